/** Forecasts of the past, compared with what came. */
import { casesOf, numberOr, type Case, type CaseOptions, type Panel } from './backtest-cases.js';
import { clamp } from './numbers.js';
import { isReference, type TrendReference } from './reference.js';
import { MEASURED_YEARS, forecastTrend, type TrendForecast } from './trend.js';

export type { Panel } from './backtest-cases.js';

export interface BacktestOptions extends Pick<CaseOptions, 'readings' | 'from' | 'before' | 'share'> {
  /** The calibration to use for an origin; the shipped one by default. An honest test gives one that knew nothing later and nothing of the panel. */
  readonly referenceAt?: (origin: number) => TrendReference;
  /** Years ahead compared, 1 to 5; only origins with an outcome at this distance count. Default 5. */
  readonly horizon?: number;
}

/** Means over forecasts; shares are between 0 and 1, errors in the values' unit. */
export interface Figures {
  /** Forecasts compared: origins × years ahead with an outcome. */
  readonly forecasts: number;
  readonly meanError: number;
  readonly meanErrorOfLastValue: number;
  /** Shares of outcomes inside the 80 % and the 95 % band, and outside the 80 % band on either side. */
  readonly cover80: number;
  readonly cover95: number;
  readonly below: number;
  readonly above: number;
  /** Width of the 80 % band + 10 × what an outcome missed it by (Gneiting and Raftery 2007). */
  readonly intervalScore: number;
}

export interface BacktestResult extends Figures {
  readonly origins: number;
  /** Figures 1, 2 … years ahead. */
  readonly ahead: readonly Figures[];
}

/** One forecast beside its outcome. */
export interface Compared {
  readonly case: Case;
  /** Years ahead. */
  readonly ahead: number;
  readonly outcome: number;
  /** The seven quantiles, clipped to the bounds. */
  readonly row: readonly number[];
}

/** An outcome this near the end of a band is inside. */
const SAME_VALUE = 1e-9;

/** A panel replayed: every forecast, and beside each what came. */
export interface Replay {
  readonly runs: readonly { readonly case: Case; readonly forecast: TrendForecast }[];
  readonly compared: readonly Compared[];
}

/** 1, 2 … years ahead that are compared. */
const yearsAhead = ({ horizon }: BacktestOptions): number[] => Array.from({ length: clamp(numberOr(horizon, MEASURED_YEARS), 1, MEASURED_YEARS) }, (_, index) => index + 1);

/** Each origin of a panel, forecast with only its own readings. */
export function replay(panel: Panel, options: BacktestOptions): Replay {
  const { referenceAt } = options;
  const years = yearsAhead(options);
  const cases = casesOf(panel, options).filter(({ outcomes }) => !Number.isNaN(outcomes[years.length - 1]));
  const runs = cases.flatMap((each) => {
    const { readings, origin, bounds } = each;
    const reference = typeof referenceAt === 'function' ? referenceAt(origin) : null;
    if (reference != null && !isReference(reference)) return [];
    const points = readings.map((value, index) => ({ time: origin - (readings.length - 1) + index, value }));
    const times = Float64Array.from(years, (ahead) => origin + ahead);
    return [{ case: each, forecast: forecastTrend({ points, kind: 'saturating-rate', direction: 'higher', bounds }, times, reference) }];
  });
  const compared = runs.flatMap(({ case: each, forecast }) =>
    forecast.rows.flatMap((row, index) => {
      const outcome = each.outcomes[index] as number;
      return Number.isNaN(outcome) ? [] : [{ case: each, ahead: index + 1, outcome, row: row.map((value) => clamp(value, ...each.bounds)) }];
    }),
  );
  return { runs, compared };
}

/** Means over any forecasts beside their outcomes. */
export function figuresOf(compared: readonly Compared[]): Figures {
  const mean = (measure: (each: Compared) => number): number => compared.reduce((sum, each) => sum + measure(each), 0) / Math.max(compared.length, 1);
  const at = ({ row }: Compared, level: number): number => row[level] as number;
  const below = (level: number): number => mean((each) => Number(each.outcome < at(each, level) - SAME_VALUE));
  const above = (level: number): number => mean((each) => Number(each.outcome > at(each, level) + SAME_VALUE));
  // 0 where nothing is compared.
  const all = mean(() => 1);
  return {
    forecasts: compared.length,
    meanError: mean((each) => Math.abs(each.outcome - at(each, 3))),
    meanErrorOfLastValue: mean((each) => Math.abs(each.outcome - each.case.last)),
    cover80: all - below(1) - above(5),
    cover95: all - below(0) - above(6),
    below: below(1),
    above: above(5),
    intervalScore: mean((each) => at(each, 5) - at(each, 1) + 10 * Math.max(at(each, 1) - each.outcome, each.outcome - at(each, 5), 0)),
  };
}

/**
 * Replays the trend on a panel: from each origin with enough readings, one to five years ahead.
 *
 * With the shipped calibration the figures are not honest for the panels it was made from; give `referenceAt` a calibration that saw neither the
 * panel nor the years after the origin (docs/trend.md). All figures are 0 where nothing can be compared: no usable series, no panel at all, a
 * calibration of another form.
 *
 * @param panel yearly series; other rhythms are read once a year. Points that are no numbers are left out.
 * @example backtest(panel, { readings: 5, from: 2011, referenceAt: (origin) => calibrate(others, { before: origin }) }).cover80
 */
export function backtest(panel: Panel, given?: BacktestOptions): BacktestResult {
  const options = given ?? {};
  const { runs, compared } = replay(panel, options);
  return {
    ...figuresOf(compared),
    origins: runs.length,
    ahead: yearsAhead(options).map((years) => figuresOf(compared.filter(({ ahead }) => ahead === years))),
  };
}
