/**
 * The one family of functions that turns printed dates into decimal years.
 *
 * Decimal time of a day = year + day of the year / days in the year, at the *end* of that day: 31 December 2030 is 2031.0. Whole months, quarters,
 * half-years and years stand at their last day. Nothing else in chiso converts dates.
 */
import type { Observation, SourceDocument } from './types.js';

/** A calendar day; `month` 1–12, `day` 1–31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface PeriodDays {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly form: PeriodForm;
}

/** How finely a period is printed. */
export type PeriodForm = 'year' | 'half' | 'quarter' | 'month' | 'day';

const PERIOD = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Two times closer than this (about three seconds) are the same moment: room for rounding in decimal years. */
export const SAME_MOMENT = 1e-7;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dayOfYear({ year, month, day }: CalendarDay): number {
  const before = DAYS_BEFORE_MONTH[month - 1] ?? 0;
  return before + (month > 2 && isLeapYear(year) ? 1 : 0) + day;
}

function months(year: number, from: number, to: number, form: PeriodForm): PeriodDays {
  return { first: { year, month: from, day: 1 }, last: { year, month: to, day: daysInMonth(year, to) }, form };
}

function readPeriod(period: string): PeriodDays | null {
  const match = PERIOD.exec(period);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[4] !== undefined) return months(year, Number(match[4]) * 3 - 2, Number(match[4]) * 3, 'quarter');
  if (match[5] !== undefined) return months(year, Number(match[5]) * 6 - 5, Number(match[5]) * 6, 'half');
  if (match[2] === undefined) return months(year, 1, 12, 'year');
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return months(year, month, month, 'month');
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { first: { year, month, day }, last: { year, month, day }, form: 'day' };
}

function endOf(day: CalendarDay): number {
  return day.year + dayOfYear(day) / daysInYear(day.year);
}

function startOf(day: CalendarDay): number {
  return day.year + (dayOfYear(day) - 1) / daysInYear(day.year);
}

/**
 * End of a period in decimal years.
 * @param period `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYY-Qn` or `YYYY-Hn`.
 * @returns Decimal time at the end of the period's last day; null for any other text or a day that does not exist.
 * @example periodEnd('2025') // 2026
 * @example periodEnd('2026-06-19') // 2026.4657534246576
 */
export function periodEnd(period: string): number | null {
  const days = readPeriod(period);
  return days === null ? null : endOf(days.last);
}

/**
 * Start of a period in decimal years: the beginning of its first day.
 * @returns Null for a text that is no period.
 * @example periodStart('2025') // 2025
 * @example periodStart('2024-12') // 2024.9153005464481
 */
export function periodStart(period: string): number | null {
  const days = readPeriod(period);
  return days === null ? null : startOf(days.first);
}

/** How finely a period is printed; null for a text that is no period. */
export function periodForm(period: string): PeriodForm | null {
  return readPeriod(period)?.form ?? null;
}

/** First day of a period; null for a text that is no period. */
export function periodFirstDay(period: string): CalendarDay | null {
  return readPeriod(period)?.first ?? null;
}

/** Last day of a period; null for a text that is no period. */
export function periodLastDay(period: string): CalendarDay | null {
  return readPeriod(period)?.last ?? null;
}

/**
 * Decimal time of a date as a page or a person gives it.
 * @param date A period text (its end is taken) or a decimal year, which is returned unchanged.
 * @returns Null when the text is no date or the number is not finite.
 * @example decimalTime('2026-06-19') // 2026.4657534246576
 * @example decimalTime('2026-06') // 2026.495890410959 (30 June)
 */
export function decimalTime(date: string | number): number | null {
  if (typeof date === 'number') return Number.isFinite(date) ? date : null;
  return periodEnd(date);
}

/**
 * The last whole day that has ended at a decimal time: the inverse of `decimalTime` for days.
 * @returns Null when the time is not finite or outside the years 1 to 9999.
 * @example calendarDay(2031) // { year: 2030, month: 12, day: 31 }
 */
export function calendarDay(time: number): CalendarDay | null {
  if (!Number.isFinite(time) || time < 1.002 || time > 10000) return null;
  let year = Math.floor(time + SAME_MOMENT);
  // A twentieth of a day of room, so that a time cut to four decimals still names its day.
  let ordinal = Math.floor((time - year) * daysInYear(year) + 0.05);
  if (ordinal <= 0) {
    year -= 1;
    ordinal = daysInYear(year);
  }
  let month = 1;
  while (month < 12 && ordinal > daysInMonth(year, month)) {
    ordinal -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day: ordinal };
}

/** When an observation stood. */
export interface ObservationTime {
  /** min(period end, issue date of its document). */
  readonly time: number;
  /** Earliest possible time of an undated value; null for a dated one. */
  readonly timeLow: number | null;
}

/**
 * Decimal time of an observation. A value cannot be later than the document that prints it, so its time is the earlier of its period's end and the
 * document's issue date. A value that the document does not date stands somewhere in `[timeLow, time]`: from the first day that the document covers,
 * else from one year before.
 * @returns Null when the observation's period is no period.
 * @example observationTime({ period: '2026', flags: [] }, { issued: '2026-06-19', covers: null }) // { time: 2026.4657…, timeLow: null }
 */
export function observationTime(
  observation: Pick<Observation, 'period' | 'flags'>,
  document: Pick<SourceDocument, 'issued' | 'covers'>,
): ObservationTime | null {
  const end = periodEnd(observation.period);
  if (end === null) return null;
  const issued = document.issued === null ? null : periodEnd(document.issued);
  const time = issued === null ? end : Math.min(end, issued);
  if (!observation.flags.includes('undated')) return { time, timeLow: null };
  const from = document.covers === null ? null : periodStart(document.covers.from);
  return { time, timeLow: from !== null && from < time ? from : time - 1 };
}

/**
 * Decimal time at which a target is due: the end of its year, half-year, quarter, month or day.
 * @returns Null when the text gives no year.
 * @example dueTime('2030') // 2031
 */
export function dueTime(by: string | null): number | null {
  return by === null ? null : periodEnd(by);
}
