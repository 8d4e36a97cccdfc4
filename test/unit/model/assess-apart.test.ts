/** Rows whose value and target stay apart: something is missing, differs or contradicts itself. */
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

describe('no value', () => {
  it('needs a baseline, and typing one would help', () => {
    expect(state([])).toMatchObject({
      state: 'needs-baseline',
      reason: { code: 'no-value' },
      observation: null,
      comparable: null,
      gap: null,
      required: null,
      baselineHelps: true,
    });
  });

  it('that could be shown: an unusable one is none', () => {
    expect(state([value('2025', 80.83, { flags: ['implausible'] })])).toMatchObject({
      state: 'needs-baseline',
      reason: { code: 'implausible-only' },
      observation: null,
    });
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
    [{ basis: 'adults' }, {}, 'other-basis'],
    [{ basis: 'unstated' }, {}, 'basis-unstated'],
    [{ basis: 'unstated' }, { basis: 'unstated' }, 'basis-unstated'],
    [{ source: { document: 'old-plan' } }, {}, 'territory'],
  ])('%o and %o: both are shown and nothing is computed', (observation, goal, why) => {
    expect(state([value('2025', 95, observation)], [{ ...GOAL, ...goal }])).toMatchObject({
      state: 'needs-same-basis',
      reason: { code: 'incomparable', why },
      observation: { value: 95 },
      target: { value: 80 },
      gap: null,
      required: null,
      observed: null,
      distanceDone: null,
      baselineHelps: true,
    });
  });

  it('give way to an older value on the base of the target', () => {
    expect(state([value('2024', 50), value('2025', 95, { basis: 'adults' })])).toMatchObject({
      state: 'one-observation',
      observation: { value: 50 },
    });
  });

  it('are shown as the row says, when it names a related value', () => {
    const shows = { indicator: 'whole', period: '2026-05', value: 86.03 };
    const [row] = indicatorsOf(
      indicatorFields({ concept: 'dossiers', shows, observations: [value('2025', 60)], targets: [GOAL] }),
      indicatorFields({ id: 'whole', concept: 'dossiers', observations: [value('2026-05', 86.03, { basis: 'adults' })] }),
    );
    expect(assess(row!, NOW)).toMatchObject({
      state: 'needs-same-basis',
      observation: { value: 86.03, indicator: 'whole' },
      gap: null,
      required: null,
    });
    expect(assess(row!, '2026-01-31')).toMatchObject({ state: 'one-observation', observation: { value: 60 } });
  });

  it("do not join a related value with the row's own into a trend", () => {
    const shows = { indicator: 'whole', period: '2025', value: 60 };
    const [row] = indicatorsOf(
      indicatorFields({ concept: 'dossiers', shows, observations: [value('2023', 50)], targets: [GOAL] }),
      indicatorFields({ id: 'whole', concept: 'dossiers', observations: [value('2025', 60)] }),
    );
    expect(assess(row!, NOW, projected(0.9))).toMatchObject({
      state: 'one-observation',
      observation: { value: 60 },
      observed: null,
      probability: null,
    });
  });
});

describe('sources that disagree', () => {
  it('about one period and base', () => {
    expect(state([value('2025', 70), value('2025', 60)])).toMatchObject({
      state: 'conflicting',
      reason: { code: 'values-differ', values: [60, 70] },
      observation: { value: 70 },
      conflicts: [{ value: 60 }],
      gap: null,
      required: null,
    });
  });

  it('do not disagree by rounding, by another window, or with an older figure', () => {
    expect(state([value('2025', 70.4), value('2025', 70)]).state).toBe('one-observation');
    expect(state([value('2025', 70), value('2025', 60, { since: '2025-07-01' })]).state).toBe('one-observation');
    expect(state([value('2025', 70), value('2025', 60, { flags: ['stale'] })])).toMatchObject({
      state: 'one-observation',
      observation: { value: 70 },
    });
    expect(state([value('2025', 70), value('2025', 60, { flags: ['implausible'] })])).toMatchObject({ state: 'one-observation', conflicts: [] });
    expect(state([value('2025', 70), value('2025', 60, { basis: 'adults' })])).toMatchObject({ state: 'one-observation', conflicts: [] });
  });

  it('do not disagree across territories', () => {
    expect(state([value('2025', 60), value('2025', 70, { source: { document: 'old-plan' } })])).toMatchObject({
      state: 'one-observation',
      conflicts: [],
    });
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
    expect(twins('people')).toMatchObject({
      state: 'conflicting',
      reason: { values: [60, 70] },
      observation: { value: 60 },
      conflicts: [{ value: 70 }],
    });
    expect(twins('as-named')).toMatchObject({ state: 'needs-same-basis', conflicts: [] });
  });

  it('are not made to disagree by silence: two unstated bases may count two things', () => {
    expect(state([value('2025', 70, { basis: 'unstated' }), value('2025', 60, { basis: 'unstated' })])).toMatchObject({
      state: 'needs-same-basis',
      conflicts: [],
    });
  });

  it('on no stated base where the data itself says that they do: both are shown', () => {
    const marked = { basis: 'unstated', flags: ['conflict'] };
    expect(state([value('2025', 70, marked), value('2025', 60, marked)], [])).toMatchObject({
      state: 'conflicting', reason: { code: 'values-differ', values: [60, 70] }, observation: { value: 70 }, conflicts: [{ value: 60 }],
    });
    expect(state([value('2025', 70, marked), value('2025', 60, { basis: 'unstated' })], []).conflicts).toEqual([]);
  });

  it('with themselves: the printed value and its own counts', () => {
    expect(state([value('2025', 94.74, { flags: ['printed-differs'], numerator: 555666, denominator: 630568 })])).toMatchObject({
      state: 'conflicting',
      reason: { code: 'printed-against-counts', printed: 94.74, counted: expect.closeTo(88.12, 2) as number },
      gap: null,
    });
  });

  it('do not disagree where a value was cut instead of rounded', () => {
    expect(state([value('2025', 82.2, { flags: ['printed-differs'], numerator: 102, denominator: 124 })], [target('2030', 100)]).state).toBe(
      'one-observation',
    );
  });

  it('where the data says that another value is printed elsewhere', () => {
    expect(state([value('2025', 70, { flags: ['conflict'] })])).toMatchObject({
      state: 'conflicting',
      reason: { code: 'values-differ', values: [70] },
    });
  });

  it('are said before the bases: the reader must not trust the number', () => {
    expect(state([value('2025', 70, { basis: 'adults', flags: ['conflict'] })]).state).toBe('conflicting');
    expect(state([value('2025', 70, { flags: ['conflict'] })], []).state).toBe('conflicting');
  });
});

