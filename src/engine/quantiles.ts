/** Several quantiles of many numbers without sorting them. */

/** Below this many numbers a piece is sorted by insertion. */
const SHORT = 24;
/** Numbers a bucket holds on average, and the most buckets. */
const PER_BUCKET = 8;
const MOST_BUCKETS = 4096;

const counts = new Int32Array(MOST_BUCKETS + 1);
const wanted = new Uint8Array(MOST_BUCKETS);

function insertionSort(values: Float64Array, left: number, right: number): void {
  for (let i = left + 1; i <= right; i++) {
    const value = values[i] as number;
    let j = i - 1;
    while (j >= left && (values[j] as number) > value) {
      values[j + 1] = values[j] as number;
      j--;
    }
    values[j + 1] = value;
  }
}

/** Hoare's quickselect for several ranks at once: puts the right value at every rank in `ranks[from … to − 1]` that lies in `left … right`. */
function selectWithin(values: Float64Array, left: number, right: number, ranks: ArrayLike<number>, from: number, to: number): void {
  while (from < to) {
    if (right - left < SHORT) {
      insertionSort(values, left, right);
      return;
    }
    const a = values[left] as number;
    const b = values[(left + right) >>> 1] as number;
    const c = values[right] as number;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const swap = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = swap;
    }
    // Now left … j ≤ pivot ≤ i … right, and anything between equals the pivot.
    let split = from;
    while (split < to && (ranks[split] as number) <= j) split++;
    let after = split;
    while (after < to && (ranks[after] as number) < i) after++;
    selectWithin(values, left, j, ranks, from, split);
    left = i;
    from = after;
  }
}

/**
 * Moves numbers within `values` so that `values[r]` is what it would be after sorting, for every rank r asked for.
 *
 * One pass counts the numbers in equal buckets between the extremes, a second brings the few buckets that hold a wanted rank to the front, and
 * quickselect ends the work there, so the cost grows with the length, not with length × log(length). Numbers must be finite.
 *
 * @param values changed in place; values other than those asked for end up anywhere.
 * @param ranks ascending, 0 … values.length − 1.
 * @param out the values at the ranks.
 */
export function selectRanks(values: Float64Array, ranks: ArrayLike<number>, out: Float64Array): void {
  const n = values.length;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const buckets = Math.min(MOST_BUCKETS, (n / PER_BUCKET) | 0);
  const scale = buckets / (high - low);
  if (buckets < 4 || !(scale > 0 && scale < Infinity)) {
    if (high > low) selectWithin(values, 0, n - 1, ranks, 0, ranks.length);
    for (let k = 0; k < ranks.length; k++) out[k] = values[ranks[k] as number] as number;
    return;
  }
  const last = buckets - 1;
  counts.fill(0, 0, buckets + 1);
  for (let i = 0; i < n; i++) {
    const bucket = ((values[i] as number) - low) * scale;
    counts[bucket < last ? bucket | 0 : last]!++;
  }
  // From here counts[b] is the number of values in buckets before b.
  let before = 0;
  for (let b = 0; b <= buckets; b++) {
    const count = counts[b] as number;
    counts[b] = before;
    before += count;
  }
  wanted.fill(0, 0, buckets);
  for (let k = 0, b = 0; k < ranks.length; k++) {
    while ((counts[b + 1] as number) <= (ranks[k] as number)) b++;
    wanted[b] = 1;
  }
  let kept = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    const bucket = (value - low) * scale;
    if (wanted[bucket < last ? bucket | 0 : last]) {
      values[i] = values[kept] as number;
      values[kept++] = value;
    }
  }
  // The kept values are those of the wanted buckets: a rank among all, less what lies in buckets left out, is a rank among them.
  const inner = new Int32Array(ranks.length);
  let leftOut = 0;
  for (let k = 0, b = 0; k < ranks.length; k++) {
    while ((counts[b + 1] as number) <= (ranks[k] as number)) {
      if (!wanted[b]) leftOut += (counts[b + 1] as number) - (counts[b] as number);
      b++;
    }
    inner[k] = (ranks[k] as number) - leftOut;
  }
  selectWithin(values, 0, kept - 1, inner, 0, inner.length);
  for (let k = 0; k < inner.length; k++) out[k] = values[inner[k] as number] as number;
}

/**
 * Quantiles after the convention "R type 7": h = (n − 1)·p, linear between the order statistics ⌊h⌋ and ⌊h⌋ + 1 (Hyndman and Fan, Sample
 * quantiles in statistical packages, The American Statistician 50, 1996).
 *
 * @param values finite, at least one; their order is not kept.
 * @param probabilities in [0, 1], any order.
 * @param out one value a probability.
 * @example
 * const out = new Float64Array(2);
 * quantiles(Float64Array.of(4, 1, 3, 2), [0.5, 0.9], out); // 2.5, 3.7
 */
export function quantiles(values: Float64Array, probabilities: ArrayLike<number>, out: Float64Array): void {
  const count = probabilities.length;
  const last = values.length - 1;
  const ranks = new Set<number>();
  for (let k = 0; k < count; k++) {
    const lower = Math.floor(last * (probabilities[k] as number));
    ranks.add(lower).add(Math.min(lower + 1, last));
  }
  const ascending = Int32Array.from(ranks).sort();
  const selected = new Float64Array(ascending.length);
  selectRanks(values, ascending, selected);
  for (let k = 0; k < count; k++) {
    const h = last * (probabilities[k] as number);
    const lower = Math.floor(h);
    const at = ascending.indexOf(lower);
    const below = selected[at] as number;
    const above = selected[Math.min(at + 1, selected.length - 1)] as number;
    // Adding 0 turns −0 into 0, which prints without a sign everywhere.
    out[k] = below + (h > lower ? (h - lower) * (above - below) : 0) + 0;
  }
}
