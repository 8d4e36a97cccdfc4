/**
 * What a table seems to hold, and what only a person can say: the first of two steps from outside data to a dataset.
 *
 * Nothing that changes the meaning of a number is guessed. A column whose marks can be read two ways, or whose percentages may be shares of one, becomes a
 * question; a concept of the same name becomes a candidate; a base that the file does not state stays unstated.
 */
import { LIMITS } from '../limits.js';
import { periodStart } from '../time.js';
import type { Concept } from '../types.js';
import { columnMark, isBlank, readAmount } from './amount.js';
import { columnQuestions } from './column-questions.js';
import { readHeader, unitInside, unitOf } from './headers.js';
import { columnLetters, issue, quoted } from './issues.js';
import { findPeriod } from './period.js';
import { keyOf, namesOf } from './rows.js';
import { sized } from './sizes.js';
import type { Cell, ColumnMapping, InspectedColumn, InspectedRow, Inspection, Mapping, Question, Table } from './types.js';
import { clean, fold, slugOf } from './words.js';

export interface InspectOptions {
  /** Concepts of which rows may be: named as candidates where a name is the same. */
  readonly concepts?: readonly Concept[];
  /** Whose data it is, where the page knows. */
  readonly province?: Mapping['province'];
  /** Title of the document that the numbers come from; default the table's name. */
  readonly title?: string;
  /** Index in `rows` of the row of headers that a person chose; null for a table without any. Default: it is looked for. */
  readonly head?: number | null;
  /** Columns as a person decided them; what they leave open is looked for or asked. Default: proposed from the headers. */
  readonly columns?: readonly ColumnMapping[];
}

/** Names of rows that add up the others. */
const TOTALS: ReadonlySet<string> = new Set(['tong', 'cong', 'tong cong', 'tong so', 'cong chung', 'tong chung', 'total', 'totals', 'grand total', 'sum']);

/** Rows in which the header is looked for. */
const HEAD_WITHIN = 20;

/** Roles of columns that hold numbers of the indicators. */
export const NUMBER_ROLES: ReadonlySet<string> = new Set(['value', 'target', 'numerator', 'denominator']);

/** A cell as a text for people. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? `${String(cell.number)}${cell.unit}` : String(cell);
}

/** The row with the most headers that are known; the first with two cells when none is. */
function findHead(table: Table): number {
  const { rows } = table;
  let best = -1;
  let most = 1;
  rows.slice(0, HEAD_WITHIN).forEach((row, index) => {
    const known = new Set(row.map((cell) => readHeader(cell)).flatMap(({ role, period }) => (role === null ? [] : [`${role} ${period ?? ''}`])));
    // A row of data may hold a year or a word of a header by chance; numbers are no headers.
    const numbers = row.filter((cell) => {
      if (typeof cell === 'string' && !/^[+-]?\d[\d.,]{0,20}%?$/.test(cell.trim())) return false;
      return cell !== null && typeof cell !== 'object' && !(Number(cell) >= 1900 && Number(cell) <= 2200);
    }).length;
    if (known.size - numbers > most) [best, most] = [index, known.size - numbers];
  });
  if (best === -1) return Math.max(0, rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1));
  // Many years below "Thực hiện | Mục tiêu" are the second row of two: alone they would make figures of targets.
  return best > 0 && takesTwoRows(table, best - 1) ? best - 1 : best;
}

/** A number as a table prints it; a year is a header. */
const isNumber = (text: string): boolean => /^[+-]?\d[\d.,]{0,20}%?$/.test(text) && readHeader(text).period === undefined;

/** Two headers of one column as one; a unit below stands in brackets, as it would in one row. */
const joined = (over: string, below: string): string => `${over} ${over !== '' && unitInside(`(${below})`) !== null ? `(${below})` : below}`.trim();

/** A word below a year that says what its numbers are: "Kế hoạch | Ước TH" below "Năm 2025". */
const says = (over: string, below: string): boolean =>
  below !== '' && !isNumber(below) && readHeader(over).period !== undefined && readHeader(below).period === undefined && readHeader(joined(over, below)).period !== undefined;

/** Words over each column; files without merged cells have "Đích" and "Năm 2025" over the first of their columns alone. */
function wordsOver(first: readonly Cell[], columns: number): readonly { readonly own: string; readonly over: string }[] {
  let over = '';
  return Array.from({ length: columns }, (_, index) => {
    const own = clean(cellText(first[index]));
    if (own !== '') over = NUMBER_ROLES.has(readHeader(own).role ?? '') ? own : '';
    return { own, over };
  });
}

