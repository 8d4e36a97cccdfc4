import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { quantiles, selectRanks } from '../../../src/engine/quantiles.js';
import { finish } from '../../../src/engine/steps.js';

/** R's default, `quantile(x, p, type = 7)`, by sorting. */
const bySorting = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const h = (sorted.length - 1) * p;
  const lower = Math.floor(h);
  const below = sorted[lower] as number;
  return below + (h - lower) * ((sorted[Math.min(lower + 1, sorted.length - 1)] as number) - below) + 0;
};
const at = (values: readonly number[], ...ps: number[]): number[] => finish(quantiles(Float64Array.from(values), ps));

/** Shapes that a bucket search could stumble over: equal, sorted, two far clusters, many scales, one outlier, tiny differences. */
const shapes: Readonly<Record<string, (d: number, n: number) => number>> = {
  equal: () => 3,
  ascending: (d) => d,
  descending: (d, n) => n - d,
  'two clusters': (d) => (d % 2 ? 1e9 + d : d / 1e9),
  'many scales': (d) => (d % 3 ? 1 : -1) * 10 ** (((d * 37) % 400) / 2 - 100),
  'one outlier': (d) => (d === 17 ? 1e80 : (d * 7919) % 1013),
  'few values': (d) => (d * 31) % 5,
  'last bits': (d) => 1 + ((d * 193) % 997) * 2 ** -52,
  subnormal: (d) => ((d * 193) % 997) * 5e-324,
  'zeros of both signs': (d) => (d % 2 ? -0 : 0),
};

describe('quantiles (R type 7)', () => {
  it('are those of R on its own example', () => {
    // R 4: quantile(c(4, 1, 3, 2), c(0, .1, .5, .9, 1)) gives 1.0 1.3 2.5 3.7 4.0
    expect(at([4, 1, 3, 2], 0, 0.1, 0.5, 0.9, 1).map((value) => Number(value.toFixed(12)))).toEqual([1, 1.3, 2.5, 3.7, 4]);
  });

  it('of one number are that number', () => {
    expect(at([7], 0, 0.3, 1)).toEqual([7, 7, 7]);
  });

  it('may be asked for in any order, twice, or not at all', () => {
    expect(at([1, 2, 3], 0.5, 0, 0.5)).toEqual([2, 1, 2]);
    expect(at([1, 2, 3])).toEqual([]);
  });

  it('print 0, never −0', () => {
    expect(Object.is(at([-0, -0, -0], 0.5)[0], 0)).toBe(true);
  });

  it.each(Object.keys(shapes))('agree with sorting to the last bit: %s', (name) => {
    const ps = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0, 1, 1 / 3];
    for (const n of [2, 23, 63, 64, 65, 66, 100, 1001, 10_000]) {
      const values = Array.from({ length: n }, (_, d) => (shapes[name] as (d: number, n: number) => number)(d, n));
      expect(at(values, ...ps)).toEqual(ps.map((p) => bySorting(values, p)));
    }
  });

  it('agree with sorting on any numbers', () => {
    const number = fc.oneof(fc.double({ min: -1e99, max: 1e99, noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(fc.property(fc.array(number, { minLength: 1, maxLength: 400 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (values, ps) => {
      expect(at(values, ...ps)).toEqual(ps.map((p) => bySorting(values, p)));
    }), { numRuns: 400 });
  });
});

describe('selectRanks', () => {
  it('gives each rank what sorting would put there, in ascending order', () => {
    const values = Array.from({ length: 5000 }, (_, d) => ((d * 7919) % 5003) - 2500);
    const sorted = [...values].sort((a, b) => a - b);
    const ranks = [0, 1, 2, 499, 2500, 4998, 4999];
    expect(finish(selectRanks(Float64Array.from(values), ranks))).toEqual(ranks.map((rank) => sorted[rank]));
    expect(finish(selectRanks(Float64Array.from(values), ranks, [sorted[0] as number, sorted[4999] as number]))).toEqual(ranks.map((rank) => sorted[rank]));
  });

  it.each([5, 64, 65, 5000])('leaves %i numbers in their order', (n) => {
    const values = Float64Array.from({ length: n }, (_, d) => (d * 7919) % 5003);
    const before = values.slice();
    finish(selectRanks(values, [0, n >> 1, n - 1]));
    expect(values).toEqual(before);
  });
});
