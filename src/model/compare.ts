/**
 * What may be set against what. The one rule of the product: two numbers are compared only on the same stated basis, in one territory, over windows
 * that match. Silence never counts as sameness.
 */
import type { Comparability, IncomparableReason } from './states.js';
import { calendarDay, periodEnd, periodFirstDay, periodForm, periodLastDay, periodStart, SAME_MOMENT, type CalendarDay } from './time.js';
import { AS_NAMED, UNSTATED, type ConceptKind, type Indicator, type Observation, type RelatedObservation, type Target } from './types.js';

export const SAME: Comparability = { same: true };

/** Kinds whose size depends on how long was counted: a half-year of them is not half a year of a share. */
export const COUNTED_OVER_TIME: ReadonlySet<ConceptKind> = new Set(['growth-rate', 'open-count', 'count-to-cap']);

export function differs(reason: IncomparableReason): Comparability {
  return { same: false, reason };
}

export function compareBases(a: string, b: string): Comparability {
  if (a === UNSTATED || b === UNSTATED) return differs('basis-unstated');
  return a === b ? SAME : differs('other-basis');
}

/** The stretch of time that a value counts over. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

export function windowOf({ period, since, time }: Pick<Observation, 'period' | 'since' | 'time'>, accrual: Indicator['accrual']): Window | null {
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

export function sameLength(a: number, b: number): boolean {
  // Months and quarters differ by days: a tenth of room tells a quarter from a half-year and keeps February beside March.
  return Math.abs(a - b) <= 0.1 * Math.max(a, b);
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
