import type { Dataset } from '../model/index.js';
import { type ScorecardRow, scorecardRows, type TypedBaseline } from './scorecard.js';

/**
 * The same rows after the reader typed or cleared numbers: those that this does not concern stay the same objects, so that nothing about them is made anew.
 */
export function retypedRows(
  rows: readonly ScorecardRow[], dataset: Dataset, asOf: string, before: ReadonlyMap<string, TypedBaseline>, after: ReadonlyMap<string, TypedBaseline>,
): readonly ScorecardRow[] {
  return rows.map((row) => {
    const { id } = row.indicator;
    return before.get(id) === after.get(id) ? row : (scorecardRows({ ...dataset, indicators: [row.indicator] }, asOf, after)[0] ?? row);
  });
}
