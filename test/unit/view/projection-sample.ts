/** Subjects for the tests of a projection: real indicators, and made-up ones. */
import { readFileSync } from 'node:fs';
import { type Dataset, type Indicator, parseDataset, parseConcepts } from '../../../src/model/index.js';
import { type Subject, subjectOf } from '../../../src/view/projection.js';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));
const concepts = parseConcepts(read('concepts'));
if (!concepts.ok) throw new Error('concepts');
export const parse = (value: unknown): Dataset => {
  const result = parseDataset(value, concepts.ok ? concepts.concepts : []);
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)));
  return result.dataset;
};
export const lamDong = parse(read('lam-dong'));
export const of = (dataset: Dataset, id: string): Indicator => {
  const found = dataset.indicators.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
export const asOf = '2026-06-19';
export const subject = (indicator: Indicator, more: Partial<Parameters<typeof subjectOf>[0]> = {}): Subject => subjectOf({ indicator, asOf, baseline: null, declared: null, ...more });
export const economy = of(lamDong, 'digital-economy-share-grdp');
export const coverage = of(lamDong, '5g-coverage');
export const dossiers = of(lamDong, 'online-dossier-rate');
export const declared = { reason: 'Cả hai cùng tính theo thôn', name: 'Cán bộ tổng hợp' };
export const steady = { id: 'a', name: '', letter: 'A', assumption: { kind: 'pace', perYear: { low: 2, mode: 2.5, high: 3, shape: 'triangular' }, unit: 'points' } } as const;

/** A made-up rate with values on both sides of the merger of provinces. */
export function made(observations: readonly Record<string, unknown>[], fields: Record<string, unknown> = {}): Indicator {
  const source = (document: string) => ({ document, section: null, lines: null });
  const territory = (id: string) => ({ id, name: { vi: 'tỉnh Mẫu' } });
  const document = (id: string, issued: string, where: string) => ({ id, title: { vi: id }, issuer: { vi: 'Sở' }, kind: 'report', issued, territory: territory(where) });
  return of(parse({
    version: 1, province: { slug: 'tinh-mau', name: { vi: 'Tỉnh Mẫu' } },
    documents: [document('new', '2026-06-19', 'since-2025-07'), document('old', '2024-06-19', 'before-2025-07')],
    indicators: [{
      id: 'made', headline: true, name: { vi: 'Mẫu' }, definition: { vi: 'Mẫu' }, pillar: 'society', unit: 'percent', kind: 'saturating-rate', direction: 'higher', bounds: [0, 100],
      bases: ['b', 'c'].map((id) => ({ id, name: { vi: id }, numerator: { vi: 'tử' }, denominator: { vi: 'mẫu' } })),
      observations: observations.map(({ document: where = 'new', ...each }) => ({ basis: 'b', ...each, source: source(where as string) })),
      targets: [{ id: 't', by: '2030', value: 80, comparator: '>=', basis: 'b', source: source('new') }], ...fields,
    }],
  }), 'made');
}
