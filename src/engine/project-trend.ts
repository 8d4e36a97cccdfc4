/** A trend that stands alone: bands, gap and attainment are read from its quantiles, not from draws. */
import type { Checked } from './check-request.js';
import { report } from './messages.js';
import { clamp } from './numbers.js';
import { remainingGap } from './pace.js';
import { fillUniform } from './random.js';
import { TAILS, gapOf, pastPace, requirement } from './targets.js';
import { indexOfTime, timesBetween } from './time-grid.js';
import { trendAttainment } from './trend-attainment.js';
import { trendQuantile } from './trend-quantile.js';
import { trendOf } from './trend.js';
import type { ProjectionResult, TargetResult } from './types.js';

/**
 * Reads a projection from a trend.
 *
 * Bands are clipped to the bounds after they are read, so that `levels` and `draws` change no probability. Probabilities are null until the
 * reference says that they hold. A range target has none: reliability was measured for floors and ceilings only. Draws, where they are asked for,
 * keep their place in the band over time; it yields once a draw.
 */
export function* projectTrend(checked: Checked): Generator<void, ProjectionResult> {
  const { start, horizon, bounds, direction, readings, targets, levels } = checked;
  const { issues: warnings, need } = report();
  const times = timesBetween(start, horizon, targets.map((target) => target.time));
  const forecast = trendOf(checked, need)(times);
  // Adding 0 turns −0 into 0.
  const at = (index: number, p: number): number => clamp(trendQuantile(forecast.rows[index] as readonly number[], p), ...bounds) + 0;
  const line = (p: number): Float64Array => times.map((_, index) => at(index, p));

  const observed = pastPace(checked, 'points');
  const results = targets.map((target, k): TargetResult => {
    const { isAhead, ...result } = requirement(target, k, checked, 'points', observed, need);
    if (!isAhead) return result;
    const index = indexOfTime(times, target.time);
    return {
      ...result,
      gap: gapOf(TAILS.map((p) => remainingGap(target, at(index, p), direction))),
      attainment: trendAttainment(forecast, target),
    };
  });
  let draws: Float64Array | null = null;
  if (checked.keepDraws) {
    const place = new Float64Array(1);
    draws = new Float64Array(checked.draws * times.length);
    for (let k = 0; k < draws.length; k++) {
      if (k % times.length === 0) {
        yield;
        fillUniform(place, checked.seed, checked.key, 'trend', k / times.length);
      }
      draws[k] = at(k % times.length, place[0] as number);
    }
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
      warnings: [...readings.warnings, ...warnings],
    },
  };
}
