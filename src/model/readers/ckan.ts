/** Answers and dumps of a CKAN datastore (`/api/3/action/datastore_search`, `/datastore/dump/…`) as tables, and the addresses of further pages. */
import type { Issue } from '../types.js';
import { isRecord, own } from '../reading.js';
import { issue, quoted, refused } from './issues.js';
import { TABLE_LIMITS } from './limits.js';
import { cellOf, namesIn, tooMany } from './records.js';
import type { Table } from './types.js';

/** Records asked for at once: CKAN answers at most 32 000, and 100 unless asked. */
export const CKAN_PAGE = 5000;

export type CkanResult =
  | { readonly ok: true; readonly table: Table; /** Records that the resource has in all; null where the answer does not say. */ readonly total: number | null; readonly records: number }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Whether an address is one of a CKAN datastore. */
export function isCkanAddress(url: string): boolean {
  return /\/api\/(?:3\/)?action\/datastore_search(?:[?#]|$)/.test(url);
}

const recordsOf = (result: unknown): unknown => (isRecord(result) ? own(result, 'records') : undefined);

/** Whether data is an answer of CKAN's API, its result alone, or a dump of its datastore: `{ fields, records }`. */
export function isCkan(data: unknown): boolean {
  if (!isRecord(data)) return false;
  const result = own(data, 'result');
  return (typeof own(data, 'success') === 'boolean' && (result !== undefined || own(data, 'error') !== undefined)) || Array.isArray(recordsOf(result)) || (Array.isArray(own(data, 'fields')) && Array.isArray(recordsOf(data)));
}

/**
 * The same address for a page of records. Only `limit` and `offset` change, so that nothing else is ever asked for than what was given.
 * @returns Null when the address asks for a certain `limit` or `offset` itself, or when there is no further page within the limits.
 * @example ckanPage('https://x.vn/api/3/action/datastore_search?resource_id=a', 5000) // 'https://x.vn/api/3/action/datastore_search?resource_id=a&limit=5000&offset=5000'
 */
export function ckanPage(url: string, offset: number): string | null {
  const [address = '', hash] = url.split('#', 2);
  if (/[?&](?:limit|offset)=/.test(address) || offset >= TABLE_LIMITS.rows) return null;
  const page = `limit=${String(CKAN_PAGE)}${offset > 0 ? `&offset=${String(offset)}` : ''}`;
  return `${address}${address.includes('?') ? '&' : '?'}${page}${hash === undefined ? '' : `#${hash}`}`;
}

/** CKAN's own words of an error: `{ message, __type }`, or fields with lists of texts. */
function saidBy(error: unknown): string {
  if (typeof error === 'string') return quoted(error);
  if (!isRecord(error)) return '';
  const words = ['message', '__type', ...Object.keys(error).slice(0, 5)].map((key) => own(error, key)).flatMap((value) => (Array.isArray(value) ? value.slice(0, 1) : [value]) as unknown[]);
  return quoted(words.find((word): word is string => typeof word === 'string') ?? '');
}

/**
 * Reads one answer of `datastore_search`. The columns are those of `fields`, without CKAN's own row number; numbers stay numbers, and numbers that the
 * datastore holds as texts are read like those of a CSV file.
 * @param data Parsed JSON.
 * @returns The records as rows below a row of headers; an issue with CKAN's own words when `success` is false.
 * @example readCkan({ success: true, result: { fields: [{ id: '_id' }, { id: 'nam' }], records: [{ _id: 1, nam: 2025 }], total: 1 } }) // table.rows: [['nam'], [2025]]
 */
export function readCkan(data: unknown): CkanResult {
  const root = isRecord(data) ? data : {};
  const isDump = Array.isArray(recordsOf(root));
  if (!isDump && own(root, 'success') !== true && !(own(root, 'success') === undefined && Array.isArray(recordsOf(own(root, 'result'))))) {
    const said = saidBy(own(root, 'error')).replace(/[.\s]+$/, '');
    return refused('ckan-error', `Cổng dữ liệu CKAN báo lỗi${said === '' ? '' : `: ${said}`}. Hãy kiểm tra resource_id và quyền xem.`, `The CKAN portal reports an error${said === '' ? '' : `: ${said}`}. Check resource_id and whether it is public.`);
  }
  const result = isDump ? root : own(root, 'result');
  const records = recordsOf(result);
  const fields = isRecord(result) ? own(result, 'fields') : undefined;
  if (!isRecord(result) || !Array.isArray(records)) {
    return refused('bad-ckan', 'Câu trả lời của CKAN không có result.records. Hãy dùng địa chỉ …/api/3/action/datastore_search?resource_id=….',
      'The answer of CKAN has no result.records. Use the address …/api/3/action/datastore_search?resource_id=….');
  }
  const listed = Array.isArray(fields) ? fields.map((field: unknown) => (isRecord(field) ? own(field, 'id') : null)) : namesIn(records);
  // Only a search adds a rank; without one, a column of that name is the data's own.
  const searched = own(result, 'q') !== undefined;
  const columns = listed.filter((id): id is string => typeof id === 'string' && id !== '_id' && id !== '_full_text' && !(searched && id === 'rank'));
  const large = tooMany(records, columns);
  if (large) return large;
  if (columns.length === 0) return { ok: false, issues: [issue('bad-ckan', 'result.fields', 'Câu trả lời của CKAN không có cột nào.', 'The answer of CKAN has no columns.')] };
  // A dump holds each record as a list, in the order of the fields.
  const places = columns.map((column) => listed.indexOf(column));
  const rows = records.map((record: unknown) => columns.map((column, index) => (isRecord(record) ? cellOf(own(record, column)) : Array.isArray(record) ? cellOf((record as unknown[])[places[index] ?? -1]) : null)));
  const said = own(result, 'total');
  const total = typeof said === 'number' ? said : null;
  return { ok: true, table: { name: '', rows: [columns, ...rows], ...(total === null ? {} : { total }) }, total, records: records.length };
}
