/** From an unchecked request to what the engine computes with, or to the issues that prevent it. */
import { checkAssumption } from './curves/index.js';
import { report, type Need } from './messages.js';
import { checkObservations, readObservations, type Readings } from './observations.js';
import { checkSpread, isNumber, isTime } from './spread.js';
import { kindWithoutTrendIssue, noTrendIssue } from './trend-issues.js';
import type { Assumption, ConceptKind, Direction, EngineTarget, Intervention, Issue, ProjectionRequest } from './types.js';

const KINDS: readonly ConceptKind[] = [
  'saturating-rate', 'open-count', 'count-to-cap', 'ratio-of-two', 'policy-share', 'binary', 'composite', 'rank', 'growth-rate',
];
/** The first two have trends, the last three are never projected as levels. */
const hasTrendKind = (kind: ConceptKind): boolean => KINDS.indexOf(kind) < 2;
const isNeverProjected = (kind: ConceptKind): boolean => KINDS.indexOf(kind) > 5;

const MOST_OBSERVATIONS = 1000;
const MOST_TARGETS = 200;
const MOST_LEVELS = 9;
const MOST_DRAWS = 1_000_000;
const MOST_YEARS = 50;
const SAME_TIME = 1e-9;

/** A request with its defaults, its observations in order and its assumption decided. */
export interface Checked {
  readonly key: string;
  readonly kind: ConceptKind;
  readonly readings: Readings;
  /** Time and value of the last observation. */
  readonly start: number;
  readonly value: number;
  readonly direction: Direction;
  readonly bounds: readonly [number, number];
  readonly horizon: number;
  readonly targets: readonly EngineTarget[];
  /** The request's own, `auto` where there is evidence and none was given, or null: nothing to project by. */
  readonly assumption: Assumption | null;
  readonly interventions: readonly Intervention[];
  readonly levels: readonly number[];
  readonly draws: number;
  readonly seed: number;
  readonly keepDraws: boolean;
  /** A running total of a year: its pace counts within the year only. */
  readonly isYearToDate: boolean;
}

export type CheckedResult = { readonly ok: true; readonly checked: Checked } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Checks a number of draws and a seed. */
export function checkSampling({ draws, seed }: { readonly draws?: number; readonly seed?: number }, need: Need): void {
  const count = draws ?? 1;
  need(Number.isInteger(count) && count >= 1 && count <= MOST_DRAWS, 'out-of-range', 'draws', `x = 1, 2, … ${MOST_DRAWS}`);
  need(Number.isSafeInteger(seed ?? 1), 'out-of-range', 'seed', 'x = 0, ±1, ±2, …');
}

/** A list of at most so many entries; absent or unusable counts as empty. */
export function checkList<T>(value: readonly T[] | null | undefined, most: number, path: string, need: Need): readonly T[] {
  const list = value ?? [];
  return need(Array.isArray(list), 'bad-request', path) && need(list.length <= most, 'too-many', path, most) ? list : [];
}

function checkTargets(targets: readonly EngineTarget[], need: Need): void {
  const seen = new Set<string>();
  targets.forEach((target, index) => {
    const path = `targets[${index}]`;
    const { id, time, value, comparator, high } = target ?? {};
    need(typeof id === 'string', 'bad-request', path);
    need(!seen.has(id), 'duplicate-id', path, id);
    seen.add(id);
    need(isTime(time) && isNumber(value), 'not-a-number', path);
    need(['>=', '>', '=', '<=', '<', 'range'].includes(comparator ?? '='), 'not-allowed', `${path}.comparator`, comparator);
    need(comparator !== 'range' || (isNumber(high) && isNumber(value) && high >= value), 'bad-interval', `${path}.high`);
  });
}

/**
 * Checks a request of unknown form; never throws.
 *
 * @param drivers names of the scenario's drivers, which a `ratio` may use.
 */
