/** `rankIntervals`: what may be said of an order of provinces (methods §4). */
import { checkSampling } from './check-request.js';
import { report } from './messages.js';
import { checkObservations } from './observations.js';
import { randomSampler } from './sampler.js';
import { NO_BOUNDS, isRandom } from './spread.js';
import type { Direction, EngineObservation, Issue, Spread } from './types.js';

/** Values may be this many years apart. */
const MOST_APART = 0.5;
/** An order needs this many provinces. */
const LEAST = 5;
const MOST = 100;
/** "Better" needs this probability. */
const SURE = 0.9;

export interface RankEntry extends EngineObservation {
  readonly id: string;
  /** Id of what is counted over what. */
  readonly basis: string;
  /** Kind of territory, such as `since-2025-07`. */
  readonly territory: string;
}

export interface RankOptions {
  /** Default `higher`. */
  readonly direction?: Direction;
  /** Defaults 10 000 and 1. */
  readonly draws?: number;
  readonly seed?: number;
}

export interface RankIntervals {
  /**
   * In the order given, 1 is best; `low` and `high` are the 10 % and 90 % quantiles. Null with fewer than five entries, of which no order is made.
   */
  readonly ranks: readonly { readonly id: string; readonly rank: number; readonly low: number; readonly high: number }[] | null;
  /** Pairs of which one is better with probability ≥ 0.9. */
  readonly better: readonly { readonly id: string; readonly than: string; readonly probability: number }[];
}

export type RankResult = { readonly ok: true; readonly ranking: RankIntervals } | { readonly ok: false; readonly issues: readonly Issue[] };

function check(entries: readonly RankEntry[], options: RankOptions): readonly Issue[] {
  const { issues, need } = report();
  need(entries != null, 'bad-request', 'entries');
  checkSampling(options, need);
  const list = checkObservations(entries, 'entries', NO_BOUNDS, need);
  need(list.length <= MOST, 'too-many', 'entries', MOST);
  if (issues.length > 0) return issues;
  need(list.every((entry) => typeof entry.id === 'string'), 'bad-request', 'entries');
  need(new Set(list.map((entry) => entry.id)).size === list.length, 'duplicate-id', 'entries', 'id');
  const isOne = (name: 'basis' | 'territory'): boolean =>
    list.every((entry) => entry[name] !== 'unstated' && entry[name] && entry[name] === list[0]?.[name]);
  const times = list.flatMap((entry) => [entry.time, entry.timeLow ?? entry.time]);
  const isOneTime = Math.max(...times) - Math.min(...times) < MOST_APART + 1e-9;
  need(list.length === 0 || (isOne('basis') && isOne('territory') && isOneTime), 'not-comparable', 'entries');
  return issues;
}

/**
 * Ranks of current values with the uncertainty of the values themselves.
 *
 * Each value is drawn uniformly from its interval; a rank is 1 + the number of entries that are strictly better, so equal values share a rank. All
 * must stand on one stated basis and one kind of territory, dated at most half a year apart; an undated value counts with its whole range of dates.
 *
 * @param entries current values only, one for each province.
 * @example
 * rankIntervals(['a', 'b', 'c', 'd', 'e'].map((id, k) => ({ id, time: 2026, value: 50 + k, basis: 'households', territory: 'since-2025-07' })));
 * // ranking.ranks[4] → { id: 'e', rank: 1, low: 1, high: 1 }
 */
export function rankIntervals(entries: readonly RankEntry[], given?: RankOptions): RankResult {
  const options = given ?? {};
  const issues = check(entries, options);
  if (issues.length > 0) return { ok: false, issues };
  const n = entries.length;
  const { seed = 1, draws = 10_000, direction } = options;
  const spreads = entries.map(({ value, low, high }) => ({ low: low ?? value, high: high ?? value, shape: 'uniform' }) as const);
  const sampler = randomSampler(seed, spreads.some(isRandom) ? draws : 1);
  const values = entries.map(({ id }, i) => sampler.draw(spreads[i] as Spread, id, 'value').map((value) => (direction === 'lower' ? -value : value)));
  const wins = new Float64Array(n * n);
  const counts = new Float64Array(n * n);
  for (let d = 0; d < sampler.count; d++) {
    values.forEach((mine, i) => {
      let rank = 0;
      values.forEach((other, j) => {
        const difference = (mine[d] as number) - (other[d] as number);
        if (difference < 0) rank++;
        else if (difference > 0) wins[i * n + j]!++;
      });
      counts[i * n + rank]!++;
    });
  }
  /** The best rank by which this share of the draws is reached. */
  const rankAt = (i: number, share: number): number => {
    let left = share * sampler.count - 1e-9;
    return counts.subarray(i * n, (i + 1) * n).findIndex((count) => (left -= count) <= 0) + 1;
  };
  const ranks = n < LEAST ? null : entries.map(({ id }, i) => ({ id, rank: rankAt(i, 0.5), low: rankAt(i, 0.1), high: rankAt(i, 0.9) }));
  const better = entries.flatMap(({ id }, i) =>
    entries
      .map((than, j) => ({ id, than: than.id, probability: (wins[i * n + j] as number) / sampler.count }))
      .filter((pair) => pair.probability >= SURE),
  );
  return { ok: true, ranking: { ranks, better } };
}
