/** From an unchecked request to what the engine computes with, or to the issues that prevent it. */
import { checkAssumption, type Subject } from './curves/index.js';
import { issue, type IssueCode } from './messages.js';
import { checkObservations, readObservations, type Readings } from './observations.js';
import { checkSpread, isNumber, isTime } from './spread.js';
import { kindWithoutTrendIssue, noTrendIssue } from './trend-issues.js';
import type { Assumption, ConceptKind, EngineTarget, Intervention, Issue, ProjectionRequest } from './types.js';

const KINDS: readonly unknown[] = [
  'saturating-rate', 'count-to-cap', 'open-count', 'ratio-of-two', 'composite', 'rank', 'growth-rate', 'policy-share', 'binary',
] satisfies readonly ConceptKind[];
const COMPARATORS: readonly unknown[] = [undefined, null, '>=', '>', '=', '<=', '<', 'range'];
const NEVER_PROJECTED: readonly ConceptKind[] = ['rank', 'composite', 'growth-rate'];

const MOST_OBSERVATIONS = 1000;
const MOST_TARGETS = 200;
const MOST_INTERVENTIONS = 200;
const MOST_LEVELS = 9;
const MOST_DRAWS = 1_000_000;
const MOST_YEARS = 50;
const SAME_TIME = 1e-9;

