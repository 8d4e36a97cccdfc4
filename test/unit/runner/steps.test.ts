/** How much of a request is computed before the page may have its turn: counted in steps and in drawn numbers, not in milliseconds. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { ProjectionRequest, SimulationRequest, Spread } from '../../../src/engine/types.js';
import { answer, steps } from '../../../workers/api.js';
import type { EngineRequest } from '../../../workers/protocol.js';

/** Drawing numbers is nearly all of the work, and multiplying 32-bit numbers all of drawing. */
const multiply = vi.spyOn(Math, 'imul');
afterAll(() => multiply.mockRestore());

const range = (low: number, high: number): Spread => ({ low, high, shape: 'normal' });
const share = (key: string): ProjectionRequest & { key: string } => ({
  key, observations: [{ time: 2026, value: 7.45 }], kind: 'ratio-of-two', bounds: [0, 100], horizon: 2031, targets: [{ id: 'plan', time: 2031, value: 30 }],
  assumption: { kind: 'ratio', numerator: range(20, 40), denominator: range(8, 12) },
});
const trend = (key: string): ProjectionRequest & { key: string } => ({
  key, observations: [2021, 2022, 2023, 2024, 2025].map((time, k) => ({ time, value: 40 + 3 * k })), bounds: [0, 100], horizon: 2030, assumption: { kind: 'auto' },
});
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
/** Ten indicators that all lead to an eleventh. */
const fan: SimulationRequest = {
  drivers: {}, draws: 100, indicators: many(11, (index) => share(`i${index}`)), links: many(10, (index) => ({ from: `i${index}`, to: 'i10', effect: range(0.1, 0.2), lag: 1 })),
};

/** The work of every step of a request. The result must be that of the request in one go. */
function workOf(request: EngineRequest): number[] {
  const work = steps(request);
  const all: number[] = [];
  for (;;) {
    multiply.mockClear();
    const { done, value } = work.next();
    all.push(multiply.mock.calls.length);
    if (!done) continue;
    expect(value).toEqual(answer(request));
    expect('ok' in value ? value.ok : Object.values(value.indicators).every(({ ok }) => ok)).toBe(true);
    return all;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each);
/** What it takes to draw one input a hundred times; names of streams take a little more or less. */
const input = sum(workOf({ ...share('i0'), draws: 100 })) / 2;
const inputs = (numbers: number): number => Math.round(numbers / input);

describe('between two steps', () => {
  it('an order of provinces draws one of them, and counts one draw', () => {
    const ranks = many(34, (index) => ({ id: `p${index}`, time: 2026, value: 50 + index / 3, low: 45 + index / 3, high: 56 + index / 3, basis: 'people', territory: 'since-2025-07' }));
    const all = workOf({ ranks, draws: 100 });
    expect([inputs(Math.max(...all)), all.length]).toEqual([1, 34 + 100 + 1]);
  });

  it('a sensitivity varies one input', () => {
    const all = workOf({ sensitivity: fan, key: 'i10', target: 'plan' });
    expect(all).toHaveLength(11 * 2 + 10 + 1);
  });

  it('a trend whose draws are kept reads one draw', () => {
    expect(workOf({ ...trend('t'), draws: 300, keepDraws: true })).toHaveLength(300 + 1);
  });

  it('a scenario reads one trend', () => {
    expect(workOf({ drivers: {}, indicators: many(60, (index) => trend(`i${index}`)) })).toHaveLength(60 + 1);
  });

  it('a scenario draws one indicator with the links to it, not those that the links lead from', () => {
    const all = workOf(fan);
    expect(inputs(Math.max(...all))).toBe(2 + 10);
    expect(inputs(sum(all))).toBe(11 * 2 + 10);
  });
});
