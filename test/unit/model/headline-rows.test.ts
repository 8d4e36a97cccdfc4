/** The 57 headline rows as of the report's day and of a day after the June-2026 due date: what a reader of the scorecards sees. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment, type RowState } from '../../../src/model/index.js';
import { indicatorIn, PROVINCES, SLUGS, type Slug } from './provinces.js';

const REPORT_DAY = '2026-06-19';
const LATER = '2026-11-22';

/** Value shown, year of the target (of the state), state. Null: none. */
const ROWS: Readonly<Record<Slug, Readonly<Record<string, readonly [number | null, string | null, RowState]>>>> = {
  'lam-dong': {
    '5g-coverage': [86, '2030', 'needs-same-basis'],
    'bts-sites-new-or-optimised': [45, '2026', 'one-observation'],
    'households-fibre-rate': [99, '2030', 'undated-target'],
    'fixed-broadband-1gbps-access': [null, '2030', 'needs-baseline'],
    'commune-service-centres-1gbps': [102, '2026-06', 'one-observation'],
    'cloud-systems-rate': [null, '2030', 'needs-baseline'],
    'online-public-services-full-process': [42.54, '2030', 'needs-same-basis'],
    'online-dossier-rate': [86.03, '2030', 'needs-same-basis'],
    'departments-data-lgsp-rate': [null, '2030', 'needs-baseline'],
    'eid-accounts-rate': [87.49, '2030', 'needs-same-basis'],
    'digital-signature-people-rate': [2.58, '2030', 'needs-same-basis'],
    'e-health-records-rate': [97, null, 'no-target'],
    'digital-economy-share-grdp': [7.45, '2030', 'one-observation'],
    'sme-digital-adoption-rate': [null, '2030', 'needs-baseline'],
    'dti-index': [null, '2030', 'needs-baseline'],
    'sti-share-budget-expenditure': [null, '2030', 'needs-baseline'],
  },
  'dak-lak': {
    'households-fibre-coverage': [null, '2030', 'needs-baseline'],
    'mobile-4g-5g-coverage': [null, '2025', 'past-no-data'],
    '5g-coverage': [null, '2030', 'needs-baseline'],
    'government-reports-connected-rate': [null, '2025', 'past-no-data'],
    'online-public-services-level-4': [null, '2025', 'past-no-data'],
    'work-records-online-province': [null, '2030', 'needs-baseline'],
    'work-records-online-district': [null, '2030', 'needs-baseline'],
    'work-records-online-commune': [null, '2030', 'needs-baseline'],
    'inspections-digital-rate': [null, '2030', 'needs-baseline'],
    'digital-economy-share-grdp': [null, '2030', 'needs-baseline'],
    'labour-productivity-growth': [null, '2030', 'needs-baseline'],
    'e-payment-account-rate': [null, '2030', 'needs-baseline'],
    'electronic-health-record-rate': [null, '2025', 'past-no-data'],
    'digital-transformation-it-experts': [null, '2025', 'past-no-data'],
    'cybersecurity-class-a': [null, '2030', 'needs-baseline'],
    'dti-rank': [null, '2030', 'needs-baseline'],
  },
  'dong-nai': {
    'households-fibre-rate': [88, '2030', 'needs-same-basis'],
    'database-sharing-requests-met-rate': [null, '2025', 'past-no-data'],
    'project-06-models-deployed': [null, '2030', 'needs-baseline'],
    'smartphone-adults-rate': [86, '2030', 'undated-target'],
    'personal-digital-signature-rate': [null, '2030', 'undated-target'],
    'eid-accounts-rate': [null, '2030', 'undated-target'],
    'e-payment-account-rate': [null, '2030', 'undated-target'],
    'online-public-service-account-rate': [null, '2025', 'past-no-data'],
    'ehealth-records': [2840866, null, 'no-target'],
    'digital-specialists-trained': [null, '2030', 'needs-baseline'],
  },
  'gia-lai': {
    'households-fibre-rate': [null, '2030', 'needs-baseline'],
    '4g-5g-coverage': [null, '2025', 'past-no-data'],
    '5g-coverage': [null, '2030', 'needs-baseline'],
    'agencies-online-socioeconomic-reporting': [null, '2025', 'past-no-data'],
    'departments-with-shared-database-lgsp': [null, '2025', 'past-no-data'],
    'online-public-services-level-4-multichannel': [null, '2030', 'needs-baseline'],
    'work-files-online-province': [null, '2030', 'needs-baseline'],
    'work-files-online-district': [null, '2030', 'needs-baseline'],
    'work-files-online-commune': [null, '2030', 'needs-baseline'],
    'procedure-dossiers-received-online-level-3-4': [null, '2025', 'past-no-data'],
    'inspections-digital-rate': [null, '2030', 'needs-baseline'],
    'digital-economy-share-grdp': [null, '2030', 'needs-baseline'],
    'labour-productivity-growth': [null, '2030', 'needs-baseline'],
    'e-payment-account-rate': [null, '2030', 'needs-baseline'],
    'personal-digital-health-record-rate': [null, '2025', 'undated-target'],
  },
};

