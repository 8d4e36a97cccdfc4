import { describe, expect, it } from 'vitest';
import { kindOf, pillarOf, readHeader, unitInside, unitOf } from '../../../../src/model/readers/headers.js';
import { findPeriod, readPeriodCell } from '../../../../src/model/readers/period.js';

describe('a pillar', () => {
  it.each([
    ['infrastructure', 'infrastructure'], ['Hạ tầng số', 'infrastructure'], ['II. Kinh tế số', 'economy'], ['12. Xã hội số', 'society'], ['a) Dữ liệu số', 'data'],
    ['Digital government', 'government'], ['Kinh tế số II', null], ['B2 Kinh tế số', null], ['', null],
  ])('of %j is %s', (text, pillar) => {
    expect(pillarOf(text)).toBe(pillar);
  });
});

it('a kind is known by its name in either language', () => {
  expect([kindOf('Tỷ lệ'), kindOf('rank'), kindOf('Có/không'), kindOf('khác')]).toEqual(['saturating-rate', 'rank', 'binary', null]);
});

describe('a unit', () => {
  it('in per cent is known by its sign or its words, whatever is counted', () => {
    expect(['%', 'phần trăm', '% dân số', 'percent'].map(unitOf)).toEqual(Array(4).fill({ unit: 'percent', counted: null }));
  });

  it('in per cent a year is another one', () => {
    expect(['%/năm', '% / năm', '%năm', 'phần trăm/năm'].map((text) => unitOf(text).unit)).toEqual(Array(4).fill('percent-per-year'));
  });

  it('that is known has its own name, any other is a count of it', () => {
    expect(['km²', 'tỷ đồng', 'trạm', 'tăng %', ''].map(unitOf)).toEqual([
      { unit: 'km2', counted: null }, { unit: 'VND-billion', counted: null }, { unit: 'count', counted: 'trạm' }, { unit: 'count', counted: 'tăng %' }, { unit: 'count', counted: null },
    ]);
  });

  it('in brackets ends a name', () => {
    expect(['Tỷ lệ (%)', 'Doanh thu [ tỷ đồng ] ', 'Diện tích (km2)', 'Tăng (% năm)', 'Tỷ lệ (hộ) (%)'].map(unitInside)).toEqual(['%', 'tỷ đồng', 'km2', '% năm', '%']);
  });

  it('is none in brackets that hold a year, a word that is no unit, or do not end the name', () => {
    expect(['Đích (2030)', 'Tỷ lệ (% năm 2025)', 'Số trạm (trạm)', 'Tỷ lệ (%) cũ', 'Tỷ lệ', '100%'].map(unitInside)).toEqual(Array(6).fill(null));
  });
});

describe('a header', () => {
  it('is none without text', () => {
    expect([null, undefined, '', ' ', { number: 5, unit: '%' }].map((cell) => readHeader(cell))).toEqual(Array(5).fill({ role: null }));
  });

  it('of a percent sign alone holds figures in per cent', () => {
    expect(readHeader('%')).toEqual({ role: 'value', unit: '%' });
    expect(readHeader('(%)').role).toBeNull();
  });

  it('may carry a unit in brackets, whether it is a word or a period', () => {
    expect([readHeader('Giá trị (tỷ đồng)'), readHeader('Giá trị'), readHeader('Năm 2025 (%)')]).toEqual([{ role: 'value', unit: 'tỷ đồng' }, { role: 'value' }, { role: 'value', period: '2025', unit: '%' }]);
    expect(readHeader('Thực hiện (%) ').role).toBe('value');
  });

  it('of a period says since when it counts, and whether it is an estimate', () => {
    expect(readHeader('Thực hiện 5 tháng đầu năm 2026')).toEqual({ role: 'value', period: '2026-05', since: '2026-01' });
    expect(readHeader('Ước thực hiện năm 2026')).toEqual({ role: 'value', period: '2026', estimate: true });
    expect([readHeader(2025), readHeader('Kế hoạch 2026')]).toEqual([{ role: 'value', period: '2025' }, { role: 'target', period: '2026' }]);
  });

  it('is known in the short forms of reports', () => {
    expect(['TH năm 2024', 'KQ 2024', 'Kết quả thực hiện năm 2024', 'Số thực hiện 2024'].map(readHeader)).toEqual(Array(4).fill({ role: 'value', period: '2024' }));
    expect(['Ước TH năm 2025', 'Ước KQ 2025', 'Ước kết quả thực hiện 2025'].map(readHeader)).toEqual(Array(3).fill({ role: 'value', period: '2025', estimate: true }));
    expect(['KH giao năm 2025', 'Kế hoạch giao 2025', 'Chỉ tiêu giao năm 2025', 'Chỉ tiêu kế hoạch 2025', 'KH năm 2025'].map(readHeader)).toEqual(Array(5).fill({ role: 'target', period: '2025' }));
    expect(['TH', 'KQ', 'Thực tế'].map((text) => readHeader(text).role)).toEqual(['value', 'value', 'value']);
  });

  it('with a period and a word that is not known is left to a person, and so is one without a period', () => {
    expect([readHeader('Màu 2025'), readHeader('Màu')]).toEqual([{ role: null }, { role: null }]);
  });

  it('is read up to 300 letters', () => {
    expect(readHeader(`Chỉ tiêu${' '.repeat(292)}x`)).toEqual({ role: 'name' });
  });
});

describe('a period', () => {
  it('is not looked for in a text of more than 200 letters', () => {
    expect([findPeriod(`2025${' '.repeat(196)}`)?.period, findPeriod(`2025${' '.repeat(197)}`)]).toEqual(['2025', null]);
  });

  it('is none in a cell without anything, or with a number that has a unit', () => {
    expect([readPeriodCell(null), readPeriodCell({ number: 2025, unit: '%' })]).toEqual([null, null]);
  });

  it('leaves the words around it with one space between', () => {
    expect(findPeriod('Kết quả đến hết năm 2025 tính từ đầu')?.rest).toBe('ket qua tu dau');
  });
});
