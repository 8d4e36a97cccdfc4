/** A trend that stands alone: bands, gap and attainment are read from its quantiles; no draw is made. */
import type { Checked } from './check-request.js';
import { remainingGap } from './pace.js';
import { fillUniform } from './random.js';
import type { Reference } from './reference.js';
import { eventValue, pastPace, requirement } from './targets.js';
import { indexOfTime, timesBetween } from './time-grid.js';
import { TREND_LEVELS, forecastTrend, trendAttainment, trendQuantile } from './trend.js';
import type { ProjectionResult, TargetResult } from './types.js';

/** Draws that keep their place in the band over time; draw-major. */
function drawTrend(checked: Checked, times: Float64Array, rows: Float64Array, clipped: (value: number) => number): Float64Array {
  const places = new Float64Array(checked.draws);
  fillUniform(places, checked.seed, checked.key, 'trend');
  const draws = new Float64Array(places.length * times.length);
  const count = TREND_LEVELS.length;
  times.forEach((_, index) => {
    const row = rows.subarray(index * count, (index + 1) * count);
    places.forEach((place, d) => void (draws[d * times.length + index] = clipped(trendQuantile(row, place))));
  });
  return draws;
}

/**
 * Reads a projection from a trend.
 *
 * Bands are clipped to the bounds after they are read, so that `levels` and `draws` change no probability. Probabilities are null until the
 * reference says that they hold. For a range target there is no probability: the trend's reliability was measured for floors and ceilings only.
 */
export function projectTrend(checked: Checked, reference: Reference | undefined): ProjectionResult {
  const { subject, readings, kind, targets, levels } = checked;
  const { bounds, direction } = subject;
  const times = timesBetween(subject.start, subject.horizon, targets.map((target) => target.time));
  const result = forecastTrend({ points: readings.trend, kind, direction, bounds }, times, reference);
  if (!result.ok) return result;
  const { forecast } = result;
  const count = TREND_LEVELS.length;
  const clipped = (value: number): number => Math.min(bounds[1], Math.max(bounds[0], value)) + 0;
  const at = (index: number, p: number): number => clipped(trendQuantile(forecast.quantiles.subarray(index * count, (index + 1) * count), p));
  const line = (p: number): Float64Array => times.map((_, index) => at(index, p));

  const observed = pastPace(checked, 'points');
  const warnings = [...readings.warnings, ...forecast.warnings];
  const results = targets.map((target, k): TargetResult => {
    const { required, ratio, isAhead, warnings: odd } = requirement(target, k, checked, 'points', observed);
    warnings.push(...odd);
    const index = isAhead ? indexOfTime(times, target.time) : -1;
    if (index < 0) return { id: target.id, required, ratio, gap: null, attainment: null };
    const [one = 0, median = 0, other = 0] = [0.1, 0.5, 0.9].map((p) => remainingGap(target, at(index, p), direction));
    const event = eventValue(target, direction, bounds);
    return {
      id: target.id,
      required,
      ratio,
      gap: { median, lower: Math.min(one, median, other), upper: Math.max(one, median, other) },
      attainment: target.comparator === 'range' ? { probability: null, early: null, median: null, late: null } : trendAttainment(forecast, target),
      ...(event === target.value ? {} : { event }),
    };
  });
  return {
    ok: true,
    projection: {
      times,
      median: line(0.5),
      bands: levels.map((level) => ({ level, lower: line((1 - level) / 2), upper: line((1 + level) / 2) })),
      ...(checked.keepDraws ? { draws: drawTrend(checked, times, forecast.quantiles, clipped) } : {}),
      pace: { observed, unit: 'points' },
      targets: results,
      method: { id: 'trend', version: 1, evidence: 'trend' },
      warnings,
    },
  };
}
