/**
 * Probabilities that past forecasts gave for reaching thresholds, beside what came: for measuring reliability, not part of the engine's own files.
 */
import type { Replay } from './backtest.js';
import { attainmentCurve } from './trend-attainment.js';

/** A probability of reaching a threshold, and whether it was reached. */
export interface Chance {
  readonly panel: string;
  readonly geo: string;
  readonly probability: number;
  readonly came: boolean;
  readonly threshold: number;
  /** Years ahead. */
  readonly ahead: number;
}

/** For each origin below a threshold and each year ahead; thresholds within one point of the upper bound are judged half a point before it. */
export function chancesOf({ runs }: Replay, thresholds: readonly number[]): Chance[] {
  return runs.flatMap(({ case: { panel, geo, last, outcomes }, forecast }) =>
    thresholds.flatMap((threshold) => {
      if (last >= threshold) return [];
      const [lower, upper] = forecast.bounds;
      const event = upper - threshold <= (upper - lower) / 100 ? threshold - (upper - lower) / 200 : threshold;
      return attainmentCurve(forecast, threshold).flatMap((probability, index) => {
        const outcome = outcomes[index] as number;
        return Number.isNaN(outcome) || last >= event ? [] : [{ panel, geo, probability, came: outcome >= event, threshold, ahead: index + 1 }];
      });
    }),
  );
}
