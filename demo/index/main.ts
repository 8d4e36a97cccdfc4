/** The editors' page: choices in the address → snippet, files, policy, and a preview that runs exactly that. */
import { html, nothing, render } from 'lit';
import { fallbackTable } from '../../src/index.js';
import { type Dataset, type Issue, VERSION } from '../../src/model/index.js';
import { readAddress, writeAddress } from '../shared/address.js';
import { apart, readyNumbers } from '../shared/apart.js';
import { datasetOf, EMBED, unreachable } from '../shared/data.js';
import { namesOf, PROVINCE_NAMES as names } from '../shared/provinces.js';
import { dress, onSiteChange } from '../shared/site.js';
import { today } from '../shared/today.js';
import { readBuilt } from './built.js';
import { type Choice, fieldsOf, indicatorsOf, provincesOf, sharedContents, WIDTHS } from './choice.js';
import { form, gallery } from './form.js';
import { frameHeight, leastHeight } from './heights.js';
import { pack } from './pack.js';
import { Preview, type Watched } from './preview.js';
import { previewPage } from './preview-page.js';
import { notes, result, type Told } from './result.js';
import { type Built, releaseOf, snippet, usesFrame } from './snippet.js';
import { texts } from './texts.js';

const place = document.querySelector<HTMLElement>('#builder');
const fields = fieldsOf(VERSION);

let choice = readAddress(fields, location.search);
let built: Built | null = null;
let datasets: ReadonlyMap<string, Dataset> = new Map();
let problem: readonly Issue[] = [];
let told: Told = '';
let watched: Watched = { violations: 0, loaded: false };
let preview: Preview | null = null;
let near = false;
/** Whether rows beyond the main ones may be chosen: the address names one, or the editor asked for them. */
let whole = false;
let loading = false;
/** Whether the choices are still those of the address that was opened. */
let opened = true;
let loads = 0;

/** An indicator that the province does not have gives way to its first headline row. */
function settled(next: Choice): Choice {
  const rows = datasets.get(next.province)?.indicators;
  if (!rows || next.show === 'compare') return next;
  const known = (id: string) => rows.some((row) => row.id === id);
  const first = rows.find(({ headline, observations }) => headline && observations.length > 0)?.id ?? rows.find(({ headline }) => headline)?.id ?? next.indicator;
  const kept = next.indicators.filter(known);
  return { ...next, indicator: known(next.indicator) ? next.indicator : first, indicators: kept.length ? kept : [first] };
}

function change(part: Partial<Choice>): void {
  choice = settled({ ...choice, ...part });
  told = '';
  opened = false;
  // A new element or situation is a step one can go back from; the rest is fine-tuning of the same one.
  const step = 'show' in part || 'host' in part || 'province' in part;
  history[step ? 'pushState' : 'replaceState'](null, '', writeAddress(fields, choice) || location.pathname);
  void load();
}

/** Whether all rows of a province are in hand: its main ones alone take their place no more. */
const isWhole = (slug: string): boolean => datasets.has(slug) && !datasets.get(slug)?.summary;

async function load(): Promise<void> {
  paint();
  loads += 1;
  const mine = loads;
  const wanted = provincesOf(choice);
  // The table of tasks needs more than the headline rows.
  const extent = choice.show === 'tasks' || (whole && indicatorsOf(choice).length > 0) ? 'whole' : 'summary';
  loading = true;
  const [files, ...results] = await Promise.all([built ?? readBuilt().catch(() => null), ...wanted.map((slug) => datasetOf(slug, extent))]);
  built = files;
  // What an older choice could not have is no problem of this one.
  if (mine !== loads) return;
  loading = false;
  problem = [...(built ? [] : [unreachable]), ...results.flatMap((one) => (one.ok ? [] : one.issues))].filter((one, k, all) => all.findIndex(({ code }) => code === one.code) === k);
  datasets = new Map([...datasets, ...results.flatMap((one) => (one.ok && !isWhole(one.dataset.province.slug) ? [[one.dataset.province.slug, one.dataset] as const] : []))]);
  // A link to a row beyond the main ones asks for all of them, once.
  const isOpened = opened && ['indicator', 'indicators'].some((name) => new URLSearchParams(location.search).has(name));
  opened = false;
  if (!whole && isOpened && results.some((one) => one.ok && indicatorsOf(choice).some((id) => !one.dataset.indicators.some((row) => row.id === id)))) return all();
  choice = settled(choice);
  paint();
}

async function all(): Promise<void> {
  whole = true;
  await load();
}

/** The datasets of the element's provinces that are there. */
const inHand = (): Dataset[] => provincesOf(choice).flatMap((slug) => datasets.get(slug) ?? []);

