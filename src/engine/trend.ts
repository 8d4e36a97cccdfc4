/**
 * The trend (`auto`) of methods §3: a class-free centre and a band whose shape was measured on public adoption series.
 *
 * The band is a statement about series of this sort in general; it knows nothing of plans, budgets or roll-outs. `docs/trend.md` says how it was
 * calibrated and where it fails.
 */
import type { Checked } from './check-request.js';
import type { Need } from './messages.js';
import { SAME_TIME } from './numbers.js';
import { shippedReference } from './reference-table.js';
import type { TrendReference } from './reference.js';
import { readYearly } from './trend-readings.js';
import { followBand, shapeOf } from './trend-shape.js';
import type { ConceptKind, Direction, Point } from './types.js';

/** Years ahead up to which bands and probabilities were compared with outcomes. */
export const MEASURED_YEARS = 5;

export interface TrendInput {
  /** Sorted by time, distinct times, one base and territory, spanning at least 0.9 year; finite. */
  readonly points: readonly Point[];
  readonly kind: ConceptKind;
  readonly direction: Direction;
  /** Lower and upper bound, the first below the second; may be infinite. */
  readonly bounds: readonly [number, number];
}

export interface TrendForecast extends TrendInput {
  /** For each time seven ascending unclipped quantiles, at `TREND_LEVELS`. */
  readonly rows: readonly (readonly number[])[];
  /** The times asked for. */
  readonly times: Float64Array;
  /** Last value. */
  readonly last: number;
  /** Time up to which bands and probabilities of such a series were compared with outcomes. */
  readonly measuredTo: number;
  /** The calibration used. */
  readonly reference: TrendReference;
}

/**
 * Quantiles of the value at each of `times`.
 *
 * Lower-is-better series are mirrored, so that improvement is always up, and the quantiles mirrored back. A time at or before the last point gives
 * that point's value in all seven levels.
 *
 * @param input evidence as `readObservations` finds it; without it the answer has no meaning.
 * @param times decimal years, ascending.
 * @param given a calibration; the shipped one by default.
 */
export function forecastTrend(input: TrendInput, times: Float64Array, given?: TrendReference | null): TrendForecast {
  const reference = given ?? shippedReference;
  const { points, direction, bounds } = input;
  const { time: end, value: last } = points.at(-1) as Point;
  const isLower = direction === 'lower';
  const readings = readYearly(points).map((reading) => (isLower ? -reading : reading));
  const shape = shapeOf(readings, isLower ? [-bounds[1], -bounds[0]] : bounds);
  const band = followBand(shape, Array.from(times, (time) => time - end), reference.quantiles[readings.length - 2] as readonly number[]);
  const rows = isLower ? band.map((row) => row.map((value) => -value).reverse()) : band;
  return { ...input, rows, times, last, measuredTo: end + MEASURED_YEARS, reference };
}

/**
 * The trend of a checked request. Notes what its reader must know: that its band was not measured, that it is wide, that it reaches far.
 *
 * @returns the forecast at any times, ascending.
 */
export function trendOf(
  { readings: { trend: points }, kind, direction, bounds, start, horizon, reference }: Checked,
  need: Need,
): (times: Float64Array) => TrendForecast {
  need(kind === 'saturating-rate', 'uncalibrated', 'kind');
  need(readYearly(points).length > 2, 'short-span', 'observations');
  need(horizon <= start + MEASURED_YEARS + SAME_TIME, 'far-horizon', 'horizon');
  return (times) => forecastTrend({ points, kind, direction, bounds }, times, reference);
}
