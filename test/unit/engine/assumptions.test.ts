import { describe, expect, it } from 'vitest';
import { ask, endOfBand, lamDong, medianAt, triangular, uniform, warningsOf, yearly } from './ask.js';
import type { Assumption, ProjectionRequest } from '../../../src/engine/types.js';

const RATE = { bounds: [0, 100] } as const;
const close = (found: readonly number[], expected: readonly number[], digits = 9): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, k) => expect(value).toBeCloseTo(expected[k] as number, digits));
};

describe('pace', () => {
  it('points: the same step every year', () => {
    close(yearly(20, { kind: 'pace', perYear: 2.5, unit: 'points' }), [20, 22.5, 25, 27.5, 30]);
  });

  it('is signed in the raw direction, also where lower is better', () => {
    close(yearly(20, { kind: 'pace', perYear: -2, unit: 'points' }, { direction: 'lower' }), [20, 18, 16, 14, 12]);
    close(yearly(20, { kind: 'pace', perYear: 2, unit: 'points' }, { direction: 'lower' }), [20, 22, 24, 26, 28]);
  });

  it('percent: 8 is 8 %, compounded', () => {
    close(yearly(100, { kind: 'pace', perYear: 8, unit: 'percent' }), [100, 108, 116.64, 125.9712, 136.048896]);
  });

  it('percent: part of a year is part of the power', () => {
    const projection = ask({ observations: [{ time: 2026.5, value: 100 }], horizon: 2028, assumption: { kind: 'pace', perYear: 21, unit: 'percent' } });
    close(Array.from(projection.median), [100, 110, 133.1]);
  });

  it('logit: natural units a year', () => {
    // logit 0.2 = −ln 4; plus ln 4 a year: 0.2, 0.5, 0.8, 16/17, 64/65
    close(yearly(20, { kind: 'pace', perYear: Math.log(4), unit: 'logit' }, RATE), [20, 50, 80, 1600 / 17, 6400 / 65]);
  });

  it('logit: starts from a value on a bound without a jump', () => {
    // From 0 % the start is taken as 0.5 % and the curve shifted down by as much.
    const g = (x: number): number => 100 / (1 + Math.exp(-x));
    close(yearly(0, { kind: 'pace', perYear: 1, unit: 'logit' }, RATE), [0, 1, 2, 3, 4].map((k) => g(-Math.log(199) + k) - 0.5));
    close(yearly(100, { kind: 'pace', perYear: 1, unit: 'logit' }, RATE), [100, 100, 100, 100, 100]);
  });

  it('fade: year k runs at pace × fade^(k − 1)', () => {
    close(yearly(20, { kind: 'pace', perYear: 4, unit: 'points', fade: 0.5 }), [20, 24, 26, 27, 27.5]);
    close(yearly(100, { kind: 'pace', perYear: 20, unit: 'percent', fade: 0.5 }), [100, 120, 132, 138.6, 142.065]);
  });

  it('fade: half a year of the second year is half of its step', () => {
    expect(medianAt(ask({ observations: [{ time: 2026, value: 20 }], horizon: 2027.5, assumption: { kind: 'pace', perYear: 4, unit: 'points', fade: 0.5 } }), 2027.5)).toBe(25);
  });

  it('from: holds before', () => {
    close(yearly(20, { kind: 'pace', perYear: 2, unit: 'points', from: 2028.5 }), [20, 20, 20, 21, 23]);
    close(yearly(100, { kind: 'pace', perYear: 10, unit: 'percent', from: 2028 }), [100, 100, 100, 110, 121]);
  });

  it('stays within the bounds', () => {
    close(yearly(90, { kind: 'pace', perYear: 4, unit: 'points' }, RATE), [90, 94, 98, 100, 100]);
    close(yearly(3, { kind: 'pace', perYear: -2, unit: 'points' }, { bounds: [0, Infinity] }), [3, 1, 0, 0, 0]);
  });
});

