import type { readOutside } from './outside.js';

/** The reader of tables, CSV, XLSX and the like, loaded when first needed; null when it cannot be had. */
export function loadOutside(): Promise<typeof readOutside | null> {
  return import('./outside.js').then((module) => module.readOutside, () => null);
}
