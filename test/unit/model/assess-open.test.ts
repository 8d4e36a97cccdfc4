/** Targets that are still ahead, with a value on their base. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment, type ProjectionLike } from '../../../src/model/index.js';
import { indicatorOf, target, value, type Fields } from './build.js';

const NOW = '2026-06-19';
const GOAL = target('2030', 80, { comparator: '>=' });

function state(observations: readonly Fields[], targets: readonly Fields[] = [GOAL], more: Fields = {}, projection?: ProjectionLike): Assessment {
  return assess(indicatorOf(observations, targets, more), NOW, projection);
}

function projected(probability: number | null, evidence: 'trend' | 'assumption' | 'none' = 'trend', id = 't-2030'): ProjectionLike {
  return { targets: [{ id, attainment: { probability } }], method: { evidence } };
}

describe('one value on the base of the target', () => {
  it('gives the gap and the required pace, and no verdict', () => {
    expect(state([value('2025', 60)])).toMatchObject({
      state: 'one-observation',
      reason: { code: 'single-value' },
      gap: 20,
      comparable: { same: true },
      probability: null,
      observed: null,
      timesFaster: null,
      baselineHelps: false,
      required: { perYear: 4, perMonth: 4 / 12, unit: 'points', from: 2026, to: 2031 },
    });
  });

  it('starts the pace at the value, not today', () => {
    expect(assess(indicatorOf([value('2025', 60)], [GOAL]), '2028-12-31').required?.perYear).toBe(4);
  });

  it('gives a range of paces for an undated value', () => {
    const { required } = state([value('2026-06-19', 60, { flags: ['undated'], source: { document: 'report' } })]);
    expect(required?.low).toBeCloseTo(20 / (2031 - 2024.9153), 3);
    expect(required?.high).toBeCloseTo(20 / (2031 - 2026.4658), 3);
    expect(required?.perYear).toBe(required?.high);
  });

  it('gives a falling pace where less is better', () => {
    expect(state([value('2025', 40)], [target('2030', 20, { comparator: '<=' })], { direction: 'lower' })).toMatchObject({
      gap: 20,
      required: { perYear: -4 },
    });
  });

  it('leads to the nearer edge of a range', () => {
    expect(state([value('2025', 3)], [target('2030', 5, { comparator: 'range', high: 10 })])).toMatchObject({ gap: 2, required: { perYear: 0.4 } });
  });

  it('has no pace for yes or no and for rates that are already a change a year', () => {
    for (const kind of ['binary', 'growth-rate']) {
      expect(state([value('2025', 0)], [target('2030', 1)], { kind, accrual: 'flow' })).toMatchObject({
        state: 'one-observation',
        gap: 1,
        required: null,
        baselineHelps: false,
      });
    }
  });
});

describe('several values on the base of the target', () => {
  const trend = [value('2023', 50), value('2025', 60)];

  it('give the observed pace beside the required one', () => {
    expect(state(trend)).toMatchObject({
      state: 'one-observation',
      reason: { code: 'no-probability', years: 2 },
      observed: 5,
      timesFaster: 0.8,
      distanceDone: expect.closeTo(1 / 3) as number,
      required: { perYear: 4 },
    });
  });

  it('look back five years and no further', () => {
    expect(state([value('2015', 10), value('2022', 50), value('2025', 62)])).toMatchObject({ observed: 4, distanceDone: 0.4 });
  });

  it('say nothing of "times faster" when they move away or stand still', () => {
    expect(state([value('2023', 65), value('2025', 60)])).toMatchObject({ observed: -2.5, timesFaster: null });
    expect(state([value('2023', 60), value('2025', 60)])).toMatchObject({ observed: 0, timesFaster: null });
  });

  it('within 0.9 year are no trend', () => {
    expect(state([value('2025-06-30', 50), value('2025', 60)], [GOAL], {}, projected(0.9))).toMatchObject({
      state: 'one-observation',
      reason: { code: 'short-span' },
      probability: null,
    });
  });

  it('of one moment are one, however often it is given', () => {
    expect(state([value('2025', 60), value('2025', 60)])).toMatchObject({ state: 'one-observation', reason: { code: 'single-value' } });
  });

  it('that are undated are no trend', () => {
    const undated = { flags: ['undated'] };
    expect(state([value('2023', 50, undated), value('2025', 60, undated)], [GOAL], {}, projected(0.9))).toMatchObject({
      state: 'one-observation',
      probability: null,
      observed: null,
    });
  });

  it('of another territory are no trend', () => {
    expect(state([value('2023', 50, { source: { document: 'old-plan' } }), value('2025', 60)], [GOAL], {}, projected(0.9))).toMatchObject({
      state: 'one-observation',
      reason: { code: 'single-value' },
      observed: null,
    });
  });

  it.each([
    [0.66, 'likely'],
    [0.95, 'likely'],
    [1, 'likely'],
    [0.659, 'even'],
    [0.33, 'even'],
    [0.329, 'unlikely'],
    [0, 'unlikely'],
  ])('with a calibrated probability of %f are %s', (probability, expected) => {
    expect(state(trend, [GOAL], {}, projected(probability))).toMatchObject({
      state: expected,
      reason: { code: 'probability', probability },
      probability,
      required: { perYear: 4 },
    });
  });

  it.each([
    ['from an assumption', projected(0.9, 'assumption')],
    ['without evidence', projected(0.9, 'none')],
    ['that is not given', projected(null)],
    ['of another target', projected(0.9, 'trend', 'other')],
    ['that is no probability', projected(1.5)],
    ['that is not there', { targets: [{ id: 't-2030', attainment: null }], method: { evidence: 'trend' } } satisfies ProjectionLike],
  ])('take no words of likelihood from a probability %s', (_, projection) => {
    expect(state(trend, [GOAL], {}, projection)).toMatchObject({ state: 'one-observation', probability: null });
  });

  it('never turn a probability into words for a single value', () => {
    expect(state([value('2025', 60)], [GOAL], {}, projected(0.9)).state).toBe('one-observation');
  });
});

describe('reached before its date', () => {
  it('is never called met', () => {
    expect(state([value('2025', 80)])).toMatchObject({ state: 'reached', reason: { code: 'ahead', years: 5 }, gap: 0, required: null });
    expect(state([value('2025', 95)])).toMatchObject({ state: 'reached', gap: -15 });
  });

  it('is not asked of a likelihood', () => {
    expect(state([value('2023', 50), value('2025', 80)], [GOAL], {}, projected(0.1))).toMatchObject({ state: 'reached', probability: null });
  });

  it('is judged on the latest value: one that fell back is not reached', () => {
    expect(state([value('2024', 85), value('2025', 70)]).state).toBe('one-observation');
  });
});
