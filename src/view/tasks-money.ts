/**
 * The money of tasks, added up and set against what the documents print as totals of groups and of all. Nothing is corrected: where a printed total and
 * the sum of its rows differ, both stand, with the difference and the findings about it.
 */
import { type Dataset, type Finding, type LocalText, type Money, periodEnd, periodStart, type Pillar, type Statement, type Task } from '../model/index.js';
import { PILLARS } from '../model/vocabulary.js';

/** Six decimals of a million dong is one dong: sums are rounded to it, so that binary fractions make no difference. */
const toDong = (millions: number): number => Math.round(millions * 1e6) / 1e6;

/**
 * An amount in million dong, from the printed form where that is one.
 * @returns Null for a unit that is no dong.
 * @example inMillions({ value: 3.44, unit: 'VND-billion' }) // 3440
 */
export function inMillions(money: Money): number | null {
  const forms = money.printed ? [money.printed, money] : [money];
  for (const { value, unit } of forms) {
    if (unit === 'VND-million') return toDong(value);
    if (unit === 'VND-billion') return toDong(value * 1000);
  }
  return null;
}

export interface PillarMoney {
  readonly pillar: Pillar;
  /** Rows that print an amount. */
  readonly rows: number;
  /** Million dong. */
  readonly amount: number;
  /** Million dong in each of the periods, in their order; null where no row of the pillar has that period. */
  readonly periods: readonly (number | null)[];
}

/** Amounts by the period that the document prints for them; a period of several years is not divided among its years, since no document does. */
export interface PeriodMoney {
  readonly start: string | null;
  readonly end: string | null;
  readonly rows: number;
  /** Million dong. */
  readonly amount: number;
  /** Rows among them whose period is inferred. */
  readonly inferred: number;
}

export interface GroupCheck {
  /** As numbered in the document: `III.4`. */
  readonly label: string;
  readonly name: LocalText | null;
  /** All rows of the group, with an amount or without. */
  readonly rows: number;
  /** Rows among them that print an amount: those that are summed. */
  readonly priced: number;
  /** Printed total in million dong; null where none is printed. */
  readonly printed: number | null;
  /** Sum of the rows in million dong; null where no row prints an amount. */
  readonly summed: number | null;
  /** Printed less summed; 0 agrees, null where one of the two is missing. */
  readonly difference: number | null;
}

export interface TaskMoney {
  readonly byPillar: readonly PillarMoney[];
  readonly byPeriod: readonly PeriodMoney[];
  /** Of the rows added up by pillar. */
  readonly total: { readonly rows: number; readonly amount: number };
  readonly groups: readonly GroupCheck[];
  /** Sum of the groups; null where there are no groups. */
  readonly groupTotal: Omit<GroupCheck, 'label' | 'name'> | null;
  /** The document's own grand total against all rows; null where none is printed. */
  readonly grandTotal: { readonly name: LocalText; readonly printed: number; readonly difference: number } | null;
  /** Document whose rows are added up. */
  readonly document: string | null;
  /** Ids of tasks with an amount that is not added: from another document or outside the groups, so that the same money may stand there twice. */
  readonly apart: ReadonlySet<string>;
  /** Findings about groups that do not agree. */
  readonly findings: readonly Finding[];
  /** Further findings about the rows added up. */
  readonly otherFindings: readonly Finding[];
}

interface Group {
  readonly key: string;
  readonly budget: Statement | null;
  readonly tasks: readonly Task[];
}

