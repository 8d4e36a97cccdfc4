/**
 * The single file for any page: `<script src="chiso.js"></script>`. Its head runs first and decides whether the rest is needed at all, so that a second
 * copy on a page changes nothing and a page that forbids what we need keeps its fallback.
 */
import type { Inside } from './embed/inside.js';
import { keepScanning, scan } from './embed/scan.js';
import { tags } from './embed/tags.js';
import { provide } from './model/registry.js';
import { VERSION } from './model/version.js';
import { trustedPolicy, trustedUrl } from './runner/trusted-types.js';

const place: unique symbol = Symbol.for('chiso') as never;
const api = { version: VERSION, provide, scan };

interface ChisoPage {
  /** The first copy of the page. */
  [place]?: typeof api;
  chiso?: Partial<typeof api> & { readonly early?: readonly unknown[] };
}

/** The rest of the file (Lit, the elements, the runner) as a function that `tools/build.mjs` puts in. */
declare const chisoBody: (inside: Inside) => void;

const page = globalThis as ChisoPage;

/** A script that was put into another file by an optimiser has no element of its own; then one that is named as ours is taken for it. */
function ownScript(): Inside['script'] {
  const script = document.currentScript ?? document.querySelector('script[src$="/chiso.js"], script[src="chiso.js"]');
  const url = script instanceof HTMLScriptElement && script.src ? script.src : null;
  return { url, worker: script?.getAttribute('data-worker') ?? null };
}

/** Data scripts may come first: they leave their datasets in a list. */
function takeEarly(): void {
  for (const dataset of page.chiso?.early ?? []) provide(dataset);
}

/** Defines what the page lacks; false when nothing is lacking or nothing may be defined. */
function define(): boolean {
  if (tags.every((tag) => customElements.get(tag))) return false;
  if ('trustedTypes' in globalThis && !trustedPolicy()) {
    console.warn('chiso: the page allows no Trusted Types policy named "chiso"; its tables stay as they are. Add "trusted-types chiso" to the policy.');
    return false;
  }
  chisoBody({ script: ownScript(), trustedPolicy, trustedUrl });
  return true;
}

takeEarly();
const isFirst = !page[place];
if (isFirst) {
  page[place] = api;
  if (!page.chiso || 'early' in page.chiso) page.chiso = api;
}
// An older first copy does not know the tags of a newer one.
if (define() || isFirst) keepScanning();
