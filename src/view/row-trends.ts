/** Rows whose values give evidence for a trend: what the engine is asked about them, and what they are once it has answered. */
import type { Projection, ProjectionRequest } from '../engine/types.js';
import { assess, type Indicator } from '../model/index.js';
import { subjectOf, trendRequest } from './projection.js';
import type { ScorecardRow } from './scorecard.js';

/**
 * What the engine is asked about the trend of a row, and a name under which its answer may be kept; null where there is nothing to ask.
 * @param asOf The day of judgement, `YYYY-MM-DD`.
 */
export function rowRequest(indicator: Indicator, asOf: string): { readonly key: string; readonly request: ProjectionRequest } | null {
  const request = trendRequest(subjectOf({ indicator, asOf, baseline: null, declared: null }));
  return request && { key: JSON.stringify(request), request };
}

/** The row with the state that its trend gives it; without a probability it keeps its state, and says that none is given. */
export function withTrend(row: ScorecardRow, asOf: string, projection: Projection): ScorecardRow {
  return { ...row, trend: projection, assessment: assess(row.indicator, asOf, projection) };
}
