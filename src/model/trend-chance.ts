/** What a trend says of a target, and the state that it leads to. */
import { LIKELY, type ProjectionLike, type Reason, type RowState, type TrendChance, UNLIKELY } from './states.js';
import type { Target } from './types.js';

/**
 * What a projection says of one target: its probability and when it is reached; null where it rests on no trend or says nothing of the target.
 */
export function chanceOf(target: Target | null, projection: ProjectionLike | undefined): TrendChance | null {
  if (projection?.method.evidence !== 'trend') return null;
  const found = projection.targets.find((each) => each.id === target?.id)?.attainment;
  if (!found) return null;
  const { probability, early = null, late = null } = found;
  return { probability: probability !== null && probability >= 0 && probability <= 1 ? probability : null, early, late };
}

/** State and reason of a row whose values span `years`, enough for a trend. */
export function trendState(chance: TrendChance | null, years: number): { readonly state: RowState; readonly reason: Reason } {
  const probability = chance?.probability ?? null;
  if (probability === null) return { state: 'one-observation', reason: { code: 'no-probability', years, withheld: chance !== null } };
  return { state: probability >= LIKELY ? 'likely' : probability >= UNLIKELY ? 'even' : 'unlikely', reason: { code: 'probability', probability } };
}
