/**
 * What a projection shows of one indicator, as data: its state, where a path starts and ends, the marks of the picture, and what is asked of the engine.
 */
import type { EngineObservation, Projection, ProjectionRequest, SimulationRequest } from '../engine/types.js';
import {
  assess, assessWithBaseline, type Assessment, boundsOf, goalEdge, type Indicator, isReached, type Observation, requiredPace, type RelatedObservation, type RequiredNumbers, SAME_MOMENT, series, seriesPoint,
  type Target, TREND_SPAN,
} from '../model/index.js';
import { bandsOf, type ChartModel, type ChartPoint, type Form, FORMS, pathOf, picture, type ScenarioLine } from './chart.js';
import { breakIn, historyLines, historyMarks, targetMarks, unitOf } from './projection-marks.js';
import { type DeclaredBasis, type LetteredScenario, MOST_SCENARIOS } from './projection-scenarios.js';
import type { TypedBaseline } from './scorecard.js';

/** Id of the trend among the lines. */
export const TREND = 'trend';
/** How far a trend is drawn where no target says when, in years. */
const WITHOUT_TARGET = 5;

/** From which value a path starts, and on whose word. */
export interface Way {
  readonly start: EngineObservation;
  /** `document`: the value as printed. `reader`: typed. `declared`: a printed value on another base, taken as equal by a user. */
  readonly origin: 'document' | 'reader' | 'declared';
  readonly target: Target & { readonly value: number; readonly due: number };
  readonly required: RequiredNumbers | null;
}

export interface Subject {
  readonly indicator: Indicator;
  readonly assessment: Assessment;
  readonly way: Way | null;
  /** The declaration that the way rests on; null where it has no part in it. */
  readonly declared: DeclaredBasis | null;
  /** Dated values on which a trend may be asked for; empty without evidence. */
  readonly evidence: readonly EngineObservation[];
  /** Unit of the axis. */
  readonly unit: string;
}

export interface Wish {
  readonly indicator: Indicator;
  /** The day of judgement, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly baseline: TypedBaseline | null;
  readonly declared: DeclaredBasis | null;
  /** The trend, once there is one: it may move the state. */
  readonly trend?: Projection | null;
}

/** Only silence about the base, or another base of the same unit, can be declared away; a change of territory or of window cannot. */
function mayDeclare({ comparable, observation, target }: Assessment, indicator: Indicator): boolean {
  return comparable?.same === false && (comparable.reason === 'other-basis' || comparable.reason === 'basis-unstated')
    && unitOf(indicator, observation?.basis) === unitOf(indicator, target?.basis);
}

/** Whether value and target could be compared if a user took their bases as one, and there is time left until the target. */
export function mayBeDeclared({ way, assessment, indicator }: Subject): boolean {
  return way === null && assessment.state === 'needs-same-basis' && assessment.target?.value != null && assessment.target.due !== null && mayDeclare(assessment, indicator);
}

function pacedWay(start: EngineObservation, target: Way['target'], origin: Way['origin'], required: RequiredNumbers | null): Way {
  return { start, target, origin, required };
}

function declaredNumbers({ direction }: Indicator, { time, timeLow, value }: Observation, target: Way['target'], asOf: number): RequiredNumbers | null {
  if (target.due <= asOf || isReached(value, target, direction)) return null;
  const pace = requiredPace(value, goalEdge(value, target, direction), { time, timeLow }, target.due);
  if (!pace) return null;
  const range = pace.low === undefined || pace.high === undefined ? {} : { low: pace.low, high: pace.high };
  return { perYear: pace.pace, perMonth: pace.pace / 12, ...range, unit: 'points', from: time, to: target.due };
}

