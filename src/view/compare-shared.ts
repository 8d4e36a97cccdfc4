/** Part 1 of a comparison: one row for each concept, base and territory on which values or targets of at least two provinces may stand side by side. */
import type { IncomparableReason, Indicator } from '../model/index.js';
import {
  comparableSet, comparableTarget, comparableValue, isStated, provincesOf, targetsCompare, valuesCompare, type Holding,
} from './compare-holdings.js';

/** What stands in one province's place of a row. */
export type SharedCell =
  /** On the row's base and territory. `valueApart`: the value itself is of another window and is not set beside the others. */
  | { readonly kind: 'member'; readonly holding: Holding; readonly valueApart: IncomparableReason | null; readonly others: readonly Holding[] }
  /** On the row's base, before or after the merger of provinces: shown, not compared. */
  | { readonly kind: 'apart'; readonly holding: Holding; readonly others: readonly Holding[] }
  /** The province counts the concept on other bases only (in no row: `others`). */
  | { readonly kind: 'other'; readonly others: readonly Holding[] }
  /** The province's documents do not name the concept. */
  | { readonly kind: 'none' };

export interface SharedRow {
  /** Concept, base, territory and unit; unique in a comparison. */
  readonly id: string;
  readonly concept: string;
  readonly basis: string;
  readonly territory: string;
  /** The first province's indicator: names, unit and bounds of the row. */
  readonly indicator: Indicator;
  readonly cells: ReadonlyMap<string, SharedCell>;
  /** Provinces whose values, and whose targets, may stand side by side; each 0 or at least 2. */
  readonly values: readonly Holding[];
  readonly targets: readonly Holding[];
  /** Years between the earliest and the latest time at which the compared values may have stood; null with fewer than two. */
  readonly valueSpread: number | null;
  /** Whether any of the compared values has no date. */
  readonly hasUndated: boolean;
  /** Whether the compared targets are due at different times. */
  readonly duesDiffer: boolean;
}

interface Group {
  readonly holdings: readonly Holding[];
  readonly values: readonly Holding[];
  readonly targets: readonly Holding[];
}

function groupsOf(holdings: readonly Holding[]): readonly Group[] {
  const groups = new Map<string, Holding[]>();
  for (const holding of holdings.filter(isStated)) {
    const key = `${holding.basis}\n${holding.territory}\n${holding.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), holding]);
  }
  return [...groups.values()].flatMap((group) => {
    const pairs = (set: readonly Holding[]) => (set.length >= 2 ? set : []);
    const values = pairs(comparableSet(group, valuesCompare));
    const targets = pairs(comparableSet(group, targetsCompare));
    return values.length || targets.length ? [{ holdings: group, values, targets }] : [];
  });
}

function spreadOf(values: readonly Holding[]): number | null {
  const times = values.flatMap((holding) => {
    const value = comparableValue(holding);
    return value ? [value.timeLow ?? value.time, value.time] : [];
  });
  return values.length < 2 ? null : Math.max(...times) - Math.min(...times);
}

function reasonAgainst(holding: Holding, values: readonly Holding[]): IncomparableReason | null {
  const [first] = values;
  if (!first || values.includes(holding) || holding.province === first.province) return null;
  const comparability = valuesCompare(first, holding);
  return comparability && !comparability.same ? comparability.reason : null;
}

/**
 * The rows of one concept.
 * @param provinces Keys of all provinces, so that each has a cell.
 * @param holdings Everything that the provinces hold for the concept, on every base.
 * @param named Provinces whose documents name the concept, with or without a number.
 * @param shown Which holdings a reader should see where they are in no row.
 */
export function sharedRows(
  concept: string,
  provinces: readonly string[],
  holdings: readonly Holding[],
  named: ReadonlySet<string>,
  shown: (holding: Holding) => boolean,
): readonly SharedRow[] {
  const groups = groupsOf(holdings);
  const inRows = new Set(groups.flatMap((group) => group.holdings));
  return groups.map(({ holdings: members, values, targets }): SharedRow => {
    const { basis, territory, unit, indicator } = (values[0] ?? targets[0]) as Holding;
    const compared = [...values, ...targets];
    const cells = new Map(provinces.map((province): [string, SharedCell] => {
      const own = holdings.filter((holding) => holding.province === province);
      const member = own.find((holding) => compared.includes(holding)) ?? own.find((holding) => members.includes(holding));
      const apart = own.find((holding) => holding.basis === basis && holding.unit === unit && holding !== member && !inRows.has(holding));
      const others = own.filter((holding) => !inRows.has(holding) && shown(holding) && (member !== undefined || holding !== apart));
      if (member) return [province, { kind: 'member', holding: member, valueApart: reasonAgainst(member, values), others }];
      if (apart) return [province, { kind: 'apart', holding: apart, others }];
      return [province, own.length || named.has(province) ? { kind: 'other', others } : { kind: 'none' }];
    }));
    return {
      id: `${concept}/${basis}/${territory}/${unit}`, concept, basis, territory, indicator, cells, values, targets, valueSpread: spreadOf(values),
      hasUndated: values.some((holding) => comparableValue(holding)?.flags.includes('undated')),
      duesDiffer: new Set(targets.map((holding) => comparableTarget(holding)?.due)).size > 1,
    };
  });
}

/** Bases of a concept that stand in no row although at least two provinces count on them: only territory or window parts them. */
export function partedBases(holdings: readonly Holding[], rows: readonly SharedRow[]): readonly string[] {
  const inRows = new Set(rows.map((row) => row.basis));
  const bases = [...new Set(holdings.filter(isStated).map(({ basis }) => basis))];
  return bases.filter((basis) => !inRows.has(basis) && provincesOf(holdings.filter((holding) => holding.basis === basis)) >= 2);
}
