import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { formatComputed, formatNumber, type Language, messages, pickText } from '../../i18n/index.js';
import { type CommonLevel, isPerRow, orderInRow, type ProvinceOrder } from '../../view/compare-level.js';
import { scaleOf, SCALE_END } from '../../view/compare-track.js';
import type { SharedRow } from '../../view/compare.js';
import { mark } from '../shared/marks.js';
import { basisLine } from '../shared/row-parts.js';
import { cellContent } from './compare-cell.js';
import { rowSources } from './compare-sources.js';
import { columnName, levelText, targetText, territoryOf, territoryText, unitText } from './compare-words.js';
import type { ProvinceColumn } from './provinces-controller.js';
import { scaleTrackTemplate } from './scale-track.js';

/** More provinces than this stand in lists under each content, at every width. */
export const MOST_IN_COLUMNS = 5;

/** The reader's level of a row, as typed. */
export interface LevelEntry {
  readonly text: string;
  /** Null when it cannot be read or lies outside the bounds. */
  readonly value: number | null;
}

export interface SharedContext {
  /** Provinces shown, in order. */
  readonly columns: readonly ProvinceColumn[];
  readonly order: ProvinceOrder;
  readonly pinned: string | null;
  readonly common: boolean;
  readonly levelOf: (row: SharedRow) => CommonLevel | null;
  readonly entries: ReadonlyMap<string, LevelEntry>;
  readonly openRow: string | null;
  readonly language: Language;
  readonly onToggle: (row: SharedRow) => void;
  readonly onLevel: (row: SharedRow, text: string | null) => void;
}

/** Whether provinces stand in columns: few enough, and in one order for all rows. */
export function inColumns(columns: readonly ProvinceColumn[], order: ProvinceOrder): boolean {
  return columns.length <= MOST_IN_COLUMNS && !isPerRow(order);
}

function levelFields(row: SharedRow, { levelOf, entries, columns, language, onLevel }: SharedContext): TemplateResult {
  const texts = compareTexts(language);
  const level = levelOf(row);
  const entry = entries.get(row.id);
  const unit = unitText(row.indicator, row.basis, language);
  const from = level?.from ? columns.find(({ key }) => key === level.from?.province) : undefined;
  const bad = entry !== undefined && entry.text.trim() !== '' && entry.value === null;
  const bounds = row.indicator.bounds;
  const number = level ? formatNumber(level.value, language) : '';
  const bound = (value: number) => levelText(value, row.indicator, row.basis, language);
  const problem = bounds ? messages(language).outOfBounds(bound(bounds[0]), bound(bounds[1])) : messages(language).notANumber;
  return html`<div class="level-entry"><label><span>${texts.commonLevel}</span> <span
    class="field"><input inputmode="decimal" autocomplete="off" maxlength="24" .value=${live(entry ? entry.text : number)}
      aria-label=${texts.levelFor(pickText(row.indicator.name, language).text, unit)} aria-invalid=${bad ? 'true' : 'false'}
      @input=${(event: InputEvent) => onLevel(row, (event.target as HTMLInputElement).value)} /> <span class="unit">${unit}</span></span></label>
    ${bad ? html`<span class="problem">${problem}</span>` : nothing}
    ${entry ? html`<span class="small">${texts.levelTyped} <button type="button" class="link"
      @click=${() => onLevel(row, null)}>${texts.levelReset}</button></span>`
      : level?.from && from ? html`<span
        class="small">${texts.levelOf(columnName(from, language), targetText(row.indicator, level.from.target, language))}</span>`
        : html`<span class="small">${texts.levelNeeded}</span>`}</div>`;
}

/** Name, base and territory of a row, and what a reader must know before comparing its numbers. */
function rowHead(row: SharedRow, scale: number | null, context: SharedContext): TemplateResult {
  const { language, openRow, onToggle, common } = context;
  const texts = compareTexts(language);
  const name = pickText(row.indicator.name, language);
  const open = openRow === row.id;
  const percent = scale === 100 && unitText(row.indicator, row.basis, language) === '%';
  return html`<button type="button" class="name" lang=${name.lang ?? nothing} aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? 'open-row' : nothing} data-row=${row.id} @click=${() => onToggle(row)}>${name.text}</button>
    <div class="about-row">${basisLine(row.indicator, row.basis, null, language)}<span class="basis">${territoryText(row.territory, language)}</span>
    ${scale === null ? html`<span class="basis">${texts.noScale}</span>` : percent ? nothing : html`<span
      class="basis">${texts.scaleTo(levelText(scale, row.indicator, row.basis, language))}</span>`}
    ${row.valueSpread !== null && row.valueSpread > 0.5 ? html`<span
      class="basis caution">${texts.valuesApart(formatComputed(row.valueSpread, language), row.hasUndated)}</span>` : nothing}
    ${row.duesDiffer ? html`<span class="basis caution">${texts.duesDiffer}</span>` : nothing}
    ${common ? levelFields(row, context) : nothing}</div>`;
}

function opened(row: SharedRow, { columns, language }: SharedContext): TemplateResult {
  const entries = columns.flatMap((column) => {
    const cell = row.cells.get(column.key);
    if (!cell || cell.kind === 'none') return [];
    const holdings = [...('holding' in cell ? [cell.holding] : []), ...cell.others];
    return holdings.map(({ indicator, assessment: { observation, conflicts, target, earlierTargets, laterTargets } }) => ({
      column, indicator, observations: [...(observation ? [observation] : []), ...conflicts],
      targets: [...(target ? [target] : []), ...earlierTargets.map((one) => one.target), ...laterTargets.map((one) => one.target)],
    }));
  });
  return rowSources(row.indicator, [row.basis], entries, language);
}

