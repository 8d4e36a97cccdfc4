/** When a trend reaches a target, and how likely it is to do so in time (methods §3). */
import type { Attainment } from './types.js';
import { TREND_LEVELS } from './reference.js';
import { exceedance } from './trend-quantile.js';
import type { TrendForecast } from './trend.js';

/** A target this near a bound counts as within reach of it, and is reached at half a point before it. */
const NEAR = 1;
const NEAR_EVENT = 0.5;

const COUNT = TREND_LEVELS.length;

/** True when the target is within one point of the bound ahead of it: then the event is "within half a point of the target". */
export function isNearBound(forecast: Pick<TrendForecast, 'bounds' | 'direction'>, value: number): boolean {
  const room = forecast.direction === 'lower' ? value - forecast.bounds[0] : forecast.bounds[1] - value;
  return room <= NEAR;
}

/** P(target reached by t) at each time of the forecast: the running maximum of P(value at t is at or beyond the target). */
export function attainmentCurve(forecast: TrendForecast, value: number): Float64Array {
  const lowerIsBetter = forecast.direction === 'lower';
  const slack = isNearBound(forecast, value) ? NEAR_EVENT : 0;
  const curve = new Float64Array(forecast.times.length);
  let most = 0;
  for (let index = 0; index < curve.length; index++) {
    const p = lowerIsBetter
      ? 1 - exceedance(forecast.quantiles, value + slack, index * COUNT)
      : exceedance(forecast.quantiles, value - slack, index * COUNT);
    most = Math.max(most, p);
    curve[index] = most;
  }
  return curve;
}

function at(times: Float64Array, curve: Float64Array, time: number): number {
  let index = 0;
  while (index < times.length && (times[index] as number) < time) index++;
  if (index >= times.length) return curve[curve.length - 1] as number;
  const next = curve[index] as number;
  if (index === 0 || times[index] === time) return next;
  const share = (time - (times[index - 1] as number)) / ((times[index] as number) - (times[index - 1] as number));
  const before = curve[index - 1] as number;
  return before + (next - before) * share;
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

const shown = (forecast: TrendForecast, value: number): boolean =>
  forecast.calibrated && (isNearBound(forecast, value) ? forecast.reliable.near : forecast.reliable.below);

/**
 * P(target reached by its due date); null for an uncalibrated kind and while the reference's probabilities do not hold.
 *
 * @param target value in the indicator's unit; time in decimal years, best one of the forecast's times (linear between them otherwise).
 */
export function trendProbability(forecast: TrendForecast, target: { readonly value: number; readonly time: number }): number | null {
  if (!shown(forecast, target.value) || forecast.times.length === 0) return null;
  return at(forecast.times, attainmentCurve(forecast, target.value), target.time);
}

/** The probability, and the years by which the target is reached with probability 0.1, 0.5 and 0.9 (null beyond the forecast's times). */
export function trendAttainment(forecast: TrendForecast, target: { readonly value: number; readonly time: number }): Attainment {
  if (!shown(forecast, target.value) || forecast.times.length === 0) return { probability: null, early: null, median: null, late: null };
  const curve = attainmentCurve(forecast, target.value);
  const first = (level: number): number | null => firstTime(forecast.times, curve, level);
  return { probability: at(forecast.times, curve, target.time), early: first(0.1), median: first(0.5), late: first(0.9) };
}