export function checkRequest(request: ProjectionRequest, drivers: ReadonlySet<string> = new Set()): CheckedResult {
  const { issues, need } = report();
  const failed: CheckedResult = { ok: false, issues };
  if (!need(typeof request === 'object' && request !== null, 'bad-request', '')) return failed;
  const oneOf = (name: 'kind' | 'direction' | 'accrual', allowed: readonly unknown[]): boolean =>
    need(request[name] == null || allowed.includes(request[name]), 'not-allowed', name, request[name]);
  oneOf('kind', KINDS);
  oneOf('direction', ['higher', 'lower']);
  oneOf('accrual', ['stock', 'flow', 'year-to-date']);
  need(typeof (request.key ?? '') === 'string', 'bad-request', 'key');
  need(typeof (request.assumption ?? {}) === 'object', 'bad-request', 'assumption');
  checkSampling(request, need);
  const { horizon } = request;
  need(isTime(horizon), 'not-a-number', 'horizon');
  const bounds = request.bounds ?? ([-Infinity, Infinity] as const);
  const [lower, upper] = Array.isArray(bounds) ? (bounds as [unknown, unknown]) : [];
  const areBounds = (isNumber(lower) || lower === -Infinity) && (isNumber(upper) || upper === Infinity) && lower < upper;
  need(areBounds, 'bad-interval', 'bounds');
  const levels = request.levels == null ? [0.5, 0.8, 0.95] : checkList(request.levels, MOST_LEVELS, 'levels', need);
  levels.forEach((level, index) => need(isNumber(level) && level >= 0 && level < 1, 'out-of-range', `levels[${index}]`, '0 ≤ x < 1'));
  const targets = checkList(request.targets, MOST_TARGETS, 'targets', need);
  checkTargets(targets, need);
  const interventions = checkList(request.interventions, MOST_TARGETS, 'interventions', need);
  interventions.forEach((intervention, index) => {
    const path = `interventions[${index}]`;
    checkSpread(intervention?.effect, `${path}.effect`, need);
    if (need(isTime(intervention?.at) && isNumber(intervention.ramp), 'not-a-number', path)) {
      need(intervention.ramp >= 0, 'out-of-range', `${path}.ramp`, 'x ≥ 0');
    }
  });
  const observations = checkList(request.observations, MOST_OBSERVATIONS, 'observations', need);
  checkObservations(observations, areBounds ? bounds : [-Infinity, Infinity], need);
  if (issues.length > 0 || !need(observations.length > 0, 'no-observation', 'observations')) return failed;

  const readings = readObservations(observations, bounds);
  const { time: start, value } = readings.last;
  need(horizon > start - SAME_TIME, 'past', 'horizon');
  need(horizon < start + MOST_YEARS + SAME_TIME, 'too-far', 'horizon');
  const kind = request.kind ?? (Number.isFinite(bounds[1] - bounds[0]) ? 'saturating-rate' : 'open-count');
  const isYearToDate = request.accrual === 'year-to-date';
  const isLevel = !isNeverProjected(kind) && !isYearToDate;
  const hasTrend = readings.trend.length > 0;
  const byDefault = isLevel && hasTrendKind(kind) && hasTrend ? ({ kind: 'auto' } as const) : null;
  const assumption = request.assumption ?? byDefault;
  const checked: Checked = {
    key: request.key ?? '',
    kind,
    readings,
    start,
    value,
    direction: request.direction ?? 'higher',
    bounds,
    horizon,
    targets,
    assumption,
    interventions,
    levels,
    draws: request.draws ?? 10_000,
    seed: request.seed ?? 1,
    keepDraws: request.keepDraws === true,
    isYearToDate,
  };
  need(isLevel || (interventions.length === 0 && (assumption?.kind ?? 'required') === 'required'), 'required-pace-only', 'assumption');
  if (isLevel && assumption?.kind === 'auto' && !byDefault) issues.push(hasTrend ? kindWithoutTrendIssue : noTrendIssue);
  if (assumption !== null && issues.length === 0) checkAssumption(assumption, { subject: checked, drivers, need });
  return issues.length > 0 ? failed : { ok: true, checked };
}
