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

const FOLLOWER = 'chiso-projection';

/**
 * Hands a scenario to the projections that `for` names: ids in the same tree, also of elements that come, or get their id, later. A projection that is
 * no longer named gets its own emptiness back.
 */
export class BoundController implements ReactiveController {
  readonly #given = new Map<Follower, Given>();
  #ids = '';
  #handed: (indicator: string, province: string) => Handed | null = () => null;
  readonly #observer = new MutationObserver(() => this.#hand());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#ids = '';
    for (const follower of [...this.#given.keys()]) this.#release(follower);
  }

  /**
   * Hands over after each update.
   * @param of What a projection of an indicator gets; null for one that this scenario is not about.
   */
  update(ids: string, of: (indicator: string, province: string) => Handed | null): void {
    this.#handed = of;
    if (ids !== this.#ids) {
      this.#ids = ids;
      this.#observer.disconnect();
      if (ids) this.#observer.observe(this.host.getRootNode(), { childList: true, subtree: true, attributes: true, attributeFilter: ['id', 'indicator'] });
    }
    this.#hand();
  }

  #followers(): readonly Follower[] {
    const root = this.host.getRootNode() as Document | ShadowRoot;
    return this.#ids.split(/\s+/).flatMap((id) => {
      const found = id && 'getElementById' in root ? root.getElementById(id) : null;
      return found?.localName === FOLLOWER ? [found] : [];
    });
  }

  #hand(): void {
    const followers = this.#followers();
    for (const follower of [...this.#given.keys()]) if (!followers.includes(follower)) this.#release(follower);
    for (const follower of followers) {
      const handed = this.#handed(follower.indicator ?? follower.getAttribute('indicator') ?? '', follower.province ?? follower.getAttribute('province') ?? '');
      if (handed) this.#give(follower, handed);
      else this.#release(follower);
    }
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
