import { describe, expect, it } from 'vitest';
import { project, projectSteps } from '../../../src/engine/index.js';
import { fillUniform } from '../../../src/engine/random.js';
import { ask, lamDong, medianAt, refusal, targetOf, triangular, uniform, warningsOf } from './ask.js';
import type { ConceptKind, ProjectionRequest } from '../../../src/engine/types.js';

const ratio = { kind: 'ratio', numerator: triangular(15, 25, 35), denominator: 10 } as const;

describe('what a projection holds', () => {
  it('times: the last observation, each year end, target times, horizon', () => {
    const projection = ask({ ...lamDong, observations: [{ time: 2026.466, value: 8 }], targets: [{ id: 't', time: 2028.5, value: 30 }], horizon: 2030.25, assumption: ratio });
    expect(Array.from(projection.times)).toEqual([2026.466, 2027, 2028, 2028.5, 2029, 2030, 2030.25]);
    expect([projection.median.length, ...projection.bands.flatMap((band) => [band.lower.length, band.upper.length])]).toEqual(Array(7).fill(7));
  });

  it('bands at the levels asked for, in that order; 50, 80 and 95 % by default', () => {
    expect(ask({ ...lamDong, assumption: ratio }).bands.map(({ level }) => level)).toEqual([0.5, 0.8, 0.95]);
    expect(ask({ ...lamDong, assumption: ratio, levels: [0.9, 0.1] }).bands.map(({ level }) => level)).toEqual([0.9, 0.1]);
    expect(ask({ ...lamDong, assumption: ratio, levels: [] }).bands).toEqual([]);
  });

  it('names its method and what it rests on', () => {
    expect(ask({ ...lamDong, assumption: ratio }).method).toEqual({ id: 'ratio', version: 1, evidence: 'assumption' });
    expect(ask({ ...lamDong, assumption: { kind: 'required', target: 't', shape: 'linear' } }).method).toEqual({ id: 'required', version: 1, evidence: 'none' });
    expect(ask(lamDong).method).toEqual({ id: 'required-pace', version: 1, evidence: 'none' });
  });

  it('tells paces in the unit of the assumption', () => {
    const units = [ratio, { kind: 'pace', perYear: 8, unit: 'percent' }, { kind: 'pace', perYear: 1, unit: 'logit' }, { kind: 'required', target: 't', shape: 'logit' }] as const;
    expect(units.map((assumption) => ask({ ...lamDong, assumption }).pace.unit)).toEqual(['points', 'percent', 'logit', 'logit']);
    expect(targetOf(ask({ ...lamDong, assumption: units[1] })).required?.pace).toBeCloseTo(32.1274, 4);
  });

  it('keeps draws on demand, draw after draw', () => {
    const projection = ask({ ...lamDong, assumption: ratio, draws: 100, keepDraws: true });
    const count = projection.times.length;
    expect(projection.draws).toHaveLength(100 * count);
    const last = Array.from({ length: 100 }, (_, d) => projection.draws?.[d * count + count - 1] as number).sort((a, b) => a - b);
    expect(projection.median.at(-1)).toBeCloseTo(((last[49] as number) + (last[50] as number)) / 2, 12);
    expect(ask({ ...lamDong, assumption: ratio }).draws).toBeUndefined();
  });

  it('keeps as many draws where all are equal', () => {
    const projection = ask({ observations: [{ time: 2026, value: 5 }], horizon: 2027, assumption: { kind: 'hold' }, draws: 3, keepDraws: true });
    expect(Array.from(projection.draws ?? [])).toEqual([5, 5, 5, 5, 5, 5]);
  });
});

