import { describe, expect, it } from 'vitest';
import { columnMark, isBlank, markOf, readAmount } from '../../../../src/model/readers/amount.js';
import { readAside } from '../../../../src/model/readers/aside.js';

describe('a number', () => {
  it('alone has no word, no bound and no approximation', () => {
    const plain = { value: 30, high: null, unit: '', comparator: null, approx: null, aside: '' };
    expect(['30', 'đạt 30', 'là 30', 'bằng 30'].map((text) => readAmount(text, ','))).toEqual(Array(4).fill(plain));
    expect(readAmount(30, null)).toEqual(plain);
    expect(readAmount({ number: 30, unit: '%' }, null)).toEqual({ ...plain, unit: '%' });
  });

  it('is none in an empty cell, and none where the file stores no finite one', () => {
    expect([readAmount(null, ','), readAmount(NaN, ','), readAmount(Infinity, ',')]).toEqual([null, null, null]);
  });

  it('after a sign of approximation is about so much', () => {
    expect(['~86', '≈ 86'].map((text) => readAmount(text, ','))).toMatchObject(Array(2).fill({ value: 86, approx: 'about', comparator: null }));
  });

  it('keeps a unit of capital letters, with a space before it or none; a single capital letter makes it a name', () => {
    expect([readAmount('12 TB', ','), readAmount('12TB', ',')]).toMatchObject([{ value: 12, unit: 'TB' }, { value: 12, unit: 'TB' }]);
    expect([readAmount('5G SA', ','), readAmount('4G', ',')]).toEqual([null, null]);
  });

  it('keeps the unit that stands before words of a bound', () => {
    expect(readAmount('30 điểm số trở lên', ',')).toMatchObject({ value: 30, unit: 'điểm số', comparator: '>=' });
  });

  it('may be followed by brackets without a space, and by brackets in brackets', () => {
    expect(readAmount('30%(trên GRDP)', ',')).toMatchObject({ value: 30, unit: '%', aside: 'trên GRDP' });
    expect(readAmount('30% (trên hộ (thành thị) cả nước)', ',')?.aside).toBe('trên hộ (thành thị) cả nước');
  });

  it('is not read from a range of which one end cannot be read', () => {
    expect(readAmount('5 – 1.23', ',')).toBeNull();
    expect(readAmount('1.234 – 5', null)).toBeNull();
  });

  it('is a place among others; a bound only where words say so, with a word of its own where one follows', () => {
    expect(readAmount('thứ 5', ',')).toMatchObject({ value: 5, unit: 'rank', comparator: null, approx: null });
    expect(readAmount('hạng 5 toàn quốc', ',')).toMatchObject({ value: 5, unit: 'toàn quốc' });
  });

  it('is not looked for in a text of more than 200 letters', () => {
    const inBrackets = (letters: number) => `5 (${'x'.repeat(letters - 4)})`;
    expect([readAmount(inBrackets(200), ',')?.value, readAmount(inBrackets(201), ',')]).toEqual([5, null]);
    expect([isBlank('-'.repeat(200)), isBlank('-'.repeat(201))]).toEqual([true, false]);
  });
});

describe('a decimal mark', () => {
  it('is not proved by a group that ends in 0', () => {
    expect([markOf('10.125'), markOf('10,000')]).toEqual(['ambiguous', 'ambiguous']);
  });

  it('of a column stays proved when a number follows that reads two ways', () => {
    expect([columnMark(['7,5', '1.234']), columnMark(['1.234', '7,5', '2.000'])]).toEqual([',', ',']);
  });
});

describe('a blank cell', () => {
  it('is one without anything, and one whose words are followed by brackets without a space', () => {
    expect([isBlank(null), isBlank('chưa có số liệu(2025)'), isBlank(0), isBlank({ number: 0, unit: '%' })]).toEqual([true, true, false, false]);
  });
});

describe('brackets after a number', () => {
  it('say what is counted, in one piece or several, and the period', () => {
    expect(readAside('trên hộ, cả thành thị; 2025')).toEqual({ basis: 'trên hộ, cả thành thị', period: { period: '2025', since: null, rest: '' }, undated: false });
  });

  it('may say that there is no date', () => {
    expect(readAside('trên GRDP, không ghi năm')).toEqual({ basis: 'trên GRDP', period: null, undated: true });
  });

  it('name one period: a second year is a number that is not read, and no basis', () => {
    expect(readAside('2025, 2026')).toMatchObject({ period: { period: '2025' }, basis: '', number: '2026' });
  });

  it('without content say nothing', () => {
    expect(readAside('')).toEqual({ basis: '', period: null, undated: false });
  });

  it('are read up to 300 letters', () => {
    expect(readAside(`${'x'.repeat(298)}, 2025`)).toEqual({ basis: 'x'.repeat(298), period: null, undated: false });
  });
});
