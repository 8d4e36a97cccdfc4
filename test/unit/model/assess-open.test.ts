/** Targets that are still ahead, and rows without a target to judge. */
import { describe, expect, it } from 'vitest';
import { assess, ModelError, ROW_STATES, type Assessment, type ProjectionLike } from '../../../src/model/index.js';
import { indicatorFields, indicatorOf, indicatorsOf, target, value, type Fields } from './build.js';

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
      state: 'one-observation', reason: { code: 'single-value' }, gap: 20, comparable: { same: true }, probability: null, observed: null, timesFaster: null, baselineHelps: false,
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
    expect(state([value('2025', 40)], [target('2030', 20, { comparator: '<=' })], { direction: 'lower' })).toMatchObject({ gap: 20, required: { perYear: -4 } });
  });

  it('leads to the nearer edge of a range', () => {
    expect(state([value('2025', 3)], [target('2030', 5, { comparator: 'range', high: 10 })])).toMatchObject({ gap: 2, required: { perYear: 0.4 } });
  });

  it('has no pace for yes or no and for rates that are already a change a year', () => {
    for (const kind of ['binary', 'growth-rate']) {
      expect(state([value('2025', 0)], [target('2030', 1)], { kind, accrual: 'flow' })).toMatchObject({ state: 'one-observation', gap: 1, required: null, baselineHelps: false });
    }
  });
});

