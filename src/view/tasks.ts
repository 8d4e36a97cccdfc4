/** A province's tasks as data: in what standing each is on a day, grouped by pillar, counted, filtered. Words and pictures are made elsewhere. */
import {
  type Dataset, decimalTime, type Finding, periodEnd, periodStart, type LocalText, type Pillar, SAME_MOMENT, type SourceDocument, type Task, type TaskState,
} from '../model/index.js';
import { PILLARS } from '../model/vocabulary.js';
import { matches } from './fold.js';

/**
 * Where a task stands on a day. The states that a document prints stay as printed; three more say what is known where it prints none:
 * `past-end` (the printed end is over and nobody has reported since), `in-words` (the document says something that is no clear state) and `not-reported`.
 */
export type TaskStanding = TaskState | 'past-end' | 'in-words' | 'not-reported';

/** Standings in the order in which they are counted on a page. */
export const TASK_STANDINGS: readonly TaskStanding[] = [
  'done-on-time', 'done-late', 'done', 'in-progress', 'planned', 'overdue', 'past-end', 'in-words', 'not-reported',
];

/** Start of the two-tier local government, before which no document of a merged province can have been written. */
const MERGER = periodStart('2025-07') ?? 0;

/**
 * The earliest moment at which a document can have been written: the start of what is printed as its date, else that of its territory.
 * @returns Decimal time; null when nothing bounds it.
 */
function writtenFrom(document: SourceDocument | undefined): number | null {
  if (!document) return null;
  if (document.issued !== null) return periodStart(document.issued);
  return document.territory.id === 'since-2025-07' ? MERGER : null;
}

/** Whether a document of the province is older than the agencies of today: those that it names may be merged or gone. */
export const namesOldAgencies = ({ documents }: Dataset): boolean => documents.some(({ territory }) => territory.id === 'before-2025-07');

/** A standing, and the fact about its end that the words need. */
export interface Judgement {
  readonly standing: TaskStanding;
  /** The end was over when its document was written: the document looks back on the task, so nothing is late. */
  readonly endedBefore: boolean;
  /** The end is over, but no row of the document prints it: nothing is concluded from it. */
  readonly inferredEndOver: boolean;
}

/**
 * Judges one task on a day. Nobody is accused by arithmetic: only the document's own words make a task overdue, and `past-end` needs an end that the
 * document prints for this very task, a day strictly after it, and no report that can have been written after it.
 * @param asOf Decimal time of the end of the day of judgement.
 * @example judgeTask({ ...task, end: '2026-06', state: 'in-progress' }, 2026.9, reportOfJune19).standing // 'past-end'
 */
export function judgeTask(task: Task, asOf: number, document: SourceDocument | undefined): Judgement {
  const end = task.end === null ? null : periodEnd(task.end);
  const over = end !== null && end < asOf - SAME_MOMENT;
  const written = writtenFrom(document);
  const endedBefore = over && written !== null && written >= end - SAME_MOMENT;
  const inferred = task.flags.includes('inferred-end');
  const facts = { endedBefore, inferredEndOver: over && !endedBefore && inferred };
  const printed = task.state ?? (task.printedState || (endedBefore && task.note) ? 'in-words' : 'not-reported');
  const settled = task.state !== null && (task.state.startsWith('done') || task.state === 'overdue');
  return { ...facts, standing: over && !endedBefore && !inferred && !settled ? 'past-end' : printed };
}

export interface JudgedTask extends Judgement {
  readonly task: Task;
}

/**
 * Each task with its standing, in the dataset's order: what every count and list of tasks is made from.
 * @param asOf The day of judgement, `YYYY-MM-DD`.
 */
export function judgedTasks({ documents, tasks }: Dataset, asOf: string): readonly JudgedTask[] {
  const time = decimalTime(asOf) ?? -Infinity;
  return tasks.map((task) => ({ task, ...judgeTask(task, time, documents.find(({ id }) => id === task.source.document)) }));
}

export interface TaskRow extends JudgedTask {
  readonly findings: readonly Finding[];
}

/**
 * One row a task, in the dataset's order.
 * @param asOf The day of judgement, `YYYY-MM-DD`.
 */
