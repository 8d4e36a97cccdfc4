/** What a calibration leaves behind: the small table that turns a trend's width into quantiles, and whether its probabilities held. */

import { logistic, logit } from './numbers.js';
import { areAscending, isNumber } from './spread.js';
import { MOST_READINGS } from './trend-readings.js';

/** Quantile levels of a trend's row (methods §3). */
export const TREND_LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;

/** Result of `calibrate`, plain data: it may be written as JSON and passed to `project` as its second argument. */
export interface Reference {
  readonly version: 1;
  /** Panels, their source, date and licence, in one line. */
  readonly source: string;
  /** Latest time of an outcome that was used, decimal years; null when none was. */
  readonly before: number | null;
  /** Number of forecasts compared with an outcome. */
  readonly cases: number;
  /** Scaled errors at the seven levels of `TREND_LEVELS`, for 2, 3, 4 and 5 yearly readings. */
  readonly quantiles: readonly (readonly number[])[];
  /** The 10–90 % range of yearly paces seen from each tenth of the range, as shares of it, by class; null where fewer than 20 were seen. */
  readonly paces: Readonly<Record<'coverage' | 'adoption', ClassPaces>>;
  /**
   * Correction of a probability near a bound, where the last points take longest: logit p' = intercept + slope × logit p − room × log(1 + points
   * missing to the event). Fitted to the event "within half a point of the target" for targets within one point of the bound.
   */
  readonly near: NearCorrection;
  /**
   * Whether probabilities may be shown, for targets below and within one point of a bound: the method's published reliability (docs/trend.md), unless
   * three panels or more of this calibration contradict it.
   */
  readonly reliable: { readonly below: boolean; readonly near: boolean };
}

/** Whether something of unknown form can be used as a calibration. */
export function isReference(value: unknown): value is TrendReference {
  const { quantiles, near, reliable } = (value ?? {}) as Partial<TrendReference>;
  const isRow = (row: unknown): boolean => Array.isArray(row) && row.length === TREND_LEVELS.length && areAscending(Array.from(row));
  return (
    Array.isArray(quantiles) &&
    quantiles.length === MOST_READINGS - 1 &&
    Array.from(quantiles).every(isRow) &&
    Array.isArray(near) &&
    near.length === 3 &&
    Array.from(near).every(isNumber) &&
    reliable != null
  );
}

/** What a trend needs of a calibration, and all that pages load of one. */
export type TrendReference = Pick<Reference, 'quantiles' | 'near' | 'reliable'>;

/** Levels of `Reference.paces`: tenths of the range. */
export const PACE_LEVELS = 10;

export type ClassPaces = readonly (readonly [number, number] | null)[];

export type NearCorrection = readonly [intercept: number, slope: number, room: number];

/**
 * The corrected probability.
 *
 * @param raw P(event) as the band says it; 0 and 1 stay.
 * @param room points (hundredths of the range) missing to the event at the last value, ≥ 0.
 */
export function correctNear(raw: number, room: number, [intercept, slope, weight]: NearCorrection): number {
  if (raw <= 0 || raw >= 1) return raw;
  return logistic(intercept + slope * logit(raw) - weight * Math.log1p(room));
}
