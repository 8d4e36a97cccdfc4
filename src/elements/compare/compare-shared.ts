import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { formatComputed, formatNumber, type Language, messages } from '../../i18n/index.js';
import { type CommonLevel, isPerRow, orderInRow, type ProvinceOrder } from '../../view/compare-level.js';
import { scaleOf, SCALE_END } from '../../view/compare-track.js';
import type { SharedRow } from '../../view/compare.js';
import { mark } from '../shared/marks.js';
import { basisLine } from '../shared/row-parts.js';
import { cellContent } from './compare-cell.js';
import { rowSources } from './compare-sources.js';
import { strip } from './compare-strip.js';
import { columnName, contentName, levelOrigin, levelText, territoryOf, territoryText, unitText } from './compare-words.js';
import type { Levels } from './levels.js';
import type { ProvinceColumn } from './provinces-controller.js';
import type { RowRanks } from './ranks-controller.js';
import { scaleTrackTemplate } from './scale-track.js';

/** More provinces than this stand in lists under each content, at every width. */
export const MOST_IN_COLUMNS = 5;

/** More than this are dots on one line, until the reader opens a content or all of them. */
const MOST_UNFOLDED = 8;

export interface SharedContext {
  /** Provinces shown, in order. */
  readonly columns: readonly ProvinceColumn[];
  readonly order: ProvinceOrder;
  readonly pinned: string | null;
  readonly common: boolean;
  readonly levels: Levels;
  readonly ranks: ReadonlyMap<string, RowRanks>;
  /** A content is one line until it is opened. */
  readonly folded: boolean;
  readonly openRow: string | null;
  readonly language: Language;
  readonly onToggle: (row: SharedRow) => void;
  readonly onLevel: (row: SharedRow, text: string | null) => void;
}

/** Whether provinces stand in columns: few enough, and in one order for all rows. */
export function inColumns(columns: readonly ProvinceColumn[], order: ProvinceOrder): boolean {
  return columns.length <= MOST_IN_COLUMNS && !isPerRow(order);
}

/** Whether the provinces are too many to be read at a glance in one row. */
export function isFolded(columns: readonly ProvinceColumn[], order: ProvinceOrder): boolean {
  return columns.length > MOST_UNFOLDED && !inColumns(columns, order);
}

function levelFields(row: SharedRow, { levels, columns, language, onLevel }: SharedContext): TemplateResult {
  const texts = compareTexts(language);
  const level = levels.of(row);
  const entry = levels.entry(row);
  const unit = unitText(row.indicator, row.basis, language);
  const bad = entry !== undefined && entry.text.trim() !== '' && entry.value === null;
  const bounds = row.indicator.bounds;
  const number = level ? formatNumber(level.value, language) : '';
  const bound = (value: number) => levelText(value, row.indicator, row.basis, language);
  const problem = bounds ? messages(language).outOfBounds(bound(bounds[0]), bound(bounds[1])) : messages(language).notANumber;
  return html`<div class="level-entry"><label><span>${texts.commonLevel}</span> <span
    class="field"><input inputmode="decimal" autocomplete="off" maxlength="24" .value=${live(entry ? entry.text : number)}
      aria-label=${texts.levelFor(contentName(row.indicator, language).text, unit)} aria-invalid=${bad ? 'true' : 'false'}
      @input=${(event: InputEvent) => onLevel(row, (event.target as HTMLInputElement).value)} /> <span class="unit">${unit}</span></span></label>
    ${bad ? html`<span class="problem">${problem}</span>` : nothing}
    ${entry ? html`<span class="small">${texts.levelTyped} <button type="button" class="link"
      @click=${() => onLevel(row, null)}>${texts.levelReset}</button></span>`
      : html`<span class="small">${level ? levelOrigin(level, row.indicator, columns, language) : texts.levelNeeded}</span>`}</div>`;
}

