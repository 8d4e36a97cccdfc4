import { describe, expect, it } from 'vitest';
import { sensitivity } from '../../../src/engine/index.js';
import type { ProjectionRequest, SimulationRequest } from '../../../src/engine/types.js';
import { lamDong, triangular, uniform } from './ask.js';

type Asked = ProjectionRequest | SimulationRequest;
const read = (request: Asked, of?: { key?: string; target?: string }) => {
  const result = sensitivity(request, of);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.sensitivity;
};
const codes = (request: unknown, of?: { key?: string; target?: string }): string[] => {
  const result = sensitivity(request as Asked, of);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`.trim());
};
const base: ProjectionRequest = { observations: [{ time: 2026, value: 20 }], horizon: 2030 };

describe('sensitivity', () => {
  it('a fixed number is varied by a tenth, up and down', () => {
    const { inputs, outcome, time } = read({ ...base, assumption: { kind: 'pace', perYear: 2, unit: 'points' } });
    expect([outcome, time]).toEqual([28, 2030]);
    expect(inputs).toEqual([{ input: 'assumption.perYear', low: 1.8, high: 2.2, outcomeLow: 27.2, outcomeHigh: 28.8 }]);
  });

  it('a negative number keeps its smaller end first', () => {
    const { inputs } = read({ ...base, assumption: { kind: 'pace', perYear: -2, unit: 'points' } });
    expect(inputs[0]).toMatchObject({ low: -2.2, high: -1.8, outcomeLow: 11.2, outcomeHigh: 12.8 });
  });

  it('a range goes to its 10 % and 90 % quantiles', () => {
    const { inputs, outcome } = read({ ...base, assumption: { kind: 'pace', perYear: uniform(0, 10), unit: 'points' } });
    expect([inputs[0]?.low, inputs[0]?.high, inputs[0]?.outcomeLow, inputs[0]?.outcomeHigh, outcome]).toEqual([1, 9, 24, 56, 40]);
  });

  it('reads the outcome at the due date of the target asked for', () => {
    const request = { ...base, targets: [{ id: 't', time: 2028, value: 25 }], assumption: { kind: 'pace', perYear: 2, unit: 'points' } } as const;
    expect(read(request, { target: 't' })).toMatchObject({ outcome: 24, time: 2028 });
  });

  it('holds the others at their medians, and sorts by how far the outcome moves', () => {
    const { inputs, outcome } = read({
      ...lamDong, assumption: { kind: 'ratio', numerator: triangular(35, 41, 48), denominator: triangular(8, 9, 10) }, interventions: [{ at: 2028, effect: triangular(2, 3, 4), ramp: 2 }],
    });
    expect(inputs.map(({ input }) => input)).toEqual(['assumption.numerator', 'assumption.denominator', 'interventions[0].effect', 'observations']);
    const swings = inputs.map(({ outcomeLow, outcomeHigh }) => Math.abs(outcomeHigh - outcomeLow));
    expect([...swings].sort((a, b) => b - a)).toEqual(swings);
    expect(outcome).toBeCloseTo(30.3, 0);
    // More GRDP lowers the share: the low end of that input is the high end of the outcome.
    expect(inputs[1]?.outcomeLow).toBeGreaterThan(inputs[1]?.outcomeHigh as number);
  });

  it('of the s-curve: ceiling and speed; of a path: its deviation; of hold: nothing', () => {
    const names = (assumption: NonNullable<ProjectionRequest['assumption']>): string[] => read({ ...base, assumption }).inputs.map(({ input }) => input);
    expect(names({ kind: 's-curve', ceiling: 80, speed: 9 })).toEqual(['assumption.ceiling', 'assumption.speed']);
    expect(names({ kind: 'path', points: [{ time: 2030, value: 30 }], spread: 3 })).toEqual(['assumption.spread']);
    expect(names({ kind: 'hold' })).toEqual([]);
    const [deviation] = read({ ...base, assumption: { kind: 'path', points: [{ time: 2030, value: 30 }], spread: 3 } }).inputs;
    [deviation?.low, deviation?.high, deviation?.outcomeLow, deviation?.outcomeHigh].forEach((value, k) => expect(value).toBeCloseTo([-3, 3, 27, 33][k] as number, 9));
  });

  it('tries no ceiling beyond the bounds: nobody could assume it', () => {
    const { inputs } = read({ ...base, bounds: [0, 100], assumption: { kind: 's-curve', ceiling: 95, speed: 9 } });
    expect(inputs.find(({ input }) => input === 'assumption.ceiling')).toMatchObject({ low: 85.5, high: 100 });
    const open = read({ ...base, assumption: { kind: 's-curve', ceiling: 95, speed: 9 } });
    expect(open.inputs.find(({ input }) => input === 'assumption.ceiling')?.high).toBeCloseTo(104.5, 9);
  });

  it('keeps outcomes within the bounds', () => {
    const { inputs } = read({ ...base, bounds: [0, 30], assumption: { kind: 'pace', perYear: uniform(0, 10), unit: 'points' } });
    expect(inputs[0]).toMatchObject({ outcomeLow: 24, outcomeHigh: 30 });
  });
});

describe('sensitivity of a scenario', () => {
  const scenario: SimulationRequest = {
    drivers: { grdp: { growth: uniform(5, 15) }, people: { growth: 1 } },
    links: [{ from: 'a', to: 'b', effect: uniform(0.4, 0.6), lag: 0 }],
    indicators: [
      { ...base, key: 'a', assumption: { kind: 'ratio', numerator: 20, denominator: { driver: 'grdp' } } },
      { ...base, key: 'b', assumption: { kind: 'pace', perYear: 1, unit: 'points' } },
      { ...base, key: 'c', assumption: { kind: 'ratio', numerator: 9, denominator: { driver: 'people' } } },
    ],
  };

  it('goes over drivers and links too, and over all that they lead from; not over what is elsewhere', () => {
    expect(read(scenario, { key: 'b' }).inputs.map(({ input }) => input).sort()).toEqual([
      'drivers.grdp.growth', 'indicators.a.assumption.numerator', 'indicators.b.assumption.perYear', 'links[0].effect',
    ]);
    expect(read(scenario, { key: 'c' }).inputs.map(({ input }) => input).sort()).toEqual(['drivers.people.growth', 'indicators.c.assumption.numerator']);
  });

  it('counts a driver as it acts: on the source and through the link', () => {
    const { inputs, outcome } = read(scenario, { key: 'b' });
    const atGrowth = (growth: number): number => 24 + 0.5 * (20 * (1.2 / (1 + growth / 100)) ** 4 - 20);
    const grdp = inputs.find(({ input }) => input === 'drivers.grdp.growth');
    expect([grdp?.low, grdp?.high]).toEqual([6, 14]);
    expect(grdp?.outcomeLow).toBeCloseTo(atGrowth(6), 9);
    expect(grdp?.outcomeHigh).toBeCloseTo(atGrowth(14), 9);
    expect(outcome).toBeCloseTo(atGrowth(10), 9);
  });
});

describe('a sensitivity that cannot be told', () => {
  const pace = { kind: 'pace', perYear: 2, unit: 'points' } as const;
  it.each<[string, unknown, { key?: string; target?: string } | undefined, string[]]>([
    ['nothing', null, undefined, ['bad-request']],
    ['an impossible request', { ...base, horizon: 2020, assumption: pace }, undefined, ['past horizon']],
    ['an unknown target', { ...base, assumption: pace }, { target: 't' }, ['unknown-target target']],
    ['a target in the past', { ...base, assumption: pace, targets: [{ id: 't', time: 2020, value: 3 }] }, { target: 't' }, ['past target']],
    ['an unknown indicator', { drivers: {}, indicators: [{ ...base, key: 'a', assumption: pace }] }, { key: 'b' }, ['unknown-indicator key']],
    ['an indicator that fails', { drivers: {}, indicators: [{ ...base, key: 'a', observations: [] }] }, { key: 'a' }, ['no-observation observations']],
    ['a cycle', { drivers: {}, indicators: [{ ...base, key: 'a' }], links: [{ from: 'a', to: 'a', effect: 1, lag: 0 }] }, { key: 'a' }, ['cycle links[0]']],
    ['an overflow', { ...base, assumption: { kind: 'pace', perYear: 9e99, unit: 'percent' } }, undefined, ['overflow', 'overflow assumption.perYear', 'overflow assumption.perYear']],
  ])('%s', (_, request, of, expected) => {
    expect(codes(request, of)).toEqual(expected);
  });
});
