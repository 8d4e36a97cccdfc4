/**
 * Brings data of an older version up to the version that this library reads, one step a version.
 *
 * A step is a function from data of version n to data of version n + 1. It takes unknown data and leaves what it does not understand as it is: the
 * parser that follows says what is wrong. A step is never changed once released.
 */
import { LIMITS } from './limits.js';
import { isRecord, own } from './reading.js';
import type { Issue } from './types.js';

/** The version of datasets that this library reads and writes. */
export const DATASET_VERSION = 1;

type Step = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

function mapList(list: unknown, limit: number, change: (entry: Readonly<Record<string, unknown>>) => unknown): unknown {
  if (!Array.isArray(list) || list.length > limit) return list;
  return Array.from(list as unknown[], (entry) => (isRecord(entry) ? change(entry) : entry));
}

/** Version 0 held a single `document`, which sources did not repeat, and wrote the due year of a target as a number, `year`. */
function fromSingleDocument(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { document, ...rest } = data;
  const id = isRecord(document) ? own(document, 'id') : undefined;
  const sourced = (entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
    const source = own(entry, 'source');
    return { ...entry, source: { document: id, ...(isRecord(source) ? source : {}) } };
  };
  const dated = (target: Readonly<Record<string, unknown>>): unknown => {
    const { year, ...other } = target;
    return sourced(typeof year === 'number' ? { ...other, by: String(year) } : other);
  };
  const indicator = (entry: Readonly<Record<string, unknown>>): unknown => ({
    ...entry,
    observations: mapList(own(entry, 'observations'), LIMITS.observationsPerIndicator, sourced),
    targets: mapList(own(entry, 'targets'), LIMITS.targetsPerIndicator, dated),
  });
  const lists = ['tasks', 'budgets', 'growthAssumptions', 'composites', 'monitoring', 'context', 'qualitativeTargets', 'findings'];
  return {
    ...rest,
    ...Object.fromEntries(lists.map((key) => [key, mapList(own(data, key), LIMITS.tasks, sourced)])),
    version: 1,
    documents: document === undefined ? [] : [document],
    indicators: mapList(own(data, 'indicators'), LIMITS.indicators, indicator),
  };
}

/** `STEPS[n]` leads from version n to n + 1. */
const STEPS: readonly Step[] = [fromSingleDocument];

export type MigrationResult =
  | { readonly ok: true; readonly data: Readonly<Record<string, unknown>>; readonly from: number }
  | { readonly ok: false; readonly issues: readonly Issue[] };

function refuse(code: string, vi: string, en: string): MigrationResult {
  return { ok: false, issues: [{ code, path: 'version', message: { vi: `Tại version: ${vi}`, en: `At version: ${en}` } }] };
}

/**
 * Brings a dataset of any known version up to `DATASET_VERSION`.
 * @param data An object with a whole number `version`.
 * @returns The data in today's form (not yet checked) and the version it came in; an issue for a missing, odd or newer version.
 * @example migrate({ version: 2 }) // { ok: false, issues: [{ code: 'newer-version', … }] }
 */
export function migrate(data: Readonly<Record<string, unknown>>): MigrationResult {
  const version = own(data, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return refuse(
      'wrong-version',
      `Cần số phiên bản của dữ liệu, từ 0 đến ${String(DATASET_VERSION)}. Hãy ghi "version": ${String(DATASET_VERSION)}.`,
      `The version of the data must be a whole number from 0 to ${String(DATASET_VERSION)}. Write "version": ${String(DATASET_VERSION)}.`,
    );
  }
  if (version > DATASET_VERSION) {
    return refuse(
      'newer-version',
      `Dữ liệu thuộc phiên bản ${String(version)}, mới hơn phiên bản ${String(DATASET_VERSION)} mà trang này đọc được. Hãy cập nhật thư viện chiso.`,
      `The data is of version ${String(version)}, newer than version ${String(DATASET_VERSION)} that this page can read. Update the chiso library.`,
    );
  }
  return { ok: true, data: STEPS.slice(version).reduce((current, step) => step(current), data), from: version };
}
