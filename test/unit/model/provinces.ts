/** The shipped datasets, parsed once for the tests that run over them. */
import { readFileSync } from 'node:fs';
import { parseConceptsText, parseDatasetText, type Dataset, type Indicator, type Observation, type Target } from '../../../src/model/index.js';
import { datasetOf } from './build.js';

export const SLUGS = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'] as const;
export type Slug = (typeof SLUGS)[number];

function textOf(name: string): string {
  return readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8');
}

const concepts = parseConceptsText(textOf('concepts'));
if (!concepts.ok) throw new Error(concepts.issues[0]?.message.en);

export const PROVINCES = Object.fromEntries(SLUGS.map((slug) => [slug, datasetOf(parseDatasetText(textOf(slug), concepts.concepts))])) as Readonly<
  Record<Slug, Dataset>
>;

export function indicatorIn(slug: Slug, id: string): Indicator {
  const indicator = PROVINCES[slug].indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id} in ${slug}`);
  return indicator;
}

export function observationOf(indicator: Indicator, { period, value, document }: { period: string; value: number; document: string }): Observation {
  const found = indicator.observations.find((each) => each.period === period && each.value === value && each.source.document === document);
  if (found === undefined) throw new Error(`no observation ${period} ${String(value)} in ${indicator.id}`);
  return found;
}

export function targetOf(indicator: Indicator, id: string): Target {
  const found = indicator.targets.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no target ${id} in ${indicator.id}`);
  return found;
}
