import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Sensitivity, SensitivityResult } from '../../engine/sensitivity.js';
import type { Projection, SimulationRequest, SimulationResult } from '../../engine/types.js';
import type { Issue } from '../../model/index.js';
import { createRunner, isQuiet, type Runner, RunnerError } from '../../runner/index.js';
import type { SensitivityRequest } from '../../runner/types.js';
import { again } from '../projection/draws.js';
import { Latest } from './latest.js';

/** From when on a result that does not belong to the present numbers is taken away: shorter waits would only flicker. */
const LATE_MS = 300;


/** What came of a run, for the page. */
export interface Computed {
  readonly scenario: string;
  readonly mode: Runner['mode'];
  readonly cause: string | null;
}

/**
 * Results of up to four scenarios and the sensitivity of the one in hand. Each has one question in flight at most; a result stays in the picture while
 * the next one is on its way, for a moment, and goes when that takes longer.
 */
export class ScenarioController implements ReactiveController {
  readonly #results = new Map<string, Latest<SimulationRequest, SimulationResult>>();
  readonly #sensitivity = new Latest<SensitivityRequest, SensitivityResult>((request) => this.#runnerNow().run(request), () => this.host.requestUpdate(), isQuiet);
  #runner: Runner | null = null;
  #late: ReturnType<typeof setTimeout> | undefined;
  #isLate = false;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly isConnected: boolean },
    /** Told when results changed; a sensitivity is shown as it is, and nothing else rests on it. */
    private readonly refresh: () => void,
    /** Told after each run of a scenario that was answered. */
    private readonly onEnd: (computed: Computed) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Moved in the page: what was under way is asked for again.
    for (const each of [...this.#results.values(), this.#sensitivity]) each.forget();
    this.refresh();
  }

  hostDisconnected(): void {
    clearTimeout(this.#late);
    this.#runner?.dispose();
    this.#runner = null;
  }

  #runnerNow(): Runner {
    if (!this.host.isConnected) throw new RunnerError('disposed');
    return (this.#runner ??= createRunner());
  }

  #latest(id: string): Latest<SimulationRequest, SimulationResult> {
    let latest = this.#results.get(id);
    if (!latest) {
      latest = new Latest(async (request) => this.#remembered(request, await this.#runnerNow().run(request)), () => {
        this.onEnd({ scenario: id, mode: this.#runner?.mode ?? null, cause: this.#runner?.where?.cause ?? null });
        this.refresh();
      }, isQuiet);
      this.#results.set(id, latest);
    }
    return latest;
  }

  /** Results come without their single draws; each knows how to get them, from the whole scenario with its drivers and links. */
  #remembered(request: SimulationRequest, answer: SimulationResult): SimulationResult {
    for (const [key, result] of Object.entries(answer.indicators)) {
      if (result.ok) again.set(result.projection, async () => {
        const { indicators } = await this.#runnerNow().run({ ...request, indicators: request.indicators.map((each) => (each.key === key ? { ...each, keepDraws: true } : each)) });
        const whole = indicators[key];
        return whole?.ok ? whole.projection : null;
      });
    }
    return answer;
  }

  /**
   * Asks for every scenario, unless its answer is there or under way.
   * @param wishes By scenario; null for one that cannot be computed now.
   * @param sensitivity Of the scenario in hand; asked once its result is there.
   */
  ask(wishes: ReadonlyMap<string, SimulationRequest | null>, sensitivity: { readonly scenario: string; readonly request: SensitivityRequest } | null): void {
    for (const id of this.#results.keys()) if (!wishes.has(id)) this.#latest(id).ask(null);
    for (const [id, request] of wishes) this.#latest(id).ask(request);
    if (!sensitivity) this.#sensitivity.ask(null);
    else if (this.isFresh(sensitivity.scenario)) this.#sensitivity.ask(sensitivity.request);
    this.#watch([...wishes.keys()].every((id) => this.isFresh(id)));
  }

  #watch(fresh: boolean): void {
    if (fresh) {
      clearTimeout(this.#late);
      this.#late = undefined;
      this.#isLate = false;
    } else this.#late ??= setTimeout(() => { this.#isLate = true; this.refresh(); }, LATE_MS);
  }

  isFresh(id: string): boolean {
    return this.#latest(id).isFresh;
  }

  hasFailed(id: string): boolean {
    return this.#latest(id).hasFailed;
  }

  /** A scenario's result, unless it belongs to older numbers and the new ones are overdue. */
  result(id: string): SimulationResult | null {
    const latest = this.#latest(id);
    return latest.isFresh || !this.#isLate ? latest.value : null;
  }

  projection(id: string, indicator: string): Projection | null {
    const result = this.result(id)?.indicators[indicator];
    return result?.ok ? result.projection : null;
  }

  /** Why the engine computed nothing for an indicator of a scenario. */
  issues(id: string, indicator: string): readonly Issue[] {
    const result = this.result(id)?.indicators[indicator];
    return result?.ok === false ? result.issues : [];
  }

  get sensitivity(): Sensitivity | null {
    const answer = this.#sensitivity.isFresh || !this.#isLate ? this.#sensitivity.value : null;
    return answer?.ok ? answer.sensitivity : null;
  }
}
