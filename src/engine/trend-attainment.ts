/** When a trend reaches a target, and how likely it is to do so in time (methods §3). */
import { SAME_TIME, areFinite, isWithin } from './numbers.js';
import { remainingGap } from './pace.js';
import { correctNear } from './reference.js';
import { firstCrossing } from './series.js';
import { eventValue, pointOf } from './targets.js';
import { indexOfTime } from './time-grid.js';
import { exceedance } from './trend-quantile.js';
import { readYearly } from './trend-readings.js';
import type { TrendForecast } from './trend.js';
import type { Attainment, EngineTarget } from './types.js';

/** P(value at or beyond `threshold`, on the better side of it) in row `index`, as the band says it. */
function beyond({ rows, direction }: TrendForecast, threshold: number, index: number): number {
  const above = exceedance(rows[index] as readonly number[], threshold);
  return direction === 'lower' ? 1 - above : above;
}

/** P(target reached by the time of row `index`), with the correction near a bound. */
function reached(forecast: TrendForecast, value: number, index: number): number {
  const { direction, bounds, last, reference } = forecast;
  const event = eventValue({ value }, direction, bounds);
  const raw = beyond(forecast, event, index);
  if (event === value) return raw;
  const point = pointOf(bounds);
  const room = Math.max(0, remainingGap({ value: event }, last, direction)) / point;
  // A target nearer the bound is never likelier than one just outside the last point.
  const outside = direction === 'lower' ? bounds[0] + point : bounds[1] - point;
  return Math.min(correctNear(raw, room, reference.near), beyond(forecast, outside, index));
}

/** P(target reached by t) at each time of the forecast: the running maximum over t. */
export function attainmentCurve(forecast: TrendForecast, value: number): number[] {
  let most = 0;
  return forecast.rows.map((_, index) => (most = Math.max(most, reached(forecast, value, index))));
}

type Asked = Pick<EngineTarget, 'value' | 'time' | 'comparator'>;

/**
 * Only rates between two bounds and targets ahead in the better direction were measured: a range, a ceiling on a rate that should rise, or the last
 * point of a range wider than 100, or from two readings alone, has no probability (docs/trend.md).
 */
function isMeasured({ points, kind, direction, bounds, reference }: TrendForecast, { value, comparator = '=' }: Asked): boolean {
  const { below, near } = reference.reliable;
  return (
    kind === 'saturating-rate' &&
    areFinite(bounds) &&
    comparator !== 'range' &&
    comparator[0] !== (direction === 'lower' ? '>' : '<') &&
    isWithin(value, bounds) &&
    // Near a bound a point is a hundredth of the range in what was measured; of a wider range it would be another event. Two readings failed there.
    (eventValue({ value }, direction, bounds) === value ? below : near && bounds[1] - bounds[0] <= 100 && readYearly(points).length > 2) === true
  );
}

/**
 * P(target reached by its due date), and the first times at which it is reached with probability 0.1, 0.5 and 0.9: linear between the forecast's
 * times, null beyond them. All four are null for an uncalibrated kind, a rate without two bounds, a range, a target against the better direction or
 * outside the bounds, and while the reference's probabilities do not hold; the probability is null for a due date beyond the years that were
 * measured.
 *
 * @param target value in the indicator's unit; time one of the forecast's.
 */
export function trendAttainment(forecast: TrendForecast, target: Asked): Attainment {
  if (!isMeasured(forecast, target)) return { probability: null, early: null, median: null, late: null };
  const times = Array.from(forecast.times);
  const curve = attainmentCurve(forecast, target.value).map((value, index) => ({ time: times[index] as number, value }));
  const first = (level: number): number | null => (curve[0]?.value ? curve[0].time : firstCrossing(curve, level));
  // The row itself answers, not the running maximum: so other targets' dates in the grid change nothing.
  const isFar = target.time > forecast.measuredTo + SAME_TIME;
  const probability = isFar ? null : reached(forecast, target.value, indexOfTime(forecast.times, target.time));
  return { probability, early: first(0.1), median: first(0.5), late: first(0.9) };
}
