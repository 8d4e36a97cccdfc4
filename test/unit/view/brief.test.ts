import { readFileSync } from 'node:fs';
import type { Projection } from '../../../src/engine/types.js';
import { describe, expect, it } from 'vitest';
import { type Dataset, parseConcepts, parseDataset } from '../../../src/model/index.js';
import { briefOf } from '../../../src/view/brief.js';
import { scorecardRows } from '../../../src/view/scorecard.js';
import { countStandings, taskRows } from '../../../src/view/tasks.js';
import { tilePicture } from '../../../src/view/tile.js';
import { lowerFirst } from '../../../src/i18n/lower-first.js';

const file = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));
const concepts = parseConcepts(file('concepts'));

function dataset(name: string): Dataset {
  const parsed = parseDataset(file(name), concepts.ok ? concepts.concepts : []);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.dataset;
}

const provinces = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'].map(dataset);
const brief = (data: Dataset, asOf = '2026-06-19') => briefOf(data, scorecardRows(data, asOf), asOf);
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

  it('shows a target that is due with the gap of the value before it, and asks for the figure of that day', () => {
    const { gaps, missing } = brief(lamDong as Dataset, '2026-06-30');
    expect(gaps.map(({ indicator, assessment }) => [indicator.id, assessment.state])[0]).toEqual(['commune-service-centres-1gbps', 'past-no-data']);
    const asked = missing.find(({ rows }) => rows.some(({ indicator }) => indicator.id === 'commune-service-centres-1gbps'));
    expect(asked?.supplier).toBeNull();
  });

  it('lists every missing figure once, those with a named agency first, and invents no agency', () => {
    for (const data of provinces) {
      const { missing } = brief(data);
      const listed = missing.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.id));
      expect(new Set(listed).size).toBe(listed.length);
      const named = missing.map(({ supplier }) => supplier !== null);
      expect(named).toEqual([...named].sort((a, b) => Number(b) - Number(a)));
      for (const { supplier, rows } of missing) {
        for (const { indicator } of rows) expect(indicator.missing?.supplier?.vi).toBe(supplier?.vi);
      }
    }
  });

  it('misses a figure wherever a headline target has no gap, also where the target has no year', () => {
    for (const data of provinces) {
      for (const asOf of ['2026-06-19', '2026-06-30', '2026-11-22']) {
        const { missing, gaps } = brief(data, asOf);
        const listed = new Set(missing.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.id)));
        const shown = new Set([...listed, ...gaps.map(({ indicator }) => indicator.id)]);
        const targeted = scorecardRows(data, asOf).filter(({ indicator, assessment }) => indicator.headline && assessment.state !== 'no-target').map(({ indicator }) => indicator.id);
        expect(targeted.filter((id) => !shown.has(id)), `${data.province.slug} ${asOf}`).toEqual([]);
      }
    }
    expect(brief(dataset('dong-nai')).missing.flatMap(({ rows }) => rows).filter(({ assessment }) => assessment.state === 'undated-target')).toHaveLength(3);
  });

  it('counts tasks as the tasks element does, in every province and on every day', () => {
    for (const data of provinces) {
      for (const asOf of ['2026-06-19', '2026-11-22', '2031-06-01']) {
        const { taskCount, standings } = brief(data, asOf);
        expect(standings).toEqual(countStandings(taskRows(data, asOf)));
        expect(taskCount).toBe(data.tasks.length);
        expect(standings.reduce((sum, { count }) => sum + count, 0)).toBe(taskCount);
      }
    }
    expect(brief(lamDong as Dataset).standings).toContainEqual({ standing: 'in-words', count: 15 });
  });

  it('follows first what the documents call late, then what is past its printed end without a report, then what comes next', () => {
    const whys = (name: string, asOf: string) => brief(dataset(name), asOf).tasks.map(({ why, count, rows }) => [why, count, rows.length]);
    expect(whys('lam-dong', '2026-06-19')).toEqual([['overdue', 2, 2], ['next', 83, 3]]);
    expect(whys('lam-dong', '2026-11-22')).toEqual([['overdue', 2, 2], ['past-end', 4, 2], ['next', 79, 2]]);
    expect(whys('dak-lak', '2026-06-30')).toEqual([['past-end', 23, 3], ['next', 2, 2]]);
    expect(whys('dong-nai', '2026-06-30')).toEqual([['past-end', 12, 3], ['next', 56, 3]]);
    expect(whys('gia-lai', '2026-06-30')).toEqual([['past-end', 5, 3], ['next', 2, 2]]);
  });

  it('follows the longest past and the soonest due, nothing done, and nothing by an end that no row prints', () => {
    for (const data of provinces) {
      for (const { why, rows } of brief(data, '2026-11-22').tasks) {
        const ends = rows.map(({ task }) => task.end?.slice(0, 4) ?? '');
        expect(ends).toEqual([...ends].sort());
        expect(rows.filter(({ standing }) => standing.startsWith('done'))).toEqual([]);
        if (why === 'overdue') continue;
        expect(rows.filter(({ task }) => task.end === null || task.flags.includes('inferred-end'))).toEqual([]);
        expect(ends.filter((end) => (why === 'next' ? end < '2026' : end > '2026'))).toEqual([]);
      }
    }
  });

  it('has no gap to show where no value shares a base with its target', () => {
    for (const name of ['dak-lak', 'gia-lai']) expect(brief(dataset(name)).gaps).toEqual([]);
  });
});

