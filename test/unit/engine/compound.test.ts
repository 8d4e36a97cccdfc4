import { describe, expect, it } from 'vitest';
import { compound } from '../../../src/engine/curves/compound.js';

const one = (value: number): Float64Array => Float64Array.of(value);
/** What 100 becomes after each of so many years, asked in this order. */
const grown = (factor: number, ...years: readonly number[]): number[] => {
  const grow = compound(one(factor));
  return years.map((each) => {
    const out = one(0);
    grow(each, one(100), out);
    return out[0] as number;
  });
};

describe('compound growth', () => {
  it('multiplies once a year, and a leap gives the same bits as a walk', () => {
    const walk = grown(1.07, 1, 2, 3, 4, 5);
    expect(walk.slice(0, 2)).toEqual([107, 107 * 1.07]);
    expect(grown(1.07, 5)).toEqual(walk.slice(-1));
  });

  it('takes a part of a year as a power, whichever part it is', () => {
    const found = grown(1.21, 0.5, 1.5, 1.75, 2);
    [110, 133.1, 100 * 1.21 ** 1.75, 146.41].forEach((value, k) => expect(found[k]).toBeCloseTo(value, 9));
  });

  it('fades: of the growth of a year so much is left the year after', () => {
    const grow = compound(one(1.2), 0.5);
    const after = (years: number): number => {
      const out = one(0);
      grow(years, one(100), out);
      return out[0] as number;
    };
    expect([1, 2, 3].map(after)).toEqual([120, 132, 138.6].map((value) => expect.closeTo(value, 9) as number));
    expect([1.5, 2.5].map(after)).toEqual([120 * 1.1 ** 0.5, 132 * 1.05 ** 0.5].map((value) => expect.closeTo(value, 9) as number));
  });

  it('may be asked of an earlier time again', () => {
    expect(grown(2, 3, 1, 0, 2)).toEqual([800, 200, 100, 400]);
  });

  it('takes what is within a billionth of a whole year as that year', () => {
    expect(grown(2, 3 - 5e-10, 3 + 5e-10)).toEqual([800, 800]);
  });

  it('may write over the values that it reads', () => {
    const values = Float64Array.of(100, 200);
    compound(Float64Array.of(2, 3))(2, values, values);
    expect(Array.from(values)).toEqual([400, 1800]);
  });
});
