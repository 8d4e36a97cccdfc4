import { describe, expect, it } from 'vitest';
import { compareProvinces, type SharedRow } from '../../../src/view/compare.js';
import { distanceTo, isPerRow, orderInRow, orderProvinces, strictestTarget } from '../../../src/view/compare-level.js';
import { SCALE_END, scaleOf, scaleTrack } from '../../../src/view/compare-track.js';
import { AS_OF, goal, made, type Made, value } from './compare-provinces.js';

function rowOf(provinces: Readonly<Record<string, Made>>): SharedRow {
  const [row] = compareProvinces(Object.entries(provinces).map(([key, province]) => made(key, province)), AS_OF).shared;
  if (!row) throw new Error('the provinces share no row');
  return row;
}

function holding(row: SharedRow, province: string) {
  const cell = row.cells.get(province);
  if (!cell || !('holding' in cell)) throw new Error(`${province} holds nothing`);
  return cell.holding;
}

function cellOf(row: SharedRow, province: string) {
  const cell = row.cells.get(province);
  if (!cell) throw new Error(`${province} has no cell`);
  return cell;
}

describe('a common level', () => {
  const row = rowOf({ a: { targets: [goal(80)], observations: [value(40)] }, b: { targets: [goal(60)] }, c: { observations: [value(95)] }, d: { targets: [goal(100)], observations: [value(7)], territory: 'before-2025-07' } });

  it('starts from the strictest target that is compared in the row, never from one of another territory', () => {
    expect(strictestTarget(row)).toMatchObject({ value: 80, from: { province: 'a' } });
  });

  it('of a rate that should fall starts from the lowest', () => {
    const lower = { fields: { direction: 'lower' } };
    expect(strictestTarget(rowOf({ a: { targets: [goal(8, { comparator: '<=' })], ...lower }, b: { targets: [goal(5, { comparator: '<=' })], ...lower } }))?.value).toBe(5);
  });

  it('gives what a value lacks and how far a target stays behind, and nothing where either is missing', () => {
    const level = strictestTarget(row);
    if (!level) throw new Error('no level');
    expect(distanceTo(level, row, cellOf(row, 'a'))).toEqual({ value: 40, target: 0 });
    expect(distanceTo(level, row, cellOf(row, 'b'))).toEqual({ value: null, target: 20 });
    expect(distanceTo(level, row, cellOf(row, 'c'))).toEqual({ value: -15, target: null });
  });

  it('from a target never measures a province of another territory; one that the reader typed belongs to none', () => {
    const level = strictestTarget(row);
    expect(level && distanceTo(level, row, cellOf(row, 'd'))).toBeNull();
    expect(distanceTo({ value: 50, from: null }, row, cellOf(row, 'd'))).toEqual({ value: 43, target: -50 });
  });
});

describe('the order of provinces', () => {
  const columns = ['c', 'a', 'b'].map((key) => ({ key }));
  const keys = (...args: Parameters<typeof orderProvinces>) => orderProvinces(...args).map(({ key }) => key);
  const names = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key);

  it('is the page’s or the names’, the pinned one first', () => {
    expect(keys(columns, 'given', null, names)).toEqual(['c', 'a', 'b']);
    expect(keys(columns, 'name', null, names)).toEqual(['a', 'b', 'c']);
    expect(keys(columns, 'name', 'b', names)).toEqual(['b', 'a', 'c']);
    expect(keys(columns, 'given', 'gone', names)).toEqual(['c', 'a', 'b']);
  });

  it('by value is another in each row: better first, then those without a value as they were, the pinned one first', () => {
    const row = rowOf({ a: { observations: [value(40)] }, b: { observations: [value(0)] }, c: { observations: [value(60)] }, d: { targets: [goal(90)] }, e: { observations: [value(99)], territory: 'before-2025-07' } });
    expect(orderInRow(['d', 'e', 'a', 'b', 'c'], row, 'value', null)).toEqual(['c', 'a', 'b', 'd', 'e']);
    expect(orderInRow(['d', 'e', 'a', 'b', 'c'], row, 'value', 'e')).toEqual(['e', 'c', 'a', 'b', 'd']);
    expect(orderInRow(['d', 'a'], row, 'name', null)).toEqual(['d', 'a']);
    expect([isPerRow('value'), isPerRow('target'), isPerRow('name'), isPerRow('given')]).toEqual([true, true, false, false]);
  });
});

describe('the scale of a row', () => {
  it('of a rate keeps 0 to 100, of a count ends at a round number above the largest', () => {
    expect(scaleOf(rowOf({ a: { targets: [goal(10)] }, b: { targets: [goal(20)] } }))).toBe(100);
    const count = { fields: { unit: 'count', kind: 'open-count', bounds: null } };
    const row = rowOf({ a: { targets: [goal(130)], ...count }, b: { targets: [goal(20)], ...count } });
    expect(scaleOf(row)).toBe(200);
    expect(scaleOf(row, 450)).toBe(500);
  });

  it('is not drawn where a length from 0 means nothing', () => {
    for (const fields of [{ kind: 'rank', unit: 'rank', bounds: null }, { kind: 'growth-rate', bounds: null }]) {
      expect(scaleOf(rowOf({ a: { targets: [goal(5)], fields }, b: { targets: [goal(7)], fields } }))).toBeNull();
    }
    const negative = { fields: { kind: 'open-count', unit: 'count', bounds: null } };
    expect(scaleOf(rowOf({ a: { observations: [value(-3)], ...negative }, b: { observations: [value(4)], ...negative } }))).toBeNull();
  });

  it('draws a real 0 at 0 and a missing value not at all', () => {
    const row = rowOf({ a: { observations: [value(0)], targets: [goal(50)] }, b: { targets: [goal(100)] } });
    expect(scaleTrack(holding(row, 'a'), 100)).toEqual({ value: 0, rest: { from: 0, to: SCALE_END / 2 }, flag: SCALE_END / 2, hollow: false, due: false, level: null });
    expect(scaleTrack(holding(row, 'b'), 100, 50)).toEqual({ value: null, rest: null, flag: SCALE_END, hollow: false, due: false, level: SCALE_END / 2 });
  });

  it('marks a target without a year and one past due', () => {
    const row = rowOf({ a: { targets: [goal(50, { by: null })] }, b: { targets: [goal(60, { by: '2025' })] } });
    expect(scaleTrack(holding(row, 'a'), 100).hollow).toBe(true);
    expect(scaleTrack(holding(row, 'b'), 100)).toMatchObject({ hollow: false, due: true });
  });
});
