import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../../src/engine/index.js';
import { TREND_LEVELS } from '../../../../src/engine/reference.js';
import { forecastTrend, type TrendForecast, type TrendInput } from '../../../../src/engine/trend.js';
import type { Point } from '../../../../src/engine/types.js';

const points = (values: readonly number[], end = 2026): Point[] => values.map((value, index) => ({ time: end - values.length + 1 + index, value }));
const rate = (values: readonly number[], more: Partial<TrendInput> = {}): TrendInput => ({
  points: points(values), kind: 'saturating-rate', direction: 'higher', bounds: [0, 100], ...more,
});

const forecast = (input: TrendInput, times: readonly number[]): TrendForecast => forecastTrend(input, Float64Array.from(times));
const row = ({ rows }: TrendForecast, index: number): readonly number[] => rows[index] as readonly number[];

/** Two to five values between 1 and 99. */
const values = fc.array(fc.integer({ min: 10, max: 990 }).map((tenths) => tenths / 10), { minLength: 2, maxLength: 5 });

describe('the quantiles of a trend', () => {
  it('hold seven ascending values for each time, starting from the last value', () => {
    fc.assert(fc.property(values, (given) => {
      const made = forecast(rate(given), [2026, 2027, 2028.5, 2036]);
      expect(made.rows.map(({ length }) => length)).toEqual(Array(4).fill(TREND_LEVELS.length));
      expect(row(made, 0)).toEqual(Array(7).fill(given.at(-1)));
      for (const index of [1, 2, 3]) expect([...row(made, index)].sort((a, b) => a - b)).toEqual(row(made, index));
    }));
  });

  it('keep the median within the bounds', () => {
    fc.assert(fc.property(values, (given) => {
      const made = forecast(rate(given), [2027, 2031, 2046]);
      for (const index of [0, 1, 2]) {
        expect(row(made, index)[3]).toBeGreaterThanOrEqual(0);
        expect(row(made, index)[3]).toBeLessThanOrEqual(100);
      }
    }));
  });

  it('widen with the years ahead', () => {
    const made = forecast(rate([40, 43, 45, 49, 52]), [2027, 2028, 2031]);
    const widths = [0, 1, 2].map((index) => (row(made, index)[5] as number) - (row(made, index)[1] as number));
    expect(widths[0]).toBeLessThan(widths[1] as number);
    expect(widths[1]).toBeLessThan(widths[2] as number);
  });

  it('do not change when all times move', () => {
    fc.assert(fc.property(values, fc.integer({ min: -400, max: 400 }), (given, quarters) => {
      const shift = quarters / 4;
      const here = forecast(rate(given), [2027, 2031]);
      const there = forecast(rate(given, { points: points(given, 2026 + shift) }), [2027 + shift, 2031 + shift]);
      there.rows.flat().forEach((value, index) => expect(value).toBeCloseTo(here.rows.flat()[index] as number, 9));
    }));
  });

  it('scale with the values when the bounds do', () => {
    fc.assert(fc.property(values, fc.constantFrom(0.01, 0.5, 3), (given, factor) => {
      const here = forecast(rate(given), [2027, 2031]);
      const scaled = forecast(rate(given.map((value) => value * factor), { bounds: [0, 100 * factor] }), [2027, 2031]);
      scaled.rows.flat().forEach((value, index) => expect(value / factor).toBeCloseTo(here.rows.flat()[index] as number, 6));
    }));
  });

  it('scale with the values where there is no bound', () => {
    const open = (factor: number): TrendForecast =>
      forecast(rate([12, 15, 17, 22].map((value) => value * factor), { bounds: [0, Infinity] }), [2027, 2031]);
    open(1000).rows.flat().forEach((value, index) => expect(value / 1000).toBeCloseTo(open(1).rows.flat()[index] as number, 9));
  });

  it('mirror for an indicator that should fall', () => {
    fc.assert(fc.property(values, (given) => {
      const up = forecast(rate(given), [2028]);
      const down = forecast(rate(given.map((value) => 100 - value), { direction: 'lower' }), [2028]);
      [...row(down, 0)].reverse().forEach((value, index) => expect(100 - value).toBeCloseTo(row(up, 0)[index] as number, 9));
    }));
  });

  it('carry a rise on, and leave a decline where it stands', () => {
    expect(row(forecast(rate([40, 45, 50]), [2029]), 0)[3]).toBeGreaterThan(55);
    expect(row(forecast(rate([50, 45, 40]), [2029]), 0)[3]).toBeCloseTo(40, 9);
  });

  it('give the times asked for the same answer whatever else is asked', () => {
    const alone = forecast(rate([60, 70, 78, 84]), [2046]);
    const among = forecast(rate([60, 70, 78, 84]), [2026, 2027, 2030.53, 2046]);
    expect(row(among, 3)).toEqual(row(alone, 0));
  });

  it('answer huge values with finite numbers', () => {
    const made = forecast(rate([1e300, 2e300, 4e300], { bounds: [0, Infinity], kind: 'open-count' }), [2031]);
    expect(row(made, 0).every(Number.isFinite)).toBe(true);
  });
});

