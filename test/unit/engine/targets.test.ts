import { describe, expect, it } from 'vitest';
import { eventValue, shareBelow } from '../../../src/engine/targets.js';
import type { Assumption, EngineTarget, ProjectionRequest } from '../../../src/engine/types.js';
import { ask, targetOf, triangular, uniform, warningsOf } from './ask.js';

const RATE = [0, 100] as const;
const pace = (perYear: Extract<Assumption, { kind: 'pace' }>['perYear']): Assumption => ({ kind: 'pace', perYear, unit: 'points' });
const result = (target: Partial<EngineTarget>, assumption: Assumption, more: Partial<ProjectionRequest> = {}) =>
  targetOf(ask({
    observations: [{ time: 2026, value: 20 }], bounds: RATE, horizon: 2031, assumption, targets: [{ id: 't', time: 2031, value: 30, ...target }], ...more,
  }));

describe('gap at the due date', () => {
  it('of a fixed pace is one number, negative when beyond the target', () => {
    expect(result({}, pace(1)).gap).toEqual({ median: 5, lower: 5, upper: 5 });
    expect(result({}, pace(3)).gap).toEqual({ median: -5, lower: -5, upper: -5 });
  });

  it('has its 80 % interval from the same draws as the band', () => {
    const projection = ask({
      observations: [{ time: 2026, value: 20 }], bounds: RATE, horizon: 2031, assumption: pace(uniform(0, 4)), targets: [{ id: 't', time: 2031, value: 30 }],
    });
    const band = projection.bands.find(({ level }) => level === 0.8);
    const { gap } = targetOf(projection);
    expect(gap?.lower).toBeCloseTo(30 - (band?.upper.at(-1) as number), 9);
    expect(gap?.upper).toBeCloseTo(30 - (band?.lower.at(-1) as number), 9);
    expect(gap?.median).toBeCloseTo(30 - (projection.median.at(-1) as number), 9);
  });

  it('lower is better: how far above the target', () => {
    expect(result({ value: 5 }, pace(-2), { direction: 'lower' }).gap?.median).toBe(5);
  });

  it('a ceiling on an indicator that should rise is still a ceiling', () => {
    expect(result({ value: 25, comparator: '<=' }, pace(2)).gap?.median).toBe(5);
  });

  it('of a range goes to the nearer edge, per draw', () => {
    const range = { value: 24, high: 26, comparator: 'range' } as const;
    expect(result(range, pace(1)).gap?.median).toBe(0);
    expect(result(range, pace(2)).gap?.median).toBe(4);
    // Ends at 20 … 40, evenly: a fifth below 24 at most 4 short, seven tenths above 26.
    const { gap } = result(range, pace(uniform(0, 4)));
    expect(gap?.lower).toBeCloseTo(0, 0);
    expect(gap?.upper).toBeCloseTo(12, 0);
  });

  it('is that of the due date, not of the horizon', () => {
    expect(result({ time: 2028.5 }, pace(2)).gap?.median).toBe(5);
  });
});

describe('first passage', () => {
  it('of a fixed pace is the day on which the line crosses: 20 + 4 a year reaches 30 in the middle of 2028', () => {
    expect(result({}, pace(4)).attainment).toEqual({ probability: null, early: 2028.5, median: 2028.5, late: 2028.5 });
  });

  it('is null when the target is not reached within the horizon', () => {
    expect(result({}, pace(1)).attainment).toEqual({ probability: null, early: null, median: null, late: null });
  });

  it('of paces 1 … 5 is early at 4.6, median at 3, late not before the horizon', () => {
    // 10 points at 4.6 a year take 2.174 years, at 3 a year 3.333; at 1.4 a year 7.1: beyond 2031. Times between year ends are on straight lines.
    const { attainment } = result({}, pace(uniform(1, 5)));
    expect(attainment?.early).toBeCloseTo(2026 + 10 / 4.6, 1);
    expect(attainment?.median).toBeCloseTo(2026 + 10 / 3, 1);
    expect(attainment?.late).toBeNull();
    expect(attainment?.probability).toBeCloseTo(0.75, 1);
  });

  it('may come after the due date, within the horizon', () => {
    const { attainment, gap } = result({ time: 2027 }, pace(4));
    expect([attainment?.median, gap?.median]).toEqual([2028.5, 6]);
  });

  it('of a target that is reached already is the last observation', () => {
    expect(result({ value: 20 }, pace(1)).attainment?.late).toBe(2026);
  });

  it('counts once, though the value falls back', () => {
    const back = { interventions: [{ at: 2027, effect: 12, ramp: 0 }, { at: 2029, effect: -12, ramp: 0 }] };
    const { attainment, gap } = result({}, { kind: 'hold' }, back);
    expect(attainment?.median).toBeCloseTo(2026 + 10 / 12, 9);
    expect(gap?.median).toBe(10);
  });

  it('of a falling indicator is where it crosses from above', () => {
    expect(result({ value: 14 }, pace(-4), { direction: 'lower' }).attainment?.median).toBe(2027.5);
  });

  it('of a range is where it comes in, from either side', () => {
    const range = { value: 24, high: 26, comparator: 'range' } as const;
    expect(result(range, pace(2)).attainment?.median).toBe(2028);
    expect(result(range, pace(-2), { observations: [{ time: 2026, value: 30 }] }).attainment?.median).toBe(2028);
  });
});

