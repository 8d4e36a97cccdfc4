import { describe, expect, it } from 'vitest';
import { assess, comparableTargets, comparableValues, UNSTATED } from '../../../src/model/index.js';
import { compareProvinces, type Holding, type SharedRow } from '../../../src/view/compare.js';
import { AS_OF, FOUR, goal, indicator, made, realProvinces, value } from './compare-provinces.js';

const four = compareProvinces(realProvinces(), AS_OF);
const ids = (rows: readonly { readonly concept: string }[]) => rows.map(({ concept }) => concept);
const cell = (row: SharedRow | undefined, province: string) => row?.cells.get(province);

describe('the four provinces in June 2026', () => {
  it('share 31 main contents: 7 can be compared, 11 cannot, 13 are of one province, and none has comparable values', () => {
    expect(four.counts).toEqual({ all: 31, compared: 7, apart: 11, single: 13, withValues: 0 });
  });

  it('are compared on stated bases only, and the model agrees with every pair that is', () => {
    expect(four.shared).toHaveLength(7);
    const pairs = (set: readonly Holding[]) => set.flatMap((a, index) => set.slice(index + 1).map((b) => [a, b] as const));
    let count = 0;
    for (const row of four.shared) {
      expect(row.basis).not.toBe(UNSTATED);
      expect(Math.max(row.values.length, row.targets.length)).toBeGreaterThanOrEqual(2);
      for (const [a, b] of pairs(row.targets)) {
        const [first, second] = [a.assessment.target, b.assessment.target];
        expect(first && second && comparableTargets({ indicator: a.indicator, target: first }, { indicator: b.indicator, target: second })).toEqual({ same: true });
        count += 1;
      }
      for (const [a, b] of pairs(row.values)) {
        const [first, second] = [a.assessment.observation, b.assessment.observation];
        expect(first && second && comparableValues({ indicator: a.indicator, observation: first }, { indicator: b.indicator, observation: second })).toEqual({ same: true });
      }
    }
    expect(count).toBe(7);
  });

  it('keep Lâm Đồng’s digital economy beside the others and apart from them: it is of the territory since the merger', () => {
    const row = four.shared.find(({ concept }) => concept === 'digital-economy-share');
    expect(row?.targets.map(({ province }) => province)).toEqual(['dak-lak', 'gia-lai']);
    expect(cell(row, 'lam-dong')).toMatchObject({ kind: 'apart', holding: { territory: 'since-2025-07' } });
    expect(cell(row, 'dong-nai')).toEqual({ kind: 'none' });
  });

  it('show what a province counts otherwise, in the row of the content', () => {
    const row = four.shared.find(({ concept }) => concept === 'e-payment-accounts');
    const other = cell(row, 'dong-nai');
    expect(other).toMatchObject({ kind: 'other', others: [{ basis: 'adults' }] });
  });

  it('part the two values of one base that stand before and since the merger, with the reason', () => {
    expect(four.apart[0]?.reason).toBe('territory');
    const [row] = four.apart[0]?.rows ?? [];
    expect([row?.concept, row?.basis]).toEqual(['households-fibre', 'with-line']);
    expect([...(row?.cells ?? [])].map(([province, held]) => [province, held.map(({ assessment }) => assessment.observation?.value)])).toEqual([['lam-dong', [99]], ['dong-nai', [88]]]);
  });

  it('lose no number: each value of a headline row, and each target with a number, stands somewhere', () => {
    const shown = new Set<unknown>();
    const take = (holding: Holding) => {
      const { observation, target, earlierTargets, laterTargets, conflicts } = holding.assessment;
      for (const one of [observation, target, ...conflicts, ...[...earlierTargets, ...laterTargets].map((outcome) => outcome.target)]) shown.add(one);
    };
    for (const row of four.shared) for (const held of row.cells.values()) { if ('holding' in held) take(held.holding); if ('others' in held) held.others.forEach(take); }
    for (const { rows } of four.apart) for (const row of rows) for (const held of row.cells.values()) held.forEach(take);
    const singles = new Set(four.single.flatMap(({ province, rows }) => rows.map((row) => `${province}/${row.indicator.id}`)));
    const lost: string[] = [];
    for (const { key, dataset } of realProvinces()) {
      const again = four.own.find(({ province }) => province === key);
      expect(again).toBeDefined();
      for (const one of dataset.indicators.filter(({ headline }) => headline)) {
        if (singles.has(`${key}/${one.id}`)) continue;
        const value = assess(one, AS_OF).observation;
        if (value && ![...shown].some((each) => JSON.stringify(each) === JSON.stringify(value))) lost.push(`${key} ${one.id} ${value.period}`);
        for (const target of one.targets) {
          const found = [...shown].some((each) => typeof each === 'object' && each !== null && 'id' in each && JSON.stringify(each) === JSON.stringify(target));
          if (!found) lost.push(`${key} ${one.id} ${target.id}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('have a distance to their own target in five rows only, each on one base', () => {
    expect(four.own.map(({ province, rows }) => [province, rows.map((row) => row.indicator.id)])).toEqual([
      ['lam-dong', ['commune-service-centres-1gbps', 'bts-sites-new-or-optimised', 'digital-economy-share-grdp', 'households-fibre-rate']],
      ['dak-lak', []], ['dong-nai', ['smartphone-adults-rate']], ['gia-lai', []],
    ]);
    for (const { rows } of four.own) for (const { assessment } of rows) expect(assessment.observation?.basis).toBe(assessment.target?.basis);
    expect(four.own.map(({ rows, rest }) => rows.length + rest.reduce((sum, { count }) => sum + count, 0))).toEqual([16, 16, 10, 15]);
  });

  it('count every content once, whatever the order of the provinces', () => {
    const turned = compareProvinces(realProvinces([...FOUR].reverse()), AS_OF);
    expect(turned.counts).toEqual(four.counts);
    expect(new Set(ids(turned.shared))).toEqual(new Set(ids(four.shared)));
    expect(turned.apart.map(({ reason, rows }) => [reason, new Set(ids(rows))])).toEqual(four.apart.map(({ reason, rows }) => [reason, new Set(ids(rows))]));
  });
});

describe('what may stand side by side', () => {
  const values = (...provinces: ReturnType<typeof made>[]) => compareProvinces(provinces, AS_OF);

  it('two values on one base and territory', () => {
    const { shared, counts } = values(made('a', { observations: [value(40)] }), made('b', { observations: [value(0)] }));
    expect(counts).toMatchObject({ compared: 1, withValues: 1 });
    expect(shared[0]?.values.map(({ assessment }) => assessment.observation?.value)).toEqual([40, 0]);
  });

  it.each([
    ['another base', { observations: [value(40, { basis: 'over-adults' })] }, 'other-basis'],
    ['an unstated base', { observations: [value(40, { basis: 'unstated' })] }, 'basis-unstated'],
    ['a count of what its own name says', { observations: [value(40, { basis: 'as-named' })] }, 'other-basis'],
    ['another territory', { observations: [value(40)], territory: 'before-2025-07' }, 'territory'],
  ] as const)('never a value and one on %s', (_, other, reason) => {
    const { shared, apart, counts } = values(made('a', { observations: [value(40)] }), made('b', other));
    expect(shared).toEqual([]);
    expect(counts).toMatchObject({ compared: 0, apart: 1 });
    expect(apart.map((group) => group.reason)).toEqual([reason]);
  });

  it('never two values on unstated bases', () => {
    const unstated = { observations: [value(40, { basis: 'unstated' })] };
    expect(values(made('a', unstated), made('b', unstated)).apart.map(({ reason }) => reason)).toEqual(['basis-unstated']);
  });

  it('never a value and another province’s target', () => {
    const { shared, apart } = values(made('a', { observations: [value(40)] }), made('b', { targets: [goal(80)] }));
    expect(shared).toEqual([]);
    expect(apart.map(({ reason }) => reason)).toEqual(['one-sided']);
  });

  it('never a target in words, a value that the documents contradict, or one that is not known yet', () => {
    const words = { targets: [goal(null, { note: { vi: 'cơ bản hoàn thành' } })] };
    expect(values(made('a', words), made('b', words)).apart.map(({ reason }) => reason)).toEqual(['one-number']);
    const contradicted = { observations: [value(40), value(52)] };
    expect(values(made('a', contradicted), made('b', { observations: [value(45)] })).shared).toEqual([]);
    const late = { observations: [value(40)] };
    expect(compareProvinces([made('a', late), made('b', late)], '2025-06-30').shared).toEqual([]);
  });

  it('targets of different dates, which is said', () => {
    const [row] = values(made('a', { targets: [goal(80)] }), made('b', { targets: [goal(60, { by: '2028' })] })).shared;
    expect([row?.targets.length, row?.duesDiffer]).toEqual([2, true]);
  });

  it('values far apart in time, with the years between them', () => {
    const [row] = values(made('a', { observations: [value(40)] }), made('b', { observations: [value(50, { period: '2022' })] })).shared;
    expect(row?.valueSpread).toBeCloseTo(3, 6);
    expect(row?.hasUndated).toBe(false);
  });

  it('running totals of one window only; the other is shown and marked', () => {
    const flow = { accrual: 'year-to-date', kind: 'open-count', unit: 'count', bounds: null };
    const total = (period: string, number: number) => ({ observations: [value(number, { period })], targets: [goal(900)], fields: flow });
    const [row] = values(made('a', total('2026-03', 100)), made('b', total('2026-03', 120)), made('c', total('2026-05', 300))).shared;
    expect(row?.values.map(({ province }) => province)).toEqual(['a', 'b']);
    expect(cell(row, 'c')).toMatchObject({ kind: 'member', valueApart: 'other-window' });
    expect(cell(row, 'b')).toMatchObject({ kind: 'member', valueApart: null });
  });

  it('provinces before and since the merger in two rows, each with its own', () => {
    const at = (key: string, territory: 'before-2025-07' | 'since-2025-07') => made(key, { targets: [goal(80)], territory });
    const { shared, counts } = values(at('a', 'since-2025-07'), at('b', 'before-2025-07'), at('c', 'since-2025-07'), at('d', 'before-2025-07'));
    expect(counts.compared).toBe(1);
    expect(shared.map(({ territory, targets }) => [territory, targets.map(({ province }) => province)])).toEqual([['since-2025-07', ['a', 'c']], ['before-2025-07', ['b', 'd']]]);
    expect(new Set(shared.map(({ id }) => id)).size).toBe(2);
    expect(cell(shared[0], 'b')?.kind).toBe('other');
  });

  it('never one province with itself', () => {
    const twice = made('a', { observations: [value(40)], more: [indicator('second', { observations: [value(50)] })] });
    const { counts, single } = values(twice, made('b', { fields: { concept: null } }));
    expect(counts).toMatchObject({ compared: 0, single: 2 });
    expect(single.find(({ province }) => province === 'a')?.rows).toHaveLength(2);
  });
});

describe('the scope', () => {
  it('is the concepts that the page names, headline or not, and says which no province has', () => {
    const provinces = realProvinces();
    const chosen = compareProvinces(provinces, AS_OF, { concepts: ['digital-economy-share', 'households-fibre', 'khong-co'] });
    expect(chosen.counts.all).toBe(2);
    expect(chosen.unknown).toEqual(['khong-co']);
    const reached = chosen.shared.find(({ basis }) => basis === 'reached');
    // Đồng Nai's target for households that can be connected stands in a row that is no headline row.
    expect(cell(reached, 'dong-nai')?.kind).toBe('member');
  });

  it('with all rows holds at least what the headline rows do', () => {
    const all = compareProvinces(realProvinces(), AS_OF, { all: true });
    expect(all.counts.all).toBeGreaterThan(four.counts.all);
    expect(all.counts.compared).toBeGreaterThanOrEqual(four.counts.compared);
  });

  it('of one province has nothing to compare, and of none nothing at all', () => {
    expect(compareProvinces(realProvinces(['lam-dong']), AS_OF).counts).toEqual({ all: 16, compared: 0, apart: 0, single: 16, withValues: 0 });
    expect(compareProvinces([], AS_OF)).toMatchObject({ shared: [], own: [], apart: [], single: [] });
  });
});