describe('several values on the base of the target', () => {
  const trend = [value('2023', 50), value('2025', 60)];

  it('give the observed pace beside the required one', () => {
    expect(state(trend)).toMatchObject({
      state: 'one-observation', reason: { code: 'no-probability', years: 2 }, observed: 5, timesFaster: 0.8, distanceDone: expect.closeTo(1 / 3) as number, required: { perYear: 4 },
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
    expect(state([value('2025-06-30', 50), value('2025', 60)], [GOAL], {}, projected(0.9))).toMatchObject({ state: 'one-observation', reason: { code: 'short-span' }, probability: null });
  });

  it('that are undated are no trend', () => {
    const undated = { flags: ['undated'] };
    expect(state([value('2023', 50, undated), value('2025', 60, undated)], [GOAL], {}, projected(0.9))).toMatchObject({ state: 'one-observation', probability: null, observed: null });
  });

  it('of another territory are no trend', () => {
    expect(state([value('2023', 50, { source: { document: 'old-plan' } }), value('2025', 60)], [GOAL], {}, projected(0.9))).toMatchObject({
      state: 'one-observation', reason: { code: 'single-value' }, observed: null,
    });
  });

  it.each([[0.66, 'likely'], [0.95, 'likely'], [1, 'likely'], [0.659, 'even'], [0.33, 'even'], [0.329, 'unlikely'], [0, 'unlikely']])(
    'with a calibrated probability of %f are %s', (probability, expected) => {
      expect(state(trend, [GOAL], {}, projected(probability))).toMatchObject({ state: expected, reason: { code: 'probability', probability }, probability, required: { perYear: 4 } });
    },
  );

  it.each([
    ['from an assumption', projected(0.9, 'assumption')], ['without evidence', projected(0.9, 'none')], ['that is not given', projected(null)], ['of another target', projected(0.9, 'trend', 'other')],
    ['that is no probability', projected(1.5)], ['that is not there', { targets: [{ id: 't-2030', attainment: null }], method: { evidence: 'trend' } } satisfies ProjectionLike],
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

describe('no value', () => {
  it('needs a baseline, and typing one would help', () => {
    expect(state([])).toMatchObject({ state: 'needs-baseline', reason: { code: 'no-value' }, observation: null, comparable: null, gap: null, required: null, baselineHelps: true });
  });

  it('that could be shown: an unusable one is none', () => {
    expect(state([value('2025', 80.83, { flags: ['implausible'] })])).toMatchObject({ state: 'needs-baseline', reason: { code: 'implausible-only' }, observation: null });
  });

  it('that the row may show: the one it names is unusable', () => {
    const shows = { indicator: 'share', period: '2025', value: 80.83 };
    const named = value('2025', 80.83, { flags: ['implausible'] });
    expect(state([named], [GOAL], { shows })).toMatchObject({ state: 'needs-baseline', observation: null });
    expect(state([named, value('2024', 50)], [GOAL], { shows })).toMatchObject({ state: 'one-observation', observation: { value: 50 } });
  });

  it('known yet', () => {
    expect(assess(indicatorOf([value('2025', 60)], [GOAL]), '2024-06-30')).toMatchObject({ state: 'needs-baseline', observation: null });
  });
});

describe('value and target on different bases', () => {
  it.each([
    [{ basis: 'adults' }, {}, 'other-basis'], [{ basis: 'unstated' }, {}, 'basis-unstated'], [{ basis: 'unstated' }, { basis: 'unstated' }, 'basis-unstated'],
    [{ source: { document: 'old-plan' } }, {}, 'territory'],
  ])('%o and %o: both are shown and nothing is computed', (observation, goal, why) => {
    expect(state([value('2025', 95, observation)], [{ ...GOAL, ...goal }])).toMatchObject({
      state: 'needs-same-basis', reason: { code: 'incomparable', why }, observation: { value: 95 }, target: { value: 80 }, gap: null, required: null, observed: null, distanceDone: null, baselineHelps: true,
    });
  });

  it('give way to an older value on the base of the target', () => {
    expect(state([value('2024', 50), value('2025', 95, { basis: 'adults' })])).toMatchObject({ state: 'one-observation', observation: { value: 50 } });
  });

  it('are shown as the row says, when it names a related value', () => {
    const shows = { indicator: 'whole', period: '2026-05', value: 86.03 };
    const [row] = indicatorsOf(
      indicatorFields({ concept: 'dossiers', shows, observations: [value('2025', 60)], targets: [GOAL] }),
      indicatorFields({ id: 'whole', concept: 'dossiers', observations: [value('2026-05', 86.03, { basis: 'adults' })] }),
    );
    expect(assess(row!, NOW)).toMatchObject({ state: 'needs-same-basis', observation: { value: 86.03, indicator: 'whole' }, gap: null, required: null });
    expect(assess(row!, '2026-01-31')).toMatchObject({ state: 'one-observation', observation: { value: 60 } });
  });

  it('do not join a related value with the row\'s own into a trend', () => {
    const shows = { indicator: 'whole', period: '2025', value: 60 };
    const [row] = indicatorsOf(
      indicatorFields({ concept: 'dossiers', shows, observations: [value('2023', 50)], targets: [GOAL] }),
      indicatorFields({ id: 'whole', concept: 'dossiers', observations: [value('2025', 60)] }),
    );
    expect(assess(row!, NOW, projected(0.9))).toMatchObject({ state: 'one-observation', observation: { value: 60 }, observed: null, probability: null });
  });
});

describe('sources that disagree', () => {
  it('about one period and base', () => {
    expect(state([value('2025', 70), value('2025', 60)])).toMatchObject({
      state: 'conflicting', reason: { code: 'values-differ', values: [60, 70] }, observation: { value: 70 }, conflicts: [{ value: 60 }], gap: null, required: null,
    });
  });

  it('do not disagree by rounding, by another window, or with an older figure', () => {
    expect(state([value('2025', 70.4), value('2025', 70)]).state).toBe('one-observation');
    expect(state([value('2025', 70), value('2025', 60, { since: '2025-07-01' })]).state).toBe('one-observation');
    expect(state([value('2025', 70), value('2025', 60, { flags: ['stale'] })])).toMatchObject({ state: 'one-observation', observation: { value: 70 } });
    expect(state([value('2025', 70), value('2025', 60, { flags: ['implausible'] })])).toMatchObject({ state: 'one-observation', conflicts: [] });
    expect(state([value('2025', 70), value('2025', 60, { basis: 'adults' })])).toMatchObject({ state: 'one-observation', conflicts: [] });
  });

  it('do not disagree across territories', () => {
    expect(state([value('2025', 60), value('2025', 70, { source: { document: 'old-plan' } })])).toMatchObject({ state: 'one-observation', conflicts: [] });
  });

  it('do not disagree with an older figure that stands alone: its age is said instead', () => {
    expect(state([value('2025', 47, { flags: ['stale', 'conflict'] })])).toMatchObject({ state: 'one-observation', observation: { value: 47 } });
  });

  it('may be filed under two indicators of one concept and basis, but not where the basis is only the name', () => {
    const shows = { indicator: 'twin', period: '2025', value: 60 };
    const twins = (basisId: string): Assessment => {
      const [row] = indicatorsOf(
        indicatorFields({ concept: 'dossiers', shows, observations: [value('2025', 70, { basis: basisId })], targets: [GOAL] }),
        indicatorFields({ id: 'twin', concept: 'dossiers', observations: [value('2025', 60, { basis: basisId })] }),
      );
      return assess(row!, NOW);
    };
    expect(twins('people')).toMatchObject({ state: 'conflicting', reason: { values: [60, 70] }, observation: { value: 60 }, conflicts: [{ value: 70 }] });
    expect(twins('as-named')).toMatchObject({ state: 'needs-same-basis', conflicts: [] });
  });

  it('are not made to disagree by silence: two unstated bases may count two things', () => {
    expect(state([value('2025', 70, { basis: 'unstated' }), value('2025', 60, { basis: 'unstated' })])).toMatchObject({ state: 'needs-same-basis', conflicts: [] });
  });

  it('with themselves: the printed value and its own counts', () => {
    expect(state([value('2025', 94.74, { flags: ['printed-differs'], numerator: 555666, denominator: 630568 })])).toMatchObject({
      state: 'conflicting', reason: { code: 'printed-against-counts', printed: 94.74, counted: expect.closeTo(88.12, 2) as number }, gap: null,
    });
  });

  it('do not disagree where a value was cut instead of rounded', () => {
    expect(state([value('2025', 82.2, { flags: ['printed-differs'], numerator: 102, denominator: 124 })], [target('2030', 100)]).state).toBe('one-observation');
  });

  it('where the data says that another value is printed elsewhere', () => {
    expect(state([value('2025', 70, { flags: ['conflict'] })])).toMatchObject({ state: 'conflicting', reason: { code: 'values-differ', values: [70] } });
  });

  it('are said before the bases: the reader must not trust the number', () => {
    expect(state([value('2025', 70, { basis: 'adults', flags: ['conflict'] })]).state).toBe('conflicting');
    expect(state([value('2025', 70, { flags: ['conflict'] })], []).state).toBe('conflicting');
  });
});

describe('targets without a year, without a number, and none', () => {
  it('an undated target has a gap on the same base, and no pace', () => {
    for (const goal of [target(null, 100, { id: 'x' }), target('2030', 100, { flags: ['year-not-stated'] })]) {
      expect(state([value('2025', 99)], [goal])).toMatchObject({ state: 'undated-target', gap: 1, required: null, comparable: { same: true }, baselineHelps: false });
    }
  });

  it('an undated target says whether the data assumes a year', () => {
    expect(state([], [target(null, 100)]).reason).toEqual({ code: 'year-not-stated', assumed: false, hasValue: false });
    expect(state([value('2025', 99)], [target('2030', 100, { flags: ['year-not-stated'] })]).reason).toEqual({ code: 'year-not-stated', assumed: true, hasValue: true });
  });

  it('an undated target on another base has no gap', () => {
    expect(state([value('2025', 99, { basis: 'adults' })], [target(null, 100)])).toMatchObject({ state: 'undated-target', gap: null, comparable: { same: false } });
  });

  it('an undated target is never late', () => {
    expect(assess(indicatorOf([], [target('2025', 100, { flags: ['year-not-stated'] })]), '2040-01-01').state).toBe('undated-target');
  });

  it('a target in words is qualitative', () => {
    expect(state([value('2025', 50)], [target('2030', null)])).toMatchObject({ state: 'qualitative', reason: { code: 'words-only' }, gap: null, comparable: null, required: null, observation: { value: 50 } });
  });

  it('no target at all', () => {
    expect(state([value('2025', 97)], [])).toMatchObject({ state: 'no-target', reason: { code: 'no-target', hasValue: true }, observation: { value: 97 }, target: null });
    expect(state([], [])).toMatchObject({ state: 'no-target', reason: { code: 'no-target', hasValue: false }, observation: null });
  });
});

describe('several targets', () => {
  const targets = [target('2040', 95), target('2030', 80), target('2025', 50), target(null, 100, { id: 'open' }), target('2035', null, { id: 'words' })];

  it('the state is that of the next due one; the others keep their own outcome', () => {
    const assessment = state([value('2025', 60)], targets);
    expect(assessment).toMatchObject({ state: 'one-observation', target: { id: 't-2030' } });
    expect(assessment.earlierTargets.map((each) => [each.target.id, each.state, each.gap])).toEqual([['t-2025', 'exceeded', -10]]);
    expect(assessment.laterTargets.map((each) => [each.target.id, each.state])).toEqual([['words', 'qualitative'], ['t-2040', 'one-observation'], ['open', 'undated-target']]);
  });

  it('when all are past, the last one due counts', () => {
    expect(assess(indicatorOf([], [target('2023', 40), target('2025', 50)]), NOW)).toMatchObject({
      state: 'past-no-data', target: { id: 't-2025' }, earlierTargets: [{ target: { id: 't-2023' }, state: 'past-no-data' }],
    });
  });

  it('a dated one comes before one without a year, a number before words', () => {
    expect(assess(indicatorOf([], [target(null, 100), target('2025', 50)]), NOW).target?.id).toBe('t-2025');
    expect(assess(indicatorOf([], [target('2027', null), target(null, 100)]), NOW)).toMatchObject({ target: { value: 100 }, state: 'undated-target' });
  });

  it('due together, the one that can be compared counts', () => {
    const both = [target('2030', 90, { id: 'a', basis: 'adults' }), target('2030', 80, { id: 'b' })];
    expect(state([value('2025', 60)], both)).toMatchObject({ target: { id: 'b' }, gap: 20 });
    expect(state([], both).target?.id).toBe('a');
  });
});

describe('the moment asked about', () => {
  it('may be a date or a decimal year', () => {
    const indicator = indicatorOf([value('2025', 60)], [GOAL]);
    expect(assess(indicator, 2026 + 170 / 365)).toEqual(assess(indicator, '2026-06-19'));
  });

  it.each(['', 'hôm nay', '2026-02-30', NaN, Infinity])('must be a date: %s is a mistake of the caller', (asOf) => {
    expect(() => assess(indicatorOf([], []), asOf)).toThrow(ModelError);
    expect(() => assess(indicatorOf([], []), asOf)).toThrow(expect.objectContaining({ name: 'ModelError', code: 'bad-date' }) as Error);
  });
});

describe('the list of states', () => {
  it('holds each word of the design once', () => {
    expect([...ROW_STATES].sort()).toEqual([
      'conflicting', 'even', 'exceeded', 'likely', 'met', 'missed', 'needs-baseline', 'needs-same-basis', 'no-target', 'one-observation', 'past-no-data', 'qualitative', 'reached',
      'undated-target', 'unlikely',
    ]);
  });
});
