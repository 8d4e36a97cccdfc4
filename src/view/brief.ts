/** What stands on a leader's page, as data: chosen, grouped and ordered. Sentences and layout are made elsewhere. */
import type { Dataset, Finding, LocalText } from '../model/index.js';
import { decimalTime, periodEnd, SAME_MOMENT } from '../model/index.js';
import { growthNeeded, restInLastYear } from './ratio.js';
import type { ScorecardRow } from './scorecard.js';
import { countStandings, type JudgedTask, judgedTasks, type StandingCount } from './tasks.js';

/** Rows whose figures one agency (or none) would have to give. */
export interface MissingGroup {
  /** Null where the documents name nobody. */
  readonly supplier: LocalText | null;
  readonly rows: readonly ScorecardRow[];
}

/** Tasks to follow for one reason: called late by the documents, past their printed end without a report, or next to come due. */
export interface TasksToFollow {
  readonly why: 'overdue' | 'past-end' | 'next';
  /** All of them, of which `rows` are the first. */
  readonly count: number;
  readonly rows: readonly JudgedTask[];
}

/** What a share of a whole would ask of its two sides. */
export interface ShareDemand {
  readonly row: ScorecardRow;
  readonly target: number;
  readonly whole: number;
  /** Year for which the documents give the growth of the whole; empty where they give none. */
  readonly period: string;
  readonly growth: number;
  readonly rest: number | null;
  readonly year: number;
}

/** Tasks of a programme as a report counts them, in its own numbers. */
export interface ReportedTasks {
  readonly year: string;
  readonly total: number;
  readonly done: number;
  readonly onTime: number | null;
  readonly late: number | null;
  readonly running: number | null;
  readonly overdue: number | null;
  readonly period: string;
}

export interface Brief {
  readonly headline: number;
  /** Rows that have a required pace. */
  readonly computable: number;
  /** Rows with a calibrated probability. */
  readonly forecast: number;
  readonly reported: ReportedTasks | null;
  readonly taskCount: number;
  readonly standings: readonly StandingCount[];
  readonly gaps: readonly ScorecardRow[];
  readonly share: ShareDemand | null;
  readonly missing: readonly MissingGroup[];
  readonly tasks: readonly TasksToFollow[];
  readonly cautions: readonly Finding[];
}

/** What a page holds; more stays on the scorecard and among the tasks. */
const MOST = { gaps: 6, cautions: 5, tasks: 5 } as const;

// Two without a moment differ by no number, which a sort takes as equal.
const dueOf = ({ assessment: { target } }: ScorecardRow): number => target?.due ?? Infinity;

/** Rows with a gap, the soonest due first; those without a year stand last. Of a target already due the gap is the one before that day. */
function gapsOf(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  return rows.filter(({ assessment: { gap, state } }) => gap !== null && gap > 0 && ['past-no-data', 'one-observation', 'undated-target', 'likely', 'even', 'unlikely', 'missed'].includes(state))
    .sort((a, b) => dueOf(a) - dueOf(b)).slice(0, MOST.gaps);
}

/** Whether a figure is still wanted before the row says how far its target is. */
function wantsFigure({ assessment: { state, gap } }: ScorecardRow): boolean {
  return ['needs-baseline', 'needs-same-basis', 'past-no-data', 'conflicting'].includes(state) || (state === 'undated-target' && gap === null);
}

function missingOf(rows: readonly ScorecardRow[]): readonly MissingGroup[] {
  const groups = new Map<string, { supplier: LocalText | null; rows: ScorecardRow[] }>();
  for (const row of rows.filter(wantsFigure)) {
    const supplier = row.indicator.missing?.supplier ?? null;
    const key = supplier?.vi ?? supplier?.en ?? '';
    const group = groups.get(key) ?? { supplier, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.supplier === null) - Number(b.supplier === null) || b.rows.length - a.rows.length);
}

const endOf = ({ task }: JudgedTask): number => (task.end === null ? Infinity : (periodEnd(task.end) ?? Infinity));

/**
 * What a leader asks about first: what the documents themselves call late; then what is past the end printed for it and was not reported since, the longest
 * past first; then what comes due next. An end that no row prints promises nothing, so it is in neither of the last two.
 */
