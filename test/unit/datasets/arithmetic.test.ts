/**
 * Recomputes what the documents state, from the rows of the datasets, and compares what does not fit with the findings: no difference unexplained, no
 * finding about numbers unchecked.
 */
import { describe, expect, it } from 'vitest';
import { NOT_RECOMPUTABLE, REPRODUCED, WORDING } from './findings.js';
import { byId, DATASETS, finding, indicator, SLUGS, unitOf, valueOf, type Slug } from './files.js';
import { RATES } from './rates.js';
import { SUMS } from './sums.js';

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Rounded half up to as many decimals as the printed value has. */
function roundedLike(printed: number, computed: number): number {
  const scale = 10 ** decimalsOf(printed);
  return Math.round(computed * scale + 1e-9) / scale;
}

interface Difference {
  readonly slug: Slug;
  readonly key: string;
}

/** Differences between what is printed and what the counts give, and the finding that explains each. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'health-insurance-id-lookup-success-rate 2025: 87.9': 'health-insurance-id-lookup-rate',
  'commune-service-centres-1gbps-rate 2026-06-10: 82.2': 'rates-that-only-differ-by-truncation',
  'online-dossier-rate 2026-05-31: 94.74': 'online-share-of-dossiers-jan-may-2026',
  'online-dossier-rate 2025-H2: 84.44': 'online-share-of-h2-2025-rounding',
  'eid-organisations-rate 2026-06-19: 91.74': 'organisation-e-id-rate',
  'land-parcels-synced-rate 2026-05-14: 68.58': 'land-parcels-synced-to-vnlis',
  'internet-subscription-rate 2025: 80.83': 'internet-connected-subscription-rate',
  'budget group III.4': 'group-iii-4-total',
  'budget groups and total': 'group-iii-4-total',
  'legal documents before the merger': 'stock-of-legal-documents-before-the-merger',
  'Project 06 models by group': 'project-06-models-43-or-22',
  'groundwater reserve': 'groundwater-total',
  'basalt-derived soils, shares': 'basalt-derived-soils',
  'basalt-derived soils, area': 'basalt-derived-soils',
  'soils on old alluvium, area': 'soils-on-old-alluvium',
};

/** Rates whose numerator and denominator are printed beside them. */
function ratesWithCounts(): readonly { slug: Slug; id: string; period: string; printed: number; computed: number; flags: readonly string[] }[] {
  return SLUGS.flatMap((slug) =>
    DATASETS[slug].indicators.flatMap((each) =>
      (each.observations ?? []).flatMap((one) => {
        if (unitOf(each, one.basis) !== 'percent' || one.numerator === undefined || one.denominator === undefined) return [];
        return [
          { slug, id: each.id, period: one.period, printed: one.value, computed: (100 * one.numerator) / one.denominator, flags: one.flags ?? [] },
        ];
      }),
    ),
  );
}

const printedDiffers: readonly Difference[] = [
  ...ratesWithCounts()
    .filter((rate) => roundedLike(rate.printed, rate.computed) !== rate.printed)
    .map((rate) => ({ slug: rate.slug, key: `${rate.id} ${rate.period}: ${String(rate.printed)}` })),
  ...RATES.filter((rate) => {
    const [low, high] = rate.computed();
    const printed = valueOf(rate.slug, rate.id, rate.period, rate.value);
    return printed < roundedLike(printed, low) || printed > roundedLike(printed, high);
  }).map((rate) => ({ slug: rate.slug, key: `${rate.id} ${rate.period}: ${String(rate.value)}` })),
  ...SUMS.filter(
    (sum) =>
      roundedLike(
        sum.total(),
        sum.parts().reduce((a, b) => a + b, 0),
      ) !== sum.total(),
  ).map((sum) => ({ slug: sum.slug, key: sum.name })),
];

