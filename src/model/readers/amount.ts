/** From the text of a cell to a number: decimal marks, signs, words beside it, ranges. */
import type { Comparator } from '../types.js';
import { TABLE_LIMITS } from './limits.js';
import type { Cell, DecimalFinding, DecimalMark } from './types.js';
import { clean, fold, isEstimate, lexicon, withoutMarks } from './words.js';

/** A number as a cell prints it. */
export interface Amount {
  readonly value: number;
  /** Upper end of a printed range. */
  readonly high: number | null;
  /** Words or a sign after the number: `%`, `trạm`; empty when there are none. */
  readonly unit: string;
  readonly comparator: Comparator | null;
  readonly approx: 'about' | 'over' | 'under' | null;
  /** The cell says that it is an estimate, no result. */
  readonly estimate?: true;
  /** What stands in brackets after it: `(trên GRDP, 2025)`. */
  readonly aside: string;
}

/** Words that stand for "nothing here". */
const BLANK = new Set([
  'x', 'na', 'n a', 'null', 'none', 'no data', 'no figure yet', 'chua co', 'khong co', 'chua co so lieu', 'khong co so lieu', 'chua thong ke',
  'khong thong ke', 'chua dat dich', 'no target', 'no target set', 'chua bao cao', 'chua co bao cao',
]);

const BEFORE = lexicon({
  'about': 'khoang|xap xi|about|approx|around|circa',
  'over': 'tren|hon|over|more than|above',
  'under': 'duoi|under|less than|below',
  'almost': 'gan|nearly',
  'least': 'toi thieu|it nhat|tu|dat tu|at least|min|khong duoi',
  'most': 'toi da|khong qua|khong vuot qua|at most|max',
  'rank': 'thu|hang|xep thu|xep hang|rank|ranked',
  'plain': '|dat|la|bang',
});
const SIGNS: Readonly<Record<string, Comparator>> = { '≥': '>=', '>=': '>=', '=>': '>=', '>': '>', '=': '=', '≤': '<=', '<=': '<=', '=<': '<=', '<': '<' };
const AFTER = lexicon({ '>=': 'tro len|or more|or better', '<=': 'tro xuong|or less' });

/** The number itself: digits with marks and spaces between them. */
const DIGITS = '[-−–]?\\d(?:[\\d., ]*\\d)?';
const FORM = new RegExp(`^([^\\d]{0,40}?)(${DIGITS})(?: ?[-–—] ?(${DIGITS}))?([^]*)$`);