describe('s-curve', () => {
  it('logistic: 10, 50 and 90 % of the ceiling lie half the speed apart', () => {
    close(yearly(8, { kind: 's-curve', ceiling: 80, speed: 4 }, RATE), [8, 20, 40, 60, 72]);
  });

  it('Gompertz: from 10 to 90 % of the ceiling in as many years as `speed` says', () => {
    const found = yearly(8, { kind: 's-curve', ceiling: 80, speed: 4, shape: 'gompertz' }, RATE);
    expect(found[0]).toBe(8);
    expect(found[4]).toBeCloseTo(72, 9);
    // By hand: r = 3.0844/4; K·(c/K)^(e^(−2r)) = 80·0.1^0.21391
    expect(found[2]).toBeCloseTo(80 * 0.1 ** Math.exp(-2 * (Math.log(Math.log(0.1) / Math.log(0.9)) / 4)), 9);
    expect(found[2]).toBeCloseTo(48.885, 2);
  });

  it('has the rates of the methods page: 4.3944/Δ and 3.0844/Δ', () => {
    expect(2 * Math.log(9)).toBeCloseTo(4.3944, 4);
    expect(Math.log(Math.log(0.1) / Math.log(0.9))).toBeCloseTo(3.0844, 4);
  });

  it('lower is better: mirrored, with the ceiling as the level it falls to', () => {
    close(yearly(92, { kind: 's-curve', ceiling: 20, speed: 4 }, { ...RATE, direction: 'lower' }), [92, 80, 60, 40, 28]);
  });

  it('passes through the value wherever it starts, in the middle of a year too', () => {
    const projection = ask({ observations: [{ time: 2026.3, value: 33 }], ...RATE, horizon: 2028, assumption: { kind: 's-curve', ceiling: 95, speed: 7 } });
    expect(projection.median[0]).toBe(33);
  });

  it('a ceiling that is not above the value: holds, with a warning', () => {
    const projection = ask({ observations: [{ time: 2026, value: 33 }], ...RATE, horizon: 2028, assumption: { kind: 's-curve', ceiling: 33, speed: 7 } });
    expect(Array.from(projection.median)).toEqual([33, 33, 33]);
    expect(warningsOf(projection)).toEqual(['held-at-ceiling assumption.ceiling']);
  });

  it('some draws with a ceiling below: those hold, the others rise', () => {
    const projection = ask({ observations: [{ time: 2026, value: 50 }], ...RATE, horizon: 2040, assumption: { kind: 's-curve', ceiling: uniform(40, 90), speed: 3 } });
    const [lower, upper] = endOfBand(projection, 0.8);
    expect(lower).toBe(50);
    expect(upper).toBeCloseTo(85, 0);
    expect(warningsOf(projection)).toEqual(['held-at-ceiling assumption.ceiling']);
  });

  it('without a speed: fitted to a series that lies on a logistic curve', () => {
    const logistic = (time: number): number => 80 / (1 + Math.exp(-0.5 * (time - 2025)));
    const observations = [2020, 2022, 2023, 2026].map((time) => ({ time, value: logistic(time) }));
    const projection = ask({ observations, ...RATE, horizon: 2029, assumption: { kind: 's-curve', ceiling: 80 } });
    close(Array.from(projection.median), [2026, 2027, 2028, 2029].map(logistic));
  });

  it('without a speed: fitted to a series that lies on a Gompertz curve', () => {
    const gompertz = (time: number): number => 80 * Math.exp(-Math.exp(-0.4 * (time - 2024)));
    const observations = [2020, 2022, 2023, 2026].map((time) => ({ time, value: gompertz(time) }));
    const projection = ask({ observations, ...RATE, horizon: 2029, assumption: { kind: 's-curve', ceiling: 80, shape: 'gompertz' } });
    close(Array.from(projection.median), [2026, 2027, 2028, 2029].map(gompertz));
  });

  it('without a speed, from a falling series: holds, with a warning', () => {
    const projection = ask({ observations: [{ time: 2024, value: 50 }, { time: 2026, value: 40 }], ...RATE, horizon: 2028, assumption: { kind: 's-curve', ceiling: 80 } });
    expect(Array.from(projection.median)).toEqual([40, 40, 40]);
    expect(warningsOf(projection)).toContain('not-rising observations');
  });
});

