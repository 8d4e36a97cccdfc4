/** What holds for any data at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  comparable,
  comparableValues,
  migrate,
  parseConcepts,
  parseDataset,
  parseDatasetText,
  ROW_STATES,
  series,
  UNSTATED,
  type Assessment,
  type Indicator,
  type ProjectionLike,
} from '../../../src/model/index.js';
import { jsonErrorOffset } from '../../../src/model/json-text.js';
import { datasetFields, indicatorFields, indicatorOf, type Fields } from './build.js';
import { PROVINCES, SLUGS } from './provinces.js';

const VERDICTS = new Set(['exceeded', 'met', 'missed', 'reached', 'likely', 'even', 'unlikely', 'one-observation']);

/** Periods around the year 2025, in every form. */
const period = fc.oneof(
  fc.integer({ min: 2020, max: 2032 }).map(String),
  fc
    .tuple(fc.integer({ min: 2020, max: 2032 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${String(year)}-${String(month).padStart(2, '0')}`),
  fc.tuple(fc.integer({ min: 2020, max: 2032 }), fc.constantFrom('Q1', 'Q2', 'H1', 'H2')).map(([year, part]) => `${String(year)}-${part}`),
);
const basisId = fc.constantFrom('people', 'adults', 'as-named', 'unstated');
const place = fc.constantFrom('plan', 'report', 'old-plan').map((document) => ({ document }));
const number = fc.oneof(
  fc.integer({ min: -5, max: 110 }),
  fc.double({ min: 0, max: 100, noNaN: true }).map((each) => Number(each.toFixed(2))),
);
const observation = fc.record({
  period,
  value: number,
  basis: basisId,
  source: place,
  flags: fc.subarray(['undated', 'conflict', 'printed-differs', 'stale', 'partial-year', 'implausible', 'derived', 'estimate']),
  approx: fc.constantFrom(null, 'about', 'over', 'under'),
  numerator: fc.option(fc.integer({ min: 0, max: 500 })),
  denominator: fc.option(fc.integer({ min: 0, max: 500 })),
});
const goal = fc.record({
  by: fc.option(period),
  value: fc.option(number),
  comparator: fc.constantFrom('>=', '>', '=', '<=', '<'),
  basis: basisId,
  source: place,
  flags: fc.subarray(['implied', 'year-not-stated', 'approximate']),
});
const indicators: fc.Arbitrary<Indicator> = fc
  .record({
    observations: fc.array(observation, { maxLength: 6 }),
    targets: fc.array(goal, { maxLength: 4 }).map((goals) => goals.map((each, index) => ({ ...each, id: `t${String(index)}` }))),
    kind: fc.constantFrom('saturating-rate', 'open-count', 'count-to-cap', 'growth-rate', 'binary', 'rank', 'ratio-of-two'),
    accrual: fc.constantFrom('stock', 'flow', 'year-to-date'),
    direction: fc.constantFrom('higher', 'lower'),
  })
  .map((fields: Fields) => indicatorOf([], [], fields));
const moment = fc.double({ min: 2018, max: 2036, noNaN: true });
const probability = fc.double({ min: 0, max: 1, noNaN: true });

function certain(indicator: Indicator, chance: number): ProjectionLike {
  return { targets: indicator.targets.map(({ id }) => ({ id, attainment: { probability: chance } })), method: { evidence: 'trend' } };
}

describe('the parser', () => {
  it('never throws on any JSON value, and explains every refusal in both languages', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (input) => {
        for (const result of [parseDataset(input), parseDataset({ ...datasetFields([]), indicators: input }), parseConcepts(input)]) {
          if (result.ok) continue;
          expect(result.issues.length).toBeGreaterThan(0);
          for (const { code, message } of result.issues) {
            expect(code).toMatch(/^[a-z-]+$/);
            expect(message.vi).not.toBe('');
            expect(message.en).not.toBe('');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on a whole dataset with one value replaced by anything', () => {
    const whole = JSON.stringify(
      datasetFields(
        [
          indicatorFields({
            observations: [{ period: '2025', value: 50, basis: 'people', source: { document: 'plan', lines: [1, 2] } }],
            targets: [{ id: 't', by: '2030', value: 80, comparator: '>=', basis: 'people', source: { document: 'plan' } }],
          }),
        ],
        { tasks: [{ id: 'x', name: { vi: 'x' }, pillar: 'data', source: { document: 'plan' } }] },
      ),
    );
    const spots = [...whole.matchAll(/"[^"]*"|\d+|\[|\{/g)].length;
    fc.assert(
      fc.property(fc.nat({ max: spots - 1 }), fc.jsonValue({ maxDepth: 2 }), (spot, replacement) => {
        let index = -1;
        const input: unknown = JSON.parse(whole, (_key, each: unknown) => {
          index += 1;
          return index === spot ? replacement : each;
        });
        const result = parseDataset(input);
        if (result.ok) for (const indicator of result.dataset.indicators) assess(indicator, 2026.5);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any text, and points inside it', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '1', '-', 'e', ' ', '\n', '\\', 'true') }),
    );
    fc.assert(
      fc.property(text, (input) => {
        expect(typeof parseDatasetText(input).ok).toBe('boolean');
        const offset = jsonErrorOffset(input);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(input.length);
      }),
    );
  });

  it('finds the place where valid JSON was cut or broken', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        const at = seed % (text.length + 1);
        // A control character is allowed nowhere in JSON.
        const broken = `${text.slice(0, at)}\u0001${text.slice(at)}`;
        expect(jsonErrorOffset(broken)).toBeLessThanOrEqual(at);
      }),
    );
  });

  it('leaves no object of the input in the result', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (extra) => {
        const result = parseDataset(datasetFields([], { context: [{ what: 'x', source: { document: 'plan' }, extra }] }));
        if (!result.ok || typeof extra !== 'object' || extra === null) return;
        expect(result.dataset.context[0]?.['extra']).not.toBe(extra);
      }),
    );
  });

  it('migrates any object without a fall', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.integer({ min: -2, max: 3 }), (data, version) => {
        const result = migrate({ ...data, version });
        if (result.ok) expect(result.data['version']).toBe(1);
      }),
    );
  });
});

function hasVerdict({ state, gap, required, observed, timesFaster, distanceDone }: Assessment): boolean {
  return VERDICTS.has(state) || [gap, required, observed, timesFaster, distanceDone].some((each) => each !== null);
}

describe('an assessment', () => {
  it('never gives a verdict, a gap or a pace across different, unstated or missing bases', () => {
    fc.assert(
      fc.property(indicators, moment, probability, (indicator, asOf, chance) => {
        const assessment = assess(indicator, asOf, certain(indicator, chance));
        const { observation, target } = assessment;
        if (!hasVerdict(assessment)) return;
        expect(observation?.basis).toBe(target?.basis);
        expect(observation?.basis).not.toBe(UNSTATED);
        expect(observation?.territory).toBe(target?.territory);
        expect(observation?.flags).not.toContain('implausible');
        expect(comparable(indicator, observation!, target!)).toEqual({ same: true });
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives one for any of its other targets either', () => {
    fc.assert(
      fc.property(indicators, moment, (indicator, asOf) => {
        const { earlierTargets, laterTargets, target } = assess(indicator, asOf);
        const others = [...earlierTargets, ...laterTargets];
        expect(others.length).toBe(Math.max(0, indicator.targets.length - (target === null ? 0 : 1)));
        for (const each of others) {
          if (!VERDICTS.has(each.state) && each.gap === null) continue;
          expect(each.observation?.basis).toBe(each.target.basis);
          expect(each.observation?.basis).not.toBe(UNSTATED);
          expect(each.observation?.territory).toBe(each.target.territory);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has one of the listed states, a reason, and shows nothing unusable or still unknown', () => {
    fc.assert(
      fc.property(indicators, moment, (indicator, asOf) => {
        const { state, reason, observation } = assess(indicator, asOf);
        expect(ROW_STATES).toContain(state);
        expect(reason.code).not.toBe('');
        if (observation === null) return;
        expect(observation.flags).not.toContain('implausible');
        expect(observation.time).toBeLessThanOrEqual(asOf + 1e-6);
      }),
    );
  });

  it('judges only what is due, and speaks of likelihood only about what is not', () => {
    fc.assert(
      fc.property(indicators, moment, probability, (indicator, asOf, chance) => {
        const { state, target } = assess(indicator, asOf, certain(indicator, chance));
        const due = target?.due ?? null;
        if (['exceeded', 'met', 'missed', 'past-no-data'].includes(state)) expect(due).toBeLessThanOrEqual(asOf + 1e-6);
        if (['reached', 'likely', 'even', 'unlikely', 'one-observation', 'needs-baseline', 'needs-same-basis'].includes(state))
          expect(due).toBeGreaterThan(asOf);
        if (state === 'undated-target') expect(due).toBeNull();
        if (state === 'no-target') expect(indicator.targets).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('speaks of likelihood only over two dated values that span 0.9 year', () => {
    fc.assert(
      fc.property(indicators, moment, probability, (indicator, asOf, chance) => {
        const { state, target } = assess(indicator, asOf, certain(indicator, chance));
        if (!['likely', 'even', 'unlikely'].includes(state)) return;
        const times = indicator.observations
          .filter((each) => each.timeLow === null && each.time <= asOf + 1e-6 && comparable(indicator, each, target!).same)
          .map((each) => each.time);
        expect(Math.max(...times) - Math.min(...times)).toBeGreaterThanOrEqual(0.9 - 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whatever the order of observations of different times', () => {
    fc.assert(
      fc.property(indicators, moment, (indicator, asOf) => {
        const times = indicator.observations.map((each) => each.time);
        fc.pre(new Set(times).size === times.length);
        const turned = { ...indicator, observations: [...indicator.observations].reverse() };
        expect(assess(turned, asOf)).toEqual(assess(indicator, asOf));
      }),
    );
  });
});

describe('a comparison of values', () => {
  it('does not depend on the order, and holds of a usable stated value with itself', () => {
    fc.assert(
      fc.property(indicators, (indicator) => {
        for (const a of indicator.observations) {
          const usable = a.basis !== UNSTATED && !a.flags.includes('implausible');
          expect(comparableValues({ indicator, observation: a }, { indicator, observation: a }).same).toBe(usable);
          for (const b of indicator.observations) {
            const there = comparableValues({ indicator, observation: a }, { indicator, observation: b });
            expect(comparableValues({ indicator, observation: b }, { indicator, observation: a }).same).toBe(there.same);
          }
        }
      }),
    );
  });

  it('is what a series is made of: one basis, one territory, times that rise, values inside their intervals', () => {
    fc.assert(
      fc.property(indicators, fc.constantFrom('people', 'adults', 'as-named', 'unstated'), (indicator, id) => {
        const points = series(indicator, id);
        const times = points.map((point) => point.time);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(new Set(times).size).toBe(times.length);
        for (const { value, low, high } of points) {
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
        const used = indicator.observations.filter(
          (each) => each.basis === id && points.some((point) => point.time === each.time && point.value === each.value),
        );
        if (id === UNSTATED) expect(points).toEqual([]);
        expect(points.length === 0 || used.length > 0).toBe(true);
      }),
    );
  });
});

describe('the shipped datasets', () => {
  it('give no verdict across bases at any moment, whatever a projection says', () => {
    const all = SLUGS.flatMap((slug) => PROVINCES[slug].indicators);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.double({ min: 2020, max: 2042, noNaN: true }), probability, (indicator, asOf, chance) => {
        const assessment = assess(indicator, asOf, certain(indicator, chance));
        if (hasVerdict(assessment)) expect(comparable(indicator, assessment.observation!, assessment.target!)).toEqual({ same: true });
        // None has two dated values on the base of a target: no words of likelihood anywhere.
        expect(['likely', 'even', 'unlikely']).not.toContain(assessment.state);
      }),
      { numRuns: 2000 },
    );
  });
});
