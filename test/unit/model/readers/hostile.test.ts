import { describe, expect, it } from 'vitest';
import { attack, PARSERS } from './hostile.js';
import { cells, issuesOf, readAs, readWell, tableOf } from './help.js';

describe('any input, however broken', () => {
  it.each(PARSERS)('gives %s a dataset that is read back the same or issues in two languages, never an exception', async (parser) => {
    for (let seed = 1; seed <= 200; seed += 1) await attack(parser, seed);
    expect(PARSERS.length).toBeGreaterThan(10);
  });
});

describe('a hostile file', () => {
  it('with names of prototypes for headers, ids, units and bases changes no prototype', () => {
    const { dataset } = readWell(tableOf('Mã;Chỉ tiêu;Đơn vị;Cách tính;Kỳ;Giá trị\n__proto__;constructor;toString;__proto__;2025;5\nprototype;hasOwnProperty;valueOf;constructor;2025;6'));
    expect(dataset.indicators.map(({ id, observations }) => [id, observations[0]?.value])).toEqual([['proto', 5], ['prototype', 6]]);
    expect(Object.getPrototypeOf(dataset.indicators[0])).toBe(Object.prototype);
  });

  it('with markup, formulas, NUL and lone surrogates in its texts keeps them as texts', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(readWell(cells('Chỉ tiêu|Ghi chú|Kỳ|Giá trị', `${name}|=HYPERLINK("x")|2025|5`)).dataset.indicators[0]).toMatchObject({ name: { vi: name }, observations: [{ note: { vi: '=HYPERLINK("x")' } }] });
    expect(readAs(cells('Chỉ tiêu|Kỳ|Giá trị', 'a\u0000b\ud800|2025|5')).ok).toBe(true);
  });

  it('with turned writing in a name gives messages that are not turned', () => {
    const [issue] = issuesOf(cells('Chỉ tiêu|Kỳ|Giá trị \u202egnv', 'A|2025|\u202exyz'));
    expect(/[\u202a-\u202e]/.test(JSON.stringify(issue))).toBe(false);
  });

  it('with texts beyond any length is refused by row', () => {
    expect(issuesOf(cells('Chỉ tiêu|Kỳ|Giá trị', `${'x'.repeat(5000)}|2025|5`)).map(({ code, path }) => `${code} ${path}`)).toEqual(['limit rows[1]']);
    expect(issuesOf(cells('Chỉ tiêu|Kỳ|Giá trị', `A|2025|${'9'.repeat(100_000)}`)).map(({ code }) => code)).toEqual(['not-a-number']);
  });

  it('with more indicators, figures or documents than the limits is refused where they begin', () => {
    const many = (count: number, row: (index: number) => string) => issuesOf(tableOf(`Chỉ tiêu;Nguồn;Kỳ;Giá trị\n${Array.from({ length: count }, (_, index) => row(index)).join('\n')}`));
    expect(many(5001, (index) => `A${String(index)};;2025;5`)[0]).toMatchObject({ code: 'limit', path: 'rows[5001]' });
    expect(many(1001, (index) => `A;;${String(1900 + (index % 200))};${String(index)}`)[0]).toMatchObject({ code: 'limit', path: 'rows[1001][3]' });
    expect(many(501, (index) => `A${String(index)};N${String(index)};2025;5`)[0]).toMatchObject({ code: 'limit', path: 'rows[501][3]' });
  });
});
