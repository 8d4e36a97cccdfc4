import { describe, expect, it } from 'vitest';
import { CONCEPTS, DATASETS, SLUGS, type FileDataset, type Slug } from './files.js';

interface Counts {
  readonly indicators: number;
  readonly headline: number;
  readonly printed: number;
  readonly derived: number;
  readonly targets: number;
  readonly tasks: number;
  readonly findings: number;
  readonly budgets: number;
  readonly growthAssumptions: number;
  readonly composites: number;
  readonly monitoring: number;
  readonly context: number;
  readonly qualitativeTargets: number;
}

function countsOf(dataset: FileDataset): Counts {
  const observations = dataset.indicators.flatMap((each) => each.observations ?? []);
  const derived = observations.filter((each) => each.flags?.includes('derived')).length;
  const size = (list: readonly unknown[] | undefined): number => list?.length ?? 0;
  return {
    indicators: dataset.indicators.length,
    headline: dataset.indicators.filter((each) => each.headline === true).length,
    printed: observations.length - derived,
    derived,
    targets: dataset.indicators.flatMap((each) => each.targets ?? []).length,
    tasks: dataset.tasks.length,
    findings: dataset.findings.length,
    budgets: size(dataset.budgets),
    growthAssumptions: size(dataset.growthAssumptions),
    composites: size(dataset.composites),
    monitoring: size(dataset.monitoring),
    context: size(dataset.context),
    qualitativeTargets: size(dataset.qualitativeTargets),
  };
}

/** What reading the documents line by line gave: a number that changes here is a statement that came or went. */
const EXPECTED: Readonly<Record<Slug, Counts>> = {
  // The scheme's 143 and the report's 337 indicators share 30 ids.
  'lam-dong': {
    indicators: 450,
    headline: 16,
    printed: 455,
    derived: 2,
    targets: 38,
    tasks: 118,
    findings: 57,
    // The 39 amounts of the two documents, and the group of the appendix that prints none.
    budgets: 40,
    growthAssumptions: 2,
    composites: 9,
    monitoring: 15,
    context: 4,
    qualitativeTargets: 0,
  },
  'dak-lak': {
    indicators: 32,
    headline: 16,
    printed: 0,
    derived: 0,
    targets: 44,
    tasks: 83,
    findings: 15,
    budgets: 0,
    growthAssumptions: 2,
    composites: 3,
    monitoring: 0,
    context: 0,
    qualitativeTargets: 0,
  },
  'dong-nai': {
    indicators: 105,
    headline: 10,
    printed: 86,
    derived: 0,
    targets: 28,
    tasks: 72,
    findings: 31,
    budgets: 0,
    growthAssumptions: 8,
    composites: 1,
    monitoring: 0,
    context: 33,
    qualitativeTargets: 0,
  },
  'gia-lai': {
    indicators: 33,
    headline: 15,
    printed: 0,
    derived: 0,
    targets: 42,
    tasks: 75,
    findings: 12,
    budgets: 1,
    growthAssumptions: 4,
    composites: 1,
    monitoring: 0,
    context: 0,
    qualitativeTargets: 8,
  },
};

describe('nothing of the documents is lost', () => {
  it.each(SLUGS)('%s holds as much as its documents state', (slug) => {
    expect(countsOf(DATASETS[slug])).toEqual(EXPECTED[slug]);
  });

  it('keeps both documents of Lâm Đồng apart by source', () => {
    const of = (document: string): number[] => {
      const { indicators, tasks, findings } = DATASETS['lam-dong'];
      const printed = indicators.flatMap((each) => each.observations ?? []).filter((each) => !each.flags?.includes('derived'));
      return [printed, indicators.flatMap((each) => each.targets ?? []), tasks, findings].map(
        (list) => list.filter((each) => each.source.document === document).length,
      );
    };
    expect(of('lam-dong-plan')).toEqual([115, 29, 75, 25]);
    expect(of('lam-dong-report-2026')).toEqual([340, 9, 43, 32]);
  });

  it('has 92 concepts with 250 named bases', () => {
    expect(CONCEPTS).toHaveLength(92);
    expect(CONCEPTS.flatMap((each) => each.bases ?? [])).toHaveLength(250);
  });

  it('has a status for 42 of 348 tasks and no end date for 146', () => {
    const tasks = SLUGS.flatMap((slug) => DATASETS[slug].tasks);
    expect(tasks.filter((task) => task.printedState !== undefined)).toHaveLength(42);
    expect(tasks.filter((task) => task.end === undefined)).toHaveLength(146);
  });

  it('gives a task a state only where the printed status says one, or the words on a task that was over when the document was written', () => {
    const states = SLUGS.flatMap((slug) => DATASETS[slug].tasks).filter((task) => task.state !== undefined);
    const unprinted = states.filter((task) => task.printedState === undefined);
    expect(unprinted.map(({ id, state }) => [id, state])).toEqual([['research-centre-1', 'done'], ['research-centre-2', 'done'], ['research-centre-3', 'done']]);
    expect(unprinted.every(({ note }) => /^Đã (hoàn thành|đưa vào sử dụng)/.test(note?.vi ?? ''))).toBe(true);
    const count = (state: string): number => states.filter((task) => task.state === state).length;
    expect([count('done'), count('in-progress'), count('overdue'), count('planned')]).toEqual([4, 17, 2, 7]);
  });

  it('marks as yearly the tasks whose time the documents give as “annually”, and no other', () => {
    const yearly = (slug: Slug): string[] => DATASETS[slug].tasks.filter((task) => task.recurrence === 'annual').map(({ id }) => id);
    expect(yearly('lam-dong')).toEqual([
      'ii-1-institution', 'ii-2-institution', 'ii-3-institution', 'ii-4-institution', 'ii-5-institution', 'ii-6-institution',
      'iii-1-2-fibre-4g-5g', 'iii-3-1-data-centre', 'iii-3-5-videoconference-maintenance',
    ]);
    const noted = DATASETS['lam-dong'].tasks.filter(({ note }) => /hằng năm/.test(note?.vi ?? '')).map(({ id }) => id);
    expect(yearly('lam-dong')).toEqual(noted);
    expect(yearly('dong-nai')).toEqual(['iv-1-5-central-antimalware', 'vii-1-yearly-session']);
    expect([...yearly('dak-lak'), ...yearly('gia-lai')]).toEqual([]);
  });
});
