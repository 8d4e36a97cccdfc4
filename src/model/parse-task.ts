/** Reads tasks and statements (budgets, rules, context …): what no row shows. */
import type { IssueLog } from './issue-log.js';
import { period, places, source } from './parse-document.js';
import { references } from './parse-rest.js';
import { checkText, type Fields, get, isRecord, isSafeKey, join, keysOf, number, oneOf, text, texts, withinLimit, wordsOf } from './reading.js';
import { mustBe, say } from './parse-words.js';
import { entries, filled, group, localText, maybe, maybeLocalText, optional, optionalLocalText, shape } from './shape.js';
import { LIMITS } from './limits.js';
import type { Money, Statement, Task } from './types.js';
import { PILLARS } from './vocabulary.js';
import { TASK_FLAGS, TASK_STATES } from './vocabulary-tasks.js';

const amount = { value: number, unit: text };
const money = group(shape<Money>({ ...amount, printed: maybe(group(shape<NonNullable<Money['printed']>>(amount))) }));

const task = shape<Task>({
  id: text,
  name: localText,
  pillar: oneOf(PILLARS),
  lead: optionalLocalText,
  partners: optionalLocalText,
  start: optional(period),
  end: optional(period),
  state: optional(oneOf(TASK_STATES)),
  printedState: optionalLocalText,
  money: optional(money),
  indicators: references,
  flags: wordsOf(TASK_FLAGS),
  leadSource: maybe(source),
  recurrence: maybe(oneOf(['annual'])),
  minimumCount: maybe(number),
  subtasks: filled(entries(shape<NonNullable<Task['subtasks']>[number]>({ no: number, name: localText, source }))),
  note: maybeLocalText,
  source,
});

export const readTask = (fields: Fields): Task => task(fields);

/**
 * A fresh copy of free-form data: texts, finite numbers, booleans, null, lists and groups of them, to `LIMITS.depth` levels.
 * Unsafe names and anything else are left out; longer texts and lists are refused with an issue.
 */
function copyPlain(value: unknown, path: string, log: IssueLog, depth = 0): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return checkText(value, path, log);
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    log.error('not-a-number', path, mustBe('finite', value));
  }
  if (typeof value !== 'object') return undefined;
  if (depth >= LIMITS.depth) {
    log.error('too-deep', path, say('too-deep', LIMITS.depth));
    return undefined;
  }
  const inner = (entry: unknown, place: string): unknown => copyPlain(entry, place, log, depth + 1);
  if (Array.isArray(value)) {
    if (!withinLimit(value.length, LIMITS.listEntries, path, log)) return undefined;
    return value.map((entry, index) => inner(entry, `${path}[${index}]`)).filter((entry) => entry !== undefined);
  }
  const keys = Object.keys(value);
  if (!withinLimit(keys.length, LIMITS.listEntries, path, log)) return undefined;
  const copies = keys.filter(isSafeKey).map((key) => [key, inner((value as Record<string, unknown>)[key], join(path, key))] as const);
  return Object.fromEntries(copies.filter(([, entry]) => entry !== undefined));
}

/** Fields that statements of every kind have. The period is free text on purpose: statements are printed with periods such as "2026–2030". */
const statementTable = {
  id: maybe(text),
  what: localText,
  value: optional(number),
  high: optional(number),
  unit: optional(text),
  period: optional(text),
  flags: texts,
  note: optionalLocalText,
  source,
  alsoAt: places,
};
const statement = shape<Pick<Statement, keyof typeof statementTable>>(statementTable);

/** A statement; fields of one kind only are copied as plain data. */
export function readStatement(fields: Fields): Statement {
  const rest = Object.fromEntries(keysOf(fields).filter((key) => !Object.hasOwn(statementTable, key)).map((key) => [key, get(fields, key)]));
  const extra = copyPlain(rest, fields.path, fields.log);
  return { ...(isRecord(extra) ? extra : {}), ...statement(fields) };
}
