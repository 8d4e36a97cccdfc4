import { describe, expect, it } from 'vitest';
import { latestObservation, series } from '../../../src/model/index.js';
import { indicatorOf, value } from './build.js';

describe('a series', () => {
  it('holds the values of one basis, earliest first, each with the interval of its printed digits', () => {
    const indicator = indicatorOf([value('2025', 55.5), value('2023', 50), value('2024', 60, { basis: 'adults' })], []);
    expect(series(indicator, 'people')).toEqual([
      { time: 2024, value: 50, low: 49.5, high: 50.5 },
      { time: 2026, value: 55.5, low: 55.45, high: 55.55 },
    ]);
  });

  it('holds what was counted one by one exactly, unless the document says that it is about so many', () => {
    const counted = { numerator: 102, denominator: 124 };
    const of = (more: object) => series(indicatorOf([value('2025', 102, { ...counted, ...more })], [], { bounds: null }), 'people').map(({ low, high }) => [low, high]);
    expect([of({}), of({ approx: 'about' }), of({ numerator: null })]).toEqual([[[102, 102]], [[101.5, 102.5]], [[101.5, 102.5]]]);
  });

  it('does not exist for values whose basis is not stated, however many there are', () => {
    const indicator = indicatorOf([value('2024', 50, { basis: 'unstated' }), value('2025', 55, { basis: 'unstated' })], []);
    expect(series(indicator, 'unstated')).toEqual([]);
  });

  it('never crosses the change of territory: the later one is taken, or the one asked for', () => {
    const indicator = indicatorOf([value('2023', 40, { source: { document: 'old-plan' } }), value('2025', 55)], []);
    expect(series(indicator, 'people').map((point) => point.value)).toEqual([55]);
    expect(series(indicator, 'people', 'before-2025-07').map((point) => point.value)).toEqual([40]);
  });

  it('leaves out older and unusable figures', () => {
    const indicator = indicatorOf([value('2023', 40, { flags: ['stale'] }), value('2024', 45, { flags: ['implausible'] }), value('2025', 55)], []);
    expect(series(indicator, 'people').map((point) => point.value)).toEqual([55]);
  });

  it('keeps contradicting values of one moment as one point with an interval over both, and names them', () => {
    const indicator = indicatorOf([value('2025', 3550, { flags: ['conflict'] }), value('2025', 3520, { flags: ['conflict'] })], [], { bounds: null });
    expect(series(indicator, 'people')).toEqual([{ time: 2026, value: 3550, low: 3519.5, high: 3550.5, values: [3520, 3550] }]);
  });

  it('does not call two roundings of one number a contradiction', () => {
    const indicator = indicatorOf([value('2025', 84.45, { flags: ['derived'] }), value('2025', 84.4)], []);
    expect(series(indicator, 'people')).toEqual([
      { time: 2026, value: 84.4, low: expect.closeTo(84.35) as number, high: expect.closeTo(84.45) as number },
    ]);
  });

  it('gives an undated value the time range of its document', () => {
    const indicator = indicatorOf([value('2026-06-19', 86, { flags: ['undated'], source: { document: 'report' } })], []);
    const [point] = series(indicator, 'people');
    expect(point?.time).toBeCloseTo(2026.4658, 4);
    expect(point?.timeLow).toBeCloseTo(2024.9153, 4);
  });

  it('joins running totals of the same window only', () => {
    const indicator = indicatorOf([value('2024-05', 40), value('2025', 100), value('2025-05', 45), value('2026-05', 52)], [], {
      accrual: 'year-to-date',
      kind: 'open-count',
      bounds: null,
    });
    expect(series(indicator, 'people').map((point) => point.value)).toEqual([40, 45, 52]);
  });

  it('is empty for a basis that nothing is counted on', () => {
    expect(series(indicatorOf([value('2025', 55)], []), 'adults')).toEqual([]);
  });

  it('leaves the indicator as it was', () => {
    const indicator = indicatorOf([value('2025', 55), value('2023', 50)], []);
    const before = JSON.stringify(indicator);
    series(indicator, 'people');
    expect(JSON.stringify(indicator)).toBe(before);
  });
});

describe('the latest observation', () => {
  it('is a printed one before one computed from counts at the same time, in either order', () => {
    const values = [value('2025', 84.45, { flags: ['derived'] }), value('2025', 84.4), value('2024', 80)];
    for (const order of [values, [...values].reverse()]) {
      expect(latestObservation(indicatorOf(order, []).observations)?.value).toBe(84.4);
    }
  });

  it('is none of none', () => {
    expect(latestObservation([])).toBeNull();
  });
});

describe('a value that nobody may use', () => {
  it('ends no line, though it is the latest', () => {
    const indicator = indicatorOf([value('2024', 50), value('2025', 55), value('2026', 99, { flags: ['implausible'] })], []);
    expect(series(indicator, 'people').map((point) => point.value)).toEqual([50, 55]);
  });
});
