/**
 * Whether two values, or two targets, may stand side by side: the rule of `compare.ts` between them, with the windows that they count over. No row of a scorecard asks this;
 * lines and comparisons do.
 */
import { compareBases, COUNTED_OVER_TIME, differs, SAME, sameLength, type Window, windowOf } from './compare.js';
import type { Comparability } from './states.js';
import { periodLastDay, type CalendarDay } from './time.js';
import { AS_NAMED, type Indicator, type Observation, type Target } from './types.js';

/** An observation and the indicator that it is filed under. */
export interface FiledObservation {
  readonly indicator: Indicator;
  readonly observation: Observation;
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
