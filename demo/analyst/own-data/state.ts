/** One's own table on its way to a dataset: opened → looked at → decided → read. Pure, so that each step can be tested without a page. */
import {
  type ColumnMapping, type Concept, type Dataset, inspect, type Indicator, type Inspection, type Issue, type Mapping, type Opened, overlay, parseDataset, placeNamed, read, type RowMapping, type Table,
} from '../../../src/model/index.js';
import { conceptOf, indicatorOf, tiedConcept, type Tie, tieOf } from './ties.js';

export type Use = 'on-top' | 'alone';
export type SameMoment = 'correction' | 'conflict';

export interface Own {
  readonly tables: readonly Table[];
  /** Index of the table in hand. */
  readonly at: number;
  readonly inspection: Inspection | null;
  /** What the person decided, beginning with what was proposed. */
  readonly mapping: Mapping | null;
  /** By row: id of the province's indicator that the person took it for, empty for none. */
  readonly ties: Readonly<Record<string, string>>;
  /** Concepts that rows may be of. */
  readonly concepts: readonly Concept[];
  /** A dataset file, which needs no mapping. */
  readonly data: unknown;
  readonly issues: readonly Issue[];
  readonly use: Use;
  readonly sameMoment: SameMoment;
}

export const nothing: Own = { tables: [], at: 0, inspection: null, mapping: null, ties: {}, concepts: [], data: null, issues: [], use: 'on-top', sameMoment: 'correction' };

/** Sheets that are looked at for one with columns that are known: the first of a workbook is often a cover. */
const LOOKED_AT = 12;

/** Whether there is a table or a dataset in hand. */
export const holds = ({ tables, data }: Own): boolean => tables.length > 0 || data !== null;

/** Takes what was opened, and looks at the first of its tables that has columns. What cannot be opened leaves what was in hand, and says why. */
export function take(own: Own, opened: Opened, concepts: readonly Concept[]): Own {
  if (!opened.ok) return { ...own, issues: opened.issues };
  const fresh = { ...nothing, use: own.use, sameMoment: own.sameMoment };
  if (opened.kind === 'dataset') return { ...fresh, data: opened.data, use: 'alone' };
  const hasColumns = (table: Table) => !inspect(table, { concepts: [] }).questions.some(({ code }) => code === 'no-columns');
  return look({ ...fresh, tables: opened.tables }, Math.max(0, opened.tables.slice(0, LOOKED_AT).findIndex(hasColumns)), concepts);
}

/** The proposal with the decimal marks that the rest of the table suggests: shown as chosen, for the person to change. */
function withSuggestions({ proposal, questions }: Inspection): Mapping {
  return { ...proposal, columns: proposal.columns.map((column, index) => {
    const decimal = questions.find((question) => question.column === index && question.suggestion)?.suggestion;
    return decimal && !column.decimal ? { ...column, decimal } : column;
  }) };
}

/** Looks at one of the tables. */
export function look(own: Own, at: number, concepts: readonly Concept[]): Own {
  const table = own.tables[at];
  if (!table) return own;
  const inspection = inspect(table, { concepts });
  return { ...own, at, concepts, inspection, mapping: withSuggestions(inspection), ties: {} };
}

/** Looks at the table in hand anew with what the person said of its headers and columns; what was decided of its rows stays. */
function lookAgain(own: Own, head: number | null, columns?: readonly ColumnMapping[]): Own {
  const table = own.tables[own.at];
  if (!table || !own.mapping) return own;
  const inspection = inspect(table, { concepts: own.concepts, head, ...(columns ? { columns } : {}) });
  const { head: found, headRows, columns: seen, rows } = withSuggestions(inspection);
  const decided = new Set(own.mapping.rows.map(({ key }) => key));
  return { ...own, inspection, mapping: { ...own.mapping, head: found, headRows, columns: seen, rows: [...own.mapping.rows, ...rows.filter(({ key }) => !decided.has(key))] } };
}

