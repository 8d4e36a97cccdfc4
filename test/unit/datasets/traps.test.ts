/** Where each trap of the documents lives in the datasets: a flag, a note, another basis or a finding, never smoothed away. */
import { describe, expect, it } from 'vitest';
import { byId, conceptOf, DATASETS, finding, indicator, observation, SLUGS, unitOf, type FileIndicator, type Slug } from './files.js';

const about = (slug: Slug, id: string): readonly string[] =>
  DATASETS[slug].findings.filter((each) => each.indicators?.includes(id)).map((each) => each.id);
const basesOfTargets = (slug: Slug, id: string): readonly string[] => (indicator(slug, id).targets ?? []).map((target) => target.basis);

describe('online dossiers, January to May 2026', () => {
  it('keep the printed 94.74 % flagged, with its own counts and a base that no target has', () => {
    const printed = observation('lam-dong', 'online-dossier-rate', '2026-05-31', 94.74);
    expect(printed).toMatchObject({ numerator: 555666, denominator: 630568, basis: 'printed-not-reproduced', since: '2026-01-01' });
    expect(printed.flags).toEqual(['conflict', 'printed-differs', 'partial-year']);
  });

  it('have the 88.12 % of the counts beside it, marked as derived', () => {
    expect(observation('lam-dong', 'online-dossier-rate', '2026-05-31', 88.12).flags).toContain('derived');
    expect(finding('lam-dong', 'online-share-of-dossiers-jan-may-2026').detail.vi).toMatch(/94,74.*88,12/);
  });

  it('are neither of them what the headline row shows', () => {
    expect(indicator('lam-dong', 'online-dossier-rate').shows).toEqual({
      indicator: 'online-dossier-rate-cumulative',
      period: '2026-05-31',
      value: 86.03,
    });
    expect(about('lam-dong', 'online-dossier-rate')).toContain('online-share-of-dossiers-jan-may-2026');
  });

  it('count since 1 July 2025 where they are cumulative, and within the year where they are not', () => {
    expect(observation('lam-dong', 'online-dossier-rate-cumulative').since).toBe('2025-07-01');
    expect(indicator('lam-dong', 'dossiers-received')).toMatchObject({ accrual: 'year-to-date' });
    expect(indicator('lam-dong', 'dossiers-received-cumulative')).toMatchObject({ accrual: 'flow' });
  });
});

describe('e-ID', () => {
  it('has three bases: activated over issued, level 2 over citizens above 14, people', () => {
    expect(observation('lam-dong', 'eid-accounts-activated-rate', '2025', 79.34).basis).toBe('activated-of-all-accounts');
    expect(observation('lam-dong', 'eid-accounts-rate', '2026-06-19', 87.49).basis).toBe('level2-over-14');
    expect(basesOfTargets('lam-dong', 'eid-accounts-rate')).toEqual(['people-with-account']);
  });

  it('leads from the headline row to the finding', () => {
    expect(about('lam-dong', 'eid-accounts-rate')).toContain('e-id-baseline-and-target-have-different-bases');
  });
});

describe('online services', () => {
  it('keep 96.4 % for eleven essential services apart from the target for all dossiers', () => {
    expect(observation('lam-dong', 'essential-services-online-dossier-rate', '2025', 96.4).basis).toBe('eleven-essential');
    expect(basesOfTargets('lam-dong', 'online-dossier-rate')).toEqual(['processed-online']);
    expect(observation('lam-dong', 'police-online-dossier-rate').basis).toBe('police');
  });

  it('keep full-process services of all procedures apart from those of eligible ones', () => {
    expect(observation('lam-dong', 'online-public-services-full-process-share', '2026-06-19', 42.54).basis).toBe('of-all');
    expect(basesOfTargets('lam-dong', 'online-public-services-full-process')).toEqual(['of-eligible']);
    expect(observation('lam-dong', 'online-public-services-full-process-count', '2025', 45.18).basis).toBe('of-published');
    expect(unitOf(indicator('lam-dong', 'online-public-services-full-process-count'), 'of-published')).toBe('percent');
    expect(unitOf(indicator('lam-dong', 'online-public-services-full-process-count'), 'number-in-force')).toBe('count');
  });
});

