/** Small datasets for tests, made by the parser itself so that a test starts from what the rest of chiso sees. */
import { parseDataset, type Dataset, type DatasetResult, type Indicator } from '../../../src/model/index.js';

export type Fields = Readonly<Record<string, unknown>>;

export const PLAN: Fields = {
  id: 'plan',
  title: { vi: 'Đề án' },
  kind: 'plan',
  file: 'plan.txt',
  territory: { id: 'since-2025-07', name: { vi: 'tỉnh mới' } },
};
export const REPORT: Fields = {
  ...PLAN,
  id: 'report',
  title: { vi: 'Báo cáo' },
  kind: 'report',
  issued: '2026-06-19',
  covers: { from: '2024-12-01', to: '2026-06-19' },
};
export const OLD_PLAN: Fields = { ...PLAN, id: 'old-plan', territory: { id: 'before-2025-07', name: { vi: 'tỉnh cũ' } } };

const SOURCE = { document: 'plan' };

export function basis(id: string, more: Fields = {}): Fields {
  return { id, name: { vi: id }, numerator: { vi: 'tử số' }, denominator: { vi: 'mẫu số' }, ...more };
}

export function value(period: string, number: number, more: Fields = {}): Fields {
  return { period, value: number, basis: 'people', source: SOURCE, ...more };
}

export function target(by: string | null, number: number | null, more: Fields = {}): Fields {
  return {
    id: `t-${String(by)}`,
    ...(by === null ? {} : { by }),
    ...(number === null ? {} : { value: number }),
    basis: 'people',
    source: SOURCE,
    ...more,
  };
}

/** A percentage of people that should rise. */
export function indicatorFields(more: Fields = {}): Fields {
  return {
    id: 'share',
    name: { vi: 'Tỷ lệ người dân' },
    pillar: 'society',
    unit: 'percent',
    bounds: [0, 100],
    kind: 'saturating-rate',
    bases: [basis('people'), basis('adults')],
    ...more,
  };
}

export function datasetFields(indicators: readonly Fields[], more: Fields = {}): Fields {
  return { version: 1, province: { slug: 'lam-dong', name: { vi: 'Lâm Đồng' } }, documents: [PLAN, REPORT, OLD_PLAN], indicators, ...more };
}

export function datasetOf(result: DatasetResult): Dataset {
  if (result.ok) return result.dataset;
  throw new Error(result.issues.map((issue) => issue.message.en).join('\n'));
}

export function indicatorsOf(...indicators: readonly Fields[]): readonly Indicator[] {
  return datasetOf(parseDataset(datasetFields(indicators))).indicators;
}

export function indicatorOf(observations: readonly Fields[], targets: readonly Fields[], more: Fields = {}): Indicator {
  const [indicator] = indicatorsOf(indicatorFields({ observations, targets, ...more }));
  if (indicator === undefined) throw new Error('no indicator');
  return indicator;
}
