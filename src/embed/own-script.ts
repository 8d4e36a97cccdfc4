import { FILE } from './build-constants.js';
import type { ScriptOptions } from './inside.js';

/** Some addresses have no folder: that of a script that another one made from text. */
const hasFolder = (url: string): boolean => /^(?!blob|data|about)./.test(url);

/** What is known of the page's own `<script>` element for this file, while it runs. */
export interface OwnScript extends ScriptOptions {
  readonly nonce: string;
  /** As written; null where the attribute is absent. */
  readonly crossOrigin: string | null;
}

/** A script that was put into another file by an optimiser has no element of its own; then one that is named as ours is taken for it, else one that says nothing. */
export function ownScript(): OwnScript {
  const found = document.currentScript ?? document.querySelector(`script[src$="/${FILE}"], script[src="${FILE}"]`);
  const { src, dataset, nonce, crossOrigin } = found instanceof HTMLScriptElement ? found : document.createElement('script');
  return { url: src, base: [src, document.baseURI, 'file:///'].find(hasFolder) as string, worker: dataset.worker ?? null, nonce, crossOrigin };
}
