/** Which of the province's indicators or shared concepts a row of the table is, and on which base: a person's decision, shown where it is proposed. */
import { html, nothing, type TemplateResult } from 'lit';
import { AS_NAMED, type Basis, type Concept, type Dataset, type Indicator, type InspectedRow, type Inspection, type LocalText, type Mapping, type RowMapping, UNSTATED } from '../../../src/model/index.js';
import type { ownTexts } from './texts.js';
import { choicesFor, latestOf, plain, type Tie } from './ties.js';

type Words = (typeof ownTexts)['vi' | 'en'];

const MOST = 60;

export interface JoinsState {
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  readonly concepts: readonly Concept[];
  /** The province that the rows are laid over; null where they are used alone. */
  readonly province: Dataset | null;
  readonly ties: ReadonlyMap<string, Tie>;
  readonly lang: 'vi' | 'en';
  readonly words: Words;
  readonly decide: (key: string, part: Partial<RowMapping>) => void;
  readonly tie: (key: string, id: string) => void;
}

const picked = (event: Event): string => (event.target as HTMLSelectElement).value;
const AS_FILE = '=';
const inWords = (text: LocalText, lang: 'vi' | 'en'): string => text[lang] ?? text.vi ?? text.en ?? '';

function basisWords(bases: readonly Basis[], id: string, { words, lang }: Pick<JoinsState, 'words' | 'lang'>): string {
  const basis = bases.find((each) => each.id === id);
  return basis ? inWords(basis.short ?? basis.name, lang) : id === AS_NAMED ? words.asNamed : words.noBasis;
}

/** The figure that an indicator has now, with its date. */
function figureOf(indicator: Indicator, { lang, words }: JoinsState): string | null {
  const latest = latestOf(indicator);
  if (!latest) return null;
  const value = latest.value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 });
  const unit = indicator.unit.startsWith('percent') ? '%' : indicator.counted ? ` ${inWords(indicator.counted, lang)}` : '';
  const [year = '', ...rest] = latest.period.split('-');
  const day = latest.flags.includes('undated') ? words.undated : [...rest.reverse().map((part) => part.replace(/^0/, '')), year].join('/');
  return words.nowShown(`${latest.approx ? `${words.approx[latest.approx]} ` : ''}${value}${unit} (${day})`, basisWords(indicator.bases, latest.basis, { words, lang }));
}

/** What the choice of base means for the figures that are there. */
function basisNote(state: JoinsState, row: RowMapping, { bases }: InspectedRow, { indicator }: Tie): string {
  const { words } = state;
  const basis = latestOf(indicator)?.basis ?? indicator.targets[0]?.basis ?? UNSTATED;
  if (row.basis !== undefined || (basis === UNSTATED && bases.length === 0)) return '';
  const isKnown = (said: string) => indicator.bases.some(({ id, name, short }) => id === said || [name.vi, name.en, short?.vi, short?.en].some((each) => each && plain(each) === plain(said)));
  const unknown = bases.find((said) => !isKnown(said));
  return bases.length === 0 ? words.askBasis(basisWords(indicator.bases, basis, state)) : unknown ? words.otherBasis(unknown) : '';
}

function basisChoice(state: JoinsState, row: RowMapping, bases: readonly Basis[], { name, bases: said }: InspectedRow): TemplateResult {
  const { words, lang, decide } = state;
  const chosen = row.basis === undefined ? AS_FILE : (row.basis ?? '');
  return html`<label><span class="visually-hidden">${words.basis}: ${name}</span>
    <select .value=${chosen} @change=${(event: Event) => {
      const value = picked(event);
      decide(row.key, value === AS_FILE ? { basis: undefined as never, targetBasis: undefined as never } : { basis: value || null, targetBasis: value || null });
    }}>
      <option value=${AS_FILE} ?selected=${chosen === AS_FILE}>${words.asFile}: ${said.join('; ') || words.noBasis}</option>
      ${said.length ? html`<option value="" ?selected=${chosen === ''}>${words.noBasis}</option>` : nothing}
      <option value=${AS_NAMED} ?selected=${chosen === AS_NAMED}>${words.asNamed}</option>
      ${bases.map(({ id, name: title }) => html`<option value=${id} ?selected=${id === chosen}>${inWords(title, lang)}</option>`)}</select></label>`;
}

const OWN = '+';

/** A row of no shared concept: as the table says, as its name says, or what a person writes. Figures and targets count over the same then. */
function ownBasis({ words, decide }: JoinsState, { key, basis }: RowMapping, { name, bases }: InspectedRow): TemplateResult {
  const chosen = basis === undefined ? AS_FILE : basis === AS_NAMED ? AS_NAMED : OWN;
  const choose = (value: string | undefined) => decide(key, { basis: value as never, targetBasis: value as never });
  return html`<label><span class="visually-hidden">${words.basis}: ${name}</span>
    <select .value=${chosen} @change=${(event: Event) => choose(picked(event) === AS_FILE ? undefined : picked(event) === OWN ? '' : AS_NAMED)}>
      <option value=${AS_FILE} ?selected=${chosen === AS_FILE}>${words.asFile}: ${bases.join('; ') || words.noBasis}</option>
      <option value=${AS_NAMED} ?selected=${chosen === AS_NAMED}>${words.asNamed}</option>
      <option value=${OWN} ?selected=${chosen === OWN}>${words.ownBasis}</option></select></label>
    ${chosen === OWN ? html`<label class="asked small"><span>${words.ownBasisIs}<span class="visually-hidden">: ${name}</span></span>
      <input autocomplete="off" maxlength="200" .value=${basis ?? ''} @change=${(event: Event) => choose((event.target as HTMLInputElement).value.trim())} /></label>` : nothing}`;
}

