import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Dataset, decimalTime, parseConcepts, parseDataset } from '../../../src/model/index.js';
import { briefOf } from '../../../src/view/brief.js';
import { scorecardRows } from '../../../src/view/scorecard.js';
import { tilePicture } from '../../../src/view/tile.js';

const file = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));
const concepts = parseConcepts(file('concepts'));

function dataset(name: string): Dataset {
  const parsed = parseDataset(file(name), concepts.ok ? concepts.concepts : []);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.dataset;
}

const provinces = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'].map(dataset);
const brief = (data: Dataset, asOf = '2026-06-19') => briefOf(data, scorecardRows(data, asOf), decimalTime(asOf) ?? 0);
const [lamDong] = provinces;

describe("the leader's page", () => {
  it('says of Lâm Đồng in June 2026: 3 of 16 computable, none to forecast, the soonest gap first', () => {
    const { headline, computable, forecast, gaps } = brief(lamDong as Dataset);
    expect([headline, computable, forecast]).toEqual([16, 3, 0]);
    expect(gaps.map(({ indicator }) => indicator.id)).toEqual([
      'commune-service-centres-1gbps', 'bts-sites-new-or-optimised', 'digital-economy-share-grdp', 'households-fibre-rate',
    ]);
  });

  it('names what the share of GRDP asks for at the growth that the document assumes', () => {
    const { share } = brief(lamDong as Dataset);
    expect(share).toMatchObject({ target: 30, whole: 10, year: 2030 });
    expect((share?.growth ?? 0) * 100).toBeCloseTo(45.3, 1);
    expect((share?.rest ?? 0) * 100).toBeCloseTo(-0.4, 1);
  });

  it('lists every missing figure once, those with a named agency first, and invents no agency', () => {
    for (const data of provinces) {
      const { missing } = brief(data);
      const listed = missing.flatMap(({ figures }) => figures.map(({ indicator }) => indicator.id));
      expect(new Set(listed).size).toBe(listed.length);
      const named = missing.map(({ supplier }) => supplier !== null);
      expect(named).toEqual([...named].sort((a, b) => Number(b) - Number(a)));
      for (const { supplier, figures } of missing) {
        for (const { indicator } of figures) expect(indicator.missing?.supplier?.vi).toBe(supplier?.vi);
      }
    }
  });

  it('counts every task of the documents, reported or not', () => {
    for (const data of provinces) {
      const { taskCount, taskStates } = brief(data);
      expect(taskCount).toBe(data.tasks.length);
      expect(taskStates.reduce((sum, { count }) => sum + count, 0)).toBe(data.tasks.filter(({ state }) => state !== null).length);
    }
  });

  it('puts tasks that the document calls overdue first, and none that it calls done', () => {
    const { tasks } = brief(lamDong as Dataset);
    expect(tasks[0]?.state).toBe('overdue');
    expect(tasks.every(({ state }) => !state?.startsWith('done'))).toBe(true);
  });

  it('has no gap to show where no value shares a base with its target', () => {
    for (const name of ['dak-lak', 'gia-lai']) expect(brief(dataset(name)).gaps).toEqual([]);
  });
});

describe('the picture of a tile', () => {
  const row = (id: string, asOf = '2026-06-19') => scorecardRows(lamDong as Dataset, asOf).find(({ indicator }) => indicator.id === id);
  const picture = (id: string) => {
    const found = row(id);
    return found ? tilePicture(found.indicator, found.assessment, 2026.466) : null;
  };

  it('draws the path from the value to the flag, a mark at each year end between', () => {
    const drawn = picture('digital-economy-share-grdp');
    expect(drawn?.start?.value).toBe(7.45);
    expect(drawn?.target.value).toBe(30);
    expect(drawn?.path).toHaveLength(4);
    expect(drawn?.years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
  });

  it('draws faint ways and no start where there is no value', () => {
    const drawn = picture('cloud-systems-rate');
    expect(drawn?.start).toBeNull();
    expect(drawn?.faint).toHaveLength(3);
    expect(drawn?.path).toEqual([]);
  });

  it('draws nothing between a value and a target that count different things, or towards a target without a year', () => {
    expect(picture('eid-accounts-rate')).toBeNull();
    expect(picture('households-fibre-rate')).toBeNull();
  });

  it('keeps every mark inside', () => {
    for (const found of scorecardRows(lamDong as Dataset, '2026-06-19')) {
      const drawn = tilePicture(found.indicator, found.assessment, 2026.466);
      for (const { x, y } of [drawn?.start, drawn?.target, ...(drawn?.path ?? [])].filter((mark) => mark != null)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(drawn?.height ?? 0);
      }
    }
  });
});