describe('5G', () => {
  it('counts stations, which is no coverage', () => {
    const stations = indicator('lam-dong', '5g-stations');
    expect(stations.observations?.[0]).toMatchObject({ value: 286, basis: 'stations-5g' });
    expect(stations.concept).toBe('mobile-network-plant');
    expect(indicator('lam-dong', 'bts-stations').observations?.[0]?.value).toBe(12004);
  });

  it('does not say of what the 86 % are, nor the goal: two unstated bases', () => {
    expect(observation('lam-dong', '5g-coverage')).toMatchObject({ value: 86, basis: 'unstated', approx: 'about' });
    expect(basesOfTargets('lam-dong', '5g-coverage')).toEqual(['unstated']);
    expect(basesOfTargets('lam-dong', '5g-coverage-villages')).toEqual(['villages']);
    expect(about('lam-dong', '5g-coverage')).toContain('5g-target-has-two-forms');
  });
});

describe('Internet subscriptions', () => {
  it('keep the printed 80.83 % out of every view: implausible, and unlike its own counts', () => {
    const rate = observation('lam-dong', 'internet-subscription-rate');
    expect(rate.value).toBe(80.83);
    expect(rate.flags).toEqual(expect.arrayContaining(['implausible', 'printed-differs']));
    expect(rate.basis).toBe('unstated');
    expect(about('lam-dong', 'internet-subscription-rate')).toContain('internet-connected-subscription-rate');
  });

  it('are the only value that is flagged implausible', () => {
    const flagged = SLUGS.flatMap((slug) =>
      DATASETS[slug].indicators.filter((each) => each.observations?.some((one) => one.flags?.includes('implausible'))),
    );
    expect(flagged.map((each) => each.id)).toEqual(['internet-subscription-rate']);
  });
});

describe('values that disagree inside one document', () => {
  it('Wi-Fi centres: 102 of 124 at the standard, 47 running and 63 planned are stale', () => {
    expect(observation('lam-dong', 'commune-service-centres-1gbps')).toMatchObject({ value: 102, period: '2026-06-10' });
    expect(observation('lam-dong', 'commune-service-centres-wifi67').flags).toContain('stale');
    expect(observation('lam-dong', 'commune-service-centres-wifi-plan-done').flags).toContain('stale');
    expect(about('lam-dong', 'commune-service-centres-1gbps')).toContain('commune-centres-47-or-102');
  });

  it('document system: 169, 166 and 304 units are all kept and flagged', () => {
    const values = indicator('lam-dong', 'docs-system-units').observations?.map((one) => [
      one.period,
      one.value,
      one.flags?.includes('conflict') ?? false,
    ]);
    expect(values).toEqual([
      ['2025', 169, false],
      ['2026-06-19', 166, true],
      ['2026-06-19', 169, true],
    ]);
    expect(observation('lam-dong', 'docs-system-units-summary')).toMatchObject({ value: 304, basis: 'units-summary' });
    expect(observation('lam-dong', 'docs-system-units-summary').flags).toContain('conflict');
    expect(about('lam-dong', 'docs-system-units')).toContain('document-management-system-units-and-accounts');
  });

  it('base stations of Đồng Nai: 3,550 and 3,520, both flagged', () => {
    const both = indicator('dong-nai', 'mobile-base-stations').observations ?? [];
    expect(both.map((one) => one.value)).toEqual([3550, 3520]);
    expect(both.every((one) => one.flags?.includes('conflict') === true)).toBe(true);
    expect(about('dong-nai', 'mobile-base-stations')).toContain('number-of-mobile-base-stations');
  });
});

describe('budget group III.4', () => {
  it('stands as printed, 69,771 million dong, and its rows as printed, 69,711', () => {
    const { budgets, tasks } = DATASETS['lam-dong'];
    expect(byId(budgets, 'group-iii-4-digital-utilities-and-technology').printed).toEqual({ value: 69771, unit: 'VND-million' });
    const group = tasks.filter((task) => task.id.startsWith('iii-4-'));
    expect(group).toHaveLength(13);
    expect(group.reduce((sum, task) => sum + (task.money?.printed?.value ?? NaN), 0)).toBe(69711);
    expect(finding('lam-dong', 'group-iii-4-total').tasks).toEqual(group.map((task) => task.id));
  });
});

describe('electronic medical records', () => {
  it('have the 100 % as a target only, without a stated year', () => {
    const records = indicator('lam-dong', 'electronic-medical-records-rate');
    expect(records.targets?.map((target) => [target.value, target.basis, target.flags])).toEqual([
      [100, 'facilities-upper-tiers', ['year-not-stated']],
    ]);
    expect(records.observations?.map((one) => [one.value, one.basis])).toEqual([[40.2, 'files']]);
    expect(about('lam-dong', 'electronic-medical-records-rate')).toContain('electronic-medical-records-result-or-task');
  });
});

