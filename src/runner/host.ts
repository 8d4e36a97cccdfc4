/**
 * How the ES modules start workers and reach the engine. In the single file `src/embed/host.ts` stands in the place of this module.
 */
import { failed } from '../../workers/protocol.js';
import { trustedUrl } from './trusted-types.js';
import type { EngineModule, Host, NoWorker, Rung } from './types.js';

/**
 * Bundlers know one form of a worker, `new Worker(new URL(…, import.meta.url))`, and copy the file only where they see it. So the form stays, with a
 * constructor of our own that hands the address to the page's policy first.
 */
const Worker = function (url: URL, options: WorkerOptions) {
  return new globalThis.Worker(trustedUrl(url.href), options);
} as unknown as new (url: URL, options: WorkerOptions) => globalThis.Worker;

const moduleRung: Rung = {
  name: 'module',
  start: () => new Worker(new URL('../../workers/projection.worker.ts', import.meta.url), { type: 'module' }),
};

/** Why no worker is even tried: asking first spares the page an error in its console. */
function obstacle(): NoWorker | null {
  if (typeof globalThis.Worker === 'undefined' || typeof location === 'undefined') return 'no-worker-here';
  return new URL(import.meta.url).origin === location.origin ? null : 'other-origin';
}

/** In the place of the engine where it cannot be loaded. The next request tries again: a lost connection may be back by then. */
const missing: EngineModule = {
  *steps(request) {
    return failed(request, { code: 'engine-missing', path: '', message: { vi: 'Không tải được bộ tính toán; hãy thử lại.', en: 'The engine could not be loaded; try again.' } });
  },
};

/** The host of a page (or of Node) that imports the package's modules. */
export function pageHost(): Host {
  const none = obstacle();
  return {
    rungs: () => (none ? [] : [moduleRung]),
    none: none ?? 'no-worker-here',
    loadEngine: () => import('../../workers/api.js').catch(() => missing),
    cores: typeof navigator === 'undefined' ? undefined : navigator.hardwareConcurrency,
  };
}