describe('ratio', () => {
  const over = (numerator: number, denominator: number): Assumption => ({ kind: 'ratio', numerator, denominator });
  const share = (assumption: Assumption) => ask({ ...lamDong, observations: [{ time: 2026, value: 7.45 }], assumption });

  it('share·((1 + gN)/(1 + gD))^k', () => {
    close(Array.from(share(over(25, 10)).median), [0, 1, 2, 3, 4, 5].map((k) => 7.45 * (1.25 / 1.1) ** k));
  });

  it('Lâm Đồng, GRDP +10 %: 30 % needs +45.3 % a year, and the rest shrinks by 0.4 % in the last year', () => {
    const needed = 100 * ((30 / 7.45) ** 0.2 * 1.1 - 1);
    expect(needed).toBeCloseTo(45.3, 1);
    const projection = share(over(needed, 10));
    expect(projection.median.at(-1)).toBeCloseTo(30, 9);
    expect(projection.rest?.at(-1)).toBeCloseTo(-0.4, 1);
    expect(projection.warnings.map((warning) => warning.message)).toEqual([
      { vi: 'Phần còn lại của tổng giảm đến 0,4% mỗi năm.', en: 'The rest of the whole shrinks by up to 0.4 % a year.' },
    ]);
  });

  it('Lâm Đồng, GRDP +8 %: the rest shrinks by 2.2 % in the last year', () => {
    const projection = share(over(100 * ((30 / 7.45) ** 0.2 * 1.08 - 1), 8));
    expect(projection.rest?.at(-1)).toBeCloseTo(-2.2, 1);
    expect(warningsOf(projection)).toEqual(['rest-shrinks assumption']);
  });

  it('a rest that shrinks by less than is printed brings no warning of 0.0 %', () => {
    const needed = (least: number) => { let [low, high] = [20, 46]; while (high - low > 1e-9) { const middle = (low + high) / 2; if ((share(over(middle, 10)).rest?.at(-1) ?? 0) < least) high = middle; else low = middle; } return low; };
    const hardly = share(over(needed(-0.03), 10));
    expect(Math.min(...(hardly.rest ?? []))).toBeCloseTo(-0.03, 3);
    expect(warningsOf(hardly)).toEqual([]);
    expect(warningsOf(share(over(needed(-0.06), 10)))).toEqual(['rest-shrinks assumption']);
  });

  it('growth of the rest, year by year: ((1 + gD) − s(1 + gN))/(1 − s) − 1', () => {
    const { rest, median } = share(over(25, 10));
    close(Array.from(rest ?? []), [0, 1, 2, 3, 4].map((k) => {
      const before = (median[k] as number) / 100;
      return 100 * ((1.1 - before * 1.25) / (1 - before) - 1);
    }));
    expect(warningsOf(share(over(25, 10)))).toEqual([]);
  });

  it('with an intervention: the rest follows from the resulting share', () => {
    const projection = ask({ ...lamDong, observations: [{ time: 2026, value: 7.45 }], assumption: over(10, 10), interventions: [{ at: 2028, effect: 5, ramp: 0 }] });
    close(Array.from(projection.median), [7.45, 7.45, 12.45, 12.45, 12.45, 12.45]);
    close(Array.from(projection.rest ?? []), [10, 100 * (1.1 * (0.8755 / 0.9255) - 1), 10, 10, 10]);
  });

  it('of an unbounded ratio there is no rest', () => {
    expect(ask({ observations: [{ time: 2026, value: 4 }], horizon: 2028, assumption: over(5, 1) }).rest).toBeUndefined();
  });

  it('the pictures of the mock-ups, within what random numbers may differ', () => {
    const end = (request: Partial<ProjectionRequest>) => {
      const projection = ask({ ...lamDong, ...request });
      return { median: projection.median.at(-1), fifty: endOfBand(projection, 0.5), eighty: endOfBand(projection, 0.8), p: projection.targets[0]?.attainment?.probability };
    };
    const near = (found: ReturnType<typeof end>, median: number, eighty: readonly number[], p: number, tolerance = 0.16): void => {
      expect(Math.abs((found.median as number) - median)).toBeLessThan(tolerance);
      found.eighty.forEach((edge, k) => expect(Math.abs(edge - (eighty[k] as number))).toBeLessThan(tolerance));
      expect(Math.abs((found.p as number) - p)).toBeLessThan(0.012);
    };
    near(end({ assumption: { kind: 'ratio', numerator: triangular(15, 25, 35), denominator: 10 } }), 14.1, [11.3, 17.5], 0);
    near(end({ assumption: { kind: 'ratio', numerator: triangular(30, 37.5, 45), denominator: triangular(8, 9, 10) } }), 23.8, [20.4, 27.6], 0.01);
    near(end({
      assumption: { kind: 'ratio', numerator: triangular(35, 41, 48), denominator: triangular(8, 9, 10) },
      interventions: [{ at: 2028, effect: triangular(2, 3, 4), ramp: 2 }],
    }), 30.2, [27, 34.1], 0.533);
    near(end({ assumption: { kind: 'pace', perYear: triangular(2, 2.5, 3), unit: 'points' } }), 20, [18.6, 21.3], 0);
  });
});

