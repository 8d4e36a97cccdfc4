/** What brackets after a number say. */
import { findPeriod, type PeriodText } from './period.js';
import { clean, fold, isEstimate } from './words.js';

/** Words that say that there is no date. */
export const NO_DATE = new Set(['khong ghi ngay', 'khong ghi nam', 'chua ghi nam', 'no date', 'date not stated', 'no year stated', 'no year']);

export interface Aside {
  readonly basis: string;
  readonly period: PeriodText | null;
  readonly undated: boolean;
  /** Another number, as of the year before: "2024: 7". It says nothing of what the first one is. */
  readonly number?: string;
  /** "(ước)": it is an estimate. */
  readonly estimate?: true;
}

const NUMBER = /^(?:[^:]{0,20}\b\d{4} ?: ?)?[-−–]?\d[\d.,]* ?%?$/;

/**
 * Reads what brackets after a number say.
 * @example readAside('trên GRDP, hết năm 2030') // { basis: 'trên GRDP', period: { period: '2030', … }, undated: false }
 */
export function readAside(text: string): Aside {
  let period: PeriodText | null = null;
  let undated = false;
  let estimate: true | undefined;
  let number: string | undefined;
  const rest: string[] = [];
  for (const piece of text.slice(0, 300).split(/[,;] /)) {
    const found = findPeriod(piece);
    if (period === null && found?.rest === '') period = found;
    else if (NO_DATE.has(fold(piece))) undated = true;
    else if (isEstimate(piece)) estimate = true;
    else if (NUMBER.test(clean(piece))) number ??= clean(piece);
    else if (clean(piece) !== '') rest.push(clean(piece));
  }
  return { basis: rest.join(', '), period, undated, ...(number === undefined ? {} : { number }), ...(estimate ? { estimate } : {}) };
}
