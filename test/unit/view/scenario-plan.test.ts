/** What may be assumed of a row, and where assumptions begin. */
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/engine/index.js';
import { fixed, type Scenario } from '../../../src/view/scenario.js';
import { scenarioProblems } from '../../../src/view/scenario-check.js';
import { ceilingLimits, controlPoints, controlTimes, driverOf, factsOf, kindReasons, mayTry, numeratorNeeded, pathShapes, planOf, presetOf, presetPlan, whyNothing } from '../../../src/view/scenario-plan.js';
import { simulationOf } from '../../../src/view/scenario-request.js';
import { datasetOf, lamDong, of, facts, ECONOMY, COVERAGE, economy, elsewhere, declared, range, plan, scenario } from './scenario-help.js';

describe('plans that follow from value and target', () => {
  it('begins at the pace that the target needs, as a fixed number', () => {
    expect(planOf(scenario(), economy)).toMatchObject({ kind: 'pace', perYear: fixed(4.51), unit: 'points', driver: 'grdp' });
    expect(presetOf(planOf(scenario(), economy), economy)).toBe('plan');
  });

  it('leads to the target within what is printed, from whatever value is typed', () => {
    for (const id of ['eid-accounts-rate', 'digital-services-adults-rate', ECONOMY, 'online-public-services-full-process']) {
      for (const value of [0, 3, 7.3]) {
        const typed = facts(id, { baseline: { value, time: 2026.46 } });
        const { way } = typed.subject;
        const result = simulate(simulationOf(scenario(), [typed])!).indicators[id];
        expect(Math.abs((result?.ok ? result.projection.median.at(-1) ?? 0 : 0) - (way?.target.value ?? 0)), `${id} ${value}`).toBeLessThan(0.005);
      }
    }
  });

  it('begins a ratio within what may be assumed, and at no change of the share where the target is reached', () => {
    const soon = elsewhere('commune-service-centres-1gbps', null, '2026-06-19', lamDong);
    expect(scenarioProblems(scenario(plan('commune-service-centres-1gbps', { kind: 'ratio' })), [soon])).toEqual([]);
    const reached = facts(ECONOMY, { baseline: { value: 40, time: 2026.46 } });
    expect([numeratorNeeded(reached, 10), planOf(scenario(), reached).numerator]).toEqual([null, fixed(10)]);
  });

  it('a ceiling lies between the value that is there and the most there can be; an S-curve needs two limits, one rate a year a start above 0', () => {
    expect(ceilingLimits(economy, fixed(60))).toEqual([7.45, 100]);
    expect(ceilingLimits(economy, fixed(5)), 'a number that was typed stays on the slider').toEqual([5, 100]);
    expect(pathShapes(economy)).toEqual(['linear', 'front', 'back', 'percent', 'logit']);
    expect(pathShapes(facts(ECONOMY, { baseline: { value: 0, time: 2026.46 } }))).not.toContain('percent');
  });

  it('knows the growth that the documents assume, and what the target asks of the numerator then', () => {
    expect(economy.growth.grdp).toEqual(fixed(10));
    expect(numeratorNeeded(economy, 10)).toBeCloseTo(45.3, 1);
    expect(numeratorNeeded(economy, 9)).toBeCloseTo(44, 1);
  });

  it('begins a ratio with a growth in tenths that reaches the target, not with the nearest one below it', () => {
    expect(numeratorNeeded(economy, 10)).toBeGreaterThan(45.3);
    expect(planOf(scenario(), economy).numerator).toEqual(fixed(45.4));
    const result = simulate(simulationOf(scenario(plan(ECONOMY, { kind: 'ratio' })), [economy])!).indicators[ECONOMY];
    expect(result?.ok && result.projection.median.at(-1)).toBeGreaterThan(30);
  });

  it('has presets: the plan’s pace, twice that, no change', () => {
    expect(presetPlan('plan', economy)).toMatchObject({ perYear: fixed(4.51) });
    expect(presetPlan('twice', economy)).toMatchObject({ perYear: fixed(9.02) });
    expect(presetPlan('halt', economy)).toMatchObject({ kind: 'hold' });
    expect(presetPlan('plan', facts(COVERAGE))).toBeNull();
    expect(presetOf(planOf(scenario(plan(ECONOMY, { perYear: range(4, 5, 6) })), economy), economy)).toBeNull();
  });

  it('has a control year at each year end and at the due date, on the required path at first', () => {
    expect(controlTimes(economy)).toEqual([2027, 2028, 2029, 2030, 2031]);
    expect(controlPoints(economy).map(({ value }) => value)).toEqual([11.96, 16.47, 20.98, 25.49, 30]);
  });

  it('has control years with the decimals that the value is printed with', () => {
    expect(controlPoints(facts(COVERAGE, { declared })).map(({ value }) => value).at(0)).toBeCloseTo(87.4, 0);
    for (const { value } of controlPoints(facts(COVERAGE, { declared }))) expect(Number(value.toFixed(1))).toBe(value);
  });

  it('5G has no way until somebody declares the bases equal, and then a pace as a range of dates', () => {
    expect(facts(COVERAGE)).toMatchObject({ mayDeclare: true, needed: null });
    const way = facts(COVERAGE, { declared }).subject.way;
    expect(way?.origin).toBe('declared');
    expect([way?.required?.low, way?.required?.high].map((each) => Number(each?.toFixed(1)))).toEqual([2.3, 3.1]);
    expect(economy.mayDeclare).toBe(false);
  });

  it('reads the driver from the words of the denominator', () => {
    expect(driverOf(of(ECONOMY), 'of-grdp')).toBe('grdp');
    expect(driverOf(of('digital-signature-people-rate'), 'people')).toBe('population');
    expect(driverOf(of('households-fibre-rate'), 'with-line')).toBe('households');
    expect(driverOf(of('sti-share-budget-expenditure'), 'of-budget')).toBe('budget');
    expect(driverOf(of('sme-digital-adoption-rate'), 'smes')).toBe('enterprises');
    expect(driverOf(of(COVERAGE), 'unstated')).toBeNull();
  });

  it('says of each kind why it cannot be had', () => {
    expect(kindReasons(economy, [])).toEqual({ pace: null, 's-curve': null, ratio: null, path: null, hold: null, required: null, auto: 'kind-without-trend', peer: 'no-peer' });
    expect(kindReasons(facts(COVERAGE, { declared }), [])).toMatchObject({ ratio: 'not-a-share', auto: 'typed-alone' });
    expect(kindReasons(facts('dti-index', { baseline: { value: 0.5, time: 2026 } }), [])).toMatchObject({ pace: 'only-pace', path: 'only-pace', required: null });
    expect(kindReasons(facts('cloud-systems-rate', { baseline: { value: 0, time: 2026 } }), [])).toMatchObject({ ratio: 'not-positive', 's-curve': 'not-positive', pace: null });
    expect(kindReasons(economy, [{ id: 'x', name: 'X', basis: 'of-grdp', series: [] }]).peer).toBeNull();
  });
});

