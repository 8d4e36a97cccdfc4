import { describe, expect, it } from 'vitest';
import { followBand, shapeOf } from '../../../../src/engine/trend-shape.js';

/** Numbers worked out apart, from the formulae of methods §3. */
const near = (found: readonly number[], expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, k) => expect(value).toBeCloseTo(expected[k] as number, 5));
};
const RATE = [0, 100] as const;

describe('the centre of a trend', () => {
  it('between two bounds is the mean of a drift that slows before the bound and a damped one in logits', () => {
    near([1, 2, 5].map(shapeOf([40, 45, 52], RATE).centre), [57.652834, 62.60561, 73.863697]);
  });

  it('gives a fifth of what was outlying in the last step back, which counts at twice the mean step', () => {
    near([1, 2].map(shapeOf([40, 41, 42, 60], RATE).centre), [65.800342, 71.359919]);
  });

  it('without bounds is a damped drift, shrunk by the noise of its steps', () => {
    near([1, 2].map(shapeOf([12, 15, 17, 22], [-Infinity, Infinity]).centre), [25.113122, 27.790407]);
    near([1].map(shapeOf([10, 14], [0, Infinity]).centre), [16.293333]);
  });

  it('with the bound ahead alone is the drift that slows', () => {
    near([1, 2].map(shapeOf([12, 15, 17, 22], [-Infinity, 30]).centre), [24.911654, 26.763592]);
  });

  it('stays where a series falls, stands still, or is at its bound', () => {
    near([1, 5].map(shapeOf([50, 45, 40], RATE).centre), [40, 40]);
    near([1, 5].map(shapeOf([50, 45, 40], [0, Infinity]).centre), [40, 40]);
    near([1, 5].map(shapeOf([40, 40, 40], [0, Infinity]).centre), [40, 40]);
    near([1, 5].map(shapeOf([96, 98, 100], RATE).centre), [100, 100]);
    near([1, 5].map(shapeOf([96, 98, 100], [-Infinity, 100]).centre), [100, 100]);
    near([1, 5].map(shapeOf([100, 100, 100], [-Infinity, 100]).centre), [100, 100]);
  });

  it('is kept within the bounds', () => {
    expect(shapeOf([90, 1, 0.1], RATE).centre(1)).toBeGreaterThanOrEqual(0);
    expect(shapeOf([1, 1, 1, 99], [-Infinity, 100]).centre(20)).toBeLessThanOrEqual(100);
  });
});

describe('the unit of the band of a trend', () => {
  it('grows with the years as the drift may be wrong, and with their root as steps scatter and levels move', () => {
    near([1, 4].map(shapeOf([40, 45, 52], RATE).scale), [14.614214, 41.228427]);
    near([1].map(shapeOf([40, 41, 42, 60], RATE).scale), [22.481621]);
  });

  it('counts the room to the nearer bound, a little at it, and without two bounds the level as far as the steps are noise', () => {
    near([4].map(shapeOf([12, 15, 17, 22], [-Infinity, Infinity]).scale), [23.89125]);
    // With one step its size stands for the scatter.
    near([1].map(shapeOf([10, 14], [0, Infinity]).scale), [10.933333]);
    near([[10, 20, 30], [30, 30, 30]].map((readings) => shapeOf(readings, [0, Infinity]).scale(1)), [15, 6]);
    near([20, 80].map((value) => shapeOf([value, value], RATE).scale(1)), [3, 3]);
    // At a bound and beyond it, where nothing moves, a fiftieth of the range: 0.15 × 2.
    near([[0, 0, 0], [100, 100], [101, 101]].map((readings) => shapeOf(readings, RATE).scale(1)), [0.3, 0.3, 0.3]);
  });
});

describe('how much further a band reaches up', () => {
  it('is decided by how far below the middle of its range a series stands', () => {
    near([0, 20, 50, 80].map((value) => shapeOf([value, value], RATE).up), [Math.exp(0.75), Math.exp(0.45), 1, 1]);
    near([shapeOf([20, 20], [0, Infinity]).up, shapeOf([-1, -1], RATE).up], [1, Math.exp(0.75)]);
  });
});

describe('the band of a trend', () => {
  const shape = (centre: (years: number) => number, up = 1) => ({ last: 10, centre, scale: (years: number) => 2 * years, up });

  it('is the centre and so many units, further up where the shape says so, and the last value where it begins', () => {
    expect(followBand(shape((years) => 10 + years, 3), [0, 1, 2], [-1, 0, 1])).toEqual([[10, 10, 10], [9, 11, 17], [8, 12, 24]]);
  });

  it('keeps what a level has reached above the last value, between the times asked for too, and lets it fall below', () => {
    // Up for a year, then down.
    const hill = (years: number): number => 10 + (years <= 1 ? 4 * years : 8 - 4 * years);
    expect(followBand(shape(hill), [3], [-3, 0])).toEqual([[-12, 14]]);
    expect(followBand(shape((years) => 10 - years), [1, 2], [0])).toEqual([[9], [8]]);
  });
});
