/** A trend inside a scenario: one uniform number a draw, read through the trend's quantiles at every time. */
import { trendQuantile } from '../trend-quantile.js';
import { trendOf } from '../trend.js';
import type { Kind } from './curve.js';

/**
 * Draws of a trend: a draw stays at its place in the band over time, so that its quantiles are those of the trend.
 *
 * Needed where interventions and links act on a trend; the plain trend is read from its quantiles (`project-trend.ts`).
 */
export const auto: Kind<unknown> = {
  curve(_, checked, { value, draw, need }) {
    const place = draw({ low: 0, high: 1, shape: 'uniform' }, 'trend', '');
    const forecast = trendOf(checked, need);
    return (time, out) => {
      if (time <= checked.start) return out.set(value);
      const row = forecast(Float64Array.of(time)).rows[0] as readonly number[];
      for (let d = 0; d < out.length; d++) out[d] = trendQuantile(row, place[d] as number);
    };
  },
};
