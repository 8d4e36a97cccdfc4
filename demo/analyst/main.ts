/** The analysts' page: a province's (or one's own) numbers, scenarios over several indicators, their charts, and the scorecard they come from. */
import '../../src/define/scenario.js';
import { html, nothing, render } from 'lit';
import { type ChisoScenario, type ChisoScorecard, type ScenarioDocument, setDatasetsFolder } from '../../src/index.js';
import { type Concept, type Dataset, type Issue, LIMITS } from '../../src/model/index.js';
import { notTaken, readAddress, writeAddress } from '../shared/address.js';
import { apart, readyNumbers } from '../shared/apart.js';
import { datasetOf, EMBED, loadConcepts, partMissing } from '../shared/data.js';
import { goalIn, land, once } from '../shared/landing.js';
import { copyText, save } from '../shared/save.js';
import { PROVINCE_NAMES, PROVINCES } from '../shared/provinces.js';
import { dress, onSiteChange } from '../shared/site.js';
import { whenWanted } from '../shared/when-wanted.js';
import { aboutOf, type Choice, fields, FIRST, firstIndicator, isIn, MOST_INDICATORS } from './choice.js';
import type { OwnDataPanel, OwnDataset } from './own-data/panel.js';
import { type FileReading, fileText, readFileText, readScenarios, writeScenarios } from './scenario-link.js';
import { texts } from './texts.js';

setDatasetsFolder(`${EMBED}data/`);

/** How long the sliders must rest before the address follows them. */
const SETTLED_MS = 300;

type Told = '' | 'brokenLink' | 'unknownShown' | 'notTaken' | 'copied' | 'copiedOwn' | 'copyFailed' | 'opened' | 'notSet' | 'newer' | 'tooLarge' | 'faulty' | 'unknownProvince' | 'otherProvince' | 'tooLong' | 'missing' | 'ownLeft';
const WRONG: ReadonlySet<Told> = new Set(['brokenLink', 'unknownShown', 'notTaken', 'copyFailed', 'notSet', 'newer', 'tooLarge', 'faulty', 'unknownProvince', 'tooLong', 'missing']);

const scenario = document.querySelector<ChisoScenario>('chiso-scenario');
const scorecard = document.querySelector<ChisoScorecard>('chiso-scorecard');
const bar = document.querySelector<HTMLElement>('#bar');
const using = document.querySelector<HTMLElement>('#using');
const charts = document.querySelector<HTMLElement>('#charts');
const ownPlace = document.querySelector<HTMLElement>('#own');

let choice = readAddress(fields, location.search);
/** The province's own: its main rows, or all of it where more is needed. */
let province: Dataset | null = null;
let whole = false;
let loads = 0;
let panel: OwnDataPanel | null = null;
let own: OwnDataset | null = null;
/** The indicator that was taken in hand among several. */
let inHand = '';
/** What the page shows: one's own data, or the province's. */
let dataset: Dataset | null = null;
/** Why the province's own could not be had. */
let failed: Issue | null = null;
let told: Told = '';
/** What `told` is about. */
let toldOf = '';
/** What stood before a file was opened, for one step back. */
let before: { readonly choice: Choice; readonly value: ScenarioDocument } | null = null;
let settling: ReturnType<typeof setTimeout> | undefined;

/** An address is sent to a server when it is opened: of one's own data, their names and what is assumed of them nothing stands in it. */
const address = (part: Partial<Choice> = {}) => writeAddress(fields, { ...choice, ...part, ...(own ? { s1: '', indicators: choice.indicators.filter(isIn(province)) } : {}) }) || location.pathname;

/** The indicators of the address, or one that has a number to start from. */
function indicators(): readonly string[] {
  // Those of another province say nothing of the one that is being loaded.
  const there = own || dataset?.province.slug === choice.province ? dataset : null;
  const known = there ? choice.indicators.filter(isIn(there)) : choice.indicators;
  if (known.length) return known;
  const first = there ? firstIndicator(there) : FIRST[choice.province];
  return first ? [first] : [];
}

/** The same with the one in hand first: so it opens again from a link or a file, and gives the page its title. */
function inHandFirst(): readonly string[] {
  const chosen = indicators();
  return chosen.includes(inHand) ? [inHand, ...chosen.filter((id) => id !== inHand)] : chosen;
}