describe('path', () => {
  const points = [{ time: 2029, value: 32 }, { time: 2028, value: 24 }];

  it('straight from the value through the points, in any order, then on with the last slope', () => {
    close(yearly(20, { kind: 'path', points }), [20, 22, 24, 32, 40]);
  });

  it('a single point: its slope from the value goes on', () => {
    close(yearly(20, { kind: 'path', points: [{ time: 2028, value: 24 }] }), [20, 22, 24, 26, 28]);
  });

  it('points at or before the last value are history and drop out', () => {
    close(yearly(20, { kind: 'path', points: [...points, { time: 2026, value: 99 }, { time: 2020, value: 1 }] }), [20, 22, 24, 32, 40]);
  });

  it('spread: ± points at the last point (10–90 %), growing from 0', () => {
    const projection = ask({ observations: [{ time: 2026, value: 20 }], horizon: 2029, assumption: { kind: 'path', points, spread: 3 } });
    const band = projection.bands[1];
    close(Array.from(band?.lower ?? []), [20, 21, 22, 29], 0.5);
    close(Array.from(band?.upper ?? []), [20, 23, 26, 35], 0.5);
    expect(projection.median[3]).toBeCloseTo(32, 0);
  });

  it('5G of the mock-up: 99 ± 2 at the end of 2030, p 0.377 for “from 99.5 % on”', () => {
    const projection = ask({
      observations: [{ time: 2026.466, value: 86, timeLow: 2025 }], ...RATE, targets: [{ id: 't', time: 2031, value: 100 }], horizon: 2031,
      assumption: { kind: 'path', points: [87.5, 91, 94.5, 97.5, 99].map((value, k) => ({ time: 2027 + k, value })), spread: 2 },
    });
    const [lower, upper] = endOfBand(projection, 0.8);
    expect(lower).toBeCloseTo(97, 0);
    expect(upper).toBe(100);
    expect(projection.targets[0]?.attainment?.probability).toBeCloseTo(0.377, 1);
    expect(projection.targets[0]?.event).toBe(99.5);
  });
});

describe('peer and hold', () => {
  const series = [{ time: 2010, value: 10 }, { time: 2012, value: 30 }, { time: 2013, value: 70 }, { time: 2015, value: 60 }];

  it('peer: the series from where it first crosses the value', () => {
    // It stands at 20 in 2011, so 2026 is its 2011.
    close(yearly(20, { kind: 'peer', series }, { horizon: 2029 }), [20, 30, 70, 65]);
  });

  it('peer: holds after the end of the series, with a warning', () => {
    const projection = ask({ observations: [{ time: 2026, value: 20 }], horizon: 2032, assumption: { kind: 'peer', series } });
    expect(projection.median.at(-1)).toBe(60);
    expect(warningsOf(projection)).toEqual(['peer-ends assumption.series']);
  });

  it('peer: a value that the series has at its first point', () => {
    close(yearly(10, { kind: 'peer', series }, { horizon: 2027 }), [10, 20]);
  });

  it('hold: the value, no band', () => {
    const projection = ask({ observations: [{ time: 2026, value: 20 }], horizon: 2028, assumption: { kind: 'hold' } });
    expect([Array.from(projection.median), projection.bands]).toEqual([[20, 20, 20], []]);
  });
});

