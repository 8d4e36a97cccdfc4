import { type Indicator, ROW_STATES } from '../model/index.js';
import type { RowOrder, ScorecardRow } from './scorecard.js';

/** Rows in an order; `compareNames` is the language's collation. Rows that are equal keep the dataset's order. */
export function sortRows(rows: readonly ScorecardRow[], order: RowOrder, compareNames: (a: Indicator, b: Indicator) => number): readonly ScorecardRow[] {
  if (order === 'pillar') return rows;
  // A target without a year, or none, comes after every date.
  const rank = ({ assessment: { state, target } }: ScorecardRow) => (order === 'state' ? ROW_STATES.indexOf(state) : order === 'due' ? (target?.due ?? Number.MAX_VALUE) : 0);
  return [...rows].sort((a, b) => rank(a) - rank(b) || compareNames(a.indicator, b.indicator));
}
