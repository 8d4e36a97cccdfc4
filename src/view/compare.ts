/**
 * Provinces side by side, as data. First what may be compared (same concept, stated base and territory, by the model's own rules), then each province
 * against its own target, then what may not be compared and why, last what one province alone sets itself. No ranks: an order of provinces needs the
 * engine's `rankIntervals`, and nothing here computes one.
 */
import type { Dataset } from '../model/index.js';
import { PILLARS } from '../model/vocabulary.js';
import { APART_REASONS, apartRow, type ApartReason, type ApartRow } from './compare-apart.js';
import { type CompareEntry, type Holding, holdingsOf, isStated, provincesOf } from './compare-holdings.js';
import { partedBases, sharedRows, type SharedRow } from './compare-shared.js';
import { countStates, type ScorecardRow, scorecardRows, type StateCount } from './scorecard.js';

export type { ApartReason, ApartRow } from './compare-apart.js';
export type { Holding } from './compare-holdings.js';
export type { SharedCell, SharedRow } from './compare-shared.js';

/** One province of a comparison; `key` is its own among the columns. */
export interface CompareProvince {
  readonly key: string;
  readonly dataset: Dataset;
}

/** Part 2 for one province. */
export interface OwnPart {
  readonly province: string;
  /** Rows whose value and target share a base and a territory: only these have a distance. */
  readonly rows: readonly ScorecardRow[];
  /** How many rows have none, by state. */
  readonly rest: readonly StateCount[];
}

/** Part 4 for one province. */
export interface SinglePart {
  readonly province: string;
  readonly rows: readonly ScorecardRow[];
}

export interface Comparison {
  readonly shared: readonly SharedRow[];
  readonly own: readonly OwnPart[];
  /** By reason, nearest to a comparison first. */
  readonly apart: readonly { readonly reason: ApartReason; readonly rows: readonly ApartRow[] }[];
  readonly single: readonly SinglePart[];
  /** Concepts: all, compared, named by at least two provinces and not compared, named by one; those of `compared` with comparable values. */
  readonly counts: { readonly all: number; readonly compared: number; readonly apart: number; readonly single: number; readonly withValues: number };
  /** Concepts that were asked for and that no province names. */
  readonly unknown: readonly string[];
}

/** Which rows of the provinces are compared; without `concepts` and `all`, the headline rows. */
export interface CompareScope {
  /** Ids of concepts, headline or not. */
  readonly concepts?: readonly string[];
  /** Every row that belongs to a concept. */
  readonly all?: boolean;
  /** Gives rows the states that their trends lead to. */
  readonly judged?: (rows: readonly ScorecardRow[]) => readonly ScorecardRow[];
}

function entriesOf({ key, dataset }: CompareProvince, asOf: string, { concepts = [], all = false, judged = (rows) => rows }: CompareScope): readonly CompareEntry[] {
  const rows = scorecardRows(dataset, asOf);
  const wished = new Set(concepts);
  const isWished = ({ indicator: { concept, id, headline } }: ScorecardRow) => {
    if (wished.size > 0) return wished.has(concept ?? id);
    return all ? concept !== null : headline;
  };
  const found = rows.filter(isWished);
  // A dataset that marks no row as a main one shows them all, as the scorecard does.
  const chosen = wished.size > 0 || all || found.length > 0 ? found : rows;
  return [...judged(chosen)].sort((a, b) => Number(b.indicator.headline) - Number(a.indicator.headline)).map((row) => ({ province: key, row }));
}

/** What a reader should see of a holding that is in no row: the value of the headline row, every target, and bases that another province counts on. */
function visibleAmong(entries: readonly CompareEntry[], holdings: readonly Holding[]): (holding: Holding) => boolean {
  const shownValues = new Set(entries.map(({ row }) => row.assessment.observation));
  return (holding) => shownValues.has(holding.assessment.observation) || holding.assessment.target !== null
    || (isStated(holding) && holdings.some((other) => other.province !== holding.province && other.basis === holding.basis));
}

function byConcept(entries: readonly CompareEntry[]): ReadonlyMap<string, readonly CompareEntry[]> {
  const concepts = new Map<string, CompareEntry[]>();
  for (const entry of entries) {
    const { concept, id } = entry.row.indicator;
    // What only one province counts has no concept to share, whatever its id.
    const key = concept ?? `${entry.province}\n${id}`;
    concepts.set(key, [...(concepts.get(key) ?? []), entry]);
  }
  return concepts;
}

