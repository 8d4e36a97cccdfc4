import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { report } from '../../../src/engine/messages.js';
import { checkGrowth, checkSpread, isRandom, isTime, spreadQuantile, toSpread } from '../../../src/engine/spread.js';
import type { Spread } from '../../../src/engine/types.js';

const codes = (value: unknown): string[] => {
  const { issues, need } = report();
  checkSpread(value, 'here', need);
  return issues.map(({ code, path }) => `${code} ${path}`);
};
const at = (spread: Spread, ...ps: number[]): number[] => ps.map((p) => Number(spreadQuantile(spread, p).toFixed(12)));

describe('quantiles of a spread', () => {
  it('uniform 2 … 4: limits, straight between them', () => {
    expect(at({ low: 2, high: 4, shape: 'uniform' }, 0.1, 0.5, 0.9)).toEqual([2.2, 3, 3.8]);
  });

  it('triangular 15, 25, 35: by hand, 15 + √(0.1·20·10) and 35 − √(0.1·20·10)', () => {
    expect(at({ low: 15, mode: 25, high: 35, shape: 'triangular' }, 0.1, 0.5, 0.9)).toEqual([19.472135955, 25, 30.527864045]);
  });

  it('triangular with its mode at a limit: √ on one side only', () => {
    expect(at({ low: 0, mode: 4, high: 4, shape: 'triangular' }, 0.25, 0.81)).toEqual([2, 3.6]);
    expect(at({ low: 0, mode: 0, high: 4, shape: 'triangular' }, 0.19, 0.75)).toEqual([0.4, 2]);
  });

  it('triangular without a mode: the middle', () => {
    expect(at({ low: 0, high: 4, shape: 'triangular' }, 0.125, 0.5, 0.875)).toEqual([1, 2, 3]);
  });

  it('normal 2 … 4: 10 % and 90 % quantiles, median in the middle', () => {
    expect(at({ low: 2, high: 4, shape: 'normal' }, 0.1, 0.5, 0.9, 0.975)).toEqual([2, 3, 4, 4.529368023289]);
  });

  it('lognormal 1 … 9: 10 % and 90 % quantiles, median their geometric mean', () => {
    expect(at({ low: 1, high: 9, shape: 'lognormal' }, 0.1, 0.5, 0.9)).toEqual([1, 3, 9]);
  });

  it('a number, or three equal fields, is that number and not random', () => {
    expect(at(5, 0.1, 0.9)).toEqual([5, 5]);
    expect(at({ low: 5, mode: 5, high: 5, shape: 'triangular' }, 0.1, 0.9)).toEqual([5, 5]);
    expect([isRandom(5), isRandom({ low: 5, high: 5, shape: 'normal' }), isRandom({ low: 5, high: 6, shape: 'normal' })]).toEqual([false, false, true]);
  });

  it('rise with p and stay within the limits', () => {
    const spread = fc.record({ low: fc.double({ min: -50, max: 50, noNaN: true }), width: fc.double({ min: 0.01, max: 100, noNaN: true }), shape: fc.constantFrom('uniform', 'triangular') });
    fc.assert(fc.property(spread, fc.double({ min: 0.001, max: 0.99, noNaN: true }), ({ low, width, shape }, p) => {
      const values = Float64Array.of(p, p + 0.005);
      toSpread(values, { low, high: low + width, shape: shape as 'uniform' });
      expect(values[1]).toBeGreaterThan(values[0] as number);
      expect(values[0]).toBeGreaterThanOrEqual(low);
      expect(values[1]).toBeLessThanOrEqual(low + width);
    }));
  });
});

describe('what a spread may not be', () => {
  it.each<[string, unknown, string[]]>([
    ['a number', 3, []],
    ['a number too large', 1e100, ['not-a-number here']],
    ['NaN', NaN, ['not-a-number here']],
    ['a text', '3', ['not-a-number here']],
    ['nothing', undefined, ['not-a-number here']],
    ['null', null, ['not-a-number here']],
    ['no high', { low: 1, shape: 'uniform' }, ['not-a-number here']],
    ['an infinite end', { low: 1, high: Infinity, shape: 'uniform' }, ['not-a-number here']],
    ['an unknown shape', { low: 1, high: 2, shape: 'beta' }, ['not-allowed here.shape']],
    ['low above high', { low: 3, high: 2, shape: 'uniform' }, ['bad-interval here']],
    ['a mode outside', { low: 1, mode: 4, high: 2, shape: 'triangular' }, ['bad-interval here']],
    ['a mode below', { low: 2, mode: 1, high: 3, shape: 'triangular' }, ['bad-interval here']],
    ['no shape', { low: 1, high: 2 }, ['not-allowed here.shape']],
    ['a mode of another shape', { low: 1, mode: 1.5, high: 2, shape: 'normal' }, ['not-allowed here.mode']],
    ['a lognormal from 0', { low: 0, high: 2, shape: 'lognormal' }, ['out-of-range here.low']],
    ['three equal fields', { low: 2, mode: 2, high: 2, shape: 'triangular' }, []],
  ])('%s', (_, value, expected) => {
    expect(codes(value)).toEqual(expected);
  });

  it('is told with what is needed', () => {
    const { issues, need } = report();
    checkSpread({ low: 0, high: 2, shape: 'lognormal' }, 'here', need);
    checkGrowth({ low: -100, high: 2, shape: 'uniform' }, 'there', need);
    expect(issues.map(({ message }) => message.en)).toEqual(['Needed: x > 0.', 'Needed: x > −100.']);
  });
});

describe('a time', () => {
  it('is a number within a million years, and no text', () => {
    expect([2026.5, -4000, 1e6, -1e6, NaN, '2026', null].map(isTime)).toEqual([true, true, false, false, false, false, false]);
  });
});
