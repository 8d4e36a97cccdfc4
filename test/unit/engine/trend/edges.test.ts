import { describe, expect, it } from 'vitest';
import { project } from '../../../../src/engine/index.js';
import { shippedReference } from '../../../../src/engine/reference-table.js';
import { attainmentCurve, trendAttainment } from '../../../../src/engine/trend-attainment.js';
import { readYearly } from '../../../../src/engine/trend-readings.js';
import { forecastTrend, type TrendForecast, type TrendInput } from '../../../../src/engine/trend.js';

const reliable = { ...shippedReference, reliable: { below: true, near: true } };
const times = Float64Array.of(2026, 2027, 2028, 2029, 2030, 2031, 2032);
const forecast = (values: readonly number[], more: Partial<TrendInput> = {}): TrendForecast =>
  forecastTrend({ points: values.map((value, k) => ({ time: 2027 - values.length + k, value })), kind: 'saturating-rate', direction: 'higher', bounds: [0, 100], ...more }, times, reliable);

describe('a target near the bound', () => {
  const series = [80, 86, 91, 95];
  const targets = [98.5, 99.1, 99.5, 100];
  const up = targets.map((value) => attainmentCurve(forecast(series), value));

  it('is as likely where the same series should fall to the other bound', () => {
    const down = targets.map((value) => attainmentCurve(forecast(series.map((each) => 100 - each), { direction: 'lower' }), 100 - value));
    down.flat().forEach((p, k) => expect(p).toBeCloseTo(up.flat()[k] as number, 9));
    const raised = targets.map((value) => attainmentCurve(forecast(series.map((each) => 150 - each), { direction: 'lower', bounds: [50, 150] }), 150 - value));
    raised.flat().forEach((p, k) => expect(p).toBeCloseTo(up.flat()[k] as number, 9));
  });

  it('is as likely in shares of one', () => {
    const shares = targets.map((value) => attainmentCurve(forecast(series.map((each) => each / 100), { bounds: [0, 1] }), value / 100));
    shares.flat().forEach((p, k) => expect(p).toBeCloseTo(up.flat()[k] as number, 9));
  });

  it('has a probability at the very bound', () => {
    expect(trendAttainment(forecast(series), { value: 100, time: 2031 }).probability).toBeGreaterThan(0);
    expect(trendAttainment(forecast(series.map((each) => 100 - each), { direction: 'lower' }), { value: 0, time: 2031 }).probability).toBeGreaterThan(0);
  });
});

describe('a probability', () => {
  it('is given for saturating rates alone, also where another kind has two bounds', () => {
    const target = { value: 70, time: 2031 };
    expect(trendAttainment(forecast([50, 54, 58], { kind: 'open-count' }), target).probability).toBeNull();
    expect(trendAttainment(forecast([50, 54, 58]), target).probability).not.toBeNull();
  });
});

describe('readings', () => {
  const at = (time: number, value: number) => ({ time, value });

  it('are no more than the values of the last four years, at least two', () => {
    expect(readYearly([at(2012, 1), at(2013, 2), at(2014, 3), at(2015, 4), at(2026, 26)])).toEqual([24, 26]);
    expect(readYearly([at(2020.5, 0), at(2021, 1), at(2025, 41), at(2026, 51)])).toEqual([41, 51]);
    expect(readYearly([at(2022, 1), at(2023, 2), at(2024, 3), at(2025, 4), at(2026, 5)])).toEqual([1, 2, 3, 4, 5]);
  });

  it('over a year or a little more lie on the lines between the values, not on the line from the first to the last', () => {
    const [before] = readYearly([at(2024.99, 10), at(2025.5, 30), at(2026, 40)]);
    expect(before).toBeCloseTo(10 + (20 * 0.01) / 0.51, 9);
  });
});

describe('a trend where lower is better', () => {
  it('between bounds of which neither is 0 mirrors the one that rises', () => {
    const up = forecast([30, 34, 39], { bounds: [20, 70] });
    const down = forecast([60, 56, 51], { bounds: [20, 70], direction: 'lower' });
    down.rows.forEach((row, index) => [...row].reverse().forEach((value, level) => expect(90 - value).toBeCloseTo(up.rows[index]?.[level] as number, 9)));
  });

  it('warns at the place that the warning is about', () => {
    const result = project({ observations: [{ time: 2025, value: 40 }, { time: 2026, value: 44 }], bounds: [0, 100], horizon: 2031.5 });
    expect(result.ok && result.projection.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(['short-span observations', 'far-horizon horizon']);
  });
});
