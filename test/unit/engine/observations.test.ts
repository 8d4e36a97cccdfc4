import { describe, expect, it } from 'vitest';
import { readObservations } from '../../../src/engine/observations.js';
import type { EngineObservation } from '../../../src/engine/types.js';

const read = (...observations: readonly EngineObservation[]) => readObservations(observations, [0, 100]);
const codes = (...observations: readonly EngineObservation[]): string[] => read(...observations).warnings.map(({ code, path }) => `${code} ${path}`);

describe('values that share a time', () => {
  it('become one: their mean, from the lowest end to the highest', () => {
    const { dated } = read({ time: 2026, value: 4 }, { time: 2026, value: 6, low: 2, high: 7 }, { time: 2026, value: 11 });
    expect(dated).toEqual([{ time: 2026, value: 7, low: 2, high: 11 }]);
  });

  it('have an interval within the bounds', () => {
    expect(read({ time: 2026, value: 0.2, low: -1 }, { time: 2026, value: 99.8, high: 101 }).last).toMatchObject({ low: 0, high: 100 });
  });

  it('are the same to the last bit in any order', () => {
    const [one, two, three] = [0.1, 0.2, 0.3].map((value) => ({ time: 2026, value })) as [EngineObservation, EngineObservation, EngineObservation];
    const own = read(one, two, three).last.value;
    expect([read(three, two, one).last.value, read(two, three, one).last.value]).toEqual([own, own]);
  });

  it('have no minus before 0', () => {
    expect(Object.is(read({ time: 2026, value: -0 }).last.value, 0)).toBe(true);
  });

  it('may have stood as early as the earliest of them', () => {
    expect(read({ time: 2026, value: 4, timeLow: 2024 }, { time: 2026, value: 6, timeLow: 2025 }, { time: 2026, value: 8 }).last.timeLow).toBe(2024);
    expect(read({ time: 2026, value: 4, timeLow: 2026 }).last).not.toHaveProperty('timeLow');
  });

  it('are told', () => {
    expect(codes({ time: 2026, value: 4 }, { time: 2026, value: 5 })).toEqual(['duplicate-time observations']);
    expect(codes({ time: 2026, value: 4 }, { time: 2026.001, value: 5 })).toEqual(['short-span observations']);
  });
});

describe('evidence for a trend', () => {
  const dated = [{ time: 2023, value: 20 }, { time: 2026, value: 30 }];

  it('are the dated values, in order; an undated one between them is none', () => {
    const { trend, last } = read(dated[1] as EngineObservation, { time: 2025, value: 26, timeLow: 2024 }, dated[0] as EngineObservation);
    expect(trend).toMatchObject(dated);
    expect(last).toMatchObject({ time: 2026, value: 30 });
  });

  it('needs 0.9 year between dated values: an undated one before them lengthens nothing', () => {
    const late = [{ time: 2025.5, value: 20 }, { time: 2026, value: 30 }];
    expect([read(...late).trend, read({ time: 2020, value: 10, timeLow: 2019 }, ...late).trend]).toEqual([[], []]);
    expect(codes({ time: 2020, value: 10, timeLow: 2019 }, ...late)).toEqual(['short-span observations']);
    expect(read({ time: 2025.1, value: 20 }, { time: 2026, value: 30 }).trend).toHaveLength(2);
  });

  it('is none where the last value is undated, or where there is one value', () => {
    expect(read(...dated, { time: 2027, value: 33, timeLow: 2026 }).trend).toEqual([]);
    expect(codes(...dated, { time: 2027, value: 33, timeLow: 2026 })).toEqual(['undated observations', 'short-span observations']);
    expect([read({ time: 2026, value: 30 }).trend, codes({ time: 2026, value: 30 })]).toEqual([[], []]);
  });
});
