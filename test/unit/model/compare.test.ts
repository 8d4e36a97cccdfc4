import { describe, expect, it } from 'vitest';
import { comparable, comparableTargets, comparableValues, type Indicator } from '../../../src/model/index.js';
import { basis, indicatorFields, indicatorOf, indicatorsOf, target, value } from './build.js';

function pair(observation: object, goal: object, more: object = {}): ReturnType<typeof comparable> {
  const indicator = indicatorOf([value('2025', 50, { ...observation })], [target('2030', 80, { ...goal })], { ...more });
  const [first] = indicator.observations;
  const [aim] = indicator.targets;
  if (first === undefined || aim === undefined) throw new Error('incomplete');
  return comparable(indicator, first, aim);
}

describe('a value against a target', () => {
  it('is allowed on the same stated basis and territory', () => {
    expect(pair({}, {})).toEqual({ same: true });
  });

  it.each([
    ['another basis', { basis: 'adults' }, {}, 'other-basis'],
    ['no basis on the side of the value', { basis: 'unstated' }, {}, 'basis-unstated'],
    ['no basis on the side of the target', {}, { basis: 'unstated' }, 'basis-unstated'],
    ['no basis on either side: two silences do not agree', { basis: 'unstated' }, { basis: 'unstated' }, 'basis-unstated'],
    ['no basis field at all', { basis: null }, { basis: null }, 'basis-unstated'],
    ['a value of the province before its merger', { source: { document: 'old-plan' } }, {}, 'territory'],
    ['a value that the documents make unusable', { flags: ['implausible'] }, {}, 'implausible'],
    ['a value out of bounds', { value: 140 }, {}, 'implausible'],
  ])('is refused for %s', (_, observation, goal, reason) => {
    expect(pair(observation, goal)).toEqual({ same: false, reason });
  });

  it('takes "as named" as one count within an indicator', () => {
    expect(pair({ basis: 'as-named' }, { basis: 'as-named' })).toEqual({ same: true });
  });

  it('takes "as named" of another indicator as another count', () => {
    const [own, other] = indicatorsOf(
      indicatorFields({ targets: [target('2030', 80, { basis: 'as-named' })] }),
      indicatorFields({ id: 'other', observations: [value('2025', 50, { basis: 'as-named' })] }),
    ) as [Indicator, Indicator];
    expect(comparable(own, other.observations[0]!, own.targets[0]!, other)).toEqual({ same: false, reason: 'other-basis' });
  });

  it('does not trust an equal basis id under another concept: "adults" are counted in many things', () => {
    const [own, other] = indicatorsOf(
      indicatorFields({ targets: [target('2030', 80)] }),
      indicatorFields({ id: 'other', observations: [value('2025', 50)] }),
    ) as [Indicator, Indicator];
    expect(comparable(own, other.observations[0]!, own.targets[0]!, other)).toEqual({ same: false, reason: 'other-concept' });
  });

  it('trusts it under one concept', () => {
    const [own, other, foreign] = indicatorsOf(
      indicatorFields({ concept: 'e-id', targets: [target('2030', 80)] }),
      indicatorFields({ id: 'other', concept: 'e-id', observations: [value('2025', 50)] }),
      indicatorFields({ id: 'foreign', concept: 'e-health', observations: [value('2025', 50)] }),
    ) as [Indicator, Indicator, Indicator];
    expect(comparable(own, other.observations[0]!, own.targets[0]!, other)).toEqual({ same: true });
    expect(comparable(own, foreign.observations[0]!, own.targets[0]!, foreign)).toEqual({ same: false, reason: 'other-concept' });
  });

  it('takes a related value as one of the indicator that it was found under', () => {
    const row = (basisId: string): ReturnType<typeof comparable> => {
      const [, indicator] = indicatorsOf(
        indicatorFields({ id: 'whole', concept: 'e-id', observations: [value('2025', 50, { basis: basisId })] }),
        indicatorFields({ concept: 'e-id', targets: [target('2030', 80, { basis: basisId })], shows: { indicator: 'whole', period: '2025', value: 50 } }),
      ) as [Indicator, Indicator];
      return comparable(indicator, indicator.related[0]!, indicator.targets[0]!);
    };
    expect(row('people')).toEqual({ same: true });
    expect(row('as-named')).toEqual({ same: false, reason: 'other-basis' });
  });

  it('sets growth of a half-year against growth of a year no more than a quarter against it', () => {
    const growth = { kind: 'growth-rate', accrual: 'flow' };
    expect(pair({ period: '2024-H1' }, { by: '2024' }, growth)).toEqual({ same: false, reason: 'other-window' });
    expect(pair({ period: '2024-Q2' }, { by: '2024' }, growth)).toEqual({ same: false, reason: 'other-window' });
    expect(pair({ period: '2024' }, { by: '2024' }, growth)).toEqual({ same: true });
    expect(pair({ period: '2024-H1' }, { by: '2024' }, { kind: 'growth-rate', accrual: 'stock' })).toEqual({ same: false, reason: 'other-window' });
  });

  it('asks for no window where the target has no year', () => {
    const { observations, targets, ...rest } = indicatorOf([value('2025-H1', 50)], [target(null, 80)], { kind: 'growth-rate', accrual: 'flow' });
    expect(comparable({ observations, targets, ...rest }, observations[0]!, targets[0]!)).toEqual({ same: true });
  });

  it('sets a count of half a year against no yearly target, but a share of it is a share', () => {
    expect(pair({ period: '2025-H1' }, {}, { kind: 'open-count', accrual: 'flow' })).toEqual({ same: false, reason: 'other-window' });
    expect(pair({ period: '2025-H1' }, {}, { kind: 'saturating-rate', accrual: 'flow' })).toEqual({ same: true });
  });

  it('takes a month or a day as a deadline, not as a window', () => {
    expect(pair({ period: '2025' }, { by: '2026-06-30' }, { kind: 'open-count', accrual: 'flow' })).toEqual({ same: true });
    expect(pair({ period: '2025' }, { by: '2026-06' }, { kind: 'open-count', accrual: 'flow' })).toEqual({ same: true });
  });

  it('uses a running total within its own year only', () => {
    const running = { kind: 'open-count', accrual: 'year-to-date', bounds: null };
    expect(pair({ period: '2026-05', since: '2026-01-01' }, { by: '2026' }, running)).toEqual({ same: true });
    expect(pair({ period: '2026-05', since: '2026-01-01' }, { by: '2030' }, running)).toEqual({ same: false, reason: 'other-window' });
    expect(pair({ period: '2026-05', since: '2025-07-01' }, { by: '2026' }, running)).toEqual({ same: false, reason: 'other-window' });
    expect(pair({ period: '2027-05', since: '2026-01-01' }, { by: '2026' }, running)).toEqual({ same: false, reason: 'other-window' });
    // A total of a year counts from New Year, also where it does not say so.
    expect(pair({ period: '2026-05' }, { by: '2026' }, running)).toEqual({ same: true });
  });
});

