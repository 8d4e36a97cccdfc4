/** The band of a trend around its centre: how far a year's error reaches, and how it grows. */
import { centreAt, type TrendState } from './trend-centre.js';

/** Weight of the room between the value and the nearer bound: a level in the middle has more to gain and to lose. */
const ROOM_WEIGHT = 0.12;

/** The band's path is followed in steps of a quarter year. */
const STEP = 0.25;

/** The unit of the band `years` ahead: the drift may be wrong (∝ h); steps scatter and levels move (∝ √h). */
export function scaleAt(state: TrendState, years: number): number {
  const { value, mean, spread, lower, upper } = state;
  const room = Math.min(value - lower, upper - value);
  const level = Number.isFinite(room) ? Math.max(room, 0) * ROOM_WEIGHT : 0;
  return Math.abs(mean) * years + (spread + level) * Math.sqrt(years);
}

/** Seven ascending quantiles `years` after the last value, before the rule of `followBand`; that value itself when `years` ≤ 0. */
export function rowAt(state: TrendState, years: number, table: readonly number[]): number[] {
  if (years <= 0) return table.map(() => state.value);
  const centre = centreAt(state, years);
  const scale = scaleAt(state, years);
  return table.map((quantile) => centre + scale * quantile);
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
