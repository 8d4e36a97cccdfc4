import { type Endpoint, releaseProxy, wrap } from 'comlink';
import type { EngineRequest, EngineResult, WorkerApi } from './protocol.js';

/** The page's end of a worker: its methods as promises, which stay open for ever when the worker ends. */
export interface RemoteWorker {
  ready(): Promise<string>;
  run(request: EngineRequest): Promise<EngineResult>;
  /** Forgets who still waits, so that a worker that ends with a task keeps nothing of the page alive. */
  forget(): void;
}

/** Speaks to what `serve` listens to at the other end. */
export function remoteOf(worker: Endpoint): RemoteWorker {
  const remote = wrap<WorkerApi>(worker);
  return { ready: () => remote.ready(), run: async (request) => remote.run(request), forget: () => remote[releaseProxy]() };
}
