import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createRunner, type Runner, RunnerError } from '../../runner/index.js';
import type { Comparison } from '../../view/compare.js';
import { tellProgress } from '../shared/tell-project.js';
import { type RankRange, rankRanges, rankRequest } from '../../view/compare-ranks.js';

/** The page is painted first, and a reader who takes out several provinces is asked for once. */
const WAIT_MS = 200;

/** Ranks of one row by province. */
export type RowRanks = ReadonlyMap<string, RankRange>;

/** Asks the engine what may be said of an order, for the rows that may be put in one; with the documents of today there are none, and nothing is started. */
export class RanksController implements ReactiveController {
  /** By row. */
  ranks: ReadonlyMap<string, RowRanks> = new Map();

  #connected = false;
  #runner: Runner | null = null;
  #asked: Comparison | null = null;
  #wish = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & EventTarget) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#asked = null;
    this.#wish = '';
    clearTimeout(this.#timer);
    this.#runner?.dispose();
    this.#runner = null;
  }

  /** The newest comparison wins; ranks of an older one are gone at once. */
  ask(comparison: Comparison | null): void {
    if (comparison === this.#asked || !this.#connected) return;
    this.#asked = comparison;
    const wished = comparison?.shared.flatMap((row) => { const request = rankRequest(row); return request ? [{ id: row.id, request }] : []; }) ?? [];
    const wish = JSON.stringify(wished);
    // States may have changed, which no order depends on.
    if (wish === this.#wish) return;
    this.#wish = wish;
    this.ranks = new Map();
    clearTimeout(this.#timer);
    if (wished.length > 0) this.#timer = setTimeout(() => void this.#run(wished, wish), WAIT_MS);
  }

  async #run(wished: readonly { readonly id: string; readonly request: NonNullable<ReturnType<typeof rankRequest>> }[], wish: string): Promise<void> {
    this.#runner ??= createRunner();
    try {
      const results = await this.#runner.run(wished.map(({ request }) => request), { slot: 'ranks', onProgress: tellProgress(this.host) });
      if (this.#wish !== wish) return;
      this.ranks = new Map(wished.flatMap(({ id }, index) => { const result = results[index]; return result && 'ok' in result ? [[id, rankRanges(result as Parameters<typeof rankRanges>[0])] as const] : []; }));
      this.host.requestUpdate();
    } catch (problem) {
      // A page without an engine, or an answer that nobody waits for any more: rows stay without ranks, which is what they had.
      if (!(problem instanceof RunnerError)) throw problem;
    }
  }
}
