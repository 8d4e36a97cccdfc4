/** A scenario as data: changes and their history, plans that follow from the facts, what is asked of the engine, what stands against it, differences. */
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/engine/index.js';
import { readScenarios } from '../../../src/view/projection-scenarios.js';
import { comparedWith, declaredOf, fixed, inHand, newDocument, type Scenario } from '../../../src/view/scenario.js';
import { declarationProblems, rangeProblem, scenarioProblems } from '../../../src/view/scenario-check.js';
import { compareScenarios } from '../../../src/view/scenario-differences.js';
import { changeScenario, redo, reduceScenario, reset, type ScenarioAction, settle, startHistory, undo } from '../../../src/view/scenario-history.js';
import { controlPoints } from '../../../src/view/scenario-plan.js';
import { limitsAround, moveThumb, stepOf, typeNumber, widen } from '../../../src/view/scenario-range.js';
import { driversInUse, scenarioInput, simulationOf, spreadOf } from '../../../src/view/scenario-request.js';
import { readPeers, readScenarioDocument } from '../../../src/view/scenario-read.js';
import { facts, ECONOMY, COVERAGE, economy, declared, range, after, plan, scenario } from './scenario-help.js';

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
