/** The reader's two choices in a comparison: one level for all provinces of a row, and the order in which provinces stand. */
import { goalSign, type Target } from '../model/index.js';
import { comparableTarget, comparableValue, type Holding } from './compare-holdings.js';
import type { SharedCell, SharedRow } from './compare-shared.js';

/** A level that every province of a row is measured against. It is the reader's yardstick, no province's verdict. */
export interface CommonLevel {
  readonly value: number;
  /** The province whose target it is, and that target; null for a level that the reader typed. */
  readonly from: { readonly province: string; readonly target: Target } | null;
}

/** Which side of a level is the better one: +1 above, −1 below. */
function sideOf({ indicator, targets }: SharedRow): 1 | -1 {
  const target = targets[0] && comparableTarget(targets[0]);
  return goalSign(indicator.direction, target?.comparator);
}

/** The most demanding of the targets that are compared in a row; null when fewer than two are. */
export function strictestTarget(row: SharedRow): CommonLevel | null {
  const side = sideOf(row);
  let best: CommonLevel | null = null;
  for (const holding of row.targets) {
    const target = comparableTarget(holding);
    if (target?.value == null || (best && side * (target.value - best.value) <= 0)) continue;
    best = { value: target.value, from: { province: holding.province, target } };
  }
  return best;
}

export interface LevelDistance {
  /** What the value lacks to the level, ≤ 0 when it is there; null without a value. */
  readonly value: number | null;
  /** How far the province's own target stays behind the level, ≤ 0 when it asks as much or more; null without a target. */
  readonly target: number | null;
}

/**
 * Distance of one province to a common level, in the row's unit, positive towards the level.
 * Null where the two must not meet: a level taken from a target of one kind of territory never measures a province of another; a level that the reader
 * typed belongs to no territory.
 */
export function distanceTo({ value, from }: CommonLevel, row: SharedRow, cell: SharedCell): LevelDistance | null {
  if (cell.kind !== 'member' && cell.kind !== 'apart') return null;
  if (from && cell.kind === 'apart') return null;
  const side = sideOf(row);
  const own = comparableValue(cell.holding);
  const target = comparableTarget(cell.holding);
  const lacking = (number: number | null | undefined) => (number == null ? null : side * (value - number) || 0);
  return { value: lacking(own?.value), target: lacking(target?.value) };
}

/** `given` as the page lists them, `name` as the language sorts, `value` and `target` anew in each row, the better first. */
export type ProvinceOrder = 'given' | 'name' | 'value' | 'target';

/** Whether an order is another in each row, so that provinces cannot stand in columns. */
export function isPerRow(order: ProvinceOrder): boolean {
  return order === 'value' || order === 'target';
}

/** The columns in order, the pinned one first whatever the order. Equal names keep their places. */
export function orderProvinces<T extends { readonly key: string }>(
  columns: readonly T[],
  order: ProvinceOrder,
  pinned: string | null,
  compareNames: (a: T, b: T) => number,
): readonly T[] {
  const sorted = order === 'name' ? [...columns].sort(compareNames) : columns;
  return [...sorted.filter(({ key }) => key === pinned), ...sorted.filter(({ key }) => key !== pinned)];
}

/** The number by which a province is sorted within a row; null for one that is not compared there. */
function sortNumber(row: SharedRow, province: string, order: 'value' | 'target'): number | null {
  const compared: readonly Holding[] = order === 'value' ? row.values : row.targets;
  const holding = compared.find((each) => each.province === province);
  if (!holding) return null;
  return (order === 'value' ? comparableValue(holding)?.value : comparableTarget(holding)?.value) ?? null;
}

/**
 * Keys in the order of one row: pinned first, then those that are compared, the better first, then the rest as they were. An order on a page, no rank: equal
 * and near values are not told apart.
 */
export function orderInRow(keys: readonly string[], row: SharedRow, order: ProvinceOrder, pinned: string | null): readonly string[] {
  if (order !== 'value' && order !== 'target') return keys;
  const side = sideOf(row);
  // A place in a list; of those without a number it says nothing.
  const rank = (key: string) => {
    const number = sortNumber(row, key, order);
    return number === null ? Infinity : -side * number;
  };
  const rest = keys.filter((key) => key !== pinned).sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  return [...keys.filter((key) => key === pinned), ...rest];
}
