/** What an assumption starts from: the facts of an indicator, the plan that follows from them, and which kinds they allow. */
import type { PathShape, Point } from '../engine/types.js';
import { boundsOf, type Dataset, type Indicator, type Statement } from '../model/index.js';
import { SHORT_WAY } from '../model/pace.js';
import { subjectOf, requiredPoints, type Subject, type Wish } from './projection.js';
import { growthNeeded } from './ratio.js';
import { type DriverId, fixed, type Plan, type PlanKind, type Range, type Scenario } from './scenario.js';

/** Another place's dated values on a stated base, whose steps may be followed. The page brings them; nothing of this kind is in our documents. */
export interface Peer {
  readonly id: string;
  readonly name: string;
  readonly basis: string;
  readonly series: readonly Point[];
}

/** What the texts of a base call the things that our drivers are about. */
const WHOLES: readonly (readonly [DriverId, RegExp])[] = [
  ['grdp', /\bGRDP\b|tổng sản phẩm trên địa bàn|gross regional/i],
  ['budget', /ngân sách|kinh phí|budget|funding/i],
  ['households', /hộ gia đình|số hộ|households/i],
  ['enterprises', /doanh nghiệp|enterprises/i],
  ['population', /dân số|người dân|công dân|người trưởng thành|population|people|citizens|adults|residents/i],
];

/** The driver that a base counts over, by the words of its denominator; null when it is none of them. */
export function driverOf({ bases }: Indicator, basisId: string | undefined): DriverId | null {
  const denominator = bases.find(({ id }) => id === basisId)?.denominator;
  const words = `${denominator?.vi ?? ''} ${denominator?.en ?? ''}`;
  return WHOLES.find(([, named]) => named.test(words))?.[0] ?? null;
}

/** The base that a share counts over: the target's, or that of the value where a user takes both as one and only the value's says it. */
function wholeOf({ indicator, assessment, way }: Subject): string | undefined {
  const [wanted, counted] = [assessment.target?.basis, assessment.observation?.basis];
  const saysIt = indicator.bases.some(({ id, denominator }) => id === wanted && denominator);
  return way?.origin === 'declared' && !saysIt ? counted : wanted;
}

/** GRDP growth that the documents of a province assume, % a year, with its statement; null where none does. */
export function documentGrowth({ growthAssumptions }: Pick<Dataset, 'growthAssumptions'>): Statement | null {
  const about = ({ what, unit, value }: Statement) => typeof value === 'number' && unit === 'percent-per-year' && /\bGRDP\b/.test(`${what.vi ?? ''} ${what.en ?? ''}`);
  return growthAssumptions.find(about) ?? null;
}

/** Whether a share is of GRDP and part of it, so that its rise leaves less for the rest. */
export function isPartOfGrdp({ kind }: Indicator, driver: DriverId | null): boolean {
  return kind === 'ratio-of-two' && driver === 'grdp';
}

/** One indicator of a scenario with what its document says: the numbers that assumptions start from. */
export interface PlanFacts {
  readonly subject: Subject;
  readonly driver: DriverId | null;
  /** Starting growth of each driver, % a year: what the documents assume of GRDP, else no growth. */
  readonly growth: Readonly<Record<DriverId, Range>>;
  /** Whether a user may declare value and target to be of one base. */
  readonly mayDeclare: boolean;
  /** Points a year that the target needs from the start on; null without a way. */
  readonly needed: number | null;
}

