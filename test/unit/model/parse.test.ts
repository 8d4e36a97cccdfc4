import { describe, expect, it } from 'vitest';
import { parseConcepts, parseDataset, parseDatasetText, type Concept, type Indicator } from '../../../src/model/index.js';
import { basis, datasetFields, datasetOf, indicatorFields, indicatorOf, target, value, type Fields } from './build.js';

const CONCEPT: Fields = {
  id: 'e-id',
  name: { vi: 'Định danh điện tử' },
  definition: { vi: 'Người dân có tài khoản' },
  pillar: 'society',
  unit: 'percent',
  direction: 'higher',
  bounds: [0, 100],
  kind: 'saturating-rate',
  accrual: 'flow',
  referenceClass: 'adoption',
  bases: [basis('people'), basis('adults')],
  cap: 112,
  outOf: 34,
};

function concepts(): readonly Concept[] {
  const result = parseConcepts([CONCEPT]);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.concepts;
}

function read(indicator: Fields): Indicator {
  const [first] = datasetOf(parseDataset(datasetFields([indicator]), concepts())).indicators;
  if (first === undefined) throw new Error('no indicator');
  return first;
}

describe('what an indicator inherits from its concept', () => {
  it('is everything that it does not say itself', () => {
    const indicator = read({ id: 'a', concept: 'e-id' });
    const [concept] = concepts();
    for (const key of [
      'name',
      'definition',
      'pillar',
      'unit',
      'direction',
      'bounds',
      'kind',
      'accrual',
      'referenceClass',
      'bases',
      'cap',
      'outOf',
    ] as const) {
      expect(indicator[key], key).toEqual(concept?.[key]);
    }
  });

  it('gives way to what the indicator says', () => {
    const indicator = read({
      id: 'a',
      concept: 'e-id',
      name: { vi: 'Tên riêng' },
      unit: 'count',
      kind: 'open-count',
      bounds: null,
      referenceClass: null,
      accrual: 'stock',
    });
    expect(indicator).toMatchObject({
      name: { vi: 'Tên riêng' },
      unit: 'count',
      kind: 'open-count',
      bounds: null,
      referenceClass: null,
      accrual: 'stock',
    });
  });

  it('joins the bases of both, the own one winning', () => {
    const indicator = read({ id: 'a', concept: 'e-id', bases: [basis('adults', { name: { vi: 'người lớn' } }), basis('households')] });
    expect(indicator.bases.map((each) => [each.id, each.name.vi])).toEqual([
      ['people', 'people'],
      ['adults', 'người lớn'],
      ['households', 'households'],
    ]);
  });

  it('cannot come from a concept that nobody gave', () => {
    const result = parseDataset(datasetFields([{ id: 'a', concept: 'no-such' }]), concepts());
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'unknown-concept', path: 'indicators[0].concept' }] });
  });

  it('is not needed where the indicator says everything itself', () => {
    expect(parseDataset(datasetFields([indicatorFields({ concept: 'no-such' })])).ok).toBe(true);
  });
});

