/** What a class of indicators did from a level: the only thing that public series say about a single value. */
import { shippedPaces } from './class-paces-table.js';
import { areBounds, isNumber } from './spread.js';
import { PACE_LEVELS, type Reference } from './reference.js';

/**
 * The 10–90 % range of yearly paces seen in a class from about this level, in the value's unit a year; null where too few were seen, outside the
 * bounds, without two of them, and of a class that is none.
 *
 * Context beside a required pace, never a probability: from one value alone an 80 % band covered 29–60 % when the panel was left out (methods §3).
 *
 * @param referenceClass of the concept; null gives null.
 * @param paces of a calibration; the shipped ones by default.
 * @example classPaces('adoption', 45, [0, 100]) // about [2.3, 7.7] points a year
 */
export function classPaces(
  referenceClass: keyof Reference['paces'] | null,
  value: number,
  bounds: readonly [number, number] | null,
  paces: Reference['paces'] = shippedPaces,
): readonly [number, number] | null {
  if (typeof referenceClass !== 'string' || !isNumber(value) || !areBounds(bounds)) return null;
  const [lower, upper] = bounds as readonly [number, number];
  const range = upper - lower;
  // Outside the bounds there is no such level; without two of them the range is no number to multiply by.
  const found = Number.isFinite(range) ? paces?.[referenceClass]?.[Math.floor(((value - lower) / range) * PACE_LEVELS)] : null;
  return found ? [found[0] * range, found[1] * range] : null;
}
