import { formatNumber, type Language, parseNumber } from '../../i18n/index.js';
import { type CommonLevel, strictestTarget } from '../../view/compare-level.js';
import type { SharedRow } from '../../view/compare.js';

/** The reader's level of a row, as typed. */
export interface LevelEntry {
  readonly text: string;
  /** Null when it cannot be read or lies outside the bounds. */
  readonly value: number | null;
}

/** The levels that a reader typed, by row; a change gives a new object. */
export class Levels {
  readonly #entries: ReadonlyMap<string, LevelEntry>;

  constructor(entries: ReadonlyMap<string, LevelEntry> = new Map()) {
    this.#entries = entries;
  }

  /** Numbers by row; null for what is none. */
  get values(): Readonly<Record<string, number | null>> {
    return Object.fromEntries([...this.#entries].map(([id, { value }]) => [id, value]));
  }

  entry({ id }: SharedRow): LevelEntry | undefined {
    return this.#entries.get(id);
  }

  /** What the reader typed for a row, else the strictest of the targets compared there. */
  of(row: SharedRow): CommonLevel | null {
    const entry = this.entry(row);
    if (!entry) return strictestTarget(row);
    return entry.value === null ? null : { value: entry.value, from: null };
  }

  /** @param text Null drops what was typed. */
  with(row: SharedRow, text: string | null, language: Language): Levels {
    const entries = new Map(this.#entries);
    const { bounds } = row.indicator;
    const value = text === null ? null : parseNumber(text, language);
    if (text === null) entries.delete(row.id);
    else entries.set(row.id, { text, value: value === null || (bounds && (value < bounds[0] || value > bounds[1])) ? null : value });
    return new Levels(entries);
  }

  inLanguage(language: Language): Levels {
    return new Levels(new Map([...this.#entries].map(([id, entry]) => [id, entry.value === null ? entry : { ...entry, text: formatNumber(entry.value, language) }])));
  }
}
