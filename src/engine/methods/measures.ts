/** The formulae of the method cards (methods §2). Each returns the number that its classes divide; NaN where it is undefined. */
import { goalFrom, paceBetween, requiredPace } from '../pace.js';
import { firstCrossing } from '../series.js';
import { NO_BOUNDS } from '../spread.js';
import type { Point } from '../types.js';
import type { ProgressInput } from './types.js';

/** Exponent of Statistics Canada's factor near a natural limit. */
const NEAR_LIMIT = 4.44;

/** The nearest value that reaches the target; the current value where there is no target. */
const goalOf = ({ current: { value }, target, direction }: ProgressInput): number => (target ? goalFrom(value, target, direction) : value);

/** Points a year from the current value to the target. */
export const requiredMeasure = ({ current, target, direction }: ProgressInput): number => (target && requiredPace(target, current, 'points', direction, NO_BOUNDS)?.pace) ?? NaN;

/** Observed over required pace, both in points a year. */
export function linearMeasure(input: ProgressInput): number {
  const { baseline, current } = input;
  const observed = baseline && paceBetween(baseline.value, current.value, current.time - baseline.time, 'points', NO_BOUNDS);
  return (observed ?? NaN) / requiredMeasure(input);
}

/**
 * With a target: growth a year from baseline to now over the growth a year that leads from the baseline to the target. Without one: growth a year in
 * per cent, divided by 1 − (b/limit)^4.44 near a maximum (mirrored near a minimum). Undefined unless every value is above 0.
 */
export function growthMeasure(input: ProgressInput): number {
  const { baseline, current, target } = input;
  if (!baseline) return NaN;
  const growth = (to: ProgressInput['current']): number =>
    paceBetween(baseline.value, to.value, to.time - baseline.time, 'percent', NO_BOUNDS) ?? NaN;
  const goal = goalOf(input);
  const sign = (target ? goal > current.value : input.direction !== 'lower') ? 1 : -1;
  if (target) return (sign * growth(current)) / Math.abs(growth({ time: target.time, value: goal }));
  const limit = (input.bounds ?? NO_BOUNDS)[sign > 0 ? 1 : 0];
  // Mirrored, a limit says something only above 0.
  const share = sign > 0 ? baseline.value / limit : limit > 0 ? Math.max(0, 2 - baseline.value / limit) : 0;
  const change = sign * growth(current);
  return change > 0 && share > 0 ? change / Math.max(0, 1 - share ** NEAR_LIMIT) : change;
}

/**
 * Minus the gap that a time-weighted straight line leaves at the due date, as a share of the way from baseline to target: 0 when it gets there.
 * Weights rise linearly from the first value to the last.
 */
export function anticipatedMeasure(input: ProgressInput): number {
  const { baseline, current, target } = input;
  if (!baseline || !target || baseline.time >= current.time) return NaN;
  const points = input.points ?? [baseline, current];
  const start = Math.min(...points.map(({ time }) => time));
  const weighted = (measure: (point: Point) => number): number => points.reduce((sum, point) => sum + (point.time - start + 1) * measure(point), 0);
  const whole = weighted(() => 1);
  const middle = weighted(({ time }) => time) / whole;
  const slope = weighted(({ time, value }) => (time - middle) * value) / weighted(({ time }) => (time - middle) ** 2);
  const expected = weighted(({ value }) => value) / whole + slope * (target.time - middle);
  const goal = goalOf(input);
  const gap = Math.max(0, goal > current.value ? goal - expected : expected - goal);
  return gap === 0 ? 0 : -gap / Math.abs(goal - baseline.value);
}

/** Years that the typical path needs from the baseline to the current value, over the years taken. */
export function speedMeasure({ baseline, current, typical }: ProgressInput): number {
  if (!baseline || !typical) return NaN;
  const from = firstCrossing(typical, baseline.value);
  const to = firstCrossing(typical, current.value);
  return from === null || to === null ? NaN : (to - from) / (current.time - baseline.time);
}
