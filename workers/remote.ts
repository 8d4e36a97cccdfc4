import { releaseProxy, wrap, type Endpoint } from 'comlink';
import type { EngineRequest, EngineResult, WorkerApi } from './protocol.js';

/** The page's end of a worker: its methods as promises. */
export interface RemoteWorker {
  ready(): Promise<string>;
  run(request: EngineRequest): Promise<EngineResult>;
  /** Lets go of the worker; call it before `terminate`. */
  release(): void;
}

/** Speaks to what `serve` listens to at the other end. */
export function remoteOf(worker: Endpoint): RemoteWorker {
  const remote = wrap<WorkerApi>(worker);
  return { ready: () => remote.ready(), run: async (request) => remote.run(request), release: () => remote[releaseProxy]() };
}
