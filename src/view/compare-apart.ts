/** Part 3 of a comparison: what at least two provinces name and cannot be set side by side, with the reason. */
import type { IncomparableReason, Indicator } from '../model/index.js';
import { isStated, provincesOf, targetsCompare, valuesCompare, type Holding } from './compare-holdings.js';

/** Why a content cannot be compared; the first four are reasons of the model's own comparison. */
export type ApartReason =
  | IncomparableReason
  /** Some provinces have only values, others only targets: a value is never set against another province's target. */
  | 'one-sided'
  /** Fewer than two provinces give a number. */
  | 'one-number';

/** Reasons in the order in which they are shown: what is nearest to a comparison first. */
export const APART_REASONS: readonly ApartReason[] = [
  'territory', 'other-window', 'implausible', 'one-sided', 'other-basis', 'other-concept', 'basis-unstated', 'one-number',
];

export interface ApartRow {
  readonly id: string;
  readonly concept: string;
  /** Set when the row is about one base of a concept that is compared on another. */
  readonly basis: string | null;
  readonly indicator: Indicator;
  readonly reason: ApartReason;
  /** What each province holds; an empty list where its documents name the content without a number; absent where they do not name it. */
  readonly cells: ReadonlyMap<string, readonly Holding[]>;
  /** Different stated bases on which the provinces count, with the indicator that describes each. */
  readonly bases: readonly { readonly basis: string; readonly indicator: Indicator }[];
  /** What the documents lack, each text once, with the provinces that lack it. */
  readonly missing: readonly { readonly what: NonNullable<Indicator['missing']>; readonly provinces: readonly string[] }[];
}

function reasonOf(holdings: readonly Holding[]): ApartReason {
  const found = new Set<ApartReason>();
  holdings.forEach((a, index) => {
    for (const b of holdings.slice(index + 1)) {
      if (a.province === b.province) continue;
      for (const comparability of [valuesCompare(a, b), targetsCompare(a, b)]) {
        if (comparability && !comparability.same) found.add(comparability.reason);
      }
    }
  });
  const first = APART_REASONS.find((reason) => found.has(reason));
  if (first) return first;
  const numbered = holdings.filter(({ assessment: { observation, target } }) => observation || target?.value != null);
  return provincesOf(numbered) >= 2 ? 'one-sided' : 'one-number';
}

function missingOf(indicators: readonly { readonly province: string; readonly indicator: Indicator }[]): ApartRow['missing'] {
  const texts = new Map<string, { what: NonNullable<Indicator['missing']>; provinces: string[] }>();
  for (const { province, indicator: { missing } } of indicators) {
    if (!missing) continue;
    const key = missing.what.vi ?? missing.what.en ?? '';
    const entry = texts.get(key);
    if (entry) entry.provinces.push(province);
    else texts.set(key, { what: missing, provinces: [province] });
  }
  return [...texts.values()];
}

/**
 * One row of part 3.
 * @param indicators The indicators of the concept, with their provinces, headline ones first.
 * @param holdings What the provinces hold for it, on the bases that the row is about.
 * @param shown Which holdings stand in the cells; the reason is taken from these alone.
 */
export function apartRow(
  concept: string,
  basis: string | null,
  indicators: readonly { readonly province: string; readonly indicator: Indicator }[],
  holdings: readonly Holding[],
  shown: (holding: Holding) => boolean,
): ApartRow | null {
  const [first] = indicators;
  if (!first) return null;
  const visible = holdings.filter(shown);
  const bases = new Map(visible.filter(isStated).map((holding) => [holding.basis, holding.indicator]));
  const named = basis === null ? indicators : indicators.filter(({ province }) => visible.some((holding) => holding.province === province));
  return {
    id: basis === null ? concept : `${concept}/${basis}`, concept, basis, indicator: first.indicator, reason: reasonOf(visible),
    cells: new Map(named.map(({ province }) => [province, visible.filter((holding) => holding.province === province)])),
    bases: [...bases].map(([id, indicator]) => ({ basis: id, indicator })),
    missing: missingOf(named),
  };
}
