/** Which rows of a table speak of which indicator. */
import { pillarOf } from './headers.js';
import type { Cell, Mapping, Table } from './types.js';
import { clean, fold } from './words.js';

/** Rows of the province as a whole among those of its parts. */
const WHOLE: ReadonlySet<string> = new Set(['', 'toan tinh', 'ca tinh', 'tong', 'cong', 'tong cong', 'total', 'whole province']);

/** A part of the row above: "Trong đó: nữ", "- 5G". Two of that name are of two wholes. */
const PART = /^(?:[-–+•] ?(?=[\p{L}\d])|(?=(?:trong đó|of which)(?!\p{L})))/iu;

export interface NamedRow {
  /** Index in `rows`. */
  readonly row: number;
  /** Empty where the table has no such column or the cell is empty. */
  readonly id: string;
  readonly name: string;
  /** A row of one cell alone, such as "I. Hạ tầng số": it heads the rows below. */
  readonly heading: boolean;
}

/** What tells the rows of one indicator from those of another: its id, else its name as it is written, whatever its case: "Số hộ" is not "Sổ hồ", nor "< 1" the same as "> 1". */
export function keyOf(id: string, name: string): string {
  return id === '' ? clean(name).toLowerCase() : id;
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? clean(String(cell)) : '';
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && clean(cell) === '');
}

/** A row that only numbers the columns, as forms have it below their headers: "A | B | 1 | 2", "(1) | (2) | (3) = (2)/(1)". */
function numbersColumns(row: readonly Cell[]): boolean {
  const texts = row.filter((cell) => !isEmpty(cell)).map((cell) => textOf(cell).replace(/ ?=.*$/, '').replace(/^\((.*)\)$/, '$1'));
  const letters = texts.findIndex((text, index) => text !== String.fromCharCode(65 + index));
  // One letter alone may be a name.
  return texts.length >= 3 && letters !== -1 && letters !== 1 && texts.slice(letters).every((text, index) => text === String(index + 1));
}

/** The rows below the header that have content, in order; those that head others are marked, and those of one of several places are named after it. */
export function* namedRows({ rows }: Table, { head, headRows, columns }: Mapping): Generator<NamedRow> {
  const idColumn = columns.findIndex(({ role }) => role === 'id');
  const nameColumn = columns.findIndex(({ role }) => role === 'name');
  const placeColumn = columns.findIndex(({ role }) => role === 'place');
  const from = Math.max(0, head + headRows);
  const several = placeColumn !== -1 && new Set(rows.slice(from).flatMap((row) => textOf(row[placeColumn]) || [])).size > 1;
  const telling = columns.flatMap(({ role }, index) => (role === null || role === 'order' || role === 'name' ? [] : [index]));
  let [place, whole] = ['', ''];
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (row.every(isEmpty) || (index === head + headRows && headRows > 0 && numbersColumns(row))) continue;
    const said = textOf(row[nameColumn]);
    const isPart = PART.test(said);
    const name = isPart && whole !== '' ? `${whole} – ${said.replace(PART, '')}` : said;
    // A cell that spans the row stands in each of its columns.
    const spanning = row.length > 2 && row.every((cell) => cell === row[0]);
    const heading = name !== '' && (spanning || (telling.length > 0 && telling.every((column) => isEmpty(row[column]))));
    if (!isPart && said !== '') whole = heading && pillarOf(said) !== null ? '' : said;
    // Merged cells come with the place in the first of their rows alone.
    if (several && !heading) place = textOf(row[placeColumn]) || place;
    const of = (text: string, mark: string) => (text === '' || heading || WHOLE.has(fold(place)) ? text : `${text}${mark}${place}`);
    yield { row: index, id: heading ? '' : of(textOf(row[idColumn]), ' '), name: of(name, ' – '), heading };
  }
}

/** Rows that are of an indicator. */
export function* namesOf(table: Table, mapping: Mapping): Generator<NamedRow> {
  for (const named of namedRows(table, mapping)) if (!named.heading && (named.id !== '' || named.name !== '')) yield named;
}
