/** Reads a scenario document that a page hands over: fresh objects, everything that is no scenario left out, lengths and counts limited. */
import type { Point } from '../engine/types.js';
import type { Peer } from './scenario-plan.js';
import {
  DRIVERS, LETTERS, newDocument, newScenario, type Declaration, PLAN_KINDS, type Plan, type PlanIntervention, type Range, type Scenario, type ScenarioDocument, type ScenarioLink, SHAPES,
} from './scenario.js';
import type { TypedBaseline } from './scorecard.js';

const LONGEST = 400;
const MOST_INDICATORS = 60;
const MOST_ITEMS = 20;
const MOST_POINTS = 60;

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');
const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | null => allowed.find((each) => each === value) ?? null;
const list = (value: unknown, most: number): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

/** Three numbers, or one that does not vary; the middle lies between the ends where it is not said. */
function readRange(value: unknown): Range | null {
  const single = number(value);
  if (single !== null) return { low: single, mode: single, high: single };
  if (!isRecord(value)) return null;
  const [low, high] = [number(value.low), number(value.high)];
  return low === null || high === null ? null : { low, mode: number(value.mode) ?? (low + high) / 2, high };
}

function readPoints(value: unknown): readonly Point[] {
  return list(value, MOST_POINTS).flatMap((each): Point[] => {
    const [time, level] = isRecord(each) ? [number(each.time), number(each.value)] : [null, null];
    return time === null || level === null ? [] : [{ time, value: level }];
  });
}

function readInterventions(value: unknown): readonly PlanIntervention[] {
  return list(value, MOST_ITEMS).flatMap((each): PlanIntervention[] => {
    const [at, effect] = isRecord(each) ? [number(each.at), readRange(each.effect)] : [null, null];
    return at === null || effect === null ? [] : [{ at, effect, ramp: (isRecord(each) ? number(each.ramp) : null) ?? 0 }];
  });
}

/** The parts of a plan that are there and of their kind; what is missing follows from the facts. */
function readPlan(given: Loose): Partial<Plan> {
  const ranges = (['perYear', 'ceiling', 'speed', 'numerator', 'denominator'] as const).flatMap((name) => {
    const range = readRange(given[name]);
    return range ? [[name, range] as const] : [];
  });
  const kind = oneOf(given.kind, PLAN_KINDS);
  const unit = oneOf(given.unit, ['points', 'percent']);
  const curve = oneOf(given.curve, ['logistic', 'gompertz']);
  const shape = oneOf(given.shape, ['linear', 'front', 'back', 'percent', 'logit']);
  const margin = number(given.margin);
  const points = readPoints(given.points);
  return {
    ...Object.fromEntries(ranges), ...(kind ? { kind } : {}), ...(unit ? { unit } : {}), ...(curve ? { curve } : {}), ...(shape ? { shape } : {}),
    ...(margin === null ? {} : { margin }), ...(points.length > 0 ? { points } : {}), ...('driver' in given ? { driver: oneOf(given.driver, DRIVERS) } : {}),
    ...(typeof given.peer === 'string' ? { peer: text(given.peer) } : {}), ...(Array.isArray(given.interventions) ? { interventions: readInterventions(given.interventions) } : {}),
  };
}

const entries = (value: unknown): readonly (readonly [string, Loose])[] =>
  (isRecord(value) ? Object.entries(value).slice(0, MOST_INDICATORS).flatMap(([key, each]) => (isRecord(each) ? [[key, each] as const] : [])) : []);

function readLinks(value: unknown): readonly ScenarioLink[] {
  return list(value, MOST_ITEMS).flatMap((each): ScenarioLink[] => {
    const effect = isRecord(each) ? readRange(each.effect) : null;
    return isRecord(each) && effect && text(each.from) && text(each.to) ? [{ from: text(each.from), to: text(each.to), effect, lag: number(each.lag) ?? 0 }] : [];
  });
}

function readScenario(given: Loose, index: number): Scenario {
  const fresh = newScenario(LETTERS[index] ?? 'A');
  const drivers = DRIVERS.flatMap((driver) => {
    const growth = isRecord(given.drivers) ? readRange(given.drivers[driver]) : null;
    return growth ? [[driver, growth] as const] : [];
  });
  return {
    ...fresh, name: text(given.name), spread: oneOf(given.spread, SHAPES) ?? fresh.spread, drivers: Object.fromEntries(drivers),
    plans: Object.fromEntries(entries(given.plans).map(([id, plan]) => [id, readPlan(plan)])), links: readLinks(given.links),
  };
}

/**
 * A document from outside; letters are given anew, A to D in order. What cannot be read is left out, so that something usable always remains.
 *
 * @example readScenarioDocument({ scenarios: [{ plans: { 'digital-economy-share-grdp': { kind: 'hold' } } }] }).scenarios[0].plans // the same
 */
export function readScenarioDocument(given: unknown): ScenarioDocument {
  const empty = newDocument();
  if (!isRecord(given)) return empty;
  const scenarios = list(given.scenarios, LETTERS.length).filter(isRecord).map(readScenario);
  const first = scenarios[0];
  const ids = scenarios.map(({ id }) => id);
  const baselines = entries(given.baselines).flatMap(([id, each]): [string, TypedBaseline][] => {
    const [value, time] = [number(each.value), number(each.time)];
    return value === null || time === null ? [] : [[id, { value, time }]];
  });
  const declarations = entries(given.declarations).map(([id, each]): [string, Declaration] => [id, { checked: each.checked === true, reason: text(each.reason), name: text(each.name) }]);
  return {
    scenarios: first ? scenarios : empty.scenarios, active: oneOf(given.active, ids) ?? first?.id ?? empty.active, against: oneOf(given.against, ids),
    baselines: Object.fromEntries(baselines), declarations: Object.fromEntries(declarations),
  };
}

/** Other places' series that a page brings along; a series needs two points and the id of its base. */
export function readPeers(given: unknown): readonly Peer[] {
  return list(given, MOST_ITEMS).flatMap((each): Peer[] => {
    if (!isRecord(each)) return [];
    const peer = { id: text(each.id), name: text(each.name), basis: text(each.basis), series: readPoints(each.series) };
    return peer.id && peer.basis && peer.series.length > 1 ? [{ ...peer, name: peer.name || peer.id }] : [];
  });
}
