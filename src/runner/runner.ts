import type { EngineRequest, EngineResult } from '../../workers/protocol.js';
import { VERSION } from '../model/version.js';
import { RunnerError, type RunnerErrorCode } from './errors.js';
import { pageHost } from './host.js';
import { Pool } from './pool.js';
import type { Host, Mode, Runner, RunOptions, Where } from './types.js';

export interface RunnerOptions {
  /** In place of the page's own ways to start workers; the runner then has workers of its own. For tests and unusual hosts. */
  readonly host?: Host;
}

const place: unique symbol = Symbol.for('chiso.pools') as never;

/** One pool a page and version, whichever copy of the package asks. */
function sharedPool(): Pool {
  const page = globalThis as { [place]?: Map<string, Pool> };
  const pools = (page[place] ??= new Map<string, Pool>());
  let pool = pools.get(VERSION);
  if (!pool) pools.set(VERSION, (pool = new Pool(pageHost())));
  return pool;
}

/**
 * A runner: give it requests, get the engine's results, from a worker where the page allows one and from the page's own thread elsewhere.
 *
 * No worker starts before the first `run`. Runners of a page share their workers; each element makes its own runner and disposes it when it leaves
 * the page. Runs reject only with a {@link RunnerError}; what goes wrong in a calculation comes back as an issue.
 *
 * @example
 * const runner = createRunner();
 * const result = await runner.run({ observations: [{ time: 2026, value: 7.45 }], horizon: 2031, assumption: { kind: 'hold' } });
 * result.ok;   // true
 * runner.mode; // 'worker', or 'inline' where the page forbids workers
 * runner.dispose();
 */
export function createRunner(options: RunnerOptions = {}): Runner {
  return new PooledRunner(options.host ? new Pool(options.host) : sharedPool()) as Runner;
}

class PooledRunner {
  readonly #pool: Pool;
  readonly #running = new Set<(code: RunnerErrorCode) => void>();
  readonly #slots = new Map<string, (code: RunnerErrorCode) => void>();
  #disposed = false;
  #where: Where | null = null;

  constructor(pool: Pool) {
    this.#pool = pool;
    pool.join();
  }

  get mode(): Mode | null {
    return this.#where?.mode ?? null;
  }

  get where(): Where | null {
    return this.#where;
  }

  run(asked: EngineRequest | readonly EngineRequest[], options: RunOptions = {}): Promise<EngineResult | readonly EngineResult[]> {
    const { signal, onProgress, slot } = options;
    return new Promise((resolve, reject) => {
      if (this.#disposed) throw new RunnerError('disposed');
      if (signal?.aborted) throw new RunnerError('aborted', signal.reason);
      const requests = copy(Array.isArray(asked) ? asked : [asked]) as readonly EngineRequest[];
      if (slot !== undefined) this.#slots.get(slot)?.('superseded');

      const results: EngineResult[] = [];
      const drops: (() => void)[] = [];
      let done = 0;

      const close = () => {
        signal?.removeEventListener('abort', aborted);
        this.#running.delete(end);
        if (slot !== undefined && this.#slots.get(slot) === end) this.#slots.delete(slot);
      };
      const giveUp = (reason: Error) => {
        close();
        for (const drop of drops) drop();
        reject(reason);
      };
      const end = (code: RunnerErrorCode) => giveUp(new RunnerError(code, code === 'aborted' ? signal?.reason : undefined));
      const aborted = () => end('aborted');
      const complete = () => {
        close();
        resolve(Array.isArray(asked) ? results : (results[0] as EngineResult));
      };
      const take = (index: number, result: EngineResult, where: Where) => {
        results[index] = result;
        this.#where = where;
        done += 1;
        try {
          onProgress?.({ ...where, done, total: requests.length, index, result });
        } catch (error) {
          // The listener's own fault: its run ends with it, other runs go on.
          giveUp(error as Error);
        }
        if (done === requests.length) complete();
      };

      // First what can throw: a page may give something else in the place of a signal.
      signal?.addEventListener('abort', aborted, { once: true });
      this.#running.add(end);
      if (slot !== undefined) this.#slots.set(slot, end);
      if (requests.length === 0) complete();
      for (const [index, request] of requests.entries()) {
        drops.push(this.#pool.submit(request, requests.length > 1, (result, where) => take(index, result, where)));
      }
    });
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const end of [...this.#running]) end('disposed');
    this.#pool.leave();
  }
}

/** A snapshot: what the caller changes later does not reach a waiting task, and inline refuses what a worker could not take. */
function copy<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch (error) {
    throw new RunnerError('unclonable', error);
  }
}
