/**
 * Stands in the place of `src/runner/host.ts` in the single file: the engine is a function that the file carries, and workers start from its text.
 */
import { trustedUrl } from '../runner/trusted-types.js';
import type { Host, NoWorker, Rung } from '../runner/types.js';
import { inlineEngine, workerText } from './engine.js';
import { inside } from './inside.js';

/** Classic, because a module worker from a blob fails in a sandboxed frame. */
const blob: Rung = {
  name: 'blob',
  start() {
    const url = URL.createObjectURL(new Blob([workerText()], { type: 'text/javascript' }));
    try {
      return new Worker(trustedUrl(url));
    } finally {
      URL.revokeObjectURL(url);
    }
  },
};

const fromFile = (name: 'data-worker' | 'sibling', url: string): Rung => ({ name, start: () => new Worker(trustedUrl(url)) });

/** `self.origin`, not `location.origin`: in a sandboxed frame only the former says that the frame belongs to nobody. */
const ownOrigin = (url: string): boolean => new URL(url).origin === self.origin;

/** The ladder: what the page's author chose, alone; else the blob, then the file beside a script of our own origin. Or why there is none. */
function ladder({ url, base, worker }: typeof inside.script): readonly Rung[] | NoWorker {
  if (worker === 'none') return 'none-asked';
  if (typeof Worker === 'undefined') return 'no-worker-here';
  if (worker === 'blob') return [blob];
  if (!worker) return url === base && ownOrigin(url) ? [blob, fromFile('sibling', new URL('projection.worker.js', url).href)] : [blob];
  try {
    return [fromFile('data-worker', new URL(worker, document.baseURI).href)];
  } catch {
    return 'bad-address';
  }
}

export function pageHost(): Host {
  const found = ladder(inside.script);
  return {
    rungs: () => (typeof found === 'string' ? [] : found),
    none: typeof found === 'string' ? found : 'no-worker-here',
    loadEngine: async () => inlineEngine(),
    cores: navigator.hardwareConcurrency,
  };
}
