/** What two scenarios assume differently, and what they share: the differences alone are listed, equal things are only named. */
import type { Spread } from '../engine/types.js';
import type { DriverId, PlanIntervention, Scenario } from './scenario.js';
import { driverGrowth, type PlanFacts, planOf, type Peer } from './scenario-plan.js';
import { assumptionOf, driversInUse, spreadOf } from './scenario-request.js';
import type { Assumption } from '../engine/types.js';

/** One thing that a scenario assumes, as data; words are made elsewhere. */
export type Fact =
  | { readonly name: 'kind'; readonly assumption: Assumption }
  | { readonly name: 'perYear' | 'ceiling' | 'speed' | 'numerator' | 'denominator'; readonly spread: Spread; readonly unit?: 'points' | 'percent' }
  | { readonly name: 'denominator-driver'; readonly driver: DriverId | null }
  | { readonly name: 'curve'; readonly curve: 'logistic' | 'gompertz' }
  | { readonly name: 'points'; readonly points: readonly { readonly time: number; readonly value: number }[] }
  | { readonly name: 'margin'; readonly margin: number }
  | { readonly name: 'path-shape'; readonly shape: string }
  | { readonly name: 'peer'; readonly peer: string }
  | { readonly name: 'interventions'; readonly interventions: readonly PlanIntervention[] }
  | { readonly name: 'driver'; readonly driver: DriverId; readonly spread: Spread }
  | { readonly name: 'spread'; readonly shape: Scenario['spread'] }
  | { readonly name: 'links'; readonly links: Scenario['links'] };

export interface Difference {
  readonly name: Fact['name'];
  /** Id of the indicator that it is about; null for what the whole scenario shares. */
  readonly indicator: string | null;
  readonly driver: DriverId | null;
  /** Null where that scenario has nothing of the kind. */
  readonly a: Fact | null;
  readonly b: Fact | null;
}

/** A thing that both have and that is equal. */
export type Shared = Pick<Difference, 'name' | 'indicator' | 'driver'>;

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly shared: readonly Shared[];
}

interface Placed {
  readonly key: string;
  readonly indicator: string | null;
  readonly fact: Fact;
}

/** The inputs of the kind in hand, each on its own. */
function inputsOf(scenario: Scenario, facts: PlanFacts): readonly Fact[] {
  const plan = planOf(scenario, facts);
  const of = (name: 'perYear' | 'ceiling' | 'speed' | 'numerator' | 'denominator'): Fact => ({ name, spread: spreadOf(plan[name], scenario.spread), ...(name === 'perYear' ? { unit: plan.unit } : {}) });
  switch (plan.kind) {
    case 'pace': return [of('perYear')];
    case 's-curve': return [of('ceiling'), of('speed'), { name: 'curve', curve: plan.curve }];
    case 'ratio': return [of('numerator'), { name: 'denominator-driver', driver: plan.driver }, ...(plan.driver ? [] : [of('denominator')])];
    case 'path': return [{ name: 'points', points: plan.points }, { name: 'margin', margin: plan.margin }];
    case 'required': return [{ name: 'path-shape', shape: plan.shape }];
    case 'peer': return [{ name: 'peer', peer: plan.peer }];
    default: return [];
  }
}

/** Whether anything in a scenario varies, so that the shape of its ranges matters. */
function varies(scenario: Scenario, all: readonly PlanFacts[]): boolean {
  const drivers = all[0] ? driversInUse(scenario, all).map((driver) => driverGrowth(scenario, driver, all[0] as PlanFacts)) : [];
  const plans = all.flatMap((facts) => [...inputsOf(scenario, facts).flatMap((fact) => ('spread' in fact ? [fact.spread] : [])), ...planOf(scenario, facts).interventions.map(({ effect }) => spreadOf(effect, scenario.spread))]);
  return [...plans, ...[...drivers, ...scenario.links.map(({ effect }) => effect)].map((range) => spreadOf(range, scenario.spread))].some((spread) => typeof spread === 'object');
}

function placedFacts(scenario: Scenario, other: Scenario, all: readonly PlanFacts[], peers: readonly Peer[]): readonly Placed[] {
  const first = all[0];
  const perIndicator = all.flatMap((facts): Placed[] => {
    const { id } = facts.subject.indicator;
    const plan = planOf(scenario, facts);
    const sameKind = planOf(other, facts).kind === plan.kind;
    // Two kinds have no input in common: then each is said as a whole.
    const inputs: readonly Fact[] = sameKind ? inputsOf(scenario, facts) : [];
    const kind: Fact = { name: 'kind', assumption: sameKind ? { kind: 'hold' } : assumptionOf(plan, scenario.spread, facts, peers) };
    return [kind, ...inputs, { name: 'interventions' as const, interventions: plan.interventions }].map((fact) => ({ key: `${id}/${fact.name}`, indicator: id, fact }));
  });
  const drivers = first ? driversInUse(scenario, all).map((driver): Placed => ({
    key: `driver/${driver}`, indicator: null, fact: { name: 'driver', driver, spread: spreadOf(driverGrowth(scenario, driver, first), scenario.spread) },
  })) : [];
  const shape: Placed[] = varies(scenario, all) ? [{ key: 'spread', indicator: null, fact: { name: 'spread', shape: scenario.spread } }] : [];
  return [...perIndicator, ...drivers, ...shape, { key: 'links', indicator: null, fact: { name: 'links', links: scenario.links } }];
}

/** Numbers alone, without their shape: three numbers are equal or not whatever the shape, which is a row of its own. */
const bare = (fact: Fact): unknown => ('spread' in fact && typeof fact.spread === 'object' ? { ...fact, spread: { ...fact.spread, shape: '' } } : fact);
const isEmpty = (fact: Fact): boolean => (fact.name === 'interventions' && fact.interventions.length === 0) || (fact.name === 'links' && fact.links.length === 0);

/**
 * Compares two scenarios over the same indicators. Nothing that neither has is listed or named.
 *
 * @example compareScenarios(a, b, facts).differences.map(({ name }) => name) // ['numerator', 'interventions']
 */
export function compareScenarios(a: Scenario, b: Scenario, all: readonly PlanFacts[], peers: readonly Peer[] = []): Comparison {
  const [mine, others] = [placedFacts(a, b, all, peers), placedFacts(b, a, all, peers)];
  const keys = [...new Set([...mine, ...others].map(({ key }) => key))];
  const differences: Difference[] = [];
  const shared: Shared[] = [];
  for (const key of keys) {
    const [one, two] = [mine, others].map((placed) => placed.find((each) => each.key === key));
    const present = one ?? two;
    if (!present || [one, two].every((each) => !each || isEmpty(each.fact))) continue;
    const place: Shared = { name: present.fact.name, indicator: present.indicator, driver: present.fact.name === 'driver' ? present.fact.driver : null };
    if (one && two && JSON.stringify(bare(one.fact)) === JSON.stringify(bare(two.fact))) shared.push(place);
    else differences.push({ ...place, a: one && !isEmpty(one.fact) ? one.fact : null, b: two && !isEmpty(two.fact) ? two.fact : null });
  }
  return { differences, shared };
}
