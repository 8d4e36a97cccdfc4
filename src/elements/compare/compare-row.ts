/** What every way of showing the comparable contents shares: the head of a row, its sources, the head of a province's column. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { formatComputed, formatNumber, type Language, messages } from '../../i18n/index.js';
import type { CommonLevel, ProvinceOrder } from '../../view/compare-level.js';
import { scaleOf } from '../../view/compare-track.js';
import type { SharedRow } from '../../view/compare.js';
import { mark } from '../shared/marks.js';
import { basisLine } from '../shared/row-parts.js';
import { rowSources } from './compare-sources.js';
import { columnName, contentName, levelOrigin, levelText, territoryOf, territoryText, unitText } from './compare-words.js';
import type { Levels } from './levels.js';
import type { ProvinceColumn } from './provinces-controller.js';
import type { RowRanks } from './ranks-controller.js';

/** Ways of showing many provinces: all on one scale, a line a content; a heat table; each in its place. */
export type ManyView = 'dots' | 'heat' | 'each';

export interface SharedContext {
  /** Provinces shown, in order. */
  readonly columns: readonly ProvinceColumn[];
  readonly order: ProvinceOrder;
  readonly pinned: string | null;
  readonly common: boolean;
  readonly levels: Levels;
  readonly ranks: ReadonlyMap<string, RowRanks>;
  /** How many provinces are shown; few stand side by side. */
  readonly view: ManyView;
  readonly openRow: string | null;
  readonly language: Language;
  readonly onToggle: (row: SharedRow) => void;
  readonly onLevel: (row: SharedRow, text: string | null) => void;
}

/** A row with what its cells are drawn on. */
export interface RowView {
  readonly row: SharedRow;
  readonly scale: number | null;
  readonly level: CommonLevel | null | undefined;
  readonly ranks: RowRanks | undefined;
}

export function viewOf(row: SharedRow, { common, levels, ranks }: SharedContext): RowView {
  const level = common ? levels.of(row) : undefined;
  return { row, level, scale: scaleOf(row, level?.value ?? null), ranks: ranks.get(row.id) };
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
export function rowHead(row: SharedRow, scale: number | null, context: SharedContext): TemplateResult {
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

export function opened(row: SharedRow, { columns, language }: SharedContext): TemplateResult {
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

/** @param bare Without the territory, where columns are narrow; every row names its own. */
export function columnHead({ status, dataset, ...column }: ProvinceColumn, language: Language, bare = false): TemplateResult {
  const texts = compareTexts(language);
  const name = columnName({ status, dataset, ...column }, language);
  return html`<b>${name}</b> ${dataset ? bare ? nothing : html`<span class="small">${territoryOf(dataset, language)}</span>`
    : html`<span class="small column-status ${status === 'error' ? 'tone-bad' : ''}">${mark(status === 'error' ? 'error' : 'loading')}${status === 'error' ? texts.failed : texts.loading}</span>`}`;
}
