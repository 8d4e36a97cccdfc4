/** Marks of footnotes and other numbers in brackets behind a year or a value. */
import { describe, expect, it } from 'vitest';
import { readAside } from '../../../../src/model/readers/aside.js';
import { readHeader, unitInside } from '../../../../src/model/readers/headers.js';
import { findPeriod, readPeriodCell } from '../../../../src/model/readers/period.js';
import { cells, only, readWell } from './help.js';

describe('a bare number in brackets', () => {
  it('behind a year is a footnote, never a month', () => {
    expect(['Năm 2025 (4)', '2025(4)', '2025 [12]', 'Năm 2025 (*)', 'Năm 2025⁴', '(1) Năm 2025'].map((text) => findPeriod(text)?.period)).toEqual(Array(6).fill('2025'));
    expect([readHeader('Năm 2025 (4)'), readHeader('Thực hiện 2025 (%) (4)'), readHeader('Giá trị (1)')]).toEqual([{ role: 'value', period: '2025' }, { role: 'value', period: '2025', unit: '%' }, { role: 'value' }]);
    expect(readPeriodCell('Quý II/2025 (3)')?.period).toBe('2025-Q2');
    expect(unitInside('Doanh thu (tỷ đồng) (2)')).toBe('tỷ đồng');
  });

  it('that lost its brackets is asked about, not taken for a month', () => {
    expect([findPeriod('Năm 2025 4'), findPeriod('2024: 7')]).toEqual([null, null]);
    expect([findPeriod('Năm 2025 9 tháng')?.period, findPeriod('2025-04')?.period, findPeriod('2025/4')?.period]).toEqual(['2025-09', '2025-04', '2025-04']);
  });

  it('behind a value is a footnote, never a basis', () => {
    const values = ['86,5(1)', '86,5 (1)', '86,5% (2)', '86,5 [3]', '86,5 (*)', '86,5¹'].map((text) => only(cells('Chỉ tiêu|Đơn vị|Năm 2025', `5G|%|${text}`)));
    expect(values.map(({ observations: [figure], bases }) => [figure?.value, figure?.basis, bases.length])).toEqual(Array(6).fill([86.5, 'unstated', 0]));
  });

  it('leaves what else stands in brackets', () => {
    expect(only(cells('Chỉ tiêu|Đơn vị|Năm 2025', '5G|%|86,5 (trên dân số) (1)')).bases.map(({ name }) => name.vi)).toEqual(['trên dân số']);
  });
});

describe('a figure of another year in brackets', () => {
  it('dates nothing and is no basis; that it is not read is told by row', () => {
    const { dataset: { indicators: [rank] }, warnings } = readWell(cells('Chỉ tiêu|Năm 2025', 'DTI|Hạng 5 (2024: 7)'));
    expect([rank?.unit, rank?.observations.map(({ period, value, basis }) => [period, value, basis])]).toEqual(['rank', [['2025', 5, 'unstated']]]);
    expect(warnings.map(({ code, message }) => [code, message.vi])).toEqual([['number-aside', 'Hàng 2, cột “Năm 2025”: số “2024: 7” trong ngoặc không được đọc. Hãy ghi ở cột riêng.']]);
  });

  it('is known with and without its year; words are not taken for one', () => {
    expect(['năm 2024: 7', '85,1', '85,1%', '2024: 85,1 %'].map((text) => [readAside(text).number, readAside(text).basis, readAside(text).period])).toEqual([
      ['năm 2024: 7', '', null], ['85,1', '', null], ['85,1%', '', null], ['2024: 85,1 %', '', null]]);
    expect(readAside('120/139 xã')).toEqual({ period: null, undated: false, basis: '120/139 xã' });
  });
});
