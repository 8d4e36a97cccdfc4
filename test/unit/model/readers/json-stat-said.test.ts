/** What a JSON-stat data set says beside its numbers: status, place, what is measured; and its first version. */
import { describe, expect, it } from 'vitest';
import { openJson, type Table } from '../../../../src/model/index.js';
import { issuesOf, readWell } from './help.js';

type Fields = Readonly<Record<string, unknown>>;

/** Two rows in one year, changed. */
const data = (change: Fields = {}, dimensions: Fields = {}): Fields => ({
  version: '2.0', class: 'dataset', label: 'Người dùng Internet', id: ['gioi', 'nam'], size: [2, 1], value: [80, 90], ...change,
  dimension: { gioi: { category: { index: ['F', 'M'], label: { F: 'Nữ', M: 'Nam' } } }, nam: { category: { index: ['2025'] } }, ...dimensions },
});
function tableOf(input: unknown): Table {
  const opened = openJson(input);
  const [table] = opened.ok && opened.kind === 'tables' ? opened.tables : [];
  if (!table) throw new Error(JSON.stringify(opened));
  return table;
}
const figures = (input: unknown) => readWell(tableOf(input)).dataset.indicators.map(({ name, observations }) => [name.vi, observations[0]?.value]);

describe('a status', () => {
  const marked = (status: unknown) => readWell(tableOf(data({ status })));

  it('of a forecast keeps its number from being a figure, which is told by row', () => {
    const { dataset, warnings } = marked({ 1: 'f' });
    expect(dataset.indicators.flatMap(({ observations }) => observations.map(({ value }) => value))).toEqual([80]);
    expect(warnings.map(({ code, path, message }) => [code, path, message.vi])).toEqual([['status', 'rows[2][2]', 'Hàng 3, cột “Giá trị”: “f” là dự báo, không phải số liệu, nên không được đọc.']]);
  });

  it('of an estimate or a provisional figure stays with it', () => {
    const { dataset, warnings } = marked(['e', 'p']);
    expect(dataset.indicators.map(({ observations }) => [observations[0]?.flags, observations[0]?.note?.vi])).toEqual([[['estimate'], undefined], [[], 'Số sơ bộ.']]);
    expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(['status rows[1][2]', 'status rows[2][2]']);
  });

  it('may be one for all, and a letter that is not known is told too', () => {
    expect(marked('b').warnings.map(({ message }) => message.en.slice(0, 51))).toEqual(['Row 2, column "Giá trị": "b": a mark of the source.', 'Row 3, column "Giá trị": "b": a mark of the source.']);
  });
});

describe('a value', () => {
  it('that is a text of words is an error by row', () => {
    expect(issuesOf(tableOf(data({ value: ['khoảng ba', 90] }))).map(({ code, path }) => `${code} ${path}`)).toEqual(['not-a-number rows[1][2]']);
  });
});

describe('the name of a row', () => {
  it('begins with the data set where its parts do not say what is measured, and a total is one of them', () => {
    expect(figures(data())).toEqual([['Người dùng Internet, Nữ', 80], ['Người dùng Internet, Nam', 90]]);
    expect(figures(data({}, { gioi: { category: { index: ['T', 'M'], label: { T: 'Total', M: 'Nam' } } } }))).toEqual([['Người dùng Internet, Total', 80], ['Người dùng Internet, Nam', 90]]);
  });
});

describe('a dimension of places', () => {
  const geo = (size: number, label: Fields) => data({ id: ['geo', 'nam'], size: [size, 1], value: [80, 90].slice(0, size) }, { geo: { category: { index: Object.keys(label), label } } });

  it('names the place of each row, also where there is one', () => {
    const table = tableOf(geo(1, { GL: 'Gia Lai' }));
    expect(table.rows).toEqual([['Chỉ tiêu', 'Kỳ', 'Giá trị', 'Đơn vị', 'Địa phương'], ['Người dùng Internet', '2025', 80, null, 'Gia Lai']]);
    expect(figures(geo(2, { GL: 'Gia Lai', LD: 'Lâm Đồng' }))).toEqual([['Người dùng Internet – Gia Lai', 80], ['Người dùng Internet – Lâm Đồng', 90]]);
  });
});

describe('a bundle of version 1', () => {
  it('is read: its data sets stand under names of their own, and say the order of dimensions among them', () => {
    const { version: _, class: _class, id, size, dimension, ...rest } = data();
    const dataset = { ...rest, dimension: { id, size, role: { time: ['nam'] }, ...(dimension as Fields) } };
    expect([figures({ dataset }), figures({ oecd: dataset })]).toEqual(Array(2).fill([['Người dùng Internet, Nữ', 80], ['Người dùng Internet, Nam', 90]]));
  });
});
