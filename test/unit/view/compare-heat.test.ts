import { describe, expect, it } from 'vitest';
import { compareProvinces } from '../../../src/view/compare.js';
import { heatCell, heatRows } from '../../../src/view/compare-heat.js';
import { AS_OF, goal, made, realProvinces, value } from './compare-provinces.js';

const rowOf = (provinces: Parameters<typeof compareProvinces>[0]) => {
  const [row] = compareProvinces(provinces, AS_OF).shared;
  if (!row) throw new Error('Nothing is compared.');
  return row;
};
const two = (observed: number, target: number | null, fields = {}) =>
  rowOf([made('a', { observations: [value(observed)], targets: target === null ? [] : [goal(target)], fields }), made('b', { observations: [value(50)], targets: [goal(80)], fields })]);

describe('a cell of the heat table', () => {
  it.each([
    [80, 80, 0, 0], [90, 80, -10, 0], [79, 80, 1, 1], [70.1, 80, 9.9, 1], [70, 80, 10, 2], [55.1, 80, 24.9, 2], [55, 80, 25, 3], [30, 80, 50, 4], [0, 80, 80, 4],
  ])('of %d with the target %d lacks %d: step %d', (observed, target, lacking, step) => {
    const cell = heatCell(two(observed, target), 'a', 100, undefined);
    expect(cell?.step).toBe(step);
    expect(cell?.lacking).toBeCloseTo(lacking, 9);
  });

  it('has no distance and no step without a target that counts the same', () => {
    expect(heatCell(two(40, null), 'a', 100, undefined)).toMatchObject({ value: 40, lacking: null, step: null });
    const other = rowOf([made('a', { observations: [value(40)], targets: [goal(80, { basis: 'over-adults' })] }), made('b', { observations: [value(50)] })]);
    expect(heatCell(other, 'a', 100, undefined)).toMatchObject({ value: 40, lacking: null, step: null });
  });

  it('counts towards a target that is a ceiling', () => {
    const row = rowOf(['a', 'b'].map((key, index) => made(key, { observations: [value(30 + index)], targets: [goal(10, { comparator: '<=' })], fields: { direction: 'lower' } })));
    expect(heatCell(row, 'a', 100, undefined)).toMatchObject({ lacking: 20, step: 2 });
  });

  it('is measured against the reader’s level instead of its own target', () => {
    expect(heatCell(two(40, 80), 'a', 100, { value: 45, from: null })).toMatchObject({ lacking: 5, step: 1 });
    expect(heatCell(two(40, 80), 'a', 100, null)).toMatchObject({ lacking: null, step: null });
  });

  it('keeps its distance and has no step where the row has no scale', () => {
    expect(heatCell(two(40, 80), 'a', null, undefined)).toMatchObject({ lacking: 40, step: null });
  });

  it('is none without a value, and for a province that the row does not know', () => {
    const row = rowOf([made('a', { observations: [value(40)] }), made('b', { observations: [value(50)] }), made('c', { targets: [goal(80)] })]);
    expect(heatCell(row, 'c', 100, undefined)).toBeNull();
    expect(heatCell(row, 'z', 100, undefined)).toBeNull();
  });
});

describe('rows of the heat table', () => {
  it('are those with values side by side: of the four real provinces none', () => {
    expect(heatRows(compareProvinces(realProvinces(), AS_OF).shared)).toEqual([]);
    expect(heatRows([two(40, 80)])).toHaveLength(1);
  });
});
