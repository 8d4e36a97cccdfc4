/** Reads the rest of a dataset: the province, tasks, statements (budgets, rules, context …) and findings. */
import { documentId, period, places, source } from './parse-document.js';
import { say } from './parse-words.js';
import { at, copyPlain, type Fields, get, isRecord, keysOf, number, oneOf, type ReadAlone, text, texts, wordsOf, wrong } from './reading.js';
import { entries, filled, group, localText, localTextOrNone, maybe, maybeLocalText, optional, optionalLocalText, or, shape } from './shape.js';
import type { Finding, Money, Province, ProvinceFact, Statement, Task } from './types.js';
import { FINDING_KINDS, PILLARS, TASK_FLAGS, TASK_STATES } from './vocabulary.js';

const facts = entries(shape<ProvinceFact>({
  value: optional(number),
  unit: text,
  period: optional(period),
  flags: filled(wordsOf(['estimate'])),
  note: maybeLocalText,
  source,
}));

const units = group((fields): Province['units'] => Object.fromEntries(keysOf(fields).map((key) => [key, facts(fields, key, null)])));
const noUnits: Province['units'] = {};

/** Who the data is of. */
export const province = group(shape<Province>({
  slug: (fields, key) => {
    const slug = text(fields, key);
    if (slug !== '' && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) wrong(fields, key, 'slug', 'bad-slug');
    return slug;
  },
  name: localText,
  mergedFrom: texts,
  units: or(units, noUnits),
  mergerAt: places,
  notes: filled(entries(shape<NonNullable<Province['notes']>[number]>({ document: documentId, text: localText }))),
  gathers: maybeLocalText,
}));

const amount = { value: number, unit: text };
const money = group(shape<Money>({ ...amount, printed: maybe(group(shape<NonNullable<Money['printed']>>(amount))) }));

/** Ids that exist in the list of this name; the others are left out with a warning, because they break no number. */
const references: ReadAlone<readonly string[]> = (fields, key) => texts(fields, key).filter((id, index) => {
  const known = fields.log.ids[key]?.has(id) ?? false;
  if (!known) fields.log.warn('unknown-reference', `${at(fields, key)}[${index}]`, say('unknown-link', id));
  return known;
});

export const readTask = shape<Task>({
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

export const readFinding = shape<Finding>({
  id: text,
  what: localText,
  detail: localTextOrNone,
  indicators: references,
  tasks: filled(references),
  kind: maybe(oneOf(FINDING_KINDS)),
  source,
  alsoAt: places,
});

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
