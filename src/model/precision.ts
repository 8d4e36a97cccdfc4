/** How exactly a printed number is known: its last digit, the interval it stands for, and the counts behind it. */
import type { Observation } from './types.js';

/** Share of a number below which a difference is only the rounding of floating point. */
const FLOAT_NOISE = 1e-9;

/**
 * Size of the last printed digit of a number: 1 for whole numbers, 0.01 for 7.45. Trailing zeros that the document printed are not known here.
 * @returns A power of ten, at most 1; NaN for a number that is not finite.
 * @example lastDigit(7.45) // 0.01
 * @example lastDigit(100) // 1
 */
export function lastDigit(value: number): number {
  if (!Number.isFinite(value)) return NaN;
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const decimals = Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
  return Number(`1e-${String(decimals)}`);
}

/** Difference below which two numbers of this size count as equal. */
export function noise(...values: readonly number[]): number {
  return FLOAT_NOISE * Math.max(1, ...values.map(Math.abs));
}

type Printed = Pick<Observation, 'value' | 'low' | 'high' | 'approx'>;

/** Interval that a printed value stands for, whatever the bounds of its indicator; see `valueInterval`. */
export function printedInterval({ value, low, high, approx }: Printed): readonly [number, number] {
  const half = lastDigit(value) / 2;
  return [low ?? (approx === 'over' ? value : value - half), high ?? (approx === 'under' ? value : value + half)];
}

/**
 * What the counts printed beside a value give, in the value's own scale: a share of 100, a share of 1, or null without counts (also where the value
 * is the count itself).
 */
function fromCounts(observation: Observation): number | null {
  const { numerator, denominator, value } = observation;
  if (numerator === null || denominator === null || denominator === 0 || value === numerator) return null;
  const ratio = numerator / denominator;
  // The nearer of the two in proportion: 45 beside 90 of 100 is a wrong 90 %, not a wrong 0.9.
  return value >= 10 * ratio ? ratio * 100 : ratio;
}

/**
 * What the counts give where they contradict the printed value, that is, differ by more than what its last printed digit stands for (a printed value may be rounded or cut).
 * @returns Null when there are no counts or they agree.
 * @example contradictingCounts({ value: 94.74, numerator: 555666, denominator: 630568, … }) // 88.12…
 */
export function contradictingCounts(observation: Observation): number | null {
  const counted = fromCounts(observation);
  if (counted === null || observation.approx !== null) return null;
  const [low, high] = printedInterval(observation);
  return Math.abs(counted - observation.value) > high - low + noise(counted) ? counted : null;
}

/**
 * The value as exactly as the document gives it: unrounded from its counts where they agree with it, else as printed. "Over 50" is told apart from
 * 50, "under 85" from 85, by a nudge far below any printed digit.
 */
export function exactValue(observation: Observation): number {
  const counted = fromCounts(observation);
  if (counted !== null && contradictingCounts(observation) === null && observation.approx === null) return counted;
  const nudge = 1000 * noise(observation.value);
  if (observation.approx === 'over') return observation.value + nudge;
  if (observation.approx === 'under') return observation.value - nudge;
  return observation.value;
}

/** Whether two printed values cannot be roundings of one number: their intervals do not touch. */
export function differBeyondRounding(a: Observation, b: Observation): boolean {
  const [lowA, highA] = printedInterval(a);
  const [lowB, highB] = printedInterval(b);
  const room = noise(a.value, b.value);
  return lowA > highB + room || lowB > highA + room;
}
