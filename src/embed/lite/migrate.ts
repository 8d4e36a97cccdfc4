/**
 * Stands in the place of `src/model/migrate.ts` in `chiso-lite.js`: takes today's form of the data alone. Any other goes to the whole parser of the second file, which
 * brings it up to date.
 */
import type { MigrationResult } from '../../model/migrate.js';
import { own } from '../../model/reading.js';
import { words } from './words.js';

export const DATASET_VERSION = 1;

export function migrate(data: Readonly<Record<string, unknown>>): MigrationResult {
  return own(data, 'version') === DATASET_VERSION
    ? { ok: true, data, from: DATASET_VERSION } : { ok: false, issues: [{ code: 'wrong-version', path: 'version', message: words }] };
}
