import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Projection } from '../../engine/types.js';
import type { Indicator } from '../../model/index.js';
import type { Runner } from '../../runner/index.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import type * as Part from './row-trends.js';
import { tellProgress, tellProject } from './tell-project.js';

/** Comes with the first row that needs it, for all elements of the page. */
let part: typeof Part | null = null;

/**
 * Gives rows with evidence for a trend (dated values of a rate on one base over 0.9 year) the state that it leads to. Rows are painted first, then all are asked
 * for at once; with data that has no such row nothing is loaded or started. An answer counts for what was asked alone, so what comes late is painted nowhere; a
 * row without an answer stays as it was.
 */
export class TrendsController implements ReactiveController {
  /** Changes whenever rows may be judged anew. */
  version = 0;

  #connected = false;
  #busy = false;
  #runner: Runner | null = null;
  /** Trends by what was asked; null where the engine failed. A row that is read anew with the same values finds its own again. */
  readonly #known = new Map<string, Projection | null>();
  readonly #wanted = new Map<Indicator, string>();

  constructor(private readonly host: ReactiveControllerHost & EventTarget) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#again();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#runner?.dispose();
    this.#runner = null;
  }

  hostUpdated(): void {
    if (this.#busy || this.#wanted.size === 0) return;
    this.#busy = true;
    requestAnimationFrame(() => setTimeout(() => void this.#run()));
  }

  /**
   * The rows as they stand by now. Those that wait for their trend have `trend: null`.
   * @param asOf The day of judgement, `YYYY-MM-DD`.
   */
  judged(rows: readonly ScorecardRow[], asOf: string): readonly ScorecardRow[] {
    return rows.map((row) => this.#judge(row, asOf));
  }

  #judge(row: ScorecardRow, asOf: string): ScorecardRow {
    const { indicator, assessment: { reason }, trend } = row;
    if (trend || reason.code !== 'no-probability' || indicator.kind !== 'saturating-rate') return row;
    // Without the part nobody knows yet whether there is something to ask.
    const asked = part?.rowRequest(indicator, asOf);
    if (asked === null) return row;
    const found = asked && this.#known.get(asked.key);
    if (found && part) return part.withTrend(row, asOf, found);
    if (found === undefined) this.#wanted.set(indicator, asOf);
    return trend === null ? row : { ...row, trend: null };
  }

  #again(): void {
    this.version += 1;
    this.host.requestUpdate();
  }

  async #run(): Promise<void> {
    part ??= await import('./row-trends.js').catch(() => null);
    if (part && this.#connected) {
      const { createRunner, rowRequest } = part;
      const asked = [...this.#wanted].flatMap((each) => rowRequest(...each) ?? []);
      const runner = (this.#runner ??= createRunner());
      // Where the engine fails the rows stay as they are, and are not asked for again.
      const results = await runner.run(asked.map(({ request }) => request), { onProgress: tellProgress(this.host) }).catch(() => []);
      // Another runner, or none: the element has left the page meanwhile.
      for (const [index, { key, request }] of runner === this.#runner ? asked.entries() : []) {
        const result = results[index];
        this.#known.set(key, result?.ok ? result.projection : null);
        if (result) tellProject(this.host, request.key, runner);
      }
    }
    this.#busy = false;
    this.#wanted.clear();
    if (part && this.#connected) this.#again();
  }
}
