/** Which of the province's indicators a row of one's own table is: proposed where id or name are the same, always shown, and for the person to change. */
import type { Concept, Dataset, Indicator, InspectedRow, Observation } from '../../../src/model/index.js';

export interface Tie {
  readonly indicator: Indicator;
  /** What proposed it, or that the person chose. */
  readonly by: 'choice' | 'id' | 'name' | 'concept';
}

export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

const indexes = new WeakMap<Dataset, ReadonlyMap<string, readonly Indicator[]>>();

/** A province's indicators by their names, also those that a second document words otherwise. */
function byName(province: Dataset): ReadonlyMap<string, readonly Indicator[]> {
  const known = indexes.get(province);
  if (known) return known;
  const index = new Map<string, Indicator[]>();
  for (const indicator of province.indicators) {
    const names = [indicator.name, ...(indicator.alsoWorded ?? []).map(({ name }) => name)].flatMap((name) => [name?.vi, name?.en]);
    for (const name of new Set(names.flatMap((each) => (each ? [plain(each)] : [])))) index.set(name, [...(index.get(name) ?? []), indicator]);
  }
  indexes.set(province, index);
  return index;
}

const ids = new WeakMap<Dataset, ReadonlyMap<string, Indicator>>();

function byId(province: Dataset): ReadonlyMap<string, Indicator> {
  const known = ids.get(province) ?? new Map(province.indicators.map((indicator) => [indicator.id, indicator]));
  ids.set(province, known);
  return known;
}

/** Whether a row may be of an indicator by its unit: what nobody says may be anything, a share is no count. */
function mayMeasure(unit: string, { unit: own, bases }: Indicator): boolean {
  const isShare = /^(?:%|phần trăm|per ?cent|pct)/i.test(unit);
  return unit === '' || [own, ...bases.map((basis) => basis.unit ?? own)].some((each) => each.startsWith('percent') === isShare);
}

/**
 * @param chosen Id that the person chose; empty for an indicator of its own; undefined while nothing was chosen.
 * @param concept Concept that the person chose for the row.
 */
export function tieOf({ key, name, unit }: InspectedRow, chosen: string | undefined, concept: string | null | undefined, province: Dataset): Tie | null {
  const find = (id: string) => byId(province).get(id);
  if (chosen !== undefined) {
    const indicator = find(chosen);
    return indicator ? { indicator, by: 'choice' } : null;
  }
  const same = find(key);
  if (same) return { indicator: same, by: 'id' };
  const [named, ...more] = (byName(province).get(plain(name)) ?? []).filter((each) => mayMeasure(unit, each));
  if (named && more.length === 0) return { indicator: named, by: 'name' };
  const alike = concept ? province.indicators.filter((indicator) => indicator.concept === concept && mayMeasure(unit, indicator)) : [];
  return alike.length === 1 && alike[0] ? { indicator: alike[0], by: 'concept' } : null;
}

/** Indicators that a row may be: those of its name or concept, then the province's main ones. */
export function choicesFor({ name, candidates }: InspectedRow, concept: string | null | undefined, tie: Tie | null, province: Dataset): readonly Indicator[] {
  const concepts = new Set([...candidates, concept, tie?.indicator.concept].filter(Boolean));
  const near = province.indicators.filter((indicator) => indicator.id === tie?.indicator.id || (indicator.concept !== null && concepts.has(indicator.concept)));
  return [...new Set([...(byName(province).get(plain(name)) ?? []), ...near, ...province.indicators.filter(({ headline }) => headline)])];
}

const PREFIX = 'tied-';

/** Id of the concept made from an indicator. */
export const tiedConcept = (id: string): string => PREFIX + id;

/** What an indicator measures as a concept of its own, so that a row tied to it is read in its unit and on its bases. */
export function conceptOf({ id, name, definition, pillar, unit, counted, direction, bounds, kind, accrual, referenceClass, bases, cap, outOf }: Indicator): Concept {
  return {
    id: tiedConcept(id), name, definition, pillar, unit, direction, bounds, kind, accrual, referenceClass, bases,
    ...(counted ? { counted } : {}), ...(cap === undefined ? {} : { cap }), ...(outOf === undefined ? {} : { outOf }),
  };
}

/** Id of the province's indicator that such a concept was made from; null for any other concept. */
export const indicatorOf = (concept: string | null): string | null => (concept?.startsWith(PREFIX) ? concept.slice(PREFIX.length) : null);

/** The figure that stands for an indicator now: the one that its row names, also of another indicator, else its latest one that no other replaced. */
export function latestOf({ observations, related, shows }: Indicator): Observation | null {
  const named = shows && [...related, ...observations].find(({ period, value }) => period === shows.period && value === shows.value);
  if (named) return named;
  const current = (list: readonly Observation[]) => list.filter(({ flags }) => !flags.includes('stale')).reduce<Observation | null>((last, each) => (last && last.time > each.time ? last : each), null);
  return current(observations) ?? current(related);
}