describe('a value against another value', () => {
  function values(a: object, b: object, more: object = {}): ReturnType<typeof comparableValues> {
    const indicator = indicatorOf([value('2024', 50, { ...a }), value('2025', 55, { ...b })], [], { ...more });
    const [first, second] = indicator.observations;
    if (first === undefined || second === undefined) throw new Error('incomplete');
    return comparableValues({ indicator, observation: first }, { indicator, observation: second });
  }

  it('forms a line on one stated basis, "as named" included', () => {
    expect(values({}, {})).toEqual({ same: true });
    expect(values({ basis: 'as-named' }, { basis: 'as-named' })).toEqual({ same: true });
  });

  it('forms no line across bases, silence, territories or unusable values', () => {
    expect(values({}, { basis: 'adults' })).toEqual({ same: false, reason: 'other-basis' });
    expect(values({ basis: 'unstated' }, { basis: 'unstated' })).toEqual({ same: false, reason: 'basis-unstated' });
    expect(values({ source: { document: 'old-plan' } }, {})).toEqual({ same: false, reason: 'territory' });
    expect(values({ flags: ['implausible'] }, {})).toEqual({ same: false, reason: 'implausible' });
  });

  const growth = { kind: 'growth-rate', accrual: 'flow' };
  const flow = { kind: 'saturating-rate', accrual: 'flow' };
  const running = { kind: 'open-count', accrual: 'year-to-date', bounds: null };

  it.each([
    ['a quarter and the half-year that contains it', { period: '2024-Q2' }, { period: '2024-H1' }, growth, false],
    ['a quarter and a half-year of two years', { period: '2023-Q2' }, { period: '2024-H1' }, growth, false],
    ['two half-years', { period: '2023-H1' }, { period: '2024-H1' }, growth, true],
    ['two quarters of one year', { period: '2024-Q1' }, { period: '2024-Q2' }, growth, true],
    ['a share of half a year and of the five months after it', { period: '2025-H2' }, { period: '2026-05', since: '2026-01-01' }, flow, true],
    ['a share of a window and of a total that contains it', { period: '2025-H2' }, { period: '2026-05', since: '2025-07-01' }, flow, false],
    ['two running shares that overlap', { period: '2026-05', since: '2025-07-01' }, { period: '2026-05', since: '2026-01-01' }, flow, false],
    ['two running shares of different windows', { period: '2025-05', since: '2024-12-01' }, { period: '2026-05', since: '2026-01-01' }, flow, false],
    ['January to May of two years', { period: '2025-05', since: '2025-01-01' }, { period: '2026-05', since: '2026-01-01' }, running, true],
    ['January to February of a leap year and another', { period: '2024-02' }, { period: '2026-02' }, running, true],
    ['January to May and January to June', { period: '2025-05' }, { period: '2026-06' }, running, false],
    ['running shares of January to May and of January to June', { period: '2025-05' }, { period: '2026-06' }, { accrual: 'year-to-date' }, false],
    ['a whole year and five months', { period: '2025' }, { period: '2026-05' }, running, false],
    ['two stocks, whatever their periods', { period: '2025-H2' }, { period: '2026-05' }, {}, true],
    ['two counts of what there is, whatever their periods', { period: '2025-Q4' }, { period: '2025' }, { kind: 'open-count' }, true],
    ['growth of half a year and of a year, whatever it is called', { period: '2023-H1' }, { period: '2024' }, { kind: 'growth-rate', accrual: 'stock' }, false],
    ['the later quarter and the earlier', { period: '2024-Q2' }, { period: '2024-Q1' }, growth, true],
    ['growth of February and of the March after it', { period: '2026-02' }, { period: '2026-03' }, growth, true],
    ['growth of a month and of a quarter', { period: '2023-05' }, { period: '2024-Q3' }, growth, false],
    ['a share of five months and of the half-year before', { period: '2026-05', since: '2026-01-01' }, { period: '2025-H2' }, flow, true],
    ['running totals of five months, one of which says since when', { period: '2025-05' }, { period: '2026-05', since: '2026-01-01' }, running, true],
    ['running totals to the middle and to the end of a month', { period: '2025-02-15', since: '2025-01-01' }, { period: '2026-02' }, running, false],
    ['running totals of five and of seventeen months', { period: '2025-05' }, { period: '2026-05', since: '2025-01-01' }, running, false],
  ])('%s', (_, a, b, more, same) => {
    expect(values(a, b, more).same).toBe(same);
  });

  it('says that it is the window', () => {
    expect(values({ period: '2023-05' }, { period: '2024-Q3' }, growth)).toEqual({ same: false, reason: 'other-window' });
    expect(values({ period: '2025-05' }, { period: '2026-06' }, running)).toEqual({ same: false, reason: 'other-window' });
  });

  it('a running share and one of a window of its own are apart, whichever comes first', () => {
    const [a, b] = indicatorsOf(
      indicatorFields({ concept: 'e-id', accrual: 'flow', observations: [value('2024', 50)] }),
      indicatorFields({ id: 'b', concept: 'e-id', accrual: 'year-to-date', observations: [value('2026-05', 60)] }),
    ).map((indicator) => ({ indicator, observation: indicator.observations[0]! })) as [Parameters<typeof comparableValues>[0], Parameters<typeof comparableValues>[0]];
    expect([comparableValues(a, b), comparableValues(b, a)]).toEqual(Array(2).fill({ same: false, reason: 'other-window' }));
  });

  it('a year of which the document saw only a half is no whole year', () => {
    expect(values({ period: '2025' }, { period: '2026', source: { document: 'report' } }, running)).toEqual({ same: false, reason: 'other-window' });
  });

  it('of two indicators needs one concept and a basis with a name', () => {
    const concept = { concept: 'e-id' };
    const twins = (more: object, basisId: string): ReturnType<typeof comparableValues> => {
      const [a, b] = indicatorsOf(
        indicatorFields({ ...more, observations: [value('2025', 50, { basis: basisId })] }),
        indicatorFields({ ...more, id: 'b', observations: [value('2025', 60, { basis: basisId })] }),
      ) as [Indicator, Indicator];
      return comparableValues({ indicator: a, observation: a.observations[0]! }, { indicator: b, observation: b.observations[0]! });
    };
    expect(twins(concept, 'people')).toEqual({ same: true });
    expect(twins(concept, 'as-named')).toEqual({ same: false, reason: 'other-basis' });
    expect(twins({}, 'people')).toEqual({ same: false, reason: 'other-concept' });
    const [a, b] = indicatorsOf(
      indicatorFields({ concept: 'e-id', observations: [value('2025', 50)] }),
      indicatorFields({ id: 'b', concept: 'e-health', observations: [value('2025', 60)] }),
    ).map((indicator) => ({ indicator, observation: indicator.observations[0]! })) as [Parameters<typeof comparableValues>[0], Parameters<typeof comparableValues>[0]];
    expect(comparableValues(a, b)).toEqual({ same: false, reason: 'other-concept' });
    expect(twins({ ...concept, bases: [basis('adults')] }, 'adults')).toEqual({ same: true });
  });
});

