/** Stands in the place of `src/model/trend-chance.ts` in `chiso-lite.js`, which computes no trends. */
import type { Reason, RowState, TrendChance } from '../../model/index.js';

export const chanceOf = (): TrendChance | null => null;
export const trendState = (): { readonly state: RowState; readonly reason: Reason } => (
  { state: 'one-observation', reason: { code: 'no-probability' } as Reason }
);
