/** The pace that a target needs, in units, per cent or logits a year: methods §1. Rows need units only, and take them from `pace.ts` alone. */
import { overTime } from './pace.js';
import type { ObservationTime } from './time.js';

/** `points`: units a year. `percent`: % a year, 8 is 8 %. `logit`: natural units a year of the logit of the share between the bounds. */
export type PaceUnit = 'points' | 'percent' | 'logit';

/** Both ends of a logit pace are kept this share of the width off the bounds. */
const LOGIT_MARGIN = 0.005;
function logitOfShare(value: number, [low, high]: readonly [number, number]): number {
  const share = Math.min(1 - LOGIT_MARGIN, Math.max(LOGIT_MARGIN, (value - low) / (high - low)));
  return Math.log(share / (1 - share));
}

/** The whole way in the unit's own scale, of which a pace is the part a year. Null where the unit has no meaning. */
function way(value: number, target: number, unit: PaceUnit, bounds: readonly [number, number] | undefined): number | null {
  if (unit === 'points') return target - value;
  if (unit === 'percent') return value > 0 && target > 0 ? Math.log(target / value) : null;
  if (bounds === undefined || !(bounds[1] > bounds[0])) return null;
  return logitOfShare(target, bounds) - logitOfShare(value, bounds);
}

/** A pace that leads to a target, signed in the raw direction. */
export interface RequiredPaceNumbers {
  readonly pace: number;
  /** Least and most over the times at which an undated value may have stood; absent for a dated one. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: PaceUnit;
}

/**
 * Pace that leads from a value to a target by its due date (methods §1).
 * points: (T − c)/(tT − t). percent: 100·((T/c)^(1/(tT − t)) − 1), undefined for c ≤ 0 or T ≤ 0. logit: difference of the logits of the shares
 * between the bounds, both kept 0.5 % of the width off them, over tT − t.
 *
 * Ask `isReached` first: a target already reached needs no pace, and this function does not know the direction.
 * @param time Decimal time of the value, or its `{ time, timeLow }`: with a `timeLow` the pace is also given as a range.
 * @returns Null when the due date is not after the value, a number is not finite, or the unit has no meaning here.
 * @example requiredPace(7.45, 30, 2026, 2031) // { pace: 4.51, unit: 'points' }
 * @example requiredPace(45, 112, 2026.4657534246576, 2027) // { pace: 125.41…, unit: 'points' }
 */
export function requiredPace(
  value: number,
  target: number,
  time: number | ObservationTime,
  due: number,
  unit: PaceUnit = 'points',
  bounds?: readonly [number, number],
): RequiredPaceNumbers | null {
  const when = typeof time === 'number' ? { time, timeLow: null } : time;
  if (![value, target, when.time, due].every(Number.isFinite) || !(due > when.time)) return null;
  const whole = way(value, target, unit, bounds);
  if (whole === null) return null;
  const paceFrom = (from: number): number => (unit === 'percent' ? 100 * Math.expm1(whole / (due - from)) : whole / (due - from));
  return { ...overTime(paceFrom, when), unit };
}