function headlines(slug: Slug, asOf: string): ReadonlyMap<string, Assessment> {
  return new Map(PROVINCES[slug].indicators.filter((each) => each.headline).map((each) => [each.id, assess(each, asOf)]));
}

function tally(assessments: Iterable<Assessment>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of assessments) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

describe.each(SLUGS)('%s as of 19 June 2026', (slug) => {
  const rows = headlines(slug, REPORT_DAY);

  it('has the headline rows of the concordance', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(ROWS[slug]).sort());
  });

  it.each(Object.entries(ROWS[slug]))('%s shows %j', (id, [value, by, state]) => {
    const row = rows.get(id);
    expect([row?.observation?.value ?? null, row?.target?.by ?? null, row?.state]).toEqual([value, by, state]);
  });
});

describe('all 57 rows', () => {
  const rows = SLUGS.flatMap((slug) => [...headlines(slug, REPORT_DAY).values()]);

  it('are 57, of which 5 have a value and a target on one base', () => {
    expect(rows).toHaveLength(57);
    const same = rows.filter((row) => row.comparable?.same === true);
    expect(same.map((row) => row.observation?.value)).toEqual(expect.arrayContaining([99, 45, 102, 7.45, 86]));
    expect(same).toHaveLength(5);
    expect(rows.filter((row) => row.gap !== null)).toHaveLength(5);
  });

  it('are 44 with a target and no value, for 42 of which the province counts nothing of the kind under any name', () => {
    const bare = SLUGS.flatMap((slug) =>
      PROVINCES[slug].indicators
        .filter((each) => each.headline)
        .filter((each) => assess(each, REPORT_DAY).observation === null && each.targets.length > 0)
        .map((each) => PROVINCES[slug].indicators.some((other) => other.concept === each.concept && other.observations.length > 0)),
    );
    expect(bare).toHaveLength(44);
    expect(bare.filter((countsSomething) => !countsSomething)).toHaveLength(42);
  });

  it('give a required pace for three only', () => {
    expect(
      rows
        .filter((row) => row.required !== null)
        .map((row) => row.observation?.value)
        .sort(),
    ).toEqual([102, 45, 7.45].sort());
  });

  it('have no verdict at all: nothing is met, missed, likely or unlikely', () => {
    expect(tally(rows)).toEqual({
      'one-observation': 3,
      'needs-same-basis': 6,
      'needs-baseline': 29,
      'undated-target': 6,
      'past-no-data': 11,
      'no-target': 2,
    });
  });
});

