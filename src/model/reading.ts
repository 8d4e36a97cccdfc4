/**
 * Reading unknown data: one reader for every parser. It copies what it understands into fresh objects, never follows a prototype, and turns
 * everything else into issues that say what is wrong, where, and what to write instead, in Vietnamese and English.
 */
import { LIMITS } from './limits.js';
import type { Issue, LocalText } from './types.js';

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Names that could reach a prototype; never copied from outside data. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Collects the issues of one file: errors refuse the entry that they name, warnings do not. */
export class IssueLog {
  readonly warnings: Issue[] = [];
  private readonly errors: Issue[] = [];
  private found = 0;
  private limitHit = false;

  /** Errors found so far, reported or not. */
  get count(): number {
    return this.found;
  }

  /** Whether a limit was exceeded, so that a list may have gone unread. */
  get overLimit(): boolean {
    return this.limitHit;
  }

  error(code: string, path: string, words: Words): void {
    this.found += 1;
    this.limitHit ||= code === 'limit';
    if (this.errors.length < LIMITS.issues) this.errors.push(issueAt(code, path, words));
  }

  warn(code: string, path: string, words: Words): void {
    if (this.warnings.length < LIMITS.issues) this.warnings.push(issueAt(code, path, words));
  }

  /** The errors, at most `LIMITS.issues`; the last one then says how many were left out. */
  list(): readonly Issue[] {
    if (this.found <= LIMITS.issues) return [...this.errors];
    const shown = this.errors.slice(0, LIMITS.issues - 1);
    const rest = String(this.found - shown.length);
    return [
      ...shown,
      issueAt('more-issues', '', {
        vi: `Còn ${rest} lỗi nữa chưa liệt kê. Hãy sửa các lỗi trên rồi nạp lại.`,
        en: `There are ${rest} more problems. Mend the ones above and load the data again.`,
      }),
    ];
  }
}

function issueAt(code: string, path: string, { vi, en }: Words): Issue {
  if (path === '') return { code, path, message: { vi, en } };
  return { code, path, message: { vi: `Tại ${path}: ${vi}`, en: `At ${path}: ${en}` } };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** What a value is, in words for a message; never its whole content. */
export function describe(value: unknown): Words {
  if (value === undefined) return { vi: 'chưa có', en: 'missing' };
  if (value === null) return { vi: 'đang trống (null)', en: 'empty (null)' };
  if (Array.isArray(value)) return { vi: `đang là danh sách ${String(value.length)} phần tử`, en: `a list of ${String(value.length)}` };
  switch (typeof value) {
    case 'string':
      return { vi: `đang là chữ “${shorten(value)}”`, en: `the text "${shorten(value)}"` };
    case 'number':
      return { vi: `đang là số ${String(value)}`, en: `the number ${String(value)}` };
    case 'boolean':
      return { vi: `đang là ${String(value)}`, en: String(value) };
    case 'object':
      return { vi: 'đang là một nhóm trường', en: 'a group of fields' };
    default:
      return { vi: `đang là ${typeof value}`, en: `a ${typeof value}` };
  }
}

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

/**
 * A fresh copy of free-form data: texts, finite numbers, booleans, null, lists and groups of them, to `LIMITS.depth` levels.
 * Unsafe names and anything else are left out; longer texts and lists are refused with an issue.
 */
export function copyPlain(value: unknown, path: string, log: IssueLog, depth = 0): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return checkText(value, path, log);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) log.error('not-a-number', path, expected({ vi: 'một số hữu hạn', en: 'a finite number' }, value));
    return Number.isFinite(value) ? value : undefined;
  }
  if (typeof value !== 'object') return undefined;
  if (depth >= LIMITS.depth) {
    log.error('too-deep', path, {
      vi: `Dữ liệu lồng quá ${String(LIMITS.depth)} tầng. Hãy ghi phẳng hơn.`,
      en: `The data is nested deeper than ${String(LIMITS.depth)} levels. Write it flatter.`,
    });
    return undefined;
  }
  if (Array.isArray(value)) {
    if (!withinLimit(value.length, LIMITS.listEntries, path, log)) return undefined;
    return value.map((entry, index) => copyPlain(entry, `${path}[${String(index)}]`, log, depth + 1)).filter((entry) => entry !== undefined);
  }
  const keys = Object.keys(value);
  if (!withinLimit(keys.length, LIMITS.listEntries, path, log)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    if (!isSafeKey(key)) continue;
    const entry = copyPlain((value as Record<string, unknown>)[key], join(path, key), log, depth + 1);
    if (entry !== undefined) copy[key] = entry;
  }
  return copy;
}