describe('no assumption and no evidence', () => {
  it('one value: the required pace, no line, no band, no gap and no probability', () => {
    const projection = ask(lamDong);
    expect([Array.from(projection.times), projection.bands]).toEqual([[2026], []]);
    expect(projection.median[0]).toBeCloseTo(7.45, 3);
    expect(projection.targets).toEqual([{ id: 't', required: { pace: 4.51, unit: 'points' }, ratio: null, gap: null, attainment: null }]);
  });

  it('several values within 0.9 year: the same, with a warning', () => {
    const projection = ask({ ...lamDong, observations: [{ time: 2025.2, value: 7 }, { time: 2026, value: 7.45 }] });
    expect([projection.method.evidence, Array.from(projection.times), warningsOf(projection)]).toEqual(['none', [2026], ['short-span observations']]);
  });

  it('undated values are no evidence, however far apart', () => {
    const projection = ask({ ...lamDong, observations: [{ time: 2024, value: 7 }, { time: 2026.5, value: 7.45, timeLow: 2025 }] });
    expect(projection.method.evidence).toBe('none');
  });

  it('no value: an issue that says so', () => {
    expect(refusal(project({ observations: [], horizon: 2030 }))).toEqual(['no-observation observations']);
  });

  it('an intervention on top of nothing is an assumption of its own: the value holds and the effect is added', () => {
    const projection = ask({ observations: [{ time: 2026, value: 20 }], horizon: 2028, interventions: [{ at: 2027.5, effect: 4, ramp: 0 }] });
    expect([Array.from(projection.median), projection.method.evidence]).toEqual([[20, 20, 24], 'assumption']);
  });
});

describe('kinds that are never projected as levels', () => {
  const never: ConceptKind[] = ['rank', 'composite', 'growth-rate'];
  const base: ProjectionRequest = { observations: [{ time: 2024, value: 30 }, { time: 2026, value: 20 }], horizon: 2031, direction: 'lower', targets: [{ id: 't', time: 2031, value: 10 }] };

  it.each(never)('%s: an assumption is refused with words for the reader', (kind) => {
    const result = project({ ...base, kind, assumption: { kind: 'hold' } });
    expect(refusal(result)).toEqual(['required-pace-only assumption']);
    expect(!result.ok && result.issues[0]?.message.vi).toContain('chỉ có tốc độ cần đạt');
  });

  it.each(never)('%s: without an assumption, or with the path to a target, there is a required pace', (kind) => {
    expect(targetOf(ask({ ...base, kind })).required?.pace).toBe(-2);
    expect(medianAt(ask({ ...base, kind, assumption: { kind: 'required', target: 't', shape: 'linear' } }), 2029)).toBe(14);
  });

  it('a running total of a year likewise', () => {
    expect(refusal(project({ ...base, accrual: 'year-to-date', assumption: { kind: 'pace', perYear: 1, unit: 'points' } }))).toEqual(['required-pace-only assumption']);
    expect(refusal(project({ ...base, accrual: 'year-to-date', interventions: [{ at: 2027, effect: 1, ramp: 0 }] }))).toEqual(['required-pace-only assumption']);
    const path = (time: number) => project({ ...base, accrual: 'year-to-date', observations: [{ time: 2026.5, value: 50 }], targets: [{ id: 't', time, value: 80 }], assumption: { kind: 'required', target: 't', shape: 'linear' } });
    expect([path(2027).ok, refusal(path(2028))]).toEqual([true, ['required-pace-only assumption.target']]);
  });

  it.each<ConceptKind>(['count-to-cap', 'ratio-of-two', 'policy-share', 'binary'])('%s: no trend, but assumptions', (kind) => {
    expect(refusal(project({ ...base, kind, assumption: { kind: 'auto' } }))).toEqual(['kind-without-trend kind']);
    expect(ask({ ...base, kind }).method.evidence).toBe('none');
    expect(ask({ ...base, kind, assumption: { kind: 'hold' } }).method.evidence).toBe('assumption');
  });
});

describe('the same request', () => {
  it('gives the same bits', () => {
    const request = { ...lamDong, assumption: ratio, keepDraws: true, draws: 500 };
    expect(ask(request)).toEqual(ask(structuredClone(request)));
  });

  it('gives other numbers for another seed and for another key', () => {
    const median = (more: Partial<ProjectionRequest>): number => ask({ ...lamDong, assumption: ratio, ...more }).median.at(-1) as number;
    expect(median({ seed: 2 })).not.toBe(median({}));
    expect(median({ key: 'other' })).not.toBe(median({}));
    expect(median({ seed: 1 })).toBe(median({}));
  });

  it('does not depend on the order of observations, even of those that share a time', () => {
    const observations = [{ time: 2026, value: 8 }, { time: 2024, value: 5 }, { time: 2026, value: 7 }, { time: 2025, value: 6 }];
    const one = ask({ ...lamDong, observations, assumption: ratio });
    expect(ask({ ...lamDong, observations: [...observations].reverse(), assumption: ratio })).toEqual(one);
  });

  it('is left as it was', () => {
    const request = { ...lamDong, observations: [{ time: 2026, value: 7 }, { time: 2020, value: 5 }], levels: [0.9, 0.5], assumption: { kind: 'path', points: [{ time: 2030, value: 9 }, { time: 2028, value: 8 }] } } as const;
    const before = structuredClone(request);
    ask(request);
    expect(request).toEqual(before);
  });

  it.each([
    ['ten thousand draws', 10_000, 1],
    ['a hundred thousand draws', 100_000, 7],
  ])('in steps pauses after each block of at most 16 384 draws and ends with the same result: %s', (_, draws, blocks) => {
    const steps = projectSteps({ ...lamDong, assumption: ratio, draws });
    let pauses = 0;
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        expect(value).toEqual(project({ ...lamDong, assumption: ratio, draws }));
        break;
      }
      pauses++;
    }
    // Drawn; values and quantiles of six times, of which the first has equal values; the gap in two parts; the years. More where a bucket of numbers is looked into.
    expect(pauses).toBeGreaterThanOrEqual(blocks * (1 + 6 * 2 - 1 + 2 + 1));
  });
});

