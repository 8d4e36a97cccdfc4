/** Reading between the seven levels of a row: linear in the normal score (methods §3). */
import { normalCdf, normalQuantile } from './normal.js';
import { TREND_LEVELS } from './reference.js';

const COUNT = TREND_LEVELS.length;
const SCORES = TREND_LEVELS.map((level) => normalQuantile(level));

/**
 * The quantile of one row at probability `p`: linear in the normal score between the levels, the end slopes beyond.
 *
 * @param row seven ascending values at `TREND_LEVELS`, starting at `offset`.
 * @param p 0 < p < 1; 0 and 1 give the ends of the line (±∞ unless the end slope is 0).
 * @example trendQuantile([1, 2, 3, 4, 5, 6, 7], 0.5) // 4
 */
export function trendQuantile(row: ArrayLike<number>, p: number, offset = 0): number {
  const score = normalQuantile(p);
  let left = 0;
  while (left < COUNT - 2 && score > (SCORES[left + 1] as number)) left++;
  const from = row[offset + left] as number;
  const to = row[offset + left + 1] as number;
  if (from === to) return from;
  const start = SCORES[left] as number;
  return from + ((to - from) * (score - start)) / ((SCORES[left + 1] as number) - start);
}

/**
 * P(value ≥ threshold) under one row, the inverse of `trendQuantile`.
 *
 * Where the row is flat (no spread) the answer is 0 or 1.
 * @example exceedance([1, 2, 3, 4, 5, 6, 7], 4) // 0.5
 */
export function exceedance(row: ArrayLike<number>, threshold: number, offset = 0): number {
  const first = row[offset] as number;
  const end = row[offset + COUNT - 1] as number;
  if (first === end) return first >= threshold ? 1 : 0;
  let left = 0;
  while (left < COUNT - 2 && threshold > (row[offset + left + 1] as number)) left++;
  // A flat piece at either end has no slope to go on with: the nearest piece that rises gives it.
  while (left > 0 && (row[offset + left] as number) === (row[offset + left + 1] as number)) left--;
  while (left < COUNT - 2 && (row[offset + left] as number) === (row[offset + left + 1] as number)) left++;
  const from = row[offset + left] as number;
  const to = row[offset + left + 1] as number;
  const start = SCORES[left] as number;
  return 1 - normalCdf(start + (((SCORES[left + 1] as number) - start) * (threshold - from)) / (to - from));
}
