import type { EngineRequest, EngineResult } from '../../workers/protocol.js';
import { deadline } from './deadline.js';
import { isAnswer } from './is-answer.js';
import { ANSWER_WITHIN, UNHEARD_FOR } from './limits.js';
import type { Connection } from './start-worker.js';
import type { Failure } from './types.js';

/** How one task in a worker ended. After anything but `answer` the worker is gone. */
export type Outcome =
  | { readonly kind: 'answer'; readonly result: EngineResult }
  | { readonly kind: 'crash'; readonly failure: Failure }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'stopped' };

/** One worker and the one task it has: its time limits, its end. */
export class WorkerRunner {
  readonly #connection: Connection;
  #end: ((outcome: Outcome) => void) | null = null;
  #startedAt = 0;
  #stopWaiting: (() => void) | undefined;
  #unheardTimer: ReturnType<typeof setTimeout> | undefined;
  #alive = true;
  #warm = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.onCrash = (failure) => this.#finish({ kind: 'crash', failure });
    connection.onWorking = () => { if (this.busy) this.#wait(); };
  }

  get busy(): boolean {
    return this.#end !== null;
  }

  /** False after a crash, a timeout or `stop()`: then the worker has ended. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Whether it has answered once. */
  get warm(): boolean {
    return this.#warm;
  }

  /** Computes one request; call it only when not busy. Resolves exactly once, whatever the worker does. */
  run(request: EngineRequest): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#end = resolve;
      this.#startedAt = performance.now();
      this.#wait();
      this.#connection.remote.run(request).then(
        (result: unknown) => this.#finish(isAnswer(request, result) ? { kind: 'answer', result } : { kind: 'crash', failure: 'garbage' }),
        () => this.#finish({ kind: 'crash', failure: 'garbage' }),
      );
    });
  }

  /** Nobody waits for the running task any more: it may finish, but not block the worker for long. */
  unheard(): void {
    if (!this.busy) return;
    this.#unheardTimer = setTimeout(() => this.stop(), Math.max(0, UNHEARD_FOR - (performance.now() - this.#startedAt)));
  }

  /** Ends the worker at once; a running task ends as `stopped`. */
  stop(): void {
    this.#finish({ kind: 'stopped' });
  }

  /** From now on the worker may be silent for ten seconds. */
  #wait(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = deadline(ANSWER_WITHIN, () => this.#finish({ kind: 'timeout' }));
  }

  /** A task ends before its worker takes another one, or the worker ends with it: so what comes later finds nobody waiting. */
  #finish(outcome: Outcome): void {
    if (outcome.kind !== 'answer' && this.#alive) {
      this.#alive = false;
      this.#connection.close();
    }
    this.#stopWaiting?.();
    clearTimeout(this.#unheardTimer);
    this.#warm = true;
    const end = this.#end;
    this.#end = null;
    end?.(outcome);
  }
}
