/** The analysts' page: a province's (or one's own) numbers, scenarios over several indicators, their charts, and the scorecard they come from. */
import '../../src/define/projection.js';
import '../../src/define/scenario.js';
import '../../src/define/scorecard.js';
import { html, nothing, render } from 'lit';
import { type ChisoScenario, type ChisoScorecard, type ScenarioDocument, setDatasetsFolder } from '../../src/index.js';
import type { Dataset } from '../../src/model/index.js';
import { readAddress, writeAddress } from '../shared/address.js';
import { datasetOf, EMBED, loadConcepts } from '../shared/data.js';
import { copyText, save } from '../shared/save.js';
import { PROVINCE_NAMES, PROVINCES } from '../shared/provinces.js';
import { dress, onSiteChange } from '../shared/site.js';
import { type Choice, fields, MOST_INDICATORS } from './choice.js';
import { OwnDataPanel, type OwnDataset } from './own-data/panel.js';
import { fileText, readFileText, readScenarios, writeScenarios } from './scenario-link.js';
import { texts } from './texts.js';

setDatasetsFolder(`${EMBED}data/`);

/** How long the sliders must rest before the address follows them. */
const SETTLED_MS = 300;

type Told = '' | 'copied' | 'copyFailed' | 'opened' | 'notSet' | 'otherProvince' | 'tooLong';

const scenario = document.querySelector<ChisoScenario>('chiso-scenario');
const scorecard = document.querySelector<ChisoScorecard>('chiso-scorecard');
const bar = document.querySelector<HTMLElement>('#bar');
const charts = document.querySelector<HTMLElement>('#charts');

let choice = readAddress(fields, location.search);
/** The province's own. */
let province: Dataset | null = null;
let own: OwnDataset | null = null;
/** What the page shows: one's own data, or the province's. */
let dataset: Dataset | null = null;
let told: Told = '';
/** What stood before a file was opened, for one step back. */
let before: { readonly choice: Choice; readonly value: ScenarioDocument } | null = null;
let settling: ReturnType<typeof setTimeout> | undefined;

const address = () => writeAddress(fields, choice) || location.pathname;

/** The indicators of the address, or the first ones that have a number to start from. */
function indicators(): readonly string[] {
  if (!dataset) return choice.indicators;
  const known = choice.indicators.filter((id) => dataset?.indicators.some((row) => row.id === id));
  if (known.length) return known;
  const headline = dataset.indicators.filter((row) => row.headline && row.targets.some(({ due }) => due !== null));
  const first = headline.find(({ kind, observations }) => kind === 'ratio-of-two' && observations.length) ?? headline.find(({ observations }) => observations.length) ?? headline[0];
  return first ? [first.id] : [];
}

function change(part: Partial<Choice>): void {
  choice = { ...choice, ...part };
  told = '';
  history.pushState(null, '', address());
  void load();
}

/** The elements take the scenarios of the address. */
function takeScenarios(): void {
  if (scenario) scenario.value = readScenarios(choice.s1);
}

async function load(): Promise<void> {
  paint();
  const slug = choice.province;
  const result = await datasetOf(slug);
  if (slug !== choice.province) return;
  province = result.ok ? result.dataset : null;
  // Another province drops what was laid over the first.
  panel?.show(choice.lang, province);
  dataset = own?.dataset ?? province;
  paint();
}

const ownPlace = document.querySelector<HTMLElement>('#own');
const panel = ownPlace && new OwnDataPanel(ownPlace, loadConcepts, (next) => {
  own = next;
  dataset = own?.dataset ?? province;
  // One's own rows are what one wants to see first.
  const [first] = own ? own.dataset.indicators.filter(({ id }) => !province?.indicators.some((row) => row.id === id)) : [];
  if (first) choice = { ...choice, indicators: [first.id] };
  paint();
});

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
  const link = new URL(writeAddress(fields, { ...choice, s1: word, indicators: indicators() }), location.href).href;
  tell(await copyText(link) ? 'copied' : 'copyFailed');
}

async function openFile(field: HTMLInputElement): Promise<void> {
  const [file] = field.files ?? [];
  field.value = '';
  const read = file ? readFileText(await file.text()) : null;
  if (!read || !scenario) return tell('notSet');
  before = { choice, value: scenario.value };
  const province = PROVINCES.find((slug) => slug === read.province) ?? choice.province;
  const moved = province !== choice.province;
  choice = { ...choice, province, indicators: read.indicators.slice(0, MOST_INDICATORS) };
  scenario.value = read.scenarios;
  history.pushState(null, '', address());
  keepScenarios();
  await load();
  tell(moved ? 'otherProvince' : 'opened');
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

function tell(next: Told): void {
  told = next;
  paint();
}

function paintBar(): void {
  if (!bar) return;
  const { lang, province } = choice;
  const words = texts[lang];
  const chosen = indicators();
  const rows = (dataset?.indicators ?? []).filter((row) => row.headline || chosen.includes(row.id));
  const toggle = (id: string) => change({ indicators: rows.map((row) => row.id).filter((one) => (one === id) !== chosen.includes(one)) });
  render(html`<div class="bar">
      <label class="field"><span>${words.province}</span><select .value=${province} @change=${(event: Event) => change({ province: (event.target as HTMLSelectElement).value as Choice['province'], indicators: [], s1: '' })}>
        ${PROVINCES.map((slug) => html`<option value=${slug} ?selected=${slug === province}>${PROVINCE_NAMES[slug]}</option>`)}</select></label>
      <div class="tools">
        <label class="button">${words.open}<input type="file" accept=".json,application/json" @change=${(event: Event) => void openFile(event.target as HTMLInputElement)}></label>
        <button type="button" @click=${() => { if (scenario) save(fileText(province, chosen, scenario.value), `chiso-${province}.json`, 'application/json'); }}>${words.save}</button>
        <button type="button" @click=${() => void copyLink()}>${words.link}</button>
      </div>
      <p class="told ${told === 'notSet' || told === 'copyFailed' || told === 'tooLong' ? 'wrong' : ''}" role="status">${told ? words[told] : ''}
        ${before && (told === 'opened' || told === 'otherProvince') ? html`<button type="button" @click=${undoOpening}>${words.undo}</button>` : nothing}</p>
    </div>
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
  dress(choice, texts);
  paintBar();
  panel?.show(lang, province);
  const chosen = indicators();
  const several = chosen.length > 1 ? chosen : [];
  const slug = own?.dataset.province.slug ?? choice.province;
  const common = { province: slug, data: own?.file ?? null, lang, theme, asOf: on };
  if (charts) {
    render(several.length ? html`<section class="step"><h2>${words.charts}</h2><div class="pair">${several.map((id) => html`<chiso-projection id=${`chart-${id}`} .province=${slug} .data=${common.data} .indicator=${id}
      .lang=${lang} .theme=${theme} .asOf=${on} heading-level="3"></chiso-projection>`)}</div></section>` : nothing, charts);
  }
  if (scenario) Object.assign(scenario, { ...common, indicators: chosen.join(' '), for: several.map((id) => `chart-${id}`).join(' ') });
  if (scorecard) Object.assign(scorecard, common);
}

scenario?.addEventListener('chiso-change', keepScenarios);
onSiteChange((site) => change(site));
addEventListener('popstate', () => {
  choice = readAddress(fields, location.search);
  takeScenarios();
  void load();
});
takeScenarios();
void load();
