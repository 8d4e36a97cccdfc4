/** What the cells of a row hold, or what is wrong with them, by row and column. */
import { isBlank, readAmount, type Amount } from './amount.js';
import { NO_DATE } from './aside.js';
import { cellText, NUMBER_ROLES } from './inspect.js';
import { issue, quoted, type TableLog, type Words } from './issues.js';
import { readPeriodCell, type PeriodText } from './period.js';
import { scaled, sized } from './sizes.js';
import type { Mapping, Role, Table } from './types.js';
import { fold, STATUS } from './words.js';

/** What keeps a decimal comma from cutting. */
const QUOTE: Words = {
  vi: 'Hãy đặt số có dấu phẩy trong nháy kép ("86,5"), hoặc lưu tệp với dấu chấm phẩy hay tab',
  en: 'Put numbers with a comma in quotation marks ("86,5"), or save the file with semicolons or tabs',
};

/**
 * Whether a row has cells beyond the last header. Those of a sheet are remarks beside the table; those of a text come of a cut inside one of its values,
 * most often at a decimal comma, and then no cell of the row can be trusted.
 */
export function isCutWrong(table: Table, mapping: Mapping, log: TableLog, index: number): boolean {
  const { columns } = mapping;
  const row = table.rows[index] ?? [];
  const named = log.named || Infinity;
  if (!row.some((cell, column) => column >= named && columns[column]?.role == null && !isBlank(cell))) return mayBeCut(table, mapping, log, index);
  const [cells, most, isCut] = [String(row.length), String(named), table.separator !== undefined];
  log[isCut ? 'error' : 'warn']('cells-beyond', index, null, {
    vi: `có ${cells} ô nhưng chỉ ${most} cột có tiêu đề. ${QUOTE.vi}; nếu thừa ô, hãy đặt tiêu đề cho cột.`,
    en: `it has ${cells} cells for ${most} columns with headers. ${QUOTE.en}; if a cell is too many, give its column a header.`,
  });
  return isCut;
}

/** Roles whose cells are words: a bare number there, behind a whole one, may be its decimals. */
const isWords = (role: Role | null | undefined): boolean => role == null || ['note', 'unit', 'basis', 'source', 'section', 'owner', 'state'].includes(role);

/** Whether a comma may have cut 86,5 into 86 and a 5 that stands where words are expected. */
function mayBeCut(table: Table, { columns }: Mapping, log: TableLog, index: number): boolean {
  const row = (table.rows[index] ?? []).map(cellText);
  const column = row.findIndex((text, at) => /^\d{1,3}%?$/.test(text) && isWords(columns[at]?.role) && NUMBER_ROLES.has(columns[at - 1]?.role ?? '') && /^-?\d+$/.test(row[at - 1] ?? ''));
  if (table.separator !== ',' || column === -1) return false;
  const cut = `${row[column - 1] ?? ''},${row[column] ?? ''}`;
  log.error('cells-beyond', index, column, {
    vi: `có thể là ${cut} bị cắt ở dấu phẩy. ${QUOTE.vi}.`, en: `this may be ${cut}, cut at its comma. ${QUOTE.en}.`,
  });
  return true;
}

/** A portal's answer may be one page of its table. */
export function tellMissing({ rows, total = 0 }: Table, { head, headRows }: Mapping, log: TableLog): void {
  const records = rows.length - head - headRows;
  if (total <= records) return;
  log.warnings.push(issue('not-all-records', '', `Đây mới là ${String(records)} trong ${String(total)} bản ghi của cổng dữ liệu. Hãy bỏ limit, offset khỏi địa chỉ.`,
    `These are only ${String(records)} of the ${String(total)} records of the portal. Take limit and offset out of the address.`));
}

/** Hidden rows and columns are easily forgotten: "5, 6, D". */
export function tellHidden({ hidden }: Table, log: TableLog): void {
  if (hidden) log.warnings.push(issue('hidden', '', `Hàng, cột ẩn vẫn được đọc: ${hidden.join(', ')}. Hãy xóa nếu không dùng.`, `Hidden rows and columns are read too: ${hidden.join(', ')}. Delete what is not meant.`));
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

/** The period that a cell names, null for none; undefined with an issue when it cannot be read. */
export function periodAt({ rows }: Table, log: TableLog, row: number, column: number): PeriodText | null | undefined {
  const cell = rows[row]?.[column] ?? null;
  if (isBlank(cell) || NO_DATE.has(fold(cellText(cell)))) return null;
  const found = readPeriodCell(cell);
  if (found !== null) return found;
  const text = quoted(cellText(cell));
  const serial = Number(text) > 20_000 && Number(text) < 80_000;
  log.error(serial ? 'serial-date' : 'bad-period', row, column, serial
    ? { vi: `“${text}” là số thứ tự ngày của bảng tính, không phải ngày. Hãy định dạng ô là Ngày hoặc gõ 19/6/2026.`, en: `"${text}" is a spreadsheet's day number. Format the cell as a date, or type 19/6/2026.` }
    : { vi: `“${text}” không phải kỳ số liệu. Hãy viết 2025, 6/2026, 19/6/2026 hoặc quý II/2026, ngày trước tháng.`, en: `"${text}" is no period. Write 2025, 6/2026, 19/6/2026 or Q2/2026, the day before the month.` });
  return undefined;
}

/** The numerator or denominator of a cell; null where it is blank, or with an issue when it is no number or nothing to divide by. */
export function countAt(table: Table, mapping: Mapping, log: TableLog, row: number, column: number): number | null {
  if (isBlank(table.rows[row]?.[column] ?? null)) return null;
  const amount = numberAt(table, mapping, log, row, column, false);
  const count = amount && scaled(amount.value, sized(amount.unit).size);
  if (count !== 0 || mapping.columns[column]?.role !== 'denominator') return count;
  log.error('zero-denominator', row, column, { vi: 'mẫu số bằng 0. Hãy sửa hoặc để trống.', en: 'the denominator is 0. Mend it, or leave it empty.' });
  return null;
}

/** A row of remarks, or one whose counts say nothing without their figure. */
export function tellUnread(log: TableLog, row: number): void {
  log.warn('no-figure', row, null, { vi: 'không có số liệu hay đích nên không được đọc.', en: 'it holds no figure and no target, and is not read.' });
}
