/** Gap and pace: the formulae of methods §1. Times are decimal years, values in the indicator's unit. */
import { noise } from './precision.js';
import type { ObservationTime } from './time.js';
import type { Comparator, Direction } from './types.js';

/** `points`: units a year. `percent`: % a year, 8 is 8 %. `logit`: natural units a year of the logit of the share between the bounds. */
export type PaceUnit = 'points' | 'percent' | 'logit';

/** What a target asks for. */
export interface Goal {
  readonly value: number;
  /** Default `=`: a floor where more is better, a ceiling where less is. */
  readonly comparator?: Comparator;
  /** Upper end of a `range`. */
  readonly high?: number | null;
}

/** Both ends of a logit pace are kept this share of the width off the bounds. */
const LOGIT_MARGIN = 0.005;
/** Years that an observed pace looks back. */
export const OBSERVED_YEARS = 5;

/** D of methods: +1 where the target is a floor, −1 where it is a ceiling. A comparator that names a side wins over the direction. */
export function goalSign(direction: Direction, comparator: Comparator = '='): 1 | -1 {
  if (comparator === '>=' || comparator === '>') return 1;
  if (comparator === '<=' || comparator === '<') return -1;
  return direction === 'higher' ? 1 : -1;
}

/**
 * The number to be reached from a value: of a range its nearer edge, inside a range the value itself.
 * A value past a range on the better side has nothing left to reach either.
 */
export function goalEdge(value: number, goal: Goal, direction: Direction): number {
  if (goal.comparator !== 'range' || goal.high === undefined || goal.high === null) return goal.value;
  if (value >= goal.value && value <= goal.high) return value;
  return direction === 'higher' === value > goal.high ? value : direction === 'higher' ? goal.value : goal.high;
}

/**
 * What is missing to a target: D·(T − c). Zero or less means reached (but see `isReached` for "more than"); inside a range it is 0.
 * @returns Units of the indicator, positive towards the target.
 * @example gap(7.45, { value: 30 }, 'higher') // 22.55
 * @example gap(25, { value: 20, comparator: '<=' }, 'lower') // 5
 */
export function gap(value: number, goal: Goal, direction: Direction): number {
  const missing = goalSign(direction, goal.comparator) * (goalEdge(value, goal, direction) - value);
  return missing === 0 ? 0 : missing;
}

/**
 * Whether a value reaches a target; `>` and `<` ask for strictly more and strictly less.
 * @example isReached(50, { value: 50, comparator: '>' }, 'higher') // false
 */
export function isReached(value: number, goal: Goal, direction: Direction): boolean {
  const missing = gap(value, goal, direction);
  const room = noise(value, goal.value);
  return goal.comparator === '>' || goal.comparator === '<' ? missing < -room : missing <= room;
}

/**
 * How far a value passes a target on the better side; 0 or less when it does not. Of a range, how far past the edge on the better side.
 * @example beyond(88.6, { value: 85, comparator: '>=' }, 'higher') // 3.6 (up to floating point)
 */
export function beyond(value: number, goal: Goal, direction: Direction): number {
  const sign = goalSign(direction, goal.comparator);
  const edge = goal.comparator === 'range' && sign === 1 ? (goal.high ?? goal.value) : goal.value;
  return sign * (value - edge);
}

/**
 * Share of the way from a baseline to a target that is done: (c − b)/(T − b). Below 0 when moving away, above 1 when past the target.
 * @returns Null when baseline and target are equal.
 * @example distanceDone(10, 25, 40) // 0.5
 */
export function distanceDone(baseline: number, value: number, target: number): number | null {
  return target === baseline ? null : (value - baseline) / (target - baseline);
}

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
  const { time: at, timeLow } = typeof time === 'number' ? { time, timeLow: null } : time;
  if (![value, target, at, due].every(Number.isFinite) || !(due > at)) return null;
  const whole = way(value, target, unit, bounds);
  if (whole === null) return null;
  const paceFrom = (from: number): number => (unit === 'percent' ? 100 * Math.expm1(whole / (due - from)) : whole / (due - from));
  const pace = paceFrom(at);
  if (timeLow === null || !(timeLow < at)) return { pace, unit };
  const earliest = paceFrom(timeLow);
  return { pace, low: Math.min(pace, earliest), high: Math.max(pace, earliest), unit };
}

/**
 * Mean pace of the last five years: (c − b)/(t − tb), c the latest value and b the earliest within five years of it.
 * @param points Dated values of one series, in any order.
 * @returns Units of the indicator a year; null for fewer than two different times.
 * @example observedPace([{ time: 2024, value: 60 }, { time: 2026, value: 64 }]) // 2
 */
export function observedPace(points: readonly { readonly time: number; readonly value: number }[]): number | null {
  const last = latestOf(points);
  if (last === null) return null;
  const first = earliestOf(points.filter((point) => point.time >= last.time - OBSERVED_YEARS - 1e-6));
  return first === null || !(last.time > first.time) ? null : (last.value - first.value) / (last.time - first.time);
}

/** The latest of timed things; the first of several at that time. */
export function latestOf<T extends { readonly time: number }>(points: readonly T[]): T | null {
  return points.reduce<T | null>((best, point) => (best === null || point.time > best.time ? point : best), null);
}

/** The earliest of timed things; the first of several at that time. */
export function earliestOf<T extends { readonly time: number }>(points: readonly T[]): T | null {
  return points.reduce<T | null>((best, point) => (best === null || point.time < best.time ? point : best), null);
}