function withinLimit(count: number, limit: number, path: string, log: IssueLog): boolean {
  if (count <= limit) return true;
  log.error('limit', path, {
    vi: `Có ${String(count)} mục, nhiều hơn giới hạn ${String(limit)}. Hãy chia nhỏ dữ liệu.`,
    en: `It holds ${String(count)} entries, more than the limit of ${String(limit)}. Split the data.`,
  });
  return false;
}

function checkText(text: string, path: string, log: IssueLog): string | undefined {
  if (text.length <= LIMITS.text) return text;
  log.error('limit', path, {
    vi: `Văn bản dài ${String(text.length)} ký tự, quá giới hạn ${String(LIMITS.text)}. Hãy rút ngắn.`,
    en: `The text has ${String(text.length)} characters, more than the limit of ${String(LIMITS.text)}. Shorten it.`,
  });
  return undefined;
}

function oneOfWords(words: readonly string[]): Words {
  const list = words.join(', ');
  return { vi: `một trong các từ: ${list}`, en: `one of: ${list}` };
}

function expected(what: Words, got: unknown): Words {
  const is = describe(got);
  return { vi: `Cần ${what.vi}, nhưng ${is.vi}.`, en: `It must be ${what.en}; it is ${is.en}.` };
}

/**
 * The fields of one object of outside data. Each method reads one field, reports what is wrong with it, and returns a value that is safe to go on
 * with; whoever reads checks `log.count` afterwards to know whether the entry is whole.
 */
export class Fields {
  constructor(
    readonly record: Readonly<Record<string, unknown>>,
    readonly path: string,
    readonly log: IssueLog,
  ) {}

  /** Fields of a value, or null with an issue when it is no object. */
  static of(value: unknown, path: string, log: IssueLog): Fields | null {
    if (isRecord(value)) return new Fields(value, path, log);
    log.error('wrong-type', path, expected({ vi: 'một nhóm trường {…}', en: 'a group of fields {…}' }, value));
    return null;
  }

  get(key: string): unknown {
    return own(this.record, key);
  }

  has(key: string): boolean {
    const value = this.get(key);
    return value !== undefined && value !== null;
  }

  /** Names of the fields, when they are not too many. */
  keys(limit: number): readonly string[] {
    const keys = Object.keys(this.record);
    return withinLimit(keys.length, limit, this.path, this.log) ? keys : [];
  }

  at(key: string): string {
    return join(this.path, key);
  }

  wrong(key: string, what: Words, code = 'wrong-type'): void {
    const value = this.get(key);
    this.log.error(value === undefined || value === null ? 'missing' : code, this.at(key), expected(what, value));
  }

  /** A text that must be there and not be blank. */
  text(key: string): string {
    const value = this.get(key);
    if (typeof value === 'string' && value.trim() !== '') return checkText(value, this.at(key), this.log) ?? '';
    this.wrong(key, { vi: 'một đoạn chữ không trống', en: 'a text that is not empty' });
    return '';
  }

  /** A text, or null when absent. */
  optionalText(key: string): string | null {
    return this.has(key) ? this.text(key) : null;
  }

  number(key: string): number {
    const value = this.get(key);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    const form = { vi: 'một số hữu hạn, viết không có ngoặc kép, ví dụ 12.5', en: 'a finite number without quotes, such as 12.5' };
    this.wrong(key, form, 'not-a-number');
    return 0;
  }

  optionalNumber(key: string): number | null {
    return this.has(key) ? this.number(key) : null;
  }

