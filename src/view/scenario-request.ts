/** From a scenario to what is asked of the engine, and to what a projection is handed. */
import type { Assumption, Link, Projection, ProjectionRequest, SimulationRequest, Spread } from '../engine/types.js';
import { scenarioRequest } from './projection.js';
import type { LetteredScenario } from './projection-scenarios.js';
import { type DriverId, isFixed, type Plan, type Range, type Scenario, type SpreadShape } from './scenario.js';
import { driverGrowth, mayTry, type Peer, type PlanFacts, planOf } from './scenario-plan.js';

/**
 * A range as the engine takes it: a number when it does not vary; only the triangular shape has a middle of its own.
 * @example spreadOf({ low: 8, mode: 9, high: 10 }, 'uniform') // { low: 8, high: 10, shape: 'uniform' }
 */
export function spreadOf(range: Range, shape: SpreadShape): Spread {
  if (isFixed(range)) return range.low;
  return shape === 'triangular' ? { ...range, shape } : { low: range.low, high: range.high, shape };
}

/** The assumption that counts in a plan. */
export function assumptionOf(plan: Plan, shape: SpreadShape, facts: PlanFacts, peers: readonly Peer[]): Assumption {
  const target = facts.subject.way?.target.id ?? '';
  switch (plan.kind) {
    case 'pace': return { kind: 'pace', perYear: spreadOf(plan.perYear, shape), unit: plan.unit };
    case 's-curve': return { kind: 's-curve', ceiling: spreadOf(plan.ceiling, shape), speed: spreadOf(plan.speed, shape), shape: plan.curve };
    case 'ratio': return { kind: 'ratio', numerator: spreadOf(plan.numerator, shape), denominator: plan.driver ? { driver: plan.driver } : spreadOf(plan.denominator, shape) };
    case 'path': return { kind: 'path', points: plan.points, ...(plan.margin > 0 ? { spread: plan.margin } : {}) };
    case 'required': return { kind: 'required', target, shape: plan.shape };
    case 'peer': return { kind: 'peer', series: peers.find(({ id, basis }) => id === plan.peer && basis === facts.subject.way?.target.basis)?.series ?? [] };
    default: return { kind: plan.kind };
  }
}

/** The driver that an indicator's plan counts over, while it does. */
export const usedDriver = (plan: Plan): DriverId | null => (plan.kind === 'ratio' ? plan.driver : null);

/** Drivers that at least one indicator of a scenario counts over. */
export function driversInUse(scenario: Scenario, all: readonly PlanFacts[]): readonly DriverId[] {
  return [...new Set(all.flatMap((facts) => usedDriver(planOf(scenario, facts)) ?? []))];
}

function driversFor(scenario: Scenario, all: readonly PlanFacts[]): Readonly<Record<string, { readonly growth: Spread }>> {
  const first = all[0];
  return first ? Object.fromEntries(driversInUse(scenario, all).map((driver) => [driver, { growth: spreadOf(driverGrowth(scenario, driver, first), scenario.spread) }])) : {};
}

/** Which indicators that links come from start from no document's value. */
function originsOf({ links }: Scenario, all: readonly PlanFacts[]): LetteredScenario['origins'] {
  const found = all.flatMap(({ subject: { indicator: { id }, way } }) => (way && way.origin !== 'document' && links.some(({ from }) => from === id) ? [[id, way.origin] as const] : []));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/**
 * One indicator's part of a scenario in the form that a projection takes, with its result where there is one.
 * @param all Facts of the scenario's indicators, for what its links rest on.
 */
export function scenarioInput(scenario: Scenario, facts: PlanFacts, peers: readonly Peer[], projection: Projection | null = null, all: readonly PlanFacts[] = []): LetteredScenario {
  const plan = planOf(scenario, facts);
  const origins = originsOf(scenario, all);
  const drivers = driversFor(scenario, [facts]);
  return {
    id: scenario.id, letter: scenario.letter, name: scenario.name.trim(), assumption: assumptionOf(plan, scenario.spread, facts, peers),
    ...(plan.interventions.length > 0 ? { interventions: plan.interventions.map(({ at, effect, ramp }) => ({ at, effect: spreadOf(effect, scenario.spread), ramp })) } : {}),
    ...(Object.keys(drivers).length > 0 ? { drivers } : {}), ...(origins ? { origins } : {}), ...(projection ? { projection } : {}),
  };
}

/** What is asked about one indicator alone; its `ratio` may name a driver. */
function requestFor(scenario: Scenario, facts: PlanFacts, peers: readonly Peer[]): (ProjectionRequest & { readonly key: string }) | null {
  const { drivers: _, ...input } = scenarioInput(scenario, facts, peers);
  const request = mayTry(facts) ? scenarioRequest(facts.subject, input) : null;
  return request && !('indicators' in request) ? { ...request, key: facts.subject.indicator.id } : null;
}

/** Links between indicators that can both be computed. */
function linksBetween({ links, spread }: Scenario, keys: ReadonlySet<string>): readonly Link[] {
  return links.filter(({ from, to }) => keys.has(from) && keys.has(to)).map(({ from, to, effect, lag }) => ({ from, to, effect: spreadOf(effect, spread), lag }));
}

/**
 * Everything of a scenario in one request, so that all its indicators see one draw of each driver. Scenarios of a document share seed and draws, so
 * that only their assumptions part them.
 * @param all Facts of the indicators, each with a start and a target ahead; others are left out.
 * @returns Null when nothing can be computed.
 */
export function simulationOf(scenario: Scenario, all: readonly PlanFacts[], peers: readonly Peer[] = []): SimulationRequest | null {
  const asked = all.flatMap((facts) => {
    const request = requestFor(scenario, facts, peers);
    return request ? [{ facts, request }] : [];
  });
  if (asked.length === 0) return null;
  const links = linksBetween(scenario, new Set(asked.map(({ request }) => request.key)));
  return { drivers: driversFor(scenario, asked.map(({ facts }) => facts)), indicators: asked.map(({ request }) => request), ...(links.length > 0 ? { links } : {}) };
}
