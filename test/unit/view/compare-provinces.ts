/** Provinces for the tests of the comparison: the four real ones, and made-up ones that share one concept. */
import { readFileSync } from 'node:fs';
import { parseConcepts, parseDataset } from '../../../src/model/index.js';
import type { CompareProvince } from '../../../src/view/compare.js';

const file = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));

export const AS_OF = '2026-06-19';
export const FOUR = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'] as const;

export function realProvinces(slugs: readonly string[] = FOUR): readonly CompareProvince[] {
  const concepts = parseConcepts(file('concepts'));
  return slugs.map((key) => {
    const parsed = parseDataset(file(key), concepts.ok ? concepts.concepts : []);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return { key, dataset: parsed.dataset };
  });
}

type Loose = Readonly<Record<string, unknown>>;

export interface Made {
  readonly observations?: readonly Loose[];
  readonly targets?: readonly Loose[];
  readonly territory?: 'before-2025-07' | 'since-2025-07';
  /** Fields of the indicator. */
  readonly fields?: Loose;
  /** Further indicators of other concepts, by id. */
  readonly more?: readonly Loose[];
}

const source = { document: 'plan', section: null, lines: [1, 1] };
const bases = ['over-people', 'over-adults'].map((id) => ({ id, name: { vi: id, en: id }, numerator: { vi: 'người', en: 'people' }, denominator: { vi: 'dân', en: 'all' } }));

export const indicator = (id: string, fields: Loose = {}): Loose => ({
  id, concept: 'accounts', headline: true, name: { vi: `Tài khoản ${id}` }, definition: { vi: 'định nghĩa' }, pillar: 'society', unit: 'percent', kind: 'saturating-rate',
  direction: 'higher', bounds: [0, 100], bases, observations: [], targets: [], ...fields,
});

export const value = (number: number, fields: Loose = {}): Loose => ({ period: '2025', value: number, basis: 'over-people', source, ...fields });
export const goal = (number: number | null, fields: Loose = {}): Loose => ({ id: 'goal', by: '2030', value: number, comparator: '>=', basis: 'over-people', source, ...fields });

/** A province with one indicator of the concept `accounts`. */
export function made(key: string, { observations = [], targets = [], territory = 'since-2025-07', fields = {}, more = [] }: Made): CompareProvince {
  const parsed = parseDataset({
    version: 1, province: { slug: key, name: { vi: `Tỉnh ${key}` } },
    documents: [{ id: 'plan', title: { vi: 'Kế hoạch' }, issuer: { vi: 'Ủy ban nhân dân tỉnh' }, kind: 'report', issued: '2026-06-01', territory: { id: territory, name: { vi: territory } } }],
    indicators: [indicator('accounts', { observations, targets, ...fields }), ...more],
    concepts: [],
  }, [{
    id: 'accounts', name: { vi: 'Tài khoản' }, definition: {}, pillar: 'society', unit: 'percent', direction: 'higher', bounds: [0, 100], kind: 'saturating-rate', accrual: 'stock', referenceClass: null, bases: [],
  }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return { key, dataset: parsed.dataset };
}
