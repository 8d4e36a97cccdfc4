import { describe, expect, it } from 'vitest';
import { compositeIndex, rankIntervals, type RankEntry, type RankOptions } from '../../../src/engine/index.js';
import { fillUniform } from '../../../src/engine/random.js';

const entry = (id: string, value: number, more: Partial<RankEntry> = {}): RankEntry => ({ id, value, time: 2026, basis: 'households', territory: 'since-2025-07', ...more });
const read = (entries: readonly RankEntry[], options?: RankOptions) => {
  const result = rankIntervals(entries, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.ranking;
};
const codes = (entries: unknown, options?: RankOptions): string[] => {
  const result = rankIntervals(entries as RankEntry[], options);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`.trim());
};
const five = [entry('a', 50), entry('b', 53), entry('c', 53), entry('d', 60), entry('e', 41)];

describe('rankIntervals', () => {
  it('a rank is 1 + the number that are strictly better; equal values share one', () => {
    expect(read(five).ranks?.map(({ id, rank, low, high }) => [id, rank, low, high])).toEqual([['a', 4, 4, 4], ['b', 2, 2, 2], ['c', 2, 2, 2], ['d', 1, 1, 1], ['e', 5, 5, 5]]);
  });

  it('lower is better turns the order round', () => {
    expect(read(five, { direction: 'lower' }).ranks?.map(({ rank }) => rank)).toEqual([2, 3, 3, 5, 1]);
  });

  it('values with intervals have ranks with intervals', () => {
    const entries = [entry('a', 50, { low: 48, high: 52 }), entry('b', 51, { low: 49, high: 53 }), entry('c', 60), entry('d', 70), entry('e', 10)];
    expect(read(entries).ranks).toEqual([
      { id: 'a', rank: 4, low: 3, high: 4 }, { id: 'b', rank: 3, low: 3, high: 4 }, { id: 'c', rank: 2, low: 2, high: 2 }, { id: 'd', rank: 1, low: 1, high: 1 }, { id: 'e', rank: 5, low: 5, high: 5 },
    ]);
  });

  it('more draws than a block count all of them', () => {
    const [high, low] = ['a', 'b'].map((id) => {
      const uniforms = new Float64Array(40_000);
      fillUniform(uniforms, 1, id, 'value');
      return uniforms;
    }) as [Float64Array, Float64Array];
    const wins = high.filter((each, d) => 48.5 + 4 * each > 46 + 4 * (low[d] as number)).length;
    const { better } = read([entry('a', 50.5, { low: 48.5, high: 52.5 }), entry('b', 48, { low: 46, high: 50 })], { draws: 40_000 });
    expect(better).toEqual([{ id: 'a', than: 'b', probability: wins / 40_000 }]);
  });

  it('“better” is said only from a probability of 0.9 on', () => {
    // b − a runs from −3 to 5 over a triangle-like sum of two even intervals: P(b > a) = 1 − 9/32 = 0.72.
    const unsure = read([entry('a', 50, { low: 48, high: 52 }), entry('b', 51, { low: 49, high: 53 })]);
    expect(unsure.better).toEqual([]);
    // From 0 to 8 with 0.9 or more above: P(b > a) = 1 where the intervals only touch.
    const sure = read([entry('a', 50, { low: 48, high: 52 }), entry('b', 54, { low: 52, high: 56 })]);
    expect(sure.better).toEqual([{ id: 'b', than: 'a', probability: 1 }]);
  });

  it('gives the probability of the textbook: two even intervals half over each other', () => {
    const { better } = read([entry('a', 50, { low: 48, high: 52 }), entry('b', 52.6, { low: 50.6, high: 54.6 })]);
    expect(better[0]?.probability).toBeCloseTo(1 - 1.4 ** 2 / 32, 1);
  });

  it('makes no order of fewer than five', () => {
    expect(read(five.slice(0, 4)).ranks).toBeNull();
    expect(read(five.slice(0, 4)).better).toHaveLength(5);
    expect(read([])).toEqual({ ranks: null, better: [] });
  });

  it.each<[string, unknown, RankOptions | undefined, string[]]>([
    ['two bases', [entry('a', 1), entry('b', 2, { basis: 'people' })], undefined, ['not-comparable entries.basis']],
    ['two territories', [entry('a', 1), entry('b', 2, { territory: 'before-2025-07' })], undefined, ['not-comparable entries.territory']],
    ['unstated bases, though equal', [entry('a', 1, { basis: 'unstated' }), entry('b', 2, { basis: 'unstated' })], undefined, ['not-comparable entries.basis']],
    ['no basis', [{ ...entry('a', 1), basis: undefined }], undefined, ['not-comparable entries.basis']],
    ['more than half a year apart', [entry('a', 1), entry('b', 2, { time: 2026.6 })], undefined, ['not-comparable entries.time']],
    ['half a year apart', [entry('a', 1), entry('b', 2, { time: 2026.5 })], undefined, []],
    ['an undated value that may be older', [entry('a', 1), entry('b', 2, { timeLow: 2025.4 })], undefined, ['not-comparable entries.time']],
    ['one id twice', [entry('a', 1), entry('a', 2)], undefined, ['duplicate-id entries']],
    ['NaN', [entry('a', NaN)], undefined, ['not-a-number entries[0]']],
    ['no list', null, undefined, ['bad-request entries']],
    ['a text', 'abc', undefined, ['bad-request entries']],
    ['too many', Array.from({ length: 101 }, (_, k) => entry(`p${k}`, k)), undefined, ['too-many entries']],
    ['no draws', five, { draws: 0 }, ['out-of-range draws']],
  ])('%s', (_, entries, options, expected) => {
    expect(codes(entries, options)).toEqual(expected);
  });
});

describe('compositeIndex', () => {
  const index = (...args: Parameters<typeof compositeIndex>) => {
    const result = compositeIndex(...args);
    return result.ok ? result.composite : result.issues.map(({ code, path }) => `${code} ${path}`);
  };

  it('is the weighted mean, whatever the weights add up to', () => {
    expect(index([{ id: 'a', weight: 1, value: 60 }, { id: 'b', weight: 3, value: 80 }], [0, 100])).toEqual({ value: 75, low: 75, high: 75, missing: 0 });
  });

  it('has the interval of its parts', () => {
    expect(index([{ id: 'a', weight: 1, value: 50, low: 40, high: 60 }, { id: 'b', weight: 1, value: 70 }], [0, 100])).toEqual({ value: 60, low: 55, high: 65, missing: 0 });
  });

  it('leaves a missing part out, and lets the interval run over all it may be', () => {
    expect(index([{ id: 'a', weight: 8, value: 50 }, { id: 'b', weight: 2, value: null }], [0, 100])).toEqual({ value: 50, low: 40, high: 60, missing: 1 - 8 / 10 });
  });

  it('is not computed with more than 20 % of the weight missing', () => {
    expect(index([{ id: 'a', weight: 79, value: 50 }, { id: 'b', weight: 21, value: null }], [0, 100])).toEqual(['too-much-missing parts']);
    expect(index([{ id: 'a', weight: 1, value: null }], [0, 100])).toEqual(['too-much-missing parts']);
    expect(index([], [0, 100])).toEqual(['too-much-missing parts']);
  });

  it.each<[string, unknown, string[]]>([
    ['no weight', [{ id: 'a', value: 5 }], ['out-of-range parts[0]']],
    ['a weight of 0', [{ id: 'a', weight: 0, value: 5 }], ['out-of-range parts[0]']],
    ['a score off the scale', [{ id: 'a', weight: 1, value: 101 }], ['outside-bounds parts[0]']],
    ['an interval off the scale', [{ id: 'a', weight: 1, value: 99, high: 101 }], ['outside-bounds parts[0]']],
    ['NaN', [{ id: 'a', weight: 1, value: NaN }], ['outside-bounds parts[0]']],
    ['no list', 'x', ['bad-request parts']],
  ])('%s is an issue', (_, parts, expected) => {
    expect(index(parts as Parameters<typeof compositeIndex>[0], [0, 100])).toEqual(expected);
  });
});
