/** Reading between the seven levels of a row: linear in the normal score (methods §3). */
import { normalCdf, normalQuantile } from './normal.js';
import { TREND_LEVELS } from './reference.js';

/** Pieces between the levels. */
const PIECES = TREND_LEVELS.length - 1;
const SCORES = TREND_LEVELS.map((level) => normalQuantile(level));

/** The piece that a number falls in, given the ends of all; the first and the last go on beyond. */
function pieceOf(ends: readonly number[], x: number): number {
  let piece = 0;
  while (piece < PIECES - 1 && x > (ends[piece + 1] as number)) piece++;
  return piece;
}

/**
 * The quantile of one row at probability `p`: linear in the normal score between the levels, the end slopes beyond.
 *
 * @param row seven ascending values at `TREND_LEVELS`.
 * @param p 0 < p < 1; 0 and 1 give the ends of the line (±∞ unless the end slope is 0).
 * @example trendQuantile([1, 2, 3, 4, 5, 6, 7], 0.5) // 4
 */
export function trendQuantile(row: readonly number[], p: number): number {
  const score = normalQuantile(p);
  const left = pieceOf(SCORES, score);
  const from = row[left] as number;
  const to = row[left + 1] as number;
  if (from === to) return from;
  const start = SCORES[left] as number;
  return from + ((to - from) * (score - start)) / ((SCORES[left + 1] as number) - start);
}

/**
 * P(value ≥ threshold) under one row, the inverse of `trendQuantile`: where an end of the row is flat, nothing lies beyond it.
 *
 * @example exceedance([1, 2, 3, 4, 5, 6, 7], 4) // 0.5
 */
export function exceedance(row: readonly number[], threshold: number): number {
  const left = pieceOf(row, threshold);
  const from = row[left] as number;
  const to = row[left + 1] as number;
  if (from === to) return threshold <= from ? 1 : 0;
  const start = SCORES[left] as number;
  return 1 - normalCdf(start + (((SCORES[left + 1] as number) - start) * (threshold - from)) / (to - from));
}