/** Words after a number; square and cubic metres are the only ones with a digit. */
const UNIT = /^(?:[%‰\p{L}](?:[\p{L}\p{M}%‰/ .²³'-]|m[23](?!\d))*)?$/u;

const MARKED: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^-?(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)(?:,\d+)?$/,
  '.': /^-?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$/,
};

/**
 * A number's text under a decimal mark.
 * @returns Null when it is none under that mark.
 * @example parseNumber('1.234,5', ',') // 1234.5
 * @example parseNumber('1.234,5', '.') // null
 */
export function parseNumber(text: string, mark: DecimalMark): number | null {
  const plain = text.replace(/[−–]/g, '-');
  if (plain.length > 40 || !MARKED[mark].test(plain)) return null;
  const value = Number(plain.replace(mark === ',' ? /[. ]/g : /[, ]/g, '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/**
 * Which decimal mark a number's text proves: `1.234,5` and `7,45` the comma, `1,234.5` and `7.45` the point, `1.234.567` the comma (points group).
 * `1.234` proves nothing.
 * @example markOf('0.125') // '.'
 * @example markOf('1.234') // 'ambiguous'
 */
export function markOf(text: string): DecimalFinding {
  const digits = text.replace(/[-−– ]/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last === -1) return 'none';
  const mark = digits.charAt(last) as DecimalMark;
  const other: DecimalMark = mark === '.' ? ',' : '.';
  if (digits.includes(other)) return mark;
  if (digits.indexOf(mark) !== last) return other;
  const whole = digits.slice(0, last);
  return digits.length - last - 1 !== 3 || whole.length > 3 || whole.startsWith('0') ? mark : 'ambiguous';
}

interface Parts {
  readonly before: string;
  readonly low: string;
  readonly high: string | undefined;
  readonly after: string;
  readonly aside: string;
}

/** Cuts a cell into words, number, words and brackets; null when there is no number in it. */
function partsOf(given: string): Parts | null {
  if (given.length > TABLE_LIMITS.numberText) return null;
  const text = withoutMarks(given);
  const open = text.search(/ ?\(/);
  const outside = open === -1 ? text : text.slice(0, open);
  const match = FORM.exec(outside);
  // 5G is a name.
  if (match === null || /^\p{Lu}(?!\p{L})/u.test(match[4] ?? '')) return null;
  const aside = open === -1 ? '' : text.slice(open).replace(/^ ?\(|\)$/g, '');
  return { before: (match[1] ?? '').trim(), low: match[2] ?? '', high: match[3], after: (match[4] ?? '').trim(), aside };
}

/** Whether a cell says that there is nothing: empty, a dash, "chưa có số liệu". */
export function isBlank(cell: Cell): boolean {
  if (cell === null) return true;
  if (typeof cell !== 'string' || cell.length > TABLE_LIMITS.numberText) return false;
  const whole = clean(cell);
  const text = whole.replace(/ ?\([^]*$/, '');
  // Brackets around a number hide none.
  if (text === '' && /\d/.test(whole)) return false;
  return /^[-–—.…/]*$/.test(text) || BLANK.has(fold(text));
}

/** What the texts of a column prove together about their decimal mark. */
export function columnMark(cells: Iterable<Cell>): DecimalFinding {
  let found: DecimalFinding = 'none';
  for (const cell of cells) {
    const parts = typeof cell === 'string' ? partsOf(clean(cell)) : null;
    for (const text of parts === null ? [] : [parts.low, parts.high ?? '']) {
      const mark = markOf(text);
      if (mark === 'none' || (mark === 'ambiguous' && found !== 'none')) continue;
      if (found === 'none' || found === 'ambiguous') found = mark;
      else if (found !== mark) return 'mixed';
    }
  }
  return found;
}

/** The part of a word before a number: a sign, a word of approximation, a bound. */
function meaning(before: string): Pick<Amount, 'comparator' | 'approx' | 'estimate'> | null {
  const sign = SIGNS[before];
  if (sign !== undefined) return { comparator: sign, approx: null };
  if (isEstimate(before)) return { comparator: null, approx: null, estimate: true };
  if (before === '~' || before === '≈') return { comparator: null, approx: 'about' };
  // Nothing but words: a lone dash, bracket or sign of a formula before a number is not understood. An apostrophe keeps spreadsheets from computing.
  const word = /^[\p{L}\p{M}' :.]*$/u.test(before) ? BEFORE.get(fold(before)) : undefined;
  switch (word) {
    case undefined: return null;
    case 'plain': case 'rank': return { comparator: null, approx: null };
    case 'least': return { comparator: '>=', approx: null };
    case 'most': return { comparator: '<=', approx: null };
    case 'over': return { comparator: '>', approx: 'over' };
    case 'under': return { comparator: '<', approx: 'under' };
    // A figure of "nearly 90" lies below it; as a target it is no ceiling.
    case 'almost': return { comparator: null, approx: 'under' };
    default: return { comparator: null, approx: 'about' };
  }
}

/**
 * Reads the number of a cell.
 * @param mark Decimal mark of the column; null where it is not known: then only whole numbers without marks are read.
 * @returns Null for what is no number. Ask `isBlank` first.
 * @example readAmount('≥ 30% (trên GRDP, hết năm 2030)', ',') // { value: 30, unit: '%', comparator: '>=', aside: 'trên GRDP, hết năm 2030', … }
 * @example readAmount('=1+1', ',') // null
 */
export function readAmount(cell: Cell, mark: DecimalMark | null): Amount | null {
  const bare = { high: null, comparator: null, approx: null, aside: '' };
  if (cell === null) return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, unit: '', ...bare } : null;
  if (typeof cell === 'object') return { value: cell.number, unit: cell.unit, ...bare };
  const parts = partsOf(clean(cell));
  const before = parts === null ? null : meaning(parts.before);
  if (parts === null || before === null) return null;
  const texts = parts.high === undefined ? [parts.low] : [parts.low, parts.high];
  if (mark === null && texts.some((text) => markOf(text) !== 'none')) return null;
  const [value = null, high = null] = texts.map((text) => parseNumber(text, mark ?? '.'));
  const ending = [...AFTER].find(([words]) => fold(parts.after).endsWith(words));
  const unit = ending === undefined ? parts.after : parts.after.split(' ').slice(0, -ending[0].split(' ').length).join(' ');
  // A second number, or the rest of a formula or an address, is no unit.
  if (value === null || (high === null && texts.length > 1) || !UNIT.test(unit)) return null;
  // "Thứ 5 trở lên" is the fifth place or a better one, which is a smaller number.
  const rank = BEFORE.get(fold(parts.before)) === 'rank';
  const bound = ending !== undefined && rank ? '<=' : ending?.[1];
  return { value, high, unit: rank && unit === '' ? 'rank' : unit, aside: parts.aside, ...before, comparator: bound ?? (high === null ? before.comparator : 'range') };
}
