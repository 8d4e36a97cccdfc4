import { describe, expect, it } from 'vitest';
import { ckanPage, isCkanAddress, openJson, readCkan, type Table, TABLE_LIMITS } from '../../../../src/model/index.js';
import { isCkan } from '../../../../src/model/readers/ckan.js';
import { readWell } from './help.js';

const refusal = (data: unknown) => {
  const result = readCkan(data);
  return result.ok ? 'read' : (result.issues[0]?.code ?? '');
};
const said = (error: unknown) => {
  const result = readCkan({ success: false, error });
  return result.ok ? '' : (result.issues[0]?.message.en ?? '');
};
const answer = (result: Readonly<Record<string, unknown>>) => readCkan({ success: true, result });
const columnsOf = (result: Readonly<Record<string, unknown>>) => {
  const read = answer(result);
  return read.ok ? read.table.rows[0] : [];
};

describe('an answer of CKAN', () => {
  it('is known by what it says of its success, with a result or an error', () => {
    expect([{ success: true, result: {} }, { success: false, error: {} }, { success: true }, { success: 'yes', result: {} }, { result: {} }].map(isCkan)).toEqual([true, true, false, false, false]);
  });

  it('that is an error is opened as one', () => {
    const opened = openJson({ success: false, error: { message: 'x' } });
    expect(opened.ok ? '' : opened.issues[0]?.code).toBe('ckan-error');
  });

  it('without a list of fields has the columns of its first record', () => {
    expect(columnsOf({ records: [{ nam: 2025, gia_tri: 5 }] })).toEqual(['nam', 'gia_tri']);
    expect(refusal({ success: true, result: { records: [7] } })).toBe('bad-ckan');
  });

  it('keeps its own columns to itself: row number, full text, rank of a search', () => {
    const fields = ['_id', 'nam', '_full_text', 'rank'].map((id) => ({ id }));
    expect(columnsOf({ fields, records: [], q: '5G' })).toEqual(['nam']);
  });

  it('keeps a column that is called rank where nothing was searched for', () => {
    const fields = ['_id', 'nam', '_full_text', 'rank'].map((id) => ({ id }));
    expect(columnsOf({ fields, records: [] })).toEqual(['nam', 'rank']);
  });

  it('that is a part of all records says how many of how many', () => {
    const opened = openJson({ success: true, result: { fields: [{ id: 'chi_tieu' }, { id: 'nam' }, { id: 'gia_tri' }], records: [{ chi_tieu: '5G', nam: 2025, gia_tri: 86 }], limit: 1, total: 7000 } });
    const [table] = opened.ok && opened.kind === 'tables' ? opened.tables : [];
    if (!table) throw new Error('no table');
    const told = (each: Table) => readWell(each).warnings.map(({ code, message }) => [code, message.vi.slice(0, 28)]);
    expect(told(table)).toEqual([['not-all-records', 'Đây mới là 1 trong 7000 bản ']]);
    expect(told({ ...table, total: 1 })).toEqual([]);  });

  it('holds truths as words, as it does a number beyond what can be held, which is refused by row', () => {
    const read = answer({ fields: [{ id: 'a' }], records: [{ a: true }, { a: false }, { a: Infinity }, { a: 0 }] });
    expect(read.ok && read.table).toEqual({ name: '', rows: [['a'], ['TRUE'], ['FALSE'], ['Infinity'], [0]] });
  });

  it('says how many records there are in all, or that it does not say', () => {
    const total = (value: unknown) => { const read = answer({ fields: [{ id: 'a' }], records: [], total: value }); return read.ok ? read.total : -1; };
    expect([total(40_000), total('40000'), total(undefined)]).toEqual([40_000, null, null]);
  });

  it('is read up to the limits on rows and columns', () => {
    const records = (count: number) => ({ success: true, result: { fields: [{ id: 'a' }], records: Array(count).fill(null) } });
    expect([refusal(records(TABLE_LIMITS.rows)), refusal(records(TABLE_LIMITS.rows + 1))]).toEqual(['read', 'too-many-rows']);
    const columns = (count: number) => ({ success: true, result: { fields: Array.from({ length: count }, (_, index) => ({ id: `c${String(index)}` })), records: [] } });
    expect([refusal(columns(TABLE_LIMITS.columns)), refusal(columns(TABLE_LIMITS.columns + 1))]).toEqual(['read', 'too-many-columns']);
  });
});

describe('the words of an error', () => {
  it('are a text, a message, or the first of the texts of a field', () => {
    expect(said('Bad request')).toContain('reports an error: Bad request.');
    expect(said({ __type: 'Validation Error', resource_id: ['Missing value', 'x'] })).toContain(': Validation Error.');
    expect(said({ resource_id: ['Missing value', 'x'] })).toContain(': Missing value.');
    expect(said({ message: 5, resource_id: 'Not a text' })).toContain(': Not a text.');
  });

  it('with a full stop of its own is given one full stop', () => {
    const result = readCkan({ success: false, error: { message: 'Not found: Resource was not found.' } });
    expect(result.ok ? '' : result.issues[0]?.message.vi).toBe('Cổng dữ liệu CKAN báo lỗi: Not found: Resource was not found. Hãy kiểm tra resource_id và quyền xem.');
  });

  it('are left out where there are none', () => {
    expect([said(undefined), said(5), said({}), said({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 'beyond five fields' })]).toEqual(Array(4).fill('The CKAN portal reports an error. Check resource_id and whether it is public.'));
  });
});

describe('the address of a page', () => {
  it('keeps its fragment, and gets its query where it has none', () => {
    expect(ckanPage('https://x.example/api/3/action/datastore_search?resource_id=a#b', 0)).toBe('https://x.example/api/3/action/datastore_search?resource_id=a&limit=5000#b');
    expect(ckanPage('https://x.example/api/3/action/datastore_search', 0)).toBe('https://x.example/api/3/action/datastore_search?limit=5000');
  });

  it('is known also where nothing follows its path', () => {
    expect([isCkanAddress('/api/3/action/datastore_search'), isCkanAddress('/api/3/action/datastore_search#a')]).toEqual([true, true]);
  });
});
