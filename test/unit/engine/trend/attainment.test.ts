import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedReference } from '../../../../src/engine/reference-table.js';
import type { TrendReference } from '../../../../src/engine/reference.js';
import { attainmentCurve, correctNear, trendAttainment } from '../../../../src/engine/trend-attainment.js';
import { exceedance, trendQuantile } from '../../../../src/engine/trend-quantile.js';
import { forecastTrend, type TrendForecast, type TrendInput } from '../../../../src/engine/trend.js';
import type { EngineTarget } from '../../../../src/engine/types.js';

const times = Float64Array.from({ length: 16 }, (_, year) => 2026 + year);

const reliable: TrendReference = { ...shippedReference, reliable: { below: true, near: true } };

function forecast(values: readonly number[], more: Partial<TrendInput> = {}, reference = reliable): TrendForecast {
  const points = values.map((value, index) => ({ time: 2026 - values.length + 1 + index, value }));
  return forecastTrend({ points, kind: 'saturating-rate', direction: 'higher', bounds: [0, 100], ...more }, times, reference);
}
const row = ({ rows }: TrendForecast, index: number): readonly number[] => rows[index] as readonly number[];
const chance = (made: TrendForecast, target: Omit<EngineTarget, 'id'>): number | null => trendAttainment(made, target).probability;
const values = fc.array(fc.integer({ min: 20, max: 960 }).map((tenths) => tenths / 10), { minLength: 2, maxLength: 5 });

describe('reading between the levels of a row', () => {
  const row = [10, 20, 28, 30, 33, 40, 60];

  it('gives the levels themselves', () => {
    [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975].forEach((level, index) => expect(trendQuantile(row, level)).toBeCloseTo(row[index] as number, 9));
  });

  it('is linear in the normal score between them', () => {
    // Half-way between the scores of 0.5 and 0.75 (0 and 0.67449) lies the score 0.337245, whose probability is 0.632033 (R: pnorm).
    expect(trendQuantile(row, 0.632033)).toBeCloseTo(31.5, 4);
  });

  it('goes on with the end slopes beyond them', () => {
    // Scores of 0.9 and 0.975 are 1.281552 and 1.959964: a slope of 20 / 0.678412. The score of 0.99 is 2.326348.
    expect(trendQuantile(row, 0.99)).toBeCloseTo(60 + (20 / 0.678412) * (2.326348 - 1.959964), 3);
  });

  it('is undone by the exceedance', () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
      expect(exceedance(row, trendQuantile(row, p))).toBeCloseTo(1 - p, 9);
    }));
  });

  it('knows only yes and no where a row has no spread', () => {
    const flat = Array<number>(7).fill(5);
    expect([exceedance(flat, 4), exceedance(flat, 5), exceedance(flat, 6)]).toEqual([1, 1, 0]);
    expect(trendQuantile(flat, 0.9)).toBe(5);
  });
});

describe('the probability of reaching a target', () => {
  it('never falls with time and never rises with the target', () => {
    fc.assert(fc.property(values, (given) => {
      const made = forecast(given);
      let before = new Float64Array(times.length).fill(2);
      for (let target = 1; target <= 100; target += 1.5) {
        const curve = attainmentCurve(made, target);
        curve.forEach((p, index) => {
          expect(p).toBeGreaterThanOrEqual(index === 0 ? 0 : (curve[index - 1] as number));
          expect(p).toBeLessThanOrEqual((before[index] as number) + 1e-12);
        });
        before = Float64Array.from(curve);
      }
    }), { numRuns: 40 });
  });

  it('is at least 0.9 exactly when the lower end of the 80 % band stands at the target or above', () => {
    fc.assert(fc.property(values, fc.integer({ min: 10, max: 985 }), fc.integer({ min: 1, max: 5 }), (given, tenths, year) => {
      const made = forecast(given);
      const target = tenths / 10;
      const lower80 = trendQuantile(row(made, year), 0.1);
      fc.pre(Math.abs(lower80 - target) > 1e-9);
      const p = chance(made, { value: target, time: 2026 + year }) as number;
      expect(p >= 0.9).toBe(lower80 >= target);
    }), { numRuns: 500 });
  });

  it('is not given beyond the five years that were measured, nor for a rate without two bounds', () => {
    const made = forecast([50, 54, 58, 61]);
    expect(chance(made, { value: 70, time: 2031 })).not.toBeNull();
    expect(chance(made, { value: 70, time: 2032 })).toBeNull();
    expect(trendAttainment(forecast([50, 54, 58, 61], { bounds: [0, Infinity] }), { value: 70, time: 2031 })).toEqual({ probability: null, early: null, median: null, late: null });
  });

  it('is one half at the median', () => {
    const made = forecast([50, 54, 58, 61]);
    expect(chance(made, { value: row(made, 4)[3] as number, time: 2030 })).toBeCloseTo(0.5, 9);
  });

  it('mirrors for an indicator that should fall', () => {
    const up = chance(forecast([50, 54, 58]), { value: 70, time: 2031 });
    const down = chance(forecast([50, 46, 42], { direction: 'lower' }), { value: 30, time: 2031 });
    expect(down).toBeCloseTo(up as number, 9);
  });

  it('is not given for counts, for ranges, nor for a ceiling on what should rise', () => {
    const target = { value: 70, time: 2031 };
    expect(chance(forecast([50, 54, 58], { kind: 'open-count', bounds: [0, Infinity] }), target)).toBeNull();
    expect(chance(forecast([50, 54, 58]), { ...target, comparator: 'range' })).toBeNull();
    expect(chance(forecast([50, 54, 58]), { ...target, comparator: '<=' })).toBeNull();
    expect(chance(forecast([50, 46, 42], { direction: 'lower' }), { value: 30, time: 2031, comparator: '>' })).toBeNull();
    expect(chance(forecast([50, 54, 58]), { ...target, comparator: '=' })).toEqual(chance(forecast([50, 54, 58]), target));
  });

  it('is not given while the reference says that its probabilities do not hold', () => {
    const withheld = { probability: null, early: null, median: null, late: null };
    const onlyNear = { ...shippedReference, reliable: { below: false, near: true } };
    const onlyBelow = { ...shippedReference, reliable: { below: true, near: false } };
    expect(trendAttainment(forecast([80, 88, 93], {}, onlyNear), { value: 95, time: 2031 })).toEqual(withheld);
    expect(trendAttainment(forecast([80, 88, 93], {}, onlyNear), { value: 100, time: 2031 }).probability).not.toBeNull();
    expect(trendAttainment(forecast([80, 88, 93], {}, onlyBelow), { value: 100, time: 2031 })).toEqual(withheld);
    expect(trendAttainment(forecast([80, 88, 93], {}, onlyBelow), { value: 95, time: 2031 }).probability).not.toBeNull();
  });
});