describe('interventions', () => {
  const hold = { kind: 'hold' } as const;
  const after = (...interventions: { at: number; effect: number; ramp: number }[]): number[] => yearly(20, hold, { interventions });

  it('ramp 0: a step', () => {
    close(after({ at: 2027.5, effect: 6, ramp: 0 }), [20, 20, 26, 26, 26]);
  });

  it('ramp: a straight rise', () => {
    close(after({ at: 2027, effect: 6, ramp: 2 }), [20, 20, 23, 26, 26]);
  });

  it('what had come by the last value is in the data: only the rest is added', () => {
    close(after({ at: 2025, effect: 6, ramp: 3 }), [20, 22, 24, 24, 24]);
  });

  it('one that was over before the last value adds nothing, and says so', () => {
    const projection = ask({ observations: [{ time: 2026, value: 20 }], horizon: 2028, assumption: hold, interventions: [{ at: 2024, effect: 6, ramp: 2 }] });
    expect(Array.from(projection.median)).toEqual([20, 20, 20]);
    expect(warningsOf(projection)).toEqual(['past interventions[0]']);
  });

  it('several add up, negative ones too, and the sum is kept within the bounds', () => {
    close(after({ at: 2027, effect: 6, ramp: 0 }, { at: 2029, effect: -10, ramp: 0 }), [20, 26, 26, 16, 16]);
    close(yearly(95, hold, { ...RATE, interventions: [{ at: 2027, effect: 10, ramp: 0 }, { at: 2029, effect: -4, ramp: 0 }] }), [95, 100, 100, 100, 100]);
  });

  it('act before clipping: what lies beyond the bound is not lost when a negative one follows', () => {
    close(yearly(95, hold, { ...RATE, interventions: [{ at: 2027, effect: 10, ramp: 0 }, { at: 2029, effect: -8, ramp: 0 }] }), [95, 100, 100, 97, 97]);
  });

  it('with a range: a band from there on', () => {
    const projection = ask({ observations: [{ time: 2026, value: 20 }], horizon: 2028, assumption: hold, interventions: [{ at: 2027.5, effect: uniform(0, 10), ramp: 0 }] });
    const [lower, upper] = endOfBand(projection, 0.8);
    close([lower, upper], [21, 29], 0);
    expect(projection.bands[1]?.lower[1]).toBe(20);
  });
});

describe('the interval of an observation', () => {
  it('is drawn evenly, and held', () => {
    const projection = ask({ observations: [{ time: 2026, value: 86, low: 86, high: 96 }], ...RATE, horizon: 2028, assumption: { kind: 'pace', perYear: 1, unit: 'points' } });
    const [lower, upper] = endOfBand(projection, 0.8);
    close([lower, projection.median.at(-1) as number, upper], [89, 93, 97], 0);
  });

  it('is kept within the bounds', () => {
    const projection = ask({ observations: [{ time: 2026, value: 100, low: 99.5, high: 100.5 }], ...RATE, horizon: 2027, assumption: { kind: 'pace', perYear: 0, unit: 'points' } });
    expect(Math.max(...projection.bands.flatMap((band) => Array.from(band.upper)))).toBeLessThanOrEqual(100);
    expect(projection.median[0]).toBeCloseTo(99.75, 1);
  });

  it('is no assumption: it gives a band but no probability', () => {
    const { attainment } = ask({ ...lamDong, assumption: { kind: 'pace', perYear: 4.51, unit: 'points' } }).targets[0] ?? {};
    expect(attainment?.probability).toBeNull();
  });
});
