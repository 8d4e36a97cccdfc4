/** What a calibration leaves behind: the small table that turns a trend's width into quantiles, and whether its probabilities held. */

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
  /** Whether probabilities held in every bin of at least 50 cases (methods §5), for targets below and within one point of a bound. */
  readonly reliable: { readonly below: boolean; readonly near: boolean };
}
