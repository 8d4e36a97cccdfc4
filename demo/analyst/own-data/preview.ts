/** What was read of a table: its first rows, and over each column what it holds. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Cell, cellText, type ColumnMapping, type DecimalMark, type Inspection, type Mapping, readPeriodCell, type Role, type Table } from '../../../src/model/index.js';
import { headOf } from './state.js';
import type { ownTexts } from './texts.js';

type Words = (typeof ownTexts)['vi' | 'en'];

const ROWS = 6;
/** Rows that may be the one of headers. */
const HEADS = 20;
const NONE = '-';
const ROLES: readonly Role[] = ['name', 'id', 'value', 'target', 'period', 'unit', 'basis', 'numerator', 'denominator', 'by', 'type', 'concept', 'pillar', 'kind', 'source', 'section', 'owner', 'note', 'order', 'state', 'place'];

/** Letters of a spreadsheet's columns: A … Z, AA … */
const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

export interface PreviewState {
  readonly table: Table;
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  readonly lang: 'vi' | 'en';
  readonly words: Words;
  readonly decide: (index: number, part: Partial<ColumnMapping>) => void;
  readonly decideHead: (head: number | null) => void;
}

const picked = (event: Event): string => (event.target as HTMLSelectElement).value;

/** Most of a column's examples; the first may be a second row of headers. */
const holdsNumbers = (examples: readonly string[]): boolean => examples.filter((text) => /^[≥≤<>~+-]? ?\d[\d., ]* ?%?$/.test(text)).length * 2 > examples.length;

/** Columns whose numbers are years, ids and the like. */
const PLAIN: ReadonlySet<Role | null> = new Set<Role | null>(['id', 'order', 'period', 'by', 'concept', 'section']);

const DAY = /^\d{4}-\d\d-\d\d$/;

/** `2026-06` as 6/2026; quarters and halves as they are. */
const periodText = (period: string): string => (/[QH]/.test(period) ? period : period.split('-').reverse().map((part) => part.replace(/^0/, '')).join('/'));

/** A number of the file itself as the page's language writes it; a day of a workbook as everybody does. */
function shown(cell: Cell | undefined, role: Role | null, lang: 'vi' | 'en'): string {
  const text = (value: number) => PLAIN.has(role) ? String(value) : value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 10 });
  return typeof cell === 'number' ? text(cell) : cell !== null && typeof cell === 'object' ? `${text(cell.number)}${cell.unit}` : DAY.test(cellText(cell)) ? periodText(cellText(cell)) : cellText(cell).slice(0, 80);
}

/** Of which period all numbers of a column are, and in which unit: as its header says, or as the person does. */
function fields({ mapping, words, decide }: PreviewState, index: number): TemplateResult {
  const column = mapping.columns[index];
  const has = (...roles: readonly Role[]) => mapping.columns.some(({ role }) => role !== null && roles.includes(role));
  const inRows = column?.role === 'target' ? has('by', 'period') : has('period');
  const period = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const found = readPeriodCell(field.value);
    const wrong = field.value.trim() !== '' && !found;
    field.setCustomValidity(wrong ? words.badPeriod : '');
    field.ariaInvalid = String(wrong);
    if (wrong) field.reportValidity();
    else decide(index, { period: found?.period ?? null, since: found?.since ?? null });
  };
  return html`${inRows && typeof column?.period !== 'string' ? nothing : html`<label class="asked"><span>${words.roles.period}</span>
      <input type="text" class="short" placeholder="2025" .value=${column?.period ? periodText(column.period) : ''} @change=${period}></label>`}
    ${has('unit') ? nothing : html`<label class="asked"><span>${words.roles.unit}</span>
      <input type="text" class="short" maxlength="60" .value=${column?.unit ?? ''} @change=${(event: Event) => decide(index, { unit: (event.target as HTMLInputElement).value.trim() || null })}></label>`}`;
}

