import { describe, expect, it } from 'vitest';
import { openBytes, openJson, openText, readJsonStat, TABLE_LIMITS, type Cell } from '../../../../src/model/index.js';
import { zip } from './workbook.js';

type Fields = Readonly<Record<string, unknown>>;

/** A data set of two indicators in one year, changed. */
const data = (change: Fields = {}, dimensions: Fields = {}): Fields => ({
  version: '2.0', class: 'dataset', id: ['chi-so', 'nam'], size: [2, 1], value: [1, 2], ...change,
  dimension: { 'chi-so': { category: { index: ['a', 'b'] } }, nam: { category: { index: ['2025'] } }, ...dimensions },
});
const rowsOf = (input: unknown): readonly (readonly Cell[])[] => {
  const result = readJsonStat(input);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.tables.flatMap(({ rows }) => rows.slice(1));
};
const refusal = (input: unknown): string => {
  const result = readJsonStat(input);
  return result.ok ? 'read' : `${result.issues[0]?.code ?? ''} ${result.issues[0]?.path ?? ''}`.trim();
};

describe('the categories of a JSON-stat dimension', () => {
  const withIndex = (index: unknown) => data({}, { 'chi-so': { category: { index, label: { a: 'Chỉ tiêu A' } } } });

  it('may be a list, or positions in any order; their labels stand for them', () => {
    expect(rowsOf(withIndex(['a', 'b'])).map(([name]) => name)).toEqual(['Chỉ tiêu A', 'b']);
    expect(rowsOf(withIndex({ b: 0, a: 1 })).map(([name]) => name)).toEqual(['b', 'Chỉ tiêu A']);
  });

  it.each([[{ a: 0, b: 2 }], [{ a: -1, b: 0 }], [{ a: 0.5, b: 1 }], [{ a: '0', b: 1 }], [{ a: 0, b: 0 }], [{ a: 0 }], [{ a: 0, b: 1, c: 1 }], [['a']], [undefined]])('are refused at %j', (index) => {
    expect(refusal(withIndex(index))).toBe('bad-json-stat dimension.chi-so.category');
  });

  it('may be named by a label alone where there is one', () => {
    expect(rowsOf(data({ size: [1, 1], value: [5], label: 'Dân số' }, { 'chi-so': { category: { label: { a: 'Chỉ tiêu A' } } } }))).toEqual([['Dân số', '2025', 5, null]]);
    expect(refusal(data({}, { 'chi-so': { category: { label: { a: 'A', b: 'B' } } } }))).toBe('bad-json-stat dimension.chi-so.category');
  });

  it('may be numbers', () => {
    expect(rowsOf(data({}, { nam: { category: { index: [2025] } } })).map(([, period]) => period)).toEqual(['2025', '2025']);
  });
});

describe('the dimension of time', () => {
  it('is the one of its role, else the one whose categories are all periods by id or label', () => {
    const years = { category: { index: ['t1', 't2'], label: { t1: 'Năm 2024', t2: 'Quý II/2025' } } };
    const two = { id: ['nam'], size: [2], value: [1, 2] };
    expect(rowsOf(data(two, { nam: years })).map(([, period]) => period)).toEqual(['Năm 2024', 'Quý II/2025']);
    expect(rowsOf(data(two, { nam: { category: { index: ['2024', 'x'] } } })).map(([name, period]) => [name, period])).toEqual([['2024', null], ['x', null]]);
    expect(rowsOf(data({ ...two, role: { time: ['nam'] } }, { nam: { category: { index: ['đợt 1', 'đợt 2'] } } })).map(([, period]) => period)).toEqual(['đợt 1', 'đợt 2']);
  });

  it('of its role is taken before one that only looks like it', () => {
    const input = { id: ['a', 'b'], size: [1, 1], value: [5], role: { time: ['b'] } };
    expect(rowsOf(data(input, { a: { category: { index: ['2020'] } }, b: { category: { index: ['2025'] } } }))).toEqual([['Số liệu', '2025', 5, null]]);
  });
});

