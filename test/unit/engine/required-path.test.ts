import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { requiredPath, type RequiredPathRequest } from '../../../src/engine/index.js';
import { timesBetween } from '../../../src/engine/time-grid.js';
import { medianAt, yearly, ask } from './ask.js';

const values = (request: RequiredPathRequest): number[] => {
  const result = requiredPath(request);
  return result.ok ? Array.from(result.path.values, (value) => Number(value.toFixed(6))) : [];
};
const codes = (request: unknown): string[] => {
  const result = requiredPath(request as RequiredPathRequest);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`.trim());
};
const from = { time: 2026, value: 7.45 };
const to = { time: 2031, value: 30 };

describe('required paths from 7.45 to 30 in five years', () => {
  it('linear: the milestones of the mock-up', () => {
    expect(values({ from, to })).toEqual([7.45, 11.96, 16.47, 20.98, 25.49, 30]);
  });

  it('front: 1 − (1 − s)² of the way', () => {
    expect(values({ from, to, shape: 'front' })).toEqual([7.45, 15.568, 21.882, 26.392, 29.098, 30]);
  });

  it('back: s² of the way', () => {
    expect(values({ from, to, shape: 'back' })).toEqual([7.45, 8.352, 11.058, 15.568, 21.882, 30]);
  });

  it('percent: 32.13 % every year', () => {
    const path = values({ from, to, shape: 'percent' });
    path.slice(1).forEach((value, k) => expect(value / (path[k] as number)).toBeCloseTo((30 / 7.45) ** 0.2, 6));
    expect(path.at(-1)).toBe(30);
  });

  it('logit: the straight line on the logit scale where the ends are off the bounds', () => {
    const logit = (value: number): number => Math.log(value / (100 - value));
    const path = values({ from, to, shape: 'logit', bounds: [0, 100] });
    path.forEach((value, k) => expect(logit(value)).toBeCloseTo(logit(7.45) + (k / 5) * (logit(30) - logit(7.45)), 5));
  });

  it('logit from 0 to 100: begins and ends there, and is half way in the middle', () => {
    const path = values({ from: { time: 2026, value: 0 }, to: { time: 2030, value: 100 }, shape: 'logit', bounds: [0, 100] });
    // g(s) with both ends kept 0.5 % off, rescaled: (0.06636… − 0.005)/0.99 at a quarter of the time.
    const g = (s: number): number => 1 / (1 + Math.exp(-Math.log(199) * (2 * s - 1)));
    expect(path).toEqual([0, 0.25, 0.5, 0.75, 1].map((s) => Number((100 * ((g(s) - g(0)) / (g(1) - g(0)))).toFixed(6))));
    expect([path[0], path[2], path[4]]).toEqual([0, 50, 100]);
  });

  it('starts in the middle of a year: milestones stay at year ends', () => {
    const result = requiredPath({ from: { time: 2026.466, value: 86 }, to: { time: 2031, value: 100 } });
    expect(result.ok && Array.from(result.path.times)).toEqual([2026.466, 2027, 2028, 2029, 2030, 2031]);
    expect(result.ok && result.path.values[1]).toBeCloseTo(86 + (14 * 0.534) / 4.534, 12);
  });
});

describe('every required path', () => {
  const shapes = ['linear', 'front', 'back', 'percent', 'logit'] as const;
  const value = fc.double({ min: 0.1, max: 99.9, noNaN: true });

  it('starts at the value, ends at the target exactly, and never turns', () => {
    fc.assert(fc.property(value, value, fc.double({ min: 0.1, max: 20, noNaN: true }), fc.constantFrom(...shapes), (start, end, years, shape) => {
      const result = requiredPath({ from: { time: 2026.3, value: start }, to: { time: 2026.3 + years, value: end }, shape, bounds: [0, 100] });
      const path = result.ok ? Array.from(result.path.values) : [];
      expect([path[0], path.at(-1)]).toEqual([start, end]);
      path.slice(1).forEach((each, k) => expect((each - (path[k] as number)) * Math.sign(end - start)).toBeGreaterThanOrEqual(-1e-9));
    }));
  });

  it('is what the assumption `required` projects, and holds the target afterwards', () => {
    for (const shape of shapes) {
      const projection = ask({
        observations: [from], bounds: [0, 100], targets: [{ id: 't', ...to }], horizon: 2033, assumption: { kind: 'required', target: 't', shape },
      });
      expect(Array.from(projection.median.slice(0, 6), (each) => Number(each.toFixed(6)))).toEqual(values({ from, to, shape, bounds: [0, 100] }));
      expect([medianAt(projection, 2031), medianAt(projection, 2032), medianAt(projection, 2033)]).toEqual([30, 30, 30]);
    }
  });
});

describe('a required path that cannot be', () => {
  it.each<[string, unknown, string[]]>([
    ['no request', undefined, ['not-a-number']],
    ['no number', { from: { time: 2026, value: NaN }, to }, ['not-a-number']],
    ['due before it starts', { from, to: { time: 2025, value: 3 } }, ['past to']],
    ['due at its start', { from, to: { time: 2026, value: 3 } }, ['past to']],
    ['more than 50 years', { from, to: { time: 2076.5, value: 3 } }, ['out-of-range to']],
    ['an unknown shape', { from, to, shape: 'zigzag' }, ['not-allowed shape']],
    ['per cent from 0', { from: { time: 2026, value: 0 }, to, shape: 'percent' }, ['out-of-range shape']],
    ['logit without bounds', { from, to, shape: 'logit' }, ['needs-bounds shape']],
    ['no bounds at all', { from, to, shape: 'logit', bounds: null }, ['bad-interval bounds']],
    ['bounds that are none', { from, to, bounds: 5 }, ['bad-interval bounds']],
    ['bounds the wrong way round', { from, to, bounds: [100, 0] }, ['bad-interval bounds']],
    ['a value outside the bounds', { from, to: { time: 2031, value: 130 }, bounds: [0, 100] }, ['outside-bounds']],
    ['logit with one bound', { from, to, shape: 'logit', bounds: [0, Infinity] }, ['needs-bounds shape']],
  ])('%s', (_, request, expected) => {
    expect(codes(request)).toEqual(expected);
  });

  it('leads back to a target that is passed already, where a projection would hold', () => {
    expect(values({ from: { time: 2026, value: 40 }, to: { time: 2028, value: 30 } })).toEqual([40, 35, 30]);
    expect(yearly(40, { kind: 'required', target: 't', shape: 'linear' }, { targets: [{ id: 't', time: 2028, value: 30 }], horizon: 2028 })).toEqual([40, 40, 40]);
  });
});

describe('the times of a projection', () => {
  const times = (start: number, end: number, others: number[] = []): number[] => Array.from(timesBetween(start, end, others));

  it.each<[string, number[], number[]]>([
    ['start, year ends, horizon', times(2026.466, 2028.5), [2026.466, 2027, 2028, 2028.5]],
    ['a start at a year end is there once', times(2026, 2028), [2026, 2027, 2028]],
    ['target times come between, in order, once', times(2026, 2028, [2027.5, 2026.5, 2027.5]), [2026, 2026.5, 2027, 2027.5, 2028]],
    ['a target at a year end is there once', times(2026, 2028, [2027, 2028]), [2026, 2027, 2028]],
    ['others outside are left out', times(2026, 2027, [2020, 2030]), [2026, 2027]],
    ['a horizon at the start', times(2026.2, 2026.2), [2026.2]],
    ['nearly a year end is that year end', times(2026 - 1e-12, 2027), [2026 - 1e-12, 2027]],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
