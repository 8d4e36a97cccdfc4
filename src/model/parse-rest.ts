/** Reads the rest of a dataset: the province, tasks, statements (budgets, rules, context …) and findings. */
import { LIMITS } from './limits.js';
import { isNewId } from './parse-concept.js';
import { readDocumentId, readOptionalPeriod, readPlaces, readSource, type Documents } from './parse-document.js';
import { copyPlain, Fields, isRecord, isSafeKey, readGroups } from './reading.js';
import type { Finding, Money, Province, ProvinceFact, Statement, Task } from './types.js';
import { FINDING_KINDS, PILLARS, TASK_FLAGS, TASK_STATES } from './vocabulary.js';

function readFact(fields: Fields, documents: Documents): ProvinceFact {
  const flags = fields.words('flags', ['estimate']);
  const note = fields.optionalLocalText('note');
  return {
    value: fields.optionalNumber('value'),
    unit: fields.text('unit'),
    period: readOptionalPeriod(fields, 'period'),
    ...(flags.length === 0 ? {} : { flags }),
    ...(note === null ? {} : { note }),
    source: readSource(fields, documents),
  };
}

function readUnits(fields: Fields, documents: Documents): Province['units'] {
  if (!fields.has('units')) return {};
  const units = Fields.of(fields.get('units'), fields.at('units'), fields.log);
  if (units === null) return {};
  const facts: Record<string, readonly ProvinceFact[]> = {};
  for (const key of units.keys(LIMITS.listEntries)) {
    if (isSafeKey(key)) facts[key] = readGroups(units, key, (entry) => readFact(entry, documents));
  }
  return facts;
}

