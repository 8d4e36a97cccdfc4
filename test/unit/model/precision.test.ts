import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictingCounts, exactValue, lastDigit, valueInterval, type Observation } from '../../../src/model/index.js';
import { noise } from '../../../src/model/precision.js';
import { indicatorOf, value } from './build.js';

function printed(number: number, more: object = {}): Observation {
  const [observation] = indicatorOf([value('2025', number, { ...more })], [], { bounds: null }).observations;
  if (observation === undefined) throw new Error('no observation');
  return observation;
}

describe('the last printed digit', () => {
  it.each([
    [100, 1],
    [7.45, 0.01],
    [0.75, 0.01],
    [94.7, 0.1],
    [-3.125, 0.001],
    [1e21, 1],
    [1.5e-7, 1e-8],
    [0, 1],
  ])('of %f is %f', (number, digit) => {
    expect(lastDigit(number)).toBe(digit);
  });

  it('is unknown for what is no number', () => {
    expect(lastDigit(NaN)).toBeNaN();
  });
});

describe('the interval of a printed value', () => {
  it('is half a digit to each side', () => {
    const [low, high] = valueInterval(printed(7.45));
    expect(low).toBeCloseTo(7.445, 12);
    expect(high).toBeCloseTo(7.455, 12);
  });

  it('reaches to one side for "over" and "under"', () => {
    expect(valueInterval(printed(95, { approx: 'over' }))).toEqual([95, 95.5]);
    expect(valueInterval(printed(95, { approx: 'under' }))).toEqual([94.5, 95]);
    expect(valueInterval(printed(95, { approx: 'about' }))).toEqual([94.5, 95.5]);
  });

  it('is the printed one where the document prints limits', () => {
    expect(valueInterval(printed(95, { low: 90, high: 97 }))).toEqual([90, 97]);
  });

  it('stays inside the bounds and keeps the value', () => {
    expect(valueInterval(printed(100), [0, 100])).toEqual([99.5, 100]);
    expect(valueInterval(printed(0), [0, 100])).toEqual([0, 0.5]);
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (number) => {
        const [low, high] = valueInterval({ value: number, low: null, high: null, approx: null }, [0, 100]);
        expect(low).toBeLessThanOrEqual(number);
        expect(high).toBeGreaterThanOrEqual(number);
      }),
    );
  });
});

describe('a value and its counts', () => {
  it('contradict each other in the May 2026 dossiers: printed 94.74, counted 88.12', () => {
    expect(contradictingCounts(printed(94.74, { numerator: 555666, denominator: 630568 }))).toBeCloseTo(88.12, 2);
  });

  it('agree when the document rounded or cut: 102 of 124 printed as 82.2', () => {
    expect(contradictingCounts(printed(82.2, { numerator: 102, denominator: 124 }))).toBeNull();
    expect(contradictingCounts(printed(82.3, { numerator: 102, denominator: 124 }))).toBeNull();
  });

  it('agree when the value is the count, and when it is a share of 1', () => {
    expect(contradictingCounts(printed(45, { numerator: 45, denominator: 112 }))).toBeNull();
    expect(contradictingCounts(printed(0.82, { numerator: 102, denominator: 124 }))).toBeNull();
  });

  it('cannot be set against each other without both counts, or for an approximate value', () => {
    expect(contradictingCounts(printed(50, { numerator: 45 }))).toBeNull();
    expect(contradictingCounts(printed(50, { numerator: 45, denominator: 0 }))).toBeNull();
    expect(contradictingCounts(printed(50, { numerator: 45, denominator: 100, approx: 'over' }))).toBeNull();
  });

  it('are no counts where one is lacking or the whole is 0, whoever made the observation', () => {
    const half = (counts: object): Observation => ({ ...printed(50), ...counts });
    const odd = [{ numerator: null, denominator: 100 }, { numerator: 45, denominator: null }, { numerator: 45, denominator: 0 }].map(half);
    expect(odd.map(contradictingCounts)).toEqual([null, null, null]);
    expect(odd.map(exactValue)).toEqual([50, 50, 50]);
  });

  it('contradict each other in the scale of the value, however far they lie apart', () => {
    expect(contradictingCounts(printed(45, { numerator: 90, denominator: 100 }))).toBeCloseTo(90, 10);
    expect(contradictingCounts(printed(0.45, { numerator: 90, denominator: 100 }))).toBeCloseTo(0.9, 10);
    expect(contradictingCounts(printed(90, { numerator: 30, denominator: 100 }))).toBeCloseTo(30, 10);
  });

  it('leave "over 50" what it says', () => {
    expect(exactValue(printed(50, { approx: 'over', numerator: 505, denominator: 1000 }))).toBeLessThan(50.001);
  });

  it('give the exact value only where they agree', () => {
    expect(exactValue(printed(85, { numerator: 849, denominator: 1000 }))).toBeCloseTo(84.9, 10);
    expect(exactValue(printed(94.74, { numerator: 555666, denominator: 630568 }))).toBe(94.74);
    expect(exactValue(printed(7.45))).toBe(7.45);
  });

  it('"over 50" is more than 50 and less than anything printed beside it', () => {
    expect(exactValue(printed(50, { approx: 'over' }))).toBeGreaterThan(50);
    expect(exactValue(printed(50, { approx: 'over' }))).toBeLessThan(50.001);
    expect(exactValue(printed(50, { approx: 'under' }))).toBeLessThan(50);
    expect(exactValue(printed(50, { approx: 'about' }))).toBe(50);
  });
});

describe('the noise of floating point', () => {
  it('grows with the largest number, from 1 on', () => {
    expect([noise(0.2), noise(1), noise(3, -5e6)]).toEqual([1e-9, 1e-9, 5e-3]);
  });
});