describe('a target within one point of the bound', () => {
  it('is told apart by the bound ahead', () => {
    const onlyBelow = { ...shippedReference, reliable: { below: true, near: false } };
    const isNear = (value: number, more: Partial<TrendInput> = {}): boolean =>
      chance(forecast([0.3, 0.2].map((each) => each * Math.min(100, more.bounds?.[1] ?? 100)), more, onlyBelow), { value, time: 2031 }) === null;
    expect([98.9, 99.1, 100].map((value) => isNear(value))).toEqual([false, true, true]);
    expect([1.1, 0.9, 0].map((value) => isNear(value, { direction: 'lower' }))).toEqual([false, true, true]);
    expect([0.9899, 0.991, 1].map((value) => isNear(value, { bounds: [0, 1] }))).toEqual([false, true, true]);
  });

  it('has neither probability nor year for a value that stands in the last half point already', () => {
    const withheld = { probability: null, early: null, median: null, late: null };
    expect([99.4, 99.6, 100].map((value) => trendAttainment(forecast([97, 98, 99, value]), { value: 100, time: 2030 }))).toEqual([expect.objectContaining({ probability: expect.any(Number) as number }), withheld, withheld]);
    expect(trendAttainment(forecast([3, 2, 1, 0.4], { direction: 'lower' }), { value: 0, time: 2030 })).toEqual(withheld);
  });

  it('has no probability where it lies outside the bounds', () => {
    expect(chance(forecast([80, 88, 93]), { value: 100.5, time: 2031 })).toBeNull();
    expect(chance(forecast([80, 88, 93]), { value: -1, time: 2031 })).toBeNull();
  });

  it('is judged half a point before, corrected by what the last points cost', () => {
    const made = forecast([80, 86, 91, 95]);
    const raw = exceedance(row(made, 5), 99.5);
    expect(attainmentCurve(made, 100)[5]).toBeCloseTo(Math.min(correctNear(raw, 4.5), exceedance(row(made, 5), 99)), 9);
  });

  it('leaves certainty alone and lowers the chance with the room that is left', () => {
    expect([correctNear(0, 3), correctNear(1, 3)]).toEqual([0, 1]);
    // e^0.3/(1 + e^0.3); then with e^0.3/2^0.7 in the place of e^0.3, and that × 9^0.45.
    expect(correctNear(0.5, 0)).toBeCloseTo(0.574443, 6);
    expect(correctNear(0.5, 1)).toBeCloseTo(0.453831, 6);
    expect(correctNear(0.9, 1)).toBeCloseTo(0.690733, 6);
  });
});

describe('when a target is reached', () => {
  it('is early, median and late where the chance passes 0.1, 0.5 and 0.9', () => {
    const made = forecast([40, 46, 52, 58]);
    const { early, median, late } = trendAttainment(made, { value: 75, time: 2031 });
    const curve = attainmentCurve(made, 75);
    const at = (time: number): number => {
      const index = Math.floor(time - 2026);
      const [a, b] = [curve[index] as number, (curve[index + 1] ?? curve[index]) as number];
      return a + (b - a) * (time - 2026 - index);
    };
    expect(at(early as number)).toBeCloseTo(0.1, 9);
    expect(at(median as number)).toBeCloseTo(0.5, 9);
    expect((early as number) < (median as number)).toBe(true);
    expect(late === null || at(late) >= 0.9 - 1e-9).toBe(true);
  });

  it('is null beyond the five years that were measured', () => {
    const made = forecast([40, 42, 44]);
    expect(trendAttainment(made, { value: 62, time: 2031 })).toMatchObject({ early: expect.any(Number) as number, median: null, late: null });
    expect(attainmentCurve(made, 62).at(-1)).toBeGreaterThan(0.5);
  });

  it('is null beyond the times of the forecast, and now where the last value is there already', () => {
    expect(trendAttainment(forecast([10, 10.2, 10.3]), { value: 95, time: 2031 })).toMatchObject({ median: null, late: null });
    expect(trendAttainment(forecast([60, 64, 70]), { value: 65, time: 2031 })).toEqual({ probability: expect.any(Number) as number, early: 2026, median: 2026, late: 2026 });
  });
});