describe('the file form', () => {
  it('leaves out defaults: they come back as null, empty lists and false', () => {
    expect(indicatorOf([], [])).toMatchObject({
      concept: null,
      headline: false,
      level: 'province',
      owner: null,
      cadence: null,
      direction: 'higher',
      accrual: 'stock',
      referenceClass: null,
      observations: [],
      targets: [],
      related: [],
    });
    const [observation] = indicatorOf([value('2025', 50)], []).observations;
    expect(observation).toMatchObject({
      since: null,
      low: null,
      high: null,
      numerator: null,
      denominator: null,
      approx: null,
      flags: [],
      note: null,
    });
    const dataset = datasetOf(parseDataset(datasetFields([])));
    expect(dataset).toMatchObject({
      tasks: [],
      budgets: [],
      growthAssumptions: [],
      composites: [],
      monitoring: [],
      context: [],
      qualitativeTargets: [],
      findings: [],
    });
    expect(dataset.documents[0]).toMatchObject({ issued: null, covers: null, number: null, draft: false, url: null });
  });

  it('gains the time, the territory and the due date of every number', () => {
    const indicator = indicatorOf(
      [value('2026-06-19', 50, { flags: ['undated'], source: { document: 'report' } }), value('2025', 40, { source: { document: 'old-plan' } })],
      [target('2030', 80), target(null, 90, { id: 'open' })],
    );
    expect(indicator.observations[0]?.time).toBeCloseTo(2026.4658, 4);
    expect(indicator.observations[0]?.timeLow).toBeCloseTo(2024.9153, 4);
    expect(indicator.observations[1]).toMatchObject({ time: 2026, timeLow: null, territory: 'before-2025-07' });
    expect(indicator.targets.map((each) => each.due)).toEqual([2031, null]);
    expect(indicator.targets[0]?.territory).toBe('since-2025-07');
  });

  it('makes nothing due in a year that the text does not state', () => {
    expect(indicatorOf([], [target('2030', 100, { flags: ['year-not-stated'] })]).targets[0]).toMatchObject({ by: '2030', due: null });
  });

  it('reads the same again after it has been parsed', () => {
    const input = datasetFields([indicatorFields({ observations: [value('2025', 50, { flags: ['undated'] })], targets: [target('2030', 80)] })]);
    const once = datasetOf(parseDataset(input));
    expect(datasetOf(parseDataset(JSON.parse(JSON.stringify(once))))).toEqual(once);
  });

  it('keeps the fields that only some entries have', () => {
    const source = { document: 'plan' };
    const input = datasetFields(
      [
        indicatorFields({
          note: { vi: 'lưu ý' },
          alsoWorded: [{ document: 'report', name: { vi: 'tên khác' }, level: 'commune', direction: 'lower' }],
          relatedTo: ['other'],
          missing: { what: { vi: 'tổng số' }, supplier: { vi: 'Sở' } },
          observations: [value('2025', 50, { alsoAt: [{ document: 'report', section: 'II', lines: [3, 4] }] })],
        }),
      ],
      {
        province: {
          slug: 'lam-dong',
          name: 'Lâm Đồng',
          mergedFrom: ['Đắk Nông'],
          gathers: { vi: 'Sở' },
          mergerAt: [source],
          notes: [{ document: 'plan', text: { vi: 'ghi chú' } }],
          units: {
            communes: [
              { value: 124, unit: 'count', flags: ['estimate'], note: { vi: 'xã' }, source },
              { unit: 'count', period: '2025', source },
            ],
          },
        },
        tasks: [
          {
            id: 'task',
            name: { vi: 'Nhiệm vụ' },
            pillar: 'data',
            lead: { vi: 'Sở' },
            start: '2025',
            end: '2026-06',
            state: 'done',
            printedState: { vi: 'xong' },
            indicators: ['share'],
            money: { value: 1.5, unit: 'VND billion', printed: { value: 1500, unit: 'VND million' } },
            flags: ['inferred-lead'],
            leadSource: source,
            recurrence: 'annual',
            minimumCount: 2,
            subtasks: [{ no: 1, name: { vi: 'việc' }, source }],
            note: { vi: 'chú' },
            source,
          },
        ],
        budgets: [
          {
            id: 'b',
            what: { vi: 'kinh phí' },
            value: 5,
            high: 6,
            unit: 'VND billion',
            period: '2026–2030',
            flags: ['x'],
            reportsTo: ['Sở', { vi: 'Tỉnh' }],
            alsoAt: [source],
            source,
          },
        ],
        findings: [
          { id: 'f', what: { vi: 'lệch' }, detail: { vi: 'vì' }, indicators: ['share'], tasks: ['task'], kind: 'gap', alsoAt: [source], source },
        ],
      },
    );
    const dataset = datasetOf(parseDataset(input));
    const place = { document: 'plan', section: null, lines: null };
    expect(dataset.indicators[0]).toMatchObject({
      note: { vi: 'lưu ý' },
      alsoWorded: [{ document: 'report', name: { vi: 'tên khác' }, level: 'commune', direction: 'lower' }],
      relatedTo: ['other'],
      missing: { what: { vi: 'tổng số' }, supplier: { vi: 'Sở' } },
    });
    expect(dataset.indicators[0]?.observations[0]?.alsoAt).toEqual([{ document: 'report', section: 'II', lines: [3, 4] }]);
    expect(dataset.province).toMatchObject({
      name: { vi: 'Lâm Đồng' },
      mergedFrom: ['Đắk Nông'],
      mergerAt: [place],
      notes: [{ document: 'plan', text: { vi: 'ghi chú' } }],
    });
    expect(dataset.province.units['communes']).toEqual([
      { value: 124, unit: 'count', period: null, flags: ['estimate'], note: { vi: 'xã' }, source: place },
      { value: null, unit: 'count', period: '2025', source: place },
    ]);
    expect(dataset.tasks[0]).toMatchObject({
      lead: { vi: 'Sở' },
      partners: null,
      state: 'done',
      money: { value: 1.5, printed: { value: 1500, unit: 'VND million' } },
      flags: ['inferred-lead'],
      leadSource: place,
      recurrence: 'annual',
      minimumCount: 2,
      subtasks: [{ no: 1, name: { vi: 'việc' }, source: place }],
    });
    expect(dataset.budgets[0]).toMatchObject({ id: 'b', period: '2026–2030', reportsTo: ['Sở', { vi: 'Tỉnh' }], alsoAt: [place] });
    expect(dataset.findings[0]).toMatchObject({ id: 'f', indicators: ['share'], tasks: ['task'], kind: 'gap', alsoAt: [place] });
  });

  it('can be a text, with a byte-order mark', () => {
    expect(parseDatasetText(`\uFEFF${JSON.stringify(datasetFields([indicatorFields()]))}`).ok).toBe(true);
  });
});

describe('a list of concepts', () => {
  it('comes bare or under "concepts" with a version', () => {
    expect(parseConcepts({ version: 1, concepts: [CONCEPT] })).toEqual(parseConcepts([CONCEPT]));
  });

  it('of a newer version is refused', () => {
    expect(parseConcepts({ version: 9, concepts: [] })).toMatchObject({ ok: false, issues: [{ code: 'newer-version' }] });
  });

  it('must not use the names of no basis and of the plain count', () => {
    for (const id of ['unstated', 'as-named']) {
      expect(parseConcepts([{ ...CONCEPT, bases: [basis(id)] }])).toMatchObject({
        ok: false,
        issues: [{ code: 'reserved-id', path: 'concepts[0].bases[0].id' }],
      });
    }
  });

  it('must have different ids', () => {
    expect(parseConcepts([CONCEPT, CONCEPT])).toMatchObject({ ok: false, issues: [{ code: 'duplicate-id', path: 'concepts[1].id' }] });
  });
});
