import { describe, expect, it } from 'vitest';
import { project, type ProjectionRequest } from '../../../src/engine/index.js';
import { eventValue } from '../../../src/engine/targets.js';
import { ask, projectionOf, scenario, targetOf, uniform, warningsOf } from './ask.js';

const base: ProjectionRequest = { observations: [{ time: 2026, value: 20 }], bounds: [0, 100], horizon: 2031 };
const hold = { kind: 'hold' } as const;

describe('the value that counts as reached', () => {
  it('is half a point before the bound ahead, in its last point only', () => {
    expect([98.9, 99.2, 99.5, 100].map((value) => eventValue({ value }, 'higher', [0, 100]))).toEqual([98.9, 99, 99, 99.5]);
    expect([1.1, 0.8, 0.5, 0].map((value) => eventValue({ value }, 'lower', [0, 100]))).toEqual([1.1, 1, 1, 0.5]);
  });

  it('is the target itself for ranges and for what lies outside the bounds', () => {
    expect(eventValue({ value: 100, comparator: 'range' }, 'higher', [0, 100])).toBe(100);
    expect([eventValue({ value: 105 }, 'higher', [0, 100]), eventValue({ value: -5 }, 'lower', [0, 100])]).toEqual([105, -5]);
  });
});

describe('the observed pace', () => {
  const observed = (...observations: ProjectionRequest['observations']) => ask({ ...base, observations, assumption: hold }).pace.observed;

  it('is that of dated values: none up to an undated one, none from one', () => {
    expect(observed({ time: 2022, value: 20 }, { time: 2026, value: 30 })).toBe(2.5);
    expect(observed({ time: 2022, value: 20 }, { time: 2026, value: 30, timeLow: 2025 })).toBeNull();
    expect(observed({ time: 2022, value: 20, timeLow: 2021 }, { time: 2024, value: 22 }, { time: 2026, value: 30 })).toBe(4);
  });

  it('is none of running totals of a year', () => {
    const { pace } = ask({ ...base, observations: [{ time: 2025.5, value: 20 }, { time: 2026.5, value: 30 }], accrual: 'year-to-date', horizon: 2027 });
    expect(pace.observed).toBeNull();
  });
});

describe('what is odd about a target', () => {
  const warned = (value: number, comparator: '>=' | '<=') => warningsOf(ask({ ...base, assumption: hold, targets: [{ id: 't', time: 2030, value, comparator }] }));

  it('is that it lies beyond a bound, not that it lies at one', () => {
    expect([warned(100, '>='), warned(0, '<='), warned(101, '>='), warned(-1, '<=')]).toEqual([[], [], ['outside-bounds targets[0]'], ['outside-bounds targets[0]']]);
  });

  it('is that no growth in per cent leads to 0', () => {
    const fall = (value: number) => warningsOf(ask({ ...base, direction: 'lower', assumption: { kind: 'pace', perYear: -5, unit: 'percent' }, targets: [{ id: 't', time: 2030, value }] }));
    expect([fall(0), fall(1)]).toEqual([['out-of-range targets[0]'], []]);
  });
});

describe('when a target is reached', () => {
  it('by a range is when a draw enters it, from either side', () => {
    const path = (value: number, ...values: readonly number[]) => targetOf(ask({
      ...base, observations: [{ time: 2026, value }], assumption: { kind: 'path', points: values.map((each, k) => ({ time: 2027 + k, value: each })) },
      targets: [{ id: 't', time: 2030, value: 40, high: 60, comparator: 'range' }],
    })).attainment?.median;
    expect([path(20, 30, 50, 80), path(80, 70, 50, 20), path(50, 50), path(20, 30, 80, 90)]).toEqual([2027.5, 2027.5, 2026, null]);
  });
});

describe('random numbers', () => {
  const ratio = (key: string, driver: string) => ({ ...base, key, horizon: 2027, keepDraws: true, assumption: { kind: 'ratio', numerator: { driver }, denominator: 0 } }) as const;

  it('of two drivers, and of two links, are not the same', () => {
    const { indicators } = scenario({ drivers: { a: { growth: uniform(8, 12) }, b: { growth: uniform(8, 12) } }, draws: 100, indicators: [ratio('x', 'a'), ratio('y', 'b'), ratio('z', 'a')] });
    const drawsOf = (key: string) => projectionOf(indicators[key]).draws;
    expect(drawsOf('z')).toEqual(drawsOf('x'));
    expect(drawsOf('y')).not.toEqual(drawsOf('x'));
    const linked = scenario({
      drivers: {}, draws: 100, links: ['x', 'y'].map((to) => ({ from: 'source', to, effect: uniform(0, 1), lag: 0 })),
      indicators: [{ ...base, key: 'source', horizon: 2027, assumption: { kind: 'pace', perYear: 5, unit: 'points' } }, ...['x', 'y'].map((key) => ({ ...base, key, horizon: 2027, keepDraws: true, assumption: hold }))],
    }).indicators;
    expect(projectionOf(linked['x']).draws).not.toEqual(projectionOf(linked['y']).draws);
  });
});

it('a horizon beyond fifty years is refused with the last one that is not', () => {
  const result = project({ ...base, horizon: 2077, assumption: hold });
  expect(result.ok ? '' : result.issues[0]?.message.en).toBe('Needed: x ≤ 2076.');
});
