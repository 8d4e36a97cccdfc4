/** Which rows of a comparison may be put in an order, and what is asked of the engine for them. No order is made here. */
import type { RankEntry, RankResult } from '../engine/rank-intervals.js';
import { goalSign, seriesPoint } from '../model/index.js';
import { comparableTarget, comparableValue } from './compare-holdings.js';
import type { SharedRow } from './compare-shared.js';

/** An order needs this many provinces (methods §4). */
export const LEAST_RANKED = 5;
/** Values of an order stand at most this many years apart. */
const MOST_APART = 0.5;
/** More draws than this move no interval of ranks by one. */
const DRAWS = 1000;

export interface RankRequest {
  readonly ranks: readonly RankEntry[];
  readonly direction: 'higher' | 'lower';
  readonly draws: number;
}

/** Ranks that a province may have, 1 the best, 10–90 %. */
export interface RankRange {
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

/** The question about one row; null where too few values may stand side by side, or too far apart in time. */
export function rankRequest({ values, targets, valueSpread, indicator, basis, territory }: SharedRow): RankRequest | null {
  if (values.length < LEAST_RANKED || valueSpread === null || valueSpread > MOST_APART + 1e-9) return null;
  const ranks = values.flatMap((holding): RankEntry[] => {
    const value = comparableValue(holding);
    return value ? [{ id: holding.province, basis, territory, ...seriesPoint(holding.indicator, value) }] : [];
  });
  const target = targets[0] && comparableTarget(targets[0]);
  return { ranks, direction: goalSign(indicator.direction, target?.comparator) === 1 ? 'higher' : 'lower', draws: DRAWS };
}

/** The answer by province; empty when there is none. */
export function rankRanges(result: RankResult): ReadonlyMap<string, RankRange> {
  const ranks = (result.ok && result.ranking.ranks) || [];
  return new Map(ranks.map(({ id, low, high }) => [id, { low, high, of: ranks.length }]));
}
