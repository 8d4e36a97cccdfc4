/** A scenario as data: changes and their history, plans that follow from the facts, what is asked of the engine, what stands against it, differences. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/engine/index.js';
import { type Dataset, type Indicator, parseConcepts, parseDataset } from '../../../src/model/index.js';
import { type DeclaredBasis, readScenarios } from '../../../src/view/projection-scenarios.js';
import { comparedWith, declaredOf, fixed, inHand, newDocument, type Plan, type Range, type Scenario } from '../../../src/view/scenario.js';
import { declarationProblems, rangeProblem, scenarioProblems } from '../../../src/view/scenario-check.js';
import { compareScenarios } from '../../../src/view/scenario-differences.js';
import { changeScenario, redo, reduceScenario, reset, type ScenarioAction, settle, startHistory, undo } from '../../../src/view/scenario-history.js';
import { ceilingLimits, controlPoints, controlTimes, driverOf, factsOf, kindReasons, mayTry, numeratorNeeded, pathShapes, type PlanFacts, planOf, presetOf, presetPlan, whyNothing } from '../../../src/view/scenario-plan.js';
import { limitsAround, moveThumb, stepOf, typeNumber, widen } from '../../../src/view/scenario-range.js';
import { driversInUse, scenarioInput, simulationOf, spreadOf } from '../../../src/view/scenario-request.js';
import { readPeers, readScenarioDocument } from '../../../src/view/scenario-read.js';
import type { TypedBaseline } from '../../../src/view/scorecard.js';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));
const concepts = parseConcepts(read('concepts'));
function datasetOf(slug: string): Dataset {
  const parsed = parseDataset(read(slug), concepts.ok ? concepts.concepts : []);
  if (!parsed.ok) throw new Error(slug);
  return parsed.dataset;
}
const lamDong = datasetOf('lam-dong');
const dakLak = datasetOf('dak-lak');
const of = (id: string): Indicator => lamDong.indicators.find((each) => each.id === id)!;
const facts = (id: string, more: { baseline?: TypedBaseline; declared?: DeclaredBasis } = {}): PlanFacts =>
  factsOf({ indicator: of(id), asOf: '2026-06-30', baseline: more.baseline ?? null, declared: more.declared ?? null }, lamDong);

const ECONOMY = 'digital-economy-share-grdp';
const COVERAGE = '5g-coverage';
const economy = facts(ECONOMY);
/** Of Đắk Lắk, or at another day. */
const elsewhere = (id: string, value: number | null = null, asOf = '2026-06-19', dataset = dakLak): PlanFacts =>
  factsOf({ indicator: dataset.indicators.find((each) => each.id === id)!, asOf, baseline: value === null ? null : { value, time: 2026.4 }, declared: null }, dataset);
const declared = { reason: 'Hai văn bản cùng viết “phủ sóng 5G”', name: 'Cán bộ tổng hợp' };
const range = (low: number, mode: number, high: number): Range => ({ low, mode, high });
const after = (...actions: ScenarioAction[]) => actions.reduce(reduceScenario, newDocument());
const plan = (indicator: string, part: Partial<Plan>): ScenarioAction => ({ type: 'plan', indicator, plan: part });
const scenario = (...actions: ScenarioAction[]): Scenario => inHand(after(...actions));

