/** A trend inside a scenario: one uniform number a draw, read through the trend's quantiles at every time. */
import { forecastTrend, trendQuantile } from '../trend.js';
import type { Kind } from './curve.js';

/**
 * Draws of a trend: a draw stays at its place in the band over time, so that its quantiles are those of the trend.
 *
 * Needed where interventions and links act on a trend; the plain trend is read from its quantiles (`project-trend.ts`).
 */
export const auto: Kind<unknown> = {
  curve(_, { subject: { readings, kind, direction, bounds, start, value: last }, value, draw, reference }) {
    const place = draw({ low: 0, high: 1, shape: 'uniform' }, 'trend');
    const rows = new Map<number, ArrayLike<number>>();
    return (time, out) => {
      if (time <= start) return out.set(value);
      let row = rows.get(time);
      if (row === undefined) {
        const result = forecastTrend({ points: readings.trend, kind, direction, bounds }, Float64Array.of(time), reference);
        // `checkRequest` has made sure that there is a trend; without one the last value would stand.
        row = result.ok ? result.forecast.quantiles : Array<number>(7).fill(last);
        rows.set(time, row);
      }
      for (let d = 0; d < out.length; d++) out[d] = trendQuantile(row, place[d] as number);
    };
  },
};
