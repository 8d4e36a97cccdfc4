import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeclaredBasis, LetteredScenario } from '../../view/projection-scenarios.js';

/** What a projection that follows a scenario is handed. */
export interface Handed {
  readonly scenarios: readonly LetteredScenario[];
  readonly declaredBasis: DeclaredBasis | null;
  /** As its attribute: `5g-coverage:86@2026-06-19`; empty where nothing was typed. */
  readonly baseline: string;
  readonly inHand: string;
  /** Leads to where a user takes two bases as one. */
  readonly declareWith: () => void;
}

/** The part of a projection that is used; a tag that is not upgraded yet keeps what is set until it is. */
type Follower = HTMLElement & Partial<{ indicator: string; province: string; declareWith: (() => void) | null } & { -readonly [Key in Exclude<keyof Handed, 'declareWith'>]: Handed[Key] }>;

interface Given {
  readonly wish: string;
  readonly projections: readonly unknown[];
  /** Whether its `baseline` was set by us. */
  readonly baseline: boolean;
}

/** Bases that a user takes as the same, by indicator. */
export type DeclaredBases = Readonly<Record<string, DeclaredBasis>>;

/** The part of a brief that is used. */
type Page = HTMLElement & Partial<{ province: string; declaredBases: DeclaredBases }>;

/** What the elements that follow are asked to show; null where a scenario is not about them. */
export interface Hands {
  readonly projection: (indicator: string, province: string) => Handed | null;
  readonly brief: (province: string) => DeclaredBases | null;
}

const PROJECTION = 'chiso-projection';
const BRIEF = 'chiso-brief';
const nameOf = (element: Partial<Record<'province' | 'indicator', string>> & Element, name: 'province' | 'indicator'): string => element[name] ?? element.getAttribute(name) ?? '';

/**
 * Hands a scenario to the projections that `for` names, and to briefs the bases declared in it: ids in the same tree, also of elements that come, or get
 * their id, later. An element that is no longer named gets its own emptiness back.
 */
export class BoundController implements ReactiveController {
  readonly #given = new Map<Follower, Given>();
  readonly #told = new Map<Page, string>();
  #ids = '';
  #hands: Hands = { projection: () => null, brief: () => null };
  readonly #observer = new MutationObserver(() => this.#hand());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#ids = '';
    for (const follower of [...this.#given.keys()]) this.#release(follower);
    for (const page of [...this.#told.keys()]) this.#tell(page, null);
  }

  /** Hands over after each update. */
  update(ids: string, hands: Hands): void {
    this.#hands = hands;
    if (ids !== this.#ids) {
      this.#ids = ids;
      this.#observer.disconnect();
      if (ids) this.#observer.observe(this.host.getRootNode(), { childList: true, subtree: true, attributes: true, attributeFilter: ['id', 'indicator'] });
    }
    this.#hand();
  }

  #named(tag: string): readonly HTMLElement[] {
    const root = this.host.getRootNode() as Document | ShadowRoot;
    return this.#ids.split(/\s+/).flatMap((id) => {
      const found = id && 'getElementById' in root ? root.getElementById(id) : null;
      return found?.localName === tag ? [found] : [];
    });
  }

  #hand(): void {
    const followers: readonly Follower[] = this.#named(PROJECTION);
    for (const follower of [...this.#given.keys()]) if (!followers.includes(follower)) this.#release(follower);
    for (const follower of followers) {
      const handed = this.#hands.projection(nameOf(follower, 'indicator'), nameOf(follower, 'province'));
      if (handed) this.#give(follower, handed);
      else this.#release(follower);
    }
    const pages: readonly Page[] = this.#named(BRIEF);
    for (const page of [...this.#told.keys()]) if (!pages.includes(page)) this.#tell(page, null);
    for (const page of pages) this.#tell(page, this.#hands.brief(nameOf(page, 'province')));
  }

  #tell(page: Page, bases: DeclaredBases | null): void {
    const wish = bases && JSON.stringify(bases);
    if (wish === (this.#told.get(page) ?? null)) return;
    if (wish) this.#told.set(page, wish);
    else this.#told.delete(page);
    page.declaredBases = bases ?? {};
  }

  #give(follower: Follower, handed: Handed): void {
    const before = this.#given.get(follower);
    const projections = handed.scenarios.map(({ projection }) => projection);
    const wish = JSON.stringify([handed.scenarios.map(({ projection: _, ...scenario }) => scenario), handed.declaredBasis, handed.baseline, handed.inHand]);
    if (before?.wish === wish && projections.length === before.projections.length && projections.every((each, index) => each === before.projections[index])) return;
    this.#given.set(follower, { wish, projections, baseline: handed.baseline !== '' });
    follower.scenarios = handed.scenarios;
    follower.declaredBasis = handed.declaredBasis;
    follower.inHand = handed.inHand;
    follower.declareWith = handed.declareWith;
    if (handed.baseline || before?.baseline) follower.baseline = handed.baseline;
  }

  #release(follower: Follower): void {
    const before = this.#given.get(follower);
    if (!before) return;
    this.#given.delete(follower);
    follower.scenarios = [];
    follower.declaredBasis = null;
    follower.inHand = '';
    follower.declareWith = null;
    if (before.baseline) follower.baseline = '';
  }
}
