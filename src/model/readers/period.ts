/** Dates and periods as tables write them, in Vietnamese and English. */
import { periodEnd } from '../time.js';
import { TABLE_LIMITS } from './limits.js';
import type { Cell } from './types.js';
import { clean, fold, withoutMarks } from './words.js';

export interface PeriodText {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYY-Qn` or `YYYY-Hn`. */
  readonly period: string;
  /** First month counted, where the period does not say it. */
  readonly since: string | null;
  /** Words around it, folded: `thuc hien` of "Thực hiện năm 2025". */
  readonly rest: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const YEAR = '((?:19|20|21)\\d\\d)';
const NAMED = `(${MONTHS.join('|')})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?`;

/** "Cả năm 2025" is the year; a time of day behind a date says nothing of its day. */
const WHOLE_YEAR = /(?<![\p{L}\p{M}])(?:cả|trọn|ca|tron) (?=năm|nam)|(?<![\p{L}\p{M}])(?:full|whole|calendar) (?=year)/giu;
const TIME_OF_DAY = /(\d)[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d|[AP]M))?$/i;
/** "2024: 7" is what there was in a year, and "2025 4" most likely a footnote that lost its brackets. */
const NO_MONTH = /\b(?:19|20|21)\d\d(?: ?: ?\d| \d{1,2}$)/;
/** "Sáu tháng đầu năm"; without the words behind it, "sau tháng 6" is after June. */
const COUNTED: Readonly<Record<string, string>> = { ba: '3', sau: '6', chin: '9' };

const two = (text: string | undefined) => (text ?? '').padStart(2, '0');
const roman = (text: string | undefined) => String(ROMAN.indexOf(text ?? '') + 1 || Number(text));
const named = (text: string | undefined) => two(String(MONTHS.indexOf(text ?? '') + 1));

type Form = readonly [pattern: RegExp, build: (...groups: (string | undefined)[]) => string, since?: boolean];

/** First match wins, so the longer forms stand first. All are tried on folded text of at most `TABLE_LIMITS.numberText` letters. */
const FORMS: readonly Form[] = [
  [new RegExp(`\\b${YEAR} (\\d{1,2}) (\\d{1,2})\\b`), (y, m, d) => `${y}-${two(m)}-${two(d)}`],
  [new RegExp(`\\b(?:ngay )?(\\d{1,2}) (?:thang )?(\\d{1,2}) (?:nam )?${YEAR}\\b`), (d, m, y) => `${y}-${two(m)}-${two(d)}`],
  [new RegExp(`\\b(\\d{1,2}) ${NAMED} ${YEAR}\\b`), (d, m, y) => `${y}-${named(m)}-${two(d)}`],
  [new RegExp(`\\b${NAMED} ${YEAR}\\b`), (m, y) => `${y}-${named(m)}`],
  [new RegExp(`\\b(?:6 thang|nua) dau nam ${YEAR}\\b`), (y) => `${y}-H1`],
  [new RegExp(`\\b(?:6 thang|nua) cuoi nam ${YEAR}\\b`), (y) => `${y}-H2`],
  [new RegExp(`\\b(?:first half|6 thang|6t|first 6 months) ?(?:of )?(?:nam )?${YEAR}\\b`), (y) => `${y}-H1`],
  [new RegExp(`\\bsecond half (?:of )?${YEAR}\\b`), (y) => `${y}-H2`],
  [new RegExp(`\\b(?:12 thang|12t) ?(?:nam )?${YEAR}\\b`), (y) => y ?? ''],
  [new RegExp(`\\b(?:first )?(\\d{1,2}) ?(?:thang|t|months) ?(?:dau )?(?:nam |of )?${YEAR}\\b`), (m, y) => `${y}-${two(m)}`, true],
  // Two rows of headers: the year above, its parts below.
  [new RegExp(`\\b${YEAR} (?:6 thang|nua) (dau|cuoi) nam\\b`), (y, half) => `${y}-${half === 'dau' ? 'H1' : 'H2'}`],
  [new RegExp(`\\b${YEAR} (\\d{1,2}) thang(?: dau nam)?\\b`), (y, m) => `${y}-${two(m)}`, true],
  [new RegExp(`\\b${YEAR} thang (\\d{1,2})\\b`), (y, m) => `${y}-${two(m)}`],
  [new RegExp(`\\b(?:quy|q) ?([1-4]|iv|i{1,3}) (?:nam )?${YEAR}\\b`), (q, y) => `${y}-Q${roman(q)}`],
  [new RegExp(`\\b${YEAR} ?(?:quy |q)(iv|i{1,3}|[1-4])\\b`), (y, q) => `${y}-Q${roman(q)}`],
  [new RegExp(`\\b[hs]([12]) ${YEAR}\\b`), (h, y) => `${y}-H${h}`],
  [new RegExp(`\\b${YEAR} ?[hs]([12])\\b`), (y, h) => `${y}-H${h}`],
  [new RegExp(`\\b${YEAR} ?m(\\d{1,2})\\b`), (y, m) => `${y}-${two(m)}`],
  [new RegExp(`\\b${YEAR} (\\d{1,2})\\b`), (y, m) => `${y}-${two(m)}`],
  [new RegExp(`\\b(?:thang )?(\\d{1,2}) (?:nam )?${YEAR}\\b`), (m, y) => `${y}-${two(m)}`],
  [new RegExp(`\\b${YEAR}\\b`), (y) => y ?? ''],
];

/**
 * The period that a text names, and the words around it. Days are read as they are written in Viet Nam, day before month.
 * @returns Null when there is none, or when it names a day or month that does not exist.
 * @example findPeriod('Thực hiện 5 tháng đầu năm 2026') // { period: '2026-05', since: '2026-01', rest: 'thuc hien' }
 * @example findPeriod('quý II/2026') // { period: '2026-Q2', since: null, rest: '' }
 */
export function findPeriod(text: string): PeriodText | null {
  if (text.length > TABLE_LIMITS.numberText) return null;
  const cleaned = withoutMarks(clean(text)).replace(TIME_OF_DAY, '$1').replace(WHOLE_YEAR, '');
  if (NO_MONTH.test(cleaned)) return null;
  const folded = fold(cleaned).replace(/\b(ba|sau|chin)(?= thang (?:dau|cuoi))/, (word) => COUNTED[word] ?? word);
  for (const [pattern, build, since] of FORMS) {
    // "Máy 2025" counts machines; only a text without diacritics may be speaking of May.
    const match = pattern.source.includes('jan|') && /[^\x00-\x7f]/.test(cleaned) ? null : pattern.exec(folded);
    if (match === null) continue;
    const period = build(...match.slice(1));
    if (periodEnd(period) === null) return null;
    const rest = `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`;
    return {
      period,
      since: since === true ? `${period.slice(0, 4)}-01` : null,
      rest: rest.replace(/\b(?:het|cuoi|den|nam|end of|end|by|year|vao|tai|thoi diem|ngay|tinh)\b/g, ' ').replace(/ +/g, ' ').trim(),
    };
  }
  return null;
}

/**
 * The period of a cell that should hold nothing else; null for anything with further words, and for numbers that are no year.
 * @example readPeriodCell('năm 2025') // { period: '2025', since: null, rest: '' }
 * @example readPeriodCell(45657) // null: a day number of a spreadsheet
 */
export function readPeriodCell(cell: Cell): PeriodText | null {
  if (cell === null || typeof cell === 'object') return null;
  const found = findPeriod(String(cell));
  return found !== null && found.rest === '' ? found : null;
}