  /** `true` or `false`; absent is false. */
  boolean(key: string): boolean {
    if (!this.has(key)) return false;
    const value = this.get(key);
    if (typeof value !== 'boolean') this.wrong(key, { vi: 'true hoặc false', en: 'true or false' });
    return value === true;
  }

  /** One word of a list; `fallback` when absent, an issue when there is none. */
  oneOf<const T extends string>(key: string, words: readonly T[], fallback?: T): T {
    const value = this.get(key);
    const first = words[0] as T;
    if (!this.has(key) && fallback !== undefined) return fallback;
    const word = words.find((each) => each === value);
    if (word !== undefined) return word;
    this.wrong(key, oneOfWords(words), 'unknown-value');
    return fallback ?? first;
  }

  /** The entries of a list, each with its path; absent is an empty list. */
  list(key: string, limit: number): readonly { readonly value: unknown; readonly path: string }[] {
    if (!this.has(key)) return [];
    const value = this.get(key);
    if (!Array.isArray(value)) {
      this.wrong(key, { vi: 'một danh sách […]', en: 'a list […]' });
      return [];
    }
    if (!withinLimit(value.length, limit, this.at(key), this.log)) return [];
    return Array.from(value as unknown[], (entry, index) => ({ value: entry, path: `${this.at(key)}[${String(index)}]` }));
  }

  /** A list of texts; absent is an empty list. */
  texts(key: string): readonly string[] {
    const texts: string[] = [];
    for (const { value, path } of this.list(key, LIMITS.listEntries)) {
      if (typeof value === 'string') texts.push(checkText(value, path, this.log) ?? '');
      else this.log.error('wrong-type', path, expected({ vi: 'một đoạn chữ', en: 'a text' }, value));
    }
    return texts;
  }

  /** A list of words of a fixed vocabulary; absent is an empty list. */
  words<const T extends string>(key: string, vocabulary: readonly T[]): readonly T[] {
    const words: T[] = [];
    this.texts(key).forEach((text, index) => {
      const word = vocabulary.find((each) => each === text);
      if (word !== undefined) words.push(word);
      else this.log.error('unknown-value', `${this.at(key)}[${String(index)}]`, expected(oneOfWords(vocabulary), text));
    });
    return words;
  }

  /** A text in Vietnamese and English. A bare text counts as Vietnamese. */
  localText(key: string): LocalText {
    const before = this.log.count;
    const local = this.optionalLocalText(key);
    if (local !== null && (local.vi !== undefined || local.en !== undefined)) return local;
    if (this.log.count > before) return {};
    this.wrong(key, { vi: 'tên bằng tiếng Việt hoặc tiếng Anh, ví dụ {"vi": "…"}', en: 'a text in Vietnamese or English, such as {"vi": "…"}' });
    return {};
  }

  optionalLocalText(key: string): LocalText | null {
    if (!this.has(key)) return null;
    const value = this.get(key);
    if (typeof value === 'string') return { vi: this.text(key) };
    const fields = Fields.of(value, this.at(key), this.log);
    if (fields === null) return null;
    const vi = fields.optionalText('vi');
    const en = fields.optionalText('en');
    return { ...(vi === null ? {} : { vi }), ...(en === null ? {} : { en }) };
  }

  /** Two finite numbers, the first not above the second; null when absent. */
  range(key: string): readonly [number, number] | null {
    if (!this.has(key)) return null;
    const value = this.get(key);
    if (Array.isArray(value) && value.length === 2) {
      const [low, high] = value as [unknown, unknown];
      if (typeof low === 'number' && typeof high === 'number' && Number.isFinite(low) && Number.isFinite(high) && low <= high) return [low, high];
    }
    this.wrong(key, { vi: 'hai số [thấp, cao], số đầu không lớn hơn số sau', en: 'two numbers [low, high], the first not above the second' });
    return null;
  }
}

/** Reads a list of objects, one by one; entries that are no objects are reported and left out. */
export function readGroups<T>(fields: Fields, key: string, read: (entry: Fields) => T, limit: number = LIMITS.listEntries): readonly T[] {
  return fields.list(key, limit).flatMap(({ value, path }) => {
    const entry = Fields.of(value, path, fields.log);
    return entry === null ? [] : [read(entry)];
  });
}