/** Name, base and territory of a row, and what a reader must know before comparing its numbers. */
function rowHead(row: SharedRow, scale: number | null, context: SharedContext): TemplateResult {
  const { language, openRow, onToggle, common } = context;
  const texts = compareTexts(language);
  const name = contentName(row.indicator, language);
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
  readonly ranks: RowRanks | undefined;
}

function viewOf(row: SharedRow, { common, levels, ranks }: SharedContext): RowView {
  const level = common ? levels.of(row) : undefined;
  return { row, level, scale: scaleOf(row, level?.value ?? null), ranks: ranks.get(row.id) };
}

const named = (columns: readonly ProvinceColumn[], language: Language) => columns.map((column) => columnName(column, language)).join(', ');

function absentLine(row: SharedRow, { columns, language }: SharedContext): TemplateResult | typeof nothing {
  const absent = columns.filter(({ key, dataset }) => dataset && (row.cells.get(key)?.kind ?? 'none') === 'none');
  return absent.length ? html`<p class="small">${compareTexts(language).notNamedBy(named(absent, language))}</p>` : nothing;
}

function table(rows: readonly SharedRow[], context: SharedContext): TemplateResult {
  const { columns, language, openRow } = context;
  const texts = compareTexts(language);
  const cell = (column: ProvinceColumn, view: RowView) => {
    const content = view.row.cells.get(column.key);
    const absent = column.dataset !== null && (content?.kind ?? 'none') === 'none';
    return html`<td role="cell" class=${absent ? 'absent-cell' : nothing}><span class="place">${columnName(column, language)}</span><div
      class="cell">${content && column.dataset ? cellContent(content, { ...view, rank: view.ranks?.get(column.key), language }) : waitingCell(column, language)}</div></td>`;
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

function places(row: SharedRow, view: RowView, { columns, order, pinned, language }: SharedContext): TemplateResult {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const held = orderInRow(columns.map(({ key }) => key), row, order, pinned).flatMap((key) => byKey.get(key) ?? [])
    .filter(({ key, dataset }) => dataset && (row.cells.get(key)?.kind ?? 'none') !== 'none');
  return html`<ul class="places">${repeat(held, ({ key }) => key, (column) => {
    const content = row.cells.get(column.key);
    return html`<li><p class="place-name">${columnName(column, language)}</p>${content ? cellContent(content, { ...view, rank: view.ranks?.get(column.key), language }) : nothing}</li>`;
  })}</ul>`;
}

function lists(rows: readonly SharedRow[], context: SharedContext): TemplateResult {
  const { columns, pinned, language, openRow, folded } = context;
  const mine = columns.find(({ key }) => key === pinned);
  return html`<div class="lists" part="table">${repeat(rows, ({ id }) => id, (row) => {
    const view = viewOf(row, context);
    const open = openRow === row.id;
    return html`<section class="list shared-row ${folded ? 'strip-row' : ''}" data-row=${row.id}><div class="content">${rowHead(row, view.scale, context)}</div>
      ${folded ? strip(row, { ...view, pinned: mine ? { key: mine.key, name: columnName(mine, language) } : null, language }) : nothing}
      ${folded && open ? places(row, view, context) : nothing}
      ${open ? html`<div class="open-row" id="open-row">${opened(row, context)}</div>` : nothing}
      ${folded ? nothing : html`${places(row, view, context)}${absentLine(row, context)}`}</section>`;
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
  const { columns, order, ranks, folded, language } = context;
  const texts = compareTexts(language);
  return html`<section class="part">${heading}
    ${rows.length === 0 ? html`<p class="small intro">${texts.sharedNone}</p>`
      : html`<p class="small intro">${ranks.size ? texts.sharedIntroRanked : texts.sharedIntro}${folded ? ` ${texts.stripIntro}` : ''}</p>${key(context)}${inColumns(columns, order) ? table(rows, context) : lists(rows, context)}`}
  </section>`;
}
