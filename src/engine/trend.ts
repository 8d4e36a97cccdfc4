/**
 * The trend (`auto`) of methods §3: a class-free centre and a band whose shape was measured on public adoption series.
 *
 * The band is a statement about series of this sort in general; it knows nothing of plans, budgets or roll-outs. `docs/trend.md` says how it was
 * calibrated and where it fails.
 */
import type { Issue } from '../model/types.js';
import { describeReadings } from './trend-centre.js';
import { farHorizonWarning, kindWithoutTrendIssue, noTrendIssue, notFiniteIssue, shortSpanWarning, uncalibratedWarning } from './trend-issues.js';
import { readYearly, valueAt } from './trend-readings.js';
import { followBand } from './trend-width.js';
import { shippedReference } from './reference-table.js';
import { TREND_LEVELS, type Reference } from './reference.js';
import type { ConceptKind, Direction, Point } from './types.js';

export { TREND_LEVELS, type Reference } from './reference.js';
export { classPaces } from './trend-class-paces.js';
export { trendQuantile } from './trend-quantile.js';
export { trendAttainment, trendProbability } from './trend-attainment.js';

export interface TrendInput {
  /** Sorted by time, distinct times, one base and territory, spanning at least 0.9 year. */
  readonly points: readonly Point[];
  readonly kind: ConceptKind;
  readonly direction: Direction;
  /** Lower and upper bound; may be infinite. */
  readonly bounds: readonly [number, number];
}

export interface TrendForecast {
  /** `times.length` rows of seven, row-major: unclipped quantiles at `TREND_LEVELS`, sorted in each row. */
  readonly quantiles: Float64Array;
  /** The times asked for. */
  readonly times: Float64Array;
  /** Last value. */
  readonly last: number;
  /** False for kinds whose band has not been measured: then no probability. */
  readonly calibrated: boolean;
  readonly warnings: readonly Issue[];
  /** Observed pace, points a year over the last five years; null when it cannot be told. */
  readonly pace: number | null;
  readonly direction: Direction;
  readonly bounds: readonly [number, number];
  /** The calibration used: whether its probabilities held, and how those near a bound are corrected. */
  readonly reference: Pick<Reference, 'reliable' | 'near'>;
}

export type TrendResult = { readonly ok: true; readonly forecast: TrendForecast } | { readonly ok: false; readonly issues: readonly Issue[] };

/** (c − b)/(t − tb), b the earliest point of the last five years (methods §1). */
function observedPace(points: readonly Point[]): number {
  const last = points[points.length - 1] as Point;
  const base = points.find((point) => point.time >= last.time - 5 - 1e-9) as Point;
  return base === last ? valueAt(points, last.time) - valueAt(points, last.time - 1) : (last.value - base.value) / (last.time - base.time);
}

const failed = (issue: Issue): TrendResult => ({ ok: false, issues: [issue] });

/**
 * Quantiles of the value at each of `times`.
 *
 * Lower-is-better series are mirrored, so that improvement is always up, and the quantiles mirrored back. A time at or before the last point gives
 * that point's value in all seven levels.
 *
 * @param times decimal years, ascending.
 * @param reference a calibration; the shipped one by default.
 */
export function forecastTrend(input: TrendInput, times: Float64Array, reference: Reference = shippedReference): TrendResult {
  const { points, kind, direction, bounds } = input;
  if (kind !== 'saturating-rate' && kind !== 'open-count') return failed(kindWithoutTrendIssue);
  const allFinite = points.every((point) => Number.isFinite(point.time) && Number.isFinite(point.value)) && times.every(Number.isFinite);
  if (!allFinite || !(bounds[0] < bounds[1])) return failed(notFiniteIssue);
  const readings = readYearly(points);
  if (readings.length < 2) return failed(noTrendIssue);
  const end = (points[points.length - 1] as Point).time;

  const sign = direction === 'lower' ? -1 : 1;
  const [lower, upper] = sign > 0 ? bounds : [-bounds[1], -bounds[0]];
  const state = describeReadings(readings.map((reading) => sign * reading), lower, upper);
  const table = reference.quantiles[readings.length - 2] as readonly number[];
  const count = TREND_LEVELS.length;
  const quantiles = new Float64Array(times.length * count);
  followBand(state, Array.from(times, (time) => time - end), table).forEach((row, index) => {
    for (let level = 0; level < count; level++) {
      quantiles[index * count + level] = sign * (row[sign > 0 ? level : count - 1 - level] as number);
    }
  });

  const calibrated = kind === 'saturating-rate';
  const warnings: Issue[] = [];
  if (!calibrated) warnings.push(uncalibratedWarning);
  if (readings.length === 2) warnings.push(shortSpanWarning);
  if (times.length > 0 && (times[times.length - 1] as number) > end + 5 + 1e-9) warnings.push(farHorizonWarning);
  const last = sign * state.value;
  return { ok: true, forecast: { quantiles, times, last, calibrated, warnings, pace: observedPace(points), direction, bounds, reference } };
}
