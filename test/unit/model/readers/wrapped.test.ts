/** Lists of records inside the answers that portals wrap them in, and lists that hold none. */
import { describe, expect, it } from 'vitest';
import { openJson, openText, parseDataset, type Table } from '../../../../src/model/index.js';
import { readWell } from './help.js';

const LIST = [{ indicator: 'Phủ sóng 5G', unit: '%', basis: 'trên dân số', time: '2025', value: 86.5 }, { indicator: 'Trạm 5G', unit: 'trạm', basis: 'as named', time: '2025', value: 286 }];

function tableOf(data: unknown): Table {
  const opened = openJson(data, 'so-lieu');
  if (!opened.ok || opened.kind !== 'tables' || opened.tables.length !== 1) throw new Error(JSON.stringify(opened));
  return opened.tables[0]!;
}
const figures = (table: Table) => readWell(table).dataset.indicators.map(({ name, observations }) => [name.vi, observations[0]?.value]);

describe('records in an answer of a portal', () => {
  it.each([
    [{ data: LIST }], [{ result: { records: LIST } }], [{ records: LIST }], [{ results: LIST, total: 2 }], [{ items: LIST }], [{ rows: LIST }], [{ '@odata.context': 'x', value: LIST }],
    [{ status: 200, data: { items: LIST } }], [{ success: true, data: LIST }], [{ version: 1, data: LIST }], [{ success: true, result: { records: LIST } }],
  ])('are read as the list that it holds (case %#)', (data) => {
    expect(figures(tableOf(data))).toEqual([['Phủ sóng 5G', 86.5], ['Trạm 5G', 286]]);
  });

  it('of a CKAN dump are read by its fields, as objects and as lists, without CKAN’s own row number', () => {
    const fields = ['_id', 'indicator', 'unit', 'basis', 'time', 'value'].map((id) => ({ id, type: 'text' }));
    const objects = { fields, records: LIST.map((record, index) => ({ _id: index + 1, ...record })) };
    const lists = { fields, records: LIST.map((record, index) => [index + 1, ...Object.values(record)]) };
    expect([objects, lists].map((dump) => figures(tableOf(dump)))).toEqual(Array(2).fill([['Phủ sóng 5G', 86.5], ['Trạm 5G', 286]]));
    expect([objects, lists].map((dump) => tableOf(dump).rows[1])).toEqual(Array(2).fill(['Phủ sóng 5G', '%', 'trên dân số', '2025', 86.5]));
  });

  it('are never looked for in a dataset of this library, whatever else it holds', () => {
    const kind = (data: unknown) => { const opened = openJson(data); return opened.ok && opened.kind; };
    expect([{ version: 1, indicators: [], data: LIST }, { province: {}, indicators: [], records: LIST }, {}, { version: 99 }, { data: 'x' }, { data: [] }, { data: { data: { data: { data: LIST } } } }].map(kind)).toEqual(Array(7).fill('dataset'));
  });

  it('are told by their number when something is wrong', () => {
    const opened = openText(JSON.stringify({ data: [LIST[0], 5] }));
    expect(opened.ok ? '' : opened.issues[0]?.message.en).toContain('Row 2: this is no record');
  });
});

describe('a list without a single record', () => {
  it.each([[[]], [[1]], [['a', 'b']], [[null]], [[[1, 2], [3]]]])('is told as a list in place of a dataset: %j', (data) => {
    const opened = openJson(data);
    expect(opened).toEqual({ ok: true, kind: 'dataset', data });
    const parsed = parseDataset(data);
    expect(parsed.ok ? '' : parsed.issues[0]?.message.vi).toContain('đang là danh sách');
  });
});