const GROUP_ID = /^group-([ivxl]+(?:-\d+)?)-/;
const NUMERALS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** Reads the small Roman numbers of headings; a smaller sign before a larger one is taken away. */
function romanValue(text: string): number {
  const values = [...text].map((sign) => NUMERALS[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const labelOf = (key: string): string => key.toUpperCase().replace('-', '.');
const order = (key: string): number => romanValue(key.split('-')[0] ?? '') * 100 + Number(key.split('-')[1] ?? 0);

/** Groups of one document's table: those that print a total, and those whose rows are numbered alike but have none. */
function groupsOf({ budgets, tasks }: Dataset): readonly Group[] {
  const printed = budgets.flatMap((budget) => {
    const key = GROUP_ID.exec(budget.id ?? '')?.[1];
    const own = key ? tasks.filter(({ id, source }) => id.startsWith(`${key}-`) && source.document === budget.source.document) : [];
    return key && own.length > 0 ? [{ key, budget, tasks: own }] : [];
  });
  if (printed.length === 0) return [];
  const taken = new Set(printed.flatMap((group) => group.tasks));
  const documents = new Set(printed.map(({ budget }) => budget.source.document));
  const rest = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = /^([ivxl]+)-\d/.exec(task.id)?.[1];
    if (key && !taken.has(task) && documents.has(task.source.document)) rest.set(key, [...(rest.get(key) ?? []), task]);
  }
  return [...printed, ...[...rest].map(([key, own]) => ({ key, budget: null, tasks: own }))].sort((a, b) => order(a.key) - order(b.key));
}

function sumOf(tasks: readonly Task[]): { readonly rows: number; readonly amount: number } {
  const amounts = tasks.flatMap(({ money }) => (money ? (inMillions(money) ?? []) : []));
  return { rows: amounts.length, amount: toDong(amounts.reduce((sum, amount) => sum + amount, 0)) };
}

const printedOf = (budget: Statement | null): number | null => {
  if (typeof budget?.value !== 'number') return null;
  return inMillions({ value: budget.value, unit: budget.unit ?? '', ...(budget.printed ? { printed: budget.printed as NonNullable<Money['printed']> } : {}) });
};

/** "Nhóm III.4, tiện ích số" is "tiện ích số": the number has a column of its own. */
const plainName = (text: string): string => text.replace(/^(?:Nhóm|Group)\s+[IVXL]+(?:\.\d+)?,\s*/, '').replace(/^./u, (first) => first.toUpperCase());

function checkOf({ key, budget, tasks }: Group): GroupCheck {
  const sum = sumOf(tasks);
  const printed = printedOf(budget);
  const summed = sum.rows > 0 ? sum.amount : null;
  const name = budget ? { ...(budget.what.vi ? { vi: plainName(budget.what.vi) } : {}), ...(budget.what.en ? { en: plainName(budget.what.en) } : {}) } : null;
  return { label: labelOf(key), name, rows: tasks.length, priced: sum.rows, printed, summed, difference: printed === null || summed === null ? null : toDong(printed - summed) };
}

const periodKey = ({ start, end }: Pick<Task, 'start' | 'end'>): string => `${start ?? ''}/${end ?? ''}`;

function periodsOf(tasks: readonly Task[]): readonly PeriodMoney[] {
  const periods = new Map<string, Task[]>();
  for (const task of tasks) periods.set(periodKey(task), [...(periods.get(periodKey(task)) ?? []), task]);
  const time = (period: string | null, read: (text: string) => number | null) => (period === null ? 1e9 : (read(period) ?? 1e9));
  return [...periods.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ start: first.start, end: first.end, ...sumOf(own), inferred: own.filter(({ flags }) => flags.includes('inferred-end') || flags.includes('inferred-start')).length }] : [];
  }).sort((a, b) => time(a.end, periodEnd) - time(b.end, periodEnd) || time(a.start, periodStart) - time(b.start, periodStart));
}

function pillarsOf(tasks: readonly Task[], periods: readonly PeriodMoney[]): readonly PillarMoney[] {
  return PILLARS.map((pillar) => {
    const own = tasks.filter((task) => task.pillar === pillar);
    const inPeriod = (period: PeriodMoney) => sumOf(own.filter((task) => periodKey(task) === periodKey(period)));
    return { pillar, ...sumOf(own), periods: periods.map(inPeriod).map(({ rows, amount }) => (rows > 0 ? amount : null)) };
  }).filter(({ rows }) => rows > 0).sort((a, b) => b.amount - a.amount);
}

/** Tasks whose amounts may be added without counting money twice: those of the groups, else those of the document that prints most amounts. */
function addable(groups: readonly Group[], priced: readonly Task[]): readonly Task[] {
  const inGroups = new Set(groups.flatMap(({ tasks }) => tasks));
  if (inGroups.size > 0) return priced.filter((task) => inGroups.has(task));
  const counts = new Map<string, number>();
  for (const { source } of priced) counts.set(source.document, (counts.get(source.document) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return priced.filter(({ source }) => source.document === most?.[0]);
}

/**
 * The money of a province's tasks.
 * @returns Null when no task prints an amount in dong.
 */
export function taskMoney(dataset: Dataset): TaskMoney | null {
  const priced = dataset.tasks.filter(({ money }) => money !== null && inMillions(money) !== null);
  if (priced.length === 0) return null;
  const groups = groupsOf(dataset);
  const added = addable(groups, priced);
  const total = sumOf(added);
  const byPeriod = periodsOf(added);
  const document = added[0]?.source.document ?? null;
  const checks = groups.map(checkOf);
  const sums = (pick: (check: GroupCheck) => number | null) => toDong(checks.reduce((sum, check) => sum + (pick(check) ?? 0), 0));
  const grand = groups.length > 0 ? dataset.budgets.find(({ id, source }) => id?.startsWith('total-') && source.document === document) : undefined;
  const grandPrinted = printedOf(grand ?? null);
  const wrong = groups.filter((_, index) => checks[index]?.difference).map(({ tasks }) => new Set(tasks.map(({ id }) => id)));
  const about = dataset.findings.filter(({ tasks = [] }) => tasks.length > 0);
  const findings = about.filter(({ tasks = [] }) => wrong.some((ids) => tasks.every((id) => ids.has(id))));
  const addedIds = new Set(added.map(({ id }) => id));
  return {
    byPillar: pillarsOf(added, byPeriod), byPeriod, total, groups: checks, document,
    groupTotal: checks.length === 0 ? null : { rows: checks.reduce((sum, { rows }) => sum + rows, 0), priced: checks.reduce((sum, { priced }) => sum + priced, 0), printed: sums(({ printed }) => printed), summed: sums(({ summed }) => summed), difference: toDong(sums(({ printed }) => printed) - sums(({ summed }) => summed)) },
    grandTotal: grand && grandPrinted !== null ? { name: grand.what, printed: grandPrinted, difference: toDong(grandPrinted - total.amount) } : null,
    apart: new Set(priced.filter(({ id }) => !addedIds.has(id)).map(({ id }) => id)),
    findings, otherFindings: about.filter((finding) => !findings.includes(finding) && (finding.tasks ?? []).some((id) => addedIds.has(id))),
  };
}
