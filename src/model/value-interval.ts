import { printedInterval } from './precision.js';
import type { Observation } from './types.js';

/**
 * Interval that a printed value stands for (methods §4): ± half its last digit; "over" and "under" reach to one side only; printed limits win.
 * @param bounds Limits of the indicator; the interval stays inside them.
 * @returns `[low, high]` with low ≤ value ≤ high.
 * @example valueInterval({ value: 7.45, low: null, high: null, approx: null }) // [7.445, 7.455]
 * @example valueInterval({ value: 95, low: null, high: null, approx: 'over' }) // [95, 95.5]
 */
export function valueInterval(
  observation: Pick<Observation, 'value' | 'low' | 'high' | 'approx'>,
  bounds: readonly [number, number] | null = null,
): readonly [number, number] {
  const { value } = observation;
  const [low, high] = printedInterval(observation);
  if (bounds === null) return [low, high];
  return [Math.min(value, Math.max(low, bounds[0])), Math.max(value, Math.min(high, bounds[1]))];
}
