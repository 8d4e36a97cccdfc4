/** Several quantiles of many numbers without sorting them. */

/** Up to this many numbers are simply sorted. */
const SHORT = 24;
/** Numbers that a bucket holds on average, and the most buckets. */
const PER_BUCKET = 8;
const MOST_BUCKETS = 4096;

/**
 * The numbers that would stand at some ranks after sorting.
 *
 * One pass counts the numbers in equal buckets between the extremes, a second brings the few buckets that hold a wanted rank together, and the same is
 * done within each of these: the cost grows with the length, not with length × log(length).
 *
 * @param values finite; their order is not kept.
 * @param ranks ascending, 0 … values.length − 1; those of the whole when `skipped` numbers before these are known to be smaller.
 * @param out called with each rank and its number.
 */
export function selectRanks(values: Float64Array, ranks: readonly number[], out: (rank: number, value: number) => void, skipped = 0): void {
  const n = values.length;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const last = Math.min(MOST_BUCKETS, n / PER_BUCKET) | 0;
  const scale = (last + 1) / (high - low);
  // Few numbers, equal numbers, and a range so small or so large that it cannot be divided.
  if (n <= SHORT || !(scale > 0 && scale < Infinity)) {
    if (low < high) values.sort();
    for (const rank of ranks) out(rank, values[rank - skipped] as number);
    return;
  }
  // How many numbers lie before each bucket.
  const starts = new Int32Array(last + 2);
  for (let i = 0; i < n; i++) {
    const place = ((values[i] as number) - low) * scale;
    starts[place < last ? (place | 0) + 1 : last + 1]!++;
  }
  for (let b = 0; b <= last; b++) starts[b + 1]! += starts[b] as number;
  // Which ranks are looked for in which bucket, and where the numbers of these buckets are gathered; −1 marks the others.
  const wanted = new Map<number, number[]>();
  const places = new Int32Array(last + 1).fill(-1);
  let bucket = 0;
  let room = 0;
  for (const rank of ranks) {
    while ((starts[bucket + 1] as number) <= rank - skipped) bucket++;
    const inside = wanted.get(bucket) ?? [];
    if (inside.length === 0) {
      places[bucket] = room;
      room += (starts[bucket + 1] as number) - (starts[bucket] as number);
    }
    wanted.set(bucket, [...inside, rank]);
  }
  const gathered = new Float64Array(room);
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    const place = (value - low) * scale;
    const at = place < last ? place | 0 : last;
    if ((places[at] as number) >= 0) gathered[places[at]!++] = value;
  }
  for (const [index, inside] of wanted) {
    const before = starts[index] as number;
    const end = places[index] as number;
    selectRanks(gathered.subarray(end - (starts[index + 1] as number) + before, end), inside, out, skipped + before);
  }
}

/**
 * Quantiles after the convention "R type 7": h = (n − 1)·p, linear between the order statistics ⌊h⌋ and ⌊h⌋ + 1 (Hyndman and Fan, Sample
 * quantiles in statistical packages, The American Statistician 50, 1996).
 *
 * @param values finite, at least one; their order is not kept.
 * @param probabilities in [0, 1], any order.
 * @returns one value a probability.
 * @example quantiles(Float64Array.of(4, 1, 3, 2), [0.5, 0.9]) // 2.5, 3.7
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  const last = values.length - 1;
  const found = new Map<number, number>();
  for (const p of probabilities) found.set(Math.floor(last * p), 0).set(Math.ceil(last * p), 0);
  const ranks = [...found.keys()].sort((a, b) => a - b);
  selectRanks(values, ranks, (rank, value) => found.set(rank, value));
  return probabilities.map((p) => {
    const below = found.get(Math.floor(last * p)) as number;
    const above = found.get(Math.ceil(last * p)) as number;
    // Adding 0 turns −0 into 0, which prints without a sign everywhere.
    return below + (last * p - Math.floor(last * p)) * (above - below) + 0;
  });
}
