/** The band of a trend around its centre: how far a year's error reaches, and how it grows. */
import { centreAt, type TrendState } from './trend-centre.js';

/** Weight of the room between the value and the nearer bound: a level in the middle has more to gain and to lose. Without bounds: from 0. */
const ROOM_WEIGHT = 0.15;

/** The logarithm by which the band reaches further up at the bottom of the range than at its middle is half of this. */
const TAKE_OFF = 1.5;

/** The band's path is followed in steps of a quarter year. */
const STEP = 0.25;

/** The unit of the band `years` ahead: the drift may be wrong (∝ h); steps scatter and levels move (∝ √h). */
export function scaleAt(state: TrendState, years: number): number {
  const { value, mean, spread, lower, upper } = state;
  const room = Math.min(value - lower, upper - value);
  const level = (Number.isFinite(room) ? Math.max(room, 0) : Math.abs(value)) * ROOM_WEIGHT;
  return Math.abs(mean) * years + (spread + level) * Math.sqrt(years);
}

/**
 * How much further the band reaches up than its unit says: below the middle of the range a series may still take off.
 *
 * 1 from the middle on, and where two bounds do not tell the stage.
 */
export function takeOff({ value, lower, upper }: TrendState): number {
  const range = upper - lower;
  return Number.isFinite(range) ? Math.exp(TAKE_OFF * Math.max(0, 0.5 - Math.max(0, value - lower) / range)) : 1;
}

/** Seven ascending quantiles `years` after the last value, before the rule of `followBand`; that value itself when `years` ≤ 0. */
export function rowAt(state: TrendState, years: number, table: readonly number[]): number[] {
  if (years <= 0) return table.map(() => state.value);
  const centre = centreAt(state, years);
  const scale = scaleAt(state, years);
  const up = takeOff(state);
  return table.map((quantile) => centre + scale * quantile * (quantile > 0 ? up : 1));
}

/**
 * The band at each of `years` (ascending): what a quantile has reached above the last value it keeps.
 *
 * So "reached by t" and "at t" are the same statement, and the lower end of the 80 % band stands at a target exactly when the target is reached with
 * probability 0.9. Far ahead, where a centre that saturates would sink back into its widening band, this matters; within five years hardly ever.
 */
export function followBand(state: TrendState, years: readonly number[], table: readonly number[]): number[][] {
  const best = table.map(() => state.value);
  let passed = 0;
  return years.map((ahead) => {
    while ((passed + 1) * STEP < ahead) {
      passed++;
      rowAt(state, passed * STEP, table).forEach((quantile, level) => {
        if (quantile > (best[level] as number)) best[level] = quantile;
      });
    }
    return rowAt(state, ahead, table).map((quantile, level) => {
      const kept = best[level] as number;
      return kept > state.value && kept > quantile ? kept : quantile;
    });
  });
}