export function factsOf(wish: Wish, dataset: Pick<Dataset, 'growthAssumptions'>): PlanFacts {
  const subject = subjectOf(wish);
  const { way, indicator } = subject;
  const trial = subjectOf({ ...wish, baseline: null, declared: { reason: '…', name: '…' } });
  const grdp = documentGrowth(dataset)?.value ?? 0;
  return {
    subject, driver: driverOf(indicator, wholeOf(subject)), mayDeclare: trial.way?.origin === 'declared', needed: way?.required?.perYear ?? null,
    growth: { grdp: fixed(grdp), population: fixed(0), households: fixed(0), budget: fixed(0), enterprises: fixed(0) },
  };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** A growth in tenths that still reaches the target, where the nearest tenth would miss it by a little. */
const reaching = (growth: number, rises: boolean): number => round((rises ? Math.ceil(growth * 10 - 1e-6) : Math.floor(growth * 10 + 1e-6)) / 10, 1);

/** Digits of a starting level. */
const digitsFor = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

/** The pace that the target needs, some times over, with as few digits as lead to the target within what is printed. */
function paceOf({ needed, subject: { way } }: PlanFacts, times = 1): number {
  const pace = needed ?? 0;
  const years = way ? way.target.due - way.start.time : 0;
  const digits = [0, 1, 2, 3].find((each) => Math.abs(round(pace, each) - pace) * years < 0.005) ?? 4;
  return round(pace * times, digits);
}

/** Growth that may be assumed, % a year. */
export const GROWTH_LIMITS = [-99, 1000] as const;

/** Growth of the numerator that the target needs when the denominator grows at `percent`, % a year; null where it makes no sense, or nothing is needed any more. */
export function numeratorNeeded({ subject: { way } }: PlanFacts, percent: number): number | null {
  if (!way?.required) return null;
  const needed = growthNeeded(way.start.value, way.target.value, way.target.due - way.start.time, percent / 100);
  return needed === null ? null : needed * 100;
}

/** Year ends after the start up to the due date, and the due date itself. */
export function controlTimes({ subject: { way } }: PlanFacts): readonly number[] {
  if (!way) return [];
  const times: number[] = [];
  for (let time = Math.floor(way.start.time + 1e-6) + 1; time < way.target.due - 1e-6; time += 1) times.push(time);
  return [...times, way.target.due];
}

/** The required path at the control years. */
export function controlPoints(facts: PlanFacts): readonly Point[] {
  const { way } = facts.subject;
  const path = requiredPoints(way);
  const printed = Math.max(...[way?.start.value ?? 0, way?.target.value ?? 0].map((value) => [0, 1].find((digits) => round(value, digits) === value) ?? 2));
  return controlTimes(facts).map((time) => {
    const value = path.find((point) => Math.abs(point.time - time) < 1e-6)?.value ?? way?.start.value ?? 0;
    return { time, value: round(value, Math.max(digitsFor(value), printed)) };
  });
}

/** The growth of a driver in a scenario: as set, else as the documents assume it. */
export const driverGrowth = (scenario: Scenario, driver: DriverId, { growth }: PlanFacts): Range => scenario.drivers[driver] ?? growth[driver];

/** Whether values may be projected at all: ranks, composites and running totals have a required pace only. */
export const isProjected = ({ kind, accrual }: Indicator): boolean => kind !== 'composite' && kind !== 'rank' && accrual !== 'year-to-date';

/** The kind to begin with: on a short way the level at the end, which anyone can judge. */
function startingKind({ subject: { way, indicator } }: PlanFacts): PlanKind {
  if (!isProjected(indicator)) return 'required';
  return way && way.target.due - way.start.time < SHORT_WAY ? 'path' : 'pace';
}

/** The plan that follows from value and target alone: the pace that the target needs, with every other kind set to reach it too; of what is never projected the required path. */
export function startingPlan(facts: PlanFacts): Plan {
  const { subject: { way, indicator }, driver, growth } = facts;
  const whole = driver ? growth[driver].mode : 0;
  // Where nothing is needed, or more than may be assumed, the share stays or grows as fast as it may.
  const numerator = Math.min(numeratorNeeded(facts, whole) ?? whole, GROWTH_LIMITS[1]);
  const ceiling = indicator.direction === 'lower' ? (way?.target.value ?? 0) : (boundsOf(indicator)?.[1] ?? way?.target.value ?? 0);
  return {
    kind: startingKind(facts), perYear: fixed(paceOf(facts)), unit: 'points', ceiling: fixed(ceiling), speed: fixed(10), curve: 'logistic', numerator: fixed(reaching(numerator, (way?.target.value ?? 0) >= (way?.start.value ?? 0))), driver, denominator: fixed(0),
    points: controlPoints(facts), margin: 0, shape: 'linear', peer: '', interventions: [],
  };
}

/** What a scenario assumes about one indicator: what was set, over what follows from the facts. */
export function planOf(scenario: Scenario, facts: PlanFacts): Plan {
  const given = scenario.plans[facts.subject.indicator.id];
  const plan = { ...startingPlan(facts), ...given };
  // Control years follow the due date: a point set for a year that is no control year any more is left out.
  const points = startingPlan(facts).points.map((point) => plan.points.find(({ time }) => Math.abs(time - point.time) < 1e-6) ?? point);
  return { ...plan, points };
}

/** What a ceiling may lie between: from the value that is there, on the side of the target. */
export function ceilingLimits({ subject: { way, indicator } }: PlanFacts, { low, high }: Range): readonly [number, number] {
  const [least, most] = boundsOf(indicator) ?? [0, Infinity];
  const start = way?.start.value ?? least;
  return indicator.direction === 'lower' ? [least, start > least ? Math.max(start, high) : most] : [start < most ? Math.min(start, low) : least, most];
}

/** Shapes that the required path can have: one rate a year needs numbers above 0, an S-curve two limits. */
export function pathShapes({ subject: { way, indicator } }: PlanFacts): readonly PathShape[] {
  const positive = [way?.start.value ?? 0, way?.target.value ?? 0].every((value) => value > 0);
  return ['linear', 'front', 'back', ...(positive ? ['percent'] as const : []), ...(boundsOf(indicator) ? ['logit'] as const : [])];
}

/** Ready-made plans to begin with. */
export const PRESETS = ['plan', 'twice', 'halt'] as const;
export type Preset = (typeof PRESETS)[number];

/** The pace of the plan, twice that pace, or no change any more; null where there is no pace to start from. */
export function presetPlan(preset: Preset, facts: PlanFacts): Partial<Plan> | null {
  if (preset === 'halt') return { kind: 'hold', interventions: [] };
  return facts.needed === null ? null : { kind: 'pace', unit: 'points', perYear: fixed(paceOf(facts, preset === 'twice' ? 2 : 1)), interventions: [] };
}

/** The preset that a plan is exactly; null for any other. */
export function presetOf(plan: Plan, facts: PlanFacts): Preset | null {
  if (plan.interventions.length > 0) return null;
  const same = (preset: Preset): boolean => {
    const wanted = presetPlan(preset, facts);
    if (wanted?.kind !== plan.kind) return false;
    return preset === 'halt' || (plan.unit === 'points' && plan.perYear.low === plan.perYear.high && plan.perYear.mode === wanted.perYear?.mode);
  };
  return (['plan', 'twice', 'halt'] as const).find(same) ?? null;
}

/** Why nothing can be assumed of an indicator, whatever value it starts from. */
export type WhyNothing = 'no-goal' | 'past' | 'no-pace';

/** Null where there is a target ahead that a pace may lead to. Yes or no, and what is a year's growth already, have none. */
export function whyNothing({ subject: { indicator: { kind }, assessment: { target, asOf } } }: PlanFacts): WhyNothing | null {
  if (target?.value == null || target.due === null) return 'no-goal';
  if (target.due <= asOf) return 'past';
  return kind === 'binary' || kind === 'growth-rate' ? 'no-pace' : null;
}

/** Why a kind cannot be had. */
export type KindReason = WhyNothing | 'only-pace' | 'no-trend' | 'kind-without-trend' | 'typed-alone' | 'not-a-share' | 'not-positive' | 'no-peer' | 'reached';

/** For each kind why it cannot be had; null where it can. */
export function kindReasons(facts: PlanFacts, peers: readonly Peer[]): Readonly<Record<PlanKind, KindReason | null>> {
  const { indicator, way, evidence } = facts.subject;
  const nothing = whyNothing(facts);
  const never = nothing ?? (isProjected(indicator) ? null : 'only-pace');
  const start = way?.start.value ?? null;
  const denominator = indicator.bases.find(({ id }) => id === wholeOf(facts.subject))?.denominator;
  const positive = start !== null && start <= 0 ? 'not-positive' : null;
  const trendKind = indicator.kind === 'saturating-rate' || indicator.kind === 'open-count';
  const trend = !trendKind ? 'kind-without-trend' : way && way.origin !== 'document' ? 'typed-alone' : evidence.length === 0 ? 'no-trend' : null;
  return {
    pace: never, 's-curve': never ?? positive, ratio: never ?? (denominator || indicator.kind === 'ratio-of-two' ? positive : 'not-a-share'), path: never, hold: never,
    required: nothing ?? (way && !way.required ? 'reached' : null), auto: never ?? trend,
    peer: never ?? (peers.some(({ basis }) => basis === way?.target.basis) ? null : 'no-peer'),
  };
}

/** Whether an indicator has a start, and a kind of assumption that leads from it. */
export function mayTry(facts: PlanFacts): boolean {
  const { pace, required } = kindReasons(facts, []);
  return facts.subject.way !== null && (pace === null || required === null);
}
