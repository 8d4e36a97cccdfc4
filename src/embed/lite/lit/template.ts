/**
 * Templates of `chiso-lite.js`, in the place of lit-html: the part of its language that the elements of this file use, written by us and trusted as such. A value in the
 * place of a child is a text, a template, a list of both, or nothing; attributes may be mixed of texts and values, `.field=`, `?attribute=` and `@event=` stand alone.
 * (The build refuses names with capitals there, and a value without quotation marks right before `/>`.)
 */
import { litPolicy } from '../../lit-policy.js';

export class TemplateResult {
  constructor(readonly strings: TemplateStringsArray, readonly values: readonly unknown[], readonly isSvg: boolean) {}
}

export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult => new TemplateResult(strings, values, false);
export const svg = (strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult => new TemplateResult(strings, values, true);
export const nothing: unique symbol = Symbol() as never;

/** What is shown as a text. */
type Plain = string | number | boolean | null | undefined;

/** Where a value stands in the markup of a template; no text of ours has it. */
const MARK = 'chiso$';
/** What a walk over a template stops at: elements and comments. */
const ELEMENTS_AND_COMMENTS = 129;

/** A place for values: the node by its number in the walk; of an attribute, its name and the texts around the values. */
interface Place {
  readonly node: number;
  readonly name?: string;
  readonly texts?: readonly string[];
}

interface Template {
  readonly content: DocumentFragment;
  readonly places: readonly Place[];
}

/** Something that is shown and takes values again. */
interface Binding {
  /** How many values it takes. */
  readonly count: number;
  set(values: readonly unknown[]): void;
}

const templates = new WeakMap<TemplateStringsArray, Template>();

/** The element whose templates are being rendered: `this` of its listeners. */
let host: unknown;

const walk = (root: Node): TreeWalker => document.createTreeWalker(root, ELEMENTS_AND_COMMENTS);

function templateOf({ strings, isSvg }: TemplateResult): Template {
  let template = templates.get(strings);
  if (template) return template;
  let markup = strings[0] ?? '';
  // Between < and > a value belongs to an attribute.
  for (const text of strings.slice(1)) markup += (markup.lastIndexOf('<') > markup.lastIndexOf('>') ? MARK : `<!--${MARK}-->`) + text;
  // So that what stands last has an end also among the nodes of others.
  markup += '<!---->';
  const element = document.createElement('template');
  // The constant text of a template in our sources: values go into the copies of it, and data cannot pass for a template, whose class it does not have.
  // eslint-disable-next-line no-restricted-syntax
  element.innerHTML = litPolicy.createHTML(isSvg ? `<svg>${markup}</svg>` : markup) as string;
  const { content } = element;
  if (isSvg) content.replaceChildren(...Array.from(content.firstChild?.childNodes ?? []));
  const places: Place[] = [];
  const walker = walk(content);
  for (let node = 0; walker.nextNode(); node += 1) {
    const { currentNode } = walker;
    if (currentNode instanceof Element) {
      for (const name of currentNode.getAttributeNames()) {
        const texts = (currentNode.getAttribute(name) ?? '').split(MARK);
        if (texts.length === 1) continue;
        places.push({ node, name, texts });
        currentNode.removeAttribute(name);
      }
    } else if ((currentNode as Comment).data === MARK) places.push({ node });
  }
  template = { content, places };
  templates.set(strings, template);
  return template;
}

/** One copy of a template on the page. */
class Shown {
  readonly #bindings: readonly Binding[];
  readonly fragment: DocumentFragment;

  constructor(readonly template: Template) {
    this.fragment = document.importNode(template.content, true);
    const walker = walk(this.fragment);
    let at = -1;
    this.#bindings = template.places.map(({ node, name, texts }) => {
      for (; at < node; at += 1) walker.nextNode();
      return name && texts ? attribute(walker.currentNode as Element, name, texts) : new Child(walker.currentNode, walker.currentNode.nextSibling);
    });
  }

  set(values: readonly unknown[]): void {
    let at = 0;
    for (const binding of this.#bindings) {
      binding.set(values.slice(at, at + binding.count));
      at += binding.count;
    }
  }
}

type Content = Text | Shown | Child[] | null;

/** The nodes between two others. */
class Child implements Binding {
  readonly count = 1;
  /** What stands here: a text, a copy of a template, the children of a list, or nothing. */
  #shown: Content = null;

  constructor(readonly start: Node, private readonly end: Node | null) {}

  set([value]: readonly unknown[]): void {
    const shown = this.#shown;
    if (value instanceof TemplateResult) {
      const template = templateOf(value);
      if (shown instanceof Shown && shown.template === template) shown.set(value.values);
      else {
        const next = new Shown(template);
        next.set(value.values);
        this.#replace(next, next.fragment);
      }
    } else if (Array.isArray(value)) this.#list(value);
    else {
      const text = value === nothing ? '' : String((value as Plain) ?? '');
      if (shown instanceof Text) {
        if (shown.data !== text) shown.data = text;
      } else if (text !== '') {
        const next = document.createTextNode(text);
        this.#replace(next, next);
      } else if (shown) this.#replace(null);
    }
  }

  #list(values: readonly unknown[]): void {
    let children = this.#shown;
    if (!Array.isArray(children)) {
      children = [];
      this.#replace(children);
    }
    for (const [index, value] of values.entries()) {
      // In a list each stands between two comments of its own.
      children[index] ??= new Child(this.#insert(document.createComment('')), this.#insert(document.createComment('')));
      children[index].set([value]);
    }
    const [surplus] = children.splice(values.length);
    if (surplus) this.#clear(surplus.start);
  }

  #insert<Inserted extends Node>(node: Inserted): Inserted {
    this.start.parentNode?.insertBefore(node, this.end);
    return node;
  }

  #clear(from: Node | null): void {
    for (let node = from; node && node !== this.end;) {
      const next: Node | null = node.nextSibling;
      (node as ChildNode).remove();
      node = next;
    }
  }

  #replace(shown: Content, node?: Node): void {
    this.#clear(this.start.nextSibling);
    this.#shown = shown;
    if (node) this.#insert(node);
  }
}

/** An attribute, a field or a listener; what has not changed is left alone. */
function attribute(element: Element, name: string, texts: readonly string[]): Binding {
  const own = name.slice(1);
  const owner = host;
  let before: unknown = nothing;
  const setters: Readonly<Record<string, (value: unknown) => void>> = {
    '.': (value) => { (element as unknown as Record<string, unknown>)[own] = value; },
    '?': (value) => { element.toggleAttribute(own, Boolean(value)); },
    '@': () => undefined,
  };
  const kind = setters[name.charAt(0)];
  if (name.startsWith('@')) element.addEventListener(own, (event) => { (before as (event: Event) => void).call(owner, event); });
  const change = kind ?? ((value: unknown) => { if (value === nothing) element.removeAttribute(name); else element.setAttribute(name, value as string); });
  return {
    count: texts.length - 1,
    set(values) {
      const value = kind ? values[0] : values.includes(nothing) ? nothing : values.reduce<string>((text, each, index) => `${text}${String((each as Plain) ?? '')}${texts[index + 1] ?? ''}`, texts[0] ?? '');
      if (value === before) return;
      before = value;
      change(value);
    },
  };
}

/** Gives a function that renders into `root` for `owner`, again and again. */
export function renderer(root: ParentNode & Node, owner: unknown): (value: unknown) => void {
  const child = new Child(root.appendChild(document.createComment('')), null);
  return (value) => {
    host = owner;
    child.set([value]);
  };
}
