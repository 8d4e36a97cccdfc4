/** Lists of JSON records, as portals export them, as tables: their keys are the columns. */
import { isRecord, own } from '../reading.js';
import type { Issue } from '../types.js';
import { issue, refused } from './issues.js';
import { TABLE_LIMITS } from './limits.js';
import type { Cell, Table, TablesResult } from './types.js';

/** A number or text of JSON as a cell; anything else is nothing. A number beyond what can be held (1e999) is a text, which is refused by row. */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : Number.isNaN(value) ? null : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : null;
}

/** What is too large of a list of records and its columns; undefined when nothing is. */
export function tooMany(records: readonly unknown[], columns: { readonly length: number }): { readonly ok: false; readonly issues: readonly Issue[] } | undefined {
  const [rows, most] = [String(TABLE_LIMITS.rows), String(TABLE_LIMITS.columns)];
  if (records.length > TABLE_LIMITS.rows) return refused('too-many-rows', `Có hơn ${rows} bản ghi. Hãy lọc bớt hoặc chia nhỏ.`, `There are more than ${rows} records. Filter or split them.`);
  return columns.length > TABLE_LIMITS.columns ? refused('too-many-columns', `Các bản ghi có hơn ${most} cột. Hãy bỏ bớt cột.`, `The records have more than ${most} columns. Leave some out.`) : undefined;
}

/** Names of all records, in the order in which they first come; one more than the limit at most. */
export function namesIn(records: readonly unknown[]): readonly string[] {
  const names = new Set<string>();
  for (const record of records) {
    if (isRecord(record)) for (const name of Object.keys(record)) names.add(name);
    if (names.size > TABLE_LIMITS.columns) break;
  }
  return [...names];
}

/** Names under which portals wrap their records. */
const WRAPPERS = ['records', 'data', 'result', 'results', 'items', 'rows', 'value'];

/**
 * The list of records that parsed JSON is or wraps, at most three objects deep; null where there is none. A dataset of this library wraps none.
 * @example recordsIn({ status: 200, data: { items: [{ nam: 2025 }] } }) // [{ nam: 2025 }]
 */
export function recordsIn(data: unknown, depth = 3): readonly unknown[] | null {
  if (Array.isArray(data)) return data.some(isRecord) ? (data as unknown[]) : null;
  if (!isRecord(data) || depth === 0 || own(data, 'indicators') !== undefined || own(data, 'province') !== undefined) return null;
  for (const name of WRAPPERS) {
    const found = recordsIn(own(data, name), depth - 1);
    if (found !== null) return found;
  }
  return null;
}

/** An object or list inside a record is no number and no name: the mark that stands for it is refused by row where one is needed. */
export const nested = (value: unknown): Cell => (typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : cellOf(value));

/**
 * Reads a list of records: a row each, below a row with the names of all of them. A record is counted from 1, as it stands in the file.
 * @param list Parsed JSON.
 * @returns One table, or one issue: `bad-records` with the first entry that is none, `too-many-rows`, `too-many-columns`.
 * @example readRecords([{ indicator: '5G', time: '2025', value: 86.5 }]) // rows: [['indicator', 'time', 'value'], ['5G', '2025', 86.5]], places: [1, 1]
 */
export function readRecords(list: readonly unknown[], name = ''): TablesResult {
  const columns = namesIn(list.slice(0, TABLE_LIMITS.rows));
  const large = tooMany(list, columns);
  if (large) return large;
  const wrong = list.findIndex((record) => !isRecord(record));
  if (wrong !== -1) {
    const place = String(wrong + 1);
    return { ok: false, issues: [issue('bad-records', `[${String(wrong)}]`, `Hàng ${place}: không phải bản ghi. Mỗi phần tử của danh sách JSON phải có dạng {"tên cột": giá trị}.`,
      `Row ${place}: this is no record. Every entry of the JSON list must look like {"column": value}.`)] };
  }
  if (columns.length === 0) return refused('empty-file', 'Danh sách JSON không có bản ghi nào có nội dung.', 'The JSON list has no record with content.');
  const rows = list.map((record) => columns.map((column) => nested(own(record as Readonly<Record<string, unknown>>, column))));
  const table: Table = { name, rows: [columns, ...rows], places: [1, ...rows.map((_, index) => index + 1)] };
  return { ok: true, tables: [table] };
}
