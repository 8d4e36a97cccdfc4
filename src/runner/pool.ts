import { failed, type EngineRequest, type EngineResult } from '../../workers/protocol.js';
import { InlineRunner } from './inline-runner.js';
import { Ladder } from './ladder.js';
import { ANSWER_WITHIN, IDLE_FOR, RESTARTS, WAITING_FOR_EACH, workersFor } from './limits.js';
import { StartFailure, type Connection } from './start-worker.js';
import type { Failure, Host, Where } from './types.js';
import { WorkerRunner, type Outcome } from './worker-runner.js';

interface Task {
  readonly request: EngineRequest;
  readonly batch: boolean;
  /** Null once nobody waits for it. */
  done: ((result: EngineResult, where: Where) => void) | null;
}

/**
 * The workers of a page and the queue before them. Nothing starts before the first task; one task is in flight in a worker; single tasks (a slider)
 * go before those of a batch (a table). When no worker can be had, the queue is worked off on the page's thread, for the rest of the page's life.
 */
export class Pool {
  readonly #ladder: Ladder;
  readonly #inline: InlineRunner;
  readonly #queue: Task[] = [];
  readonly #workers = new Map<WorkerRunner, Task | null>();
  #where: Where | null = null;
  #starting: AbortController | null = null;
  #draining = false;
  #most: number;
  #crashes = 0;
  /** Whether any worker here has ever answered. */
  #answered = false;
  #asleep = false;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #users = 0;

  constructor(host: Host) {
    this.#most = workersFor(host.cores);
    this.#ladder = new Ladder(host);
    this.#inline = new InlineRunner(() => host.loadEngine());
  }

  /** Workers alive or being started. */
  get size(): number {
    return this.#workers.size + (this.#starting ? 1 : 0);
  }

