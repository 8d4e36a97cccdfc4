/** A mapping that was kept in a file and came back damaged. */
import { describe, expect, it } from 'vitest';
import { inspect, read, type Mapping } from '../../../../src/model/index.js';
import { tableOf } from './help.js';

const table = tableOf('Indicator,Unit,Basis,2025,Target 2030\nA,%,b,4,5\nB,%,b,4,5');
const { proposal } = inspect(table);
const [column] = proposal.columns;
const outcome = (mapping: unknown) => {
  const result = read(table, mapping as Mapping);
  return result.ok ? 'read' : result.issues.map(({ code, path }) => `${code} ${path}`).join();
};

describe('a damaged mapping', () => {
  it.each([
    [null, ''], [undefined, ''], [7, ''], ['x', ''], [[], ''], [{}, 'province'],
    [{ ...proposal, province: null }, 'province'], [{ ...proposal, province: { slug: 5, name: {} } }, 'province.slug'], [{ ...proposal, province: { slug: 'a', name: { vi: 5 } } }, 'province.name'],
    [{ ...proposal, document: undefined }, 'document'], [{ ...proposal, document: { id: 'a' } }, 'document.title'], [{ ...proposal, document: { ...proposal.document, issued: 5 } }, 'document.issued'],
    [{ ...proposal, columns: null }, 'columns'], [{ ...proposal, columns: {} }, 'columns'], [{ ...proposal, columns: [null] }, 'columns[0]'],
    [{ ...proposal, columns: [column, { role: '__proto__' }] }, 'columns[1].role'], [{ ...proposal, columns: [{ ...column, decimal: ';' }] }, 'columns[0].decimal'],
    [{ ...proposal, columns: [{ ...column, unit: 5 }] }, 'columns[0].unit'], [{ ...proposal, columns: [{ ...column, basis: {} }] }, 'columns[0].basis'], [{ ...proposal, columns: [{ ...column, scale: 2 }] }, 'columns[0].scale'],
    [{ ...proposal, columns: [{ ...column, period: 2025 }] }, 'columns[0].period'], [{ ...proposal, columns: [{ ...column, estimate: 'yes' }] }, 'columns[0].estimate'],
    [{ ...proposal, rows: null }, 'rows'], [{ ...proposal, rows: { a: {} } }, 'rows'], [{ ...proposal, rows: [{}] }, 'rows[0].key'], [{ ...proposal, rows: [{ key: 'a', id: 5 }] }, 'rows[0].id'],
    [{ ...proposal, rows: [{ key: 'a', concept: 5 }] }, 'rows[0].concept'], [{ ...proposal, rows: [{ key: 'a', bounds: 5 }] }, 'rows[0].bounds'],
    [{ ...proposal, head: '0' }, 'head'], [{ ...proposal, headRows: 1.5 }, 'headRows'], [{ ...proposal, head: -1 }, 'head'],
    [{ ...proposal, until: 5 }, 'until'], [{ ...proposal, asOf: {} }, 'asOf'], [{ ...proposal, territory: 'old' }, 'territory'],
  ])('is an issue that names the place (case %#)', (mapping, path) => {
    expect(outcome(mapping)).toBe(`bad-mapping ${path}`);
  });

  it('is told in two languages, with what to do', () => {
    const result = read(table, { ...proposal, columns: [{ ...column, decimal: ';' }] } as unknown as Mapping);
    expect(result.ok ? null : [result.partial, result.issues[0]?.message]).toEqual([null, {
      vi: 'Tại columns[0].decimal: cách đọc bảng (mapping) không đúng dạng. Hãy lập lại bằng inspect, hoặc sửa chỗ này trong tệp đã lưu.',
      en: 'At columns[0].decimal: the mapping is not of the form that inspect gives. Make it anew with inspect, or mend this place in the file it was kept in.',
    }]);
  });

  it('never makes read throw, whichever part of it is missing or of another kind', () => {
    const wrongs = [undefined, null, 5, 'x', [], {}, true, [null], { __proto__: null }, 'x'.repeat(100_000), NaN];
    const walk = (value: unknown, change: (copy: unknown) => unknown): void => {
      for (const wrong of wrongs) expect(() => read(table, change(wrong) as Mapping)).not.toThrow();
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        walk(inner, (copy) => change(Array.isArray(value) ? value.map((each: unknown, index) => (String(index) === key ? copy : each)) : { ...value, [key]: copy }));
      }
    };
    walk({ ...proposal, asOf: '2026-06-30', rows: [{ key: 'a', skip: false, id: 'x', concept: null, basis: null, unit: 'count', pillar: 'data', kind: 'rank', direction: 'lower', bounds: [0, 1] }] }, (copy) => copy);
  });

  it('kept as JSON and whole is read as it was', () => {
    expect(outcome(JSON.parse(JSON.stringify(proposal)))).toBe('read');
    const all = { ...proposal, asOf: '2026-06-30', rows: [{ key: 'a', skip: false, id: 'x', unit: 'percent', pillar: 'data', kind: 'saturating-rate', direction: 'lower', bounds: null }] };
    expect(outcome(JSON.parse(JSON.stringify(all)))).toBe('read');
  });
});
