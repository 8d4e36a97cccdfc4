/** Any file or text that a person drops, pastes or links to: what it is, and its tables or dataset. */
import { parseJson } from '../json-text.js';
import type { Issue } from '../types.js';
import { isCkan, readCkan } from './ckan.js';
import { readCsv } from './csv.js';
import { decodeText } from './decode.js';
import { refused } from './issues.js';
import { isJsonStat, readJsonStat } from './json-stat.js';
import { loadXlsx } from './load-xlsx.js';
import { readRecords, recordsIn } from './records.js';
import type { Table } from './types.js';

export type Opened =
  /** A dataset file of this library, unparsed. */
  | { readonly ok: true; readonly kind: 'dataset'; readonly data: unknown }
  | { readonly ok: true; readonly kind: 'tables'; readonly format: 'csv' | 'xlsx' | 'json' | 'json-stat' | 'ckan'; readonly tables: readonly Table[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * What parsed JSON is: a list of records, alone or wrapped as portals do, JSON-stat, an answer or dump of CKAN, or a dataset of this library, which its parser judges.
 * @param name Name of a table that has none of its own.
 */
export function openJson(data: unknown, name = ''): Opened {
  if (isCkan(data)) {
    const answer = readCkan(data);
    return answer.ok ? { ok: true, kind: 'tables', format: 'ckan', tables: [answer.table] } : answer;
  }
  if (isJsonStat(data)) {
    const result = readJsonStat(data);
    return result.ok ? { ok: true, kind: 'tables', format: 'json-stat', tables: result.tables } : result;
  }
  const records = recordsIn(data);
  // A list without a single record is told by the parser of datasets: that a list stands where a dataset is expected.
  if (records === null) return { ok: true, kind: 'dataset', data };
  const list = readRecords(records, name);
  return list.ok ? { ok: true, kind: 'tables', format: 'json', tables: list.tables } : list;
}

/**
 * Opens a text: JSON when it begins like it, a web page never, else CSV or TSV.
 * @param name Name of the file, which becomes the table's.
 * @example openText('Chỉ tiêu;2025\n5G;86') // { ok: true, kind: 'tables', format: 'csv', tables: [{ rows: […] }] }
 */
export function openText(text: string, name = ''): Opened {
  const start = text.slice(0, 1000).trimStart();
  if (/^<(?:!doctype|html|\?xml|head|body|table)/i.test(start)) {
    return refused('web-page', 'Đây là trang web, không phải tệp dữ liệu. Nếu là địa chỉ, hãy dùng địa chỉ tải tệp CSV, JSON hoặc XLSX; nếu là tệp .xls do cổng xuất ra, hãy mở bằng Excel rồi lưu thành .xlsx.', 'This is a web page, not a data file. For an address, use that of the CSV, JSON or XLSX file itself; an .xls file that a portal has written, open in a spreadsheet program and save as .xlsx.');
  }
  if (/^[{[]/.test(start)) {
    const json = parseJson(text);
    return json.ok ? openJson(json.data, name) : json;
  }
  const result = readCsv(text, name);
  return result.ok ? { ok: true, kind: 'tables', format: 'csv', tables: result.tables } : result;
}

/**
 * Opens the bytes of a file by their content, whatever its name says: a workbook, JSON, CSV or TSV. Never rejects for data.
 * @param name Name of the file; without its ending it becomes the name of a table that has none.
 * @example await openBytes(new Uint8Array(await file.arrayBuffer()), file.name)
 */
export async function openBytes(bytes: Uint8Array, name = ''): Promise<Opened> {
  const [first, second, third, fourth] = bytes;
  const file = name.replace(/\.[a-z]{2,4}$/i, '');
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) {
    const readXlsx = await loadXlsx();
    const result = await readXlsx(bytes);
    // A sheet called Sheet1 names no source; its file does.
    const titled = (table: Table): Table => (file === '' ? table : { ...table, title: result.ok && result.tables.length > 1 ? `${file} (${table.name})` : file });
    return result.ok ? { ok: true, kind: 'tables', format: 'xlsx', tables: result.tables.map(titled) } : result;
  }
  if (first === 0xd0 && second === 0xcf) {
    return refused('old-workbook', 'Tệp .xls cũ hoặc tệp có mật khẩu không đọc được. Hãy lưu lại thành .xlsx, không đặt mật khẩu.', 'An old .xls file or one with a password cannot be read. Save it as .xlsx without a password.');
  }
  if (first === 0x25 && second === 0x50) return refused('pdf', 'Tệp PDF không đọc được thành bảng. Hãy dùng tệp Excel hoặc CSV gốc.', 'A PDF cannot be read as a table. Use the original spreadsheet or CSV.');
  if ((first === 0x89 && second === 0x50) || (first === 0xff && second === 0xd8)) return refused('image', 'Tệp ảnh không đọc được thành bảng. Hãy dùng tệp Excel hoặc CSV gốc.', 'A picture cannot be read as a table. Use the original spreadsheet or CSV.');
  const decoded = decodeText(bytes);
  return decoded.ok ? openText(decoded.text, file) : decoded;
}
