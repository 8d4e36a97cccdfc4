/** The band of a trend around its centre. */
import { centreAt, type TrendState } from './trend-centre.js';

/** The band widens with years to this power. */
const GROWTH = 0.9;

/** The unit of a band's width: half the mean step and half the spread of the steps. */
export const scaleOf = (state: TrendState): number => 0.5 * Math.abs(state.mean) + 0.5 * state.spread;

/** Seven sorted quantiles `years` after the last value; that value itself when `years` ≤ 0. */
export function rowAt(state: TrendState, years: number, table: readonly number[]): number[] {
  if (years <= 0) return table.map(() => state.value);
  const centre = centreAt(state, years);
  const width = scaleOf(state) * years ** GROWTH;
  return table.map((quantile) => centre + width * quantile).sort((a, b) => a - b);
}
