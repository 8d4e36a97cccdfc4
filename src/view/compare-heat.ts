/** The comparable contents of many provinces as a table of distances: how far each compared value is from a target, as a share of its row's scale. */
import { comparableValue, type Holding } from './compare-holdings.js';
import { type CommonLevel, distanceTo } from './compare-level.js';
import type { SharedRow } from './compare-shared.js';

/** Shares of a row's scale at which the next deeper step begins; of a rate from 0 to 100 these are points. */
export const HEAT_EDGES = [0.1, 0.25, 0.5] as const;

/** 0 at the target or beyond it, then deeper the more is missing. */
export type HeatStep = 0 | 1 | 2 | 3 | 4;

export interface HeatCell {
  readonly holding: Holding;
  readonly value: number;
  /** What the value lacks in the row's unit, at most 0 when it is there; null where there is no target that counts the same. */
  readonly lacking: number | null;
  /** Null where a share of the scale would mean nothing: no distance, or a row without a scale. */
  readonly step: HeatStep | null;
}

/** Rows with values that may stand side by side; the others have nothing to colour. */
export function heatRows(rows: readonly SharedRow[]): readonly SharedRow[] {
  return rows.filter(({ values }) => values.length > 0);
}

function stepOf(lacking: number | null, end: number | null): HeatStep | null {
  if (lacking === null || end === null) return null;
  if (lacking <= 0) return 0;
  return 1 + HEAT_EDGES.filter((edge) => lacking / end >= edge - 1e-12).length as HeatStep;
}

/**
 * One province's place in a row; null where it has no value that is compared there, which is never a 0.
 *
 * @param end Where the row's scale ends (`scaleOf`), in its unit; null where it has none.
 * @param level The reader's common level; undefined while each province is measured against its own target, null while none can be read.
 * @example heatCell(row, 'lam-dong', 100, undefined) // value 86 of a target of 100: { …, value: 86, lacking: 14, step: 2 }
 */
export function heatCell(row: SharedRow, province: string, end: number | null, level: CommonLevel | null | undefined): HeatCell | null {
  const holding = row.values.find((each) => each.province === province);
  const cell = row.cells.get(province);
  const value = holding && comparableValue(holding)?.value;
  if (!holding || !cell || value === undefined) return null;
  const { comparable, gap } = holding.assessment;
  const own = comparable?.same ? gap : null;
  const lacking = level === undefined ? own : level && (distanceTo(level, row, cell)?.value ?? null);
  return { holding, value, lacking, step: stepOf(lacking, end) };
}
