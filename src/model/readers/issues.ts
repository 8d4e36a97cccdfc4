/** Issues of tables: each names the row as a person counts it, and the header of the column. */
import { LIMITS } from '../limits.js';
import type { Issue } from '../types.js';
import type { Table } from './types.js';

export interface Words {
  readonly vi: string;
  readonly en: string;
}

export function issue(code: string, path: string, vi: string, en: string): Issue {
  return { code, path, message: { vi, en } };
}

/** One issue of a whole file. */
export function refused(code: string, vi: string, en: string): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [issue(code, '', vi, en)] };
}

export const tooLarge = () => refused('file-too-large', 'Tệp lớn hơn 8 MiB nên không được đọc. Hãy chia nhỏ tệp.', 'The file is larger than 8 MiB and was not read. Split it.');

/** A piece of text for a message, without line breaks and of bounded length. */
export function quoted(text: string): string {
  const line = text.slice(0, 60).replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
  return text.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** A number in a Vietnamese sentence: 7,45. This library's model does without Intl. */
export function written(value: number): string {
  return String(value).replace('.', ',');
}

/** A month, day, quarter or half year as a Vietnamese sentence has it: 19/6/2026, quý 2/2026. */
export const dated = (period: string): string => period.replace(/^(\d{4})-Q(\d)$/, 'quý $2/$1').replace(/^(\d{4})-H(\d)$/, 'nửa năm $2/$1').replace(/^(\d{4})-(\d\d)(?:-(\d\d))?$/, (_, year: string, month: string, day?: string) =>
  `${day === undefined ? '' : `${String(Number(day))}/`}${String(Number(month))}/${year}`);

/** Letters of a column as spreadsheets write them: 0 is A, 27 is AB. */
export function columnLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
}

/** Collects the issues of one table, at most `LIMITS.issues` of each sort; the last one then says how many there are beyond. */
export class TableLog {
  readonly warnings: Issue[] = [];
  private readonly errors: Issue[] = [];
  private found = 0;
  /** Number of columns up to the last with a header. */
  readonly named: number;

  constructor(
    private readonly table: Table,
    private readonly headers: readonly string[],
  ) {
    this.named = headers.reduce((last, header, index) => (header === '' ? last : index + 1), 0);
  }

  get count(): number {
    return this.found;
  }

  /** Number of a row as a person counts it. */
  place(row: number): number {
    return this.table.places?.[row] ?? row + 1;
  }

  error(code: string, row: number, column: number | null, words: Words): void {
    this.found += 1;
    if (this.errors.length < LIMITS.issues) this.errors.push(this.at(code, row, column, words));
  }

  warn(code: string, row: number, column: number | null, words: Words): void {
    if (this.warnings.length < LIMITS.issues) this.warnings.push(this.at(code, row, column, words));
  }

  /** An issue of the mapping or of the whole. */
  general(found: Issue): void {
    this.found += 1;
    if (this.errors.length < LIMITS.issues) this.errors.push(found);
  }

  list(): readonly Issue[] {
    if (this.found <= LIMITS.issues) return [...this.errors];
    const rest = String(this.found - LIMITS.issues + 1);
    const more = issue('more-issues', '', `Còn ${rest} lỗi nữa chưa liệt kê. Hãy sửa các lỗi trên rồi nạp lại.`,
      `There are ${rest} more problems. Mend the ones above and load the data again.`);
    return [...this.errors.slice(0, LIMITS.issues - 1), more];
  }

  private at(code: string, row: number, column: number | null, words: Words): Issue {
    const place = String(this.place(row));
    const path = `rows[${String(row)}]${column === null ? '' : `[${String(column)}]`}`;
    if (column === null) return issue(code, path, `Hàng ${place}: ${words.vi}`, `Row ${place}: ${words.en}`);
    const header = quoted(this.headers[column] ?? '') || columnLetters(column);
    return issue(code, path, `Hàng ${place}, cột “${header}”: ${words.vi}`, `Row ${place}, column "${header}": ${words.en}`);
  }
}