describe('what nothing can be assumed of', () => {
  const CENTRES = 'commune-service-centres-1gbps';

  it('a target that is due already allows no kind, and is not called reached', () => {
    const past = elsewhere(CENTRES, null, '2026-11-23', lamDong);
    expect([past.subject.way?.start.value, past.subject.way?.target.value, mayTry(past)]).toEqual([102, 124, false]);
    expect(new Set(Object.values(kindReasons(past, [])))).toEqual(new Set(['past']));
    expect(mayTry(elsewhere(CENTRES, null, '2026-06-19', lamDong))).toBe(true);
  });

  it('yes or no, and a yearly growth, have no pace: 0 and 0,5 are not called reached either', () => {
    for (const value of [null, 0, 0.5]) {
      const binary = elsewhere('cybersecurity-class-a', value);
      expect([whyNothing(binary), kindReasons(binary, []).required, mayTry(binary)]).toEqual(['no-pace', 'no-pace', false]);
    }
    expect(whyNothing(elsewhere('labour-productivity-growth', 4))).toBe('no-pace');
  });

  it('a target without a number or a year', () => {
    expect(whyNothing(elsewhere('households-fibre-rate', null, '2026-06-19', lamDong))).toBe('no-goal');
  });

  it('stands in the way of no other indicator of the scenario', () => {
    const all = [economy, elsewhere(CENTRES, null, '2026-11-23', lamDong), elsewhere('dti-rank', 15)];
    expect(scenarioProblems(scenario(), all)).toEqual([]);
    expect(simulationOf(scenario(), all)?.indicators.map(({ key }) => key)).toEqual([ECONOMY]);
  });

  it('a rank and an index begin on the required path, which the engine computes; where it is reached, there is nothing left', () => {
    for (const ahead of [elsewhere('dti-rank', 40), facts('dti-index', { baseline: { value: 0.5, time: 2026 } })]) {
      const { id } = ahead.subject.indicator;
      expect([planOf(scenario(), ahead).kind, mayTry(ahead), scenarioProblems(scenario(), [ahead])]).toEqual(['required', true, []]);
      for (const shape of pathShapes(ahead)) expect(simulate(simulationOf(scenario(plan(id, { shape })), [ahead])!).indicators[id]?.ok, `${id} ${shape}`).toBe(true);
    }
    expect([kindReasons(elsewhere('dti-rank', 15), []).required, mayTry(elsewhere('dti-rank', 15))]).toEqual(['reached', false]);
  });
});

