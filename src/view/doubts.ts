/** Findings that a number should not be shown without. */
import type { Finding, Source } from '../model/index.js';
import type { ScorecardRow } from './scorecard.js';

/** Whether two quotations share a line of the transcript. */
const meet = (a: Source, b: Source): boolean =>
  a.document === b.document && a.lines !== null && b.lines !== null && a.lines[0] <= b.lines[1] && b.lines[0] <= a.lines[1];

/** Those about the very passage from which a row's value is taken; others are about a target, a sum or a figure that the row does not show. */
export function doubtsOf({ findings, assessment: { observation } }: ScorecardRow): readonly Finding[] {
  return observation ? findings.filter(({ source, alsoAt }) => [source, ...(alsoAt ?? [])].some((place) => meet(place, observation.source))) : [];
}