describe('a target against another target', () => {
  /** The targets of two indicators of one concept, or of one that is said. */
  function targets(a: object, b: object, concept = 'e-id'): ReturnType<typeof comparableTargets> {
    const [first, second] = indicatorsOf(
      indicatorFields({ concept: 'e-id', targets: [target('2028', 50, { ...a })] }),
      indicatorFields({ id: 'b', concept, targets: [target('2030', 80, { ...b })] }),
    ).map((indicator) => ({ indicator, target: indicator.targets[0]! })) as [Parameters<typeof comparableTargets>[0], Parameters<typeof comparableTargets>[0]];
    return comparableTargets(first, second);
  }

  it('asks for the same on one basis, concept and territory', () => {
    expect(targets({}, {})).toEqual({ same: true });
  });

  it.each([
    ['another basis', { basis: 'adults' }, {}, 'e-id', 'other-basis'],
    ['two silences', { basis: 'unstated' }, { basis: 'unstated' }, 'e-id', 'basis-unstated'],
    ['what two indicators are named after', { basis: 'as-named' }, { basis: 'as-named' }, 'e-id', 'other-basis'],
    ['another concept', {}, {}, 'e-health', 'other-concept'],
    ['another territory', { source: { document: 'old-plan' } }, {}, 'e-id', 'territory'],
  ])('asks for something else with %s', (_, a, b, concept, reason) => {
    expect(targets(a, b, concept)).toEqual({ same: false, reason });
  });
});
