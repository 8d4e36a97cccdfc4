/**
 * Reading unknown data: a reader for each kind of field. They copy what they understand into fresh objects, never follow a prototype, and turn
 * everything else into issues that say what is wrong, where, and what to write instead. `shape.ts` puts them together to tables of what an object holds.
 */
import type { IssueLog } from './issue-log.js';
import { LIMITS } from './limits.js';
import { mustBe, say, type Sentence } from './parse-words.js';

/** Names that could reach a prototype; never copied from outside data. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a name of outside data may become a name in a fresh object. */
export function isSafeKey(key: string): boolean {
  return !UNSAFE_KEYS.has(key) && key.length <= LIMITS.text;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own property only: `__proto__` or `constructor` of outside data never leads to a prototype. */
export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** `name` inside `path`: `indicators[3]` and `id` give `indicators[3].id`. */
export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** One object of outside data and where it stands. */
export interface Fields {
  readonly record: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly log: IssueLog;
  /** What has been read so far of the object around it. */
  readonly around?: unknown;
}

/**
 * Reads one field, reports what is wrong with it, and returns a value that is safe to go on with. Whoever reads checks `log.count` afterwards to know whether
 * the entry is whole.
 */
export type ReadAlone<T> = (fields: Fields, key: string) => T;

/** Fields of a value, or null with an issue when it is no object. */
export function fieldsOf(record: unknown, path: string, log: IssueLog, around?: unknown): Fields | null {
  if (isRecord(record)) return { record, path, log, around };
  log.error('wrong-type', path, mustBe('group', record));
  return null;
}

export const get = ({ record }: Fields, key: string): unknown => own(record, key);
export const has = (fields: Fields, key: string): boolean => (get(fields, key) ?? null) !== null;
export const at = ({ path }: Fields, key: string): string => join(path, key);

/** Reports a field that does not hold what it must. */
export function wrong(fields: Fields, key: string, what: Sentence, code = 'wrong-type', ...parts: readonly (string | number)[]): void {
  fields.log.error(has(fields, key) ? code : 'missing', at(fields, key), mustBe(what, get(fields, key), ...parts));
}

/** Whether a list or group is short enough; a longer one is reported. */
export function withinLimit(count: number, limit: number, path: string, log: IssueLog): boolean {
  if (count > limit) log.error('limit', path, say('too-many', count, limit));
  return count <= limit;
}

/** Names of the fields, when they are not too many. */
export function keysOf({ record, path, log }: Fields): readonly string[] {
  const keys = Object.keys(record);
  return withinLimit(keys.length, LIMITS.listEntries, path, log) ? keys.filter(isSafeKey) : [];
}

/** A text that is not too long; a longer one is reported. */
export function checkText(text: string, path: string, log: IssueLog): string | undefined {
  if (text.length <= LIMITS.text) return text;
  log.error('limit', path, say('too-long', text.length, LIMITS.text));
  return undefined;
}

/** A text that must be there and not be blank. */
export const text: ReadAlone<string> = (fields, key) => {
  const value = get(fields, key);
  if (typeof value === 'string' && value.trim() !== '') return checkText(value, at(fields, key), fields.log) ?? '';
  wrong(fields, key, 'text');
  return '';
};

export const number: ReadAlone<number> = (fields, key) => {
  const value = get(fields, key);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  wrong(fields, key, 'number', 'not-a-number');
  return 0;
};

/** `true` or `false`; absent is false. */
export const boolean: ReadAlone<boolean> = (fields, key) => {
  const value = get(fields, key) ?? false;
  if (typeof value !== 'boolean') wrong(fields, key, 'boolean');
  return value === true;
};

/** One word of a list. */
export function oneOf<const T extends string>(words: readonly T[]): ReadAlone<T> {
  return (fields, key) => {
    const word = words.find((each) => each === get(fields, key));
    if (word === undefined) wrong(fields, key, 'one-of', 'unknown-value', words.join(', '));
    return word ?? words[0] as T;
  };
}

/** The entries of a list, each with its path; absent is an empty list. */
export function listed(fields: Fields, key: string, limit: number): readonly { readonly value: unknown; readonly path: string }[] {
  const path = at(fields, key);
  const value = get(fields, key) ?? [];
  if (!Array.isArray(value)) wrong(fields, key, 'list');
  else if (withinLimit(value.length, limit, path, fields.log)) return Array.from(value as unknown[], (entry, index) => ({ value: entry, path: `${path}[${index}]` }));
  return [];
}

/** A list of texts; absent is an empty list. */
export const texts: ReadAlone<readonly string[]> = (fields, key) => listed(fields, key, LIMITS.listEntries).flatMap(({ value, path }) => {
  if (typeof value === 'string') return [checkText(value, path, fields.log) ?? ''];
  fields.log.error('wrong-type', path, mustBe('any-text', value));
  return [];
});

/** A list of words of a fixed vocabulary; absent is an empty list. */
export function wordsOf<const T extends string>(vocabulary: readonly T[]): ReadAlone<readonly T[]> {
  return (fields, key) => texts(fields, key).flatMap((word, index) => {
    const known = vocabulary.find((each) => each === word);
    if (known !== undefined) return [known];
    fields.log.error('unknown-value', `${at(fields, key)}[${index}]`, mustBe('one-of', word, vocabulary.join(', ')));
    return [];
  });
}

/** Two finite numbers, the first not above the second; null when absent. */
export const range: ReadAlone<readonly [number, number] | null> = (fields, key) => {
  if (!has(fields, key)) return null;
  const value = get(fields, key);
  // A copy, because `every` skips the holes of a list.
  const pair = Array.isArray(value) && value.length === 2 ? Array.from(value as number[]) : [];
  const [low = Infinity, high = 0] = pair.every(Number.isFinite) ? pair : [];
  if (low <= high) return [low, high];
  wrong(fields, key, 'range');
  return null;
};