/** Reads who the data is of. */
export function readProvince(root: Fields, documents: Documents): Province {
  const fields = Fields.of(root.get('province'), root.at('province'), root.log);
  if (fields === null) return { slug: '', name: {}, mergedFrom: [], units: {} };
  const slug = fields.text('slug');
  if (slug !== '' && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    const form = { vi: 'chữ thường không dấu, số và gạch nối, ví dụ lam-dong', en: 'lower-case letters, digits and hyphens, such as lam-dong' };
    fields.wrong('slug', form, 'bad-slug');
  }
  const mergerAt = readPlaces(fields, 'mergerAt', documents);
  const notes = readGroups(fields, 'notes', (entry) => ({ document: readDocumentId(entry, documents), text: entry.localText('text') }));
  const gathers = fields.optionalLocalText('gathers');
  return {
    slug,
    name: fields.localText('name'),
    mergedFrom: fields.texts('mergedFrom'),
    units: readUnits(fields, documents),
    ...(mergerAt === undefined ? {} : { mergerAt }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(gathers === null ? {} : { gathers }),
  };
}

function readMoney(fields: Fields): Money | null {
  if (!fields.has('money')) return null;
  const money = Fields.of(fields.get('money'), fields.at('money'), fields.log);
  if (money === null) return null;
  const amount = { value: money.number('value'), unit: money.text('unit') };
  const printed = money.has('printed') ? Fields.of(money.get('printed'), money.at('printed'), fields.log) : null;
  return printed === null ? amount : { ...amount, printed: { value: printed.number('value'), unit: printed.text('unit') } };
}

/** Ids that exist; the others are left out with a warning, because they break no number. */
function readReferences(fields: Fields, key: string, known: ReadonlySet<string>): readonly string[] {
  return fields.texts(key).filter((id, index) => {
    if (known.has(id)) return true;
    fields.log.warn('unknown-reference', `${fields.at(key)}[${String(index)}]`, {
      vi: `Không có mục nào mang mã “${id}”; liên kết này bị bỏ qua. Hãy sửa mã hoặc xóa liên kết.`,
      en: `There is nothing with the id "${id}"; this link is left out. Mend the id or remove the link.`,
    });
    return false;
  });
}

function readTaskDetails(fields: Fields, documents: Documents): Pick<Task, 'leadSource' | 'recurrence' | 'minimumCount' | 'subtasks' | 'note'> {
  const minimumCount = fields.optionalNumber('minimumCount');
  const note = fields.optionalLocalText('note');
  const subtasks = readGroups(fields, 'subtasks', (entry) => ({
    no: entry.number('no'),
    name: entry.localText('name'),
    source: readSource(entry, documents),
  }));
  return {
    ...(fields.has('leadSource') ? { leadSource: readSource(fields, documents, 'leadSource') } : {}),
    ...(fields.has('recurrence') ? { recurrence: fields.oneOf('recurrence', ['annual']) } : {}),
    ...(minimumCount === null ? {} : { minimumCount }),
    ...(subtasks.length === 0 ? {} : { subtasks }),
    ...(note === null ? {} : { note }),
  };
}

export function readTask(fields: Fields, documents: Documents, indicators: ReadonlySet<string>): Task {
  return {
    id: fields.text('id'),
    name: fields.localText('name'),
    pillar: fields.oneOf('pillar', PILLARS),
    lead: fields.optionalLocalText('lead'),
    partners: fields.optionalLocalText('partners'),
    start: readOptionalPeriod(fields, 'start'),
    end: readOptionalPeriod(fields, 'end'),
    state: fields.has('state') ? fields.oneOf('state', TASK_STATES) : null,
    printedState: fields.optionalLocalText('printedState'),
    money: readMoney(fields),
    indicators: readReferences(fields, 'indicators', indicators),
    flags: fields.words('flags', TASK_FLAGS),
    ...readTaskDetails(fields, documents),
    source: readSource(fields, documents),
  };
}

export function readFinding(fields: Fields, documents: Documents, indicators: ReadonlySet<string>, tasks: ReadonlySet<string>): Finding {
  const linked = readReferences(fields, 'tasks', tasks);
  const alsoAt = readPlaces(fields, 'alsoAt', documents);
  return {
    id: fields.text('id'),
    what: fields.localText('what'),
    detail: fields.optionalLocalText('detail') ?? {},
    indicators: readReferences(fields, 'indicators', indicators),
    ...(linked.length === 0 ? {} : { tasks: linked }),
    ...(fields.has('kind') ? { kind: fields.oneOf('kind', FINDING_KINDS) } : {}),
    source: readSource(fields, documents),
    ...(alsoAt === undefined ? {} : { alsoAt }),
  };
}

const STATEMENT_KEYS: ReadonlySet<string> = new Set(['id', 'what', 'value', 'high', 'unit', 'period', 'flags', 'note', 'source', 'alsoAt']);

/** Reads a statement; fields of one kind only are copied as plain data. */
export function readStatement(fields: Fields, documents: Documents): Statement {
  const id = fields.optionalText('id');
  const alsoAt = readPlaces(fields, 'alsoAt', documents);
  const rest: Record<string, unknown> = {};
  for (const key of fields.keys(LIMITS.listEntries)) if (!STATEMENT_KEYS.has(key) && isSafeKey(key)) rest[key] = fields.get(key);
  const extra = copyPlain(rest, fields.path, fields.log);
  return {
    ...(isRecord(extra) ? extra : {}),
    ...(id === null ? {} : { id }),
    what: fields.localText('what'),
    value: fields.optionalNumber('value'),
    high: fields.optionalNumber('high'),
    unit: fields.optionalText('unit'),
    // Free text on purpose: statements are printed with periods such as "2026–2030".
    period: fields.optionalText('period'),
    flags: fields.texts('flags'),
    note: fields.optionalLocalText('note'),
    source: readSource(fields, documents),
    ...(alsoAt === undefined ? {} : { alsoAt }),
  };
}

/** Reads the entries of one list, leaving out those that are not whole or repeat an id. */
export function readEntries<T extends { readonly id?: string }>(
  root: Fields,
  key: string,
  limit: number,
  read: (fields: Fields) => T | null,
): readonly T[] {
  const entries: T[] = [];
  const seen = new Set<string>();
  for (const { value, path } of root.list(key, limit)) {
    const before = root.log.count;
    const fields = Fields.of(value, path, root.log);
    const entry = fields === null ? null : read(fields);
    if (fields === null || entry === null) continue;
    if (entry.id !== undefined && entry.id !== '' && !isNewId(fields, entry.id, seen)) continue;
    if (root.log.count === before) entries.push(entry);
  }
  return entries;
}

export function readStatements(root: Fields, key: string, documents: Documents): readonly Statement[] {
  return readEntries(root, key, LIMITS.statements, (fields) => readStatement(fields, documents));
}
