import { describe, expect, it } from 'vitest';
import { indicator, observation, readJson, type Slug } from './files.js';

interface Side {
  readonly province: Slug;
  readonly indicator: string;
  readonly observation?: { readonly period: string; readonly value: number; readonly document: string };
  readonly target?: { readonly id: string; readonly by: string; readonly value: number };
}
interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly why: string;
  readonly gap?: number;
  readonly requiredPerYear?: number;
  readonly from?: number;
  readonly to?: number;
}

const pairs = readJson('test/fixtures/comparability.json') as {
  readonly mustNotCompare: readonly Pair[];
  readonly mustCompare: readonly Pair[];
  readonly cautions: readonly Pair[];
};

/** Basis of one side; throws when the side is not in the datasets. */
function basisOf(side: Side): string {
  if (side.observation) return observation(side.province, side.indicator, side.observation.period, side.observation.value).basis;
  const target = (indicator(side.province, side.indicator).targets ?? []).find(
    (each) => each.id === side.target?.id && each.value === side.target.value,
  );
  if (!target) throw new Error(`no target ${side.indicator} ${side.target?.id ?? ''}`);
  return target.basis;
}

describe('the pairs that must or must never be compared', () => {
  it('are 98, 6 and 8, and all stand in the datasets', () => {
    expect([pairs.mustNotCompare.length, pairs.mustCompare.length, pairs.cautions.length]).toEqual([98, 6, 8]);
    for (const { a, b } of [...pairs.mustNotCompare, ...pairs.mustCompare, ...pairs.cautions]) expect([basisOf(a), basisOf(b)]).not.toContain('');
  });

  it('that must be compared are on one stated basis, with the gap between them', () => {
    for (const { a, b, gap, requiredPerYear, from, to } of pairs.mustCompare) {
      expect(basisOf(a)).toBe(basisOf(b));
      expect(basisOf(a)).not.toBe('unstated');
      expect((b.target?.value ?? NaN) - (a.observation?.value ?? NaN)).toBeCloseTo(gap ?? NaN, 6);
      // Dates are given to four decimals of a year: a thousandth of the pace, or one per cent over a few weeks.
      expect(Math.abs((gap ?? NaN) / ((to ?? NaN) - (from ?? NaN)) / (requiredPerYear ?? NaN) - 1)).toBeLessThan(0.002);
    }
  });

  it('that must not be compared are of two provinces, or differ in indicator, basis, window or date', () => {
    const same = pairs.mustNotCompare.filter(
      ({ a, b }) =>
        a.province === b.province &&
        a.indicator === b.indicator &&
        basisOf(a) === basisOf(b) &&
        basisOf(a) !== 'unstated' &&
        a.observation?.period === b.observation?.period,
    );
    expect(same).toEqual([]);
  });
});
