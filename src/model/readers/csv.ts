/**
 * CSV and TSV as RFC 4180 and spreadsheets write them.
 *
 * Its own splitter, and not a library's: one and the same reads files in the modules and in the single file, stops at the limits on rows and columns
 * before it builds them, and knows where a quotation mark that is never closed was opened. Tests compare it with papaparse.
 */
import { exceedsBytes, LIMITS } from '../limits.js';
import { quoted, refused, tooLarge } from './issues.js';
import { TABLE_LIMITS } from './limits.js';
import type { TablesResult } from './types.js';

const SEPARATORS = [';', '\t', ',', '|'] as const;

/**
 * The separator of a text: the one that stands in the most of its first lines, outside quotation marks, as often as in the line before.
 * A line `sep=;` at the beginning, which spreadsheets write, decides.
 */
export function separatorOf(text: string): string {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (told !== undefined) return told;
  // What stands in quotation marks has no say, nor have decimal commas between digits where another separator is at hand.
  const lines = text.slice(0, 20_000).replace(/"[^"]*"/g, '').split(/\r\n|\n|\r/, 30).filter((line) => line.trim() !== '');
  let best = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const score = counts.reduce((sum, count, index) => sum + (count > 0 && (index === 0 || count === counts[index - 1]) ? 2 : Math.sign(count)), 0);
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

/** End of a quoted cell that opens at `start`: offset of its closing mark; -1 when it is never closed. */
function quoteEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) if (text.charAt(at + 1) !== '"') return at;
  return -1;
}

/**
 * Reads the text of a CSV or TSV file. Lines without content are left out; `places` keeps the numbers of the others.
 * @returns One table, or one issue: `file-too-large`, `empty-file`, `unclosed-quote`, `too-many-rows`, `too-many-columns`.
 * @example readCsv('Chỉ tiêu;2025\n5G;86,5\n') // rows: [['Chỉ tiêu', '2025'], ['5G', '86,5']]
 */
export function readCsv(input: string, name = ''): TablesResult {
  if (exceedsBytes(input, LIMITS.fileBytes)) {
    return tooLarge();
  }
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  const separator = separatorOf(text);
  const rows: string[][] = [];
  const places: number[] = [];
  let row: string[] = [];
  let place = 1;
  let at = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0;
  if (at > 0) place = 2;
  const ends = new RegExp(`[\\r\\n${separator === '\t' ? '\\t' : `\\${separator}`}]`, 'g');
  while (at <= text.length) {
    let cell: string;
    if (text.charAt(at) === '"') {
      const end = quoteEnd(text, at);
      if (end === -1) {
        const [where, what] = [String(place), quoted(text.slice(at, at + 45))];
        return refused('unclosed-quote', `Hàng ${where}: dấu nháy kép mở ở ${what} không được đóng. Hãy thêm dấu nháy đóng hoặc bỏ dấu nháy mở.`,
          `Row ${where}: the quotation mark that opens ${what} is never closed. Close it or take it away.`);
      }
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      // Letters after the closing mark belong to the cell, as spreadsheets read them.
      ends.lastIndex = at;
      const stop = ends.exec(text)?.index ?? text.length;
      cell += text.slice(at, stop);
      at = stop;
    } else {
      ends.lastIndex = at;
      const stop = ends.exec(text)?.index ?? text.length;
      cell = text.slice(at, stop);
      at = stop;
    }
    if (row.length >= TABLE_LIMITS.columns) {
      const [where, most] = [String(place), String(TABLE_LIMITS.columns)];
      return refused('too-many-columns', `Hàng ${where} có hơn ${most} cột. Hãy kiểm tra dấu phân cách hoặc bỏ bớt cột.`,
        `Row ${where} has more than ${most} columns. Check the separator or leave out columns.`);
    }
    row.push(cell);
    const next = text.charAt(at);
    at += 1;
    if (next === separator) continue;
    if (next === '\r' && text.charAt(at) === '\n') at += 1;
    if (row.some((each) => each.trim() !== '')) {
      if (rows.length >= TABLE_LIMITS.rows) {
        const most = String(TABLE_LIMITS.rows);
        return refused('too-many-rows', `Tệp có hơn ${most} hàng. Hãy chia nhỏ tệp.`, `The file has more than ${most} rows. Split it.`);
      }
      rows.push(row);
      places.push(place);
    }
    row = [];
    place += 1;
  }
  if (rows.length === 0) return refused('empty-file', 'Tệp không có hàng nào có nội dung. Hãy kiểm tra xem có chọn nhầm tệp hay trang tính không.', 'The file has no row with content. See whether it is the right file or sheet.');
  return { ok: true, tables: [{ name, rows, places, separator }] };
}
