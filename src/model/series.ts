/** Values of one indicator that form a line: one basis, one territory, matching windows. What the engine is given. */
import { comparableValues } from './compare-values.js';
import { latestObservation } from './latest.js';
import { differBeyondRounding } from './precision.js';
import { SAME_MOMENT } from './time.js';
import { valueInterval } from './value-interval.js';
import { UNSTATED, type Indicator, type Observation } from './types.js';

/** One point of a series. */
export interface SeriesPoint {
  readonly time: number;
  readonly value: number;
  /** Interval of the value (methods §4), inside the indicator's bounds. */
  readonly low: number;
  readonly high: number;
  /** Earliest time of an undated value; absent for a dated one. */
  readonly timeLow?: number;
  /** Every printed value of this moment, when they contradict each other; `low` and `high` then span them. */
  readonly values?: readonly number[];
}

/**
 * One observation as a point of a series: its value with the interval that its printed digits allow. What was counted one by one, such as 102 of 124, is
 * exact: nothing was rounded.
 * @example seriesPoint(indicator, digitalEconomy2025) // { time: 2026, value: 7.45, low: 7.445, high: 7.455 }
 */
export function seriesPoint(indicator: Pick<Indicator, 'bounds'>, observation: Observation): SeriesPoint {
  const { time, value, numerator, approx } = observation;
  const [low, high] = numerator === value && !approx ? [value, value] : valueInterval(observation, indicator.bounds);
  const point = { time, value, low, high };
  return observation.timeLow === null ? point : { ...point, timeLow: observation.timeLow };
}

function merge(indicator: Indicator, together: readonly Observation[]): SeriesPoint | null {
  const shown = latestObservation(together);
  if (shown === null) return null;
  const points = together.map((each) => seriesPoint(indicator, each));
  const contradict = together.some((each) => differBeyondRounding(each, shown));
  const point = seriesPoint(indicator, shown);
  if (!contradict) return point;
  const values = points.map((each) => each.value).sort((a, b) => a - b);
  return { ...point, low: Math.min(...points.map((each) => each.low)), high: Math.max(...points.map((each) => each.high)), values };
}

/**
 * The values of an indicator on one basis, earliest first, for a line or a projection. Never across territories, never with values that the documents
 * call older or unusable, never related values of another indicator. Windows match that of the latest value.
 *
 * Two values of one moment become one point: the printed one, with an interval over both where they contradict each other, and all of them in
 * `values`.
 * @param basis Id of a basis. An unstated basis has no series, since nothing says that two such values count the same.
 * @param territory Default: that of the latest value on the basis.
 * @returns Empty when there is no such value.
 * @example series(indicator, 'of-grdp') // [{ time: 2026, value: 7.45, low: 7.445, high: 7.455 }]
 */
export function series(indicator: Indicator, basis: string, territory?: string): readonly SeriesPoint[] {
  if (basis === UNSTATED) return [];
  const usable = indicator.observations.filter(
    (each) => each.basis === basis && !each.flags.includes('stale') && !each.flags.includes('implausible') && (territory === undefined || each.territory === territory),
  );
  const latest = latestObservation(usable);
  if (latest === null) return [];
  const together = usable.filter((each) => comparableValues({ indicator, observation: latest }, { indicator, observation: each }).same);
  const moments = new Map<number, Observation[]>();
  for (const each of together) {
    const moment = Math.round(each.time / SAME_MOMENT);
    const group = moments.get(moment);
    if (group === undefined) moments.set(moment, [each]);
    else group.push(each);
  }
  return [...moments.values()]
    .flatMap((group) => merge(indicator, group) ?? [])
    .sort((a, b) => a.time - b.time);
}
