/**
 * The picture of one province in a row of a comparison: a common scale from 0, so that lengths in one row may be set side by side. Places are per cent of the
 * cell's width. Nothing is drawn where nothing is known: a missing value is dashes up to the flag, a real 0 a bar of 2 px.
 */
import { comparableTarget, comparableValue, type Holding } from './compare-holdings.js';
import type { SharedRow } from './compare-shared.js';
import type { ConceptKind } from '../model/index.js';

/** Where the scale ends: the flag of a target at the very end needs the rest for its pennant. */
export const SCALE_END = 94;

/** Kinds whose size is no length from 0. */
const WITHOUT_SCALE: ReadonlySet<ConceptKind> = new Set(['rank', 'binary', 'growth-rate']);

export interface ScaleTrack {
  /** End of the bar; null without a value. A bar shorter than 2 px is drawn 2 px wide, so that 0 is seen and is no gap. */
  readonly value: number | null;
  /** What is missing, from the bar's end to the flag; null when the value is no less than the target or cannot be set against it. */
  readonly rest: { readonly from: number; readonly to: number } | null;
  /** Place of the flag; null without a target. */
  readonly flag: number | null;
  /** The target has no year. */
  readonly hollow: boolean;
  /** The target's date is past and nothing is known. */
  readonly due: boolean;
  /** Place of the reader's common level; null without one. */
  readonly level: number | null;
}

/** A round number no smaller than `largest`: 1, 2, 2.5, 5 or 10 times a power of ten. */
function roundUp(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(largest));
  return ([1, 2, 2.5, 5, 10].find((multiple) => multiple * power >= largest * (1 - 1e-9)) ?? 10) * power;
}

function numbersOf({ cells }: SharedRow): readonly number[] {
  return [...cells.values()].flatMap((cell) => {
    if (!('holding' in cell)) return [];
    const { observation } = cell.holding.assessment;
    const target = comparableTarget(cell.holding);
    return [observation?.value, target?.value, target?.high].flatMap((value) => value ?? []);
  });
}

/**
 * Where a row's scale ends, in the unit of the row; null where a length from 0 would mean nothing: ranks, yes or no, growth, and negative numbers.
 * A rate from 0 to 100 keeps its whole range, whatever the values.
 *
 * @param level The reader's common level, which must find room too.
 */
export function scaleOf(row: SharedRow, level: number | null = null): number | null {
  const { kind, bounds } = row.indicator;
  const numbers = [...numbersOf(row), ...(level === null ? [] : [level])];
  if (WITHOUT_SCALE.has(kind) || numbers.some((value) => value < 0) || (bounds && bounds[0] < 0)) return null;
  const largest = Math.max(0, ...numbers);
  // The bounds are those of the indicator's own unit; a base in another unit has none.
  const isOwnUnit = [...row.cells.values()].every((cell) => !('holding' in cell) || cell.holding.unit === row.indicator.unit);
  if (bounds && isOwnUnit && largest <= bounds[1]) return bounds[1];
  return largest > 0 ? roundUp(largest) : null;
}

/** The picture of what one province holds, on a scale from 0 to `end`. */
export function scaleTrack({ assessment }: Holding, end: number, level: number | null = null): ScaleTrack {
  const place = (value: number) => (Math.min(end, Math.max(0, value)) / end) * SCALE_END;
  const { observation, target, gap, state, comparable } = assessment;
  const value = observation ? place(observation.value) : null;
  const flag = target?.value == null ? null : place(target.value);
  const isShort = comparable?.same === true && gap !== null && gap > 0;
  return {
    value, flag,
    rest: isShort && value !== null && flag !== null && flag > value ? { from: value, to: flag } : null,
    hollow: target !== null && (target.due === null || target.flags.includes('year-not-stated')),
    due: state === 'past-no-data',
    level: level === null ? null : place(level),
  };
}

/** All provinces of a row on its one scale. Places are per cent of the width. */
export interface StripMarks {
  /** A dot for each value that is compared; `key` is the province's. */
  readonly values: readonly { readonly key: string; readonly at: number }[];
  /** Different targets that are compared, each once. */
  readonly targets: readonly number[];
  readonly level: number | null;
}

/** What may stand side by side in a row, on one line from 0 to `end`; what is missing or not compared has no dot. */
export function stripMarks({ values, targets }: SharedRow, end: number, level: number | null = null): StripMarks {
  const place = (value: number) => (Math.min(end, Math.max(0, value)) / end) * SCALE_END;
  const numbers = targets.flatMap((holding) => comparableTarget(holding)?.value ?? []);
  return {
    values: values.flatMap((holding) => { const value = comparableValue(holding)?.value; return value === undefined ? [] : [{ key: holding.province, at: place(value) }]; }),
    targets: [...new Set(numbers)].sort((a, b) => a - b).map(place),
    level: level === null ? null : place(level),
  };
}