/** Index of the row of headers; null for a table without any. */
export const headOf = ({ head, headRows }: Mapping): number | null => (headRows === 0 ? null : head);

export const decideHead = (own: Own, head: number | null): Own => lookAgain(own, head);

export function decideColumn(own: Own, index: number, part: Partial<ColumnMapping>): Own {
  if (!own.mapping) return own;
  const columns = own.mapping.columns.map((column, at): ColumnMapping => {
    if (at !== index) return column;
    // What is known of its numbers is looked for anew where a column becomes another one.
    const { decimal: _, scale: _scale, ...kept } = column;
    return { ...('role' in part ? kept : column), ...part };
  });
  return lookAgain(own, headOf(own.mapping), columns);
}

export function decideRow(own: Own, key: string, part: Partial<RowMapping>): Own {
  if (!own.mapping) return own;
  const others = own.mapping.rows.filter((row) => row.key !== key);
  const { basis, targetBasis, ...before } = own.mapping.rows.find((row) => row.key === key) ?? { key };
  // Bases are those of a concept: with another one the decision falls.
  const bases = 'concept' in part ? {} : { ...(basis === undefined ? {} : { basis }), ...(targetBasis === undefined ? {} : { targetBasis }) };
  return { ...own, mapping: { ...own.mapping, rows: [...others, { ...before, ...bases, ...part }] } };
}

/** Takes a row for one of the province's indicators, or for one of its own. */
export function decideTie(own: Own, key: string, id: string): Own {
  return { ...decideRow(own, key, { concept: null }), ties: { ...own.ties, [key]: id } };
}

/** The province's indicators that the rows are taken for, by row. */
export function tiesOf({ inspection, mapping, ties, use }: Own, province: Dataset | null): ReadonlyMap<string, Tie> {
  if (!inspection || !province || use !== 'on-top') return new Map();
  const concepts = new Map(mapping?.rows.map(({ key, concept }) => [key, concept]));
  return new Map(inspection.rows.flatMap((row): [string, Tie][] => {
    const tie = tieOf(row, Object.hasOwn(ties, row.key) ? ties[row.key] : undefined, concepts.get(row.key), province);
    return tie ? [[row.key, tie]] : [];
  }));
}

/** Name of the source and territory of the whole table. */
export function describeTable(own: Own, { title, territory }: { readonly title?: string; readonly territory?: Mapping['territory'] }): Own {
  if (!own.mapping) return own;
  const { document } = own.mapping;
  return { ...own, mapping: { ...own.mapping, ...(territory ? { territory } : {}), document: title?.trim() ? { ...document, title: { vi: title.trim().slice(0, 300) } } : document } };
}

/** Questions that no decision has answered yet. */
export function openQuestions({ inspection, mapping }: Own): Inspection['questions'] {
  return (inspection?.questions ?? []).filter(({ code, column }) => {
    const decided = column === null ? null : mapping?.columns[column];
    const roles = new Set(mapping?.columns.map(({ role }) => role));
    if (decided?.role === null) return false;
    if (code === 'decimal-mark' || code === 'mixed-marks') return !decided?.decimal;
    if (code === 'fraction-or-percent') return !decided?.scale;
    if (code === 'no-name') return !roles.has('name') && !roles.has('id');
    if (code === 'no-numbers') return !roles.has('value') && !roles.has('target');
    return [...roles].every((role) => role === null);
  });
}

export type Made =
  | { readonly ok: true; readonly dataset: Dataset; readonly file: unknown; readonly own: number; readonly notes: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[]; /** Without what could not be read. */ readonly rest: Extract<Made, { ok: true }> | null;
    /** Read well, and only not to be laid over this province: used alone it can be. */ readonly alone?: true };