describe('scenarios of one indicator share their draws', () => {
  const draws = (assumption: ProjectionRequest['assumption']): Float64Array =>
    ask({ observations: [{ time: 2026, value: 20 }], horizon: 2027, draws: 1000, keepDraws: true, ...(assumption && { assumption }) }).draws as Float64Array;

  it('a pace twice as wide moves each draw twice as far', () => {
    const one = draws({ kind: 'pace', perYear: uniform(0, 1), unit: 'points' });
    const two = draws({ kind: 'pace', perYear: uniform(0, 2), unit: 'points' });
    one.forEach((value, k) => expect((two[k] as number) - 20).toBeCloseTo(2 * (value - 20), 12));
  });

  it('the same draws come first, however many follow, and every one beyond the first block has random numbers of its own', () => {
    const uniforms = new Float64Array(40_000);
    fillUniform(uniforms, 1, '', 'perYear');
    const asked: ProjectionRequest = { observations: [{ time: 2026, value: 20 }], horizon: 2027, draws: 40_000, keepDraws: true, levels: [0.8], assumption: { kind: 'pace', perYear: uniform(0, 1), unit: 'points' } };
    const { draws: all, median, bands } = ask(asked);
    expect(all?.filter((_, k) => k % 2)).toEqual(uniforms.map((each) => 20 + each));
    const sorted = uniforms.slice().sort();
    expect(median[1]).toBeCloseTo(20 + ((sorted[19_999] as number) + (sorted[20_000] as number)) / 2, 12);
    expect(bands[0]?.lower[1]).toBeCloseTo(20 + (sorted[3999] as number) * 0.1 + (sorted[4000] as number) * 0.9, 12);
    expect(ask({ ...asked, draws: 10_000 }).draws).toEqual(all?.slice(0, 20_000));
  });

  it('another shape keeps the order of the draws', () => {
    const one = draws({ kind: 'pace', perYear: uniform(0, 1), unit: 'points' });
    const two = draws({ kind: 'pace', perYear: triangular(0, 0.2, 1), unit: 'points' });
    const order = (values: Float64Array): number[] => Array.from({ length: 1000 }, (_, d) => d).sort((a, b) => (values[2 * a + 1] as number) - (values[2 * b + 1] as number));
    expect(order(two)).toEqual(order(one));
  });
});

describe('values that share one time', () => {
  it('count with their whole range, around their mean', () => {
    const projection = ask({ observations: [{ time: 2026, value: 60 }, { time: 2026, value: 90 }], horizon: 2027, assumption: { kind: 'pace', perYear: 0, unit: 'points' } });
    expect(warningsOf(projection)).toEqual(['duplicate-time observations']);
    expect(projection.median[0]).toBeCloseTo(75, 0);
    expect(projection.bands[1]?.lower[0]).toBeCloseTo(63, 0);
    expect(projection.bands[1]?.upper[0]).toBeCloseTo(87, 0);
  });

  it('that agree are one value', () => {
    const projection = ask({ observations: [{ time: 2026, value: 60 }, { time: 2026, value: 60 }], horizon: 2027, assumption: { kind: 'hold' } });
    expect([Array.from(projection.median), warningsOf(projection)]).toEqual([[60, 60], ['duplicate-time observations']]);
  });
});