function columnHead(state: PreviewState, index: number): TemplateResult {
  const { inspection, mapping, words, decide } = state;
  const column = mapping.columns[index] ?? { role: null };
  const found = inspection.columns[index];
  const questions = inspection.questions.filter((question) => question.column === index);
  const asked = questions.map(({ code }) => code);
  const suggested = questions.some(({ suggestion }) => suggestion && suggestion === column.decimal);
  const ofNumbers = column.role === 'value' || column.role === 'target';
  // What was found is shown where it changes what is read.
  const marks = asked.includes('decimal-mark') || asked.includes('mixed-marks') || (ofNumbers && (!column.decimal || found?.decimal !== 'none'));
  return html`<th scope="col"><span class="header">${found?.header ?? ''}</span>
    <label><span class="visually-hidden">${words.column(letters(index))} – ${words.role}</span>
      <select .value=${column.role ?? ''} @change=${(event: Event) => decide(index, { role: (picked(event) || null) as Role | null })}>
        <option value="" ?selected=${column.role === null}>${words.noRole}</option>
        ${ROLES.map((role) => html`<option value=${role} ?selected=${role === column.role}>${words.roles[role]}</option>`)}</select></label>
    ${marks ? html`<label class="asked"><span>${words.decimal}</span><select .value=${column.decimal ?? ''} @change=${(event: Event) => decide(index, { decimal: (picked(event) || null) as DecimalMark | null })}>
      <option value="" ?selected=${!column.decimal}>${words.choose}</option><option value="," ?selected=${column.decimal === ','}>${words.comma}</option><option value="." ?selected=${column.decimal === '.'}>${words.point}</option></select>
      ${suggested ? html`<span class="small">${words.suggested}</span>` : nothing}</label>` : nothing}
    ${asked.includes('fraction-or-percent') ? html`<label class="asked"><span>${words.scale}</span><select .value=${String(column.scale ?? '')} @change=${(event: Event) => decide(index, { scale: picked(event) === '100' ? 100 : picked(event) === '1' ? 1 : null })}>
      <option value="" ?selected=${!column.scale}>${words.choose}</option><option value="1" ?selected=${column.scale === 1}>${words.scaleOne}</option><option value="100" ?selected=${column.scale === 100}>${words.scaleHundred}</option></select></label>` : nothing}
    ${ofNumbers ? fields(state, index) : nothing}
    ${column.role === null && holdsNumbers(found?.examples ?? []) ? html`<span class="asked small">${words.leftOut}</span>` : nothing}
  </th>`;
}

/** Which row holds the headers, by its number in the file and its first words. */
function headChoice({ table, mapping, words, decideHead }: PreviewState): TemplateResult {
  const head = headOf(mapping);
  const start = (row: Table['rows'][number]) => row.map(cellText).filter(Boolean).join(' | ').slice(0, 60);
  return html`<label class="field head"><span>${words.head}</span><select .value=${String(head ?? NONE)} @change=${(event: Event) => decideHead(picked(event) === NONE ? null : Number(picked(event)))}>
    <option value=${NONE} ?selected=${head === null}>${words.noHead}</option>
    ${table.rows.slice(0, Math.max(HEADS, (head ?? 0) + 1)).map((row, index) => html`<option value=${index} ?selected=${index === head}>${words.headRow(table.places?.[index] ?? index + 1, start(row))}</option>`)}</select></label>`;
}

/** The table's first rows under the choice of what each column holds. */
export function preview(state: PreviewState): TemplateResult {
  const { table, mapping, lang, words } = state;
  const from = mapping.head + mapping.headRows;
  const body = table.rows.slice(from, from + ROWS);
  return html`<h3 id="own-preview">${words.preview} <span class="small">${words.previewRows(body.length, Math.max(0, table.rows.length - from))}, ${words.columns(mapping.columns.length)}</span></h3>
    ${headChoice(state)}
    <div class="scroll" tabindex="0" role="region" aria-labelledby="own-preview"><table class="cells">
      <thead><tr><td></td>${mapping.columns.map((_, index) => columnHead(state, index))}</tr></thead>
      <tbody>${body.map((row, k) => html`<tr><th scope="row">${table.places?.[from + k] ?? from + k + 1}</th>${mapping.columns.map(({ role }, index) => html`<td>${shown(row[index], role, lang)}</td>`)}</tr>`)}</tbody>
    </table></div>`;
}
