/**
 * The base class of the elements in `chiso-lite.js`, in the place of Lit's: properties with attributes, one update for all changes of a moment,
 * controllers. What it has, it has as Lit has it; what none of these elements uses (converters of one's own, updates left out, directives) is not
 * there.
 */
import { adoptStyles, type CSSResult } from './css.js';
import { renderer } from './template.js';

interface PropertyOptions {
  readonly attribute?: string | false;
  readonly type?: unknown;
  readonly reflect?: boolean;
  readonly state?: boolean;
  readonly useDefault?: boolean;
}

interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
}

type Own = Record<PropertyKey, unknown>;
type Styles = CSSResult | readonly Styles[];

/** The elements on the page. */
export const alive = new Set<LitElement>();

export class LitElement extends HTMLElement {
  static styles: Styles = [];
  /** Of this class and those it extends. */
  static elementProperties: ReadonlyMap<string, PropertyOptions> = new Map();

  static createProperty(name: string, options: PropertyOptions = {}): void {
    this.elementProperties = new Map(this.elementProperties).set(name, options);
    const key = Symbol(name);
    Object.defineProperty(this.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: LitElement & Own) { return this[key]; },
      set(this: LitElement & Own, value: unknown) {
        const before = this[key];
        this[key] = value;
        this.requestUpdate(name, before);
      },
    });
  }

  static get observedAttributes(): readonly string[] {
    return [...this.elementProperties].flatMap(([name, options]) => attributeOf(name, options) ?? []);
  }

  renderRoot!: ShadowRoot;
  hasUpdated = false;
  isUpdatePending = false;
  /** Resolves when nothing waits to be rendered; the first update waits until the element is on a page. */
  updateComplete: Promise<boolean>;

  #changed = new Map<PropertyKey, unknown>();
  readonly #reflected = new Set<string>();
  /** What a page set before the element was defined, which hides our fields. */
  readonly #early = new Map<string, unknown>();
  /** The values of a new element, to which one whose attribute is removed goes back. */
  readonly #defaults = new Map<string, unknown>();
  readonly #controllers = new Set<Controller>();
  /** The attribute whose change is being taken in or written. */
  #busy: string | null = null;
  #begin!: (value: boolean) => void;
  #render: ((value: unknown) => void) | null = null;

  constructor() {
    super();
    this.updateComplete = new Promise((resolve) => { this.#begin = resolve; });
    for (const name of this.#properties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, (this as unknown as Own)[name]);
      delete (this as unknown as Own)[name];
    }
    this.requestUpdate();
  }

  get #properties(): ReadonlyMap<string, PropertyOptions> {
    return (this.constructor as typeof LitElement).elementProperties;
  }

  addController(controller: Controller): void {
    this.#controllers.add(controller);
  }

  connectedCallback(): void {
    if (!this.#render) {
      this.renderRoot = this.attachShadow({ mode: 'open' });
      // The last of equal ones counts.
      adoptStyles(this.renderRoot, [...new Set([(this.constructor as typeof LitElement).styles].flat(9).reverse() as CSSResult[])].reverse());
      this.#render = renderer(this.renderRoot, this);
    }
    alive.add(this);
    this.#begin(true);
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    alive.delete(this);
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    if (this.#busy === attribute) return;
    for (const [name, options] of this.#properties) {
      if (attributeOf(name, options) !== attribute) continue;
      this.#busy = attribute;
      const { type } = options;
      const value = type === Boolean ? text !== null : type === Number && text !== null ? Number(text) : text;
      (this as unknown as Own)[name] = value ?? this.#defaults.get(name) ?? value;
      this.#busy = null;
    }
  }

  /** Asks for an update; with the name of a property and what it was, only if it is another now. */
  requestUpdate(name?: string, before?: unknown): void {
    if (name !== undefined) {
      const value = (this as unknown as Own)[name];
      if (Object.is(value, before)) return;
      const options = this.#properties.get(name) ?? {};
      if (options.useDefault && !this.#defaults.has(name)) this.#defaults.set(name, value);
      else {
        if (!this.#changed.has(name)) this.#changed.set(name, before);
        if (options.reflect && this.#busy !== attributeOf(name, options)) this.#reflected.add(name);
      }
    }
    if (!this.isUpdatePending) this.updateComplete = this.#update(this.updateComplete);
  }

  async #update(before: Promise<boolean>): Promise<boolean> {
    this.isUpdatePending = true;
    try {
      await before;
    } catch (problem) {
      // Reported as nobody's; the next update may do better.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      void Promise.reject(problem);
    }
    this.performUpdate();
    return !this.isUpdatePending;
  }

  protected performUpdate(): void {
    const changed = this.#changed;
    try {
      for (const [name, value] of this.#early) (this as unknown as Own)[name] = value;
      this.#early.clear();
      this.shouldUpdate?.();
      this.willUpdate?.(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      const content = this.render();
      for (const name of this.#reflected) this.#reflect(name);
      this.#reflected.clear();
      this.#settle();
      this.#render?.(content);
    } catch (problem) {
      this.#settle();
      throw problem;
    }
    this.hasUpdated = true;
    this.updated?.(changed);
  }

  #settle(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  #reflect(name: string): void {
    // A property that is reflected has an attribute.
    const attribute = attributeOf(name, this.#properties.get(name) ?? {}) as string;
    const value = (this as unknown as Own)[name];
    this.#busy = attribute;
    if (typeof value === 'string') this.setAttribute(attribute, value);
    else this.toggleAttribute(attribute, Boolean(value));
    this.#busy = null;
  }

  /** Here only a moment before `willUpdate`: what it gives back counts for nothing. */
  protected shouldUpdate?(): boolean;

  protected willUpdate?(changed: ReadonlyMap<PropertyKey, unknown>): void;

  protected updated?(changed: ReadonlyMap<PropertyKey, unknown>): void;

  protected render(): unknown {
    return undefined;
  }
}

function attributeOf(name: string, { attribute, state }: PropertyOptions): string | null {
  return state || attribute === false ? null : attribute ?? name.toLowerCase();
}