export function taskRows(dataset: Dataset, asOf: string): readonly TaskRow[] {
  const findings = new Map<string, Finding[]>();
  for (const finding of dataset.findings) {
    for (const id of finding.tasks ?? []) findings.set(id, [...(findings.get(id) ?? []), finding]);
  }
  return judgedTasks(dataset, asOf).map((judged) => ({ ...judged, findings: findings.get(judged.task.id) ?? [] }));
}

export interface TaskGroup {
  readonly pillar: Pillar;
  readonly rows: readonly TaskRow[];
  /** Rows with an end, by end, then by start. */
  readonly dated: readonly TaskRow[];
  /** Rows whose document gives no end: the lane below. */
  readonly undated: readonly TaskRow[];
}

const endOf = ({ task }: TaskRow): number => (task.end === null ? Infinity : (periodEnd(task.end) ?? Infinity));
const startOf = ({ task }: TaskRow): number => (task.start === null ? Infinity : (periodStart(task.start) ?? Infinity));
// Infinity minus itself is no number; two missing moments are equal.
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Rows by pillar in page order, the dated apart from the undated; pillars without rows are left out. */
export function tasksByPillar(rows: readonly TaskRow[]): readonly TaskGroup[] {
  return PILLARS.map((pillar) => {
    const own = rows.filter(({ task }) => task.pillar === pillar);
    const dated = own.filter((row) => endOf(row) < Infinity).sort((a, b) => compare(endOf(a), endOf(b)) || compare(startOf(a), startOf(b)));
    return { pillar, rows: own, dated, undated: own.filter((row) => endOf(row) === Infinity) };
  }).filter(({ rows: own }) => own.length > 0);
}

export interface StandingCount {
  readonly standing: TaskStanding;
  readonly count: number;
}

/** How many rows are in each standing, in the order of `TASK_STANDINGS`; standings without rows are left out. */
export function countStandings(rows: readonly Judgement[]): readonly StandingCount[] {
  return TASK_STANDINGS.map((standing) => ({ standing, count: rows.filter((row) => row.standing === standing).length })).filter(({ count }) => count > 0);
}

/** A lead agency and how many rows name it, alone or with others. */
export interface LeadCount {
  readonly name: LocalText;
  readonly count: number;
}

const namesOf = (lead: LocalText | null): readonly LocalText[] => {
  const [vi, en] = [lead?.vi, lead?.en].map((text) => text?.split(';').map((name) => name.trim()).filter(Boolean) ?? []) as [string[], string[]];
  // Two languages that do not list alike cannot be paired; then the first one stands for both.
  const main = vi.length ? vi : en;
  return main.map((name, index) => (vi.length && vi.length === en.length ? { vi: name, en: en[index] as string } : vi.length ? { vi: name } : { en: name }));
};
const keyOf = ({ vi, en }: LocalText): string => vi ?? en ?? '';

/** Lead agencies, each once, the one with most rows first; a row with several counts for each. */
export function leadAgencies(rows: readonly TaskRow[]): readonly LeadCount[] {
  const leads = new Map<string, { name: LocalText; count: number }>();
  for (const { task } of rows) {
    for (const name of namesOf(task.lead)) {
      const known = leads.get(keyOf(name));
      if (known) known.count += 1;
      else leads.set(keyOf(name), { name, count: 1 });
    }
  }
  return [...leads.values()].sort((a, b) => b.count - a.count);
}

/** Key by which `TaskFilter.lead` names an agency. */
export const leadKey = ({ name }: LeadCount): string => keyOf(name);

export interface TaskFilter {
  readonly standing: TaskStanding | null;
  /** Key of a lead agency; empty for rows whose document names none; null for all. */
  readonly lead: string | null;
  /** Words searched in names and lead agencies, with or without diacritics. */
  readonly query: string;
}

export const NO_FILTER: TaskFilter = { standing: null, lead: null, query: '' };

const isLed = (lead: LocalText | null, by: string): boolean => (by === '' ? lead === null : namesOf(lead).some((name) => keyOf(name) === by));

/** Rows in a standing, of a lead agency, whose name or lead agency, in either language, holds every word of the query. */
export function filterTasks(rows: readonly TaskRow[], { standing, lead, query }: TaskFilter): readonly TaskRow[] {
  const wanted = query.trim();
  return rows.filter(({ task, standing: own }) => (standing === null || own === standing) && (lead === null || isLed(task.lead, lead))
    && (wanted === '' || matches([task.name.vi, task.name.en, task.lead?.vi, task.lead?.en].filter(Boolean).join(' '), wanted)));
}
