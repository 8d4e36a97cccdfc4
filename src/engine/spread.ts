/** Assumed ranges: what they mean, and how a draw takes a value of one (methods §4). */
import { checkOneOf, type Need } from './messages.js';
import { normalQuantile } from './normal.js';
import type { Point, Spread } from './types.js';

/** Score of the 90 % quantile: the stated ends of `normal` and `lognormal` lie this many standard deviations from the middle. */
const Z90 = 1.2815515655446004;

const SHAPES: readonly unknown[] = ['uniform', 'triangular', 'normal', 'lognormal'];

/** Numbers of this size or beyond are refused, so that no product of a few of them overflows. */
const MOST = 1e100;

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < MOST;

/** Whether values of unknown form are numbers, none of them below the one before. */
export const areAscending = (values: readonly unknown[]): boolean =>
  values.every((value, k) => isNumber(value) && !(value < (values[k - 1] as number)));

export const NO_BOUNDS = [-Infinity, Infinity] as const;

/** Whether something of unknown form is a lower and an upper bound, either of which may be infinite. */
export function areBounds(bounds: unknown): boolean {
  const [lower, upper]: readonly unknown[] = Array.isArray(bounds) ? (bounds as unknown[]) : [];
  return (isNumber(lower) || lower === -Infinity) && (isNumber(upper) || upper === Infinity) && lower < upper;
}

export const checkBounds = (bounds: unknown, need: Need, path = 'bounds'): boolean => need(areBounds(bounds), 'bad-interval', path);

/** Decimal years that a grid of year ends can be laid over. */
export const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < 1e6;

/** Whether time and value of something of unknown form are usable. */
export const isPoint = (point: Partial<Point> | null | undefined): point is Point => isTime(point?.time) && isNumber(point.value);

/** True when draws of this spread differ: a fixed number, or three equal fields, are not random. */
export const isRandom = (spread: Spread): boolean => typeof spread !== 'number' && spread.low < spread.high;

/**
 * Checks a number or spread of unknown form.
 *
 * Low must not exceed high; `mode` belongs to `triangular` and lies between them; `lognormal` needs low > 0.
 */
export function checkSpread(value: unknown, path: string, need: Need): boolean {
  if (isNumber(value)) return true;
  const { low, mode, high, shape } = (value ?? {}) as Record<string, unknown>;
  const given = mode ?? low;
  return (
    need(isNumber(low) && isNumber(high) && isNumber(given), 'not-a-number', path) &&
    checkOneOf(shape ?? '', SHAPES, `${path}.shape`, need) &&
    need(mode == null || shape === 'triangular', 'not-allowed', `${path}.mode`, 'mode') &&
    need(areAscending([low, given, high]), 'bad-interval', path) &&
    need(shape !== 'lognormal' || (low as number) > 0, 'out-of-range', `${path}.low`, 'x > 0')
  );
}

/** The two ends as they were stated; a number is both. */
export const statedEnds = (spread: Spread): readonly [number, number] => (typeof spread === 'number' ? [spread, spread] : [spread.low, spread.high]);

/** Growth must stay above −100 % a year; the tail of a normal spread is cut there when drawn, its stated ends are not. */
export function checkGrowth(spread: Spread, path: string, need: Need): boolean {
  return need(statedEnds(spread)[0] > -100, 'out-of-range', path, 'x > −100');
}

/**
 * Replaces uniform numbers by values of the spread, in place, through its inverse distribution function.
 *
 * `uniform`, `triangular`: low and high are limits, the default mode their middle. `normal`, `lognormal`: low and high are the 10 % and 90 %
 * quantiles. A number fills the array.
 *
 * @param values uniform numbers in (0, 1).
 * @returns the same array.
 * @example
 * const values = Float64Array.of(0.1, 0.5, 0.9);
 * toSpread(values, { low: 2, high: 4, shape: 'normal' }); // 2, 3, 4
 */
export function toSpread(values: Float64Array, spread: Spread): Float64Array {
  if (!isRandom(spread)) return values.fill(statedEnds(spread)[0]);
  const range = spread as Exclude<Spread, number>;
  const { low, high, shape } = range;
  const width = high - low;
  if (shape === 'uniform') {
    for (let d = 0; d < values.length; d++) values[d] = low + width * (values[d] as number);
  } else if (shape === 'triangular') {
    const mode = range.mode ?? low + width / 2;
    const share = (mode - low) / width;
    const rise = width * (mode - low);
    const fall = width * (high - mode);
    for (let d = 0; d < values.length; d++) {
      const u = values[d] as number;
      values[d] = u < share ? low + Math.sqrt(u * rise) : high - Math.sqrt((1 - u) * fall);
    }
  } else {
    const inLogs = shape === 'lognormal';
    const from = inLogs ? Math.log(low) : low;
    const to = inLogs ? Math.log(high) : high;
    const middle = (from + to) / 2;
    const deviation = (to - from) / (2 * Z90);
    for (let d = 0; d < values.length; d++) {
      const value = middle + deviation * normalQuantile(values[d] as number);
      values[d] = inLogs ? Math.exp(value) : value;
    }
  }
  return values;
}

/**
 * The quantile of a spread at p, 0 < p < 1.
 * @example spreadQuantile({ low: 0, high: 4, shape: 'triangular' }, 0.5) // 2
 */
export function spreadQuantile(spread: Spread, p: number): number {
  return toSpread(Float64Array.of(p), spread)[0] as number;
}
