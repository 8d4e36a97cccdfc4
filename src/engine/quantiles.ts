/** Several quantiles of many numbers without sorting them; in steps, for callers that must not block for long. */
import { inBlocks } from './steps.js';

/** Numbers that a bucket holds on average, and the most buckets. */
const PER_BUCKET = 8;
const MOST_BUCKETS = 4096;
/** Up to this many numbers are simply sorted. */
const FEW = 64;

/** The least and the greatest of some numbers; both NaN where one of them is. */
export type Extremes = readonly [number, number];

export function extremesOf(values: Float64Array): Extremes {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i] as number);
    high = Math.max(high, values[i] as number);
  }
  return [low, high];
}

/**
 * The numbers that would stand at some ranks after sorting.
 *
 * One pass deals the numbers into equal buckets between the extremes, and the same is done within each of the few that hold a wanted rank: the cost
 * grows with the length, not with length × log(length).
 *
 * @param values finite; left as they are.
 * @param ranks ascending, 0 … values.length − 1.
 * @returns one number a rank.
 */
export function* selectRanks(values: Float64Array, ranks: readonly number[], [low, high] = extremesOf(values)): Generator<void, number[]> {
  const n = values.length;
  const buckets = Math.min(MOST_BUCKETS, n / PER_BUCKET) | 0;
  // A hair less than the whole, so that the greatest number falls into the last bucket.
  const scale = (buckets * (1 - 1e-12)) / (high - low);
  if (low === high) return ranks.map(() => low);
  // Few numbers, and a range so small or so large that it cannot be divided.
  if (n <= FEW || !(scale > 0 && scale < Infinity)) {
    const sorted = values.slice().sort();
    return ranks.map((rank) => sorted[rank] as number);
  }
  // How many numbers each bucket holds, which came last, and before each number the one that came into its bucket before; counted from 1, 0 is none.
  const counts = new Int32Array(buckets);
  const latest = new Int32Array(buckets);
  const earlier = new Int32Array(n);
  yield* inBlocks(n, (from, to) => {
    for (let i = from; i < to; i++) {
      const bucket = (((values[i] as number) - low) * scale) | 0;
      counts[bucket]!++;
      earlier[i] = latest[bucket] as number;
      latest[bucket] = i + 1;
    }
  });
  const found: number[] = [];
  let bucket = 0;
  let before = 0;
  while (found.length < ranks.length) {
    const rank = ranks[found.length] as number;
    while (before + (counts[bucket] as number) <= rank) before += counts[bucket++] as number;
    const inside = new Float64Array(counts[bucket] as number);
    let at = latest[bucket] as number;
    yield* inBlocks(inside.length, (from, to) => {
      for (let k = from; k < to; k++) {
        inside[k] = values[--at] as number;
        at = earlier[at] as number;
      }
    });
    const end = before + inside.length;
    found.push(...yield* selectRanks(inside, ranks.slice(found.length).filter((each) => each < end).map((each) => each - before)));
  }
  return found;
}

/**
 * Quantiles after the convention "R type 7": h = (n − 1)·p, linear between the order statistics ⌊h⌋ and ⌊h⌋ + 1 (Hyndman and Fan, Sample
 * quantiles in statistical packages, The American Statistician 50, 1996).
 *
 * @param values finite, at least one; left as they are.
 * @param probabilities in [0, 1], any order.
 * @returns one value a probability.
 * @example finish(quantiles(Float64Array.of(4, 1, 3, 2), [0.5, 0.9])) // 2.5, 3.7
 */
export function* quantiles(values: Float64Array, probabilities: readonly number[], extremes?: Extremes): Generator<void, number[]> {
  const last = values.length - 1;
  const ranks = [...new Set(probabilities.flatMap((p) => [Math.floor(last * p), Math.ceil(last * p)]))].sort((a, b) => a - b);
  const found = yield* selectRanks(values, ranks, extremes);
  return probabilities.map((p) => {
    const rank = Math.floor(last * p);
    const at = ranks.indexOf(rank);
    const below = found[at] as number;
    // Adding 0 turns −0 into 0, which prints without a sign everywhere.
    return rank < last * p ? below + (last * p - rank) * ((found[at + 1] as number) - below) + 0 : below + 0;
  });
}