describe('the name of a value', () => {
  it('is made of what is chosen among several, and of a metric even where there is one', () => {
    const metric = { 'chi-so': { category: { index: ['a'], label: { a: 'Chỉ tiêu A' } } } };
    expect(rowsOf(data({ size: [1, 1], value: [5] }, metric))[0]?.[0]).toBe('Số liệu');
    expect(rowsOf(data({ size: [1, 1], value: [5], role: { metric: ['chi-so'] } }, metric))[0]?.[0]).toBe('Chỉ tiêu A');
  });

  it('goes with the symbol of its unit, else its label', () => {
    const unit = { a: { symbol: '%', label: 'per cent' }, b: { label: 'trạm' } };
    expect(rowsOf(data({}, { 'chi-so': { category: { index: ['a', 'b'], unit } } })).map(([, , , each]) => each)).toEqual(['%', 'trạm']);
  });

  it('goes with the unit of what is measured before that of any other dimension', () => {
    const metric = { category: { index: ['a', 'b'], unit: { a: { label: 'hộ' }, b: { label: 'trạm' } } } };
    const nam = { category: { index: ['2025'], unit: { 2025: { label: 'năm' } } } };
    expect(rowsOf(data({ role: { metric: ['chi-so'] } }, { 'chi-so': metric, nam })).map(([, , , each]) => each)).toEqual(['hộ', 'trạm']);
  });

  it('goes with a unit in plain words, with what it counts, and with the size that it is given in', () => {
    const unit = { a: '%', b: { base: 'người', multiplier: 3 } };
    expect(rowsOf(data({}, { 'chi-so': { category: { index: ['a', 'b'], unit } } })).map(([, , , each]) => each)).toEqual(['%', 'nghìn người']);
  });

  it('goes with the unit that a dimension of units names, and of what a share is stays in the name', () => {
    const unit = (label: string) => data({ id: ['unit', 'chi-so', 'nam'], size: [1, 2, 1] }, { unit: { category: { index: ['U'], label: { U: label } } } });
    expect(rowsOf(unit('Percentage of households'))).toEqual([['Percentage of households, a', '2025', 1, '%'], ['Percentage of households, b', '2025', 2, '%']]);
    expect(rowsOf(unit('Phần trăm'))).toEqual([['a', '2025', 1, '%'], ['b', '2025', 2, '%']]);
    expect(rowsOf(unit('hộ'))).toEqual([['a', '2025', 1, 'hộ'], ['b', '2025', 2, 'hộ']]);
  });

  it('is at most 500 letters of a label', () => {
    expect(rowsOf(data({}, { 'chi-so': { category: { index: ['a', 'b'], label: { a: 'x'.repeat(600) } } } }))[0]?.[0]).toBe('x'.repeat(500));
  });
});

describe('a JSON-stat data set', () => {
  it('leaves missing values out, and keeps what is no number for an error by row', () => {
    expect(rowsOf(data({ size: [2, 1], value: ['khoảng ba', 2] }))).toEqual([['a', '2025', 'khoảng ba', null], ['b', '2025', 2, null]]);
    // 1e999 in JSON.
    expect(rowsOf(data({ value: [Infinity, 2] }))).toEqual([['a', '2025', 'Infinity', null], ['b', '2025', 2, null]]);
    expect(rowsOf(data({ value: [null, 2] }))).toEqual([['b', '2025', 2, null]]);
    expect(rowsOf(data({ value: { 1: 5, 7: 6 } }))).toEqual([['b', '2025', 5, null]]);
  });

  it('may have fifty dimensions and 100 000 cells, no more', () => {
    const wide = (count: number) => {
      const id = Array.from({ length: count }, (_, index) => `d${String(index)}`);
      return data({ id, size: id.map(() => 1), value: [5] }, Object.fromEntries(id.map((each) => [each, { category: { index: ['x'] } }])));
    };
    expect([refusal(wide(50)), refusal(wide(51))]).toEqual(['read', 'bad-json-stat size']);
    const long = (count: number) => data({ id: ['d'], size: [count], value: { 0: 1 } }, { d: { category: { index: Array.from({ length: count }, (_, index) => `x${String(index)}`) } } });
    expect([refusal(long(TABLE_LIMITS.rows)), refusal(long(TABLE_LIMITS.rows + 1))]).toEqual(['read', 'too-many-rows']);
    const names = (count: number) => ({ category: { index: Array.from({ length: count }, (_, index) => `x${String(index)}`) } });
    expect(refusal(data({ size: [1000, 101], value: { 0: 1 } }, { 'chi-so': names(1000), nam: names(101) }))).toBe('too-many-rows');
    expect(refusal(data({ size: ['2', 1] }))).toBe('bad-json-stat size');
  });
});

