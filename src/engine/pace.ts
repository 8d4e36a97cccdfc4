/** Gap and pace (methods §1): how fast an indicator moved, and how fast it would have to move. */
import { areFinite, clampedShare, logit } from './curves/curve.js';
import type { Direction, EngineTarget, PaceUnit, Point, RequiredPace } from './types.js';

/** Observed pace looks back this many years at most. */
const LOOK_BACK = 5;
const SAME_TIME = 1e-9;

/**
 * Change a year between two values over `years`: points, per cent (8 = 8 %, compounded) or natural units of the logit.
 *
 * Null where it is undefined: no time between them, per cent from or to a value ≤ 0, logits without finite bounds.
 *
 * @example paceBetween(7.45, 30, 5, 'points', [0, 100]) // 4.51
 */
export function paceBetween(from: number, to: number, years: number, unit: PaceUnit, bounds: readonly [number, number]): number | null {
  if (!(years > SAME_TIME)) return null;
  if (unit === 'points') return (to - from) / years;
  if (unit === 'percent') return from > 0 && to > 0 ? 100 * Math.expm1(Math.log(to / from) / years) : null;
  return areFinite(bounds) ? (logit(clampedShare(to, bounds)) - logit(clampedShare(from, bounds))) / years : null;
}

/** +1 when the target is a floor, −1 when it is a ceiling: its comparator says so, `=` and none follow the direction of the indicator. */
export function targetSign({ comparator }: Pick<EngineTarget, 'comparator'>, direction: Direction): 1 | -1 {
  if (comparator === '<=' || comparator === '<') return -1;
  if (comparator === '>=' || comparator === '>') return 1;
  return direction === 'lower' ? -1 : 1;
}

/** A hair that rounding may cost a value which was computed to end at the target. */
const slack = (target: number): number => 1e-9 * Math.abs(target);

/**
 * What is still missing to the target, in the target's own direction: ≤ 0 once it is reached. Range: to the nearer edge, 0 inside.
 * @example remainingGap({ value: 30 }, 7.45, 'higher') // 22.55
 */
export function remainingGap(target: Pick<EngineTarget, 'value' | 'comparator' | 'high'>, value: number, direction: Direction): number {
  if (target.comparator === 'range') return Math.max(target.value - value, value - (target.high ?? target.value), 0);
  return targetSign(target, direction) * (target.value - value);
}

/** Whether a value reaches the target; `>` and `<` need strictly more, rounding aside. */
export function isReached(target: Pick<EngineTarget, 'value' | 'comparator' | 'high'>, value: number, direction: Direction): boolean {
  const gap = remainingGap(target, value, direction);
  return target.comparator === '>' || target.comparator === '<' ? gap < -slack(target.value) : gap <= slack(target.value);
}

/** The value to get to: the target, or the nearer edge of a range. */
export function goal(target: Pick<EngineTarget, 'value' | 'comparator' | 'high'>, value: number): number {
  return target.comparator === 'range' && value > target.value ? Math.max(target.value, Math.min(value, target.high ?? target.value)) : target.value;
}

/**
 * Pace that the target needs from the last value on; null when it is reached, is not ahead in time, or the unit is undefined.
 *
 * An undated value has a range: from the slowest pace, when the value is as old as its document allows, to the fastest.
 *
 * @example requiredPace({ time: 2031, value: 30 }, { time: 2026, value: 7.45 }, 'points', 'higher', [0, 100]) // { pace: 4.51, unit: 'points' }
 */
export function requiredPace(
  target: Pick<EngineTarget, 'time' | 'value' | 'comparator' | 'high'>,
  last: Point & { readonly timeLow?: number },
  unit: PaceUnit,
  direction: Direction,
  bounds: readonly [number, number],
): RequiredPace | null {
  if (isReached(target, last.value, direction)) return null;
  const to = goal(target, last.value);
  const pace = paceBetween(last.value, to, target.time - last.time, unit, bounds);
  if (pace === null) return null;
  if (last.timeLow === undefined || last.timeLow >= last.time) return { pace, unit };
  const early = paceBetween(last.value, to, target.time - last.timeLow, unit, bounds) as number;
  return { pace, low: Math.min(pace, early), high: Math.max(pace, early), unit };
}

/**
 * Pace from the earliest value of the last five years to the last value; null with fewer than two dates, or where the unit is undefined.
 *
 * @param points in order of time.
 */
export function observedPace(points: readonly Point[], unit: PaceUnit, bounds: readonly [number, number]): number | null {
  const last = points[points.length - 1];
  const first = last && points.find((point) => point.time >= last.time - LOOK_BACK - SAME_TIME);
  return first === undefined || last === undefined ? null : paceBetween(first.value, last.value, last.time - first.time, unit, bounds);
}