describe('the probability of a scenario', () => {
  it('is null without a range among its inputs', () => {
    expect(result({}, pace(3)).attainment?.probability).toBeNull();
    expect(result({}, pace({ low: 3, high: 3, shape: 'normal' })).attainment?.probability).toBeNull();
  });

  it('is the share of draws at or beyond the target at the due date', () => {
    // Ends at 20 … 40, evenly.
    expect(result({}, pace(uniform(0, 4))).attainment?.probability).toBeCloseTo(0.5, 1);
    expect(result({ value: 38 }, pace(uniform(0, 4))).attainment?.probability).toBeCloseTo(0.1, 1);
    expect(result({ value: 22, comparator: '<' }, pace(uniform(0, 4))).attainment?.probability).toBeCloseTo(0.1, 1);
    expect(result({ value: 24, high: 32, comparator: 'range' }, pace(uniform(0, 4))).attainment?.probability).toBeCloseTo(0.4, 1);
  });

  it('is 1 or 0 where all draws agree; printing in steps is the page’s', () => {
    expect(result({}, pace(uniform(3, 4))).attainment?.probability).toBe(1);
    expect(result({}, pace(uniform(0, 1))).attainment?.probability).toBe(0);
  });

  it('comes from an intervention’s range, too', () => {
    expect(result({}, { kind: 'hold' }, { interventions: [{ at: 2027, effect: uniform(0, 20), ramp: 0 }] }).attainment?.probability).toBeCloseTo(0.5, 1);
  });

  it('of a path to a target does not exist', () => {
    const { gap, attainment } = result({}, { kind: 'required', target: 't', shape: 'back' });
    expect([gap, attainment]).toEqual([{ median: 0, lower: 0, upper: 0 }, null]);
  });

  it('agrees with the band: exactly 0.9 where the lower end of the 80 % band is the target', () => {
    const request = { observations: [{ time: 2026, value: 20 }], horizon: 2031, assumption: pace(triangular(0, 1, 4)) };
    const lower = ask(request).bands.find(({ level }) => level === 0.8)?.lower.at(-1) as number;
    const p = (value: number) => targetOf(ask({ ...request, targets: [{ id: 't', time: 2031, value }] })).attainment?.probability as number;
    expect(p(lower)).toBeCloseTo(0.9, 6);
    expect(p(lower - 1e-6)).toBeGreaterThan(0.9);
    expect(p(lower + 1e-6)).toBeLessThan(0.9);
  });
});

