/** Rows whose values give evidence for a trend: what the engine is asked about them, and what they are once it has answered. */
import type { Projection, ProjectionRequest } from '../engine/types.js';
import { assess, type Indicator } from '../model/index.js';
import { subjectOf, trendRequest } from './projection.js';
import { origin, type ScorecardRow } from './scorecard.js';
import { FLAG, place, type TrackMark } from './track.js';

/**
 * What the engine is asked about the trend of a row, and a name under which its answer may be kept; null where there is nothing to ask.
 * @param asOf The day of judgement, `YYYY-MM-DD`.
 */
export function rowRequest(indicator: Indicator, asOf: string): { readonly key: string; readonly request: ProjectionRequest } | null {
  const request = trendRequest(subjectOf({ indicator, asOf, baseline: null, declared: null }));
  return request && { key: JSON.stringify(request), request };
}

/** Picture of a row with the 80 % interval of its trend at the due date, where what is asked for ends. */
function aheadTrack({ indicator, assessment: { target }, track }: ScorecardRow, { bands }: Projection): readonly TrackMark[] {
  const band = bands.find(({ level }) => level === 0.8);
  const [from = 0, to = 0] = [band?.lower.at(-1), band?.upper.at(-1)].map((value) => place(value ?? 0, target?.value ?? 0, origin(indicator)));
  const keep = (kind: TrackMark['kind']) => track.filter((mark) => mark.kind === kind);
  const [x, end] = from < to ? [from, to] : [to, from];
  return [{ kind: 'line', x1: 0, x2: FLAG }, ...keep('fill'), { kind: 'ahead', x, width: Math.max(1, end - x) }, ...keep('flag')];
}

/** The row with the state that its trend gives it; without a probability it keeps its state, and says that none is given. */
export function withTrend(row: ScorecardRow, asOf: string, projection: Projection): ScorecardRow {
  const assessment = assess(row.indicator, asOf, projection);
  return { ...row, trend: projection, assessment, track: assessment.probability === null ? row.track : aheadTrack(row, projection) };
}
