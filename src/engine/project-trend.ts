/** A trend that stands alone: bands, gap and attainment are read from its quantiles, not from draws. */
import type { Checked } from './check-request.js';
import { report } from './messages.js';
import { remainingGap } from './pace.js';
import { fillUniform } from './random.js';
import type { Reference } from './reference.js';
import { eventValue, pastPace, requirement } from './targets.js';
import { indexOfTime, timesBetween } from './time-grid.js';
import { TREND_LEVELS, forecastTrend, trendAttainment, trendQuantile } from './trend.js';
import type { ProjectionResult, TargetResult } from './types.js';

/**
 * Reads a projection from a trend.
 *
 * Bands are clipped to the bounds after they are read, so that `levels` and `draws` change no probability. Probabilities are null until the
 * reference says that they hold. A range target has none: reliability was measured for floors and ceilings only. Draws, where they are asked for,
 * keep their place in the band over time.
 */
export function projectTrend(checked: Checked, reference: Reference | undefined): ProjectionResult {
  const { start, horizon, bounds, direction, readings, kind, targets, levels } = checked;
  const times = timesBetween(start, horizon, targets.map((target) => target.time));
  const result = forecastTrend({ points: readings.trend, kind, direction, bounds }, times, reference);
  if (!result.ok) return result;
  const { forecast } = result;
  const at = (index: number, p: number): number =>
    Math.min(bounds[1], Math.max(bounds[0], trendQuantile(forecast.quantiles, p, index * TREND_LEVELS.length))) + 0;
  const line = (p: number): Float64Array => times.map((_, index) => at(index, p));

  const { issues: warnings, need } = report();
  const observed = pastPace(checked, 'points');
  const results = targets.map((target, k): TargetResult => {
    const { required, ratio, isAhead } = requirement(target, k, checked, 'points', observed, need);
    const index = isAhead ? indexOfTime(times, target.time) : -1;
    if (index < 0) return { id: target.id, required, ratio, gap: null, attainment: null };
    const gaps = [0.1, 0.5, 0.9].map((p) => remainingGap(target, at(index, p), direction));
    const [lower, median, upper] = gaps.sort((a, b) => a - b) as [number, number, number];
    const event = eventValue(target, direction, bounds);
    const isRange = target.comparator === 'range';
    return {
      id: target.id,
      required,
      ratio,
      gap: { median, lower, upper },
      attainment: isRange ? { probability: null, early: null, median: null, late: null } : trendAttainment(forecast, target),
      ...(event === target.value ? {} : { event }),
    };
  });
  let draws: Float64Array | undefined;
  if (checked.keepDraws) {
    const places = new Float64Array(checked.draws);
    fillUniform(places, checked.seed, checked.key, 'trend');
    draws = new Float64Array(places.length * times.length).map((_, k) => at(k % times.length, places[Math.floor(k / times.length)] as number));
  }
  return {
    ok: true,
    projection: {
      times,
      median: line(0.5),
      bands: levels.map((level) => ({ level, lower: line((1 - level) / 2), upper: line((1 + level) / 2) })),
      ...(draws && { draws }),
      pace: { observed, unit: 'points' },
      targets: results,
      method: { id: 'trend', version: 1, evidence: 'trend' },
      warnings: [...readings.warnings, ...forecast.warnings, ...warnings],
    },
  };
}