  /** Counts a runner in; the page's lifecycle is watched while there is one. */
  join(): void {
    this.#users += 1;
    if (this.#users > 1) return;
    globalThis.addEventListener?.('pagehide', this.#sleep);
    globalThis.addEventListener?.('pageshow', this.#wake);
  }

  /** Counts a runner out; with the last one every worker, timer and listener goes. What works here is remembered. */
  leave(): void {
    this.#users -= 1;
    if (this.#users > 0) return;
    globalThis.removeEventListener?.('pagehide', this.#sleep);
    globalThis.removeEventListener?.('pageshow', this.#wake);
    // The page may return without anybody here to hear of it.
    this.#asleep = false;
    this.#stopWorkers();
  }

  /**
   * Queues one request. `done` is called once with its result, never after the returned function was called: that drops a waiting task and lets a
   * running one finish unheard.
   */
  submit(request: EngineRequest, batch: boolean, done: (result: EngineResult, where: Where) => void): () => void {
    const task: Task = { request, batch, done };
    const behind = batch ? -1 : this.#queue.findIndex((waiting) => waiting.batch);
    this.#queue.splice(behind < 0 ? this.#queue.length : behind, 0, task);
    this.#pump();
    return () => this.#drop(task);
  }

  #drop(task: Task): void {
    if (!task.done) return;
    task.done = null;
    const waiting = this.#queue.indexOf(task);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    for (const [worker, running] of this.#workers) if (running === task) worker.unheard();
    this.#watchIdle();
  }

  #pump(): void {
    if (this.#asleep) return;
    if (this.#where?.mode === 'inline') {
      void this.#drain();
      return;
    }
    for (const [worker, running] of this.#workers) {
      if (running) continue;
      if (!worker.alive) {
        this.#workers.delete(worker);
        continue;
      }
      const task = this.#queue.shift();
      if (!task) break;
      void this.#give(worker, task);
    }
    const waiting = this.#queue.filter((task) => task.batch).length;
    const wanted = waiting > WAITING_FOR_EACH * this.#workers.size ? this.#most : 1;
    // The first worker shows which rung works, and has the machine for itself until it has answered once: so the first row of a table comes sooner, and on a
    // PC with few cores the whole table, too.
    const [first] = this.#workers.keys();
    const mayGrow = !this.#starting && (!first || first.warm);
    if (this.#queue.length > 0 && mayGrow && this.#workers.size < wanted) void this.#grow();
    this.#watchIdle();
  }

  async #grow(): Promise<void> {
    const starting = new AbortController();
    this.#starting = starting;
    let connection: Connection | null | undefined;
    let failure: Failure = 'crashed';
    try {
      connection = await this.#ladder.start(starting.signal);
    } catch (error) {
      if (error instanceof StartFailure) ({ failure } = error);
    }
    if (this.#starting !== starting) {
      connection?.close();
      return;
    }
    this.#starting = null;
    if (connection) {
      this.#where = { mode: 'worker', cause: connection.rung, refused: [...this.#ladder.refused] };
      this.#workers.set(new WorkerRunner(connection), null);
    } else if (connection === null) {
      this.#goInline(this.#ladder.lastFailure);
    } else if (this.#workers.size > 0) {
      // No room for one more: go on with those that run.
      this.#most = this.#workers.size;
    } else {
      this.#countCrash(failure);
    }
    this.#pump();
  }

  async #give(worker: WorkerRunner, task: Task): Promise<void> {
    this.#workers.set(worker, task);
    const outcome = await worker.run(task.request);
    if (worker.alive) this.#workers.set(worker, null);
    else this.#workers.delete(worker);
    try {
      this.#settle(task, outcome);
    } finally {
      this.#pump();
    }
  }

  #settle(task: Task, outcome: Outcome): void {
    if (outcome.kind === 'crash') this.#countCrash(outcome.failure);
    else if (outcome.kind === 'timeout') {
      // Where no worker has ever answered the fault is the host's; else it may be the request's, which must not hold up the page itself.
      if (!this.#answered) this.#goInline('silent');
      else {
        this.#countCrash('silent');
        this.#finish(task, failed(task.request, timeout));
      }
    } else if (outcome.kind === 'answer') {
      this.#answered = true;
      this.#finish(task, outcome.result);
    }
    // A crash, a host whose workers are silent or a sleeping page: the same request once more, before those that came later.
    if (task.done) this.#queue.unshift(task);
  }

  #finish(task: Task, result: EngineResult): void {
    const done = task.done;
    task.done = null;
    if (this.#where) done?.(result, this.#where);
  }

  #countCrash(failure: Failure): void {
    this.#crashes += 1;
    if (this.#crashes > RESTARTS) this.#goInline(failure);
  }

  #goInline(cause: Where['cause']): void {
    this.#where = { mode: 'inline', cause, refused: [...this.#ladder.refused] };
    this.#stopWorkers();
  }

  async #drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    try {
      for (let task = this.#queue.shift(); task; task = this.#asleep ? undefined : this.#queue.shift()) {
        const running = task;
        const result = await this.#inline.run(running.request, () => running.done !== null);
        if (result) this.#finish(running, result);
      }
    } finally {
      this.#draining = false;
      // Whatever was thrown belongs to one task, which is out of the queue by now; the others are owed their turn.
      if (this.#queue.length > 0) this.#pump();
    }
  }

  #stopWorkers(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = undefined;
    this.#starting?.abort();
    this.#starting = null;
    for (const [worker, task] of [...this.#workers]) {
      if (!task) this.#workers.delete(worker);
      worker.stop();
    }
  }

  #watchIdle(): void {
    const idle = this.#queue.length === 0 && ![...this.#workers.values()].some((task) => task);
    clearTimeout(this.#idleTimer);
    this.#idleTimer = idle && this.#workers.size > 0 ? setTimeout(() => this.#stopWorkers(), IDLE_FOR) : undefined;
  }

  readonly #sleep = (): void => {
    this.#asleep = true;
    this.#stopWorkers();
  };

  readonly #wake = (): void => {
    this.#asleep = false;
    this.#pump();
  };
}

const timeout = {
  code: 'timeout',
  path: '',
  message: {
    vi: `Phép tính không tiến triển trong ${ANSWER_WITHIN / 1_000} giây nên đã dừng; hãy thử lại.`,
    en: `The calculation made no progress within ${ANSWER_WITHIN / 1_000} seconds and was stopped; try again.`,
  },
} as const;