function tasksOf(rows: readonly JudgedTask[], asOf: number): readonly TasksToFollow[] {
  const soonest = [...rows].sort((a, b) => endOf(a) - endOf(b));
  const comes = (row: JudgedTask) => endOf(row) < Infinity && endOf(row) >= asOf - SAME_MOMENT && !row.task.flags.includes('inferred-end') && row.standing !== 'overdue' && !row.standing.startsWith('done');
  const found = { overdue: soonest.filter(({ standing }) => standing === 'overdue'), 'past-end': soonest.filter(({ standing }) => standing === 'past-end'), next: soonest.filter(comes) };
  const kinds = (['overdue', 'past-end', 'next'] as const).filter((why) => found[why].length > 0);
  return kinds.map((why) => ({ why, count: found[why].length, rows: found[why].slice(0, Math.ceil(MOST.tasks / kinds.length)) }));
}

function shareOf(rows: readonly ScorecardRow[], dataset: Dataset): ShareDemand | null {
  const assumed = dataset.growthAssumptions.find(({ what, value }) => typeof value === 'number' && /\bGRDP\b/.test(`${what.vi ?? ''} ${what.en ?? ''}`));
  const grdp = assumed?.value;
  const row = rows.find(({ indicator, assessment }) => indicator.kind === 'ratio-of-two' && assessment.required);
  const target = row?.assessment.target;
  if (!row || grdp == null || target?.value == null || target.due === null || !row.assessment.observation || !row.assessment.required) return null;
  const years = target.due - row.assessment.required.from;
  const [share, wanted, whole] = [row.assessment.observation.value / 100, target.value / 100, grdp / 100];
  const growth = growthNeeded(share, wanted, years, whole);
  return growth === null ? null : { row, target: target.value, whole: grdp, period: assumed?.period?.slice(0, 4) ?? '', growth, rest: restInLastYear(share, wanted, years, whole), year: Math.ceil(target.due - 1e-6) - 1 };
}

/** Whether the documents contradict themselves on a number of the row, so that quoting it needs a word. */
function contradicts({ indicator, assessment: { observation } }: ScorecardRow): boolean {
  return [...indicator.observations, ...indicator.related, ...(observation ? [observation] : [])].some(({ flags }) => flags.includes('conflict') || flags.includes('printed-differs'));
}

/** Findings about the rows shown, one a row before any second: first where the documents contradict a number, then of rows with a gap. */
function cautionsOf(rows: readonly ScorecardRow[], gaps: readonly ScorecardRow[]): readonly Finding[] {
  const ordered = [...new Set([...rows.filter(contradicts), ...gaps, ...rows])];
  return [...new Set([...ordered.flatMap(({ findings }) => findings[0] ?? []), ...ordered.flatMap(({ findings }) => findings)])].slice(0, MOST.cautions);
}

/** Concept under which the datasets keep a report's own count of tasks; each of its bases ends in the year. */
const PROGRAMME = 'resolution-57-tasks';

function reportedTasks({ indicators }: Dataset): ReportedTasks | null {
  const counts = indicators.filter(({ concept }) => concept === PROGRAMME).flatMap(({ observations }) => observations);
  const [done] = counts.filter(({ basis, denominator }) => basis.startsWith('done-') && denominator !== null).sort((a, b) => b.basis.localeCompare(a.basis));
  if (!done || done.denominator === null) return null;
  const year = done.basis.slice('done-'.length);
  const count = (kind: string) => counts.find(({ basis, period }) => basis === `${kind}-${year}` && period === done.period)?.value ?? null;
  return { year, total: done.denominator, done: done.value, onTime: count('on-time'), late: count('late'), running: count('running'), overdue: count('overdue'), period: done.period };
}

/**
 * The brief of a province from its scorecard rows.
 * @param rows All rows of the province; the headline ones are used.
 * @param asOf The day of judgement, `YYYY-MM-DD`.
 */
export function briefOf(dataset: Dataset, rows: readonly ScorecardRow[], asOf: string): Brief {
  const headline = rows.filter((row) => row.indicator.headline);
  const gaps = gapsOf(headline);
  const tasks = judgedTasks(dataset, asOf);
  return {
    headline: headline.length,
    computable: headline.filter((row) => row.assessment.required).length,
    forecast: headline.filter((row) => row.assessment.probability !== null).length,
    reported: reportedTasks(dataset), taskCount: tasks.length, standings: countStandings(tasks),
    gaps, share: shareOf(gaps, dataset), missing: missingOf(headline), tasks: tasksOf(tasks, decimalTime(asOf) ?? -Infinity), cautions: cautionsOf(headline, gaps),
  };
}
