/** What a scenario leaves for the rest of a whole that a share is part of. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConcepts, parseDataset } from '../../../src/model/index.js';
import { fixed, inHand, newDocument, type Plan, type Range, type Scenario } from '../../../src/view/scenario.js';
import { reduceScenario, type ScenarioAction } from '../../../src/view/scenario-history.js';
import { factsOf } from '../../../src/view/scenario-plan.js';
import { endsOf, growsEvenly, middleOf, restOnPath, wholeGrowth } from '../../../src/view/scenario-rest.js';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));
const concepts = parseConcepts(read('concepts'));
const parsed = parseDataset(read('lam-dong'), concepts.ok ? concepts.concepts : []);
const ECONOMY = 'digital-economy-share-grdp';
const indicator = parsed.ok ? parsed.dataset.indicators.find(({ id }) => id === ECONOMY) : undefined;
if (!parsed.ok || !indicator) throw new Error('lam-dong');
const economy = factsOf({ indicator, asOf: '2026-06-30', baseline: null, declared: null }, parsed.dataset);
const range = (low: number, mode: number, high: number): Range => ({ low, mode, high });
const plan = (of: string, part: Partial<Plan>): ScenarioAction => ({ type: 'plan', indicator: of, plan: part });
const scenario = (...actions: ScenarioAction[]): Scenario => inHand(actions.reduce(reduceScenario, newDocument()));

describe('the rest of a whole', () => {
  const numerator = range(30, 37.5, 45);
  it('on the even path from 25.49 to 30 % grows by 3.3 % when the whole grows by 10 %, and shrinks by 0.4 % where the share grows at one rate', () => {
    expect(restOnPath([2029, 2030, 2031], [0.21, 0.2549, 0.3], 0.1)).toBeCloseTo(0.0334, 4);
    const before = 0.3 / (0.3 / 0.0745) ** (1 / 5);
    expect(restOnPath([2030, 2031], [before, 0.3], 0.1)).toBeCloseTo(-0.0038, 4);
    expect(restOnPath([2030.5, 2031], [0.28, 0.3], 0)).toBeCloseTo((0.7 / 0.72) ** 2 - 1, 10);
  });
  it('is nothing on a path without a step, or with no rest left', () => {
    for (const [times, shares] of [[[2031], [0.3]], [[2031, 2031], [0.2, 0.3]], [[2030, 2031], [0.9, 1]], [[2030, 2031], [1, 0.9]], [[], []]] as const) expect(restOnPath(times, shares, 0.1)).toBeNull();
  });
  it('grows evenly only with a ratio that nothing is added to', () => {
    const ratio = plan(ECONOMY, { kind: 'ratio', numerator });
    expect(growsEvenly(scenario(ratio), economy)).toBe(true);
    expect(growsEvenly(scenario(), economy)).toBe(false);
    expect(growsEvenly(scenario(plan(ECONOMY, { kind: 'ratio', numerator, interventions: [{ at: 2028, effect: range(1, 2, 3), ramp: 0 }] })), economy)).toBe(false);
    expect(growsEvenly({ ...scenario(ratio), links: [{ from: 'x', to: ECONOMY, effect: range(1, 1, 1), lag: 0 }] }, economy)).toBe(false);
    expect(growsEvenly({ ...scenario(ratio), links: [{ from: ECONOMY, to: 'x', effect: range(1, 1, 1), lag: 0 }] }, economy)).toBe(true);
  });
  it('takes its growth from where the scenario has it', () => {
    expect(wholeGrowth(scenario(), economy)).toEqual(fixed(10));
    expect(wholeGrowth({ ...scenario(plan(ECONOMY, { kind: 'ratio' })), drivers: { grdp: range(8, 9, 10) } }, economy)).toEqual(range(8, 9, 10));
    expect(wholeGrowth(scenario(plan(ECONOMY, { kind: 'ratio', driver: null, denominator: fixed(7) })), economy)).toEqual(fixed(7));
    expect(wholeGrowth(scenario(plan(ECONOMY, { kind: 'ratio', driver: 'population' })), economy)).toBeNull();
    expect([endsOf(range(8, 9, 10)), endsOf(fixed(7)), middleOf(range(8, 8.5, 10), 'triangular'), middleOf(range(8, 8.5, 10), 'uniform')]).toEqual([[10, 8], [7], 8.5, 9]);
  });
});
