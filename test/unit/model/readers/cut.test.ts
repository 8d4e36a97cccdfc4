/** Rows with more cells than their table has headers. */
import { describe, expect, it } from 'vitest';
import { cells, issuesOf, only, readAs, readWell, tableOf } from './help.js';

const said = (text: string) => issuesOf(tableOf(text)).map(({ code, path }) => `${code} ${path}`);

describe('a row of a text with more cells than headers', () => {
  it('is an error by row with what to do, and nothing of it is read', () => {
    const result = readAs(tableOf('Chỉ tiêu,Giá trị,Kỳ\n5G,86,5,2025\n4G,99,2025'));
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([['cells-beyond', 'rows[1]']]);
    expect(result.ok ? '' : result.issues[0]?.message.vi).toMatch(/^Hàng 2: có 4 ô nhưng chỉ 3 cột.*nháy kép \("86,5"\).*dấu chấm phẩy hay tab/);
    expect(result.ok ? '' : result.issues[0]?.message.en).toMatch(/^Row 2: it has 4 cells for 3 columns.*quotation marks/);
    expect(result.ok ? [] : result.partial?.indicators.map(({ name }) => name.vi)).toEqual(['4G']);
  });

  it('is one also in a table of one number column, and where the header line ends with a comma', () => {
    expect(said('Chỉ tiêu,Năm 2025\n5G,86,5')).toEqual(['cells-beyond rows[1]']);
    expect(said('Chỉ tiêu,Năm 2025,\n5G,86,5')).toEqual(['cells-beyond rows[1]']);
    expect(said('Chỉ tiêu,2024,2025\nA,80,1,86,5\nB,1,2')).toEqual(['cells-beyond rows[1]']);
  });

  it('is none where the cells beyond are blank, the number is in quotation marks, or the table has no headers', () => {
    expect(said('Chỉ tiêu,Năm 2025\n5G,86,\n4G,99,,')).toEqual([]);
    expect(only(tableOf('Chỉ tiêu,Năm 2025\n5G,"86,5"')).observations[0]?.value).toBe(86.5);
  });

  it('is none where a person says what its column without a header holds', () => {
    const table = tableOf('Chỉ tiêu,Năm 2025,\n5G,86,ghi thêm');
    expect(only(table, (proposal) => ({ ...proposal, columns: [...proposal.columns.slice(0, 2), { role: 'note' }] })).observations[0]?.note?.vi).toBe('ghi thêm');
  });
});

describe('a cell of a sheet beside the table', () => {
  it('cuts nothing, and is told', () => {
    const { dataset, warnings } = readWell(cells('Chỉ tiêu|Năm 2025', '5G|86,5|xem lại'));
    expect([dataset.indicators[0]?.observations[0]?.value, warnings.map(({ code, path }) => `${code} ${path}`)]).toEqual([86.5, ['cells-beyond rows[1]']]);
    expect(warnings[0]?.message.vi).toContain('Hàng 2: có 3 ô nhưng chỉ 2 cột có tiêu đề');
  });
});
