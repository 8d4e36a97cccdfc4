/**
 * The trend (`auto`) of methods §3: a class-free centre and a band whose shape was measured on public adoption series.
 *
 * The band is a statement about series of this sort in general; it knows nothing of plans, budgets or roll-outs. `docs/trend.md` says how it was
 * calibrated and where it fails.
 */
import type { Need } from './messages.js';
import { SAME_TIME } from './numbers.js';
import { shippedReference } from './reference-table.js';
import type { Reference, TrendReference } from './reference.js';
import { readYearly } from './trend-readings.js';
import { followBand, shapeOf } from './trend-shape.js';
import type { ConceptKind, Direction, Point } from './types.js';

/** Years ahead up to which bands and probabilities were compared with outcomes. */
const MEASURED_YEARS = 5;

export interface TrendInput {
  /** Sorted by time, distinct times, one base and territory, spanning at least 0.9 year; finite. */
  readonly points: readonly Point[];
  readonly kind: ConceptKind;
  readonly direction: Direction;
  /** Lower and upper bound, the first below the second; may be infinite. */
  readonly bounds: readonly [number, number];
}

export interface TrendForecast extends Omit<TrendInput, 'points'> {
  /** For each time seven ascending unclipped quantiles, at `TREND_LEVELS`. */
  readonly rows: readonly (readonly number[])[];
  /** The times asked for. */
  readonly times: Float64Array;
  /** Last value. */
  readonly last: number;
  /** Time up to which bands and probabilities of such a series were compared with outcomes. */
  readonly measuredTo: number;
  /** The calibration used: whether its probabilities held, and how those near a bound are corrected. */
  readonly reference: Pick<Reference, 'reliable' | 'near'>;
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
  const { points, kind, direction, bounds } = input;
  const { time: end, value: last } = points.at(-1) as Point;
  const isLower = direction === 'lower';
  const readings = readYearly(points).map((reading) => (isLower ? -reading : reading));
  const table = reference.quantiles[readings.length - 2] as readonly number[];
  const rows = followBand(shapeOf(readings, isLower ? [-bounds[1], -bounds[0]] : bounds), Array.from(times, (time) => time - end), table);
  return { rows: isLower ? rows.map((row) => row.map((value) => -value).reverse()) : rows, times, last, measuredTo: end + MEASURED_YEARS, kind, direction, bounds, reference };
}

/** Says what a reader of a trend must know: that its band was not measured, that it is wide, that it reaches far. */
export function warnOfTrend({ points, kind }: Pick<TrendInput, 'points' | 'kind'>, horizon: number, need: Need): void {
  need(kind === 'saturating-rate', 'uncalibrated', 'kind');
  need(readYearly(points).length > 2, 'short-span', 'observations');
  need(horizon <= (points.at(-1) as Point).time + MEASURED_YEARS + SAME_TIME, 'far-horizon', 'horizon');
}
