/** The comparison's page: provinces and concepts in the address → the comparison, and a brief for each province. */
import '../../src/define/compare.js';
import { html, nothing, render, type TemplateResult } from 'lit';
import { type ChisoCompare, type CompareChange, setDatasetsFolder } from '../../src/index.js';
import type { Concept } from '../../src/model/index.js';
import { notTaken, readAddress, writeAddress } from '../shared/address.js';
import { apart, readyNumbers } from '../shared/apart.js';
import { EMBED, loadConcepts, partMissing, unreachable } from '../shared/data.js';
import { goalIn, land, LONGEST_MS, once } from '../shared/landing.js';
import { namesOf, PROVINCE_NAMES } from '../shared/provinces.js';
import { copyText } from '../shared/save.js';
import { dress, onSiteChange } from '../shared/site.js';
import { type Choice, fields } from './choice.js';
import { texts } from './texts.js';

setDatasetsFolder(`${EMBED}data/`);

const compare = document.querySelector<ChisoCompare>('chiso-compare');
const choices = document.querySelector<HTMLElement>('#choices');
const briefs = document.querySelector<HTMLElement>('#brief');

let choice = readAddress(fields, location.search);
/** All that there are, once somebody is about to choose among them. */
let concepts: readonly Concept[] = [];
let asked: 'no' | 'loading' | 'failed' | 'there' = 'no';
let briefFailed = false;
/** Provinces that the address names and the page has no data of. */
let absent: readonly string[] = [];
/** What else of the address it cannot read. */
let ignored: readonly string[] = [];
let query = '';
let told: '' | 'copied' | 'copyFailed' = '';
/** The reader set an order or a level, which no attribute of the element can repeat. */
let leavesOut = false;

function change(part: Partial<Choice>): void {
  choice = { ...choice, ...part };
  told = '';
  [absent, ignored] = [[], []];
  history.pushState(null, '', writeAddress(fields, choice) || location.pathname);
  paint();
}

/** Words found with or without their marks. */
const plain = (words: string) => words.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

/** Those that the catalogue has; all until it is there, or where it cannot be had. */
const known = (ids: readonly string[]) => (concepts.length ? ids.filter((id) => concepts.some((concept) => concept.id === id)) : ids);

/** Without the list one still compares the headline rows; the elements say what is wrong with the data. */
async function askConcepts(): Promise<void> {
  if (asked === 'loading' || asked === 'there') return;
  asked = 'loading';
  concepts = await loadConcepts();
  asked = concepts.length ? 'there' : 'failed';
  paint();
}

const isBriefOpen = (): boolean => choice.brief !== '' && choice.provinces.includes(choice.brief);

async function askBrief(): Promise<void> {
  briefFailed = await import('../../src/define/brief.js').then(() => false, () => true);
  paint();
}

const failedNotice = (said: string, again: () => Promise<void>): TemplateResult => html`<div class="problem row" role="alert"><span>${said}</span>
  <button type="button" @click=${() => void again()}>${texts[choice.lang].retry}</button></div>`;

/** What is chosen among: all, those with the words looked for, and why there is none. */
function found(): TemplateResult {
  const words = texts[choice.lang];
  const { lang } = choice;
  if (asked === 'failed') return failedNotice(unreachable.message[lang], askConcepts);
  if (asked !== 'there') return html`<p class="small">${words.loading}</p>`;
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  const named = concepts.map(({ id, name }) => ({ id, name: name[lang] ?? name.vi ?? id })).sort((a, b) => a.name.localeCompare(b.name, lang));
  const shown = named.filter(({ id, name }) => choice.concepts.includes(id) || wanted.every((word) => plain(name).includes(word)));
  const toggle = (id: string, on: boolean) => change({ concepts: on ? [...choice.concepts, id] : choice.concepts.filter((one) => one !== id) });
  return html`${shown.map(({ id, name }) => html`<label class="choice"><input type="checkbox" .checked=${choice.concepts.includes(id)}
      @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)}><span>${name}</span></label>`)}
    ${shown.length ? nothing : html`<p class="small">${words.nothingFound}</p>`}`;
}

function conceptList(): TemplateResult {
  const words = texts[choice.lang];
  const chosen = known(choice.concepts);
  const unknown = choice.concepts.filter((id) => !chosen.includes(id));
  const ask = () => void askConcepts();
  return html`${ignored.length ? html`<p>${words.notTaken} ${ignored.join(', ')}.</p>` : nothing}
    ${absent.length ? html`<p>${words.absent} ${absent.join(', ')}.</p>` : nothing}
    ${unknown.length ? html`<p>${words.unknown} ${unknown.join(', ')}. ${chosen.length ? nothing : words.headlineInstead}</p>` : nothing}
    <details class="concepts" @toggle=${ask} @pointerenter=${ask} @focusin=${ask}>
    <summary>${words.choose}: <b>${chosen.length ? `${words.someConcepts} ${chosen.length}` : words.allConcepts}</b></summary>
    <div class="find"><label class="visually-hidden" for="find">${words.find}</label>
      <input id="find" type="search" placeholder=${words.find} .value=${query} @input=${(event: Event) => { query = (event.target as HTMLInputElement).value; paint(); }}>
      <button type="button" ?disabled=${choice.concepts.length === 0} @click=${() => change({ concepts: [] })}>${words.clear}</button></div>
    <div class="several">${found()}</div>
  </details>`;
}