describe('targets without a year, without a number, and none', () => {
  it('an undated target has a gap on the same base, and no pace', () => {
    for (const goal of [target(null, 100, { id: 'x' }), target('2030', 100, { flags: ['year-not-stated'] })]) {
      expect(state([value('2025', 99)], [goal])).toMatchObject({
        state: 'undated-target',
        gap: 1,
        required: null,
        comparable: { same: true },
        baselineHelps: false,
      });
    }
  });

  it('an undated target says whether the data assumes a year', () => {
    expect(state([], [target(null, 100)]).reason).toEqual({ code: 'year-not-stated', assumed: false, hasValue: false });
    expect(state([value('2025', 99)], [target('2030', 100, { flags: ['year-not-stated'] })]).reason).toEqual({
      code: 'year-not-stated',
      assumed: true,
      hasValue: true,
    });
  });

  it('an undated target on another base has no gap', () => {
    expect(state([value('2025', 99, { basis: 'adults' })], [target(null, 100)])).toMatchObject({
      state: 'undated-target',
      gap: null,
      comparable: { same: false },
    });
  });

  it('an undated target is never late', () => {
    expect(assess(indicatorOf([], [target('2025', 100, { flags: ['year-not-stated'] })]), '2040-01-01').state).toBe('undated-target');
  });

  it('a target in words is qualitative', () => {
    expect(state([value('2025', 50)], [target('2030', null)])).toMatchObject({
      state: 'qualitative',
      reason: { code: 'words-only' },
      gap: null,
      comparable: null,
      required: null,
      observation: { value: 50 },
    });
  });

  it('no target at all', () => {
    expect(state([value('2025', 97)], [])).toMatchObject({
      state: 'no-target',
      reason: { code: 'no-target', hasValue: true },
      observation: { value: 97 },
      target: null,
    });
    expect(state([], [])).toMatchObject({ state: 'no-target', reason: { code: 'no-target', hasValue: false }, observation: null });
  });
});

describe('several targets', () => {
  const targets = [
    target('2040', 95),
    target('2030', 80),
    target('2025', 50),
    target(null, 100, { id: 'open' }),
    target('2035', null, { id: 'words' }),
  ];

  it('the state is that of the next due one; the others keep their own outcome', () => {
    const assessment = state([value('2025', 60)], targets);
    expect(assessment).toMatchObject({ state: 'one-observation', target: { id: 't-2030' } });
    expect(assessment.earlierTargets.map((each) => [each.target.id, each.state, each.gap])).toEqual([['t-2025', 'exceeded', -10]]);
    expect(assessment.laterTargets.map((each) => [each.target.id, each.state])).toEqual([
      ['words', 'qualitative'],
      ['t-2040', 'one-observation'],
      ['open', 'undated-target'],
    ]);
  });

  it('when all are past, the last one due counts', () => {
    expect(assess(indicatorOf([], [target('2023', 40), target('2025', 50)]), NOW)).toMatchObject({
      state: 'past-no-data',
      target: { id: 't-2025' },
      earlierTargets: [{ target: { id: 't-2023' }, state: 'past-no-data' }],
    });
  });

  it('a dated one comes before one without a year, a number before words', () => {
    expect(assess(indicatorOf([], [target(null, 100), target('2025', 50)]), NOW).target?.id).toBe('t-2025');
    expect(assess(indicatorOf([], [target('2027', null), target(null, 100)]), NOW)).toMatchObject({
      target: { value: 100 },
      state: 'undated-target',
    });
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
      'conflicting',
      'even',
      'exceeded',
      'likely',
      'met',
      'missed',
      'needs-baseline',
      'needs-same-basis',
      'no-target',
      'one-observation',
      'past-no-data',
      'qualitative',
      'reached',
      'undated-target',
      'unlikely',
    ]);
  });
});
