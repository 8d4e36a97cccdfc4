import { connect, StartFailure, type Connection } from './start-worker.js';
import type { Failure, Host, Rung, Where } from './types.js';

/**
 * Which way of starting a worker works on this page. A rung that failed is not tried again, so that a strict page sees each refusal once; the rung
 * that worked is remembered and used for every later worker.
 */
export class Ladder {
  readonly #host: Host;
  #rungs: readonly Rung[] | null = null;
  #at = 0;
  #proven = false;
  readonly #refused: { rung: Rung['name']; failure: Failure }[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  /** The reason to compute inline when no rung is left. */
  get lastFailure(): Where['cause'] {
    return this.#refused.at(-1)?.failure ?? this.#host.none;
  }

  get refused(): Where['refused'] {
    return this.#refused;
  }

  /**
   * A started worker; null when every rung is used up. A rung that has worked before is not given up here: its failure is thrown, because it means
   * too little memory or a broken moment rather than the host's policy.
   */
  async start(signal: AbortSignal): Promise<Connection | null> {
    this.#rungs ??= this.#host.rungs();
    for (let rung = this.#rungs[this.#at]; rung; rung = this.#rungs[this.#at]) {
      try {
        const connection = await connect(rung, signal);
        this.#proven = true;
        return connection;
      } catch (error) {
        if (this.#proven || signal.aborted || !(error instanceof StartFailure)) throw error;
        this.#refused.push({ rung: rung.name, failure: error.failure });
        this.#at += 1;
      }
    }
    return null;
  }
}
