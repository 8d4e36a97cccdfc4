/** Several quantiles of many numbers without sorting them. */

/** Up to this many numbers are sorted by insertion. */
const SHORT = 24;
/** Numbers that a bucket holds on average, and the most buckets. */
const PER_BUCKET = 8;
const MOST_BUCKETS = 4096;

/** How many numbers lie before each bucket, and where a wanted bucket is gathered. Free again before the search goes on within a bucket. */
const starts = new Int32Array(MOST_BUCKETS + 1);
const filled = new Int32Array(MOST_BUCKETS);

function insertionSort(values: Float64Array): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number;
    let j = i;
    for (; j > 0 && (values[j - 1] as number) > value; j--) values[j] = values[j - 1] as number;
    values[j] = value;
  }
}

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
  const buckets = Math.max(SHORT, Math.min(MOST_BUCKETS, n / PER_BUCKET)) | 0;
  const scale = buckets / (high - low);
  // Equal numbers, few numbers, and a range so small or so large that it cannot be divided.
  if (n <= SHORT || !(scale > 0 && scale < Infinity)) {
    if (n <= SHORT) insertionSort(values);
    else if (low < high) values.sort();
    for (const rank of ranks) out(rank, values[rank - skipped] as number);
    return;
  }
  const last = buckets - 1;
  starts.fill(0, 0, buckets + 1);
  for (let i = 0; i < n; i++) {
    const bucket = ((values[i] as number) - low) * scale;
    starts[bucket < last ? (bucket | 0) + 1 : buckets]!++;
  }
  for (let b = 0; b < buckets; b++) starts[b + 1]! += starts[b] as number;
  // Where each wanted bucket is gathered, and which ranks are looked for in it; −1 marks the others.
  filled.fill(-1, 0, buckets);
  const wanted: { readonly inside: number[]; readonly bucket: number; readonly before: number; readonly from: number; readonly to: number }[] = [];
  let bucket = 0;
  let room = 0;
  for (const rank of ranks) {
    while ((starts[bucket + 1] as number) <= rank - skipped) bucket++;
    const latest = wanted[wanted.length - 1];
    if (latest?.bucket === bucket) latest.inside.push(rank);
    else {
      const before = starts[bucket] as number;
      filled[bucket] = room;
      wanted.push({ inside: [rank], bucket, before, from: room, to: room + (starts[bucket + 1] as number) - before });
      room += (starts[bucket + 1] as number) - before;
    }
  }
  const gathered = new Float64Array(room);
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    const place = (value - low) * scale;
    const at = place < last ? place | 0 : last;
    if ((filled[at] as number) >= 0) gathered[filled[at]!++] = value;
  }
  for (const { inside, before, from, to } of wanted) selectRanks(gathered.subarray(from, to), inside, out, skipped + before);
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
