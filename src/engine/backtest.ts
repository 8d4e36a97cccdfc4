/** Forecasts of the past, compared with what came. */
import { LONGEST, boundsOf, casesOf, type Case, type CaseOptions, type Panel } from './backtest-cases.js';
import { TREND_LEVELS, type Reference } from './reference.js';
import { attainmentCurve } from './trend-attainment.js';
import { forecastTrend } from './trend.js';

export type { Panel } from './backtest-cases.js';

export interface BacktestOptions extends Pick<CaseOptions, 'readings' | 'from' | 'before' | 'share'> {
  /** The calibration to use for an origin; the shipped one by default. An honest test gives one that knew nothing later and nothing of the panel. */
  readonly referenceAt?: (origin: number) => Reference;
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

/** A panel replayed: forecasts beside outcomes, and the probabilities of reaching thresholds. */
export interface Replay {
  readonly compared: readonly Compared[];
  /** For each origin below a threshold and each year ahead; thresholds within one point of the bound are judged half a point before it. */
  chances(thresholds: readonly number[]): Chance[];
}

/** Each origin of a panel, forecast with only its own readings. */
export function replay(panel: Panel, options: BacktestOptions): Replay {
  const { horizon = LONGEST, referenceAt } = options;
  const bounds = boundsOf(panel);
  const [lower, upper] = bounds;
  const cases = casesOf(panel, options).filter(({ outcomes }) => !Number.isNaN(outcomes[horizon - 1]));
  const runs = cases.flatMap((each) => {
    const last = each.readings.length - 1;
    const points = each.readings.map((value, index) => ({ time: each.origin - last + index, value }));
    const times = Float64Array.from({ length: horizon }, (_, ahead) => each.origin + ahead + 1);
    const result = forecastTrend({ points, kind: 'saturating-rate', direction: 'higher', bounds }, times, referenceAt?.(each.origin));
    return result.ok ? [{ case: each, forecast: result.forecast }] : [];
  });
  const count = TREND_LEVELS.length;
  return {
    compared: runs.flatMap(({ case: each, forecast }) =>
      each.outcomes.slice(0, horizon).flatMap((outcome, ahead) => {
        const row = Array.from(forecast.quantiles.subarray(ahead * count, (ahead + 1) * count), (value) => Math.min(Math.max(value, lower), upper));
        return Number.isNaN(outcome) ? [] : [{ case: each, ahead: ahead + 1, outcome, row }];
      }),
    ),
    chances: (thresholds) =>
      runs.flatMap(({ case: each, forecast }) =>
        thresholds.flatMap((threshold) => {
          if (each.state.value >= threshold) return [];
          const names = { panel: panel.id, geo: each.geo };
          const curve = attainmentCurve(forecast, threshold);
          const event = upper - threshold <= (upper - lower) / 100 ? threshold - (upper - lower) / 200 : threshold;
          return each.outcomes.slice(0, horizon).flatMap((outcome, ahead) =>
            Number.isNaN(outcome) || each.state.value >= event
              ? []
              : [{ ...names, probability: curve[ahead] as number, came: outcome >= event, threshold, ahead: ahead + 1 }],
          );
        }),
      ),
  };
}

/** A probability of reaching a threshold, and whether it was reached. */
export interface Chance {
  readonly panel: string;
  readonly geo: string;
  readonly probability: number;
  readonly came: boolean;
  readonly threshold: number;
  readonly ahead: number;
}

/** Means over any forecasts beside their outcomes. */
export function figuresOf(compared: readonly Compared[]): Figures {
  const mean = (measure: (each: Compared) => number): number => compared.reduce((sum, each) => sum + measure(each), 0) / Math.max(compared.length, 1);
  const slack = 1e-9;
  const at = ({ row }: Compared, index: number): number => row[index] as number;
  const isBelow = (each: Compared, index: number): boolean => each.outcome < at(each, index) - slack;
  const isAbove = (each: Compared, index: number): boolean => each.outcome > at(each, index) + slack;
  return {
    forecasts: compared.length,
    meanError: mean((each) => Math.abs(each.outcome - at(each, 3))),
    meanErrorOfLastValue: mean((each) => Math.abs(each.outcome - each.case.state.value)),
    cover80: mean((each) => Number(!isBelow(each, 1) && !isAbove(each, 5))),
    cover95: mean((each) => Number(!isBelow(each, 0) && !isAbove(each, 6))),
    below: mean((each) => Number(isBelow(each, 1))),
    above: mean((each) => Number(isAbove(each, 5))),
    intervalScore: mean((each) => at(each, 5) - at(each, 1) + 10 * Math.max(at(each, 1) - each.outcome, each.outcome - at(each, 5), 0)),
  };
}

/**
 * Replays the trend on a panel: from each origin with enough readings, one to five years ahead.
 *
 * With the shipped calibration the figures are not honest for the panels it was made from; give `referenceAt` a calibration that saw neither the
 * panel nor the years after the origin (docs/trend.md).
 *
 * @param panel yearly series; other rhythms are read once a year.
 * @example backtest(panel, { readings: 5, from: 2011, referenceAt: (origin) => calibrate(others, { before: origin }) }).cover80
 */
export function backtest(panel: Panel, options: BacktestOptions): BacktestResult {
  const { compared } = replay(panel, options);
  return {
    ...figuresOf(compared),
    origins: new Set(compared.map(({ case: each }) => each)).size,
    ahead: Array.from({ length: options.horizon ?? LONGEST }, (_, index) => figuresOf(compared.filter(({ ahead }) => ahead === index + 1))),
  };
}
