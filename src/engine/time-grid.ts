/** The times of a projection. */

import type { Need } from './messages.js';
import { SAME_TIME } from './numbers.js';

/** Nothing is projected further than this many years. */
const MOST_YEARS = 50;

/** Checks that `end` is not too far ahead of `start`. */
export const checkSpan = (start: number, end: number, path: string, need: Need): boolean =>
  need(end < start + MOST_YEARS + SAME_TIME, 'out-of-range', path, `x ≤ ${Math.floor(start + MOST_YEARS)}`);

/** End of the year that a time lies in, with slack; a whole number ends its own. */
export const yearEnd = (time: number): number => Math.ceil(time - SAME_TIME) + SAME_TIME;

/**
 * The start, each year end after it, the given times within, the end: ascending, each once.
 *
 * @param start decimal years; a whole number is a year end.
 * @param others any order; those outside start … end are left out.
 * @example timesBetween(2026.466, 2028, [2027.5]) // 2026.466, 2027, 2027.5, 2028
 */
export function timesBetween(start: number, end: number, others: readonly number[]): Float64Array {
  const inside = others.filter((time) => time < end - SAME_TIME);
  for (let year = Math.ceil(start); year < end - SAME_TIME; year++) inside.push(year);
  const times = [start];
  for (const time of [...inside.sort((a, b) => a - b), end]) if (time - (times.at(-1) as number) > SAME_TIME) times.push(time);
  return Float64Array.from(times);
}

/** Place of a time in such a grid; −1 when it is not there. */
export const indexOfTime = (times: Float64Array, time: number): number => times.findIndex((each) => Math.abs(each - time) <= SAME_TIME);