function change(part: Partial<Choice>): void {
  // What was assumed of one province is nothing about another.
  if (part.province && scenario) scenario.value = null;
  choice = { ...choice, ...part };
  told = '';
  before = null;
  history.pushState(null, '', address());
  void load();
}

/** The elements take the scenarios of the address; what of it this page cannot show is said, not passed over. */
function takeAddress(): void {
  const given = new URLSearchParams(location.search);
  const scenarios = readScenarios(choice.s1);
  if (scenario) scenario.value = scenarios;
  const { province: shown } = choice;
  const ignored = notTaken(fields, location.search);
  [told, toldOf] = given.get('s1') && scenarios === null ? ['brokenLink', '']
    : (given.get('province') ?? shown) !== shown ? ['unknownShown', (given.get('province') ?? '').slice(0, 60)] : ignored.length ? ['notTaken', ignored.join(', ')] : ['', ''];
}

async function load(): Promise<void> {
  paint();
  loads += 1;
  const mine = loads;
  const slug = choice.province;
  const main = await datasetOf(slug, 'summary');
  const all = whole || (main.ok && !choice.indicators.every(isIn(main.dataset))) ? await datasetOf(slug) : main;
  if (mine !== loads) return;
  // The main rows stay where only the rest cannot be had.
  const found = all.ok ? all : main;
  province = found.ok ? found.dataset : null;
  failed = all.ok ? null : (all.issues[0] ?? null);
  const used = own;
  // Another province drops what was laid over the first.
  paintPanel();
  const left = used !== null && own === null;
  dataset = own?.dataset ?? province;
  paint();
  const missing = dataset && !failed ? choice.indicators.filter((id) => !isIn(dataset)(id)) : [];
  if (missing.length > 0) tell('missing', missing.join(', '));
  else if (left) tell('ownLeft');
}

/** Elements that could not load what they show. */
const broken = new Set<ChisoScenario | ChisoScorecard>();

/** Loads anew; the elements are asked again only once the page has its data. */
async function retry(): Promise<void> {
  await load();
  if (failed) return;
  for (const element of broken) {
    element.province = '';
    await element.updateComplete;
  }
  broken.clear();
  paint();
}

