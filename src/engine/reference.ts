/** What a calibration leaves behind: the small table that turns a trend's width into quantiles, and whether its probabilities held. */

import { areAscending } from './spread.js';
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
   * Whether probabilities may be shown, for targets below and within one point of a bound: the method's published reliability (docs/trend.md), unless
   * three panels or more of this calibration contradict it.
   */
  readonly reliable: { readonly below: boolean; readonly near: boolean };
}

/** Whether something of unknown form can be used as a calibration. */
export function isReference(value: unknown): value is TrendReference {
  const { quantiles, reliable } = (value ?? {}) as Partial<TrendReference>;
  const isRow = (row: unknown): boolean => Array.isArray(row) && row.length === TREND_LEVELS.length && areAscending(Array.from(row));
  return (
    Array.isArray(quantiles) &&
    quantiles.length === MOST_READINGS - 1 &&
    Array.from(quantiles).every(isRow) &&
    reliable != null
  );
}

/** What a trend needs of a calibration, and all that pages load of one. */
export type TrendReference = Pick<Reference, 'quantiles' | 'reliable'>;

/** Levels of `Reference.paces`: tenths of the range. */
export const PACE_LEVELS = 10;

export type ClassPaces = readonly (readonly [number, number] | null)[];