/** Headers of a table, those of two rows joined: "Đích" over "2025 | 2030" or "2025" over "Đích | Thực hiện", in each column or in the first. */
export function headersOf({ rows }: Table, head: number, headRows: number): readonly string[] {
  if (headRows === 0) return new Array<string>(rows.reduce((most, row) => Math.max(most, row.length), 0)).fill('');
  const first = rows[head] ?? [];
  const second = headRows > 1 ? (rows[head + 1] ?? []) : [];
  return wordsOver(first, Math.max(first.length, second.length)).map(({ own, over }, index) => {
    const below = clean(cellText(second[index]));
    const above = own === '' && (readHeader(below).period !== undefined || says(over, below)) ? over : own;
    return above === below ? above : joined(above, below);
  });
}

/** A second row of headers holds periods, or what the numbers below a period are, and nothing else but what the first one says too. */
function takesTwoRows({ rows }: Table, head: number): boolean {
  const [first = [], second = []] = [rows[head], rows[head + 1]];
  const over = wordsOver(first, second.length);
  const below = second.map((cell, index) => {
    const text = clean(cellText(cell));
    const { own = '', over: words = '' } = over[index] ?? {};
    if (text === '' || text === own) return 'same';
    const above = readHeader(own).role;
    if (readHeader(text).period !== undefined && (above === null || above === 'value' || above === 'target')) return 'period';
    if (says(words, text) || (unitInside(`(${text})`) !== null && NUMBER_ROLES.has(readHeader(words).role ?? ''))) return 'kind';
    return readHeader(words).period !== undefined && !isNumber(text) ? 'word' : 'data';
  });
  return (below.includes('period') || below.includes('kind')) && !below.includes('data') && first.some((cell, index) => readHeader(cell).role === 'name' && (below[index] ?? 'same') === 'same');
}

/** What a header says of a column that a person took for figures or targets: its period and unit, where they left them open. */
function fromHeader(column: ColumnMapping, header: string): ColumnMapping {
  if (column.role !== 'value' && column.role !== 'target') return column;
  const found = column.period === undefined ? findPeriod(header) : null;
  const unit = column.unit === undefined ? unitInside(header) : null;
  return {
    ...column, ...(found === null ? {} : { period: found.period, ...(found.since === null ? {} : { since: found.since }) }), ...(unit === null ? {} : { unit }),
  };
}

function proposeColumns(headers: readonly string[]): readonly ColumnMapping[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const column = readHeader(header);
    // Of two columns that say the same, the first one counts; the other is left to a person.
    const what = `${column.role ?? ''} ${column.period ?? ''}`;
    if (column.role === null || taken.has(what)) return { role: null };
    taken.add(what);
    return column;
  });
}

/** Decimals of a number as it is written. */
const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** Whether 0.87 in percent may stand for 87 %: where no number is above 1, or where it has the two decimals more than the others that dividing by 100 gives. */
function mayBeFractions(cells: readonly Cell[], mark: '.' | ','): boolean {
  const numbers = cells.flatMap((cell) => {
    const amount = readAmount(cell, mark);
    // A printed % sign leaves no doubt.
    return amount === null || amount.unit !== '' ? [] : [amount.value];
  });
  const most = numbers.reduce((finest, value) => (value > 1 ? Math.max(finest, decimals(value)) : finest), -Infinity);
  return numbers.some((value) => value > 0 && value < 1 && decimals(value) >= most + 2) && numbers.every((value) => value >= 0);
}

/** "Đơn vị" is also an office: without "tính" it is a unit only where the word is one. */
const UNIT_LINE = /(?:^|[\s(\[;,])(đơn vị(?: tính)?|đvt|unit)\s*:\s*([^;:()[\]]{1,40}?)\s*[)\]]?\s*$/iu;

/** The unit that a line above the headers, or the title, gives for all numbers: "Đơn vị tính: nghìn hộ". */
function unitOver({ rows, name }: Table, head: number): string | null {
  for (const line of [...rows.slice(0, head).flat().map(cellText), name]) {
    const [, word = '', unit = ''] = UNIT_LINE.exec(clean(line.slice(-200))) ?? [];
    if (unit !== '' && (!/^đơn vị$/iu.test(word) || unitOf(unit).counted === null || sized(unit).size !== 1)) return unit;
  }
  return null;
}

