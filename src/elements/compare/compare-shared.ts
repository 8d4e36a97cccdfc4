import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import type { Language } from '../../i18n/index.js';
import { isPerRow, orderInRow, type ProvinceOrder } from '../../view/compare-level.js';
import { SCALE_END } from '../../view/compare-track.js';
import type { SharedRow } from '../../view/compare.js';
import { cellContent } from './compare-cell.js';
import { heatTable } from './compare-heat.js';
import { columnHead, type ManyView, opened, rowHead, type RowView, type SharedContext, viewOf } from './compare-row.js';
import { strip } from './compare-strip.js';
import { columnName } from './compare-words.js';
import type { ProvinceColumn } from './provinces-controller.js';
import { scaleTrackTemplate } from './scale-track.js';

/** More provinces than this stand in lists under each content, at every width. */
export const MOST_IN_COLUMNS = 5;

/** More than this are dots on one line, until the reader opens a content or all of them. */
const MOST_UNFOLDED = 8;

/** Whether provinces stand in columns: few enough, and in one order for all rows. */
export function inColumns(columns: readonly ProvinceColumn[], order: ProvinceOrder): boolean {
  return columns.length <= MOST_IN_COLUMNS && !isPerRow(order);
}

/** How many provinces are shown unless the reader says otherwise; null where they are few, and there is nothing to choose. */
export function usualView(columns: readonly ProvinceColumn[]): ManyView | null {
  if (columns.length <= MOST_IN_COLUMNS) return null;
  return columns.length > MOST_UNFOLDED ? 'dots' : 'each';
}

function waitingCell({ status }: ProvinceColumn, language: Language): TemplateResult {
  const texts = compareTexts(language);
  return html`<p class="small absent">${status === 'error' ? texts.failed : texts.loading}</p>`;
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
  const { columns, pinned, language, openRow, view: many } = context;
  const folded = many === 'dots';
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

function content(rows: readonly SharedRow[], context: SharedContext): TemplateResult {
  const { columns, order, view } = context;
  const heat = view === 'heat' ? heatTable(rows, context) : null;
  return heat ?? html`${key(context)}${inColumns(columns, order) ? table(rows, context) : lists(rows, context)}`;
}

/** Part 1: what may stand side by side, as a table where the provinces fit into columns, else as the reader chooses. */
export function sharedPart(rows: readonly SharedRow[], context: SharedContext, heading: TemplateResult): TemplateResult {
  const { ranks, view, common, language } = context;
  const texts = compareTexts(language);
  const usual = ranks.size ? texts.sharedIntroRanked : texts.sharedIntro;
  const intro = { dots: `${usual} ${texts.stripIntro}`, heat: common ? texts.heat.introLevel : texts.heat.intro, each: usual }[view];
  return html`<section class="part">${heading}
    ${rows.length === 0 ? html`<p class="small intro">${texts.sharedNone}</p>`
      : html`<p class="small intro">${intro}</p>${content(rows, context)}`}
  </section>`;
}
