import type { EngineRequest, EngineResult } from '../../workers/protocol.js';
import { deadline } from './deadline.js';
import { ANSWER_WITHIN, UNHEARD_FOR } from './limits.js';
import type { Connection } from './start-worker.js';
import type { Failure } from './types.js';

/** How one task in a worker ended. After anything but `answer` the worker is gone. */
export type Outcome =
  | { readonly kind: 'answer'; readonly result: EngineResult }
  | { readonly kind: 'crash'; readonly failure: Failure }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'stopped' };

/** What a worker sends is checked as far as needed to tell a result from garbage. */
function isResult(value: unknown): value is EngineResult {
  if (typeof value !== 'object' || value === null) return false;
  if ('ok' in value) return (value.ok === true ? ['projection', 'sensitivity', 'ranking'] : ['issues']).some((part) => part in value);
  return 'indicators' in value && 'issues' in value && Array.isArray(value.issues);
}

/** One worker and the one task it has: its time limits, its end. */
export class WorkerRunner {
  readonly #connection: Connection;
  #end: ((outcome: Outcome) => void) | null = null;
  #startedAt = 0;
  #stopTimers: (() => void) | null = null;
  #alive = true;
  #warm = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.onCrash = (failure) => this.#finish({ kind: 'crash', failure });
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
      this.#stopTimers = deadline(ANSWER_WITHIN, () => this.#finish({ kind: 'timeout' }));
      this.#connection.remote.run(request).then(
        (result: unknown) => this.#finish(isResult(result) ? { kind: 'answer', result } : { kind: 'crash', failure: 'garbage' }),
        () => this.#finish({ kind: 'crash', failure: 'garbage' }),
      );
    });
  }

  /** Nobody waits for the running task any more: it may finish, but not block the worker for long. */
  unheard(): void {
    if (!this.busy) return;
    const stopDeadline = this.#stopTimers;
    const timer = setTimeout(() => this.stop(), Math.max(0, UNHEARD_FOR - (performance.now() - this.#startedAt)));
    this.#stopTimers = () => {
      clearTimeout(timer);
      stopDeadline?.();
    };
  }

  /** Ends the worker at once; a running task ends as `stopped`. */
  stop(): void {
    this.#finish({ kind: 'stopped' });
  }

  /** A task ends before its worker takes another one, or the worker ends with it: so what comes later finds nobody waiting. */
  #finish(outcome: Outcome): void {
    if (outcome.kind !== 'answer' && this.#alive) {
      this.#alive = false;
      this.#connection.close();
    }
    this.#stopTimers?.();
    this.#stopTimers = null;
    this.#warm = true;
    const end = this.#end;
    this.#end = null;
    end?.(outcome);
  }
}