describe('a target within one point of a bound', () => {
  it.each<[string, number, Parameters<typeof eventValue>]>([
    ['100 % is reached from 99.5 % on', 99.5, [{ value: 100 }, 'higher', RATE]],
    ['99 % only at 99 %: the last point begins there', 99, [{ value: 99 }, 'higher', RATE]],
    ['99.2 % from there on too', 99, [{ value: 99.2 }, 'higher', RATE]],
    ['98.9 % only at 98.9 %', 98.9, [{ value: 98.9 }, 'higher', RATE]],
    ['0 % where lower is better, from 0.5 % on', 0.5, [{ value: 0 }, 'lower', RATE]],
    ['100 % where lower is better is not near its bound', 100, [{ value: 100 }, 'lower', RATE]],
    ['a ceiling near the lower bound', 0.9, [{ value: 0.4, comparator: '<=' }, 'higher', RATE]],
    ['a floor far from a bound', 30, [{ value: 30 }, 'higher', RATE]],
    ['a scale of 0 … 1 has points of a hundredth', 0.995, [{ value: 1 }, 'higher', [0, 1]]],
    ['0.75 of 0 … 1 is far from its bound', 0.75, [{ value: 0.75 }, 'higher', [0, 1]]],
    ['112 of 112 positions rounds from 111.5', 111.5, [{ value: 112 }, 'higher', [0, 112]]],
    ['no bound, no event', 5, [{ value: 5 }, 'higher', [0, Infinity]]],
    ['a target beyond the bound stays where it is', 105, [{ value: 105 }, 'higher', RATE]],
    ['a range is taken as it stands', 99, [{ value: 99, comparator: 'range' }, 'higher', RATE]],
  ])('%s', (_, expected, args) => {
    expect(eventValue(...args)).toBe(expected);
  });

  it('is told with its event, others are not', () => {
    expect(result({ value: 100 }, pace(16)).event).toBe(99.5);
    expect(result({ value: 30 }, pace(16)).event).toBeUndefined();
  });

  it('is counted by its event, while the gap counts to the target', () => {
    const { attainment, gap } = result({ value: 100, time: 2030 }, pace(uniform(19.9, 19.92)), { horizon: 2030 });
    expect(attainment?.probability).toBe(1);
    expect(gap?.median).toBeCloseTo(0.36, 1);
  });
});

describe('shareBelow', () => {
  it('is the quantile of type 7 read backwards', () => {
    const values = Float64Array.of(5, 1, 4, 2, 3);
    expect([0, 1, 1.5, 3, 4.8, 5, 6].map((value) => shareBelow(values, value))).toEqual([0, 0, 0.125, 0.5, 0.95, 1, 1]);
  });

  it('of equal numbers is 0 or 1', () => {
    const values = Float64Array.of(2, 2, 2);
    expect([1.9, 2, 2.1].map((value) => shareBelow(values, value))).toEqual([0, 0, 1]);
  });
});

describe('targets that are odd', () => {
  const odd = (target: Partial<EngineTarget>, more: Partial<ProjectionRequest> = {}) => {
    const projection = ask({ observations: [{ time: 2026, value: 20 }], bounds: RATE, horizon: 2031, assumption: pace(2), targets: [{ id: 't', time: 2031, value: 30, ...target }], ...more });
    return { warnings: warningsOf(projection), ...targetOf(projection) };
  };

  it('due before or at the last observation: nothing is required or projected', () => {
    for (const time of [2020, 2026]) {
      expect(odd({ time })).toMatchObject({ warnings: ['past targets[0]'], required: null, ratio: null, gap: null, attainment: null });
    }
  });

  it('due beyond the horizon: required pace only', () => {
    expect(odd({ time: 2035 })).toMatchObject({ warnings: ['beyond-horizon targets[0]'], required: { pace: 10 / 9 }, gap: null, attainment: null });
  });

  it('out of reach of the bounds: no pace leads there', () => {
    expect(odd({ value: 120 })).toMatchObject({ warnings: ['outside-bounds targets[0]'], required: null, attainment: { median: null } });
  });

  it('in per cent from 0: undefined, and said so', () => {
    const projection = ask({ observations: [{ time: 2026, value: 30 }], horizon: 2031, assumption: { kind: 'pace', perYear: 5, unit: 'percent' }, targets: [{ id: 't', time: 2031, value: -1, comparator: '<=' }] });
    expect([targetOf(projection).required, warningsOf(projection)]).toEqual([null, ['out-of-range targets[0]']]);
  });

  it('several are told apart, in the order asked', () => {
    const projection = ask({
      observations: [{ time: 2026, value: 20 }], horizon: 2031, assumption: pace(2),
      targets: [{ id: 'b', time: 2030, value: 26 }, { id: 'a', time: 2028, value: 25 }],
    });
    expect(projection.targets.map(({ id, gap }) => [id, gap?.median])).toEqual([['b', -2], ['a', 1]]);
  });

  it('of a running total: a pace within its year only', () => {
    const projection = ask({
      observations: [{ time: 2026.4, value: 60 }], accrual: 'year-to-date', kind: 'open-count', horizon: 2030,
      targets: [{ id: 't', time: 2027, value: 120 }, { id: 'u', time: 2028, value: 200 }],
    });
    expect(targetOf(projection).required?.pace).toBeCloseTo(100, 9);
    expect(targetOf(projection, 'u').required).toBeNull();
    expect(projection.pace.observed).toBeNull();
  });
});
