import { describe, expect, it } from 'vitest';
// @ts-expect-error A plain module for servers, without types.
import { CKAN_PATH, CKAN_RESOURCE, ckanAnswer } from '../../../demo/ckan/answer.mjs';
import { assess, inspect, openJson, read, readCkan } from '../../../src/model/index.js';

const ask = (search: string) => (ckanAnswer as (url: string) => { status: number; body: string } | null)(`${CKAN_PATH as string}${search}`);

describe('the demo’s small CKAN', () => {
  it('answers as the reader expects: fields, records, total, pages', () => {
    const page = ask(`?resource_id=${CKAN_RESOURCE as string}&limit=2&offset=1`);
    const read = readCkan(JSON.parse(page?.body ?? ''));
    expect(read).toMatchObject({ ok: true, total: 3, records: 2 });
  });

  it('gives a table that needs no question', () => {
    const opened = openJson(JSON.parse(ask(`?resource_id=${CKAN_RESOURCE as string}`)?.body ?? ''));
    if (!opened.ok || opened.kind !== 'tables') throw new Error('no table');
    const [table] = opened.tables;
    expect(table && inspect(table).questions).toEqual([]);
    const result = table && read(table, inspect(table).proposal);
    if (!result?.ok) throw new Error('not read');
    expect(result.warnings).toEqual([]);
    expect(result.dataset.indicators.map(({ targets }) => targets.map(({ by, value }) => [by, value]))).toEqual([[['2030', 100]], [['2027', 137]]]);
    expect(result.dataset.indicators.map((indicator) => assess(indicator, '2026-11-22').state)).not.toContain('missed');
  });

  it('refuses an unknown resource and a malformed page with CKAN’s own kinds of errors, and is silent elsewhere', () => {
    expect(ask('?resource_id=x')?.status).toBe(404);
    expect(ask(`?resource_id=${CKAN_RESOURCE as string}&limit=-1`)?.status).toBe(409);
    expect((ckanAnswer as (url: string) => unknown)('/other')).toBeNull();
  });
});
