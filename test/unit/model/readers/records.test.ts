import { describe, expect, it } from 'vitest';
import { cellText, openBytes, openJson, openText, readCsv, readRecords, TABLE_LIMITS, type Table } from '../../../../src/model/index.js';
import { randomOf } from './hostile.js';
import { issuesOf, readAs, readWell } from './help.js';

const LIST = [
  { indicator: 'Phủ sóng 5G', unit: '%', basis: 'trên dân số', time: '2024', value: 82.1 },
  { indicator: 'Phủ sóng 5G', unit: '%', basis: 'trên dân số', time: '2025', value: 86.5 },
  { indicator: 'Trạm 5G', unit: 'trạm', basis: 'as named', time: 2025, value: '1.286,5', note: null },
];

function tableOf(list: unknown): Table {
  const opened = openJson(list);
  if (!opened.ok || opened.kind !== 'tables' || opened.tables.length !== 1) throw new Error(JSON.stringify(opened));
  return opened.tables[0]!;
}
const refusal = (list: readonly unknown[]) => {
  const result = readRecords(list);
  return result.ok ? [] : result.issues.map(({ code, path, message }) => [code, path, message.vi, message.en]);
};

describe('a list of JSON records', () => {
  it('is a table with the keys of all records as columns, in the order in which they first come', () => {
    expect(tableOf([{ b: 1, a: 'x' }, { c: true, a: 'y' }, {}])).toEqual({ name: '', rows: [['b', 'a', 'c'], [1, 'x', null], [null, 'y', 'TRUE'], [null, null, null]], places: [1, 1, 2, 3] });
  });

  it('becomes a dataset without a question', () => {
    const { dataset, inspection } = readWell(tableOf(LIST));
    expect(inspection.questions).toEqual([]);
    expect(dataset.indicators.map(({ name, unit, observations }) => [name.vi, unit, observations.map(({ period, value, basis, source }) => [period, value, basis, source.lines])])).toEqual([
      ['Phủ sóng 5G', 'percent', [['2024', 82.1, 'tren-dan-so', [1, 1]], ['2025', 86.5, 'tren-dan-so', [2, 2]]]],
      ['Trạm 5G', 'count', [['2025', 1286.5, 'as-named', [3, 3]]]],
    ]);
  });

  it('is known in a pasted text and in a file of any name, whose name becomes that of the table', async () => {
    const text = JSON.stringify(LIST);
    const opened = [openText(text, 'so-lieu'), await openBytes(new TextEncoder().encode(`\ufeff${text}`), 'so-lieu.json')];
    for (const each of opened) expect(each).toMatchObject({ ok: true, kind: 'tables', format: 'json', tables: [{ name: 'so-lieu' }] });
  });

  it('says what is wrong by the number of the record, in two languages', () => {
    const issues = issuesOf(tableOf([LIST[0], { ...LIST[1], value: 'tám mươi' }, { ...LIST[1], time: 'hôm qua' }, { ...LIST[1], value: { a: 1 } }, { ...LIST[1], value: [5] }]));
    expect(issues.map(({ code, path, message }) => [code, path, message.vi.split('.')[0], message.en.split('.')[0]])).toEqual([
      ['not-a-number', 'rows[2][4]', 'Hàng 2, cột “value”: “tám mươi” không đọc được thành số', 'Row 2, column "value": "tám mươi" cannot be read as a number'],
      ['bad-period', 'rows[3][3]', 'Hàng 3, cột “time”: “hôm qua” không phải kỳ số liệu', 'Row 3, column "time": "hôm qua" is no period'],
      ['not-a-number', 'rows[4][4]', 'Hàng 4, cột “value”: “{…}” không đọc được thành số', 'Row 4, column "value": "{…}" cannot be read as a number'],
      ['not-a-number', 'rows[5][4]', 'Hàng 5, cột “value”: “[…]” không đọc được thành số', 'Row 5, column "value": "[…]" cannot be read as a number'],
    ]);
  });

  it('with an entry that is no record is refused at that entry', () => {
    for (const wrong of [null, 5, 'x', [1], true]) {
      expect(refusal([LIST[0], wrong, 7])).toEqual([['bad-records', '[1]', 'Hàng 2: không phải bản ghi. Mỗi phần tử của danh sách JSON phải có dạng {"tên cột": giá trị}.',
        'Row 2: this is no record. Every entry of the JSON list must look like {"column": value}.']]);
    }
  });

  it('without content is refused', () => {
    expect([refusal([])[0]?.[0], refusal([{}, {}])[0]?.[0]]).toEqual(['empty-file', 'empty-file']);
  });

  it('is read up to the limits on rows and columns', () => {
    const rows = (count: number) => Array.from({ length: count }, () => ({ a: 1 }));
    expect([refusal(rows(TABLE_LIMITS.rows))[0], refusal(rows(TABLE_LIMITS.rows + 1))[0]?.[0]]).toEqual([undefined, 'too-many-rows']);
    const columns = (count: number) => Array.from({ length: count }, (_, index) => ({ [`c${String(index)}`]: 1 }));
    expect([refusal(columns(TABLE_LIMITS.columns))[0], refusal(columns(TABLE_LIMITS.columns + 1))[0]?.[0]]).toEqual([undefined, 'too-many-columns']);
  });

  it('with names of prototypes for keys and values changes no prototype and follows none', () => {
    const list = JSON.parse('[{"__proto__": 5, "constructor": "x", "indicator": "__proto__", "unit": "toString", "basis": "constructor", "time": 2025, "value": 7}, {"indicator": "A", "constructor": 8}]') as unknown;
    const table = tableOf(list);
    expect(table.rows).toEqual([['__proto__', 'constructor', 'indicator', 'unit', 'basis', 'time', 'value'], [5, 'x', '__proto__', 'toString', 'constructor', 2025, 7], [null, 8, 'A', null, null, null, null]]);
    const { dataset } = readWell(table);
    expect(dataset.indicators.map(({ id, observations }) => [id, observations.map(({ value }) => value)])).toEqual([['proto', [7]]]);
    expect(({} as Record<string, unknown>)['indicator']).toBeUndefined();
  });

  it('gives, whatever stands in it, the dataset that the same table in CSV gives', () => {
    const words = ['A', 'B', 'Phủ sóng 5G (%)', '', '5', '1,5', '86,5%', '2025', '6/2026', 'quý II/2026', '≥ 30', '"x"; y', '=1+1', 'không rõ', '<b>'];
    const keys = ['indicator', 'unit', 'basis', 'time', 'value', 'target', 'due', 'note', 'lạ'];
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = randomOf(seed);
      const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
      // A first record with all of the keys, so that the columns stand in the same order; none is blank, since CSV leaves blank lines out.
      const list = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, index) => Object.fromEntries(keys.filter(() => index === 0 || random() < 0.8).map((key) => [key, key === 'indicator' ? pick(['A', 'B', 'C']) : pick(words)])));
      const made = list.map((record) => ({ indicator: 'A', ...record }));
      const csv = readCsv([keys, ...made.map((record) => keys.map((key) => (record as Record<string, string>)[key] ?? ''))].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n'));
      if (!csv.ok) throw new Error('csv');
      const [ours, theirs] = [tableOf(made), { ...csv.tables[0]!, places: [1, ...made.map((_, index) => index + 1)] }];
      expect(ours.rows.map((row) => row.map(cellText))).toEqual(theirs.rows.map((row) => row.map(cellText)));
      expect(readAs(ours)).toEqual(readAs(theirs));
    }
  });
});