/** Rows tied to indicators of the province are read as what those measure. */
function tied(mapping: Mapping, indicators: ReadonlyMap<string, Indicator>): Mapping {
  const decided = new Map(mapping.rows.map((row) => [row.key, row]));
  return { ...mapping, rows: [...mapping.rows.filter(({ key }) => !indicators.has(key)), ...[...indicators].map(([key, { id }]) => ({ ...(decided.get(key) ?? { key }), concept: tiedConcept(id) }))] };
}

/** Rows that a column of places gives to another of the 34 provinces: they are never laid over this one. */
function ofOthers(table: Table, mapping: Mapping, { province }: Dataset): readonly Issue[] {
  const column = mapping.columns.findIndex(({ role }) => role === 'place');
  const here = province.name.vi ?? province.slug;
  return table.rows.slice(mapping.head + mapping.headRows).flatMap((row, index): Issue[] => {
    const cell = row[column];
    const place = typeof cell === 'string' ? placeNamed(cell) : null;
    if (place === null || place === here) return [];
    const at = String(table.places?.[mapping.head + mapping.headRows + index] ?? mapping.head + mapping.headRows + index + 1);
    return [{ code: 'other-province', path: `rows[${at}]`, message: {
      vi: `Hàng ${at}: số liệu của ${place}, không phải ${here}. Hãy bỏ hàng này khỏi bảng, hoặc chọn “Dùng riêng”.`,
      en: `Row ${at}: figures of ${place}, not of ${here}. Take the row out of the table, or use it alone.`,
    } }];
  });
}

function laidOver(own: Own, additions: Dataset, province: Dataset | null, notes: readonly Issue[], file: unknown): Made {
  const alone = { ok: true, dataset: additions, file, own: additions.indicators.length, notes } as const;
  if (own.use === 'alone' || !province) return alone;
  // Nothing is laid over anything that was not shown as the same; a dataset file has ids of its own.
  const indicators = own.data === null ? Object.fromEntries(additions.indicators.map(({ id, concept }) => [id, indicatorOf(concept)])) : {};
  const result = overlay(province, additions, { sameMoment: own.sameMoment, indicators });
  return result.ok ? { ok: true, dataset: result.dataset, file: result.file, own: additions.indicators.length, notes: [...notes, ...result.notes] } : { ok: false, issues: result.issues, rest: null, alone: true };
}

/**
 * What the decisions make of the table: a dataset with notes, or what is wrong by row, with what could be read beside it.
 * @param today Day on which the table is in hand: a figure of a period that still runs stands at it, one of a period to come cannot be.
 */
export function make(own: Own, concepts: readonly Concept[], province: Dataset | null, fileOf: (dataset: Dataset) => unknown, today: string | null = null): Made | null {
  const { data, mapping } = own;
  const table = own.tables[own.at];
  if (data !== null) {
    const parsed = parseDataset(data, concepts);
    return parsed.ok ? laidOver(own, parsed.dataset, province, [], data) : { ok: false, issues: parsed.issues, rest: null };
  }
  if (!table || !mapping) return null;
  const others = own.use === 'on-top' && province ? ofOthers(table, mapping, province) : [];
  if (others.length) return { ok: false, issues: others, rest: null, alone: true };
  // A table that a person lays over a province's data is about that province.
  const about = { ...mapping, asOf: today, ...(own.use === 'on-top' && province ? { province: { slug: province.province.slug, name: province.province.name } } : {}) };
  const indicators = new Map([...tiesOf(own, province)].map(([key, { indicator }]) => [key, indicator]));
  const result = read(table, tied(about, indicators), { concepts: [...concepts, ...new Map([...indicators.values()].map((each) => [each.id, conceptOf(each)])).values()] });
  if (result.ok) return laidOver(own, result.dataset, province, result.warnings, result.file);
  const rest = result.partial && result.partial.indicators.length > 0 ? laidOver(own, result.partial, province, [], fileOf(result.partial)) : null;
  return { ok: false, issues: result.issues, rest: rest?.ok ? rest : null, ...(rest && !rest.ok ? { alone: true } : {}) };
}
