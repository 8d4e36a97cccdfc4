/** Gap and pace (methods §1): how fast an indicator moved, and how fast it would have to move. */
import { SAME_TIME, areFinite, clamp, clampedLogit } from './numbers.js';
import type { Direction, EngineTarget, PaceUnit, Point, RequiredPace } from './types.js';

/** Observed pace looks back this many years at most. */
const LOOK_BACK = 5;
/** Part of its size by which a value that was computed to end at a target may miss it, through rounding. */
const ROUNDING = 1e-9;

type Goal = Pick<EngineTarget, 'value' | 'comparator' | 'high'>;

/**
 * Change a year between two values over `years`: points, per cent (8 = 8 %, compounded) or natural units of the logit.
 *
 * Null where it is undefined: no time between them, per cent from or to a value ≤ 0 or beyond all numbers, logits without finite bounds.
 *
 * @example paceBetween(7.45, 30, 5, 'points', [0, 100]) // 4.51
 */
export function paceBetween(from: number, to: number, years: number, unit: PaceUnit, bounds: readonly [number, number]): number | null {
  let pace = (to - from) / years;
  if (unit === 'percent') pace = from > 0 && to > 0 ? 100 * ((to / from) ** (1 / years) - 1) : NaN;
  if (unit === 'logit') pace = areFinite(bounds) ? (clampedLogit(to, bounds) - clampedLogit(from, bounds)) / years : NaN;
  return years > SAME_TIME && Number.isFinite(pace) ? pace : null;
}

/**
 * Lowest and highest value that reach a target. Its comparator decides whether it is a floor or a ceiling; `=` and none follow the direction.
 * @example edgesOf({ value: 30 }, 'higher') // [30, Infinity]
 */
export function edgesOf({ value, comparator, high }: Goal, direction: Direction | undefined): readonly [number, number] {
  if (comparator === 'range') return [value, high ?? value];
  const sign = comparator?.[0] === '<' || (comparator?.[0] !== '>' && direction === 'lower') ? -1 : 1;
  return sign < 0 ? [-Infinity, value] : [value, Infinity];
}

/** Whether any value within the bounds reaches a target. */
export function isPossible(target: Goal, direction: Direction | undefined, bounds: readonly [number, number]): boolean {
  const [low, high] = edgesOf(target, direction);
  return low <= bounds[1] && high >= bounds[0];
}

/** The nearest value that reaches a target. */
export const goalFrom = (value: number, target: Goal, direction: Direction | undefined): number => clamp(value, ...edgesOf(target, direction));

/**
 * What is still missing to the target, in the target's own direction: ≤ 0 once it is reached. Range: to the nearer edge, 0 inside.
 * @example remainingGap({ value: 30 }, 7.45, 'higher') // 22.55
 */
export function remainingGap(target: Goal, value: number, direction: Direction | undefined): number {
  const [low, high] = edgesOf(target, direction);
  return Math.max(low - value, value - high, target.comparator === 'range' ? 0 : -Infinity);
}

/** How far beyond the target a value must lie: a hair more for `>` and `<`, a hair less for the others, so that rounding decides nothing. */
export const slack = ({ value, comparator }: Goal): number =>
  (ROUNDING * Math.abs(value) + Number.MIN_VALUE) * (comparator === '>' || comparator === '<' ? -1 : 1);

/** Whether a value reaches the target. */
export const isReached = (target: Goal, value: number, direction: Direction | undefined): boolean => remainingGap(target, value, direction) <= slack(target);

/**
 * Pace that the target needs from the last value on; null when it is reached, is not ahead in time, or the unit is undefined.
 *
 * An undated value has a range: from the slowest pace, when the value is as old as its document allows, to the fastest.
 *
 * @example requiredPace({ time: 2031, value: 30 }, { time: 2026, value: 7.45 }, 'points', 'higher', [0, 100]) // { pace: 4.51, unit: 'points' }
 */
export function requiredPace(
  target: Goal & { readonly time: number },
  { time, value, timeLow }: Point & { readonly timeLow?: number },
  unit: PaceUnit,
  direction: Direction | undefined,
  bounds: readonly [number, number],
): RequiredPace | null {
  const to = goalFrom(value, target, direction);
  const pace = isReached(target, value, direction) ? null : paceBetween(value, to, target.time - time, unit, bounds);
  if (pace === null) return null;
  const early = paceBetween(value, to, target.time - (timeLow ?? time), unit, bounds) as number;
  return early === pace ? { pace, unit } : { pace, low: Math.min(pace, early), high: Math.max(pace, early), unit };
}

/**
 * Pace from the earliest value of the last five years to the last value; null with fewer than two dates, or where the unit is undefined.
 *
 * @param points in order of time.
 */
export function observedPace(points: readonly Point[], unit: PaceUnit, bounds: readonly [number, number]): number | null {
  const last = points.at(-1);
  const first = last && points.find((point) => point.time >= last.time - LOOK_BACK - SAME_TIME);
  return first ? paceBetween(first.value, last.value, last.time - first.time, unit, bounds) : null;
}