describe('a collection', () => {
  const collection = (...item: readonly unknown[]) => ({ version: '2.0', class: 'collection', link: { item } });

  it('gives the tables that it holds, and names the one that is damaged', () => {
    expect(rowsOf(collection(data(), 5, { href: 'x' }, data({ value: [3, 4] }))).map(([, , value]) => value)).toEqual([1, 2, 3, 4]);
    expect(refusal(collection(data(), data({ value: [3] })))).toBe('bad-json-stat link.item[1].value');
  });

  it('is read up to twenty of them', () => {
    const result = readJsonStat(collection(...Array.from({ length: 25 }, () => data())));
    expect(result.ok && result.tables.length).toBe(20);
  });
});

describe('what a text or file is', () => {
  const kindOf = (text: string, name?: string): string => {
    const opened = openText(text, name);
    return !opened.ok ? (opened.issues[0]?.code ?? '') : opened.kind === 'tables' ? opened.format : opened.kind;
  };
  const kindOfBytes = async (...bytes: readonly number[]): Promise<string> => {
    const opened = await openBytes(new Uint8Array(bytes));
    return opened.ok ? opened.kind : (opened.issues[0]?.code ?? '');
  };

  it('is told by how it begins: a web page, JSON, else a table', () => {
    expect([' <!DOCTYPE html>', '<html>', '<?xml version="1.0"?>', '<table>'].map((text) => kindOf(text))).toEqual(Array(4).fill('web-page'));
    expect([' {"version":1}', '[{"a":1}]', '[1]', '{', JSON.stringify(data()), 'a;{b}\n1;2', 'a;<b>\n1;2', 'Chỉ tiêu <html>;2025\n5G;86'].map((text) => kindOf(text)))
      .toEqual(['dataset', 'json', 'dataset', 'bad-json', 'json-stat', 'csv', 'csv', 'csv']);
  });

  it('of another class of JSON-stat is known as such, and a file of ours never is', () => {
    const known = (input: unknown): boolean => { const opened = openJson(input); return !(opened.ok && opened.kind === 'dataset'); };
    expect([known({ class: 'dimension', version: '2.0' }), known({ class: 'collection' }), known({ class: 'dataset', version: 1 }), known({ class: 'x' })]).toEqual([true, true, false, false]);
  });

  it('gives its name without the ending to a table that has none', async () => {
    const named = async (name?: string) => { const opened = await openBytes(new TextEncoder().encode('a;b\n1;2'), name); return opened.ok && opened.kind === 'tables' ? opened.tables[0]?.name : ''; };
    expect([await named('bang.2025.csv'), await named('bang.c5'), await named('bang.x'), await named()]).toEqual(['bang.2025', 'bang.c5', 'bang.x', '']);
    const opened = openText('a;b\n1;2');
    expect(opened.ok && opened.kind === 'tables' && opened.tables[0]?.name).toBe('');
  });

  it('is told from the first bytes, all of them', async () => {
    expect([await kindOfBytes(0xd0, 0xcf), await kindOfBytes(0x25, 0x50, 0x44, 0x46), await kindOfBytes(0x50, 0x4b, 3, 4)]).toEqual(['old-workbook', 'pdf', 'damaged-workbook']);
    expect(await Promise.all([[0x25, 0x3b], [0x50, 0x50], [0x51, 0x4b, 3, 4], [0x50, 0x4c, 3, 4], [0x50, 0x4b, 4, 4], [0x50, 0x4b, 3, 3]].map((bytes) => kindOfBytes(...bytes)))).toEqual(Array(6).fill('tables'));
    expect([await kindOfBytes(0xd0, 0x41), await kindOfBytes(0x41, 0xcf)]).toEqual(['not-utf8', 'not-utf8']);
  });
});

describe('a file of another kind', () => {
  it('is named as what it is, with what to do', async () => {
    const word = zip({ '[Content_Types].xml': '', 'word/document.xml': '' });
    const opened = await Promise.all([openBytes(word, 'de-an.docx'), openBytes(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'bieu.png')]);
    expect(opened.map((each) => (each.ok ? '' : each.issues[0]?.code))).toEqual(['no-workbook', 'image']);
  });
});
