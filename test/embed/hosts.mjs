// The host matrix: every kind of page that the single file must live on, with the headers that make it so and what must happen there.

const province = 'lam-dong';
/** The row whose projection is computed: a share with a value and a target on one base. */
export const projectedRow = 'digital-economy-share-grdp';

const fallback = '<table><caption>S\u1ed1 li\u1ec7u \u0111\u1ebfn 19/6/2026</caption><tr><td>fallback</td></tr></table>';
const card = (attributes = '') => `<chiso-scorecard province="${province}" as-of="2026-07-01" ${attributes}>${fallback}</chiso-scorecard>`;
const script = (src, attributes = '') => `<script src="${src}" ${attributes}></script>`;
const file = (origin, name = 'chiso.js') => `${origin}/dist/embed/${name}`;
const page = (body, { head = '', doctype = '<!doctype html>' } = {}) => `${doctype}<html lang="vi"><head><meta charset="utf-8"><title>host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const csp = (policy) => ({ 'content-security-policy': policy });
/** Style of the shadow trees is adopted, not inline; a page may forbid inline style. Pictures stay out of these policies. */
const blob = { mode: 'worker', cause: 'blob' };
const inline = (cause) => ({ mode: 'inline', cause });

/**
 * @typedef {object} Host
 * @property {string} name
 * @property {string} proves What this page shows that no other does.
 * @property {(origins: {a: string, b: string}) => {html: string | Buffer, headers?: Record<string, string>, also?: Record<string, {body: string, headers?: Record<string, string>}>}} make
 * @property {{mode: string, cause: string | string[]} | null} expect Where the projection is computed and why there; null: no element, the fallback stays.
 * @property {number} [reports] How often the browser itself may complain (a refused rung); 0 by default.
 * @property {number} [warnings] How often we may.
 * @property {(origins: {a: string, b: string}) => string[]} [files] Requests beyond the scripts of the page.
 * @property {'frame' | 'file'} [place] In a frame of the page, or opened from disk.
 */

/** The headline rows first, the whole when a row opens. */
const dataOf = (origin) => [`${origin}/dist/embed/data/${province}.summary.json`, `${origin}/dist/embed/data/${province}.json`];
const ownData = ({ a }) => dataOf(a);
const sibling = ({ a }) => file(a, 'projection.worker.js');

/** @type {Host[]} */
export const hosts = [
  {
    name: 'no policy',
    proves: 'the ordinary page: blob worker, data beside the script',
    make: ({ a }) => ({ html: page(script(file(a)) + card()) }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'default-src self',
    proves: 'a strict policy with the script on the portal itself: the blob is refused, the file beside the script works',
    make: ({ a }) => ({ html: page(script(file(a)) + card()), headers: csp("default-src 'self'; img-src data:") }),
    expect: { mode: 'worker', cause: 'sibling' },
    reports: 1,
    files: (origins) => [...ownData(origins), sibling(origins)],
  },
  {
    name: 'default-src self, script-src self B',
    proves: 'script of another origin, fetch and workers forbidden: data come by script, the page computes',
    make: ({ b }) => ({ html: page(script(file(b)) + script(file(b, `data/${province}.js`)) + card()), headers: csp(`default-src 'self'; img-src data:; script-src 'self' ${b}`) }),
    expect: inline('refused'),
    reports: 1,
  },
  {
    name: 'script of another origin, no policy',
    proves: 'the usual embedding from another server: blob worker, data from there',
    make: ({ b }) => ({ html: page(script(file(b)) + card()) }),
    expect: blob,
    files: ({ b }) => dataOf(b),
  },
  {
    name: 'script refused',
    proves: 'the fallback table stays where our script may not run',
    make: ({ b }) => ({ html: page(script(file(b)) + card()), headers: csp("default-src 'self'; img-src data:") }),
    expect: null,
    reports: 1,
  },
  {
    name: 'worker-src self',
    proves: 'only workers of the own origin',
    make: ({ a }) => ({ html: page(script(file(a)) + card()), headers: csp("worker-src 'self'") }),
    expect: { mode: 'worker', cause: 'sibling' },
    reports: 1,
    files: (origins) => [...ownData(origins), sibling(origins)],
  },
  {
    name: 'worker-src blob',
    proves: 'only blob workers',
    make: ({ a }) => ({ html: page(script(file(a)) + card()), headers: csp('worker-src blob:') }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'worker-src none',
    proves: 'no workers at all: the page computes',
    make: ({ a }) => ({ html: page(script(file(a)) + card()), headers: csp("worker-src 'none'") }),
    expect: inline('refused'),
    reports: 2,
    files: ownData,
  },
  {
    name: 'nonce and strict-dynamic',
    proves: 'the policy that Google recommends',
    make: ({ a }) => ({ html: page(script(file(a), 'nonce="n1"') + card()), headers: csp("script-src 'nonce-n1' 'strict-dynamic'; object-src 'none'; base-uri 'none'") }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'nonce and worker-src blob',
    proves: 'a nonce without strict-dynamic',
    make: ({ a }) => ({ html: page(script(file(a), 'nonce="n1"') + card()), headers: csp("script-src 'nonce-n1'; worker-src blob:") }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'trusted types',
    proves: 'Trusted Types required, any policy name',
    make: ({ a }) => ({ html: page(script(file(a)) + card()), headers: csp("require-trusted-types-for 'script'") }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'trusted types, list with chiso',
    proves: 'one policy name is all we ask for, Lit included',
    make: ({ a }) => ({ html: page(script(file(a)) + card()), headers: csp("require-trusted-types-for 'script'; trusted-types chiso") }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'trusted types, list without chiso',
    proves: 'the fallback stays, with one warning that says what to add',
    make: ({ a }) => ({ html: page(script(file(a)) + card()), headers: csp("require-trusted-types-for 'script'; trusted-types others") }),
    expect: null,
    reports: 1,
    warnings: 1,
  },
  {
    name: 'sandboxed frame',
    proves: 'a frame that belongs to no origin: data by script, classic blob worker',
    make: ({ a }) => ({
      html: page('<iframe sandbox="allow-scripts" src="/inner" width="900" height="700"></iframe>'),
      also: { '/inner': { body: page(script(file(a)) + script(file(a, `data/${province}.js`)) + card()) } },
    }),
    expect: blob,
    files: ({ a }) => [`${a}/inner`, file(a), file(a, `data/${province}.js`)],
    place: 'frame',
  },
  {
    name: 'file',
    proves: 'a page opened from disk',
    make: () => ({ html: page(script('chiso.js') + script(`data/${province}.js`) + card()) }),
    expect: blob,
    place: 'file',
  },
  {
    name: 'another Lit before',
    proves: 'another widget with its own Lit',
    make: ({ a }) => ({ html: page(`${script('/other-lit.js')}<other-widget></other-widget>${script(file(a))}${card()}`) }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'another Lit, trusted types list',
    proves: 'two copies of Lit under a list of policies: ours does not take the name of the other',
    make: ({ a }) => ({
      html: page(`${script('/other-lit.js')}<other-widget></other-widget>${script(file(a))}${card()}`),
      headers: csp("require-trusted-types-for 'script'; trusted-types chiso lit-html"),
    }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'an older chiso without our elements',
    proves: 'a second copy defines only what is missing',
    make: ({ a }) => ({ html: page(script('/older.js') + script(file(a)) + card()) }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'two copies',
    proves: 'the second copy stands down',
    make: ({ a, b }) => ({ html: page(script(file(a)) + script(file(a)) + script(file(b)) + card()) }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'windows-1258',
    proves: 'a page in a legacy charset, scripts without one: all texts are right',
    make: ({ a }) => ({
      html: Buffer.from(page(script(file(a)) + script(file(a, `data/${province}.js`)) + card()).replace('utf-8', 'windows-1258').replace(/[^\x00-\x7f]/g, '?'), 'latin1'),
      headers: { 'content-type': 'text/html; charset=windows-1258' },
    }),
    expect: blob,
  },
  {
    name: 'an old CMS',
    proves: 'quirks mode, base href, Array.prototype extended, AMD, resets, 10 px rem, script twice and late',
    make: ({ a }) => ({
      html: page(`<script>
          Array.prototype.contains = function (x) { return this.indexOf(x) >= 0; };
          Object.prototype.toStringSafe = function () { return ''; };
          window.define = function () { throw new Error('define was called'); }; window.define.amd = {};
          window.$ = window.jQuery = function () {};
        </script>${card()}<script>
          window.addEventListener('load', function () {
            for (var i = 0; i < 2; i += 1) { var late = document.createElement('script'); late.src = '${file(a)}'; document.body.appendChild(late); }
          });
        </script>`, {
        doctype: '',
        head: '<base href="/somewhere/else/"><style>html{font-size:10px} *{margin:0;padding:0;float:none} table{border-collapse:separate;width:auto} button{background:red;padding:40px}</style>',
      }),
    }),
    expect: blob,
    files: (origins) => [...ownData(origins), file(origins.a)],
  },
  {
    name: 'div with data-chiso',
    proves: 'an editor that strips unknown tags',
    make: ({ a }) => ({ html: page(`${script(file(a))}<div data-chiso="scorecard" data-province="${province}" data-as-of="2026-07-01">${fallback}</div>`) }),
    expect: blob,
    files: ownData,
  },
  {
    name: 'data-worker=none',
    proves: 'the author of the page chooses: no worker is tried, no report',
    make: ({ a }) => ({ html: page(script(file(a), 'data-worker="none"') + card()), headers: csp("default-src 'self'; img-src data:") }),
    expect: inline('none-asked'),
    files: ownData,
  },
  {
    name: 'data-worker=URL',
    proves: 'the author names the file of the worker: nothing else is tried, no report',
    make: ({ a }) => ({ html: page(script(file(a), 'data-worker="/dist/projection.worker.js"') + card()), headers: csp("default-src 'self'; img-src data:") }),
    expect: { mode: 'worker', cause: 'data-worker' },
    files: (origins) => [...ownData(origins), `${origins.a}/dist/projection.worker.js`],
  },
  {
    name: 'data-worker=blob',
    proves: 'the author knows that blobs are allowed',
    make: ({ b }) => ({ html: page(script(file(b), 'data-worker="blob"') + card()), headers: csp(`worker-src blob:`) }),
    expect: blob,
    files: ({ b }) => dataOf(b),
  },
  {
    name: 'data-worker is a page of HTML',
    proves: 'a wrong address that answers with HTML: the page computes',
    make: ({ a }) => ({ html: page(script(file(a), 'data-worker="/not-a-script"') + card()) }),
    // An engine may refuse the type of the file or stumble over its first character.
    expect: inline(['refused', 'crashed']),
    files: (origins) => [...ownData(origins), `${origins.a}/not-a-script`],
    reports: 1,
  },
  {
    name: 'connect-src none',
    proves: 'fetch forbidden: the dataset comes by script, even before ours',
    make: ({ a }) => ({ html: page(script(file(a, `data/${province}.js`)) + script(file(a)) + card()), headers: csp("connect-src 'none'") }),
    expect: blob,
  },
];

/** True when the projection was computed where the host says. */
export const asExpected = ({ expect }, projection) => (expect === null
  ? projection === null
  : projection?.mode === expect.mode && [expect.cause].flat().includes(projection.cause));

/** Scripts that hosts use beside the built files, as paths of A. */
export const extraScripts = (otherLit) => ({
  '/other-lit.js': { body: otherLit, headers: { 'content-type': 'text/javascript' } },
  '/older.js': {
    body: `(function(){var c={version:"0.0.1",provide:function(){},scan:function(){}};self.chiso=self[Symbol.for("chiso")]=c;customElements.define("chiso-indicator",class extends HTMLElement{});})();`,
    headers: { 'content-type': 'text/javascript' },
  },
});

/** Runs inside the page: waits for the rows, opens one, and tells what came of it. Self-contained, because its text is sent there. */
export async function look({ row, patience }) {
  const until = async (test, milliseconds) => {
    for (const end = performance.now() + milliseconds; performance.now() < end;) {
      const found = test();
      if (found) return found;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    return null;
  };
  const words = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const element = await until(() => document.querySelector('chiso-scorecard'), patience);
  const rows = element && await until(() => element.shadowRoot?.querySelectorAll('[data-row]').length, patience);
  const fallbackTable = document.querySelector('chiso-scorecard > table, [data-chiso] > table');
  const state = { rows: rows ?? 0, fallback: Boolean(fallbackTable && fallbackTable.getClientRects().length > 0), projection: null };
  if (!rows) return state;
  const projected = new Promise((resolve) => {
    document.addEventListener('chiso-project', (event) => resolve({ mode: event.detail.mode, cause: event.detail.cause }), { once: true });
    setTimeout(() => resolve(null), patience);
  });
  const start = performance.now();
  element.shadowRoot.querySelector(`[id="name-${row}"]`).click();
  const projection = await projected;
  const milliseconds = Math.round(performance.now() - start);
  const detail = element.shadowRoot.querySelector('chiso-row-detail');
  const text = () => [...(detail?.shadowRoot?.querySelectorAll('p:not([role="status"], [aria-live]), dd, td, li') ?? [])].map(words).join('\n');
  // The whole dataset may still be on its way: what counts is what the reader sees in the end.
  let last = null;
  let since = 0;
  await until(() => {
    const now = text();
    if (now !== last) since = performance.now();
    last = now;
    return /%/.test(now) && performance.now() - since > 400;
  }, patience);
  return { ...state, projection, milliseconds, card: [...element.shadowRoot.querySelectorAll('tr.row')].map(words).join('\n'), detail: last };
}
