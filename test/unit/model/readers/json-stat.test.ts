import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import { describe, expect, it } from 'vitest';
import { openJson, readJsonStat, type Table } from '../../../../src/model/index.js';
import { readWell } from './help.js';

type Fields = Readonly<Record<string, unknown>>;
const fixture = (name: string) => JSON.parse(readFileSync(`test/fixtures/readers/${name}.json`, 'utf8')) as Fields;
const example = fixture('json-stat-2.0');

function tableOf(data: unknown): Table {
  const result = readJsonStat(data);
  const table = result.ok ? result.tables[0] : undefined;
  if (table === undefined) throw new Error(result.ok ? 'no table' : result.issues[0]?.message.en);
  return table;
}

function refusal(data: unknown): string {
  const result = readJsonStat(data);
  return result.ok ? 'read' : `${result.issues[0]?.code ?? ''} ${result.issues[0]?.path ?? ''}`.trim();
}

describe('a JSON-stat data set', () => {
  it('becomes rows of indicator, period, value and unit, without the values that are missing', () => {
    expect(tableOf(example).rows).toEqual([
      ['Chỉ tiêu', 'Kỳ', 'Giá trị', 'Đơn vị', 'Địa phương', 'Trạng thái'],
      ...[['Phủ sóng 5G', '2023', 40.5, '%'], ['Phủ sóng 5G', '2025', 86.1, '%'], ['Trạm 5G', '2023', 120, 'trạm'], ['Trạm 5G', '2024', 210, 'trạm'], ['Trạm 5G', '2025', 286, 'trạm']]
        .map((row) => [...row, 'Tỉnh thí dụ', '']),
    ]);
  });

  it('becomes a dataset without a question', () => {
    const { dataset, inspection } = readWell(tableOf(example));
    expect(inspection.questions).toEqual([]);
    expect(dataset.indicators.map(({ name, unit, observations }) => [name.vi, unit, observations.length])).toEqual([['Phủ sóng 5G', 'percent', 2], ['Trạm 5G', 'count', 3]]);
  });

  it('may give its values by position, name no role, and count in quarters', () => {
    expect(tableOf(fixture('json-stat-sparse')).rows.slice(1)).toEqual([['Tỷ lệ hồ sơ trực tuyến (%)', '2025Q3', 71.2, null], ['Tỷ lệ hồ sơ trực tuyến (%)', '2026Q2', 86.03, null]]);
    expect(readWell(tableOf(fixture('json-stat-sparse'))).dataset.indicators[0]?.observations.map(({ period }) => period)).toEqual(['2025-Q3', '2026-Q2']);
  });

  it('is told from our own files by its class', () => {
    const opened = openJson(example);
    expect(opened.ok && opened.kind === 'tables' && opened.format).toBe('json-stat');
    const own = openJson({ version: 1, province: {} });
    expect(own.ok && own.kind).toBe('dataset');
  });

  it('may stand in a collection, whose links are not followed', () => {
    const result = readJsonStat({ version: '2.0', class: 'collection', link: { item: [example, { class: 'dataset', href: 'https://elsewhere.example' }] } });
    expect(result.ok && result.tables.length).toBe(1);
    expect(refusal({ class: 'collection', link: { item: [{ class: 'dataset', href: 'https://elsewhere.example' }] } })).toBe('empty-file');
  });

  it.each([
    ['sizes of another number', { size: [2, 1] }, 'bad-json-stat size'],
    ['a size that is none', { size: [2, 1, 1.5] }, 'bad-json-stat size'],
    ['a size below zero', { size: [2, -1, 3] }, 'bad-json-stat size'],
    ['a size of ten digits', { size: [2_000_000_000, 1, 3] }, 'too-many-rows'],
    ['sizes whose product is beyond any number', { size: [1e200, 1e200, 1e200] }, 'too-many-rows'],
    ['a size that hides another one behind zero', { size: [1e9, 0, 3] }, 'too-many-rows'],
    ['categories that do not fit', { size: [3, 1, 3] }, 'bad-json-stat dimension.chi-so.category'],
    ['too few values', { value: [1, 2] }, 'bad-json-stat value'],
    ['no dimensions', { id: [], size: [] }, 'bad-json-stat size'],
    ['no values', { value: [null, null, null, null, null, null] }, 'empty-file'],
  ])('is refused for %s', (_, change, expected) => {
    expect(refusal({ ...example, ...change })).toBe(expected);
  });

  it.each([null, 5, 'x', [], {}, { class: 'dataset' }, { class: 'collection' }, { class: 'dataset', id: ['__proto__'], size: [1], value: [1], dimension: { a: 1 } }])('that is %j never makes the reader throw', (data) => {
    expect(refusal(data)).not.toBe('read');
  });
});

describe('beside jsonstat-toolkit', () => {
  it('every value stands in the same cell', () => {
    const shape = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(shape, fc.infiniteStream(fc.option(fc.integer({ min: 0, max: 999 }), { nil: null, freq: 5 })), (sizes, stream) => {
      const cells = sizes.reduce((product, size) => product * size, 1) * 2;
      const value = Array.from({ length: cells }, () => stream.next().value as number | null);
      const id = [...sizes.map((_, index) => `d${String(index)}`), 'nam'];
      const data = {
        version: '2.0', class: 'dataset', id, size: [...sizes, 2], role: { time: ['nam'] }, value,
        dimension: Object.fromEntries(id.map((name, index) => [name, {
          category: { index: name === 'nam' ? ['2024', '2025'] : Array.from({ length: sizes[index] ?? 0 }, (_, at) => `${name}x${String(at)}`) },
        }])),
      };
      if (value.every((each) => each === null)) return;
      const theirs = JSONstat(data);
      for (const [name, period, number] of tableOf(data).rows.slice(1)) {
        const chosen = Object.fromEntries(id.map((dimension, index) => [dimension, sizes[index] === 1 && dimension !== 'nam' ? `${dimension}x0` : dimension === 'nam' ? period : ((typeof name === 'string' ? name : '').split(', ').find((part) => part.startsWith(`${dimension}x`)) ?? '')]));
        expect((theirs.Data(chosen) as { value: number }).value).toBe(number);
      }
      expect(tableOf(data).rows.length - 1).toBe(value.filter((each) => each !== null).length);
    }));
  });
});