function waitingCell({ status }: ProvinceColumn, language: Language): TemplateResult {
  const texts = compareTexts(language);
  return html`<p class="small absent">${status === 'error' ? texts.failed : texts.loading}</p>`;
}

function columnHead({ status, dataset, ...column }: ProvinceColumn, language: Language): TemplateResult {
  const texts = compareTexts(language);
  const name = columnName({ status, dataset, ...column }, language);
  return html`<b>${name}</b> ${dataset ? html`<span class="small">${territoryOf(dataset, language)}</span>`
    : html`<span class="small column-status ${status === 'error' ? 'tone-bad' : ''}">${mark(status === 'error' ? 'error' : 'loading')}${status === 'error' ? texts.failed : texts.loading}</span>`}`;
}

interface RowView {
  readonly row: SharedRow;
  readonly scale: number | null;
  readonly level: CommonLevel | null | undefined;
}

function viewOf(row: SharedRow, { common, levelOf }: SharedContext): RowView {
  const level = common ? levelOf(row) : undefined;
  return { row, level, scale: scaleOf(row, level?.value ?? null) };
}

const named = (columns: readonly ProvinceColumn[], language: Language) => columns.map((column) => columnName(column, language)).join(', ');

function absentLine(row: SharedRow, { columns, language }: SharedContext): TemplateResult | typeof nothing {
  const absent = columns.filter(({ key, dataset }) => dataset && (row.cells.get(key)?.kind ?? 'none') === 'none');
  return absent.length ? html`<p class="small">${compareTexts(language).notNamedBy(named(absent, language))}</p>` : nothing;
}

function table(rows: readonly SharedRow[], context: SharedContext): TemplateResult {
  const { columns, language, openRow } = context;
  const texts = compareTexts(language);
  const cell = (column: ProvinceColumn, { row, scale, level }: RowView) => {
    const content = row.cells.get(column.key);
    const absent = column.dataset !== null && (content?.kind ?? 'none') === 'none';
    return html`<td role="cell" class=${absent ? 'absent-cell' : nothing}><span class="place">${columnName(column, language)}</span><div
      class="cell">${content && column.dataset ? cellContent(content, { row, scale, level, language }) : waitingCell(column, language)}</div></td>`;
  };
  return html`<table class="grid" role="table" part="table" aria-labelledby="part-shared">
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"
      class="content-head">${texts.columns.content}</th>${columns.map((column) => html`<th role="columnheader"
      scope="col">${columnHead(column, language)}</th>`)}</tr></thead>
    <tbody role="rowgroup">${repeat(rows, ({ id }) => id, (row) => {
      const view = viewOf(row, context);
      return html`<tr role="row" class="shared-row" data-row=${row.id}><th role="rowheader" scope="row"
        class="content">${rowHead(row, view.scale, context)}</th>
        ${columns.map((column) => cell(column, view))}<td role="cell" class="absent-line">${absentLine(row, context)}</td></tr>
        ${openRow === row.id ? html`<tr role="row" class="open-row" id="open-row"><td role="cell"
          colspan=${columns.length + 1}>${opened(row, context)}</td></tr>` : nothing}`;
    })}</tbody></table>`;
}

function lists(rows: readonly SharedRow[], context: SharedContext): TemplateResult {
  const { columns, order, pinned, language, openRow } = context;
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return html`<div class="lists" part="table">${repeat(rows, ({ id }) => id, (row) => {
    const view = viewOf(row, context);
    const ordered = orderInRow(columns.map(({ key }) => key), row, order, pinned).flatMap((key) => byKey.get(key) ?? []);
    const places = ordered.filter(({ key, dataset }) => dataset && (row.cells.get(key)?.kind ?? 'none') !== 'none');
    return html`<section class="list shared-row" data-row=${row.id}><div class="content">${rowHead(row, view.scale, context)}</div>
      ${openRow === row.id ? html`<div class="open-row" id="open-row">${opened(row, context)}</div>` : nothing}
      <ul class="places">${repeat(places, ({ key }) => key, (column) => {
        const content = row.cells.get(column.key);
        return html`<li><p class="place-name">${columnName(column, language)}</p>${content ? cellContent(content, { ...view, language }) : nothing}</li>`;
      })}</ul>
      ${absentLine(row, context)}</section>`;
  })}</div>`;
}

function key({ common, language }: SharedContext): TemplateResult {
  const { key: texts } = compareTexts(language);
  const sample = (words: string, track: Partial<Parameters<typeof scaleTrackTemplate>[0]>) => html`<li><span
    class="sample">${scaleTrackTemplate({ value: null, rest: null, flag: null, hollow: false, due: false, level: null, ...track })}</span>${words}</li>`;
  return html`<ul class="key">${sample(texts.value, { value: 35, rest: { from: 35, to: 70 }, flag: 70 })}${sample(texts.missing, { flag: 70 })}
    ${sample(texts.noYear, { flag: 70, hollow: true })}${sample(texts.due, { flag: 60, due: true })}${common ? sample(texts.level, { level: SCALE_END / 2 }) : nothing}<li>${texts.scale}</li></ul>`;
}

/** Part 1: what may stand side by side, as a table where the provinces fit into columns, else as one list a content. */
export function sharedPart(rows: readonly SharedRow[], context: SharedContext, heading: TemplateResult): TemplateResult {
  const { columns, order, language } = context;
  const texts = compareTexts(language);
  const many = rows.some(({ values }) => values.length >= 5);
  return html`<section class="part">${heading}
    ${rows.length === 0 ? html`<p class="small intro">${texts.sharedNone}</p>`
      : html`<p class="small intro">${many ? texts.sharedIntroMany : texts.sharedIntro}</p>${key(context)}${inColumns(columns, order) ? table(rows, context) : lists(rows, context)}`}
  </section>`;
}
