/**
 * Tables of what an object of outside data holds: each field with its reader, and with what it means that the field is absent. `shape` makes a reader of such a
 * table; every parser of chiso is one.
 */
import { LIMITS } from './limits.js';
import { say } from './parse-words.js';
import { at, type Fields, fieldsOf, get, has, listed, type ReadAlone, text, wrong } from './reading.js';
import type { LocalText } from './types.js';

/** Reads one field as `ReadAlone` does; `out` holds what the shape has read before it. */
export type Read<T, Out = unknown> = (fields: Fields, key: string, out: Out) => T;

/** What may be absent: then it is `fallback`. */
export function or<T, const F, Out>(read: Read<T, Out>, fallback: F): Read<NonNullable<T> | F, Out> {
  return (fields, key, out) => (has(fields, key) ? read(fields, key, out) : null) ?? fallback;
}
/** What may be absent, or null in the file: then it is null. */
export const optional = <T, Out>(read: Read<T, Out>): Read<NonNullable<T> | null, Out> => or(read, null);
/** What may be absent: then the result does not have it either. */
export const maybe = <T, Out>(read: Read<T, Out>): Read<NonNullable<T> | undefined, Out> => or(read, undefined);
/** A list that the result has only when something is in it. */
export function filled<T, Out>(read: Read<readonly T[], Out>): Read<readonly T[] | undefined, Out> {
  return (fields, key, out) => {
    const list = read(fields, key, out);
    return list.length === 0 ? undefined : list;
  };
}

/** What each field of a T is read by; a field that a T may lack is left out when its reader gives undefined. */
type Table<T> = { readonly [K in keyof T]-?: Read<T[K] | (Record<never, never> extends Pick<T, K> ? undefined : never), T> };

/** A reader of objects from a table of their fields, which are read in its order. */
export function shape<T extends object>(table: Table<T>): (fields: Fields) => T {
  const readers = Object.entries(table) as [string, Read<unknown>][];
  return (fields) => {
    const out: Record<string, unknown> = {};
    readers.forEach(([key, read]) => {
      const value = read(fields, key, out);
      if (value !== undefined) out[key] = value;
    });
    return out as T;
  };
}

/** An object in a field; null with an issue when it is none. */
export const group = <T>(read: (fields: Fields) => T): Read<T | null> => (fields, key, out) => {
  const inner = fieldsOf(get(fields, key), at(fields, key), fields.log, out);
  return inner && read(inner);
};

const inLanguages = group(shape<LocalText>({ vi: maybe(text), en: maybe(text) }));

/** A text in Vietnamese and English; a bare text counts as Vietnamese. */
const translated: Read<LocalText | null> = (fields, key, out) => (typeof get(fields, key) === 'string' ? { vi: text(fields, key) } : inLanguages(fields, key, out));
const noText: LocalText = {};
const ifTranslated = or(translated, noText);

/** The same, in at least one of the two. */
export const localText: ReadAlone<LocalText> = (fields, key) => {
  const before = fields.log.count;
  const local = ifTranslated(fields, key, null);
  if (local.vi === undefined && local.en === undefined && fields.log.count === before) wrong(fields, key, 'local-text');
  return local;
};
export const optionalLocalText = optional(translated);
export const maybeLocalText = maybe(translated);
/** Without any text where the field is absent. */
export const localTextOrNone: Read<LocalText> = (fields, key, out) => ({ ...ifTranslated(fields, key, out) });

/** Whether no earlier entry has this id; one that has is reported. An absent id was reported already, or needs none. */
function isNew(fields: Fields, id: string | undefined, seen: Set<string | undefined>): boolean {
  if (!id || !seen.has(id)) return Boolean(seen.add(id));
  fields.log.error('duplicate-id', at(fields, 'id'), say('duplicate-id', id));
  return false;
}

/** A list of objects without those that are none, that `read` refuses or that repeat an id; with `wholeOnly` also without those that have an issue. */
export function entries<T extends object>(read: (fields: Fields) => T | null, limit: number = LIMITS.listEntries, wholeOnly = false): Read<readonly T[]> {
  return (fields, key, out) => {
    const { log } = fields;
    const seen = new Set<string | undefined>();
    const found: T[] = [];
    for (const { value, path } of listed(fields, key, limit)) {
      const before = log.count;
      const inner = fieldsOf(value, path, log, out);
      const entry = inner && read(inner);
      if (inner && entry && isNew(inner, (entry as { id?: string }).id, seen) && !(wholeOnly && log.count > before)) found.push(entry);
    }
    return found;
  };
}