describe('what is counted one by one', () => {
  const done = facts('indicators57-2026-completed');
  const lastOf = (each: Scenario) => {
    const result = simulate(simulationOf(each, [done])!).indicators['indicators57-2026-completed'];
    return result?.ok ? { median: result.projection.median.at(-1), widths: result.projection.bands.flatMap(({ lower, upper }) => [...upper].map((each, at) => each - (lower[at] ?? 0))) } : null;
  };

  it('starts exactly: 30 of 55 is neither 29,5 nor 30,5', () => {
    expect([lastOf(scenario(plan('indicators57-2026-completed', { kind: 'hold' })))?.median, ...new Set(lastOf(scenario())?.widths)]).toEqual([30, 0]);
  });

  it('never exceeds what there is', () => {
    expect(lastOf(scenario(plan('indicators57-2026-completed', { perYear: fixed(400) })))?.median).toBe(55);
    expect(facts('indicators57-2026-completed', { baseline: { value: 56, time: 2026.4 } }).subject.way?.origin).toBe('document');
    expect(planOf(scenario(), done).ceiling).toEqual(fixed(55));
    const points = controlPoints(done).map((point) => ({ ...point, value: 56 }));
    expect(scenarioProblems(scenario(plan('indicators57-2026-completed', { kind: 'path', points })), [done])[0]).toMatchObject({ code: 'outside-bounds' });
  });
});

describe('over the last weeks before its date', () => {
  it('a plan begins with the level at the due date: a pace by the year would read hundreds of points', () => {
    const late = factsOf({ indicator: of(ECONOMY), asOf: '2030-12-21', baseline: { value: 25, time: 2030.97 }, declared: null }, lamDong);
    const begun = planOf(scenario(), late);
    expect([begun.kind, begun.points]).toEqual(['path', [{ time: 2031, value: 30 }]]);
    expect(planOf(scenario(), economy).kind).toBe('pace');
  });
});

describe('a share whose target states no base, taken as one with that of its value', () => {
  it('counts over what the value counts over: its driver and the growth of both sides can be set', () => {
    const dongNai = datasetOf('dong-nai');
    const row = dongNai.indicators.find(({ id }) => id === 'households-fibre-rate')!;
    const given = { indicator: row, asOf: '2026-06-19', baseline: null, declared };
    const before = factsOf({ ...given, declared: null }, dongNai);
    const after = factsOf(given, dongNai);
    expect([before.driver, after.driver, kindReasons(after, []).ratio]).toEqual([null, 'households', null]);
  });
});
