/** Stands in the place of `workers/remote.ts` in the single file, and holds the one copy of the engine. */
import type { EngineModule, RemoteWorker, WorkerLike } from '../runner/types.js';

/**
 * The engine and comlink as a function that needs nothing from outside; `tools/build.mjs` puts it in after minifying, so that nothing is moved out of it.
 * Called here it is the inline engine; its text in a blob is the worker.
 */
declare const chisoEngine: () => EngineModule & { remoteOf(worker: WorkerLike): RemoteWorker };
const engine = chisoEngine;

let called: ReturnType<typeof engine> | undefined;

/** The engine on the page's own thread, evaluated when first needed. */
export const inlineEngine = (): ReturnType<typeof engine> => (called ??= engine());

/** A classic script for a worker. */
export const workerText = (): string => `(${String(engine)})().serve(self)`;

export const remoteOf = (worker: WorkerLike): RemoteWorker => inlineEngine().remoteOf(worker);
