/**
 * Stands in the place of `src/model/migrate.ts` in `chiso-lite.js`: takes today's form of the data alone; the whole parser of the second file knows
 * the older ones.
 */
import type { migrate as fullMigrate } from '../../model/migrate.js';
import { own } from '../../model/reading.js';
import { Refused } from './issue-log.js';

export const DATASET_VERSION = 1;

export const migrate: typeof fullMigrate = (data) => {
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (own(data, 'version') !== DATASET_VERSION) throw new Refused('version');
  return { ok: true, data, from: DATASET_VERSION };
};