function ask(code: Question['code'], vi: string, en: string): Question {
  return { ...issue(code, '', vi, en), code, column: null, suggestion: null };
}

function askOf(code: Question['code'], column: number, header: string): Question {
  const { vi = '', en = '' } = columnQuestions[code] ?? {};
  const name = quoted(header) || columnLetters(column);
  return { ...issue(code, `columns[${String(column)}]`, `Cột “${name}”: ${vi}`, `Column "${name}": ${en}`), code, column, suggestion: null };
}

/** Name of a table's province where the table names none. */
export const NOBODY = 'Số liệu của trang';

/** Words of a caption that date the figures, and name nobody. */
const DATES = /^(?:số liệu (?:tính )?đến|data (?:up to|as of|as at))(?!\p{L})/iu;

function provinceOf(name: string): Mapping['province'] {
  // "Lâm Đồng: chỉ tiêu …" and "Lâm Đồng. Số liệu đến …" begin with whose table it is.
  const first = clean(name.slice(0, 200)).split(/[:.,;–(]/)[0]?.trim() ?? '';
  const vi = first !== '' && first.length <= 60 && !DATES.test(first) ? first : NOBODY;
  return { slug: slugOf(vi) || 'so-lieu', name: { vi } };
}

/** The date up to which a table says that its figures reach: "Số liệu đến ngày 19 tháng 6 năm 2026". */
function untilOf(name: string): string | null {
  const said = /(?:số liệu (?:tính )?đến|data (?:up to|as of|as at))([^;()]{4,60})/iu.exec(clean(name.slice(0, 1000)))?.[1];
  return said === undefined ? null : (findPeriod(said.split(/phiên bản|version/iu)[0] ?? '')?.period ?? null);
}

function inspectRows(table: Table, mapping: Mapping, concepts: readonly Concept[]): readonly InspectedRow[] {
  const byName = new Map<string, string[]>();
  for (const { id, name } of concepts) {
    for (const word of new Set([id, name.vi ?? '', name.en ?? ''].map(fold))) if (word !== '') byName.set(word, [...(byName.get(word) ?? []), id]);
  }
  const found = new Map<string, InspectedRow & { bases: string[] }>();
  const columnOf = (role: string) => mapping.columns.findIndex((column) => column.role === role);
  const [unit, basis, concept] = ['unit', 'basis', 'concept'].map(columnOf) as [number, number, number];
  const given = mapping.columns.find(({ role, unit: said }) => (role === 'value' || role === 'target') && said)?.unit ?? '';
  for (const { row, name, id } of namesOf(table, mapping)) {
    const key = keyOf(id, name);
    const cells = table.rows[row] ?? [];
    let entry = found.get(key);
    if (entry === undefined) {
      if (found.size >= LIMITS.indicators) break;
      const candidates = [cellText(cells[concept]), id, name].flatMap((word) => (word === '' ? [] : (byName.get(fold(word)) ?? [])));
      entry = { key, name, place: table.places?.[row] ?? row + 1, unit: clean(cellText(cells[unit])) || given, candidates: [...new Set(candidates)], bases: [] };
      found.set(key, entry);
    }
    const words = clean(cellText(cells[basis]));
    if (words !== '' && !entry.bases.includes(words) && entry.bases.length < 20) entry.bases.push(words);
  }
  return [...found.values()];
}

/**
 * Looks at a table: which columns it has, how their numbers are written, whether periods stand in rows or columns, and what must be asked.
 * @param table At most `TABLE_LIMITS.rows` rows, as the readers give it.
 * @param options What is known of the table already; look again with what a person decided, and rows and questions follow.
 * @returns A proposal that `read` takes as it is when `questions` is empty. Never throws for data.
 * @example inspect({ name: '', rows: [['Chỉ tiêu', 'Năm 2025'], ['Phủ sóng 5G', '86,5%']] }).proposal.columns // [{ role: 'name' }, { role: 'value', period: '2025', decimal: ',' … }]
 */
export function inspect(table: Table, { concepts = [], province, title, head: chosen, columns: decided }: InspectOptions = {}): Inspection {
  const head = chosen === undefined ? findHead(table) : chosen ?? 0;
  const headRows = chosen === null ? 0 : takesTwoRows(table, head) ? 2 : 1;
  const headers = headersOf(table, head, headRows);
  const questions: Question[] = [];
  const body = table.rows.slice(head + headRows);
  const inspected: InspectedColumn[] = [];
  const roles = decided?.map((column, index) => fromHeader(column, headers[index] ?? '')) ?? proposeColumns(headers);
  const unitColumn = roles.findIndex(({ role }) => role === 'unit');
  const nameColumn = roles.findIndex(({ role }) => role === 'name');
  const isPercent = (unit: string) => (unit === '' ? null : unitOf(unit).unit === 'percent');
  /** Whether each row gives its numbers in per cent; null where it names no unit. */
  const percents = body.map((row) => isPercent(clean(cellText(row[unitColumn])) || (unitInside(cellText(row[nameColumn])) ?? '')));
  const over = unitOver(table, head);
  const columns = roles.map((said, index): ColumnMapping => {
    const column = over !== null && said.unit === undefined && (said.role === 'value' || said.role === 'target') ? { ...said, unit: over } : said;
    const header = headers[index] ?? '';
    const cells = body.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell));
    const numeric = NUMBER_ROLES.has(column.role ?? '');
    const decimal = numeric || column.role === null ? columnMark(cells) : 'none';
    inspected.push({ index, header, decimal, examples: cells.slice(0, 3).map((cell) => quoted(cellText(cell))), filled: cells.length });
    if (!numeric) return column;
    if (decimal === 'ambiguous') questions.push(askOf('decimal-mark', index, header));
    if (decimal === 'mixed') questions.push(askOf('mixed-marks', index, header));
    const mark = column.decimal ?? (decimal === 'none' ? '.' : decimal === 'ambiguous' || decimal === 'mixed' ? null : decimal);
    const ofColumn = isPercent(column.unit ?? '');
    const shares = body.flatMap((row, at) => (percents[at] ?? ofColumn) === true ? [row[index] ?? null] : []);
    const doubtful = (column.role === 'value' || column.role === 'target') && mark !== null && mayBeFractions(shares, mark);
    if (doubtful) questions.push(askOf('fraction-or-percent', index, header));
    return { ...column, decimal: mark, scale: column.scale ?? (doubtful ? null : 1) };
  });
  const has = (...roles: readonly string[]) => columns.some(({ role }) => role !== null && roles.includes(role));
  if (headers.length === 0 || columns.every(({ role }) => role === null)) {
    questions.push(ask('no-columns', 'Không nhận ra cột nào. Hãy chọn hàng tiêu đề và cho biết mỗi cột là gì.', 'No column was recognised. Choose the row of headers and say what each column holds.'));
  } else {
    if (!has('name', 'id')) {
      // "Năm | Phủ sóng 5G | …": a year in each row, an indicator in each column.
      const [vi, en] = has('period') && !has('value', 'target')
        ? [' Nếu mỗi cột là một chỉ tiêu, hãy đổi hàng thành cột (trong Excel: Dán đặc biệt, Chuyển vị).', ' If every column is an indicator, turn rows into columns (in a spreadsheet: Paste special, Transpose).'] : ['', ''];
      questions.push(ask('no-name', `Chưa biết cột nào là tên hoặc mã chỉ tiêu.${vi}`, `Which column holds the name or id of the indicator?${en}`));
    }
    if (!has('value', 'target')) questions.push(ask('no-numbers', 'Chưa biết cột nào là số liệu hoặc đích.', 'Which column holds figures or targets?'));
  }
  const proved = new Set(inspected.map(({ decimal }) => decimal).filter((mark) => mark !== 'none' && mark !== 'ambiguous'));
  const [only] = proved;
  const suggestion = proved.size === 1 && (only === '.' || only === ',') ? only : null;
  const name = title ?? table.title ?? table.name;
  const proposal: Mapping = {
    province: province ?? provinceOf(table.name),
    document: { id: 'file', title: { vi: clean(name.slice(0, 300)) || 'Bảng số liệu' }, kind: 'report', issued: null },
    territory: 'by-date',
    head, headRows, columns, rows: [],
    until: untilOf(table.name),
  };
  const rows = inspectRows(table, proposal, concepts);
  // A sum of all rows is no indicator beside them; one with an id is meant as such.
  const totals = rows.length > 1 ? rows.filter(({ key, name: row }) => key === keyOf('', row) && TOTALS.has(fold(row))) : [];
  const asked = questions.map((question) => (question.code === 'decimal-mark' ? { ...question, suggestion } : question));
  return { form: columns.some(({ period }) => typeof period === 'string' && periodStart(period) !== null) ? 'wide' : 'long', columns: inspected, rows, questions: asked, proposal: { ...proposal, rows: totals.map(({ key }) => ({ key, skip: true })) } };
}
