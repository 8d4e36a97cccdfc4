/**
 * What may be set against what. The one rule of the product: two numbers are compared only on the same stated basis, in one territory, over windows
 * that match. Silence never counts as sameness.
 */
import type { Comparability, IncomparableReason } from './states.js';
import { calendarDay, periodEnd, periodFirstDay, periodForm, periodLastDay, periodStart, SAME_MOMENT, type CalendarDay } from './time.js';
import { AS_NAMED, UNSTATED, type ConceptKind, type Indicator, type Observation, type RelatedObservation, type Target } from './types.js';

/** An observation and the indicator that it is filed under. */
export interface FiledObservation {
  readonly indicator: Indicator;
  readonly observation: Observation;
}

const SAME: Comparability = { same: true };

/** Kinds whose size depends on how long was counted: a half-year of them is not half a year of a share. */
const COUNTED_OVER_TIME: ReadonlySet<ConceptKind> = new Set(['growth-rate', 'open-count', 'count-to-cap']);

function differs(reason: IncomparableReason): Comparability {
  return { same: false, reason };
}

function compareBases(a: string, b: string): Comparability {
  if (a === UNSTATED || b === UNSTATED) return differs('basis-unstated');
  return a === b ? SAME : differs('other-basis');
}

/** The stretch of time that a value counts over. */
interface Window {
  readonly start: number;
  readonly end: number;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

function windowOf({ period, since, time }: Pick<Observation, 'period' | 'since' | 'time'>, accrual: Indicator['accrual']): Window | null {
  const periodEnds = periodEnd(period);
  // A document of June cannot count the whole year: what it prints for "2026" ends with its issue.
  const isCut = periodEnds !== null && time < periodEnds - SAME_MOMENT;
  const end = isCut ? time : periodEnds;
  const last = isCut ? calendarDay(time) : periodLastDay(period);
  if (end === null || last === null) return null;
  // A year-to-date value counts from New Year whatever its period text, unless it says since when.
  const from = since ?? (accrual === 'year-to-date' ? String(last.year).padStart(4, '0') : period);
  const first = periodFirstDay(from);
  const start = periodStart(from);
  return first === null || start === null ? null : { start, end, first, last };
}

function isMonthEnd(day: CalendarDay): boolean {
  const text = `${String(day.year).padStart(4, '0')}-${String(day.month).padStart(2, '0')}`;
  return periodLastDay(text)?.day === day.day;
}

function sameDayOfYear(a: CalendarDay, b: CalendarDay): boolean {
  return a.month === b.month && (a.day === b.day || (isMonthEnd(a) && isMonthEnd(b)));
}

/** The same window of this or another year: January–May 2025 and January–May 2026. */
function sameWindow(a: Window, b: Window): boolean {
  return sameDayOfYear(a.first, b.first) && sameDayOfYear(a.last, b.last) && a.last.year - a.first.year === b.last.year - b.first.year;
}

function overlap(a: Window, b: Window): boolean {
  return a.start < b.end - 1e-6 && b.start < a.end - 1e-6;
}

function sameLength(a: number, b: number): boolean {
  // Months and quarters differ by days: a tenth of room tells a quarter from a half-year and keeps February beside March.
  return Math.abs(a - b) <= 0.1 * Math.max(a, b);
}

function compareWindows(a: FiledObservation, b: FiledObservation): Comparability {
  const { accrual, kind } = a.indicator;
  if (accrual === 'stock' && kind !== 'growth-rate') return SAME;
  const first = windowOf(a.observation, accrual);
  const second = windowOf(b.observation, b.indicator.accrual);
  if (first === null || second === null) return differs('other-window');
  if (sameWindow(first, second)) return SAME;
  // Running totals grow with their window, and a window that holds another is no later point of it.
  if (accrual === 'year-to-date' || b.indicator.accrual === 'year-to-date' || overlap(first, second)) return differs('other-window');
  const bothCumulative = a.observation.since !== null && b.observation.since !== null && a.observation.since !== b.observation.since;
  const unequal = COUNTED_OVER_TIME.has(kind) && !sameLength(first.end - first.start, second.end - second.start);
  return bothCumulative || unequal ? differs('other-window') : SAME;
}

/** A target for a year asks for a year's worth of what is counted over time. */
function compareTargetWindow(indicator: Indicator, observation: Observation, target: Target): Comparability {
  if (target.by === null) return SAME;
  const window = windowOf(observation, indicator.accrual);
  const dueDay = periodLastDay(target.by);
  if (window === null || dueDay === null) return SAME;
  if (indicator.accrual === 'year-to-date') {
    return window.first.year === dueDay.year && window.last.year === dueDay.year ? SAME : differs('other-window');
  }
  const counted = indicator.kind === 'growth-rate' || (indicator.accrual === 'flow' && COUNTED_OVER_TIME.has(indicator.kind));
  const form = periodForm(target.by);
  // A month or a day is a deadline, not a window.
  if (!counted || form === 'month' || form === 'day') return SAME;
  const asked = (periodEnd(target.by) ?? 0) - (periodStart(target.by) ?? 0);
  return sameLength(window.end - window.start, asked) ? SAME : differs('other-window');
}

/** Id of the indicator that an observation is filed under: a related one carries it. */
function holderOf(observation: Observation | RelatedObservation, indicator: Indicator): string {
  return 'indicator' in observation ? observation.indicator : indicator.id;
}

/**
 * Whether a value may be set against a target of the same province.
 * @param indicator The indicator that holds the target.
 * @param observation One of its observations, one of its `related` ones, or, with `of`, one of another indicator of the province.
 * @param of The indicator that the observation is filed under, when it is another one.
 * @returns `{ same: true }`, or the first reason against: implausible, basis unstated on a side, other basis, other concept, territory, window.
 * @example comparable(eid, { basis: 'level2-over-14', … }, { basis: 'people-with-account', … }) // { same: false, reason: 'other-basis' }
 */
export function comparable(
  indicator: Indicator,
  observation: Observation | RelatedObservation,
  target: Target,
  of: Indicator = indicator,
): Comparability {
  if (observation.flags.includes('implausible')) return differs('implausible');
  const bases = compareBases(observation.basis, target.basis);
  if (!bases.same) return bases;
  const isForeign = of.id !== indicator.id || holderOf(observation, of) !== indicator.id;
  // "As named" is what one indicator's name says: under another name it is another count.
  if (isForeign && observation.basis === AS_NAMED) return differs('other-basis');
  if (of.id !== indicator.id && (of.concept === null || of.concept !== indicator.concept)) return differs('other-concept');
  if (observation.territory !== target.territory) return differs('territory');
  return compareTargetWindow(indicator, observation, target);
}

/** A target and the indicator that it is set for. */
export interface FiledTarget {
  readonly indicator: Indicator;
  readonly target: Target;
}

/** What two things of different indicators must share before their basis ids mean the same. */
function compareHolders(a: Indicator, b: Indicator, basis: string): Comparability {
  if (a === b) return SAME;
  if (basis === AS_NAMED) return differs('other-basis');
  return a.concept === null || a.concept !== b.concept ? differs('other-concept') : SAME;
}

/**
 * Whether two targets ask for the same thing, so that one may be read as a step towards the other or two provinces' targets may stand side by side.
 * @example comparableTargets({ indicator: signatures, target: tenPercentOfPeople }, { indicator: other, target: allAdults }) // other-basis
 */
export function comparableTargets(a: FiledTarget, b: FiledTarget): Comparability {
  const bases = compareBases(a.target.basis, b.target.basis);
  if (!bases.same) return bases;
  const holders = compareHolders(a.indicator, b.indicator, a.target.basis);
  if (!holders.same) return holders;
  return a.target.territory === b.target.territory ? SAME : differs('territory');
}

/**
 * Whether two values may stand side by side or on one line: of one indicator at two times, or of two provinces.
 * Between two indicators the concept must be the same and the basis must have a name; a flow or a running total is compared only with a window that
 * matches.
 * @example comparableValues({ indicator: growth, observation: q2 }, { indicator: growth, observation: h1 }) // { same: false, reason: 'other-window' }
 */
export function comparableValues(a: FiledObservation, b: FiledObservation): Comparability {
  if (a.observation.flags.includes('implausible') || b.observation.flags.includes('implausible')) return differs('implausible');
  const bases = compareBases(a.observation.basis, b.observation.basis);
  if (!bases.same) return bases;
  const holders = compareHolders(a.indicator, b.indicator, a.observation.basis);
  if (!holders.same) return holders;
  if (a.observation.territory !== b.observation.territory) return differs('territory');
  return compareWindows(a, b);
}
