/** Required paths (methods §1): the yearly milestones that lead from a value to a target. */
import { report, type Need } from './messages.js';
import { areFinite, clampedLogit, isWithin, logistic } from './numbers.js';
import { NO_BOUNDS, checkBounds, isPoint } from './spread.js';
import { checkSpan, timesBetween } from './time-grid.js';
import type { Issue, PathShape, Point } from './types.js';

/**
 * Share of the distance that is done at share `s` of the time, from one value to another.
 *
 * linear s · front 1 − (1 − s)² · back s² · percent: constant growth · logit: (g(s) − g(0))/(g(1) − g(0)), g the logistic of the straight line
 * between the clamped ends, so that it begins at the value and ends at the target wherever they lie.
 */
const SHARES: Readonly<Record<PathShape, (s: number, from: number, to: number, bounds: readonly [number, number]) => number>> = {
  linear: (s) => s,
  front: (s) => s * (2 - s),
  back: (s) => s * s,
  percent: (s, from, to) => (from === to ? s : ((to / from) ** s - 1) / (to / from - 1)),
  logit(s, from, to, bounds) {
    const first = clampedLogit(from, bounds);
    const end = clampedLogit(to, bounds);
    return first === end ? s : (logistic(first + s * (end - first)) - logistic(first)) / (logistic(end) - logistic(first));
  },
};

/** Checks that a path of this shape can lead from one value to another. */
export function checkShape(shape: PathShape, from: number, to: number, bounds: readonly [number, number], path: string, need: Need): void {
  need(Object.keys(SHARES).includes(shape), 'not-allowed', path, shape);
  need(shape !== 'percent' || (from > 0 && to > 0) || from === to, 'out-of-range', path, 'x > 0');
  need(shape !== 'logit' || areFinite(bounds), 'needs-bounds', path);
}

/** Value at share `s` of the time, 0 ≤ s ≤ 1; ends at the target exactly. */
export const pathValue = (shape: PathShape, s: number, from: number, to: number, bounds: readonly [number, number]): number =>
  s < 1 ? from + (to - from) * SHARES[shape](s, from, to, bounds) : to;

export interface RequiredPathRequest {
  /** The value to start from: time in decimal years, value in the indicator's unit. */
  readonly from: Point;
  /** The target: due date and value. */
  readonly to: Point;
  /** Default `linear`. */
  readonly shape?: PathShape;
  /** Needed by `logit`. */
  readonly bounds?: readonly [number, number];
}

export interface RequiredPath {
  /** The start, each year end, the due date. */
  readonly times: Float64Array;
  /** Value at each time; the first is the start, the last the target, exactly. */
  readonly values: Float64Array;
}

export type RequiredPathResult = { readonly ok: true; readonly path: RequiredPath } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The path from a value to a target with its milestones at year ends.
 *
 * Any value may be the target, also one that is reached: the path then leads back to it. Issues: a due date that is not ahead, per cent from or to
 * zero or below, logit without finite bounds, a value outside the bounds, numbers that are none.
 *
 * @example
 * requiredPath({ from: { time: 2026, value: 7.45 }, to: { time: 2031, value: 30 } });
 * // values 7.45, 11.96, 16.47, 20.98, 25.49, 30
 */
export function requiredPath(request: RequiredPathRequest): RequiredPathResult {
  const { from, to, shape = 'linear', bounds = NO_BOUNDS } = request ?? {};
  const { issues, need } = report();
  const areWell = checkBounds(bounds, need) && need([from, to].every(isPoint), 'not-a-number', '');
  if (areWell && need(to.time > from.time, 'past', 'to') && checkSpan(from.time, to.time, 'to', need)) {
    checkShape(shape, from.value, to.value, bounds, 'shape', need);
    need([from, to].every(({ value }) => isWithin(value, bounds)), 'outside-bounds', '');
  }
  if (issues.length > 0) return { ok: false, issues };
  const times = timesBetween(from.time, to.time, []);
  const values = times.map((time) => pathValue(shape, (time - from.time) / (to.time - from.time), from.value, to.value, bounds));
  return { ok: true, path: { times, values } };
}
