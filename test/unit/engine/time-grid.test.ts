import { describe, expect, it } from 'vitest';
import { indexOfTime, timesBetween } from '../../../src/engine/time-grid.js';

const times = (...[start, end, ...others]: [number, number, ...number[]]): number[] => Array.from(timesBetween(start, end, others));
/** Nearer than this are times that count as one. */
const HAIR = 1e-10;

describe('the times of a projection', () => {
  it('are the start, the year ends, what was asked for in between, and the end, in order', () => {
    expect(times(2026.466, 2029, 2028.5, 2027.25)).toEqual([2026.466, 2027, 2027.25, 2028, 2028.5, 2029]);
  });

  it('begin and end exactly where they were told to, also a hair beside a year end or beside another time', () => {
    expect(times(2026 + HAIR, 2028 - HAIR)).toEqual([2026 + HAIR, 2027, 2028 - HAIR]);
    expect(times(2026 - HAIR, 2028 + HAIR)).toEqual([2026 - HAIR, 2027, 2028 + HAIR]);
    expect(times(2026, 2028, 2028 - HAIR, 2028 + HAIR, 2026 + HAIR)).toEqual([2026, 2027, 2028]);
  });

  it('leave out what lies before the start or after the end', () => {
    expect(times(2026, 2028, 2025.5, 2028.5)).toEqual([2026, 2027, 2028]);
  });

  it('are one time where start and end are one', () => {
    expect(times(2026, 2026, 2027)).toEqual([2026]);
  });
});

describe('the place of a time', () => {
  it('is found a hair beside it, and is −1 where there is none', () => {
    const grid = timesBetween(2026, 2028, []);
    expect([2026, 2027 + HAIR, 2028 - HAIR, 2026.5, 2029].map((time) => indexOfTime(grid, time))).toEqual([0, 1, 2, -1, -1]);
  });
});
