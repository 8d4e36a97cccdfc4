/** What the cells of a row hold, or what is wrong with them, by row and column. */
import { isBlank, readAmount, type Amount } from './amount.js';
import { cellText } from './inspect.js';
import { quoted, type TableLog } from './issues.js';
import type { Mapping, Table } from './types.js';

/**
 * Whether a row has cells beyond the last header. Those of a sheet are remarks beside the table; those of a text come of a cut inside one of its values,
 * most often at a decimal comma, and then no cell of the row can be trusted.
 */
export function isCutWrong(table: Table, { columns }: Mapping, log: TableLog, index: number): boolean {
  const row = table.rows[index] ?? [];
  const named = log.named || Infinity;
  const beyond = row.findIndex((cell, column) => column >= named && columns[column]?.role == null && !isBlank(cell));
  if (beyond === -1) return false;
  if (table.separator === undefined) {
    const text = quoted(cellText(row[beyond]));
    log.warn('cells-beyond', index, beyond, {
      vi: `“${text}” nằm ngoài các cột có tiêu đề nên không được đọc. Nếu cần, hãy đặt tiêu đề cho cột.`, en: `"${text}" stands beyond the columns with headers and is not read. If it is needed, give its column a header.`,
    });
    return false;
  }
  const [cells, most] = [String(row.length), String(named)];
  log.error('cells-beyond', index, null, {
    vi: `có ${cells} ô nhưng chỉ ${most} cột có tiêu đề, nên không đọc hàng này. Nếu số có dấu phẩy thập phân, hãy đặt số trong nháy kép ("86,5") hoặc lưu tệp với dấu chấm phẩy hay tab; nếu thừa ô, hãy xóa ô hoặc đặt tiêu đề cho cột.`,
    en: `it has ${cells} cells for ${most} columns with headers, and is not read. Where a number has a decimal comma, put it in quotation marks ("86,5"), or save the file with semicolons or tabs; a cell too many delete, or give its column a header.`,
  });
  return true;
}

/** Number of a cell; null with an issue when it is none. */
export function numberAt({ rows }: Table, { columns }: Mapping, log: TableLog, row: number, column: number, isTarget: boolean): Amount | null {
  const cell = rows[row]?.[column] ?? null;
  const mark = columns[column]?.decimal ?? null;
  const found = readAmount(cell, mark);
  const formula = found !== null && !isTarget && found.comparator === '=';
  if (found !== null && !formula && (found.high === null || found.high >= found.value)) return found;
  const text = quoted(cellText(cell));
  if (formula || /^[=+@]/.test(text)) {
    log.error('formula', row, column, { vi: `“${text}” là công thức hoặc dấu thừa. Hãy dán giá trị thay cho công thức.`, en: `"${text}" is a formula or has a stray sign. Paste the value instead.` });
  } else if (mark === null && (readAmount(cell, ',') ?? readAmount(cell, '.')) !== null) {
    log.error('decimal-mark', row, column, { vi: `chưa rõ dấu thập phân của “${text}”. Hãy chọn phẩy hay chấm cho cột này.`, en: `the decimal mark of "${text}" is not known. Choose comma or point for this column.` });
  } else {
    // Decimals of the other language are no advice in Vietnamese; whole numbers are read in any column.
    const [vi, en] = mark === '.' ? ['1234', '1,234.5'] : ['1.234,5', '1.234,5'];
    log.error('not-a-number', row, column, { vi: `“${text}” không đọc được thành số. Hãy viết như ${vi} hoặc để trống.`, en: `"${text}" cannot be read as a number. Write it like ${en}, or leave it empty.` });
  }
  return null;
}
