import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyond, decimalTime, distanceDone, gap, goalEdge, goalSign, isReached, observedPace, requiredPace } from '../../../src/model/index.js';

const at = (date: string): number => decimalTime(date) ?? NaN;

describe('the examples of the documents', () => {
  it('base stations: 45 of 112 positions on 19 June 2026, due at the end of 2026, is 125.4 a year and about 10 a month', () => {
    const pace = requiredPace(45, 112, at('2026-06-19'), at('2026'));
    expect(pace?.pace).toBeCloseTo(125.41, 2);
    expect((pace?.pace ?? 0) / 12).toBeCloseTo(10.45, 2);
  });

  it('service centres: 102 to 124 in 20 days', () => {
    expect(Math.round((at('2026-06') - at('2026-06-10')) * 365)).toBe(20);
    expect(requiredPace(102, 124, at('2026-06-10'), at('2026-06'))?.pace).toBeCloseTo((22 / 20) * 365, 6);
  });

  it('digital economy: 7.45 % of 2025 to 30 % at the end of 2030 is 4.51 points a year, or 32.1 % a year', () => {
    expect(requiredPace(7.45, 30, 2026, 2031)).toEqual({ pace: 4.51, unit: 'points' });
    expect(requiredPace(7.45, 30, 2026, 2031, 'percent')?.pace).toBeCloseTo(32.13, 2);
  });

  it('time left counts real dates: 19 June 2026 to the end of 2030 is 4.53 years', () => {
    expect(at('2030') - at('2026-06-19')).toBeCloseTo(4.534, 3);
  });

  it('an undated 86 to 100: 2.3 to 3.1 points a year for December 2024 to 19 June 2026', () => {
    const pace = requiredPace(86, 100, { time: at('2026-06-19'), timeLow: 2024 + 335 / 366 }, 2031);
    expect(pace?.low).toBeCloseTo(2.3, 2);
    expect(pace?.high).toBeCloseTo(3.09, 2);
    expect(pace?.pace).toBe(pace?.high);
  });
});

describe('required pace', () => {
  it('is signed in the raw direction and its range stays ordered when a value must fall', () => {
    const pace = requiredPace(40, 20, { time: 2026, timeLow: 2025 }, 2030);
    expect(pace).toEqual({ pace: -5, low: -5, high: -4, unit: 'points' });
  });

  it('does not exist from the due date on', () => {
    expect(requiredPace(10, 20, 2031, 2031)).toBeNull();
    expect(requiredPace(10, 20, 2032, 2031)).toBeNull();
  });

  it.each([
    [0, 20],
    [-1, 20],
    [10, 0],
    [10, -5],
  ])('in percent is undefined from %f to %f, and no small number stands in for zero', (value, target) => {
    expect(requiredPace(value, target, 2026, 2031, 'percent')).toBeNull();
  });

  it('in logit units follows the share between the bounds', () => {
    const logit = (share: number): number => Math.log(share / (1 - share));
    expect(requiredPace(20, 80, 2026, 2031, 'logit', [0, 100])?.pace).toBeCloseTo((logit(0.8) - logit(0.2)) / 5, 12);
    expect(requiredPace(0.25, 0.5, 2026, 2027, 'logit', [0, 1])?.pace).toBeCloseTo(logit(0.5) - logit(0.25), 12);
  });

  it('in logit units keeps both ends half a percent off the bounds', () => {
    const logit = (share: number): number => Math.log(share / (1 - share));
    expect(requiredPace(0, 100, 2026, 2028, 'logit', [0, 100])?.pace).toBeCloseTo((logit(0.995) - logit(0.005)) / 2, 12);
  });

  it('in logit units needs bounds', () => {
    expect(requiredPace(20, 80, 2026, 2031, 'logit')).toBeNull();
    expect(requiredPace(20, 80, 2026, 2031, 'logit', [5, 5])).toBeNull();
  });

  it('is refused for numbers that are not finite', () => {
    expect(requiredPace(NaN, 80, 2026, 2031)).toBeNull();
    expect(requiredPace(20, Infinity, 2026, 2031)).toBeNull();
    expect(requiredPace(20, 80, 2026, NaN)).toBeNull();
  });

  it('held for the years left arrives at the target, in each unit', () => {
    const share = fc.double({ min: 1, max: 99, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.01, max: 40, noNaN: true }), (value, target, years) => {
        const due = 2026 + years;
        const left = due - 2026;
        const points = requiredPace(value, target, 2026, due)?.pace ?? NaN;
        const percent = requiredPace(value, target, 2026, due, 'percent')?.pace ?? NaN;
        const logit = requiredPace(value, target, 2026, due, 'logit', [0, 100])?.pace ?? NaN;
        const start = Math.log(value / (100 - value));
        expect(value + points * left).toBeCloseTo(target, 6);
        // Extreme paces lose digits: 1 to 99 within days is a factor of e^400 a year.
        if (percent < 1e9 && percent > -99.9) expect(Math.abs((value * (1 + percent / 100) ** left) / target - 1)).toBeLessThan(1e-6);
        expect(100 / (1 + Math.exp(-(start + logit * left)))).toBeCloseTo(target, 6);
      }),
    );
  });
});