describe('rates a year and ranks', () => {
  it('are of kinds that nothing projects as a level', () => {
    for (const slug of SLUGS) {
      const kindOf = (each: FileIndicator): string | undefined => each.kind ?? conceptOf(each)?.kind;
      for (const each of DATASETS[slug].indicators) {
        if (/(labour-productivity|grdp)-growth/.test(each.id)) expect(kindOf(each), each.id).toBe('growth-rate');
        if (each.id.endsWith('-rank')) expect(kindOf(each), each.id).toBe('rank');
      }
    }
  });

  it('are out of 63 provinces before July 2025 and out of 34 since', () => {
    const outOf = (slug: Slug, id: string): number | undefined => indicator(slug, id).outOf ?? conceptOf(indicator(slug, id))?.outOf;
    expect(outOf('dak-lak', 'dti-rank')).toBe(63);
    expect(outOf('lam-dong', 'citizen-business-service-index-rank')).toBe(34);
    expect(basesOfTargets('dak-lak', 'dti-rank')).toEqual(['of-63', 'of-63']);
  });

  it('keep quarters, half-years and the year of GRDP growth apart', () => {
    const growth = indicator('dong-nai', 'grdp-growth');
    expect(growth.observations?.map((one) => [one.period, one.basis])).toEqual([
      ['2023-H1', 'half-year'],
      ['2024-Q1', 'quarter'],
      ['2024-Q2', 'quarter'],
      ['2024-H1', 'half-year'],
    ]);
    expect(growth.targets?.[0]).toMatchObject({ by: '2024', basis: 'full-year', comparator: 'range', value: 6.5, high: 7 });
  });
});

describe('Gia Lai and Đắk Lắk', () => {
  it('have targets for 2025 and nothing observed', () => {
    for (const slug of ['dak-lak', 'gia-lai'] as const) {
      const { indicators } = DATASETS[slug];
      expect(indicators.flatMap((each) => each.observations ?? [])).toEqual([]);
      expect(indicators.filter((each) => each.targets?.some((target) => target.by === '2025')).length).toBeGreaterThan(20);
    }
  });
});

describe('words behind numbers', () => {
  it('are flagged: implied values, years that the text does not state, about', () => {
    const targets = SLUGS.flatMap((slug) => DATASETS[slug].indicators.flatMap((each) => each.targets ?? []));
    const count = (flag: string): number => targets.filter((target) => (target.flags as readonly string[] | undefined)?.includes(flag)).length;
    expect([count('implied'), count('year-not-stated'), count('approximate')]).toEqual([38, 37, 3]);
  });

  it('are flagged on values: undated, about, more than, nearly, ranges', () => {
    const values = SLUGS.flatMap((slug) => DATASETS[slug].indicators.flatMap((each) => each.observations ?? []));
    expect(values.filter((one) => one.approx !== undefined).length).toBe(61);
    expect(values.filter((one) => one.low !== undefined).map((one) => [one.low, one.value, one.high])).toEqual([
      [100, 100, 200],
      [450765, 450765, 470225],
      [74, 74, 75],
    ]);
    expect(values.filter((one) => one.flags?.includes('undated')).length).toBeGreaterThan(380);
  });

  it('never let an undated value stand without the document that it is dated by', () => {
    for (const slug of SLUGS) {
      const covered = new Set(
        (DATASETS[slug].documents as readonly { id: string; covers?: unknown }[]).filter((each) => each.covers !== undefined).map((each) => each.id),
      );
      for (const each of DATASETS[slug].indicators)
        for (const one of each.observations ?? []) if (one.flags?.includes('undated')) expect(covered.has(one.source.document)).toBe(true);
    }
  });

  it('keep the agencies that were read from merged table cells marked', () => {
    const inferred = DATASETS['lam-dong'].tasks.filter((task) => ((task as { flags?: readonly string[] }).flags ?? []).includes('inferred-lead'));
    expect(inferred).toHaveLength(28);
  });

  it('keep territories apart: the two Lâm Đồng documents since July 2025, the others before', () => {
    expect(SLUGS.flatMap((slug) => DATASETS[slug].documents.map((each) => `${each.id} ${each.territory.id}`))).toEqual([
      'lam-dong-plan since-2025-07',
      'lam-dong-report-2026 since-2025-07',
      'dak-lak-plan before-2025-07',
      'dong-nai-plan before-2025-07',
      'gia-lai-plan before-2025-07',
    ]);
  });
});
