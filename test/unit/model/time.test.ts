import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, decimalTime, dueTime, observationTime, periodEnd, periodFirstDay, periodForm, periodLastDay, periodStart } from '../../../src/model/index.js';

describe('decimal time', () => {
  it.each([
    ['2025', 2026],
    ['2030-12-31', 2031],
    ['2026-06-19', 2026 + 170 / 365],
    ['2026-06-10', 2026 + 161 / 365],
    ['2026-06', 2026 + 181 / 365],
    ['2024-02', 2024 + 60 / 366],
    ['2024-02-29', 2024 + 60 / 366],
    ['2024-03-01', 2024 + 61 / 366],
    ['2026-Q1', 2026 + 90 / 365],
    ['2026-Q2', 2026 + 181 / 365],
    ['2026-Q4', 2027],
    ['2026-H1', 2026 + 181 / 365],
    ['2026-H2', 2027],
    ['2026-01-01', 2026 + 1 / 365],
  ])('of %s is the end of its last day, %f', (period, time) => {
    expect(periodEnd(period)).toBeCloseTo(time, 12);
  });

  it('rounds as the documents of the product print it: 19 June 2026 is 2026.4658', () => {
    expect(decimalTime('2026-06-19')?.toFixed(4)).toBe('2026.4658');
    expect(decimalTime('2026-06-10')?.toFixed(4)).toBe('2026.4411');
    expect(decimalTime('2026-06')?.toFixed(4)).toBe('2026.4959');
  });

  it.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-02-29',
    '2026-06-31',
    '2026-6-1',
    '2026-Q5',
    '2026-Q0',
    '2026-H3',
    '2026-06-19T00:00',
    ' 2026',
    '2026 ',
    '2026-2030',
    'NaN',
    '19/6/2026',
  ])('is null for the text "%s", which names no day', (text) => {
    expect(periodEnd(text)).toBeNull();
    expect(periodStart(text)).toBeNull();
    expect(periodForm(text)).toBeNull();
  });

  it('takes a finite decimal year as it is and no other number', () => {
    expect(decimalTime(2026.5)).toBe(2026.5);
    expect(decimalTime(NaN)).toBeNull();
    expect(decimalTime(Infinity)).toBeNull();
  });

  it('starts a period with its first day', () => {
    expect(periodStart('2025')).toBe(2025);
    expect(periodStart('2026-H2')).toBeCloseTo(2026 + 181 / 365, 12);
    expect(periodStart('2024-12-01')).toBeCloseTo(2024 + 335 / 366, 12);
  });

  it('knows how finely a period is printed', () => {
    expect(['2025', '2025-H1', '2025-Q3', '2025-07', '2025-07-01'].map(periodForm)).toEqual(['year', 'half', 'quarter', 'month', 'day']);
  });

  it('names the day that ended at a time, also when the time was cut to four decimals', () => {
    expect(calendarDay(2031)).toEqual({ year: 2030, month: 12, day: 31 });
    expect(calendarDay(2026.4658)).toEqual({ year: 2026, month: 6, day: 19 });
    expect(calendarDay(2026.4657)).toEqual({ year: 2026, month: 6, day: 19 });
    expect(calendarDay(2024 + 60 / 366)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(calendarDay(NaN)).toBeNull();
    expect(calendarDay(0.5)).toBeNull();
    expect(calendarDay(12000)).toBeNull();
  });

  it('goes from any day to decimal time and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
        const two = (number: number): string => String(number).padStart(2, '0');
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        expect(calendarDay(decimalTime(text) ?? NaN)).toEqual({ year, month, day });
      }),
    );
  });
});

describe('when an observation stands', () => {
  const report = { issued: '2026-06-19', covers: { from: '2024-12-01', to: '2026-06-19' } };

  it('is the end of its period when the document is later', () => {
    expect(observationTime({ period: '2025', flags: [] }, report)).toEqual({ time: 2026, timeLow: null });
  });

  it('is the issue date of its document when the period ends later: nobody reports the future', () => {
    expect(observationTime({ period: '2026', flags: [] }, report)?.time).toBeCloseTo(2026 + 170 / 365, 12);
  });

  it('takes a document issued in a year or a month at the end of it', () => {
    expect(observationTime({ period: '2025-12-31', flags: [] }, { issued: '2025-09', covers: null })?.time).toBeCloseTo(2025 + 273 / 365, 12);
    expect(observationTime({ period: '2026-06', flags: [] }, { issued: '2025', covers: null })?.time).toBe(2026);
  });

  it('is only known to lie in what the document covers when the value is undated', () => {
    const when = observationTime({ period: '2026-06-19', flags: ['undated'] }, report);
    expect(when?.timeLow).toBeCloseTo(2024 + 335 / 366, 12);
  });

  it('is only known to lie in the year before when the document does not say what it covers', () => {
    expect(observationTime({ period: '2025', flags: ['undated'] }, { issued: null, covers: null })).toEqual({ time: 2026, timeLow: 2025 });
  });

  it('never begins after it ends: a document that covers later years leaves one year', () => {
    const when = observationTime({ period: '2025', flags: ['undated'] }, { issued: null, covers: { from: '2026-01-01', to: '2030-12-31' } });
    expect(when).toEqual({ time: 2026, timeLow: 2025 });
  });

  it('is unknown for a period that is none', () => {
    expect(observationTime({ period: 'cả năm', flags: [] }, report)).toBeNull();
  });
});

describe('when a target is due', () => {
  it('is the end of its year, quarter, month or day', () => {
    expect(dueTime('2030')).toBe(2031);
    expect(dueTime('2026-06')).toBeCloseTo(2026 + 181 / 365, 12);
  });

  it('is unknown without a year', () => {
    expect(dueTime(null)).toBeNull();
  });
});

describe('days that do and do not exist', () => {
  it('February follows the Gregorian rule', () => {
    expect(['1900-02', '2000-02', '2024-02', '2025-02', '2100-02'].map((month) => periodLastDay(month)?.day)).toEqual([28, 29, 29, 28, 28]);
    expect([periodEnd('2000-12-31'), periodEnd('1900-02-29')]).toEqual([2001, null]);
  });

  it.each(['in 2025', '2025!', '2025-00', '2025-13', '2025-01-00', '2025-04-31', ''])('%j is no period, for none of the questions', (text) => {
    expect([periodEnd(text), periodStart(text), periodForm(text), periodFirstDay(text), periodLastDay(text)]).toEqual(Array(5).fill(null));
  });
});
