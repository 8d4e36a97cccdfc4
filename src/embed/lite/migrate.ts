/**
 * Stands in the place of `src/model/migrate.ts` in `chiso-lite.js`: takes today's form of the data alone, until the second file brings what knows the older ones.
 */
import type { migrate as fullMigrate } from '../../model/migrate.js';
import { say } from '../../model/parse-words.js';
import { issueAt, own } from '../../model/reading.js';

export const DATASET_VERSION = 1;

let steps: typeof fullMigrate | null = null;

/** Called by the second file. */
export function addMigration(given: typeof fullMigrate): void {
  steps = given;
}

export const migrate: typeof fullMigrate = (data) => steps?.(data) ?? (own(data, 'version') === DATASET_VERSION
  ? { ok: true, data, from: DATASET_VERSION } : { ok: false, issues: [issueAt('wrong-version', 'version', say('unreadable'))] });
