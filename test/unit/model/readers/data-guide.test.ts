import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/model/index.js';
import { readWell, tableOf } from './help.js';

const guide = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');
const tables = (name: string) => [...guide(name).matchAll(/```csv\n([^]*?)```/g)].map(([, text]) => text ?? '');

describe.each(['data-guide', 'data-guide.vi'])('the tables of %s', (name) => {
  const [wide = '', long = ''] = tables(name);

  it('are read without a question', () => {
    expect([wide, long].map((text) => readWell(tableOf(text)).inspection.questions)).toEqual([[], []]);
  });

  it('give figures, targets, a count as named, and a required pace', () => {
    const { dataset: { indicators } } = readWell(tableOf(wide));
    expect(indicators.map(({ unit, observations, targets }) => [unit, observations.map(({ value }) => value), targets.map(({ value, comparator }) => `${comparator} ${String(value)}`)])).toEqual([
      ['percent', [6.9, 7.45], ['>= 30']], ['percent', [86], ['= 100']], ['count', [210, 286], []],
    ]);
    expect(assess(indicators[0]!, '2026-06-30').required?.perYear).toBeCloseTo(4.51, 2);
    expect(indicators[2]?.observations[0]?.basis).toBe('as-named');
  });

  it('keep the e-ID rate of citizens over 14 apart from the target for people', () => {
    const { dataset: { indicators: [eid], documents } } = readWell(tableOf(long));
    expect(assess(eid!, '2026-06-30').state).toBe('needs-same-basis');
    expect([documents.length, eid?.observations[0]?.numerator, eid?.observations[0]?.period]).toEqual([2, 2574604, '2026-06-19']);
  });
});

/** What stands in backticks in the last cell of a row of the table of columns. */
const examples = (name: string, column: string) => {
  const row = guide(name).split('\n').find((line) => line.startsWith(`| ${column} |`)) ?? '';
  return [...(row.split(' | ').at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');
};

describe.each([
  { name: 'data-guide', words: ['unit', 'period', 'figure', 'target'], head: ['Indicator', 'Unit', 'Basis', 'Period', 'Value', 'Target', 'Due'], counted: 'accounts' },
  { name: 'data-guide.vi', words: ['đơn vị', 'kỳ', 'số liệu', 'đích'], head: ['Chỉ tiêu', 'Đơn vị', 'Cách tính', 'Kỳ', 'Giá trị', 'Đích', 'Thời hạn'], counted: 'tài khoản' },
])('what $name tells to write', ({ name, words: [unit = '', period = '', figure = '', target = ''], head, counted }) => {
  const row = (...cells: readonly string[]) => readWell({ name: '', rows: [head, ['A', ...cells]] }).dataset.indicators[0]!;

  it('as units is known', () => {
    expect(examples(name, unit).map((each) => { const { unit: known, counted: what } = row(each, 'x', '2025', '5', '', ''); return what?.vi ?? known; }))
      .toEqual(name === 'data-guide' ? ['percent', 'VND-billion', 'km', 'rank', 'stations'] : ['percent', 'VND-billion', 'km', 'rank', 'trạm', 'doanh nghiệp']);
  });

  it('as periods is read', () => {
    const [first, ...more] = examples(name, period).map((each) => row('%', 'x', each, '5', '', '').observations[0]?.period);
    expect([first, ...more]).toEqual(name === 'data-guide' ? ['2025', '2026-06', '2026-06-19', '2026-Q2', '2026-H1', '2026-06'] : ['2025', '2026-06', '2026-06-19', '2026-Q2', '2026-H1']);
  });

  it('as figures is read beside what is counted', () => {
    expect(examples(name, figure).map((each) => { const [{ value, high, approx } = { value: null, high: null, approx: null }] = row(counted, 'x', '2025', each, '', '').observations; return [value, high, approx]; }))
      .toEqual([[7.45, null, null], [50, null, 'about'], [2_230_000, 2_235_000, 'over'], [80, 90, null]]);
  });

  it('as targets is read', () => {
    expect(examples(name, target).map((each) => { const [{ value, comparator } = { value: null, comparator: '' }] = row('%', 'x', '', '', each, '2030').targets; return `${comparator} ${String(value)}`; }))
      .toEqual(['= 100', '>= 30', '>= 80', '<= 5']);
  });
});

describe('the guide', () => {
  it('counts right: 87.49 % of citizens over 14, about 66 % of people, some 14 points below the target', () => {
    expect((2574604 / 2942880) * 100).toBeCloseTo(87.49, 2);
    expect(Math.round((2574604 / 3.9e6) * 100)).toBe(66);
  });

  it('has the same sections in both languages', () => {
    const sections = (name: string) => [...guide(name).matchAll(/^## (\d+)\./gm)].map(([, number]) => number);
    expect(sections('data-guide')).toEqual(sections('data-guide.vi'));
  });
});
