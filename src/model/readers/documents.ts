/** The documents that the numbers of a table come from: the file itself, and those that a column of sources names. */
import { LIMITS } from '../limits.js';
import { periodEnd, periodForm, periodStart } from '../time.js';
import type { Mapping } from './types.js';
import { clean, slugOf } from './words.js';

/** The map of 34 provinces began on 1 July 2025; what ended before was counted on the map of 63. */
const NEW_MAP = periodEnd('2025-06-30') ?? 0;

type TerritoryId = 'before-2025-07' | 'since-2025-07';

const TERRITORY_NAMES = {
  'before-2025-07': { vi: 'địa giới trước ngày 01 tháng 7 năm 2025', en: 'boundaries before 1 July 2025' },
  'since-2025-07': { vi: 'địa giới từ ngày 01 tháng 7 năm 2025', en: 'boundaries since 1 July 2025' },
} as const;

/** Gives each number its document, and keeps the list of those that were named. */
export class Documents {
  readonly list: Record<string, unknown>[] = [];
  private readonly named = new Map<string, Record<string, unknown> & { readonly id: string }>();
  private readonly taken = new Set<string>();

  constructor(private readonly mapping: Mapping) {}

  /**
   * Id of the document of a number.
   * @param title Words of a column of sources; empty for the file itself.
   * @param period Period of the number, which decides its territory under `by-date`; null counts as of today's.
   * @param isTarget Whether it is a target, whose date says nothing of when the document was made.
   * @returns Null when the limit on documents is reached.
   */
  idOf(title: string, period: string | null, isTarget: boolean): string | null {
    const { asOf = null, document, territory, until } = this.mapping;
    const end = period === null ? null : periodEnd(period);
    const where: TerritoryId = territory !== 'by-date' ? territory : end !== null && end <= NEW_MAP ? 'before-2025-07' : 'since-2025-07';
    const key = `${where} ${title}`;
    const known = this.named.get(key);
    // The file was made while the period ran, so whatever document it names was there too: that is the latest day of the figure.
    const stated = until !== null && period !== null && periodForm(until) === 'day' && (periodStart(period) ?? Infinity) < (periodEnd(until) ?? 0) ? until : asOf;
    const issued = document.issued ?? stated;
    const runs = !isTarget && issued !== null && end !== null && end > (periodEnd(issued) ?? end);
    if (known !== undefined) {
      if (runs) known['issued'] = issued;
      return known.id;
    }
    if (this.list.length >= LIMITS.documents) return null;
    const base = title === '' ? document.id : slugOf(title) || 'nguon';
    let id = base;
    for (let number = 2; this.taken.has(id); number += 1) id = `${base}-${String(number)}`;
    this.taken.add(id);
    // Lines of a source are rows of this file, also for numbers that another document printed first.
    const file = (document.title.vi ?? document.title.en ?? '').slice(0, 300) || document.id;
    const common = { id, kind: document.kind ?? 'report', file, territory: { id: where, name: TERRITORY_NAMES[where] } };
    const made = title === '' ? { ...common, title: document.title, issuer: document.issuer ?? {}, issued: runs ? issued : (document.issued ?? null), url: document.url ?? null }
      : { ...common, title: { vi: clean(title) }, issuer: {}, ...(runs ? { issued } : {}) };
    this.named.set(key, made);
    this.list.push(made);
    return id;
  }
}
