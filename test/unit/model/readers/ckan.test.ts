import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ckanPage, isCkanAddress, openJson, readCkan } from '../../../../src/model/index.js';
import { readWell } from './help.js';

const answer = JSON.parse(readFileSync('test/fixtures/readers/ckan-datastore.json', 'utf8')) as Readonly<Record<string, unknown>>;
const address = 'https://du-lieu.example/api/3/action/datastore_search?resource_id=00000000-0000-4000-8000-000000000000';

function refusal(data: unknown) {
  const result = readCkan(data);
  return result.ok ? undefined : result.issues[0];
}

describe('an answer of a CKAN datastore', () => {
  it('becomes a table with the columns of its fields, without its own row number', () => {
    const result = readCkan(answer);
    expect(result.ok && [result.table.rows[0], result.table.rows[1], result.total, result.records])
      .toEqual([['chi_tieu', 'don_vi', 'cach_tinh', 'nam', 'gia_tri'], ['Phủ sóng 5G', '%', 'trên dân số', 2024, 82.1], 3, 3]);
  });

  it('becomes a dataset without a question, its headers with underscores being words', () => {
    const opened = openJson(answer);
    if (!opened.ok || opened.kind !== 'tables') throw new Error('no table');
    const { dataset, inspection } = readWell(opened.tables[0]!);
    expect(inspection.questions).toEqual([]);
    expect(dataset.indicators.map(({ name, unit, observations }) => [name.vi, unit, observations.map(({ value, basis }) => [value, basis])]))
      .toEqual([['Phủ sóng 5G', 'percent', [[82.1, 'tren-dan-so'], [86.5, 'tren-dan-so']]], ['Trạm 5G', 'count', [[286, 'as-named']]]]);
  });

  it('that reports an error gives its words on', () => {
    expect(refusal({ success: false, error: { message: 'Not found: Resource was not found.', __type: 'Not Found Error' } })?.message.vi).toContain('Not found: Resource was not found.');
    expect(refusal({ success: false, error: { resource_id: ['Missing value'], __type: 'Validation Error' } })).toMatchObject({ code: 'ckan-error' });
    expect(refusal({ success: false })?.code).toBe('ckan-error');
  });

  it.each([[{ success: true }], [{ success: true, result: [] }], [{ success: true, result: { records: {} } }], [{ success: true, result: { records: [], fields: [] } }]])('of another form is refused: %j', (data) => {
    expect(refusal(data)?.code).toBe('bad-ckan');
  });

  it('holds nothing but texts and numbers; anything else is nothing', () => {
    const result = readCkan({ success: true, result: { fields: [{ id: 'a' }, { id: '__proto__' }, 5], records: [{ a: { x: 1 } }, 7, { a: true }, { a: NaN }] } });
    expect(result.ok && result.table.rows).toEqual([['a', '__proto__'], [null, null], [null, null], ['TRUE', null], [null, null]]);
  });
});

describe('an address of a CKAN datastore', () => {
  it('is known by its path', () => {
    expect([isCkanAddress(address), isCkanAddress('/api/action/datastore_search?resource_id=a'), isCkanAddress('https://x.example/data.csv'), isCkanAddress('/api/3/action/datastore_search_sql?sql=x')]).toEqual([true, true, false, false]);
  });

  it('of a page differs in limit and offset alone', () => {
    expect(ckanPage(address, 0)).toBe(`${address}&limit=5000`);
    expect(ckanPage(address, 5000)).toBe(`${address}&limit=5000&offset=5000`);
  });

  it('that asks for a part itself is left as it is, and no more than 100 000 records are asked for', () => {
    expect([ckanPage(`${address}&limit=10`, 0), ckanPage(`${address}&offset=5`, 5000), ckanPage(address, 100_000)]).toEqual([null, null, null]);
  });
});
