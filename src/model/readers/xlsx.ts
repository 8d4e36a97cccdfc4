/**
 * Workbooks (XLSX, ECMA-376): the sheets' values as tables. Loaded on demand.
 *
 * Its own reader on the platform's unpacking, because the small libraries drop the format of numbers (a cell that shows 87,49% holds 0.8749, and without
 * its format a share of one passes for a percentage), fill every row up to the furthest cell (one stray cell in XFD1048576 exhausts the memory), and give
 * up a file for one #DIV/0!. Tests compare it with read-excel-file.
 */
import { LIMITS } from '../limits.js';
import type { Issue } from '../types.js';
import { columnLetters, issue, quoted, refused, tooLarge } from './issues.js';
import { TABLE_LIMITS } from './limits.js';
import type { Cell, Table, TablesResult } from './types.js';
import { walkXml, type Tag } from './xml.js';
import { ArchiveError, DAMAGED, openArchive, type Archive } from './zip.js';

/** A percentage, or how many letters of `YYYY-MM-DD` a date shows: a day, a month or a year. */
type Form = 'percent' | 10 | 7 | 4 | null;

/** Forms of the number formats that need no definition (ECMA-376 18.8.30). */
function builtIn(id: number): Form {
  if (id === 9 || id === 10) return 'percent';
  if (id === 17) return 7;
  return (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 10 : null;
}

/** A format code: what is quoted, escaped or in brackets is not part of its form. */
function formOf(code: string): Form {
  const bare = code.slice(0, 300).replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0] ?? '';
  if (bare.includes('%')) return 'percent';
  if (!/[dy]|m{3,}/i.test(bare) || /general|standard|[0#?]/i.test(bare)) return null;
  return /d/i.test(bare) ? 10 : /m/i.test(bare) ? 7 : 4;
}

async function readStyles(archive: Archive, path: string): Promise<readonly Form[]> {
  const xml = await archive.text(path);
  const own = new Map<number, Form>();
  const forms: Form[] = [];
  let inCells = false;
  walkXml(xml ?? '', (tag) => {
    if (tag.name === 'cellXfs') inCells = !tag.closes;
    else if (tag.name === 'numFmt' && !tag.closes) own.set(Number(tag.get('numFmtId')), formOf(tag.get('formatCode') ?? ''));
    else if (tag.name === 'xf' && inCells && !tag.closes) {
      const id = Number(tag.get('numFmtId'));
      forms.push(own.get(id) ?? builtIn(id));
    }
  }, () => undefined);
  return forms;
}

async function readSharedTexts(archive: Archive, path: string): Promise<readonly string[]> {
  const xml = await archive.text(path);
  const texts: string[] = [];
  let inText = false;
  let phonetic = false;
  walkXml(xml ?? '', (tag) => {
    if (tag.name === 'si' && !tag.closes) texts.push('');
    else if (tag.name === 't') inText = !tag.closes && !tag.empty;
    else if (tag.name === 'rPh') phonetic = !tag.closes;
  }, (text) => {
    if (inText && !phonetic && texts.length > 0) texts[texts.length - 1] += text;
  });
  return texts;
}

/** Day of a serial number: 1 is 1 January 1900, and 60 is the 29 February 1900 that spreadsheets believe in. Time of day is dropped. */
export function serialDay(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(days > 60 && days < 2_958_466)) return null;
  // Days since 1970-01-01 to a date (Howard Hinnant's civil_from_days).
  const z = days - 25_569 + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `C12` as zero-based column and row number from 1; null for anything else. */
function address(text: string | null): { readonly column: number; readonly row: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(text ?? '');
  if (match === null) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(match[2]) };
}

interface Book {
  readonly texts: readonly string[];
  readonly forms: readonly Form[];
  readonly from1904: boolean;
}

function cellOf(type: string, style: string | null, raw: string, { texts, forms, from1904 }: Book): Cell {
  if (type === 's') return texts[Number(raw)] ?? null;
  const form = style === null ? null : (forms[Number(style)] ?? null);
  if (type === 'd' && typeof form === 'number') return raw.slice(0, form) || null;
  if (type === 'str' || type === 'inlineStr' || type === 'd') return raw === '' ? null : raw;
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  // #DIV/0! and the like stay as they are seen; the reader reports them by row and column if they stand for a number.
  if (type === 'e') return raw;
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw.trim() === '' ? null : raw;
  if (form === 'percent') return { number: Number((number * 100).toPrecision(12)), unit: '%' };
  return form === null ? number : (serialDay(number, from1904)?.slice(0, form) ?? number);
}

class TooLarge extends Error {
  constructor(readonly found: Issue) {
    super(found.code);
  }
}

/** So many hidden rows and columns are named. */
const MOST_HIDDEN = 10;

/** The cells of one sheet. Rows without content take no room, however far down the next one stands. */
function readSheet(xml: string, name: string, book: Book): Table {
  const rows = new Map<number, Cell[]>();
  const merges: string[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: (readonly [from: number, to: number])[] = [];
  const hides = (tag: Tag): boolean => !tag.closes && ['1', 'true'].includes(tag.get('hidden') ?? '');
  let [row, column, type, style, raw, inValue, computed] = [0, -1, '', null as string | null, '', false, false];
  const put = (value: Cell) => {
    if (value === null) return;
    if (column >= TABLE_LIMITS.columns || (!rows.has(row) && rows.size >= TABLE_LIMITS.rows)) {
      const wide = column >= TABLE_LIMITS.columns;
      const most = String(wide ? TABLE_LIMITS.columns : TABLE_LIMITS.rows);
      throw new TooLarge(issue(wide ? 'too-many-columns' : 'too-many-rows', '',
        `Trang tính “${name.slice(0, 60)}”, hàng ${String(row)}: vượt quá ${most} ${wide ? 'cột' : 'hàng'}. Hãy xóa ô thừa hoặc chia nhỏ tệp.`,
        `Sheet "${name.slice(0, 60)}", row ${String(row)}: beyond ${most} ${wide ? 'columns' : 'rows'}. Delete stray cells or split the file.`));
    }
    let cells = rows.get(row);
    if (cells === undefined) rows.set(row, cells = []);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  };
  walkXml(xml, (tag) => {
    if (tag.name === 'row' && !tag.closes) {
      [row, column] = [Number(tag.get('r') ?? row + 1) || row + 1, -1];
      if (hides(tag)) hiddenRows.add(row);
    } else if (tag.name === 'col' && hides(tag) && hiddenColumns.length < TABLE_LIMITS.columns) hiddenColumns.push([Number(tag.get('min')), Number(tag.get('max'))]);
    else if (tag.name === 'f') computed = true;
    else if (tag.name === 'c' && !tag.closes) {
      const at = address(tag.get('r'));
      column = at?.column ?? column + 1;
      row = at?.row ?? row;
      [type, style, raw, computed] = [tag.get('t') ?? 'n', tag.get('s'), '', false];
    } else if (tag.name === 'c') put(computed && type === 'n' && raw.trim() === '' ? '=' : cellOf(type, style, raw, book));
    else if (tag.name === 'v' || tag.name === 't') inValue = !tag.closes && !tag.empty;
    else if (tag.name === 'mergeCell' && !tag.closes && merges.length < TABLE_LIMITS.span) merges.push(tag.get('ref') ?? '');
  }, (text) => { if (inValue) raw += text; });
  let room: number = TABLE_LIMITS.span * 20;
  for (const ref of merges) room = fillMerge(ref, rows, room);
  const places = [...rows.keys()].sort((a, b) => a - b);
  // What is hidden beside the table, as programs hide the columns that it does not use, hides nothing.
  const filled = new Set([...rows.values()].flatMap((cells) => [...cells.keys()].filter((each) => cells[each] !== null)));
  const columns = [...filled].filter((each) => hiddenColumns.some(([from, to]) => each + 1 >= from && each < to)).sort((a, b) => a - b);
  const hidden = [...places.filter((place) => hiddenRows.has(place)).map(String), ...columns.map(columnLetters)].slice(0, MOST_HIDDEN);
  return { name, rows: places.map((place) => rows.get(place) ?? []), places, ...(hidden.length > 0 ? { hidden } : {}) };
}

/** A merged cell shows its text over all that it covers; so do the cells of rows that are there. Returns how many more cells may be filled. */
function fillMerge(ref: string, rows: ReadonlyMap<number, Cell[]>, room: number): number {
  const [from, to] = ref.split(':').map(address);
  if (!from || !to || to.column >= TABLE_LIMITS.columns) return room;
  const covered = (to.row - from.row + 1) * (to.column - from.column + 1);
  if (!(covered <= Math.min(TABLE_LIMITS.span, room))) return room;
  const value = rows.get(from.row)?.[from.column] ?? null;
  // A number under a merge is one number; only words are meant for each row.
  if (typeof value !== 'string') return room;
  for (let row = from.row; row <= to.row; row += 1) {
    const cells = rows.get(row);
    for (let column = from.column; cells !== undefined && column <= to.column; column += 1) {
      while (cells.length <= column) cells.push(null);
      cells[column] ??= value;
    }
  }
  return room - covered;
}

/** Path of a part named by a relation, from the folder of the workbook. */
function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

async function readBook(archive: Archive): Promise<readonly Table[]> {
  const relations = new Map<string, { readonly target: string; readonly type: string }>();
  walkXml((await archive.text('xl/_rels/workbook.xml.rels')) ?? '', (tag) => {
    const [id, target] = [tag.get('Id'), tag.get('Target')];
    if (tag.name === 'Relationship' && id !== null && target !== null) relations.set(id, { target: partPath(target), type: tag.get('Type') ?? '' });
  }, () => undefined);
  const workbook = await archive.text('xl/workbook.xml');
  if (workbook === null) throw new ArchiveError('damaged-workbook');
  const sheets: { readonly name: string; readonly path: string }[] = [];
  let from1904 = false;
  walkXml(workbook, (tag) => {
    if (tag.name === 'workbookPr') from1904 ||= ['1', 'true'].includes(tag.get('date1904') ?? '');
    if (tag.name !== 'sheet' || tag.closes || sheets.length >= TABLE_LIMITS.sheets) return;
    const path = relations.get(tag.get('r:id') ?? '')?.target;
    // A sheet that its author hid is not meant for readers.
    if (path !== undefined && !['hidden', 'veryHidden'].includes(tag.get('state') ?? '')) sheets.push({ name: (tag.get('name') ?? '').slice(0, 200), path });
  }, () => undefined);
  const pathOf = (ending: string, fallback: string) => [...relations.values()].find(({ type }) => type.endsWith(ending))?.target ?? fallback;
  const book: Book = {
    texts: await readSharedTexts(archive, pathOf('/sharedStrings', 'xl/sharedStrings.xml')),
    forms: await readStyles(archive, pathOf('/styles', 'xl/styles.xml')),
    from1904,
  };
  const tables: Table[] = [];
  for (const { name, path } of sheets) {
    const xml = await archive.text(path);
    if (xml !== null) tables.push(readSheet(xml, name, book));
  }
  return tables.filter(({ rows }) => rows.length > 0);
}

const PROBLEMS = {
  'damaged-workbook': DAMAGED,
  'workbook-too-large': { vi: 'Tệp XLSX quá lớn khi giải nén (giới hạn 32 MiB). Hãy chỉ giữ trang tính cần dùng.', en: 'The XLSX file is too large when unpacked (the limit is 32 MiB). Keep only the sheet that is needed.' },
  'encrypted-workbook': { vi: 'Tệp XLSX đặt mật khẩu. Hãy bỏ mật khẩu rồi lưu lại.', en: 'The XLSX file is protected by a password. Remove it and save again.' },
} as const;

/** What an archive is that holds no workbook of this form. */
function notXlsx(names: readonly string[]): TablesResult {
  const has = (start: RegExp) => names.some((name) => start.test(name));
  const kind = has(/^content\.xml$/) ? 'OpenDocument (ODS)' : has(/^(?:word|ppt)\//) ? 'Word, PowerPoint' : has(/^xl\//) ? 'XLSB' : 'ZIP';
  const inside = quoted(names.join(', '));
  return kind === 'ZIP' ? refused('no-workbook', `Đây là tệp ZIP (${inside}). Hãy giải nén rồi chọn tệp CSV hoặc XLSX bên trong.`, `This is a ZIP file (${inside}). Unpack it and choose the CSV or XLSX file inside.`)
    : refused('no-workbook', `Đây là tệp ${kind}, không phải XLSX. Hãy lưu hoặc chép bảng thành tệp .xlsx hay CSV.`, `This is a file of the kind ${kind}, not XLSX. Save or copy its table as .xlsx or CSV.`);
}

/**
 * Reads the visible sheets of a workbook that have content.
 * @param bytes The file, at most 8 MiB; 32 MiB unpacked.
 * @returns A table a sheet, numbers as numbers, percentages with their sign, dates as `YYYY-MM-DD`, or as the month or year that they show, formulas as their last value; or one issue.
 * @example await readXlsx(bytes) // { ok: true, tables: [{ name: 'Sheet1', rows: [['Chỉ tiêu', 'Năm 2025'], ['5G', { number: 86, unit: '%' }]], places: [1, 2] }] }
 */
export async function readXlsx(bytes: Uint8Array): Promise<TablesResult> {
  if (bytes.byteLength > LIMITS.fileBytes) {
    return tooLarge();
  }
  const opened = openArchive(bytes);
  if (!opened.ok) return opened;
  const { names } = opened.archive;
  if (!names.includes('xl/workbook.xml')) return notXlsx(names);
  try {
    const tables = await readBook(opened.archive);
    return tables.length > 0 ? { ok: true, tables } : refused('empty-file', 'Tệp XLSX không có trang tính nào có nội dung.', 'The XLSX file has no sheet with content.');
  } catch (problem) {
    if (problem instanceof TooLarge) return { ok: false, issues: [problem.found] };
    const { vi, en } = PROBLEMS[problem instanceof ArchiveError ? problem.code : 'damaged-workbook'];
    return refused(problem instanceof ArchiveError ? problem.code : 'damaged-workbook', vi, en);
  }
}