describe('changes to a document', () => {
  it('a duplicate takes the next free letter, is taken in hand and compared with its origin', () => {
    const document = after(plan(ECONOMY, { kind: 'hold' }), { type: 'duplicate' });
    expect(document.scenarios.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(inHand(document)).toMatchObject({ letter: 'B', plans: { [ECONOMY]: { kind: 'hold' } } });
    expect(comparedWith(document)?.letter).toBe('A');
  });

  it('four scenarios are the most, one is the least, and a freed letter is given again in its place', () => {
    const four = after({ type: 'add' }, { type: 'add' }, { type: 'add' });
    expect(reduceScenario(four, { type: 'add' })).toBe(four);
    const without = reduceScenario(four, { type: 'remove', id: 'b' });
    expect(without.scenarios.map(({ letter }) => letter)).toEqual(['A', 'C', 'D']);
    expect(reduceScenario(without, { type: 'add' }).scenarios.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    expect(reduceScenario(newDocument(), { type: 'remove', id: 'a' }).scenarios.length).toBe(1);
  });

  it('when the one in hand is removed its neighbour is taken', () => {
    expect(after({ type: 'add' }, { type: 'add' }, { type: 'remove', id: 'c' }).active).toBe('b');
  });

  it('a declaration counts only when it is checked and has a reason and a name', () => {
    const declare = (declaration: object): ScenarioAction => ({ type: 'declare', indicator: COVERAGE, declaration });
    expect(declaredOf(after(declare({ checked: true, reason: 'x' })), COVERAGE)).toBeNull();
    expect(declaredOf(after(declare({ checked: true, reason: ' x ', name: '  ' })), COVERAGE)).toBeNull();
    expect(declaredOf(after(declare({ reason: 'x', name: 'An' })), COVERAGE)).toBeNull();
    expect(declaredOf(after(declare({ checked: true }), declare({ reason: ' x ' }), declare({ name: 'An' })), COVERAGE)).toEqual({ reason: 'x', name: 'An' });
    expect(declarationProblems(after(declare({ checked: true })), COVERAGE).map(({ code }) => code)).toEqual(['reason', 'name']);
    expect(declarationProblems(after(declare({ reason: '' })), COVERAGE)).toEqual([]);
  });
});

describe('the history', () => {
  const grow = (value: number): ScenarioAction => ({ type: 'driver', driver: 'grdp', growth: fixed(value) });
  const grdp = (history: ReturnType<typeof startHistory>) => inHand(history.present).drivers.grdp?.mode;

  it('undoes and redoes step by step, and a new change forgets what was undone', () => {
    let history = [8, 9].reduce((each, value) => changeScenario(each, grow(value)), startHistory(newDocument()));
    history = undo(history);
    expect(grdp(history)).toBe(8);
    expect(grdp(redo(history))).toBe(9);
    history = changeScenario(history, grow(7));
    expect(grdp(redo(history))).toBe(7);
    expect(grdp(undo(undo(history)))).toBeUndefined();
    expect(undo(undo(undo(undo(history)))).present).toEqual(newDocument());
  });

  it('one gesture is one step, two gestures are two', () => {
    let history = [5, 6, 7].reduce((each, value) => changeScenario(each, grow(value), 'drag'), startHistory(newDocument()));
    expect(history.past.length).toBe(1);
    history = changeScenario(settle(history), grow(8), 'drag');
    expect(grdp(undo(history))).toBe(7);
  });

  it('looking at another scenario is no step', () => {
    const history = changeScenario(changeScenario(startHistory(newDocument()), { type: 'add' }), { type: 'take', id: 'a' });
    expect(history.past.length).toBe(1);
    expect(history.present.active).toBe('a');
  });

  it('a reset goes to the start and can itself be undone', () => {
    const history = changeScenario(startHistory(newDocument()), grow(8));
    expect(reset(history).present).toEqual(newDocument());
    expect(grdp(undo(reset(history)))).toBe(8);
    expect(reset(startHistory(newDocument())).past.length).toBe(0);
  });
});

describe('thumbs and fields', () => {
  it('a moved thumb pushes the others, never the other way round', () => {
    expect(moveThumb(range(1, 2, 3), 'low', 2.5)).toEqual(range(2.5, 2.5, 3));
    expect(moveThumb(range(1, 2, 3), 'high', 0.5)).toEqual(range(0.5, 0.5, 0.5));
    expect(moveThumb(range(1, 2, 3), 'mode', 4)).toEqual(range(1, 4, 4));
    expect(moveThumb(fixed(4), 'mode', 5)).toEqual(fixed(5));
    expect(moveThumb(fixed(4), 'high', 0.1 + 0.2 + 4)).toEqual(range(4, 4, 4.3));
  });

  it('a typed number moves nothing else, so that 40 is not 4 on its way', () => {
    expect(typeNumber(range(30, 35, 45), 'low', 4, true)).toEqual(range(4, 35, 45));
    expect(typeNumber(fixed(4), 'mode', 41, true)).toEqual(fixed(41));
    expect(typeNumber(range(8, 9, 10), 'high', 12, false)).toEqual(range(8, 10, 12));
  });

  it('a slider ends at round numbers around what it shows, inside the bounds, and only widens', () => {
    expect(limitsAround([4.51], 1, null)).toEqual({ min: 0, max: 8 });
    expect(limitsAround([-5], 1, null)).toEqual({ min: -8, max: 0 });
    expect(limitsAround([90, 99], 1, [0, 100])).toEqual({ min: 0, max: 100 });
    expect(limitsAround([0], 15, null)).toEqual({ min: 0, max: 15 });
    expect(widen({ min: 0, max: 60 }, { min: 0, max: 15 })).toEqual({ min: 0, max: 60 });
    expect(widen({ min: 0, max: 60 }, { min: -5, max: 15 })).toEqual({ min: -5, max: 60 });
    expect([stepOf({ min: 0, max: 8 }), stepOf({ min: 0, max: 1 }), stepOf({ min: 0, max: 20_000 })]).toEqual([0.1, 0.01, 100]);
  });
});

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

describe('what the engine is asked', () => {
  const two = [economy, facts('sti-share-budget-expenditure', { baseline: { value: 1, time: 2026 } })];

  it('a fixed number is a number, only the triangular shape has a middle', () => {
    expect(spreadOf(fixed(3), 'normal')).toBe(3);
    expect(spreadOf(range(8, 9, 10), 'triangular')).toEqual({ low: 8, mode: 9, high: 10, shape: 'triangular' });
    expect(spreadOf(range(8, 9, 10), 'lognormal')).toEqual({ low: 8, high: 10, shape: 'lognormal' });
  });

  it('one driver is drawn once for every indicator that counts over it', () => {
    const shares = [economy, facts('digital-signature-people-rate', { baseline: { value: 5, time: 2026 } })];
    const both = scenario(plan(ECONOMY, { kind: 'ratio' }), plan('digital-signature-people-rate', { kind: 'ratio', driver: 'grdp' }), { type: 'driver', driver: 'grdp', growth: range(8, 9, 10) });
    const request = simulationOf(both, shares);
    expect(request?.drivers).toEqual({ grdp: { growth: { low: 8, mode: 9, high: 10, shape: 'triangular' } } });
    expect(request?.indicators.map(({ assumption }) => assumption?.kind === 'ratio' && assumption.denominator)).toEqual([{ driver: 'grdp' }, { driver: 'grdp' }]);
    expect(driversInUse(both, shares)).toEqual(['grdp']);
  });

  it('GRDP growth that nobody counts over is not asked about', () => {
    expect(simulationOf(scenario({ type: 'driver', driver: 'grdp', growth: range(8, 9, 10) }), [economy])?.drivers).toEqual({});
  });

  it('gives the documents’ numbers of the mock-up: B 27–34 %, about even', () => {
    const b = scenario(plan(ECONOMY, { kind: 'ratio', numerator: range(35, 41, 48), interventions: [{ at: 2028, effect: range(2, 3, 4), ramp: 2 }] }), { type: 'driver', driver: 'grdp', growth: range(8, 9, 10) });
    const result = simulate(simulationOf(b, [economy])!).indicators[ECONOMY];
    const projection = result?.ok ? result.projection : null;
    const band = projection?.bands.find(({ level }) => level === 0.8);
    expect([projection?.median.at(-1), band?.lower.at(-1), band?.upper.at(-1)].map((each) => Math.round((each ?? 0) * 10) / 10)).toEqual([30.2, 27, 34.1].map((each): unknown => expect.closeTo(each, 0.5)));
    expect(projection?.targets[0]?.attainment?.probability).toBeCloseTo(0.53, 1);
  });

  it('asks nothing about indicators without a start, and nothing at all when none has one', () => {
    expect(simulationOf(scenario(), [facts(COVERAGE)])).toBeNull();
    expect(simulationOf(scenario(), [facts(COVERAGE), economy])?.indicators.map(({ key }) => key)).toEqual([ECONOMY]);
  });

  it('a link is asked about only where both its ends can be computed', () => {
    const linked = scenario({ type: 'links', links: [{ from: ECONOMY, to: 'sti-share-budget-expenditure', effect: fixed(0.1), lag: 1 }] });
    expect(simulationOf(linked, two)?.links).toEqual([{ from: ECONOMY, to: 'sti-share-budget-expenditure', effect: 0.1, lag: 1 }]);
    expect(simulationOf(linked, [economy])?.links).toBeUndefined();
  });

  it('a projection is told which indicators that links come from start from a typed number or a declared base', () => {
    const all = [economy, facts(COVERAGE, { declared }), facts('sti-share-budget-expenditure', { baseline: { value: 0.9, time: 2026.4 } })];
    const linked = { ...scenario(), links: ['sti-share-budget-expenditure', COVERAGE].map((from) => ({ from, to: ECONOMY, effect: fixed(1), lag: 0 })) };
    const input = scenarioInput(linked, economy, [], undefined, all);
    expect(input.origins).toEqual({ 'sti-share-budget-expenditure': 'reader', [COVERAGE]: 'declared' });
    expect(readScenarios([input])[0]?.origins).toEqual(input.origins);
    expect(scenarioInput(scenario(), economy, [], undefined, all).origins).toBeUndefined();
  });

  it('a projection is handed the same assumption with its drivers, its name and its letter', () => {
    const input = scenarioInput(scenario(plan(ECONOMY, { kind: 'ratio' }), { type: 'rename', name: ' Đẩy mạnh ' }), economy, []);
    expect(input).toMatchObject({ id: 'a', letter: 'A', name: 'Đẩy mạnh', assumption: { kind: 'ratio', denominator: { driver: 'grdp' } }, drivers: { grdp: { growth: 10 } } });
  });
});

describe('what stands against computing', () => {
  it('ranges out of order, too wide a growth, a lognormal from 0', () => {
    expect(rangeProblem(range(3, 2, 4), 'triangular')).toBe('order');
    expect(rangeProblem(range(3, 2, 4), 'uniform')).toBeNull();
    expect(rangeProblem(range(4, 4, 3), 'normal')).toBe('order-ends');
    expect(rangeProblem(range(0, 1, 2), 'lognormal')).toBe('above-zero');
    expect(rangeProblem(range(1, NaN, 2), 'triangular')).toBe('not-a-number');
    expect(rangeProblem(range(1, NaN, 2), 'uniform')).toBeNull();
  });

  it('names the place in the scenario, in both languages', () => {
    const [issue] = scenarioProblems(scenario(plan(ECONOMY, { kind: 'ratio', numerator: range(40, 30, 50) })), [economy]);
    expect(issue).toMatchObject({ code: 'order', path: `plans.${ECONOMY}.numerator` });
    expect(issue?.message.vi && issue.message.en).toBeTruthy();
  });

  it('looks only at the kind in hand and at drivers in use', () => {
    const bad = plan(ECONOMY, { numerator: range(40, 30, 50) });
    expect(scenarioProblems(scenario(bad, { type: 'driver', driver: 'grdp', growth: range(5, 1, 2) }), [economy])).toEqual([]);
    expect(scenarioProblems(scenario(plan(ECONOMY, { kind: 'ratio' }), { type: 'driver', driver: 'grdp', growth: range(5, 1, 2) }), [economy]).map(({ path }) => path)).toEqual(['drivers.grdp']);
  });

  it('control years outside the bounds, interventions outside the time, kinds that cannot be had', () => {
    const points = controlPoints(economy).map((point, index) => (index === 2 ? { ...point, value: 120 } : point));
    expect(scenarioProblems(scenario(plan(ECONOMY, { kind: 'path', points })), [economy])).toMatchObject([{ code: 'outside-bounds', path: `plans.${ECONOMY}.points[2]` }]);
    expect(scenarioProblems(scenario(plan(ECONOMY, { interventions: [{ at: 2031, effect: fixed(1), ramp: 0 }] })), [economy])).toMatchObject([{ code: 'moment' }]);
    expect(scenarioProblems(scenario(plan(ECONOMY, { kind: 'auto' })), [economy])).toMatchObject([{ code: 'kind' }]);
  });

  it('links that lead back to where they started, that are there twice, or that lead nowhere', () => {
    const links = (...pairs: string[]): Scenario => scenario({ type: 'links', links: pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '', effect: fixed(1), lag: 0 })) });
    const codes = (each: Scenario) => scenarioProblems(each, []).map(({ code, path }) => [code, path]);
    expect(codes(links('ab', 'bc'))).toEqual([]);
    expect(codes(links('ab', 'bc', 'ca'))).toEqual([['loop', 'links[2]']]);
    expect(codes(links('ab', 'ab'))).toEqual([['twice', 'links[1]']]);
    expect(codes(links('aa'))).toEqual([['itself', 'links[0]']]);
    expect(scenarioProblems(links('ab', 'cd', 'bc', 'ca'), []).map(({ message }) => message.vi), 'the circle alone, by its members').toEqual(['Các liên kết nối thành vòng nên không tính được: c → a → b → c.']);
  });
});