async function copyLink(): Promise<void> {
  told = await copyText(location.href) ? 'copied' : 'copyFailed';
  paint();
}

function paintChoices(): void {
  const words = texts[choice.lang];
  if (choices) {
    render(html`${conceptList()}
    <p class="row"><button type="button" @click=${() => void copyLink()}>${words.copyLink}</button><button type="button" @click=${() => print()}>${words.print}</button>
      <span class="told" role="status">${told ? words[told] : ''}${told === 'copied' && leavesOut ? ` ${words.leftOut}` : ''}</span></p>`, choices);
  }
}

function paintBriefs(): void {
  const { lang, theme, provinces, brief, on } = choice;
  const open = isBriefOpen();
  if (open && !customElements.get('chiso-brief') && !briefFailed) void askBrief();
  if (briefs) {
    render(html`<p class="row">${provinces.map((slug) => html`<button type="button" aria-pressed=${String(slug === brief)} aria-controls="brief"
        @click=${() => change({ brief: slug === brief ? '' : slug as Choice['brief'] })}>${PROVINCE_NAMES[slug]}</button>`)}</p>
      ${open && briefFailed ? failedNotice(partMissing[lang], askBrief) : nothing}
      ${open ? html`<chiso-brief province=${brief} lang=${lang} theme=${theme} as-of=${on} heading-level="3"></chiso-brief>` : nothing}`, briefs);
  }
}

/** The provinces, or whose brief is open. */
function wear(): void {
  const { brief, lang, provinces } = choice;
  dress(choice, texts, isBriefOpen() ? `${texts[lang].brief}: ${namesOf([brief])}` : namesOf(provinces));
}

/** What the element shows; it asks for its data at once. */
function give(): void {
  const { lang, theme, pinned, on } = choice;
  if (compare) Object.assign(compare, { province: pinned, concepts: known(choice.concepts).join(' '), lang, theme, asOf: on });
  if (choice.concepts.length && asked === 'no') void askConcepts();
}

/** What a link names and the page does not have is said above the comparison: where that is still open, nobody sees a place that would move. */
async function settle(main: HTMLElement): Promise<void> {
  if (!choice.concepts.length && !absent.length && !ignored.length) return;
  main.classList.add('settling');
  // One frame at least in which nothing is seen: what moves between two frames that show it would be seen to move.
  const frame = new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve); }); });
  const catalogue = choice.concepts.length ? askConcepts() : null;
  await Promise.race([Promise.all([catalogue, frame]), new Promise((resolve) => { setTimeout(resolve, LONGEST_MS); })]);
  paintChoices();
  main.classList.remove('settling');
}

function paint(): void {
  wear();
  give();
  paintChoices();
  paintBriefs();
}

/** The provinces are chosen in the element itself, which keeps in sight those that were taken out: only an address that is opened gives it a list. */
function readChoice(): void {
  choice = readAddress(fields, location.search);
  told = '';
  absent = (new URLSearchParams(location.search).get('provinces') ?? '').split(',').filter((slug) => slug && !Object.hasOwn(PROVINCE_NAMES, slug)).map((slug) => slug.slice(0, 60)).slice(0, 5);
  ignored = notTaken(fields, location.search).filter((each) => !each.startsWith('provinces='));
  if (compare) {
    compare.provinces = choice.provinces.join(' ');
    // A new list even where it is the one given before: on the way back what was taken out of it returns.
    compare.requestUpdate('provinces', '');
  }
}

function follow({ provinces, pinned, order, common }: CompareChange): void {
  leavesOut = order !== 'given' || common;
  told = '';
  // In the order of the list: that of `provinces` is the one in which they are shown, the pinned one first.
  const next = { provinces: compare?.slugs.filter((slug) => provinces.includes(slug)) ?? provinces, pinned: (pinned ?? '') as Choice['pinned'] };
  if (writeAddress(fields, { ...choice, ...next }) === writeAddress(fields, choice)) paint();
  else change(next);
}

compare?.addEventListener('chiso-change', ({ detail }) => { if ('pinned' in detail) follow(detail); });
onSiteChange((site) => change(site));
addEventListener('popstate', () => {
  readChoice();
  paint();
});
const main = document.querySelector<HTMLElement>('#main');
readChoice();
if (main) void settle(main);
give();
apart(wear, paintChoices, paintBriefs, readyNumbers);
// A link with a brief open is one to that brief.
const goal = goalIn(main) ?? (isBriefOpen() ? document.querySelector<HTMLElement>('#briefs') : null);
if (main && goal) land(main, goal, once(compare, 'chiso-load'));
