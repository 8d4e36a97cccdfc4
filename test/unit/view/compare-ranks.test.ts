/** Which rows may be put in an order, and what a row of many provinces is as a drawing. */
import { describe, expect, it } from 'vitest';
import { rankIntervals } from '../../../src/engine/index.js';
import { compareProvinces, type SharedRow } from '../../../src/view/compare.js';
import { rankRanges, rankRequest } from '../../../src/view/compare-ranks.js';
import { SCALE_END, stripMarks } from '../../../src/view/compare-track.js';
import { AS_OF, goal, made, type Made, realProvinces, value } from './compare-provinces.js';

function rowOf(provinces: readonly Made[]): SharedRow {
  const [row] = compareProvinces(provinces.map((province, index) => made(`p${index}`, province)), AS_OF).shared;
  if (!row) throw new Error('the provinces share no row');
  return row;
}
const values = (numbers: readonly number[], fields: Made = {}): readonly Made[] => numbers.map((number) => ({ observations: [value(number)], ...fields }));

describe('ranks', () => {
  it('are asked for with five values or more, each with the interval of its printed digits', () => {
    const request = rankRequest(rowOf(values([70, 50.4, 60, 20, 10])));
    expect(request).toMatchObject({ direction: 'higher', ranks: [{ id: 'p0', value: 70, low: 69.5, high: 70.5, basis: 'over-people', territory: 'since-2025-07' }, { id: 'p1', value: 50.4 }, {}, {}, {}] });
    expect(request?.ranks[1]?.low).toBeCloseTo(50.35, 9);
    expect(request?.ranks[1]?.high).toBeCloseTo(50.45, 9);
    expect(rankRequest(rowOf(values([70, 50, 60, 20])))).toBeNull();
  });

  it('are not asked for where values are more than half a year apart', () => {
    expect(rankRequest(rowOf([...values([70, 50, 60, 20]), { observations: [value(30, { period: '2024' })] }]))).toBeNull();
  });

  it('of a rate that should fall begin with the lowest', () => {
    const request = rankRequest(rowOf(values([70, 50, 60, 20, 10], { fields: { direction: 'lower' } })));
    if (!request) throw new Error('five values');
    const ranges = rankRanges(rankIntervals(request.ranks, request));
    expect([...ranges].map(([key, { low, high, of }]) => [key, low, high, of])).toEqual([['p0', 5, 5, 5], ['p1', 3, 3, 5], ['p2', 4, 4, 5], ['p3', 2, 2, 5], ['p4', 1, 1, 5]]);
  });

  it('that the engine refuses are none', () => {
    expect(rankRanges({ ok: false, issues: [] }).size).toBe(0);
    expect(rankRanges({ ok: true, ranking: { ranks: null, better: [] } }).size).toBe(0);
  });

  it('are possible for no content of the four provinces', () => {
    expect(compareProvinces(realProvinces(), AS_OF).shared.map(rankRequest)).toEqual(compareProvinces(realProvinces(), AS_OF).shared.map(() => null));
  });
});

describe('the line of a content', () => {
  it('has a dot for each compared value and a flag for each different target', () => {
    const row = rowOf([{ observations: [value(50)], targets: [goal(80)] }, { observations: [value(0)], targets: [goal(80)] }, { targets: [goal(100)] }]);
    expect(stripMarks(row, 100, 25)).toEqual({ values: [{ key: 'p0', at: SCALE_END / 2 }, { key: 'p1', at: 0 }], targets: [0.8 * SCALE_END, SCALE_END], level: SCALE_END / 4 });
  });
});

describe('the name of a row', () => {
  it('is that of the concept where the provinces have words of their own', () => {
    const { shared } = compareProvinces(realProvinces(), AS_OF);
    const fibre = shared.find(({ concept }) => concept === 'households-fibre');
    expect(fibre?.indicator.conceptName?.vi).toBe('Hộ gia đình và cáp quang');
    expect(fibre?.indicator.name.vi).toBe('Hộ gia đình được phủ hạ tầng băng rộng cáp quang');
  });
});
