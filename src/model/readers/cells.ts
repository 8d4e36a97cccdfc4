/** What the cells of a row hold, or what is wrong with them, by row and column. */
import { isBlank, readAmount, type Amount } from './amount.js';
import { cellText } from './inspect.js';
import { issue, quoted, type TableLog, type Words } from './issues.js';
import type { Mapping, Table } from './types.js';
import { fold, STATUS } from './words.js';

/**
 * Whether a row has cells beyond the last header. Those of a sheet are remarks beside the table; those of a text come of a cut inside one of its values,
 * most often at a decimal comma, and then no cell of the row can be trusted.
 */
export function isCutWrong(table: Table, { columns }: Mapping, log: TableLog, index: number): boolean {
  const row = table.rows[index] ?? [];
  const named = log.named || Infinity;
  if (!row.some((cell, column) => column >= named && columns[column]?.role == null && !isBlank(cell))) return false;
  const [cells, most, isCut] = [String(row.length), String(named), table.separator !== undefined];
  log[isCut ? 'error' : 'warn']('cells-beyond', index, null, {
    vi: `có ${cells} ô nhưng chỉ ${most} cột có tiêu đề. Hãy đặt số có dấu phẩy trong nháy kép ("86,5"), hoặc lưu tệp với dấu chấm phẩy hay tab; nếu thừa ô, hãy đặt tiêu đề cho cột.`,
    en: `it has ${cells} cells for ${most} columns with headers. Put numbers with a comma in quotation marks ("86,5"), or save the file with semicolons or tabs; if a cell is too many, give its column a header.`,
  });
  return isCut;
}

/** A portal's answer may be one page of its table. */
export function tellMissing({ rows, total = 0 }: Table, { head, headRows }: Mapping, log: TableLog): void {
  const records = rows.length - head - headRows;
  if (total <= records) return;
  log.warnings.push(issue('not-all-records', '', `Đây mới là ${String(records)} trong ${String(total)} bản ghi của cổng dữ liệu. Hãy bỏ limit, offset khỏi địa chỉ.`,
    `These are only ${String(records)} of the ${String(total)} records of the portal. Take limit and offset out of the address.`));
}

/** Whether brackets name another base than the one beside them: "trên số hộ", "of households". */
export const isOtherBase = (base: string, aside: string): boolean => base !== '' && /^(?:tinh )?(?:tren|trong|of|per|over|out of) /.test(fold(aside)) && fold(base) !== fold(aside);

/** What brackets beside a number say against its column or row; which of the two is right only a person knows. */
export function refuseBrackets(log: TableLog, row: number, column: number, own: string, aside: string): null {
  log.error('brackets', row, column, {
    vi: `“${quoted(aside)}” trong ngoặc khác “${quoted(own)}” của cột hay hàng. Hãy giữ một trong hai.`, en: `"${quoted(aside)}" in brackets differs from "${quoted(own)}" of its column or row. Keep one of the two.`,
  });
  return null;
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

const STATUSES: Readonly<Record<'forecast' | 'estimate' | 'provisional' | 'marked', Words>> = {
  forecast: { vi: 'là dự báo, không phải số liệu, nên không được đọc.', en: 'this is a forecast, no figure, and is not read.' },
  estimate: { vi: 'là số ước tính.', en: 'this is an estimate.' },
  provisional: { vi: 'là số sơ bộ.', en: 'this figure is provisional.' },
  marked: { vi: 'là dấu riêng của nguồn. Hãy xem nghĩa ở nguồn.', en: 'a mark of the source. See there what it means.' },
};

/** What a source says of a figure beside it, in words or by one letter; the reader hears of it. Other words of a column of states say nothing of the figure. */
export function statusOf(text: string, log: TableLog, row: number, column: number): keyof typeof STATUSES | undefined {
  const status = STATUS.get(fold(text)) ?? (/^[a-z]{1,2}$/i.test(text) ? 'marked' : undefined);
  if (status !== undefined) log.warn('status', row, column, { vi: `“${quoted(text)}” ${STATUSES[status].vi}`, en: `"${quoted(text)}": ${STATUSES[status].en}` });
  return status;
}
