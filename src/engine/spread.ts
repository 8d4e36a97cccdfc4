/** Assumed ranges: what they mean, and how a draw takes a value of one (methods §4). */
import { issue } from './messages.js';
import { normalQuantile } from './normal.js';
import type { Issue, Spread } from './types.js';

/** Score of the 90 % quantile: the stated ends of `normal` and `lognormal` lie this many standard deviations from the middle. */
const Z90 = 1.2815515655446004;

/** Numbers of this size or beyond are refused, so that no product of a few of them overflows. */
export const MOST = 1e100;

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < MOST;

/** Decimal years that a grid of year ends can be laid over. */
export const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < 1e6;

/** True when draws of this spread differ: a fixed number, or three equal fields, are not random. */
export const isRandom = (spread: Spread): boolean => typeof spread !== 'number' && spread.low < spread.high;

/**
 * What is wrong with a spread; nothing when it can be drawn from.
 *
 * Low must not exceed high; `mode` belongs to `triangular` and lies between them; `lognormal` needs low > 0.
 */
export function checkSpread(value: unknown, path: string): Issue[] {
  if (isNumber(value)) return [];
  if (typeof value !== 'object' || value === null) return [issue('not-a-number', path)];
  const { low, mode, high, shape } = value as Record<string, unknown>;
  if (!isNumber(low)) return [issue('not-a-number', `${path}.low`)];
  if (!isNumber(high)) return [issue('not-a-number', `${path}.high`)];
  if (shape !== 'uniform' && shape !== 'triangular' && shape !== 'normal' && shape !== 'lognormal') {
    return [issue('not-allowed', `${path}.shape`, String(shape))];
  }
  if (low > high) return [issue('bad-spread', path)];
  if (mode !== undefined && mode !== null) {
    if (!isNumber(mode)) return [issue('not-a-number', `${path}.mode`)];
    if (shape !== 'triangular' || mode < low || mode > high) return [issue('bad-spread', `${path}.mode`)];
  }
  return shape === 'lognormal' && low <= 0 ? [issue('out-of-range', `${path}.low`, 'x > 0')] : [];
}

/** Smallest and largest value that can come out: the limits, or an infinite end of `normal` and 0 and ∞ of `lognormal`. */
export function spreadRange(spread: Spread): readonly [number, number] {
  if (typeof spread === 'number') return [spread, spread];
  if (!isRandom(spread) || spread.shape === 'uniform' || spread.shape === 'triangular') return [spread.low, spread.high];
  return [spread.shape === 'normal' ? -Infinity : 0, Infinity];
}

/**
 * Replaces uniform numbers by values of the spread, in place, through its inverse distribution function.
 *
 * `uniform`, `triangular`: low and high are limits, the default mode their middle. `normal`, `lognormal`: low and high are the 10 % and 90 %
 * quantiles. A number fills the array.
 *
 * @param values uniform numbers in (0, 1).
 * @example
 * const values = Float64Array.of(0.1, 0.5, 0.9);
 * toSpread(values, { low: 2, high: 4, shape: 'normal' }); // 2, 3, 4
 */
export function toSpread(values: Float64Array, spread: Spread): void {
  if (typeof spread === 'number' || spread.low === spread.high) {
    values.fill(typeof spread === 'number' ? spread : spread.low);
    return;
  }
  const { low, high, shape } = spread;
  const width = high - low;
  if (shape === 'uniform') {
    for (let d = 0; d < values.length; d++) values[d] = low + width * (values[d] as number);
  } else if (shape === 'triangular') {
    const mode = spread.mode ?? low + width / 2;
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
}

/**
 * The quantile of a spread at p, 0 < p < 1.
 * @example spreadQuantile({ low: 0, high: 4, shape: 'triangular' }, 0.5) // 2
 */
export function spreadQuantile(spread: Spread, p: number): number {
  const value = Float64Array.of(p);
  toSpread(value, spread);
  return value[0] as number;
}
