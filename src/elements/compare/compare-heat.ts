/** Many provinces as a heat table: contents down, provinces across, the deeper the colour the farther from the target. Every cell says so in words too. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { formatDifference, type Language } from '../../i18n/index.js';
import { valueText } from '../../i18n/describe.js';
import { heatCell, heatRows, type HeatStep } from '../../view/compare-heat.js';
import type { SharedCell, SharedRow } from '../../view/compare.js';
import { mark } from '../shared/marks.js';
import { columnHead, opened, rowHead, type RowView, type SharedContext, viewOf } from './compare-row.js';
import { unitText } from './compare-words.js';
import type { ProvinceColumn } from './provinces-controller.js';

const STEPS: readonly HeatStep[] = [0, 1, 2, 3, 4];

/** Why a cell has no colour. */
function without(cell: SharedCell | undefined, { dataset, status }: ProvinceColumn, language: Language): string {
  const { heat, failed, loading } = compareTexts(language);
  if (!dataset) return status === 'error' ? failed : loading;
  if (!cell || cell.kind === 'none') return heat.notNamed;
  if (cell.kind === 'other') return heat.otherWay;
  return cell.holding.assessment.observation ? heat.notCompared : heat.noValue;
}

function cellTemplate(column: ProvinceColumn, { row, scale, level }: RowView, language: Language): TemplateResult {
  const { heat } = compareTexts(language);
  const found = heatCell(row, column.key, scale, level);
  if (!found) return html`<td role="cell" class="heat-cell"><span>${without(row.cells.get(column.key), column, language)}</span></td>`;
  const { value, lacking, step, holding: { assessment: { observation } } } = found;
  const unit = unitText(row.indicator, row.basis, language);
  return html`<td role="cell" class="heat-cell ${step === null ? '' : `heat-${step}`}"><b>${valueText(value, observation?.high ?? null, language)}${unit.startsWith('%') ? unit : ''}</b>
    <span>${lacking === null ? heat.noDistance : lacking <= 0 ? html`${mark('reached')}${heat.there}` : heat.lacking(formatDifference(lacking, language))}</span></td>`;
}

function key({ common, language }: SharedContext): TemplateResult {
  const { heat } = compareTexts(language);
  return html`<ul class="key">${STEPS.map((step) => html`<li><span class="heat-sample heat-${step}">${step === 0 ? mark('reached') : nothing}</span>${heat.steps[step]}</li>`)}
    <li><span class="heat-sample"></span>${common ? heat.plainLevel : heat.plain}</li></ul>`;
}

/** The rows with comparable values, under the words that explain the colours; null where there are none. */
export function heatTable(rows: readonly SharedRow[], context: SharedContext): TemplateResult | null {
  const { columns, language, openRow, pinned } = context;
  const texts = compareTexts(language);
  const shown = heatRows(rows);
  if (shown.length === 0) return null;
  return html`${key(context)}<div class="heat-scroll" tabindex="0" role="region" aria-labelledby="part-shared"><table class="heat" role="table" part="table" aria-labelledby="part-shared">
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="heat-content">${texts.columns.content}</th>${columns.map((column) => html`<th
      role="columnheader" scope="col" class=${column.key === pinned ? 'mine' : nothing}>${columnHead(column, language, true)}</th>`)}</tr></thead>
    <tbody role="rowgroup">${repeat(shown, ({ id }) => id, (row) => {
      const view = viewOf(row, context);
      const unit = unitText(row.indicator, row.basis, language);
      return html`<tr role="row" class="shared-row" data-row=${row.id}><th role="rowheader" scope="row" class="heat-content">${rowHead(row, view.scale, context)}${unit && !unit.startsWith('%') ? html`<span
          class="basis heat-unit">${texts.heat.unit(unit)}</span>` : nothing}</th>
        ${columns.map((column) => cellTemplate(column, view, language))}</tr>
        ${openRow === row.id ? html`<tr role="row" class="open-row" id="open-row"><td role="cell" colspan=${columns.length + 1}><div
          class="heat-open">${opened(row, context)}</div></td></tr>` : nothing}`;
    })}</tbody></table></div>
    ${shown.length < rows.length ? html`<p class="small">${texts.heat.rest(rows.length - shown.length)}</p>` : nothing}`;
}

/** How much of a step's colour lies over the page's own; text keeps its contrast on the deepest (a test holds it in every theme). */
export const HEAT_OPACITY = [0, 0.1, 0.2, 0.3, 0.4] as const;

export const heatStyles = css`
  .heat-scroll { overflow: auto; max-height: min(80vh, 760px); border: 1px solid var(--_line-strong); border-radius: 4px; }
  .heat { table-layout: auto; width: auto; min-width: 100%; border-collapse: separate; border-spacing: 0; }
  .heat th, .heat td { padding: 8px; border-bottom: 1px solid var(--_line); border-left: 1px solid var(--_line); }
  .heat thead th { position: sticky; top: 0; z-index: 3; background: var(--_surface); min-width: 84px; max-width: 112px; }
  .heat thead b { font-size: var(--_size-0); line-height: 18px; }
  .heat thead .mine b { text-decoration: underline; text-underline-offset: 3px; }
  .heat .heat-content { position: sticky; left: 0; z-index: 2; background: var(--_surface); width: 280px; min-width: 280px; max-width: 280px; border-left: 0; box-shadow: inset -1px 0 var(--_line-strong); }
  .heat thead .heat-content { z-index: 4; }
  .heat-unit { padding-left: 16px; }
  .heat-cell, .heat-sample { position: relative; isolation: isolate; }
  .heat-cell { font-size: var(--_size-0); line-height: 18px; }
  .heat-cell b { display: block; font-size: var(--_size-1); line-height: 20px; white-space: nowrap; }
  .heat-cell .mark, .heat-sample .mark { width: 12px; height: 12px; margin-right: 4px; color: var(--_good); vertical-align: -1px; }
  .heat-sample { display: inline-flex; justify-content: center; align-items: center; width: 24px; height: 18px; border: 1px solid var(--_line-strong); flex: none; }
  .heat-sample .mark { margin: 0; }
  :is(.heat-1, .heat-2, .heat-3, .heat-4)::before { content: ''; position: absolute; inset: 0; z-index: -1; background: var(--_warn); forced-color-adjust: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .heat-1::before { opacity: ${HEAT_OPACITY[1]}; } .heat-2::before { opacity: ${HEAT_OPACITY[2]}; } .heat-3::before { opacity: ${HEAT_OPACITY[3]}; } .heat-4::before { opacity: ${HEAT_OPACITY[4]}; }
  .heat-open { position: sticky; left: 8px; width: calc(100cqw - 32px); }
  @container (max-width: 559px) {
    .heat .heat-content { width: 148px; min-width: 148px; max-width: 148px; }
    .heat thead th { min-width: 76px; }
  }
  @media (max-height: 480px) {
    .heat-scroll { max-height: none; }
  }
  @media print {
    .heat-scroll { overflow: visible; max-height: none; border: 0; }
    .heat .heat-content, .heat thead th { position: static; }
  }
`;
