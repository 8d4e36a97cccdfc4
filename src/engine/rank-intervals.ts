/** `rankIntervals`: what may be said of an order of provinces (methods §4). */
import { checkSampling } from './check-request.js';
import { issue } from './messages.js';
import { checkObservations } from './observations.js';
import { randomSampler } from './sampler.js';
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
  /** In the order given; null with fewer than five entries, of which no order is made. 1 is best; `low` and `high` are the 10 % and 90 % quantiles. */
  readonly ranks: readonly { readonly id: string; readonly rank: number; readonly low: number; readonly high: number }[] | null;
  /** Pairs of which one is better with probability ≥ 0.9. */
  readonly better: readonly { readonly id: string; readonly than: string; readonly probability: number }[];
}

export type RankResult = { readonly ok: true; readonly ranking: RankIntervals } | { readonly ok: false; readonly issues: readonly Issue[] };

function check(entries: readonly RankEntry[], options: RankOptions): Issue[] {
  if (!Array.isArray(entries)) return [issue('bad-request', '')];
  if (entries.length > MOST) return [issue('too-many', '', String(MOST))];
  const issues = [...checkSampling(options), ...checkObservations(entries, [-Infinity, Infinity])];
  if (issues.length > 0) return issues;
  const seen = new Set<string>();
  const first = entries[0];
  entries.forEach((entry, index) => {
    if (seen.has(entry.id)) issues.push(issue('duplicate-id', `observations[${index}].id`, entry.id));
    seen.add(entry.id);
    for (const name of ['basis', 'territory'] as const) {
      if (typeof entry[name] !== 'string' || entry[name] === 'unstated' || entry[name] !== first?.[name]) {
        issues.push(issue('not-comparable', `observations[${index}].${name}`));
      }
    }
  });
  const times = entries.flatMap((entry) => [entry.time, entry.timeLow ?? entry.time]);
  if (Math.max(...times) - Math.min(...times) > MOST_APART + 1e-9) issues.push(issue('not-comparable', 'observations'));
  return issues;
}

/**
 * Ranks of current values with the uncertainty of the values themselves.
 *
 * Each value is drawn uniformly from its interval; a rank is 1 + the number of entries that are strictly better, so equal values share a rank. All must
 * stand on one stated basis and one kind of territory, dated at most half a year apart; an undated value counts with its whole range of dates.
 *
 * @param entries current values only, one for each province.
 * @example
 * rankIntervals(['a', 'b', 'c', 'd', 'e'].map((id, k) => ({ id, time: 2026, value: 50 + k, basis: 'households', territory: 'since-2025-07' })));
 * // ranking.ranks[4] → { id: 'e', rank: 1, low: 1, high: 1 }
 */
export function rankIntervals(entries: readonly RankEntry[], options: RankOptions = {}): RankResult {
  const issues = check(entries, options);
  if (issues.length > 0) return { ok: false, issues };
  const n = entries.length;
  const isFixed = entries.every((entry) => (entry.low ?? entry.value) === (entry.high ?? entry.value));
  const sampler = randomSampler(options.seed ?? 1, isFixed ? 1 : (options.draws ?? 10_000));
  const sign = options.direction === 'lower' ? -1 : 1;
  const values = entries.map((entry) => {
    const drawn = sampler.draw({ low: entry.low ?? entry.value, high: entry.high ?? entry.value, shape: 'uniform' }, entry.id, 'value');
    return drawn.map((value) => sign * value);
  });
  const wins = new Float64Array(n * n);
  const counts = new Float64Array(n * n);
  for (let d = 0; d < sampler.count; d++) {
    for (let i = 0; i < n; i++) {
      let rank = 0;
      const mine = values[i]?.[d] as number;
      for (let j = 0; j < n; j++) {
        if ((values[j]?.[d] as number) > mine) rank++;
        else if ((values[j]?.[d] as number) < mine) wins[i * n + j]!++;
      }
      counts[i * n + rank]!++;
    }
  }
  /** The best rank by which this share of the draws is reached. */
  const rankAt = (i: number, share: number): number => {
    let sum = 0;
    for (let rank = 0; rank < n; rank++) {
      sum += counts[i * n + rank] as number;
      if (sum >= share * sampler.count - 1e-9) return rank + 1;
    }
    return n;
  };
  const ranks = n < LEAST ? null : entries.map(({ id }, i) => ({ id, rank: rankAt(i, 0.5), low: rankAt(i, 0.1), high: rankAt(i, 0.9) }));
  const better = entries.flatMap(({ id }, i) =>
    entries.flatMap((other, j) => {
      const probability = (wins[i * n + j] as number) / sampler.count;
      return probability >= SURE ? [{ id, than: other.id, probability }] : [];
    }));
  return { ok: true, ranking: { ranks, better } };
}
