/** `rankIntervals`: what may be said of an order of provinces (methods §4). */
import { checkSampling } from './check-request.js';
import { report } from './messages.js';
import { checkObservations } from './observations.js';
import { randomSampler } from './sampler.js';
import { NO_BOUNDS, isRandom } from './spread.js';
import { BLOCK, finish } from './steps.js';
import type { Direction, EngineObservation, Issue } from './types.js';

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

/** `rankIntervals` in steps: draws and counts a block at a time; yields after each entry that is drawn and each draw that is counted. For callers that must not block for long. */
export function* rankSteps(entries: readonly RankEntry[], given?: RankOptions): Generator<void, RankResult> {
  const { issues, need } = report();
  need(entries != null, 'bad-request', 'entries');
  checkSampling(given ?? {}, need);
  const list = checkObservations(entries, 'entries', NO_BOUNDS, need);
  const n = list.length;
  need(n <= MOST, 'too-many', 'entries', MOST);
  if (issues.length > 0) return { ok: false, issues };
  need(list.every(({ id }) => typeof id === 'string'), 'bad-request', 'entries');
  need(new Set(list.map(({ id }) => id)).size === n, 'duplicate-id', 'entries', 'id');
  for (const name of ['basis', 'territory'] as const) {
    need(list.every((entry) => entry[name] !== 'unstated' && entry[name] && entry[name] === list[0]![name]), 'not-comparable', `entries.${name}`);
  }
  const times = list.flatMap(({ time, timeLow }) => [time, timeLow ?? time]);
  need(Math.max(...times) - Math.min(...times) < MOST_APART + 1e-9, 'not-comparable', 'entries.time');
  if (issues.length > 0) return { ok: false, issues };
  const { seed = 1, draws = 10_000, direction } = given ?? {};
  const sign = direction === 'lower' ? -1 : 1;
  const spreads = list.map(({ id, value, low, high }) => ({ id, low: low ?? value, high: high ?? value, shape: 'uniform' }) as const);
  const count = spreads.some(isRandom) ? draws : 1;
  const table = (): Float64Array[] => list.map(() => new Float64Array(n));
  const wins = table();
  const counts = table();
  for (let first = 0; first < count; first += BLOCK) {
    const sampler = randomSampler(seed, first, Math.min(count, first + BLOCK));
    const values: Float64Array[] = [];
    for (const spread of spreads) {
      values.push(sampler.draw(spread, spread.id, 'value'));
      yield;
    }
    for (let d = 0; d < sampler.count; d++) {
      values.forEach((mine, i) => {
        let rank = 0;
        values.forEach((other, j) => {
          const difference = sign * ((mine[d] as number) - (other[d] as number));
          if (difference < 0) rank++;
          else if (difference > 0) wins[i]![j]!++;
        });
        counts[i]![rank]!++;
      });
      yield;
    }
  }
  /** The best rank by which this share of the draws is reached. */
  const rankAt = (i: number, share: number): number => {
    let left = share * count - 1e-9;
    return counts[i]!.findIndex((times) => (left -= times) <= 0) + 1;
  };
  const ranks = n < LEAST ? null : list.map(({ id }, i) => ({ id, rank: rankAt(i, 0.5), low: rankAt(i, 0.1), high: rankAt(i, 0.9) }));
  const better = list.flatMap(({ id }, i) =>
    list
      .map((than, j) => ({ id, than: than.id, probability: wins[i]![j]! / count }))
      .filter((pair) => pair.probability >= SURE),
  );
  return { ok: true, ranking: { ranks, better } };
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
  return finish(rankSteps(entries, given));
}
