/**
 * The single file for any page: `<script src="chiso.js"></script>`. Its head runs first and decides whether the rest is needed at all, so that a second
 * copy on a page changes nothing and a page that forbids what we need keeps its fallback.
 */
import { STAMP } from './embed/build-constants.js';
import { buildOf, builds } from './embed/builds.js';
import type { Inside } from './embed/inside.js';
import { fetchLater, lookFor } from './embed/later.js';
import { NEEDS_POLICY } from './embed/needs-policy.js';
import { ownScript } from './embed/own-script.js';
import { keepScanning, scan, scanWaiting } from './embed/scan.js';
import { supported } from './embed/supported.js';
import { laterTags, tags } from './embed/tags.js';
import { provide } from './model/registry.js';
import { VERSION } from './model/version.js';
import { trustedPolicy, trustedUrl } from './runner/trusted-types.js';

const place: unique symbol = Symbol.for('chiso') as never;
const works = supported();
const api = { version: VERSION, provide, scan: works ? scan : () => undefined };

interface ChisoPage {
  /** The first copy of the page. */
  [place]?: typeof api;
  chiso?: unknown;
}

/** The rest of the file (Lit, the elements, the runner) as a function that `tools/build.mjs` puts in; returns what the second file shares with it. */
declare const chisoBody: (inside: Inside) => unknown;

const page = self as ChisoPage;

/** The page lists policies, without ours, but requires none. */
let isFree = false;

function refusesText(): boolean {
  try {
    document.createElement('script').src = 'about:blank';
    return false;
  } catch {
    return true;
  }
}

/**
 * Whether a page that does not allow our policy requires one is told by the browser's report of that refusal, which quotes the list it stands in. Only where that does not speak of it is
 * it tried, as the browser would report the try as well.
 */
function askWhetherRequired(): void {
  document.addEventListener('securitypolicyviolation', function hear({ effectiveDirective, originalPolicy }) {
    if (effectiveDirective !== 'trusted-types') return;
    document.removeEventListener('securitypolicyviolation', hear);
    isFree = !originalPolicy.includes('require-trusted-types-for') && !refusesText();
    if (isFree) return void (define() && scan());
    console.warn('chiso: the page allows no Trusted Types policy "chiso"; its tables stay as they are. Add "trusted-types chiso" to the policy.');
  });
}

/** Defines what the page lacks and no other copy answers for; false when there is nothing of the kind or nothing may be defined. */
function define(): boolean {
  const all = builds();
  const { taken } = all;
  const missing = [...tags, ...laterTags].filter((tag) => !taken[tag] && !customElements.get(tag));
  if (missing.length === 0) return false;
  if (NEEDS_POLICY && !isFree && 'trustedTypes' in self && !trustedPolicy()) {
    if (!all.told) askWhetherRequired();
    all.told = true;
    return false;
  }
  for (const tag of missing) taken[tag] = true;
  const script = ownScript();
  lookFor(laterTags.filter((tag) => missing.includes(tag)), script);
  const shared = chisoBody({ script, trustedPolicy, trustedUrl, later: fetchLater });
  const build = buildOf(STAMP);
  build.take = () => {
    build.run?.(shared);
    scanWaiting();
  };
  // The page may have named the second file itself, before this one.
  if (build.run) build.take();
  return true;
}

const isFirst = !page[place];
if (isFirst) {
  page[place] = api;
  // An element or a frame of that name is no variable of the page's own, and would hide ours.
  if (!({}).hasOwnProperty.call(page, 'chiso')) page.chiso = api;
}
// An older first copy does not know the tags of a newer one.
if (works && (define() || isFirst)) keepScanning();
