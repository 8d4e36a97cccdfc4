import { html, nothing, type TemplateResult } from 'lit';
import { compareTexts } from '../../i18n/compare-texts.js';
import type { Language } from '../../i18n/index.js';
import type { ApartRow, Comparison } from '../../view/compare.js';
import { localText } from '../shared/phrases.js';
import { otherLine } from './compare-cell.js';
import { rowSources } from './compare-sources.js';
import { basisWords, columnName, contentName, territoryText } from './compare-words.js';
import { MOST_IN_COLUMNS } from './compare-shared.js';
import type { ProvinceColumn } from './provinces-controller.js';

export interface ApartContext {
  readonly columns: readonly ProvinceColumn[];
  readonly openRow: string | null;
  readonly language: Language;
  readonly onToggle: (row: ApartRow) => void;
}

function name(row: ApartRow, { openRow, language, onToggle }: ApartContext): TemplateResult {
  const picked = contentName(row.indicator, language);
  const open = openRow === row.id;
  return html`<button type="button" class="name" lang=${picked.lang ?? nothing} aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? 'open-row' : nothing} data-row=${row.id} @click=${() => onToggle(row)}>${picked.text}</button>
    ${row.basis === null ? nothing : html`<span class="basis">${basisWords(row.indicator, row.basis, language)}</span>`}`;
}

/** What would make the content comparable: one sentence for the reason, then what the documents lack and who has it. */
function need(row: ApartRow, { columns, language }: ApartContext): TemplateResult {
  const texts = compareTexts(language);
  const names = (keys: readonly string[]) => columns.filter(({ key }) => keys.includes(key)).map((column) => columnName(column, language)).join(', ');
  return html`<p>${texts.needs[row.reason]}</p>
    ${row.missing.map(({ what, provinces }) => html`<p
      class="small">${names(provinces)}: ${localText(what.what, language)}${what.supplier ? html` (${texts.asSaid} ${localText(what.supplier, language)})` : nothing}</p>`)}`;
}

function cell(row: ApartRow, column: ProvinceColumn, language: Language): TemplateResult | null {
  const texts = compareTexts(language);
  const holdings = row.cells.get(column.key);
  if (!holdings) return null;
  if (holdings.length === 0) return html`<p class="small">${texts.noValue}</p>`;
  return html`${holdings.map((holding) => html`${otherLine(holding, language)}${row.reason === 'territory' ? html`<p
    class="small">${territoryText(holding.territory, language)}</p>` : nothing}`)}`;
}

function opened(row: ApartRow, { columns, language }: ApartContext): TemplateResult {
  const entries = columns.flatMap((column) => (row.cells.get(column.key) ?? []).map(({ indicator, assessment: { observation, conflicts, target, earlierTargets, laterTargets } }) => ({
    column, indicator, observations: [...(observation ? [observation] : []), ...conflicts],
    targets: [...(target ? [target] : []), ...earlierTargets.map((one) => one.target), ...laterTargets.map((one) => one.target)],
  })));
  return rowSources(row.indicator, row.bases.map(({ basis }) => basis), entries, language);
}

function rowTemplate(row: ApartRow, context: ApartContext, wide: boolean): TemplateResult {
  const { columns, language, openRow } = context;
  const texts = compareTexts(language);
  const cells = columns.map((column) => ({ column, content: cell(row, column, language) }));
  const held = cells.filter(({ content }) => content);
  const open = openRow === row.id;
  if (!wide) {
    return html`<section class="list apart-row" data-row=${row.id}><div class="content">${name(row, context)}</div>
      ${open ? html`<div class="open-row" id="open-row">${opened(row, context)}</div>` : nothing}
      <ul class="places">${held.map(({ column, content }) => html`<li><p class="place-name">${columnName(column, language)}</p>${content}</li>`)}</ul>
      <div class="need"><p class="place-name">${texts.columns.need}</p>${need(row, context)}</div></section>`;
  }
  return html`<tr role="row" class="apart-row" data-row=${row.id}><th role="rowheader" scope="row" class="content">${name(row, context)}</th>
    ${cells.map(({ column, content }) => html`<td role="cell" class=${content ? nothing : 'absent-cell'}><span
      class="place">${columnName(column, language)}</span><div class="cell">${content ?? html`<span class="small">–</span>`}</div></td>`)}
    <td role="cell" class="need-cell"><span class="place">${texts.columns.need}</span><div class="cell">${need(row, context)}</div></td></tr>
    ${open ? html`<tr role="row" class="open-row" id="open-row"><td role="cell"
      colspan=${columns.length + 2}>${opened(row, context)}</td></tr>` : nothing}`;
}

/** Part 3: what cannot be compared, by reason, each with what every province prints and what a comparison needs. */
export function apartPart(groups: Comparison['apart'], context: ApartContext, heading: TemplateResult): TemplateResult {
  const { columns, language } = context;
  const texts = compareTexts(language);
  // A row of one base stands here while its content is compared on another.
  const elsewhere = new Set(groups.flatMap(({ rows }) => rows).flatMap(({ concept, basis }) => (basis === null ? [] : [concept]))).size;
  const wide = columns.length <= MOST_IN_COLUMNS;
  const title = (group: Comparison['apart'][number]) => html`${texts.reasons[group.reason]} <span
    class="small">· ${texts.contents(group.rows.length)}</span>`;
  const body = wide
    ? html`<table class="grid apart" role="table" aria-labelledby="part-apart">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"
          class="content-head">${texts.columns.concept}</th>${columns.map((column) => html`<th role="columnheader"
          scope="col"><b>${columnName(column, language)}</b></th>`)}
          <th role="columnheader" scope="col" class="need-head">${texts.columns.need}</th></tr></thead>
        ${groups.map((group) => html`<tbody role="rowgroup"><tr role="row" class="group"><th role="rowheader" scope="rowgroup"
          colspan=${columns.length + 2}>${title(group)}</th></tr>${group.rows.map((row) => rowTemplate(row, context, true))}</tbody>`)}
      </table>`
    : groups.map((group) => html`<p class="group-title">${title(group)}</p><div
      class="lists">${group.rows.map((row) => rowTemplate(row, context, false))}</div>`);
  return html`<section class="part">${heading}<p class="small intro">${texts.apartIntro}${elsewhere ? ` ${texts.apartElsewhere(elsewhere)}` : ''}</p>${body}</section>`;
}