describe('a band that has come above the last value', () => {
  it('never sinks again at any level, so that reached stays reached', () => {
    fc.assert(fc.property(values, (given) => {
      const last = given.at(-1) as number;
      const made = forecast(rate(given), Array.from({ length: 40 }, (_, quarter) => 2026 + (quarter + 1) / 4));
      for (let level = 0; level < 7; level++) {
        let best = last;
        for (let index = 0; index < 40; index++) {
          const value = row(made, index)[level] as number;
          expect(value >= best - 1e-9 || best === last).toBe(true);
          best = Math.max(best, value);
        }
      }
    }), { numRuns: 50 });
  });
});

describe('evidence for a trend', () => {
  const ask = ({ points: observations, ...rest }: TrendInput, horizon = 2030) => project({ observations, ...rest, horizon, draws: 10, assumption: { kind: 'auto' } });
  const codes = (input: TrendInput): string[] => {
    const result = ask(input);
    return result.ok ? [] : result.issues.map(({ code }) => code);
  };

  it('is missing with one value, or several within 0.9 year', () => {
    expect(codes(rate([40]))).toEqual(['no-trend']);
    expect(codes(rate([], { points: [{ time: 2025.2, value: 40 }, { time: 2026, value: 44 }] }))).toEqual(['no-trend']);
    expect(codes(rate([], { points: [] }))).toEqual(['no-observation']);
  });

  it('is enough with two values 0.9 year apart', () => {
    expect(codes(rate([], { points: [{ time: 2025.1, value: 40 }, { time: 2026, value: 44 }] }))).toEqual([]);
  });

  it('is not asked of kinds that are no levels of adoption', () => {
    for (const kind of ['binary', 'ratio-of-two', 'count-to-cap', 'policy-share'] as const) expect(codes(rate([40, 44], { kind }))).toEqual(['kind-without-trend']);
    for (const kind of ['rank', 'composite', 'growth-rate'] as const) expect(codes(rate([40, 44], { kind }))).toEqual(['required-pace-only']);
  });

  it('must be finite, between bounds that stand apart', () => {
    expect(codes(rate([40, Number.NaN]))).toEqual(['not-a-number']);
    expect(codes(rate([40, 44], { bounds: [100, 100] }))).toEqual(['bad-interval']);
  });

  it.each([[[]], [[{ at: 2028, effect: 0, ramp: 1 }]]])('is called uncalibrated for counts, thin for two readings, far beyond five years, also where it is drawn: %j', (interventions) => {
    const warned = ({ points: observations, ...rest }: TrendInput, horizon: number): string[] => {
      const result = project({ observations, ...rest, horizon, draws: 10, assumption: { kind: 'auto' }, interventions });
      return result.ok ? result.projection.warnings.map(({ code }) => code) : ['refused'];
    };
    expect(warned(rate([40, 44, 46]), 2031)).toEqual([]);
    expect(warned(rate([40, 44, 46], { kind: 'open-count', bounds: [0, Infinity] }), 2031)).toEqual(['uncalibrated']);
    expect(warned(rate([40, 44]), 2031)).toEqual(['short-span']);
    expect(warned(rate([40, 44, 46]), 2031.5)).toEqual(['far-horizon']);
  });

  it('says the pace of the last five years', () => {
    const pace = (...values: readonly number[]): number | null => {
      const result = ask(rate(values));
      return result.ok ? result.projection.pace.observed : null;
    };
    expect(pace(40, 44, 46)).toBeCloseTo(3, 12);
    expect(pace(10, 20, 30, 40, 41, 42, 43, 44, 45)).toBeCloseTo(1, 12);
  });
});
