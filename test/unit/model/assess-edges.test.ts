/** Where one state, target or value gives way to another: each case stands on the edge between two. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment, type ProjectionLike } from '../../../src/model/index.js';
import { indicatorOf, indicatorsOf, indicatorFields, target, value, type Fields } from './build.js';

const NOW = '2026-06-19';
const GOAL = target('2030', 80, { comparator: '>=' });
const state = (observations: readonly Fields[], targets: readonly Fields[] = [GOAL], more: Fields = {}, now = NOW, projection?: ProjectionLike): Assessment =>
  assess(indicatorOf(observations, targets, more), now, projection);
const idsOf = (outcomes: Assessment['earlierTargets']): readonly string[] => outcomes.map((each) => each.target.id);

describe('the target of a row', () => {
  it('is the next one, though only a later one has a value on its base', () => {
    expect(state([value('2025', 60)], [target('2028', 50, { basis: 'adults' }), GOAL])).toMatchObject({ state: 'needs-same-basis', target: { id: 't-2028' } });
  });

  it('is past at the end of its due day', () => {
    expect(state([value('2025', 60)], [target('2025', 50), GOAL], {}, '2025-12-31').target?.id).toBe('t-2030');
    expect(state([value('2025', 60)], [target('2025', 50), GOAL], {}, '2025-12-30').target?.id).toBe('t-2025');
  });

  it('has those due earlier and with it before it, so that two of one moment are both seen', () => {
    const both = state([value('2025', 60)], [target('2028', 60), GOAL, target('2030', 90, { id: 'together' }), target('2035', 95)]);
    expect([idsOf(both.earlierTargets), idsOf(both.laterTargets)]).toEqual([[], ['t-2030', 'together', 't-2035']]);
    const later = state([value('2025', 60)], [GOAL, target('2030', 90, { id: 'together' })], {}, '2029-12-31');
    expect([idsOf(later.earlierTargets), idsOf(later.laterTargets)]).toEqual([['together'], []]);
  });

  it('without a year has the past ones before it', () => {
    const undated = target(null, 80, { id: 'undated' });
    const words = ['2020', '2025', '2030'].map((by) => target(by, null, { id: `words-${by}`, text: { vi: 'hoàn thành' } }));
    const { earlierTargets, laterTargets, target: own } = state([value('2024', 60)], [undated, ...words], {}, '2025-12-31');
    expect([own?.id, idsOf(earlierTargets), idsOf(laterTargets)]).toEqual(['undated', ['words-2020', 'words-2025'], ['words-2030']]);
  });
});

describe('the value of a row', () => {
  const named = (period: string, number: number): Fields => ({ shows: { indicator: 'share', period, value: number } });
  const values = [value('2021', 40), value('2023', 50), value('2025', 70), value('2025', 71, { basis: 'adults' })];

  it('is the one that the row names, also where a later one could be compared', () => {
    expect(state(values, [GOAL], named('2023', 50)).observation).toMatchObject({ period: '2023', value: 50 });
    expect(state(values, [GOAL], named('2025', 71)).observation).toMatchObject({ value: 71, basis: 'adults' });
  });

  it('is known from the end of its own day on', () => {
    expect(state(values, [GOAL], named('2025', 71), '2025-12-31').observation?.value).toBe(71);
    expect(state(values, [GOAL], named('2025', 71), '2025-12-30').observation?.value).toBe(50);
  });

  it('ends the movement: what came after it does not count', () => {
    expect(state(values, [GOAL], named('2023', 50))).toMatchObject({ observed: 5, distanceDone: 0.25 });
  });

  it('looks back to the value of exactly five years before', () => {
    expect(state([value('2020', 40), value('2025', 60)]).observed).toBeCloseTo(4, 12);
  });

  it('alone has moved nowhere, and has no range of paces', () => {
    const { distanceDone, observed, timesFaster, required } = state([value('2025', 60)]);
    expect([distanceDone, observed, timesFaster]).toEqual([null, null, null]);
    expect(Object.keys(required ?? {})).toEqual(['perYear', 'perMonth', 'unit', 'from', 'to']);
  });

  it('contradicts nobody where there is none', () => {
    expect(state([]).conflicts).toEqual([]);
  });

  it('contradicts another one of the indicator even where the basis is only its name', () => {
    const asNamed = { basis: 'as-named' };
    expect(state([value('2025', 60, asNamed), value('2025', 70, asNamed)], [target('2030', 80, asNamed)]).state).toBe('conflicting');
  });
});

describe('a probability', () => {
  const trend = [value('2023', 50), value('2025', 60)];
  const projected = (probability: number): ProjectionLike => ({ targets: [{ id: 't-2030', attainment: { probability } }], method: { evidence: 'trend' } });

  it('below 0 is none', () => {
    expect(state(trend, [GOAL], {}, NOW, projected(-0.1))).toMatchObject({ state: 'one-observation', probability: null });
  });

  it('is not told for a target that waits for a value on its base', () => {
    expect(state([value('2023', 50), value('2025', 60)], [target('2030', 80, { basis: 'adults' })], {}, NOW, projected(0.9))).toMatchObject({ state: 'needs-same-basis', probability: null });
  });
});

describe('a target that is due', () => {
  it('asks for no pace on its very day, and typing a value does not help', () => {
    expect(state([value('2025-11-30', 60)], [target('2025', 80)], {}, '2025-12-31')).toMatchObject({ state: 'past-no-data', gap: 20, required: null, baselineHelps: false });
    expect(state([], [target('2025', 80)], {}, '2025-12-31')).toMatchObject({ state: 'past-no-data', baselineHelps: false });
  });

  it('tells the last value before it, else the first after it', () => {
    expect(state([value('2020', 50), value('2022', 60), value('2025', 70)], [target('2023', 80)])).toMatchObject({ reason: { code: 'value-too-early', time: 2023 } });
    expect(state([value('2024', 60), value('2025', 70)], [target('2022', 80)])).toMatchObject({ reason: { code: 'value-too-late', time: 2025 } });
  });

  it('that is a range is exceeded beyond what the last digit of its better edge hides', () => {
    const range = (number: number, low: number, high: number) => state([value('2025', number)], [target('2025', low, { comparator: 'range', high })]).state;
    expect([range(10.3, 5, 10.25), range(10.3, 5.25, 10), range(10.6, 5.25, 10)]).toEqual(['exceeded', 'met', 'exceeded']);
  });

  it('with a single bound is exceeded beyond the last digit of that', () => {
    const over = (number: number, goal: number) => state([value('2025', number)], [target('2025', goal, { comparator: '>=' })]).state;
    expect([over(50.3, 50), over(50.3, 50.25)]).toEqual(['met', 'exceeded']);
  });
});

describe('a target without a year', () => {
  it.each([
    ['says nothing of one, and has a value', [value('2025', 60)], target(null, 80), { assumed: false, hasValue: true }],
    ['says nothing of one, and has no value', [], target(null, 80), { assumed: false, hasValue: false }],
    ['is given one, and has a value', [value('2025', 60)], target('2030', 80, { flags: ['year-not-stated'] }), { assumed: true, hasValue: true }],
    ['is given one, and has no value', [], target('2030', 80, { flags: ['year-not-stated'] }), { assumed: true, hasValue: false }],
  ])('%s', (_, observations, goal, reason) => {
    expect(state(observations, [goal])).toMatchObject({ state: 'undated-target', reason: { code: 'year-not-stated', ...reason } });
  });
});

describe('related values', () => {
  it('of two documents: the usable one does not stand in for the one that the row names and nobody may use', () => {
    const shows = { indicator: 'whole', period: '2025', value: 60 };
    const [row] = indicatorsOf(
      indicatorFields({ concept: 'dossiers', shows, observations: [value('2024', 40)], targets: [GOAL] }),
      indicatorFields({ id: 'whole', concept: 'dossiers', observations: [value('2025', 60, { flags: ['implausible'] }), value('2025', 60)] }),
    );
    expect(assess(row!, NOW).observation).toMatchObject({ value: 40 });
  });
});
