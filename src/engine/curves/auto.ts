/** A trend inside a scenario: one uniform number a draw, read through the trend's quantiles at every time. */
import type { Reference } from '../reference.js';
import { TREND_LEVELS, forecastTrend, trendQuantile, type TrendInput } from '../trend.js';
import type { Drawing, Curve, Subject } from './curve.js';

/**
 * Draws of a trend: a draw stays at its place in the band over time, so that its quantiles are those of the trend.
 *
 * Needed where draws are asked for, or where interventions and links act on a trend; the plain trend is read from its quantiles (`project-trend.ts`).
 */
export function autoCurve(input: TrendInput, subject: Subject, drawing: Drawing, reference: Reference | undefined): Curve {
  const place = drawing.draw({ low: 0, high: 1, shape: 'uniform' }, 'trend');
  const rows = new Map<number, Float64Array>();
  return {
    at(time, out) {
      if (time <= subject.start) return out.set(drawing.value);
      let row = rows.get(time);
      if (row === undefined) {
        const result = forecastTrend(input, Float64Array.of(time), reference);
        // `checkRequest` has made sure that there is a trend; without one the last value would stand.
        row = result.ok ? result.forecast.quantiles : new Float64Array(TREND_LEVELS.length).fill(subject.value);
        rows.set(time, row);
      }
      for (let d = 0; d < out.length; d++) out[d] = trendQuantile(row, place[d] as number);
    },
  };
}