function wayOf(indicator: Indicator, assessment: Assessment, declared: DeclaredBasis | null): Way | null {
  const { reader, observation, required, comparable, state } = assessment;
  if (assessment.target?.value == null || assessment.target.due === null) return null;
  const target = { ...assessment.target, value: assessment.target.value, due: assessment.target.due };
  if (reader) return pacedWay({ time: reader.time, value: reader.value }, target, 'reader', reader.required);
  if (!observation || state === 'conflicting') return null;
  const start = seriesPoint(indicator, observation);
  if (comparable?.same) return pacedWay(start, target, 'document', required);
  if (!declared || !mayDeclare(assessment, indicator)) return null;
  return pacedWay(start, target, 'declared', declaredNumbers(indicator, observation, target, assessment.asOf));
}

/** Dated values of one base and territory that span 0.9 year: what a trend may rest on (design, rule 2). */
function evidenceOf(indicator: Indicator, { observation, reader, asOf }: Assessment): readonly EngineObservation[] {
  if (!observation || reader || !['saturating-rate', 'open-count'].includes(indicator.kind) || indicator.accrual === 'year-to-date') return [];
  const points = series(indicator, observation.basis, observation.territory).filter(({ time, timeLow }) => timeLow === undefined && time <= asOf + SAME_MOMENT);
  const [first, last] = [points[0], points.at(-1)];
  return first && last && last.time - first.time >= TREND_SPAN - 1e-7 ? points : [];
}

/** How many subjects of one indicator are remembered: a page asks for the same one at every move of a slider. */
const KEPT = 4;
const subjects = new WeakMap<Indicator, readonly { readonly parts: readonly unknown[]; readonly subject: Subject }[]>();
const alike = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((each, index) => Object.is(each, b[index]));

/**
 * Where an indicator stands, and what may be drawn of its way to the target. The same question gives the same object, so that nobody draws it anew.
 * @example subjectOf({ indicator, asOf: '2026-06-19', baseline: null, declared: null }).way?.required?.perYear // 4.51
 */
export function subjectOf(wish: Wish): Subject {
  const { indicator, asOf, baseline, declared, trend } = wish;
  const parts = [asOf, baseline?.value, baseline?.time, declared?.reason, declared?.name, trend ?? null];
  const before = subjects.get(indicator) ?? [];
  const known = before.find((each) => alike(each.parts, parts));
  if (known) return known.subject;
  const subject = newSubject(wish);
  subjects.set(indicator, [{ parts, subject }, ...before].slice(0, KEPT));
  return subject;
}

function newSubject({ indicator, asOf, baseline, declared, trend }: Wish): Subject {
  const assessment = baseline ? assessWithBaseline(indicator, asOf, baseline) : assess(indicator, asOf, trend ?? undefined);
  const way = wayOf(indicator, assessment, declared);
  const { observation, target } = assessment;
  return {
    indicator, assessment, way, declared: way?.origin === 'declared' ? declared : null, evidence: evidenceOf(indicator, assessment),
    unit: unitOf(indicator, observation && !assessment.reader ? observation.basis : (target?.basis ?? observation?.basis)),
  };
}

/** The required path: start, each year end, due date; a straight line, as the sentence with one pace a year says. */
export function requiredPoints(way: Way | null): readonly ChartPoint[] {
  if (!way?.required) return [];
  const { from, to, perYear } = way.required;
  const times = [from];
  for (let year = Math.floor(from + 1e-6) + 1; year < to - 1e-6; year += 1) times.push(year);
  return [...times.map((time) => ({ time, value: way.start.value + perYear * (time - from) })), { time: to, value: way.start.value + perYear * (to - from) }];
}

function requestOf(subject: Subject, observations: readonly EngineObservation[], horizon: number): ProjectionRequest & { readonly key: string } {
  const { indicator, assessment } = subject;
  const bounds = boundsOf(indicator);
  const own = assessment.target;
  const ahead = (own?.value == null || own.due === null ? [] : [own])
    .map((target) => ({ id: target.id, time: target.due ?? horizon, value: target.value ?? 0, comparator: target.comparator, ...(target.high === null ? {} : { high: target.high }) }));
  return {
    key: indicator.id, observations, kind: indicator.kind, accrual: indicator.accrual, direction: indicator.direction, horizon, targets: ahead,
    ...(bounds ? { bounds } : {}),
  };
}