describe('Lâm Đồng', () => {
  it('counts 3, 5, 6, 1 and 1 as the design shows it', () => {
    expect(tally(headlines('lam-dong', REPORT_DAY).values())).toEqual({
      'one-observation': 3,
      'needs-same-basis': 5,
      'needs-baseline': 6,
      'undated-target': 1,
      'no-target': 1,
    });
  });

  it('says why its five rows are not compared', () => {
    const rows = headlines('lam-dong', REPORT_DAY);
    const why = (id: string): unknown => rows.get(id)?.reason;
    expect(why('5g-coverage')).toEqual({ code: 'incomparable', why: 'basis-unstated' });
    for (const id of ['online-public-services-full-process', 'online-dossier-rate', 'eid-accounts-rate', 'digital-signature-people-rate']) {
      expect(why(id)).toEqual({ code: 'incomparable', why: 'other-basis' });
    }
  });

  it('needs 4.51 points a year, about 10 positions a month, and 22 centres within the month', () => {
    const rows = headlines('lam-dong', REPORT_DAY);
    expect(rows.get('digital-economy-share-grdp')?.required).toMatchObject({ perYear: expect.closeTo(4.51, 10) as number, from: 2026, to: 2031 });
    const stations = rows.get('bts-sites-new-or-optimised');
    expect(stations?.required?.perMonth).toBeCloseTo(10.45, 2);
    expect(stations?.required?.low).toBeLessThan(stations?.required?.perYear ?? 0);
    expect(rows.get('commune-service-centres-1gbps')?.gap).toBe(22);
  });

  it('has one more row past its date in November: 102 centres were counted 20 days too early to decide', () => {
    const rows = headlines('lam-dong', LATER);
    expect(rows.get('commune-service-centres-1gbps')).toMatchObject({
      state: 'past-no-data',
      reason: { code: 'value-too-early' },
      observation: { value: 102 },
      gap: 22,
      required: null,
    });
    expect(tally(rows.values())).toEqual({
      'one-observation': 2,
      'past-no-data': 1,
      'needs-same-basis': 5,
      'needs-baseline': 6,
      'undated-target': 1,
      'no-target': 1,
    });
  });
});

describe('the plans of Đắk Lắk and Gia Lai', () => {
  it.each(['dak-lak', 'gia-lai'] as const)('%s: every target of 2025 with a year of its own is past, with nothing observed', (slug) => {
    for (const asOf of [REPORT_DAY, LATER]) {
      const outcomes = PROVINCES[slug].indicators.flatMap((indicator) => {
        const { target, state, observation, earlierTargets } = assess(indicator, asOf);
        return [...earlierTargets, ...(target === null ? [] : [{ target, state, observation }])];
      });
      const due = outcomes.filter((each) => each.target.by === '2025' && each.target.due !== null);
      expect(due.length).toBeGreaterThan(15);
      expect(new Set(due.map((each) => each.state))).toEqual(new Set(['past-no-data']));
      expect(due.every((each) => each.observation === null)).toBe(true);
    }
  });
});

describe('traps of the documents', () => {
  it('the printed 80.83 % of Internet subscriptions is never shown as a value', () => {
    const indicator = indicatorIn('lam-dong', 'internet-subscription-rate');
    expect(indicator.observations.map((each) => each.value)).toContain(80.83);
    expect(assess(indicator, REPORT_DAY).observation?.value).not.toBe(80.83);
  });

  it('94.74 % of dossiers is not shown beside the target: the row shows the total of eleven months, on a basis of its own', () => {
    expect(assess(indicatorIn('lam-dong', 'online-dossier-rate'), REPORT_DAY)).toMatchObject({
      observation: { value: 86.03, indicator: 'online-dossier-rate-cumulative' },
      gap: null,
    });
  });

  it('3,550 and 3,520 base stations of Đồng Nai contradict each other', () => {
    expect(assess(indicatorIn('dong-nai', 'mobile-base-stations'), REPORT_DAY)).toMatchObject({
      state: 'conflicting',
      reason: { code: 'values-differ', values: [3520, 3550] },
    });
  });

  it('half-year growth of Đồng Nai is not set against the yearly target', () => {
    const growth = assess(indicatorIn('dong-nai', 'grdp-growth'), REPORT_DAY);
    expect(growth).toMatchObject({ state: 'past-no-data', gap: null, comparable: { same: false } });
  });
});
