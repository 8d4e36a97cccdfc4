/** A series of any rhythm, read once a year backwards from its last point. */
import { SAME_TIME } from './numbers.js';
import { interpolate } from './series.js';
import type { Point } from './types.js';

/** Evidence for a trend: at least two points spanning at least this many years (methods §3). */
export const SHORTEST_SPAN = 0.9;

/** Years are counted back at most this often: five readings. */
export const MOST_READINGS = 5;

/** Slack for the start of the span, in years: a leap year moves a month's end by 0.003, and the end of June is not the middle of the year. */
const SLACK = 0.03;

/**
 * Readings at t − k years, k = 0 … 4, inside the span of the points, oldest first (methods §3); t is the last point's time.
 *
 * Half-year, quarterly and monthly series so give the same readings as a yearly one. The number of readings is never larger than the number of
 * points: what a straight line between two distant points says about the years between is no evidence. Points that span 0.9 to 1 year
 * give two readings, the older one on the line through the first and the last point.
 *
 * @param points at least one, sorted by time, distinct times.
 * @returns 2 to 5 values, or fewer than 2 when there is no evidence for a trend.
 * @example readYearly([{time: 2024, value: 10}, {time: 2025, value: 12}, {time: 2026, value: 15}]) // [10, 12, 15]
 */
export function readYearly(points: readonly Point[]): number[] {
  const first = points[0] as Point;
  const last = points.at(-1) as Point;
  const span = last.time - first.time;
  if (span < SHORTEST_SPAN - SAME_TIME) return [last.value];
  if (span < 1 - SLACK) return [last.value - (last.value - first.value) / span, last.value];
  const recent = points.filter((point) => point.time >= last.time - (MOST_READINGS - 1) - SLACK).length;
  const count = Math.max(2, Math.min(Math.floor(span + SLACK) + 1, MOST_READINGS, recent));
  return Array.from({ length: count }, (_, k) => interpolate(points, last.time - (count - 1 - k)));
}
