import { describe, expect, it } from 'vitest';
import { DATASET_VERSION, migrate, parseDataset } from '../../../src/model/index.js';
import { basis, datasetFields, datasetOf, PLAN } from './build.js';

/** A dataset as version 0 wrote it: one document, sources that do not repeat it, and due years as numbers. */
const VERSION_0 = {
  version: 0,
  province: { slug: 'lam-dong', name: { vi: 'Lâm Đồng' } },
  document: PLAN,
  indicators: [
    {
      id: 'digital-economy-share',
      name: { vi: 'Tỷ trọng kinh tế số trong GRDP' },
      pillar: 'economy',
      unit: 'percent',
      bounds: [0, 100],
      kind: 'ratio-of-two',
      bases: [basis('of-grdp')],
      observations: [{ period: '2025', value: 7.45, basis: 'of-grdp', source: { lines: [389, 389] } }],
      targets: [
        { id: 'a', year: 2030, value: 30, basis: 'of-grdp' },
        { id: 'b', by: '2028-06', value: 20, basis: 'of-grdp' },
      ],
    },
  ],
  findings: [{ id: 'f', what: { vi: 'lệch' }, source: { lines: [1, 2] } }],
};

describe('data of version 0', () => {
  it('becomes data of today with the same numbers', () => {
    const dataset = datasetOf(parseDataset(VERSION_0));
    const [indicator] = dataset.indicators;
    expect(dataset.version).toBe(DATASET_VERSION);
    expect(dataset.documents.map((document) => document.id)).toEqual(['plan']);
    expect(indicator?.observations[0]).toMatchObject({ value: 7.45, time: 2026, source: { document: 'plan', lines: [389, 389] } });
    expect(indicator?.targets).toMatchObject([
      { by: '2030', due: 2031, value: 30, source: { document: 'plan' } },
      { by: '2028-06', value: 20 },
    ]);
    expect(dataset.findings[0]?.source).toEqual({ document: 'plan', section: null, lines: [1, 2] });
  });

  it('is not changed itself', () => {
    const before = JSON.stringify(VERSION_0);
    migrate(VERSION_0);
    expect(JSON.stringify(VERSION_0)).toBe(before);
  });

  it('that is damaged is refused by the parser, not by a fall', () => {
    expect(parseDataset({ version: 0 }).ok).toBe(false);
    expect(parseDataset({ version: 0, document: 5, indicators: [null, { targets: [7], observations: 'x' }] }).ok).toBe(false);
  });
});

describe('migration', () => {
  it('leaves data of today as it is', () => {
    const today = datasetFields([]);
    expect(migrate(today)).toEqual({ ok: true, data: today, from: DATASET_VERSION });
  });

  it.each([
    [2, 'newer-version'],
    [99, 'newer-version'],
    [-1, 'wrong-version'],
    [NaN, 'wrong-version'],
    ['1', 'wrong-version'],
    [null, 'wrong-version'],
  ])('refuses version %s and says what to do', (version, code) => {
    const result = migrate({ version });
    expect(result).toMatchObject({ ok: false, issues: [{ code, path: 'version' }] });
    if (!result.ok) expect(result.issues[0]?.message.vi).toMatch(code === 'newer-version' ? /cập nhật thư viện/ : /Hãy ghi "version": 1/);
  });
});