/** A request with its defaults, its observations in order and its assumption decided. */
export interface Checked {
  readonly key: string;
  readonly kind: ConceptKind;
  readonly readings: Readings;
  readonly subject: Subject;
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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** What is wrong with a number of draws or a seed: shared by `project`, `simulate` and `rankIntervals`. */
export function checkSampling({ draws, seed }: { readonly draws?: unknown; readonly seed?: unknown }): Issue[] {
  const issues: Issue[] = [];
  if (draws != null && !Number.isInteger(draws)) issues.push(issue('not-whole', 'draws'));
  else if (draws != null && !((draws as number) >= 1 && (draws as number) <= MOST_DRAWS)) issues.push(issue('out-of-range', 'draws', '1 ≤ x ≤ 1000000'));
  if (seed != null && !Number.isSafeInteger(seed)) issues.push(issue('not-whole', 'seed'));
  return issues;
}

/** A list of the request: absent counts as empty, anything but a list or more than `most` entries is an issue. */
function checkList(value: unknown, most: number, path: string): Issue[] {
  if (value == null) return [];
  if (!Array.isArray(value)) return [issue('bad-request', path)];
  return value.length > most ? [issue('too-many', path, String(most))] : [];
}

function checkTargets(targets: readonly EngineTarget[]): Issue[] {
  const seen = new Set<unknown>();
  return targets.flatMap((target, index) => {
    const path = `targets[${index}]`;
    if (!isObject(target) || typeof target.id !== 'string') return [issue('bad-request', path)];
    const issues: Issue[] = [];
    if (seen.has(target.id)) issues.push(issue('duplicate-id', `${path}.id`, target.id));
    seen.add(target.id);
    if (!isTime(target.time)) issues.push(issue('not-a-number', `${path}.time`));
    if (!isNumber(target.value)) issues.push(issue('not-a-number', `${path}.value`));
    if (!COMPARATORS.includes(target.comparator)) issues.push(issue('not-allowed', `${path}.comparator`, String(target.comparator)));
    if (target.comparator === 'range' && !(isNumber(target.high) && target.high >= target.value)) issues.push(issue('bad-interval', `${path}.high`));
    return issues;
  });
}

function checkInterventions(interventions: readonly Intervention[]): Issue[] {
  return interventions.flatMap((intervention, index) => {
    const path = `interventions[${index}]`;
    if (!isObject(intervention)) return [issue('bad-request', path)];
    const issues = checkSpread(intervention.effect, `${path}.effect`);
    if (!isTime(intervention.at)) issues.push(issue('not-a-number', `${path}.at`));
    if (!isNumber(intervention.ramp)) issues.push(issue('not-a-number', `${path}.ramp`));
    else if (intervention.ramp < 0) issues.push(issue('out-of-range', `${path}.ramp`, 'x ≥ 0'));
    return issues;
  });
}

/** Two ascending numbers, either of which may be infinite. */
function isBounds(bounds: unknown): boolean {
  if (!Array.isArray(bounds) || bounds.length !== 2) return false;
  const [lower, upper] = bounds as [unknown, unknown];
  return (isNumber(lower) || lower === -Infinity) && (isNumber(upper) || upper === Infinity) && lower < upper;
}

/** Issues that can be told without looking at the observations. */
function checkForm(request: ProjectionRequest): Issue[] {
  const { kind, direction, accrual, bounds, key, levels, targets, interventions, observations } = request;
  const issues = [
    ...checkList(observations, MOST_OBSERVATIONS, 'observations'),
    ...checkList(targets, MOST_TARGETS, 'targets'),
    ...checkList(interventions, MOST_INTERVENTIONS, 'interventions'),
    ...checkList(levels, MOST_LEVELS, 'levels'),
    ...checkSampling(request),
  ];
  const need = (holds: boolean, code: IssueCode, path: string, ...values: string[]): void => {
    if (!holds) issues.push(issue(code, path, ...values));
  };
  need(kind == null || KINDS.includes(kind), 'not-allowed', 'kind', String(kind));
  need(direction == null || direction === 'higher' || direction === 'lower', 'not-allowed', 'direction', String(direction));
  need(accrual == null || ['stock', 'flow', 'year-to-date'].includes(accrual), 'not-allowed', 'accrual', String(accrual));
  need(key == null || typeof key === 'string', 'bad-request', 'key');
  need(bounds == null || isBounds(bounds), 'bad-bounds', 'bounds');
  need(isTime(request.horizon), 'not-a-number', 'horizon');
  need(request.assumption == null || isObject(request.assumption), 'bad-request', 'assumption');
  if (issues.length > 0) return issues;
  levels?.forEach((level, index) => need(level >= 0 && level < 1, 'out-of-range', `levels[${index}]`, '0 ≤ x < 1'));
  return [...issues, ...checkTargets(targets ?? []), ...checkInterventions(interventions ?? [])];
}

/** The assumption that is computed, or the issue that none can be. */
function decide(request: ProjectionRequest, kind: ConceptKind, readings: Readings): Assumption | Issue | null {
  const asked = request.assumption ?? null;
  const isLevel = !NEVER_PROJECTED.includes(kind) && request.accrual !== 'year-to-date';
  const hasTrendKind = kind === 'saturating-rate' || kind === 'open-count';
  if (asked === null) return isLevel && hasTrendKind && readings.trend.length > 0 ? { kind: 'auto' } : null;
  if (!isLevel && asked.kind !== 'required') return issue('required-pace-only', 'assumption');
  if (asked.kind === 'auto' && !hasTrendKind) return kindWithoutTrendIssue;
  return asked.kind === 'auto' && readings.trend.length === 0 ? noTrendIssue : asked;
}

/**
 * Checks a request of unknown form; never throws.
 *
 * @param drivers names of the scenario's drivers, which a `ratio` may use.
 */
export function checkRequest(request: ProjectionRequest, drivers: ReadonlySet<string> = new Set()): CheckedResult {
  const failed = (...issues: Issue[]): CheckedResult => ({ ok: false, issues });
  if (!isObject(request)) return failed(issue('bad-request', ''));
  const formIssues = checkForm(request);
  if (formIssues.length > 0) return failed(...formIssues);
  const bounds = request.bounds ?? ([-Infinity, Infinity] as const);
  const observations = request.observations ?? [];
  const observationIssues = checkObservations(observations, bounds);
  if (observationIssues.length > 0) return failed(...observationIssues);
  if (observations.length === 0) return failed(issue('no-observation', 'observations'));

  const readings = readObservations(observations, bounds);
  const { last } = readings;
  if (request.horizon < last.time - SAME_TIME) return failed(issue('horizon-past', 'horizon'));
  if (request.horizon > last.time + MOST_YEARS + SAME_TIME) return failed(issue('horizon-too-far', 'horizon'));
  const isBounded = Number.isFinite(bounds[0]) && Number.isFinite(bounds[1]);
  const kind = request.kind ?? (isBounded ? 'saturating-rate' : 'open-count');
  const assumption = decide(request, kind, readings);
  if (assumption !== null && 'code' in assumption) return failed(assumption);
  const targets = request.targets ?? [];
  const subject: Subject = {
    points: readings.trend,
    start: last.time,
    value: last.value,
    direction: request.direction ?? 'higher',
    bounds,
    targets,
    horizon: request.horizon,
    hasTrend: readings.trend.length > 0,
  };
  if (assumption !== null) {
    const issues = checkAssumption(assumption, subject, drivers, 'assumption');
    if (issues.length > 0) return failed(...issues);
  }
  return {
    ok: true,
    checked: {
      key: request.key ?? '',
      kind,
      readings,
      subject,
      targets,
      assumption,
      interventions: request.interventions ?? [],
      levels: request.levels ?? [0.5, 0.8, 0.95],
      draws: request.draws ?? 10_000,
      seed: request.seed ?? 1,
      keepDraws: request.keepDraws === true,
      isYearToDate: request.accrual === 'year-to-date',
    },
  };
}
