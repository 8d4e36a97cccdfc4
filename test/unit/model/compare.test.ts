import { describe, expect, it } from 'vitest';
import { comparable, comparableValues, type Indicator } from '../../../src/model/index.js';
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

  it('sets growth of a half-year against growth of a year no more than a quarter against it', () => {
    const growth = { kind: 'growth-rate', accrual: 'flow' };
    expect(pair({ period: '2024-H1' }, { by: '2024' }, growth)).toEqual({ same: false, reason: 'other-window' });
    expect(pair({ period: '2024-Q2' }, { by: '2024' }, growth)).toEqual({ same: false, reason: 'other-window' });
    expect(pair({ period: '2024' }, { by: '2024' }, growth)).toEqual({ same: true });
  });

  it('sets a count of half a year against no yearly target, but a share of it is a share', () => {
    expect(pair({ period: '2025-H1' }, {}, { kind: 'open-count', accrual: 'flow' })).toEqual({ same: false, reason: 'other-window' });
    expect(pair({ period: '2025-H1' }, {}, { kind: 'saturating-rate', accrual: 'flow' })).toEqual({ same: true });
  });

  it('takes a month as a deadline, not as a window', () => {
    expect(pair({ period: '2025' }, { by: '2026-06' }, { kind: 'open-count', accrual: 'flow' })).toEqual({ same: true });
  });

  it('uses a running total within its own year only', () => {
    const running = { kind: 'open-count', accrual: 'year-to-date', bounds: null };
    expect(pair({ period: '2026-05', since: '2026-01-01' }, { by: '2026' }, running)).toEqual({ same: true });
    expect(pair({ period: '2026-05', since: '2026-01-01' }, { by: '2030' }, running)).toEqual({ same: false, reason: 'other-window' });
    expect(pair({ period: '2026-05', since: '2025-07-01' }, { by: '2026' }, running)).toEqual({ same: false, reason: 'other-window' });
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
  ])('%s', (_, a, b, more, same) => {
    expect(values(a, b, more).same).toBe(same);
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
    expect(twins({ ...concept, bases: [basis('adults')] }, 'adults')).toEqual({ same: true });
  });
});