describe('a text inside a sentence', () => {
  it.each([
    ['Thiếu tỷ lệ', 'thiếu tỷ lệ'], ['Đích không nêu', 'đích không nêu'], ['S&T and innovation share', 'S&T and innovation share'], ['DTI của tỉnh', 'DTI của tỉnh'],
    ['5G coverage', '5G coverage'], ['VNeID', 'VNeID'], ['A rating', 'A rating'], ['E-payment', 'E-payment'], ['', ''],
  ])('%s starts as %s', (text, inside) => { expect(lowerFirst(text)).toBe(inside); });
});

describe('the picture of a tile', () => {
  const row = (id: string, asOf = '2026-06-19') => scorecardRows(lamDong as Dataset, asOf).find(({ indicator }) => indicator.id === id);
  const picture = (id: string) => {
    const found = row(id);
    return found ? tilePicture(found, 2026.466) : null;
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

  it('draws the values that lead up to the start, no older than ten years, and the 80 % of their trend', () => {
    const found = row('digital-economy-share-grdp');
    const { observation } = found?.assessment ?? {};
    if (!found || !observation) throw new Error('no row');
    const earlier = [2004, 2024, 2025].map((time) => ({ ...observation, time, value: time - 2020 }));
    const trend = { times: Float64Array.of(2026, 2031), bands: [{ level: 0.5, lower: Float64Array.of(7, 9), upper: Float64Array.of(8, 20) }, { level: 0.8, lower: Float64Array.of(7.45, 8), upper: Float64Array.of(7.45, 24) }] } as unknown as Projection;
    const drawn = tilePicture({ ...found, indicator: { ...found.indicator, observations: [...earlier, observation] }, trend }, 2026.466);
    expect(drawn?.past.map(({ x }) => Math.round(x))).toEqual([7, 17, 27]);
    expect(drawn?.start?.x).toBe(drawn?.past.at(-1)?.x);
    expect(drawn?.path).toHaveLength(4);
    expect([drawn?.fan?.low, drawn?.fan?.high, drawn?.fan?.outline.map(({ x }) => Math.round(x))]).toEqual([8, 24, [27, 78, 78, 27]]);
    expect(tilePicture({ ...found, trend: null }, 2026.466)).toMatchObject({ past: [], fan: null });
  });

  it('keeps every mark inside', () => {
    for (const found of scorecardRows(lamDong as Dataset, '2026-06-19')) {
      const drawn = tilePicture(found, 2026.466);
      for (const { x, y } of [drawn?.start, drawn?.target, ...(drawn?.path ?? [])].filter((mark) => mark != null)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(drawn?.height ?? 0);
      }
    }
  });
});