function tieChoice(state: JoinsState, row: RowMapping, inspected: InspectedRow, province: Dataset): TemplateResult {
  const { words, lang, ties, tie: choose } = state;
  const tie = ties.get(inspected.key) ?? null;
  const choices = choicesFor(inspected, row.concept, tie, province);
  const figure = tie && figureOf(tie.indicator, state);
  const alike = tie || !row.concept ? 0 : province.indicators.filter(({ concept }) => concept === row.concept).length;
  return html`<label><span class="visually-hidden">${words.indicator(inWords(province.province.name, lang))}: ${inspected.name}</span>
    <select .value=${tie?.indicator.id ?? ''} @change=${(event: Event) => choose(inspected.key, picked(event))}>
      <option value="" ?selected=${!tie}>${words.ownIndicator}</option>
      ${choices.map((indicator) => {
        const there = figureOf(indicator, state);
        const by = tie?.indicator.id === indicator.id && tie.by !== 'choice' ? ` (${words.tieBy[tie.by]})` : '';
        return html`<option value=${indicator.id} ?selected=${indicator.id === tie?.indicator.id}>${inWords(indicator.name, lang)}${by} – ${there ?? words.noFigure}</option>`;
      })}</select></label>
    ${tie ? html`<span class="asked small">${figure ?? words.noFigure}</span>` : alike > 0 ? html`<span class="asked small">${words.severalAlike(alike)}</span>` : nothing}`;
}

function conceptChoice({ concepts, words, lang, decide }: JoinsState, row: RowMapping, { key, name, candidates }: InspectedRow): TemplateResult {
  const named = concepts.map((concept) => ({ id: concept.id, title: inWords(concept.name, lang) || concept.id })).sort((a, b) => a.title.localeCompare(b.title, lang));
  const option = (same: boolean) => named.filter(({ id }) => candidates.includes(id) === same)
    .map(({ id, title }) => html`<option value=${id} ?selected=${id === row.concept}>${title}${same ? ` (${words.same})` : ''}</option>`);
  return html`<label><span class="visually-hidden">${words.concept}: ${name}</span>
    <select .value=${row.concept ?? ''} @change=${(event: Event) => decide(key, { concept: picked(event) || null })}>
      <option value="" ?selected=${!row.concept}>${words.noConcept}</option>${option(true)}${option(false)}</select></label>`;
}

/** Which way a row of no concept is to go: as its targets say (≤, ≥), or as a person does. */
function betterChoice({ words, decide }: JoinsState, { key, direction }: RowMapping, { name }: InspectedRow): TemplateResult {
  return html`<label class="asked"><span>${words.better}<span class="visually-hidden">: ${name}</span></span>
    <select .value=${direction ?? ''} @change=${(event: Event) => decide(key, { direction: (picked(event) || undefined) as never })}>
      <option value="" ?selected=${!direction}>${words.asFile}</option>
      ${(['higher', 'lower'] as const).map((way) => html`<option value=${way} ?selected=${way === direction}>${words.betterIs[way]}</option>`)}</select></label>`;
}

function line(state: JoinsState, inspected: InspectedRow): TemplateResult {
  const { mapping, concepts, words, lang, decide, province, ties } = state;
  const { key, name } = inspected;
  const row = mapping.rows.find((one) => one.key === key) ?? { key };
  const tie = ties.get(key);
  const concept = concepts.find(({ id }) => id === (tie ? tie.indicator.concept : row.concept));
  const known = tie ? tie.indicator.bases : concept?.bases;
  const note = tie ? [inspected.unit ? '' : words.noUnit, basisNote(state, row, inspected, tie)].filter(Boolean).join(' ') : '';
  return html`<tr class=${row.skip ? 'skipped' : ''}>
    <th scope="row">${name || key}</th>
    ${province ? html`<td>${tieChoice(state, row, inspected, province)}</td>` : nothing}
    <td>${tie ? (concept ? inWords(concept.name, lang) : '–') : html`${conceptChoice(state, row, inspected)}${concept ? nothing : betterChoice(state, row, inspected)}`}</td>
    <td>${known ? basisChoice(state, row, known, inspected) : ownBasis(state, row, inspected)}${note ? html`<span class="asked small">${note}</span>` : nothing}</td>
    <td><label class="choice"><input type="checkbox" .checked=${row.skip ?? false} @change=${(event: Event) => decide(key, { skip: (event.target as HTMLInputElement).checked })}>
      <span>${words.skip}<span class="visually-hidden">: ${name}</span></span></label></td></tr>`;
}

/** One line an indicator of the table. */
export function joins(state: JoinsState): TemplateResult {
  const { inspection: { rows }, words, lang, province } = state;
  return html`<h3>${words.rows}</h3><p class="small">${words.rowsHelp}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.rows}><table class="joins">
      <thead><tr><th scope="col">${words.name}</th>${province ? html`<th scope="col">${words.indicator(inWords(province.province.name, lang))}</th>` : nothing}<th scope="col">${words.concept}</th><th scope="col">${words.basis}</th><td></td></tr></thead>
      <tbody>${rows.slice(0, MOST).map((row) => line(state, row))}</tbody></table></div>
    ${rows.length > MOST ? html`<p class="small">${words.moreRows(rows.length - MOST)}</p>` : nothing}`;
}