describe('percentages that come with their counts', () => {
  it('are 33, and each is recomputed to the printed decimals', () => {
    expect(ratesWithCounts()).toHaveLength(33);
  });

  it('carry the flag printed-differs exactly where the counts give something else', () => {
    const flagged = SLUGS.flatMap((slug) =>
      DATASETS[slug].indicators.flatMap((each) =>
        (each.observations ?? [])
          .filter((one) => one.flags?.includes('printed-differs'))
          .map((one) => `${each.id} ${one.period}: ${String(one.value)}`),
      ),
    );
    const differing = printedDiffers.map(({ key }) => key).filter((key) => key.includes(': '));
    expect([...flagged].sort()).toEqual([...differing].sort());
  });

  it('that are derived are exactly the quotient of their counts, and never replace the printed value', () => {
    const derived = ratesWithCounts().filter((rate) => rate.flags.includes('derived'));
    expect(derived.map((rate) => [rate.id, rate.printed])).toEqual([
      ['online-public-services-full-process-count', 45.18],
      ['online-dossier-rate', 88.12],
    ]);
    for (const rate of derived) expect(roundedLike(rate.printed, rate.computed)).toBe(rate.printed);
    expect(valueOf('lam-dong', 'online-dossier-rate', '2026-05-31', 94.74)).toBe(94.74);
  });
});

describe('sums and rates', () => {
  it('that the documents state agree with their parts, save those that a finding explains', () => {
    expect(printedDiffers.map(({ key }) => key).sort()).toEqual(Object.keys(EXPLAINED).sort());
  });

  it.each(Object.entries(EXPLAINED))('%s: the finding names the indicators concerned', (key, id) => {
    const difference = printedDiffers.find((each) => each.key === key);
    const about = finding(difference?.slug ?? 'lam-dong', id);
    const named = key.includes(': ') ? key.split(' ')[0] : undefined;
    if (named !== undefined) expect(about.indicators).toContain(named);
    expect(about.detail.vi).toMatch(/\d/);
  });

  it('of money agree in both units', () => {
    for (const entry of [...DATASETS['lam-dong'].tasks.map((task) => task.money), ...(DATASETS['lam-dong'].budgets ?? [])]) {
      if (entry?.printed === undefined) continue;
      expect(entry.printed.unit).toBe('VND-million');
      expect(Math.round((entry.value ?? NaN) * 1000)).toBe(entry.printed.value);
    }
  });
});

describe('findings', () => {
  it('are each reproduced, or listed as not recomputable, or about words only', () => {
    for (const slug of SLUGS) {
      const sorted = [...Object.keys(REPRODUCED[slug]), ...Object.keys(NOT_RECOMPUTABLE[slug]), ...WORDING[slug]].sort();
      expect(sorted, slug).toEqual(DATASETS[slug].findings.map((each) => each.id).sort());
    }
  });

  it.each(SLUGS.flatMap((slug) => Object.entries(REPRODUCED[slug]).map(([id, check]) => ({ slug, id, check }))))(
    '$slug $id is reproduced from the rows',
    ({ slug, id, check }) => {
      // Every number that the check arrives at stands in the text of the finding.
      const words = `${finding(slug, id).what.en ?? ''} ${finding(slug, id).detail.en ?? ''}`.replaceAll(',', '');
      const numbers = check();
      expect(numbers.length).toBeGreaterThan(0);
      for (const number of numbers) expect(words, String(number)).toContain(String(number));
    },
  );

  it('that are not recomputable say why', () => {
    for (const slug of SLUGS) for (const reason of Object.values(NOT_RECOMPUTABLE[slug])) expect(reason).toMatch(/\.$/);
  });

  it('about arithmetic are not hidden among those about words', () => {
    const hidden = SLUGS.flatMap((slug) =>
      WORDING[slug].filter((id) => /\d[\d.,%]* [+×=] \d|\d{2,} \/ \d{2,}|\badd(s|ed)? (up )?to \d/.test(finding(slug, id).detail.en ?? '')),
    );
    expect(hidden).toEqual([]);
  });
});

describe('the largest budget rows', () => {
  it('are printed the same in the summary and in the table', () => {
    const { budgets, tasks } = DATASETS['lam-dong'];
    const pairs = [
      ['shared-geospatial-database-largest-item', 'iii-2-10-geospatial-database'],
      ['electronic-medical-records', 'iii-2-24-electronic-medical-records'],
      ['central-plan-02-kh-bcdtw-at-commune-level', 'iii-3-7-plan-02-communes'],
    ] as const;
    for (const [budget, task] of pairs) expect(byId(budgets, budget).value).toBe(byId(tasks, task).money?.value);
    expect(indicator('lam-dong', 'electronic-medical-records-rate').targets).toHaveLength(1);
  });
});
