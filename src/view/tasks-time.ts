/** Where tasks lie on a scale of years, in percent of its width, and how many are in force in each year. */
import { periodEnd, periodStart, SAME_MOMENT, type Task } from '../model/index.js';
import type { TaskRow, TaskStanding } from './tasks.js';

/** Whole years, both inclusive. */
export interface YearAxis {
  readonly first: number;
  readonly last: number;
}

/** More years than this cannot be told apart in a third of a page; what lies outside is said with an arrow and in words. */
const MOST_YEARS = 12;

const yearOf = (time: number): number => Math.floor(time + SAME_MOMENT);
/** The year that a period's end belongs to: the end of 2030 is 2031.0. */
const yearOfEnd = (time: number): number => Math.ceil(time - SAME_MOMENT) - 1;

/** The outermost year that at least two tasks share, so that one far task does not squeeze all others; else the outermost of all. */
function edge(years: readonly number[], outermost: (...values: number[]) => number): number | null {
  if (years.length === 0) return null;
  const shared = years.filter((year, index) => years.indexOf(year) !== index);
  return outermost(...(shared.length > 0 ? shared : years));
}

/**
 * The years that a page's time table shows: from the first year in which at least two dated tasks start to the last in which two end, stretched to the
 * day of judgement where that keeps it readable.
 * @param today Decimal time of the day of judgement.
 * @returns Null when no task has an end.
 */
export function yearAxis(tasks: readonly Task[], today: number): YearAxis | null {
  const dated = tasks.flatMap(({ start, end }) => {
    const to = end === null ? null : periodEnd(end);
    return to === null ? [] : [{ from: start === null ? null : periodStart(start), to }];
  });
  const last = edge(dated.map(({ to }) => yearOfEnd(to)), Math.max);
  if (last === null) return null;
  const first = Math.min(edge(dated.flatMap(({ from }) => (from === null ? [] : [yearOf(from)])), Math.min) ?? last, last);
  const now = yearOfEnd(today);
  const stretched = { first: Math.min(first, now), last: Math.max(last, now) };
  if (stretched.last - stretched.first < MOST_YEARS) return stretched;
  return last - first < MOST_YEARS ? { first, last } : { first: last - MOST_YEARS + 1, last };
}

/** Years of an axis, in order. */
export function yearsOf({ first, last }: YearAxis): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Place of a moment on an axis in percent of its width; below 0 or above 100 outside it.
 *
 * @example placeOf(2027.5, { first: 2025, last: 2029 }) // 50
 */
export function placeOf(time: number, { first, last }: YearAxis): number {
  return ((time - first) / (last + 1 - first)) * 100;
}

/** How a bar is filled: what the document prints of the task's state, hollow where it prints none. */
export type BarFill = 'done' | 'doing' | 'planned' | 'none';

/** Marks of one task; `x`, `width` in percent of the axis, within 0–100. */
export type TaskMark =
  | { readonly kind: 'bar'; readonly x: number; readonly width: number; readonly fill: BarFill; readonly openStart: boolean; readonly openEnd: boolean }
  /** The document prints the end only: dots lead to it. */
  | { readonly kind: 'lead-in'; readonly x1: number; readonly x2: number }
  /** The printed end is over without a report: a cap at the end, dots from there to today. */
  | { readonly kind: 'cap'; readonly x: number }
  | { readonly kind: 'since'; readonly x1: number; readonly x2: number }
  /** Begins before the axis, ends after it, lies wholly before or after it. */
  | { readonly kind: 'earlier' | 'later' | 'before' | 'after' };

const FILLS: Readonly<Record<TaskStanding, BarFill>> = {
  'done-on-time': 'done', 'done-late': 'done', done: 'done', 'in-progress': 'doing', planned: 'planned',
  overdue: 'none', 'past-end': 'none', 'in-words': 'none', 'not-reported': 'none',
};

/** Narrower bars could not be seen. */
const LEAST_WIDTH = 1;
/** Gap between the yearly pieces of a task that comes back every year. */
const PIECE_GAP = 0.5;

function bars(from: number, to: number, axis: YearAxis, { task, standing }: TaskRow): readonly TaskMark[] {
  const fill = FILLS[standing];
  const [openStart, openEnd] = [task.flags.includes('inferred-start'), task.flags.includes('inferred-end')];
  const clipped = (start: number, end: number, open: { openStart: boolean; openEnd: boolean }): TaskMark => {
    const width = Math.max(LEAST_WIDTH, Math.min(100, end) - Math.max(0, start));
    return { kind: 'bar', x: Math.min(Math.max(0, start), 100 - width), width, fill, ...open };
  };
  if (task.recurrence !== 'annual') return [clipped(placeOf(from, axis), placeOf(to, axis), { openStart, openEnd })];
  return yearsOf(axis).filter((year) => year + 1 > from + SAME_MOMENT && year < to - SAME_MOMENT).map((year) => clipped(
    placeOf(Math.max(year, from), axis) + PIECE_GAP, placeOf(Math.min(year + 1, to), axis) - PIECE_GAP, { openStart: openStart && year <= from, openEnd: openEnd && year + 1 >= to },
  ));
}

/**
 * The marks of a dated task on an axis; none for a task without an end, which stands in the lane below.
 *
 * A start that is not printed is not made up: the bar is then the printed end alone (its year, quarter, month or day).
 * @param today Decimal time of the day of judgement.
 */
export function taskMarks(row: TaskRow, axis: YearAxis, today: number): readonly TaskMark[] {
  const { task, standing } = row;
  const to = task.end === null ? null : periodEnd(task.end);
  if (task.end === null || to === null) return [];
  const start = task.start === null ? null : periodStart(task.start);
  const from = Math.min(start ?? periodStart(task.end) ?? to, to);
  const end = placeOf(to, axis);
  const since: readonly TaskMark[] = standing === 'past-end' && end < 100
    ? [{ kind: 'since', x1: Math.max(0, end), x2: Math.min(100, placeOf(today, axis)) }] : [];
  if (to <= axis.first + SAME_MOMENT) return [{ kind: 'before' }, ...since];
  if (from >= axis.last + 1 - SAME_MOMENT) return [{ kind: 'after' }];
  return [
    ...(start === null && placeOf(from, axis) > 0 ? [{ kind: 'lead-in' as const, x1: 0, x2: placeOf(from, axis) }] : []),
    ...bars(from, to, axis, row),
    ...(from < axis.first - SAME_MOMENT ? [{ kind: 'earlier' as const }] : []),
    ...(end > 100 + SAME_MOMENT ? [{ kind: 'later' as const }] : []),
    ...since,
    ...(standing === 'past-end' && end <= 100 ? [{ kind: 'cap' as const, x: end }] : []),
  ];
}

/**
 * How many tasks have each year of the axis in their printed time. A task with an end only counts in the year of that end; one without an end in none.
 */
export function inForce(rows: readonly TaskRow[], axis: YearAxis): readonly number[] {
  const spans = rows.flatMap(({ task: { start, end } }) => {
    const to = end === null ? null : periodEnd(end);
    const from = start === null ? (end === null ? null : periodStart(end)) : periodStart(start);
    return to === null || from === null ? [] : [{ first: yearOf(from), last: yearOfEnd(to) }];
  });
  return yearsOf(axis).map((year) => spans.filter(({ first, last }) => first <= year && year <= last).length);
}
