import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parseConcepts, parseDataset, type Dataset } from '../../../src/model/index.js';
import { chartModel, yearEnds } from '../../../src/view/chart.js';
import { differingWords } from '../../../src/view/differing-words.js';
import { fold, matches } from '../../../src/view/fold.js';
import { growthNeeded, restInLastYear } from '../../../src/view/ratio.js';
import { PILLARS } from '../../../src/model/vocabulary.js';
import { byPillar, commonTargetYear, countStates, lackingStates, filterRows, scorecardRows } from '../../../src/view/scorecard.js';
import { sortRows } from '../../../src/view/scorecard-order.js';
import { FLAG, trackMarks } from '../../../src/view/track.js';
import type { Projection } from '../../../src/engine/types.js';

const file = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));

function lamDong(): Dataset {
  const concepts = parseConcepts(file('concepts'));
  const parsed = parseDataset(file('lam-dong'), concepts.ok ? concepts.concepts : []);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.dataset;
}

const dataset = lamDong();
const rows = scorecardRows(dataset, '2026-06-19');
const headline = rows.filter((row) => row.indicator.headline);

describe('the rows of a scorecard', () => {
  it('shows Lâm Đồng in June 2026 as it is: 3 with one value, 5 on other bases, 6 without baseline, 1 without year, 1 without target', () => {
    const counts = (found: ReturnType<typeof countStates>) => found.map(({ state, count }) => ({ state, count }));
    expect(counts(countStates(headline))).toEqual([
      { state: 'one-observation', count: 3 }, { state: 'needs-baseline', count: 6 }, { state: 'needs-same-basis', count: 5 },
      { state: 'undated-target', count: 1 }, { state: 'no-target', count: 1 },
    ]);
    expect(counts(lackingStates(headline))).toEqual([{ state: 'needs-baseline', count: 6 }, { state: 'needs-same-basis', count: 5 }]);
    expect(commonTargetYear(headline)).toBe('2030');
  });

  it('keeps every row once when grouped by pillar', () => {
    const groups = byPillar(rows);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(dataset.indicators.length);
    expect(groups.map((group) => group.pillar)).toEqual(PILLARS.filter((pillar) => dataset.indicators.some((one) => one.pillar === pillar)));
  });

  it('finds names with and without diacritics, and combines words with a state', () => {
    const named = (query: string) => filterRows(headline, { state: null, pillar: null, query }).map((row) => row.indicator.id);
    expect(named('phu song 5g')).toEqual(['5g-coverage']);
    expect(named('PHỦ SÓNG')).toEqual(['5g-coverage']);
    expect(named('khongcogi')).toEqual([]);
    expect(filterRows(headline, { state: 'needs-baseline', pillar: null, query: 'phu song' })).toEqual([]);
  });

  it('a number typed by the reader gives a required pace and changes no state', () => {
    const id = 'cloud-systems-rate';
    const typed = scorecardRows(dataset, '2026-06-19', new Map([[id, { value: 35, time: 2026.466 }]])).find((row) => row.indicator.id === id);
    expect(typed?.assessment.state).toBe('needs-baseline');
    expect(typed?.assessment.reader?.required?.perYear).toBeCloseTo(35 / (2031 - 2026.466), 9);
    expect(typed?.track.some((mark) => mark.kind === 'reader')).toBe(true);
  });

  it('draws no bar for a value that counts something else', () => {
    const row = headline.find(({ indicator }) => indicator.id === 'eid-accounts-rate');
    expect(row?.track.map((mark) => mark.kind)).toEqual(['line', 'ring', 'not-equal', 'dash', 'flag']);
  });

  it('sorts by name in the language and by state, keeping the order of equals', () => {
    const byName = sortRows(headline, 'name', (a, b) => (a.name.vi ?? '').localeCompare(b.name.vi ?? '', 'vi'));
    expect(byName.map((row) => row.indicator.name.vi)).toEqual(headline.map((row) => row.indicator.name.vi).sort((a, b) => (a ?? '').localeCompare(b ?? '', 'vi')));
    const states = sortRows(headline, 'state', () => 0).map((row) => row.assessment.state);
    expect(states.lastIndexOf('one-observation')).toBeLessThan(states.indexOf('needs-baseline'));
  });
});

describe('the track', () => {
  const base = { state: 'one-observation', value: 7.45, target: 30 } as const;
  it('puts the flag at the same place in every row and the value in proportion', () => {
    const marks = trackMarks(base);
    expect(marks.find((mark) => mark.kind === 'flag')).toMatchObject({ x: FLAG, hollow: false });
    expect(marks.find((mark) => mark.kind === 'fill')).toMatchObject({ x: 0, width: (7.45 / 30) * FLAG });
  });
  it('never runs out of the cell, however far the value is beyond the target', () => {
    for (const mark of trackMarks({ ...base, value: 1e9 })) {
      if ('width' in mark) expect(mark.x + mark.width).toBeLessThanOrEqual(100);
    }
  });
  it('fills a lower-is-better row as it improves', () => {
    const fill = trackMarks({ ...base, value: 10, target: 0, origin: 100 }).find((mark) => mark.kind === 'fill');
    expect(fill).toMatchObject({ width: 72 });
  });
  it('draws no flag where there is no target, also for values that contradict each other', () => {
    expect(trackMarks({ state: 'conflicting', value: 166, target: null }).some(({ kind }) => kind === 'flag')).toBe(false);
    expect(trackMarks({ state: 'conflicting', value: 94.74, target: 85 }).some(({ kind }) => kind === 'flag')).toBe(true);
  });
  it('draws no length for a count without a target, and a share of the bounds for a rate', () => {
    expect(trackMarks({ state: 'no-target', value: 12004, target: null, bounds: null }).map((mark) => mark.kind)).toEqual(['dots']);
    expect(trackMarks({ state: 'no-target', value: 97, target: null, bounds: [0, 100] })[0]).toMatchObject({ kind: 'fill', width: 0.97 * FLAG });
  });
  it('draws dashes, not a zero, where nothing is known', () => {
    expect(trackMarks({ state: 'needs-baseline', value: null, target: 70 }).map((mark) => mark.kind)).toEqual(['dash', 'flag']);
  });
  it('draws a flag without fill where the target has no year', () => {
    expect(trackMarks({ state: 'undated-target', value: 99, target: 100 }).at(-1)).toMatchObject({ kind: 'flag', hollow: true });
  });
});

