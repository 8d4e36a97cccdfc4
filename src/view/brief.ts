/** What stands on a leader's page, as data: chosen, grouped and ordered. Sentences and layout are made elsewhere. */
import type { Dataset, Finding, Indicator, LocalText, RowState, Task, TaskState } from '../model/index.js';
import { periodEnd } from '../model/index.js';
import { growthNeeded, restInLastYear } from './ratio.js';
import { countStates, type ScorecardRow } from './scorecard.js';

/** Figures that one agency (or none) would have to give. */
export interface MissingGroup {
  /** Null where the documents name nobody. */
  readonly supplier: LocalText | null;
  readonly figures: readonly { readonly indicator: Indicator; readonly what: LocalText }[];
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
  readonly states: readonly { readonly state: RowState; readonly count: number }[];
  readonly reported: ReportedTasks | null;
  readonly taskCount: number;
  readonly taskStates: readonly { readonly state: TaskState; readonly count: number }[];
  readonly gaps: readonly ScorecardRow[];
  readonly share: ShareDemand | null;
  readonly missing: readonly MissingGroup[];
  readonly tasks: readonly Task[];
  readonly cautions: readonly Finding[];
}

const TASK_STATES: readonly TaskState[] = ['done-on-time', 'done-late', 'done', 'in-progress', 'overdue', 'planned'];
/** What a page holds; more stays on the scorecard. */
const MOST = { gaps: 6, tasks: 4, cautions: 5 } as const;

/** Rows with a gap, the soonest due first; those without a year stand last. */
function gapsOf(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  const due = (row: ScorecardRow) => row.assessment.target?.due ?? Infinity;
  return rows.filter(({ assessment: { gap, state } }) => gap !== null && gap > 0 && ['one-observation', 'undated-target', 'likely', 'even', 'unlikely', 'missed'].includes(state))
    .sort((a, b) => due(a) - due(b)).slice(0, MOST.gaps);
}

function missingOf(rows: readonly ScorecardRow[]): readonly MissingGroup[] {
  const groups = new Map<string, { supplier: LocalText | null; figures: { indicator: Indicator; what: LocalText }[] }>();
  for (const { indicator, assessment: { state } } of rows) {
    const { missing } = indicator;
    if (!missing || !['needs-baseline', 'needs-same-basis', 'past-no-data', 'conflicting'].includes(state)) continue;
    const key = missing.supplier?.vi ?? missing.supplier?.en ?? '';
    const group = groups.get(key) ?? { supplier: missing.supplier, figures: [] };
    group.figures.push({ indicator, what: missing.what });
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.supplier === null) - Number(b.supplier === null) || b.figures.length - a.figures.length);
}

/** Tasks a leader asks about first: those the document itself calls overdue, then those in progress or planned with the nearest end. */
function tasksOf(tasks: readonly Task[], asOf: number): readonly Task[] {
  const end = (task: Task) => (task.end ? (periodEnd(task.end) ?? Infinity) : Infinity);
  const rank = ({ state }: Task) => (state === 'overdue' ? 0 : state === 'in-progress' || state === 'planned' ? 1 : 2);
  const open = tasks.filter((task) => !task.state?.startsWith('done') && (task.state !== null || (end(task) > asOf && end(task) < Infinity)));
  return open.sort((a, b) => rank(a) - rank(b) || end(a) - end(b)).slice(0, MOST.tasks);
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
 * @param asOf Decimal time of the day of judgement.
 */
export function briefOf(dataset: Dataset, rows: readonly ScorecardRow[], asOf: number): Brief {
  const headline = rows.filter((row) => row.indicator.headline);
  const gaps = gapsOf(headline);
  return {
    headline: headline.length,
    computable: headline.filter((row) => row.assessment.required).length,
    forecast: headline.filter((row) => row.assessment.probability !== null).length,
    states: countStates(headline),
    reported: reportedTasks(dataset), taskCount: dataset.tasks.length,
    taskStates: TASK_STATES.map((state) => ({ state, count: dataset.tasks.filter((task) => task.state === state).length })).filter(({ count }) => count > 0),
    gaps, share: shareOf(gaps, dataset), missing: missingOf(headline), tasks: tasksOf(dataset.tasks, asOf), cautions: cautionsOf(headline, gaps),
  };
}