describe('what two scenarios assume differently', () => {
  const a = scenario(plan(ECONOMY, { kind: 'ratio', numerator: range(30, 37.5, 45) }), { type: 'driver', driver: 'grdp', growth: range(8, 9, 10) });
  const b = scenario(plan(ECONOMY, { kind: 'ratio', numerator: range(35, 41, 48), interventions: [{ at: 2028, effect: range(2, 3, 4), ramp: 2 }] }), { type: 'driver', driver: 'grdp', growth: range(8, 9, 10) });

  it('lists the differences alone and names what is equal', () => {
    const { differences, shared } = compareScenarios(a, b, [economy]);
    expect(differences.map(({ name }) => name)).toEqual(['numerator', 'interventions']);
    expect(differences[1]?.a).toBeNull();
    expect(shared.map(({ name }) => name)).toEqual(['kind', 'denominator-driver', 'driver', 'spread']);
  });

  it('two kinds are told as a whole, since their inputs have nothing in common', () => {
    const { differences } = compareScenarios(a, scenario(plan(ECONOMY, { kind: 'hold' })), [economy]);
    expect(differences.map(({ name }) => name)).toEqual(['kind', 'driver', 'spread']);
    expect(differences[0]?.a).toMatchObject({ assumption: { kind: 'ratio' } });
  });

  it('a scenario does not differ from itself', () => {
    expect(compareScenarios(b, { ...b, id: 'c', letter: 'C' }, [economy]).differences).toEqual([]);
  });
});

