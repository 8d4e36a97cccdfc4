/** Gap and pace: the formulae of methods §1. Times are decimal years, values in the indicator's unit. */
import { noise } from './precision.js';
import type { ObservationTime } from './time.js';
import type { Comparator, Direction } from './types.js';

/** What a target asks for. */
export interface Goal {
  readonly value: number;
  /** Default `=`: a floor where more is better, a ceiling where less is. */
  readonly comparator?: Comparator;
  /** Upper end of a `range`. */
  readonly high?: number | null;
}

/** Years within which a way is said as a whole: over some weeks a pace by the year would read hundreds of points. */
export const SHORT_WAY = 1 / 6;

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

/** A pace, and least and most of it over the times at which an undated value may have stood. */
interface PaceNumbers {
  readonly pace: number;
  /** Absent for a dated value. */
  readonly low?: number;
  readonly high?: number;
}

/** A pace that depends on when a value stood. */
export function overTime(paceFrom: (from: number) => number, { time, timeLow }: ObservationTime): PaceNumbers {
  const pace = paceFrom(time);
  if (timeLow === null || !(timeLow < time)) return { pace };
  const earliest = paceFrom(timeLow);
  return { pace, low: Math.min(pace, earliest), high: Math.max(pace, earliest) };
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