/** What the engine is asked about the trend; null without evidence, or with a target that values cannot be set against. */
export function trendRequest(subject: Subject): ProjectionRequest | null {
  const { evidence, assessment, way } = subject;
  const last = evidence.at(-1);
  if (!last || (assessment.target?.due != null && assessment.target.value !== null && way?.origin !== 'document')) return null;
  const horizon = way ? way.target.due : Math.floor(last.time) + WITHOUT_TARGET;
  return horizon > last.time ? { ...requestOf(subject, evidence, horizon), assumption: { kind: 'auto' } } : null;
}

/** What the engine is asked about one scenario; null where there is nothing to start from or no date to go to. */
export function scenarioRequest(subject: Subject, scenario: LetteredScenario, keepDraws = false): ProjectionRequest | SimulationRequest | null {
  const { way, indicator, evidence, assessment } = subject;
  if (!way || way.target.due <= Math.max(way.start.time, assessment.asOf)) return null;
  const { assumption, interventions, drivers } = scenario;
  // A typed or declared value stands alone: nothing is known of its past on that base.
  const observations = way.origin === 'document' && evidence.length > 0 ? evidence : [way.start];
  const request = { ...requestOf(subject, observations, way.target.due), assumption, ...(interventions ? { interventions } : {}), ...(keepDraws ? { keepDraws } : {}) };
  return drivers ? { drivers, indicators: [{ ...request, key: indicator.id }] } : request;
}

/** A computed line with what it rests on. */
export interface DrawnLine {
  readonly id: string;
  readonly letter: string;
  readonly projection: Projection;
}

export function lineForm(letter: string): { readonly form: Form; readonly series: number } {
  const index = 'ABCD'.indexOf(letter);
  return letter && index >= 0 ? { form: FORMS[index] ?? 'disc', series: index + 1 } : { form: 'ring', series: 0 };
}

const pictures = new WeakMap<Subject, { readonly parts: readonly unknown[]; readonly model: ChartModel | null }>();

/** The picture of a subject with its computed lines; null where there is neither a value nor a target to draw. The same lines give the same object. */
export function projectionModel(subject: Subject, lines: readonly DrawnLine[], inHand: string | null): ChartModel | null {
  const parts = [inHand, ...lines.flatMap(({ id, letter, projection }) => [id, letter, projection])];
  const before = pictures.get(subject);
  if (before && alike(before.parts, parts)) return before.model;
  const model = newModel(subject, lines, inHand);
  pictures.set(subject, { parts, model });
  return model;
}

function newModel(subject: Subject, lines: readonly DrawnLine[], inHand: string | null): ChartModel | null {
  const { indicator, assessment, way, unit } = subject;
  const { observation, target, comparable, reader } = assessment;
  const sameBase = way ? true : observation ? comparable?.same ?? null : null;
  const shown: Observation | RelatedObservation | null = observation;
  const documents = historyMarks(indicator, shown, unit);
  const history = reader
    ? [...documents.map((mark) => ({ ...mark, main: false })), { kind: 'point' as const, from: reader.time, to: reader.time, value: reader.value, main: true, typed: true, index: -1 }]
    : documents;
  const targets = targetMarks(indicator, target, sameBase, unit);
  if (history.length === 0 && targets.every(({ time }) => time === null)) return null;
  const scenarios = lines.slice(0, MOST_SCENARIOS + 1).map(({ id, letter, projection }): ScenarioLine => ({
    id, letter, ...lineForm(letter), median: pathOf(projection.times, projection.median), bands: bandsOf(projection), inHand: id === inHand,
  }));
  return picture({
    history, lines: historyLines(indicator, documents), targets, required: requiredPoints(way), scenarios, breakAt: breakIn(indicator, documents),
  }, indicator, assessment.asOf);
}
