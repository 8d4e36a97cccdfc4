/** From an unchecked request to what the engine computes with, or to the issues that prevent it. */
import type { Names } from './curves/curve.js';
import { checkAssumption } from './curves/index.js';
import { checkList, checkOneOf, report, type Need } from './messages.js';
import { SAME_TIME, areFinite } from './numbers.js';
import { checkObservations, readObservations, type Readings } from './observations.js';
import { isReference, type TrendReference } from './reference.js';
import { NO_BOUNDS, areAscending, checkBounds, checkSpread, isNumber, isPoint, isTime } from './spread.js';
import { checkSpan } from './time-grid.js';
import type { Assumption, ConceptKind, Direction, EngineTarget, Intervention, Issue, ProjectionRequest } from './types.js';

/** The first two have trends, the last three are never projected as levels. */
const KINDS: readonly ConceptKind[] = [
  'saturating-rate', 'open-count', 'count-to-cap', 'ratio-of-two', 'policy-share', 'binary', 'composite', 'rank', 'growth-rate',
];

const MOST_TARGETS = 200;
const MOST_LEVELS = 9;
const MOST_DRAWS = 1_000_000;
/** Numbers that can be kept: draws × times. */
const MOST_KEPT = 1e8;

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
  /** Whether its values may be projected. */
  readonly isLevel: boolean;
  /** A running total of a year: its pace counts within the year only. */
  readonly isYearToDate: boolean;
  /** Calibration of a trend; the shipped one where none was given. */
  readonly reference: TrendReference | undefined;
}

export type CheckedResult = { readonly ok: true; readonly checked: Checked } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Checks a number of draws and a seed. */
export function checkSampling({ draws, seed }: { readonly draws?: number; readonly seed?: number }, need: Need): void {
  const count = draws ?? 1;
  need(Number.isInteger(count) && count >= 1 && count <= MOST_DRAWS, 'out-of-range', 'draws', `1 ≤ x ≤ ${MOST_DRAWS}`);
  need(Number.isSafeInteger(seed ?? 1), 'out-of-range', 'seed', '|x| < 2^53');
}

function checkTargets(given: ProjectionRequest['targets'], need: Need): readonly EngineTarget[] {
  const seen = new Set<string>();
  return checkList(given, MOST_TARGETS, 'targets', need, ({ id, time, value, comparator, high }, path) => {
    need(typeof id === 'string', 'bad-request', path);
    need(!seen.has(id), 'duplicate-id', path, id);
    seen.add(id);
    need(isPoint({ time, value }), 'not-a-number', path);
    checkOneOf(comparator, ['>=', '>', '=', '<=', '<', 'range'], `${path}.comparator`, need);
    need(comparator !== 'range' || areAscending([value, high]), 'bad-interval', `${path}.high`);
  });
}

/**
 * Checks a request of unknown form, and the calibration of its trend; never throws.
 *
 * @param drivers names of the scenario's drivers, which a `ratio` may use.
 */
export function checkRequest(request: ProjectionRequest, reference: TrendReference | undefined, drivers: Names = new Set()): CheckedResult {
  const { issues, need } = report();
  const failed: CheckedResult = { ok: false, issues };
  if (!need(typeof request === 'object' && request !== null, 'bad-request', '')) return failed;
  need(reference == null || isReference(reference), 'bad-request', 'reference');
  checkOneOf(request.kind, KINDS, 'kind', need);
  checkOneOf(request.direction, ['higher', 'lower'], 'direction', need);
  checkOneOf(request.accrual, ['stock', 'flow', 'year-to-date'], 'accrual', need);
  need(typeof (request.key ?? '') === 'string', 'bad-request', 'key');
  need(typeof (request.assumption ?? {}) === 'object', 'bad-request', 'assumption');
  checkSampling(request, need);
  const { horizon } = request;
  need(isTime(horizon), 'not-a-number', 'horizon');
  const bounds = request.bounds ?? NO_BOUNDS;
  const areBounds = checkBounds(bounds, need);
  const levels = checkList(request.levels ?? [0.5, 0.8, 0.95], MOST_LEVELS, 'levels', need, (level, path) =>
    need(isNumber(level) && level >= 0 && level < 1, 'out-of-range', path, '0 ≤ x < 1'),
  );
  const targets = checkTargets(request.targets, need);
  const interventions = checkList(request.interventions, MOST_TARGETS, 'interventions', need, ({ at, effect, ramp }, path) => {
    checkSpread(effect, `${path}.effect`, need);
    if (need(isTime(at) && isNumber(ramp), 'not-a-number', path)) need(ramp >= 0, 'out-of-range', `${path}.ramp`, 'x ≥ 0');
  });
  const observations = checkObservations(request.observations, 'observations', areBounds ? bounds : NO_BOUNDS, need);
  if (issues.length > 0 || !need(observations.length > 0, 'no-observation', 'observations')) return failed;

  const readings = readObservations(observations, bounds);
  const { time: start, value } = readings.last;
  need(horizon > start - SAME_TIME, 'past', 'horizon');
  checkSpan(start, horizon, 'horizon', need);
  const draws = request.draws ?? 10_000;
  const keepDraws = request.keepDraws === true;
  need(!keepDraws || draws * (horizon - start + targets.length + 2) <= MOST_KEPT, 'overflow', 'draws');
  const kind = request.kind ?? (areFinite(bounds) ? 'saturating-rate' : 'open-count');
  const isYearToDate = request.accrual === 'year-to-date';
  const place = KINDS.indexOf(kind);
  const isTrendKind = place < 2;
  const isLevel = place < 6 && !isYearToDate;
  const hasTrend = readings.trend.length > 0;
  const assumption = request.assumption ?? (isLevel && isTrendKind && hasTrend ? { kind: 'auto' } : null);
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
    draws,
    seed: request.seed ?? 1,
    keepDraws,
    isLevel,
    isYearToDate,
    reference,
  };
  need(isLevel || (interventions.length === 0 && (assumption?.kind ?? 'required') === 'required'), 'required-pace-only', 'assumption');
  if (isLevel && assumption?.kind === 'auto' && need(hasTrend, 'no-trend', 'observations')) need(isTrendKind, 'kind-without-trend', 'kind');
  if (assumption !== null && issues.length === 0) checkAssumption(assumption, checked, { drivers, need });
  return issues.length > 0 ? failed : { ok: true, checked };
}