describe('words that part two bases', () => {
  it('marks what the other text lacks, and only that', () => {
    expect(differingWords('hồ sơ nộp trực tuyến', 'hồ sơ xử lý trực tuyến')).toEqual([
      { text: 'hồ sơ ', differs: false }, { text: 'nộp ', differs: true }, { text: 'trực tuyến', differs: false },
    ]);
    expect(differingWords('trên GRDP', 'Trên GRDP.')).toEqual([{ text: 'trên GRDP', differs: false }]);
    expect(differingWords('', 'x')).toEqual([]);
  });

  it('marks whole words of two syllables, never half of one', () => {
    expect(differingWords('mức 2 / công dân trên 14 tuổi', 'người dân').filter(({ differs }) => differs).map(({ text }) => text.trim()).join('|')).toContain('công dân');
    expect(differingWords('người dân', 'công dân trên 14 tuổi')).toEqual([{ text: 'người dân', differs: true }]);
  });
});

describe('search folding', () => {
  it('takes tone marks off, and đ for d', () => expect(fold('Đường ĐẾN đích Ướt')).toBe('duong den dich uot'));
  it('a word typed with its marks must have them', () => {
    expect(matches('Phụ nữ', 'phủ')).toBe(false);
    expect(matches('Phụ nữ', 'phu')).toBe(true);
  });
});

describe('what a share asks', () => {
  // Lâm Đồng 7.45 → 30 % of GRDP in five years, from the methods' worked examples.
  it('7.45 → 30 % with GRDP +10 %: digital +45.3 % a year, the rest −0.4 % in the last year', () => {
    expect((growthNeeded(0.0745, 0.3, 5, 0.1) ?? 0) * 100).toBeCloseTo(45.3, 1);
    expect((restInLastYear(0.0745, 0.3, 5, 0.1) ?? 0) * 100).toBeCloseTo(-0.4, 1);
  });
  it('with GRDP +8 % the rest shrinks by 2.2 %', () => expect((restInLastYear(0.0745, 0.3, 5, 0.08) ?? 0) * 100).toBeCloseTo(-2.2, 1));
  it('says nothing for a share of 0, a past date or a vanished whole', () => {
    expect([growthNeeded(0, 0.3, 5, 0.1), growthNeeded(0.1, 0.3, 0, 0.1), growthNeeded(0.1, 0.3, 5, -1), growthNeeded(NaN, 0.3, 5, 0)]).toEqual([null, null, null, null]);
  });
});

describe('the picture', () => {
  const projection = (times: number[], values: number[]) => ({ times: Float64Array.from(times), median: Float64Array.from(values), bands: [] }) as unknown as Projection;
  const way = projection([2026, 2027, 2031], [7.45, 11.96, 30]);
  const share = { bounds: [0, 100], kind: 'saturating-rate' } as const;
  it('starts its axis at zero and leaves room above the target', () => {
    const { axis } = chartModel({ time: 2026, value: 7.45 }, { time: 2031, value: 30 }, way, null, share);
    expect(axis.min).toBe(0);
    expect(axis.max).toBeGreaterThanOrEqual(30);
  });
  it('never passes the ceiling, and starts above zero only for values close to the top', () => {
    const near = chartModel({ time: 2026, value: 99 }, { time: 2031, value: 100 }, projection([2026, 2031], [99, 100]), null, share).axis;
    expect(near.max).toBe(100);
    expect(near.min).toBeGreaterThan(90);
  });
  it('draws a value alone as a point, one with a past as the end of a line', () => {
    const past = [{ time: 2024, value: 3 }, { time: 2025, value: 5 }, { time: 2026, value: 7.45 }];
    const drawn = (points: typeof past | undefined) => { const { history, lines, span } = chartModel({ time: 2026, value: 7.45 }, { time: 2031, value: 30 }, way, null, share, points); return { values: history.map(({ to, value, main }) => [to, value, main]), lines: lines.map(({ points: joined }) => joined.length), from: Math.floor(span.from) }; };
    expect(drawn(undefined)).toEqual({ values: [[2026, 7.45, true]], lines: [], from: 2025 });
    expect(drawn(past)).toEqual({ values: [[2024, 3, false], [2025, 5, false], [2026, 7.45, true]], lines: [3], from: 2023 });
  });
  it('draws a trend in ink with rings, an assumption as the first scenario', () => {
    const line = (evidence: string) => chartModel({ time: 2026, value: 7.45 }, { time: 2031, value: 30 }, way, { ...way, method: { evidence } } as Projection, share).scenarios.map(({ form, series }) => [form, series]);
    expect([line('trend'), line('assumption')]).toEqual([[['ring', 0]], [['disc', 1]]]);
  });
  it('names the year that ends at a whole time, and leaves odd times out', () => {
    expect(yearEnds([{ time: 2026.466, value: 1 }, { time: 2027, value: 2 }, { time: 2031, value: 3 }])).toEqual([{ year: 2026, value: 2 }, { year: 2030, value: 3 }]);
  });
});
