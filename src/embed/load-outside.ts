/**
 * Stands in the place of `src/elements/shared/load-outside.ts` in the files for any page: the readers of tables, CSV, XLSX, JSON-stat and CKAN lie in the second file, which
 * is fetched when a page has such data. Pages with a province never fetch it for this.
 */
import type { readOutside } from '../elements/shared/outside.js';
import { inside } from './inside.js';

const readers: (typeof readOutside)[] = [];

/** Called by the second file. */
export function addOutside(reader: typeof readOutside): void {
  readers.push(reader);
}

export async function loadOutside(): Promise<typeof readOutside | null> {
  await inside.later();
  return readers[0] ?? null;
}
