import { SAME_MOMENT } from './time.js';
import type { Observation } from './types.js';

/** The value to go on from: the latest; of several then, a printed one before one computed from counts. */
export function latestObservation<T extends Observation>(observations: readonly T[]): T | null {
  let best: T | null = null;
  for (const each of observations) {
    const isLater = best === null || each.time > best.time + SAME_MOMENT;
    const isPrinted = best !== null && each.time >= best.time - SAME_MOMENT && best.flags.includes('derived') && !each.flags.includes('derived');
    if (isLater || isPrinted) best = each;
  }
  return best;
}
