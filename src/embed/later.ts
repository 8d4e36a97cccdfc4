/**
 * The second file: fetched from beside the first when an element of it is on the page, never otherwise. Where it cannot be had the page keeps its own
 * tables, its console gets one warning, and each element an event.
 */
import { VERSION } from '../model/version.js';
import { trustedUrl } from '../runner/trusted-types.js';
import { FILE, INTEGRITY, LATER } from './build-constants.js';
import type { OwnScript } from './own-script.js';

/** Milliseconds; a slow line needs 2 s for it, and after this time a reader has long settled for the table of the page. */
const LOAD_WITHIN = 20_000;

/** Elements, and places for them, that wait for the file or were told that it does not come. */
const waiting = new Set<Element>();
const told = new WeakSet<Element>();
let answersFor: readonly string[] = [];
let script: OwnScript | null = null;
let warned = false;
let state: 'not-asked' | 'loading' | 'there' | 'failed' = 'not-asked';
let end: () => void = () => undefined;
let ended = Promise.resolve();

/** From now on these tags are looked for; `own` tells where the file lies. */
export function lookFor(tags: readonly string[], own: OwnScript): void {
  answersFor = tags;
  script = own;
}

/** Fetches the file for something else than an element, `again` for a reader who asks once more; resolves when it is there or cannot be had. */
export function fetchLater(again = false): Promise<void> {
  if (state === 'not-asked' || (again && state === 'failed')) load();
  return ended;
}

/** Notes that an element is wanted whose tag is not defined yet; for tags that another copy of chiso answers for, nothing happens. */
export function want(tag: string, element: Element): void {
  if (!answersFor.includes(tag) || customElements.get(tag)) return;
  waiting.add(element);
  if (state === 'not-asked') load();
  else if (state === 'failed') tellAll();
}

/** The file is there: gives what waited for it. */
export function arrived(): readonly Element[] {
  const all = [...waiting];
  waiting.clear();
  state = 'there';
  end();
  return all;
}

/** Its own exceptions (a page of HTML in its place) are told by `failed`, not by the page's error reports. */
const silence = (event: ErrorEvent): void => {
  if (event.filename === address()) event.preventDefault();
};

function address(): string {
  return new URL(LATER, script?.base).href;
}

/** `integrity` needs an address that names this version, and CORS where the file is of another origin; a page shows with `crossorigin` that it has that. */
function mayPin(url: string, crossOrigin: string | null): boolean {
  const { origin, pathname } = new URL(url);
  return url.startsWith('http') && pathname.split(/[^\d.]+/).includes(VERSION) && (origin === self.origin || crossOrigin !== null);
}

function load(): void {
  state = 'loading';
  ended = new Promise((resolve) => { end = resolve; });
  const element = document.createElement('script');
  const stop = (): void => {
    clearTimeout(timer);
    element.remove();
    // After the file's own error report, which comes in between.
    setTimeout(() => removeEventListener('error', silence, true));
    if (state === 'loading') failed();
  };
  const timer = setTimeout(stop, LOAD_WITHIN);
  addEventListener('error', silence, true);
  try {
    const url = address();
    const crossOrigin = script?.crossOrigin ?? null;
    element.onload = element.onerror = stop;
    if (script?.nonce) element.nonce = script.nonce;
    if (crossOrigin !== null) element.crossOrigin = crossOrigin;
    if (mayPin(url, crossOrigin)) element.integrity = INTEGRITY;
    element.referrerPolicy = 'no-referrer';
    element.src = trustedUrl(url);
    document.head.append(element);
  } catch {
    stop();
  }
}

const issue = () => ({
  code: 'part-missing',
  path: address(),
  message: {
    vi: `Không tải được tệp ${address()}; phần nào cần tệp này thì giữ bảng có sẵn trong trang. Hãy đặt tệp này (cùng bản) cạnh ${FILE} và cho phép nó trong script-src của trang.`,
    en: `The file ${address()} could not be loaded; what needs it keeps the page's own table. Put it (of the same version) beside ${FILE} and allow it in the page's script-src.`,
  },
});

function failed(): void {
  state = 'failed';
  end();
  const [first] = waiting;
  const { message } = issue();
  if (!warned) console.warn(`chiso: ${/^en\b/i.test(first?.getAttribute('lang') ?? '') ? message.en : message.vi}`);
  warned = true;
  tellAll();
}

function tellAll(): void {
  for (const element of [...waiting]) {
    if (told.has(element)) continue;
    told.add(element);
    element.dispatchEvent(new CustomEvent('chiso-error', { bubbles: true, composed: true, detail: { issues: [issue()] } }));
  }
}
