import type { readXlsx } from './xlsx.js';

/** The reader of workbooks, loaded with the first one. */
export function loadXlsx(): Promise<typeof readXlsx> {
  return import('./xlsx.js').then((module) => module.readXlsx);
}