function useOwn(next: OwnDataset | null): void {
  own = next;
  dataset = own?.dataset ?? province;
  // One's own rows are what one wants to see first, then those of the province that they are laid over: the one in hand, else best one with something to try.
  const rows = own ? [...own.dataset.indicators.filter(({ id }) => !isIn(province)(id)), ...own.dataset.indicators.filter(({ id }) => own?.touched.includes(id))] : [];
  const first = (rows.find(({ id }) => choice.indicators.includes(id)) ?? rows.find(({ targets }) => targets.some(({ due }) => due !== null)) ?? rows[0])?.id;
  choice = { ...choice, indicators: first ? [first] : choice.indicators.filter(isIn(dataset)) };
  paint();
  const heading = using?.querySelector('h2');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** What a table is joined with: the shared concepts, and all of the province. */
async function known(): Promise<readonly Concept[]> {
  whole = true;
  const [concepts] = await Promise.all([loadConcepts(), load()]);
  return concepts;
}

/** Parts whose scripts could not be had, with what asks for them again. */
const lacking = new Map<HTMLElement, () => Promise<void>>();

function paintLacking(): void {
  for (const [place, again] of lacking) {
    render(html`<div class="problem notice" role="alert"><span>${partMissing[choice.lang]}</span><button type="button" @click=${() => void again()}>${texts[choice.lang].retry}</button></div>`, place);
  }
}

/** Brings a part in, or says at `place` that it could not be had. */
async function bring(place: HTMLElement | null, part: () => Promise<void>): Promise<void> {
  if (!place) return;
  try {
    await part();
    if (lacking.delete(place)) render(nothing, place);
  } catch {
    lacking.set(place, () => bring(place, part));
    paintLacking();
  }
}

/** The part with one's own data. */
async function openPanel(): Promise<void> {
  const { OwnDataPanel } = await import('./own-data/panel.js');
  const place = document.querySelector<HTMLElement>('#own-tools');
  if (panel || !place) return;
  panel = new OwnDataPanel(place, known, useOwn);
  paintPanel();
}

/** Rows are laid over all of a province's data, or over none. */
const paintPanel = (): void => panel?.show(choice.lang, province?.summary ? null : province);

const openScorecard = async (): Promise<void> => void await import('../../src/define/scorecard.js');

function keepScenarios(): void {
  clearTimeout(settling);
  settling = setTimeout(() => {
    const word = scenario ? writeScenarios(scenario.value) : '';
    if (word === null) return;
    choice = { ...choice, s1: word };
    history.replaceState(null, '', address());
  }, SETTLED_MS);
}

async function copyLink(): Promise<void> {
  const word = scenario ? writeScenarios(scenario.value) : '';
  if (word === null) return tell('tooLong');
  const link = new URL(address({ s1: word, indicators: inHandFirst() }), location.href).href;
  tell(await copyText(link) ? (own ? 'copiedOwn' : 'copied') : 'copyFailed');
}

async function openFile(field: HTMLInputElement): Promise<void> {
  const [file] = field.files ?? [];
  field.value = '';
  if (!file) return;
  if (file.size > LIMITS.fileBytes) return tell('tooLarge');
  await openScenarios(readFileText(await file.text()));
}

async function openScenarios(read: FileReading): Promise<void> {
  if (!scenario) return;
  if (!read.ok) return tell(read.at === null ? 'notSet' : read.at === 'version' ? 'newer' : 'faulty', read.at ?? '');
  const province = read.province === null ? choice.province : PROVINCES.find((slug) => slug === read.province);
  if (!province) return tell('unknownProvince', read.province ?? '');
  before = { choice, value: scenario.value };
  const moved = province !== choice.province;
  choice = { ...choice, province, indicators: read.indicators.slice(0, MOST_INDICATORS) };
  scenario.value = read.scenarios;
  history.pushState(null, '', address());
  keepScenarios();
  told = '';
  await load();
  // That an indicator is missing says more than that the file is open.
  if (!told) tell(moved ? 'otherProvince' : 'opened');
}

/** A file dropped anywhere: scenarios are opened as such, anything else is one's own data. */
async function drop(file: File): Promise<void> {
  const isJson = (/json$/i.test(file.type) || /\.json$/i.test(file.name)) && file.size <= LIMITS.fileBytes;
  const read: FileReading = isJson ? readFileText(await file.text()) : { ok: false, at: null };
  if (read.ok || read.at !== null) return openScenarios(read);
  await bring(document.querySelector('#own-lacking'), openPanel);
  await panel?.readFile(file);
  ownPlace?.scrollIntoView({ block: 'start' });
}

function undoOpening(): void {
  if (!before || !scenario) return;
  choice = before.choice;
  scenario.value = before.value;
  before = null;
  keepScenarios();
  void load();
  tell('');
}

function tell(next: Told, of = ''): void {
  told = next;
  toldOf = of;
  paint();
}

function paintBar(): void {
  if (!bar) return;
  const { lang, province } = choice;
  const words = texts[lang];
  const chosen = indicators();
  const rows = (dataset?.indicators ?? []).filter((row) => row.headline || chosen.includes(row.id));
  // The one in hand stays first: what is added comes behind it.
  const toggle = (id: string) => change({ indicators: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
  render(html`<div class="bar">
      <label class="field"><span>${words.province}</span><select .value=${province} @change=${(event: Event) => change({ province: (event.target as HTMLSelectElement).value as Choice['province'], indicators: [], s1: '' })}>
        ${PROVINCES.map((slug) => html`<option value=${slug} ?selected=${slug === province}>${PROVINCE_NAMES[slug]}</option>`)}</select></label>
      <div class="tools">
        <label class="button">${words.open}<input type="file" accept=".json,application/json" @change=${(event: Event) => void openFile(event.target as HTMLInputElement)}></label>
        <button type="button" @click=${() => { if (scenario) save(fileText(province, inHandFirst(), scenario.value), `chiso-${province}.json`, 'application/json'); }}>${words.save}</button>
        <button type="button" @click=${() => void copyLink()}>${words.link}</button>
      </div>
      <p class="told ${WRONG.has(told) ? 'wrong' : ''}" role="status">${told ? words[told].replace('{at}', () => toldOf).replace('{shown}', PROVINCE_NAMES[province] ?? '') : ''}
        ${before && (told === 'opened' || told === 'otherProvince' || told === 'missing') ? html`<button type="button" @click=${undoOpening}>${words.undo}</button>` : nothing}
        ${told === 'ownLeft' ? html`<a href="#own">${words.ownLink}</a>` : nothing}</p>
    </div>
    ${failed ? html`<div class="problem notice" role="alert"><span>${failed.message[lang]}</span><button type="button" @click=${() => void retry()}>${words.retry}</button></div>` : nothing}
    <details class="picker"><summary>${words.indicators}: <b>${chosen.length} ${words.chosen}</b></summary>
      <p class="small">${words.most}</p>
      <div class="several">${rows.map(({ id, name }) => {
        const on = chosen.includes(id);
        return html`<label class="choice"><input type="checkbox" .checked=${on} ?disabled=${on ? chosen.length === 1 : chosen.length >= MOST_INDICATORS} @change=${() => toggle(id)}><span>${name[lang] ?? name.vi}</span></label>`;
      })}</div></details>`, bar);
}

function paint(): void {
  const { lang, theme, on } = choice;
  const words = texts[lang];
  dress(choice, texts, aboutOf(dataset, inHandFirst(), lang, own ? words.ownTitle : (PROVINCE_NAMES[choice.province] ?? ''), words.andMore));
  paintBar();
  document.querySelector('#main')?.classList.toggle('failed', failed !== null && !dataset);
  if (using) render(own && panel ? panel.banner(own, words.ownLink) : nothing, using);
  paintLacking();
  paintPanel();
  const chosen = indicators();
  const several = chosen.length > 1 ? chosen : [];
  const slug = own?.dataset.province.slug ?? choice.province;
  const common = { province: slug, data: own?.file ?? null, lang, theme, asOf: on };
  if (several.length) void import('../../src/define/projection.js');
  if (charts) {
    render(several.length ? html`<section class="step"><h2>${words.charts}</h2><div class="pair">${several.map((id) => html`<chiso-projection id=${`chart-${id}`} .province=${slug} .data=${common.data} .indicator=${id}
      .lang=${lang} .theme=${theme} .asOf=${on} heading-level="3"></chiso-projection>`)}</div></section>` : nothing, charts);
  }
  if (scenario) Object.assign(scenario, { ...common, indicators: chosen.join(' '), for: several.map((id) => `chart-${id}`).join(' ') });
  if (scorecard) Object.assign(scorecard, common);
}

scenario?.addEventListener('chiso-change', keepScenarios);
scenario?.addEventListener('chiso-select', ({ detail }) => {
  inHand = 'indicator' in detail ? String(detail.indicator) : '';
  if (choice.indicators.length > 1) choice = { ...choice, indicators: inHandFirst() };
  history.replaceState(null, '', address());
  paint();
});
for (const element of [scenario, scorecard]) {
  element?.addEventListener('chiso-error', () => broken.add(element));
  element?.addEventListener('chiso-load', () => {
    broken.delete(element);
    // The reader's own retry in one of them tells that the data can be had again.
    if (failed) void retry();
  });
}
// Without this, a file that misses the box would take the place of the page.
const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
addEventListener('dragover', (event) => { if (holdsFile(event)) event.preventDefault(); });
addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (!holdsFile(event)) return;
  event.preventDefault();
  if (file) void drop(file);
});
onSiteChange((site) => change(site));
addEventListener('popstate', () => {
  choice = readAddress(fields, location.search);
  takeAddress();
  void load();
});
takeAddress();

/** What comes later, where it stands, and where it says that it could not be had. */
const parts = [
  { place: ownPlace, message: document.querySelector<HTMLElement>('#own-lacking'), part: openPanel },
  { place: document.querySelector<HTMLElement>('#scorecard'), message: document.querySelector<HTMLElement>('#scorecard-lacking'), part: openScorecard },
];
const main = document.querySelector<HTMLElement>('#main');
const goal = goalIn(main);
if (main && goal) {
  land(main, goal, Promise.all([once(scenario, 'chiso-project'), ...parts.map(({ message, part }) => bring(message, part)), ...(goal.contains(scorecard) ? [once(scorecard, 'chiso-load')] : [])]));
}
for (const { place, message, part } of parts) if (place) void whenWanted(place).then(() => bring(message, part));
void load();
apart(readyNumbers);