describe('a document that a page hands over', () => {
  it('comes back as it was kept', () => {
    const document = after(plan(ECONOMY, { kind: 'ratio', driver: null, numerator: range(30, 37.5, 45), points: [{ time: 2027, value: 9 }], interventions: [{ at: 2028, effect: fixed(2), ramp: 1 }] }), { type: 'duplicate' },
      { type: 'rename', name: 'Đẩy mạnh' }, { type: 'baseline', indicator: COVERAGE, baseline: { value: 80, time: 2026 } }, { type: 'declare', indicator: COVERAGE, declaration: { checked: true, ...declared } },
      { type: 'links', links: [{ from: ECONOMY, to: COVERAGE, effect: range(0, 0.1, 0.2), lag: 1 }] });
    expect(readScenarioDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('anything else gives an empty document, never an exception', () => {
    for (const given of [null, 7, 'x', [], {}, { scenarios: 'x' }, { scenarios: [null, 3] }]) expect(readScenarioDocument(given)).toEqual(newDocument());
  });

  it('leaves out what is no number, no known word, too many or too long', () => {
    const read = readScenarioDocument({
      scenarios: [{ name: 'n'.repeat(9000), spread: 'beta', plans: { x: { kind: 'magic', perYear: { low: '1', high: 2 }, margin: Infinity } }, drivers: { grdp: 8, moon: 3 } }, {}, {}, {}, {}],
      active: 'z', baselines: { x: { value: NaN, time: 2026 } },
    });
    expect(read.scenarios.length).toBe(4);
    expect(read.scenarios[0]).toMatchObject({ spread: 'triangular', drivers: { grdp: fixed(8) } });
    expect(read.scenarios[0]?.plans).toEqual({ x: {} });
    expect(read.scenarios[0]?.name.length).toBe(400);
    expect([read.active, read.baselines]).toEqual(['a', {}]);
  });

  it('a peer needs a base and a series', () => {
    const series = [{ time: 2015, value: 5 }, { time: 2020, value: 40 }];
    expect(readPeers([{ id: 'x', basis: 'people', series }, { id: 'y', series }, { id: 'z', basis: 'people', series: [series[0]] }])).toEqual([{ id: 'x', name: 'x', basis: 'people', series }]);
  });
});
