import { describe, expect, it } from 'vitest';
import { sensitivity, type ProjectionRequest } from '../../../src/engine/index.js';
import type { PathShape, Spread } from '../../../src/engine/types.js';
import { ask, projectionOf, scenario, targetOf, uniform } from './ask.js';

const base: ProjectionRequest = { observations: [{ time: 2026, value: 20 }], bounds: [0, 100], horizon: 2028 };
const target = { id: 't', time: 2028, value: 30 };

it('the unit of paces is that of the path to the target', () => {
  const unit = (shape: PathShape) => ask({ ...base, targets: [target], assumption: { kind: 'required', target: 't', shape } }).pace.unit;
  expect((['linear', 'front', 'back', 'percent', 'logit'] as const).map(unit)).toEqual(['points', 'points', 'points', 'percent', 'logit']);
});

describe('the rest of a whole', () => {
  const rest = (more: Partial<ProjectionRequest>, numerator = 10) => {
    const found = ask({ ...base, assumption: { kind: 'ratio', numerator, denominator: 10 }, ...more }).rest;
    return found && Array.from(found, (value) => Number(value.toFixed(9)));
  };

  it('grows as the whole where the share stays, in parts of years too', () => {
    expect(rest({ observations: [{ time: 2026.25, value: 20 }], targets: [{ ...target, time: 2027.5 }] })).toEqual([10, 10, 10]);
  });

  it('is told of a share between 0 and a whole, also when it comes to take all of it', () => {
    expect([rest({ bounds: [10, 100] }), rest({ bounds: [0, Infinity] })]).toEqual([undefined, undefined]);
    expect(rest({}, 100)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(rest({}, 200)?.at(-1)).toBe(-100);
  });

  it('grows only from when the driver of the whole begins', () => {
    const { indicators } = scenario({
      drivers: { whole: { growth: 21, from: 2026.5 } },
      indicators: [{ ...base, key: 'a', assumption: { kind: 'ratio', numerator: { driver: 'whole' }, denominator: { driver: 'whole' } } }],
    });
    const found = projectionOf(indicators['a']).rest ?? [];
    [10, 21].forEach((value, k) => expect(found[k]).toBeCloseTo(value, 9));
  });
});

describe('a probability in a scenario of links', () => {
  const chance = (effect: Spread, source: Partial<ProjectionRequest>) => {
    const { indicators } = scenario({
      drivers: {}, draws: 200, links: [{ from: 'source', to: 'a', effect, lag: 0 }],
      indicators: [{ ...base, ...source, key: 'source' }, { ...base, key: 'a', targets: [target], assumption: { kind: 'hold' } }],
    });
    return targetOf(projectionOf(indicators['a'])).attainment?.probability;
  };
  const pace = (perYear: Spread): Partial<ProjectionRequest> => ({ assumption: { kind: 'pace', perYear, unit: 'points' } });

  it('is told where the link or what it leads from is a range, and only there', () => {
    expect([chance(uniform(0, 2), pace(10)), chance(1, pace(uniform(0, 20)))].map((p) => p !== null && p !== undefined && p > 0.5 && p < 1)).toEqual([true, true]);
    expect(chance(1, pace(10))).toBeNull();
  });

  it('is none where a trend is part of it', () => {
    const trend = { observations: [{ time: 2024, value: 12 }, { time: 2025, value: 16 }, { time: 2026, value: 20 }], assumption: { kind: 'auto' } } as const;
    expect(chance(uniform(0, 2), trend)).toBeNull();
  });
});

describe('sensitivity', () => {
  const twoSteps: ProjectionRequest = { ...base, assumption: { kind: 'hold' }, interventions: [{ at: 2027, effect: 5, ramp: 0 }, { at: 2027, effect: 5, ramp: 0 }, { at: 2027.5, effect: 1, ramp: 0 }] };

  it('names inputs that move the outcome alike in the order of their names', () => {
    const result = sensitivity(twoSteps);
    expect(result.ok && result.sensitivity.inputs.map(({ input }) => input)).toEqual(['interventions[0].effect', 'interventions[1].effect', 'interventions[2].effect']);
  });

  it('is told for the due date of the target that is named, the last value’s own too', () => {
    const at = (id?: string) => {
      const result = sensitivity({ ...twoSteps, targets: [{ ...target, id: 'a', time: 2026 }, { ...target, id: 'b', time: 2027.25 }] }, id === undefined ? undefined : { target: id });
      return result.ok ? [result.sensitivity.time, result.sensitivity.outcome] : result.issues.map(({ code }) => code);
    };
    expect([at('a'), at('b'), at(), at('c')]).toEqual([[2026, 20], [2027.25, 30], [2028, 31], ['unknown-target']]);
  });
});
