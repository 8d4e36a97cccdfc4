/** When a trend reaches a target, and how likely it is to do so in time (methods §3). */
import { SAME_TIME, areFinite, isWithin, logistic, logit } from './numbers.js';
import { remainingGap } from './pace.js';
import { firstCrossing } from './series.js';
import { eventValue, pointOf } from './targets.js';
import { indexOfTime } from './time-grid.js';
import { exceedance } from './trend-quantile.js';
import type { TrendForecast } from './trend.js';
import type { Attainment, EngineTarget } from './types.js';

/**
 * A probability near a bound, where the last points take longest and the band knows no bound: logit p' = 0.3 + 0.45 logit p − 0.7 log(1 + room).
 *
 * Chosen by hand and the same for every calibration: fits to two or three panels gave other numbers each time and missed more (docs/trend.md).
 *
 * @param raw P(event) as the band says it; 0 and 1 stay.
 * @param room points (hundredths of the range) missing to the event at the last value, ≥ 0.
 */
export const correctNear = (raw: number, room: number): number => logistic(0.3 + 0.45 * logit(raw) - 0.7 * Math.log1p(room));

/** P(value at or beyond `threshold`, on the better side of it) in row `index`, as the band says it. */
function beyond({ rows, direction }: TrendForecast, threshold: number, index: number): number {
  const above = exceedance(rows[index] as readonly number[], threshold);
  return direction === 'lower' ? 1 - above : above;
}

/** P(target reached by the time of row `index`), with the correction near a bound. */
function reached(forecast: TrendForecast, value: number, index: number): number {
  const { direction, bounds, last } = forecast;
  const event = eventValue({ value }, direction, bounds);
  const raw = beyond(forecast, event, index);
  if (event === value) return raw;
  const point = pointOf(bounds);
  const room = Math.max(0, remainingGap({ value: event }, last, direction)) / point;
  // A target nearer the bound is never likelier than one just outside the last point.
  const outside = direction === 'lower' ? bounds[0] + point : bounds[1] - point;
  return Math.min(correctNear(raw, room), beyond(forecast, outside, index));
}

/** P(target reached by t) at each time of the forecast: the running maximum over t. */
export function attainmentCurve(forecast: TrendForecast, value: number): number[] {
  let most = 0;
  return forecast.rows.map((_, index) => (most = Math.max(most, reached(forecast, value, index))));
}

/** What is said of a target where nothing was measured: neither a probability nor the times that stand for one. */
export const WITHHELD: Attainment = { probability: null, early: null, median: null, late: null };

type Asked = Pick<EngineTarget, 'value' | 'time' | 'comparator'>;

/**
 * Only rates between two bounds and targets ahead in the better direction were measured: a range, a ceiling on a rate that should rise, or the last
 * point of a range wider than 100, has no probability.
 */
function isMeasured({ kind, direction, bounds, last, reference }: TrendForecast, { value, comparator = '=' }: Asked): boolean {
  const { below, near } = reference.reliable;
  const event = eventValue({ value }, direction, bounds);
  return (
    kind === 'saturating-rate' &&
    areFinite(bounds) &&
    comparator !== 'range' &&
    comparator[0] !== (direction === 'lower' ? '>' : '<') &&
    isWithin(value, bounds) &&
    // Near a bound a point is a hundredth of the range in what was measured; of a wider range it would be another event, and a
    // value inside the last half point was no case.
    (event === value ? below : near && bounds[1] - bounds[0] <= 100 && remainingGap({ value: event }, last, direction) > 0) === true
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
  if (!isMeasured(forecast, target)) return WITHHELD;
  const end = forecast.measuredTo + SAME_TIME;
  const times = Array.from(forecast.times).filter((time) => time <= end);
  const curve = attainmentCurve(forecast, target.value);
  const points = times.map((time, index) => ({ time, value: curve[index] as number }));
  const first = (level: number): number | null => (curve[0] ? (times[0] as number) : firstCrossing(points, level));
  // The row itself answers, not the running maximum: so other targets' dates in the grid change nothing.
  const probability = target.time > end ? null : reached(forecast, target.value, indexOfTime(forecast.times, target.time));
  return { probability, early: first(0.1), median: first(0.5), late: first(0.9) };
}
