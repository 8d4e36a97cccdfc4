import { describe, expect, it } from 'vitest';
import { parseConcepts, parseDataset } from '../../../src/model/index.js';
import { basesOf, conceptOf, CONCEPTS, DATASETS, indicator, observation, readJson, SLUGS, type FileSource } from './files.js';

const RESERVED = new Set(['unstated', 'as-named']);

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Every `source`, `leadSource`, entry of `alsoAt` and `mergerAt`, wherever it stands. */
function sourcesIn(value: unknown): readonly FileSource[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'source' || key === 'leadSource') return [inner as FileSource];
    if (key === 'alsoAt' || key === 'mergerAt') return inner as FileSource[];
    return sourcesIn(inner);
  });
}

describe('ids', () => {
  it('are unique among concepts, and among the bases of one concept', () => {
    expect(repeated(CONCEPTS.map((each) => each.id))).toEqual([]);
    for (const concept of CONCEPTS) expect(repeated((concept.bases ?? []).map((each) => each.id)), concept.id).toEqual([]);
  });

  it.each(SLUGS)('are unique in each list of %s, and among the targets of one indicator', (slug) => {
    const { documents, indicators, tasks, findings, budgets, growthAssumptions, composites, monitoring, context, qualitativeTargets } =
      DATASETS[slug];
    for (const list of [documents, indicators, tasks, findings, budgets, growthAssumptions, composites, monitoring, context, qualitativeTargets]) {
      expect(repeated((list ?? []).map((each) => each.id))).toEqual([]);
    }
    for (const each of indicators) expect(repeated((each.targets ?? []).map((target) => target.id)), each.id).toEqual([]);
  });
});

describe.each(SLUGS)('every reference in %s leads somewhere', (slug) => {
  const dataset = DATASETS[slug];
  const indicators = new Set(dataset.indicators.map((each) => each.id));
  const tasks = new Set(dataset.tasks.map((each) => each.id));

  it('from an indicator to its concept', () => {
    expect(dataset.indicators.filter((each) => each.concept !== undefined && conceptOf(each) === undefined).map((each) => each.id)).toEqual([]);
  });

  it('from a number to a basis that is defined, or to one of the two reserved ones', () => {
    for (const each of dataset.indicators) {
      const known = new Set(basesOf(each).map((basis) => basis.id));
      for (const number of [...(each.observations ?? []), ...(each.targets ?? [])]) {
        expect(known.has(number.basis) || RESERVED.has(number.basis), `${each.id}: ${number.basis}`).toBe(true);
      }
    }
  });

  it('from every source to a document of the file, with lines in order', () => {
    const documents = new Set(dataset.documents.map((each) => each.id));
    const sources = sourcesIn(dataset);
    expect(sources.length).toBeGreaterThan(dataset.indicators.length);
    for (const source of sources) {
      expect(documents.has(source.document), source.document).toBe(true);
      expect(source.lines?.[0] ?? 0, JSON.stringify(source)).toBeLessThanOrEqual(source.lines?.[1] ?? -1);
    }
  });

  it('from findings, tasks and composites to indicators and tasks', () => {
    const named = [...dataset.findings, ...dataset.tasks, ...(dataset.composites ?? [])].flatMap((each) => each.indicators ?? []);
    expect(named.filter((id) => !indicators.has(id))).toEqual([]);
    expect(dataset.findings.flatMap((each) => each.tasks ?? []).filter((id) => !tasks.has(id))).toEqual([]);
  });

  it('from a headline row to the observation that it shows', () => {
    for (const { shows } of dataset.indicators)
      if (shows) expect(observation(slug, shows.indicator, shows.period, shows.value).value).toBe(shows.value);
  });

  it('and the parser reads it without an issue or a warning', () => {
    const concepts = parseConcepts(readJson('src/datasets/concepts.json'));
    if (!concepts.ok) throw new Error(JSON.stringify(concepts.issues[0]));
    const result = parseDataset(readJson(`src/datasets/${slug}.json`), concepts.concepts);
    expect(result.ok ? result.warnings : result.issues).toEqual([]);
  });
});

describe('bases', () => {
  it('of concepts are all used by a number of some province', () => {
    const used = new Set(
      SLUGS.flatMap((slug) =>
        DATASETS[slug].indicators.flatMap((each) =>
          [...(each.observations ?? []), ...(each.targets ?? [])].map((number) => `${each.concept ?? ''}/${number.basis}`),
        ),
      ),
    );
    expect(CONCEPTS.flatMap((concept) => (concept.bases ?? []).map((basis) => `${concept.id}/${basis.id}`)).filter((key) => !used.has(key))).toEqual(
      [],
    );
  });

  it('of an indicator without a concept are defined where counts are printed for a rate', () => {
    const bare = SLUGS.flatMap((slug) => DATASETS[slug].indicators).filter(
      (each) =>
        each.concept === undefined &&
        each.unit === 'percent' &&
        (each.observations ?? []).some((one) => one.denominator !== undefined && one.basis === 'unstated'),
    );
    expect(bare.map((each) => each.id)).toEqual([]);
  });
});

describe('headline rows that show an observation of another indicator', () => {
  it('are three, and keep the other basis', () => {
    const rows = SLUGS.flatMap((slug) =>
      DATASETS[slug].indicators.filter((each) => each.shows && each.shows.indicator !== each.id).map((each) => ({ slug, each })),
    );
    expect(rows.map(({ each }) => `${each.id} shows ${each.shows?.indicator ?? ''}`)).toEqual([
      'online-public-services-full-process shows online-public-services-full-process-share',
      'online-dossier-rate shows online-dossier-rate-cumulative',
      'digital-signature-people-rate shows public-digital-certificate-coverage',
    ]);
    for (const { slug, each } of rows) {
      const shown = observation(slug, each.shows?.indicator ?? '', each.shows?.period, each.shows?.value);
      expect(indicator(slug, each.id).targets?.map((target) => target.basis)).not.toContain(shown.basis);
    }
  });
});
