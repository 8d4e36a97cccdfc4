/** When a trend reaches a target, and how likely it is to do so in time (methods §3). */
import type { Attainment, EngineTarget } from './types.js';
import { TREND_LEVELS, correctNear } from './reference.js';
import { exceedance } from './trend-quantile.js';
import type { TrendForecast } from './trend.js';

/** A target within this many points of the bound ahead is judged apart, and counts as reached half a point before it. */
const NEAR = 1;
const NEAR_EVENT = 0.5;

/** Times nearer than this are one time, in years. */
const SAME_TIME = 1e-9;

const COUNT = TREND_LEVELS.length;

type Frame = Pick<TrendForecast, 'bounds' | 'direction'>;

/** A point: one unit, at most one hundredth of the range. */
const pointOf = ({ bounds }: Frame): number => Math.min(1, (bounds[1] - bounds[0]) / 100);

/**
 * True when the target is within one point of the bound ahead of it: then the event is "within half a point of the target", which the text beside
 * the probability has to say.
 *
 * @example isNearBound({ bounds: [0, 100], direction: 'higher' }, 100) // true
 */
export function isNearBound(frame: Frame, value: number): boolean {
  const room = frame.direction === 'lower' ? value - frame.bounds[0] : frame.bounds[1] - value;
  return room <= NEAR * pointOf(frame) * (1 + 1e-9);
}

/** P(value at or beyond `threshold`, on the better side of it) in row `index`, as the band says it. */
function beyond(forecast: TrendForecast, threshold: number, index: number): number {
  const above = exceedance(forecast.quantiles, threshold, index * COUNT);
  return forecast.direction === 'lower' ? 1 - above : above;
}

/** P(target reached by the time of row `index`), with the correction near a bound. */
function reached(forecast: TrendForecast, value: number, index: number): number {
  if (!isNearBound(forecast, value)) return beyond(forecast, value, index);
  const unit = pointOf(forecast);
  const towards = forecast.direction === 'lower' ? -1 : 1;
  const threshold = value - towards * NEAR_EVENT * unit;
  const raw = beyond(forecast, threshold, index);
  const room = Math.max(0, (towards * (threshold - forecast.last)) / unit);
  const corrected = correctNear(raw, room, forecast.reference.near);
  // A target nearer the bound is never likelier than one just outside the last point.
  const bound = forecast.direction === 'lower' ? forecast.bounds[0] : forecast.bounds[1];
  return Math.min(corrected, beyond(forecast, bound - towards * NEAR * unit, index));
}

/** P(target reached by t) at each time of the forecast: the running maximum over t. */
export function attainmentCurve(forecast: TrendForecast, value: number): Float64Array {
  let most = 0;
  return forecast.times.map((_, index) => {
    most = Math.max(most, reached(forecast, value, index));
    return most;
  });
}

function probabilityAt(forecast: TrendForecast, curve: Float64Array, value: number, time: number): number {
  const { times } = forecast;
  let index = 0;
  while (index < times.length && (times[index] as number) < time - SAME_TIME) index++;
  if (index >= times.length) return curve[curve.length - 1] as number;
  // On a time of the forecast the row itself answers, so that other targets' dates in the grid change nothing.
  if ((times[index] as number) - time <= SAME_TIME) return reached(forecast, value, index);
  const next = curve[index] as number;
  if (index === 0) return next;
  const start = times[index - 1] as number;
  const before = curve[index - 1] as number;
  return before + ((next - before) * (time - start)) / ((times[index] as number) - start);
}

function firstTime(times: Float64Array, curve: Float64Array, level: number): number | null {
  for (let index = 0; index < curve.length; index++) {
    const p = curve[index] as number;
    if (p < level) continue;
    const time = times[index] as number;
    if (index === 0) return time;
    const before = curve[index - 1] as number;
    const start = times[index - 1] as number;
    return start + ((time - start) * (level - before)) / (p - before);
  }
  return null;
}

type Asked = Pick<EngineTarget, 'value' | 'time' | 'comparator'>;

/** Only targets ahead in the better direction were measured: a ceiling on a rate that should rise has no probability. */
const shown = (forecast: TrendForecast, { value, comparator }: Asked): boolean =>
  forecast.calibrated &&
  forecast.times.length > 0 &&
  comparator !== 'range' &&
  !(comparator?.startsWith(forecast.direction === 'lower' ? '>' : '<') ?? false) &&
  forecast.reference.reliable[isNearBound(forecast, value) ? 'near' : 'below'];

/**
 * P(target reached by its due date); null for an uncalibrated kind, a range, a target against the better direction, and while the reference's
 * probabilities do not hold.
 *
 * @param target value in the indicator's unit; time in decimal years, best one of the forecast's times (linear between them otherwise).
 */
export function trendProbability(forecast: TrendForecast, target: Asked): number | null {
  if (!shown(forecast, target)) return null;
  return probabilityAt(forecast, attainmentCurve(forecast, target.value), target.value, target.time);
}

/**
 * The probability, and the first times at which the target is reached with probability 0.1, 0.5 and 0.9: linear between the forecast's times, null
 * beyond them. All four are null where `trendProbability` is.
 */
export function trendAttainment(forecast: TrendForecast, target: Asked): Attainment {
  if (!shown(forecast, target)) return { probability: null, early: null, median: null, late: null };
  const curve = attainmentCurve(forecast, target.value);
  const first = (level: number): number | null => firstTime(forecast.times, curve, level);
  return { probability: probabilityAt(forecast, curve, target.value, target.time), early: first(0.1), median: first(0.5), late: first(0.9) };
}