function ownPart(province: string, entries: readonly CompareEntry[]): OwnPart {
  const rows = entries.map(({ row }) => row);
  const compared = rows.filter(({ assessment }) => assessment.gap !== null && assessment.comparable?.same === true);
  const left = rows.filter((row) => !compared.includes(row));
  return {
    province,
    // Dated targets first: they have a pace.
    rows: [...compared].sort((a, b) => (a.assessment.target?.due ?? Infinity) - (b.assessment.target?.due ?? Infinity) || 0),
    rest: countStates(left),
  };
}

function filled({ cells }: SharedRow): number {
  return [...cells.values()].filter((cell) => 'holding' in cell && cell.holding.assessment.observation).length;
}

function sortShared(rows: readonly SharedRow[]): readonly SharedRow[] {
  const pillar = ({ indicator }: SharedRow) => PILLARS.indexOf(indicator.pillar);
  const more = (a: SharedRow, b: SharedRow) => b.values.length - a.values.length || filled(b) - filled(a) || b.targets.length - a.targets.length;
  return [...rows].sort((a, b) => more(a, b) || pillar(a) - pillar(b));
}

/**
 * Everything that a comparison shows.
 *
 * @param provinces Provinces in the reader's order. Two are needed before anything is compared; with fewer only part 2 and part 4 have content.
 * @param asOf The day of judgement, `YYYY-MM-DD`.
 * @example compareProvinces(fourProvinces, '2026-06-19').counts // { all: 31, compared: 7, apart: 11, single: 13, withValues: 0 }
 */
export function compareProvinces(provinces: readonly CompareProvince[], asOf: string, scope: CompareScope = {}): Comparison {
  const entries = provinces.map((province) => entriesOf(province, asOf, scope));
  const keys = provinces.map(({ key }) => key);
  const shared: SharedRow[] = [];
  const apart: ApartRow[] = [];
  const single: CompareEntry[] = [];
  const counts = { all: 0, compared: 0, apart: 0, single: 0, withValues: 0 };
  const named = byConcept(entries.flat());
  for (const [concept, own] of named) {
    counts.all += 1;
    if (provincesOf(own) < 2) {
      counts.single += 1;
      single.push(...own);
      continue;
    }
    const indicators = own.map(({ province, row: { indicator } }) => ({ province, indicator }));
    const holdings = own.flatMap((entry) => holdingsOf(entry, asOf));
    const visible = visibleAmong(own, holdings);
    const parted = new Set<string>();
    const inProvinces = new Set(own.map(({ province }) => province));
    const rowsNow = () => sharedRows(concept, keys, holdings, inProvinces, (holding) => visible(holding) && !parted.has(holding.basis));
    const rows = rowsNow();
    if (rows.length === 0) {
      counts.apart += 1;
      apart.push(...[apartRow(concept, null, indicators, holdings, visible)].flatMap((row) => row ?? []));
      continue;
    }
    counts.compared += 1;
    if (rows.some(({ values }) => values.length > 0)) counts.withValues += 1;
    for (const basis of partedBases(holdings, rows)) parted.add(basis);
    // Once more, now that what has a row of its own in part 3 is known.
    shared.push(...(parted.size ? rowsNow() : rows));
    for (const basis of parted) {
      const row = apartRow(concept, basis, indicators, holdings.filter((holding) => holding.basis === basis), () => true);
      if (row) apart.push(row);
    }
  }
  return {
    shared: sortShared(shared),
    own: provinces.map(({ key }, index) => ownPart(key, entries[index] ?? [])),
    apart: APART_REASONS.map((reason) => ({ reason, rows: apart.filter((row) => row.reason === reason) })).filter(({ rows }) => rows.length > 0),
    single: keys
      .map((province) => ({ province, rows: single.filter((entry) => entry.province === province).map(({ row }) => row) }))
      .filter(({ rows }) => rows.length > 0),
    counts,
    unknown: (scope.concepts ?? []).filter((id) => ![...named.keys()].some((key) => key === id || key.endsWith(`\n${id}`))),
  };
}