function table() {
  if (!choice.table) return null;
  const indicators = choice.show === 'compare' ? choice.concepts : indicatorsOf(choice);
  const tables = inHand().map((dataset) => {
    const release = built ? releaseOf(built, dataset.province.slug) : undefined;
    return { dataset, table: fallbackTable(dataset, { language: choice.words, asOf: today(), indicators, of: choice.show === 'tasks' ? 'tasks' : 'indicators', ...(release && { release }) }) };
  });
  const [first] = tables;
  if (!first) return null;
  if (choice.show !== 'compare') return first.table;
  const column = choice.words === 'vi' ? 'Tỉnh' : 'Province';
  return {
    caption: tables.map((one) => one.table.caption).join(' '),
    head: [column, ...first.table.head],
    rows: tables.flatMap((one) => one.table.rows.map((row) => [one.dataset.province.name[choice.words] ?? one.dataset.province.slug, ...row])),
  };
}

/** The element in hand and its provinces. */
const elementTitle = (lang: Choice['lang']): string => `${texts[lang].elements[choice.show][0]}: ${namesOf(provincesOf(choice))}`;

function paint(): void {
  if (!place) return;
  const words = texts[choice.lang];
  dress(choice, Object.fromEntries((['vi', 'en'] as const).map((lang) => {
    const { title, heading, lead, stepCheck, checks: [check1 = '', check2 = '', check3 = ''] } = texts[lang];
    return [lang, { title, heading, lead, stepCheck, check1, check2, check3 }];
  })) as never, elementTitle(choice.lang));
  const state = { choice, names, dataset: datasets.get(choice.province) ?? null, contents: sharedContents(inHand(), choice.lang), change, all: () => void all(), changing: loading };
  const first = datasets.get(provincesOf(choice)[0] ?? '');
  const enough = first && (choice.show !== 'tasks' || !first.summary);
  const framed = usesFrame(choice);
  const rows = first?.indicators.filter(({ headline }) => headline).length ?? 0;
  const made = built && enough ? snippet({ choice, built, title: elementTitle(choice.words), table: framed ? null : table(), rows }) : null;
  render(html`${gallery(state)}
    <section class="step"><h2>${words.stepPlace}</h2>
      <div class="builder">${form(state)}
        <div class="made">
          ${made ? result({ choice, snippet: made, told, tell, pack: () => void save(made) }) : nothing}
          ${!made && !problem.length ? html`<p class="small waiting" role="status">${words.loading}</p>` : nothing}
          ${problem.length ? html`<div class="problem" role="alert">${problem.map(({ message }) => html`<p>${message[choice.lang]}</p>`)}
            <button type="button" @click=${() => void load()}>${words.retry}</button></div>` : nothing}
          <section ?hidden=${!made}><div class="titled"><h3>${words.preview}</h3>
            <div class="widths" role="group" aria-label=${words.preview}>${WIDTHS.map((width) => html`<button type="button" aria-pressed=${String(width === choice.width)}
              @click=${() => change({ width })}>${words.widths[width]}</button>`)}</div></div>
            <p class="small" role="status">${watched.loaded ? `${framed ? words.underPolicyFramed : words.underPolicy} ${watched.violations ? words.violations(watched.violations) : words.noViolation}` : words.waiting}</p>
            <div class="stage"><iframe id="preview" title=${words.previewTitle}></iframe></div></section>
        </div>
      </div>
    </section>`, place);
  if (!made) return;
  const frame = place.querySelector<HTMLIFrameElement>('#preview');
  if (frame && !preview) awaitNear(frame);
  if (frame) preview ??= new Preview(frame, (state) => { watched = state; queueMicrotask(paint); });
  preview?.show(!near ? '' : previewPage({
    html: made.html, policy: made.policy, folder: choice.folder, files: EMBED, sheet: new URL('preview.css', document.baseURI).href, lang: choice.words, theme: choice.look,
  }), choice.width, (width) => (framed ? frameHeight(choice.show, rows, choice.width) : leastHeight(choice.show, rows, width)));
}

/** The preview starts when the reader comes near it: until then the page is theirs. */
function awaitNear(frame: HTMLIFrameElement): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    near = true;
    paint();
  }, { rootMargin: '200px' });
  observer.observe(frame);
}

function tell(next: Told): void {
  told = next;
  paint();
}

async function save(made: ReturnType<typeof snippet>): Promise<void> {
  tell('packing');
  try {
    await pack(made, notes({ choice, snippet: made }));
    tell('');
  } catch {
    tell('packFailed');
  }
}

onSiteChange((site) => change(site));
addEventListener('popstate', () => {
  choice = readAddress(fields, location.search);
  told = '';
  opened = true;
  void load();
});
apart(() => {
  place?.replaceChildren();
  void load();
}, readyNumbers);
