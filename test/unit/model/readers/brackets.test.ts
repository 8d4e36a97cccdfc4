/** Brackets beside a number that say something else than its column or row, and numbers that stand in brackets. */
import { describe, expect, it } from 'vitest';
import { cells, issuesOf, only } from './help.js';

const asked = (...lines: readonly string[]) => issuesOf(cells(...lines)).map(({ code, path }) => `${code} ${path}`);

describe('brackets beside a number', () => {
  it('are asked about where they name another base than the column of bases', () => {
    const table = ['Chỉ tiêu|Đơn vị|Cách tính|Năm 2025|Mục tiêu 2030', 'F|%|theo tên|15% (trên hộ)|20% (trên dân số)'] as const;
    expect(asked(...table)).toEqual(['brackets rows[1][3]', 'brackets rows[1][4]']);
    expect(issuesOf(cells(...table))[0]?.message.vi).toBe('Hàng 2, cột “Năm 2025”: “trên hộ” trong ngoặc khác “theo tên” của cột hay hàng. Hãy giữ một trong hai.');
    expect(asked('Chỉ tiêu|Đơn vị|Cách tính|Năm 2025', 'F|%|trên hộ|15% (trên hộ)')).toEqual([]);
  });

  it('are asked about where they name another year than the column, of figures and of targets', () => {
    expect(asked('Chỉ tiêu|Năm 2025|Mục tiêu 2030', 'E|15 (2024)|20 (đến 2028)')).toEqual(['brackets rows[1][1]', 'brackets rows[1][2]']);
    expect(only(cells('Chỉ tiêu|Năm 2025', 'E|15 (6/2025)')).observations[0]?.value).toBe(15);
  });
});

describe('a number in brackets', () => {
  it('is no empty cell: it is refused at its place', () => {
    expect(asked('Chỉ tiêu|Năm 2025|Mục tiêu 2030', 'B|15|(20)', 'C|(12)|30')).toEqual(['not-a-number rows[1][2]', 'not-a-number rows[2][1]']);
    expect(asked('Chỉ tiêu|Năm 2025|Mục tiêu 2030', 'B|15|(chưa có)')).toEqual([]);
  });
});

describe('a unit over the table', () => {
  it('is that of the rows whose own cell is empty', () => {
    const table = cells('Đơn vị tính: %|||', 'Chỉ tiêu|ĐVT|Cách tính|Năm 2025', 'Hồ sơ||theo tên|98,5');
    expect(only(table).unit).toBe('percent');
  });
});
