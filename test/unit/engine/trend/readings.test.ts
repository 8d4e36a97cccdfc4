import { describe, expect, it } from 'vitest';
import { forecastTrend } from '../../../../src/engine/trend.js';
import { interpolate } from '../../../../src/engine/series.js';
import { readYearly } from '../../../../src/engine/trend-readings.js';
import type { Point } from '../../../../src/engine/types.js';

describe('reading a series once a year', () => {
  const yearly: Point[] = [50, 55, 58, 64, 70, 73, 75].map((value, index) => ({ time: 2020 + index, value }));

  it('takes the last five of a yearly series', () => {
    expect(readYearly(yearly)).toEqual([58, 64, 70, 73, 75]);
  });

  it('takes the same from half-year, quarterly and monthly series on the same line', () => {
    for (const parts of [2, 4, 12]) {
      const dense = Array.from({ length: 6 * parts + 1 }, (_, index) => ({ time: 2020 + index / parts, value: interpolate(yearly, 2020 + index / parts) }));
      readYearly(dense).forEach((value, index) => expect(value).toBeCloseTo([58, 64, 70, 73, 75][index] as number, 9));
    }
  });

  it('forecasts a monthly series as the yearly one, though months end on different days of leap years', () => {
    const days = (year: number): number => (year % 4 === 0 ? 366 : 365);
    const ends = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const monthly: Point[] = [];
    for (let year = 2020; year < 2026; year++) {
      let passed = 0;
      ends.forEach((length, month) => {
        passed += month === 1 && days(year) === 366 ? length + 1 : length;
        const time = year + passed / days(year);
        monthly.push({ time, value: interpolate(yearly, time) });
      });
    }
    const rows = [yearly, monthly].map((points) => {
      return forecastTrend({ points, kind: 'saturating-rate', direction: 'higher', bounds: [0, 100] }, Float64Array.of(2028, 2031)).rows.flat();
    });
    expect(rows[1]).toHaveLength(14);
    rows[1]?.forEach((value, index) => expect(value).toBeCloseTo(rows[0]?.[index] as number, 6));
  });

  it('counts years, not values: thirteen months are two readings', () => {
    const monthly = Array.from({ length: 13 }, (_, month) => ({ time: 2025 + month / 12, value: 40 + month }));
    expect(readYearly(monthly)).toHaveLength(2);
  });

  it('makes no more readings than there are values', () => {
    expect(readYearly([{ time: 2020, value: 10 }, { time: 2026, value: 40 }])).toEqual([35, 40]);
  });

  it('reads between values of an uneven series', () => {
    const uneven = [{ time: 2022, value: 10 }, { time: 2023.5, value: 16 }, { time: 2025, value: 31 }];
    expect(readYearly(uneven)).toEqual([14, 21, 31]);
  });

  it('stretches a span of 0.9 to 1 year to the full year', () => {
    const [before, last] = readYearly([{ time: 2025.1, value: 40 }, { time: 2026, value: 49 }]);
    expect(before).toBeCloseTo(39, 9);
    expect(last).toBe(49);
  });

  it('has one value to read within 0.9 year', () => {
    expect(readYearly([{ time: 2025.5, value: 40 }, { time: 2026, value: 49 }])).toEqual([49]);
  });
});