describe('gap', () => {
  it('is what is missing towards the target, negative past it', () => {
    expect(gap(45, { value: 112 }, 'higher')).toBe(67);
    expect(gap(120, { value: 112 }, 'higher')).toBe(-8);
  });

  it('is mirrored where less is better', () => {
    expect(gap(25, { value: 20, comparator: '<=' }, 'lower')).toBe(5);
    expect(gap(25, { value: 20 }, 'lower')).toBe(5);
    expect(gap(15, { value: 20 }, 'lower')).toBe(-5);
  });

  it('follows a comparator that names a side, whatever the direction', () => {
    expect(goalSign('lower', '>=')).toBe(1);
    expect(goalSign('higher', '<')).toBe(-1);
    expect(goalSign('higher', '=')).toBe(1);
    expect(goalSign('lower', 'range')).toBe(-1);
  });

  it('of a range counts to the nearer edge and is 0 inside', () => {
    const range = { value: 5, comparator: 'range', high: 10 } as const;
    expect(gap(3, range, 'higher')).toBe(2);
    expect(gap(7, range, 'higher')).toBe(0);
    expect(gap(5, range, 'higher')).toBe(0);
    expect(gap(10, range, 'higher')).toBe(0);
    expect(gap(12, range, 'lower')).toBe(2);
  });

  it('of a range is 0 past its better edge, because nothing is missing there', () => {
    const range = { value: 5, comparator: 'range', high: 10 } as const;
    expect(gap(12, range, 'higher')).toBe(0);
    expect(gap(3, range, 'lower')).toBe(0);
    expect(goalEdge(12, range, 'higher')).toBe(12);
    expect(beyond(12, range, 'higher')).toBe(2);
    expect(beyond(3, range, 'lower')).toBe(2);
    expect(beyond(7, range, 'higher')).toBe(-3);
  });
});

describe('reached', () => {
  it.each([
    ['>=', 'higher', 50, true],
    ['>', 'higher', 50, false],
    ['>', 'higher', 50.01, true],
    ['=', 'higher', 50, true],
    ['=', 'higher', 51, true],
    ['=', 'higher', 49.99, false],
    ['<=', 'lower', 50, true],
    ['<', 'lower', 50, false],
    ['<', 'lower', 49.9, true],
    ['=', 'lower', 49, true],
    ['=', 'lower', 51, false],
  ] as const)('%s 50 where %s is better: %f → %s', (comparator, direction, value, reached) => {
    expect(isReached(value, { value: 50, comparator }, direction)).toBe(reached);
  });

  it('does not stumble over floating point: 0.1 + 0.2 reaches 0.3', () => {
    expect(isReached(0.1 + 0.7, { value: 0.8, comparator: '>=' }, 'higher')).toBe(true);
  });
});

describe('what has been done', () => {
  it('is the share of the way from the baseline', () => {
    expect(distanceDone(10, 25, 40)).toBe(0.5);
    expect(distanceDone(10, 5, 20)).toBe(-0.5);
    expect(distanceDone(40, 30, 20)).toBe(0.5);
    expect(distanceDone(40, 50, 40)).toBeNull();
  });

  it('observed pace runs from the earliest of the last five years to the latest value', () => {
    expect(
      observedPace([
        { time: 2026, value: 64 },
        { time: 2024, value: 60 },
        { time: 2025, value: 90 },
      ]),
    ).toBe(2);
    expect(
      observedPace([
        { time: 2010, value: 0 },
        { time: 2021, value: 54 },
        { time: 2026, value: 64 },
      ]),
    ).toBe(2);
  });

  it('has no observed pace for a single moment', () => {
    expect(observedPace([])).toBeNull();
    expect(observedPace([{ time: 2026, value: 64 }])).toBeNull();
    expect(
      observedPace([
        { time: 2026, value: 64 },
        { time: 2026, value: 70 },
      ]),
    ).toBeNull();
  });
});

describe('what a comparator says', () => {
  it('wins over the direction, whichever side it names', () => {
    const signs = (['>', '>=', '<', '<='] as const).map((comparator) => [goalSign('higher', comparator), goalSign('lower', comparator)]);
    expect(signs).toEqual([[1, 1], [1, 1], [-1, -1], [-1, -1]]);
    expect([goalSign('higher'), goalSign('lower'), goalSign('higher', '='), goalSign('lower', 'range')]).toEqual([1, -1, 1, -1]);
  });

  it('makes a range of two ends; an upper end without it, or none, leaves one number', () => {
    const range = { value: 10, high: 20, comparator: 'range' } as const;
    expect([5, 10, 15, 20].map((value) => goalEdge(value, range, 'higher'))).toEqual([10, 10, 15, 20]);
    expect([goalEdge(15, { value: 10, high: 20, comparator: '>=' }, 'higher'), beyond(25, { value: 10, high: 20, comparator: '>=' }, 'higher')]).toEqual([10, 15]);
    for (const high of [undefined, null]) {
      expect([5, 15].map((value) => goalEdge(value, { value: 10, comparator: 'range', high } as Parameters<typeof goalEdge>[1], 'higher'))).toEqual([10, 10]);
    }
  });
});

describe('bounds and undated values', () => {
  it('a logit is the same wherever the bounds lie', () => {
    const pace = requiredPace(60, 120, 2026, 2031, 'logit', [40, 140])?.pace;
    expect(pace).toBeCloseTo(requiredPace(20, 80, 2026, 2031, 'logit', [0, 100])?.pace ?? NaN, 12);
  });

  it('a value that may stand at no earlier time than its own has no range', () => {
    expect(requiredPace(10, 20, { time: 2026, timeLow: 2026 }, 2031)).toEqual({ pace: 2, unit: 'points' });
    expect(requiredPace(10, 20, { time: 2026, timeLow: 2027 }, 2031)).toEqual({ pace: 2, unit: 'points' });
  });
});
