import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnMark, isBlank, markOf, parseNumber, readAmount } from '../../../../src/model/readers/amount.js';

describe('a decimal mark', () => {
  it.each([
    ['1.234,5', ','], ['1,234.5', '.'], ['7,45', ','], ['7.45', '.'], ['1.234.567', ','], ['1,234,567', '.'], ['0,125', ','], ['0.125', '.'], ['1234.567', '.'],
    ['-3,5', ','], ['1 234,5', ','], ['2025', 'none'], ['0', 'none'], ['1 234', 'none'],
  ])('is proved by %s: %s', (text, mark) => {
    expect(markOf(text)).toBe(mark);
  });

  it.each(['1.234', '1,234', '12.345', '999,000'])('is not proved by %s, which reads two ways', (text) => {
    expect(markOf(text)).toBe('ambiguous');
  });

  it('of a column is that of the cells that prove one', () => {
    expect(columnMark(['1.234', '7,5', '20'])).toBe(',');
    expect(columnMark(['1,234', '7.5'])).toBe('.');
    expect(columnMark(['1.234', '2.000'])).toBe('ambiguous');
    expect(columnMark(['12', '13', null, 'chưa có'])).toBe('none');
  });

  it('is mixed where two cells prove different ones', () => {
    expect(columnMark(['1,5', '2.25'])).toBe('mixed');
  });

  it('is not asked of numbers that the file itself stores as such', () => {
    expect(columnMark([1.234, 2.5, { number: 3.125, unit: '%' }])).toBe('none');
  });
});

describe('a number', () => {
  it('is read under its mark only', () => {
    expect([parseNumber('1.234,5', ','), parseNumber('1.234,5', '.'), parseNumber('1,234.5', '.'), parseNumber('1,234.5', ',')]).toEqual([1234.5, null, 1234.5, null]);
    expect([parseNumber('1.234', ','), parseNumber('1.234', '.')]).toEqual([1234, 1.234]);
  });

  it('must have its groups in threes', () => {
    expect(['1.23.456', '12.34', '1.2345,6', ',5', '5,', '1..234', '1,2,3'].map((text) => parseNumber(text, ','))).toEqual([null, null, null, null, null, null, null]);
  });

  it('may be negative with a hyphen or a true minus sign', () => {
    expect([readAmount('-3,5', ',')?.value, readAmount('−3,5', ',')?.value]).toEqual([-3.5, -3.5]);
  });

  it('may have spaces that do not break between its groups', () => {
    expect(readAmount('1\u00a0234\u202f567,8', ',')?.value).toBe(1234567.8);
  });

  it('may stand between words of approximation and a unit', () => {
    expect(readAmount('khoảng 86,5 %', ',')).toMatchObject({ value: 86.5, unit: '%', approx: 'about' });
    expect(readAmount('Hơn 2,23 triệu', ',')).toMatchObject({ value: 2.23, unit: 'triệu', approx: 'over' });
    expect(readAmount('dưới 5', ',')).toMatchObject({ value: 5, approx: 'under', comparator: '<' });
    expect(readAmount('12.345 km²', ',')).toMatchObject({ value: 12345, unit: 'km²' });
  });

  it('may be a bound by sign or by words', () => {
    expect(['≥ 30', '>= 30', '30% trở lên', 'tối thiểu 30', 'at least 30', 'từ 30'].map((text) => readAmount(text, ',')?.comparator)).toEqual(Array(6).fill('>='));
    expect(['≤ 30', 'không quá 30', '30 trở xuống'].map((text) => readAmount(text, ',')?.comparator)).toEqual(Array(3).fill('<='));
    expect([readAmount('> 30', ',')?.comparator, readAmount('trên 30', ',')?.comparator, readAmount('= 30', ',')?.comparator]).toEqual(['>', '>', '=']);
  });

  it('may be a place among others, where higher up is a smaller number', () => {
    expect(readAmount('thứ 5 trở lên', ',')).toMatchObject({ value: 5, unit: 'rank', comparator: '<=' });
  });

  it('may be a range', () => {
    expect(readAmount('80–90%', ',')).toMatchObject({ value: 80, high: 90, comparator: 'range' });
    expect(readAmount('1,5 - 2,5', ',')).toMatchObject({ value: 1.5, high: 2.5 });
  });

  it('keeps what stands in brackets after it', () => {
    expect(readAmount('≥ 30% (trên GRDP, hết năm 2030)', ',')).toMatchObject({ value: 30, unit: '%', aside: 'trên GRDP, hết năm 2030' });
  });

  it('with marks is not read while its mark is not known', () => {
    expect([readAmount('1.234', null), readAmount('7,5', null), readAmount('12', null)?.value]).toEqual([null, null, 12]);
  });

  it.each([
    '=1+1', '=A1', '@SUM(1)', '+84 912 345 678', '1/2', '12/2025', '5G', 'abc', '1e5', 'Infinity', 'NaN', '0x10', '١٢٣', '- 5', '(5)', '10 hoặc 20', '5*3', '<b>5</b>', '12 345 6', `${'9'.repeat(60)}`,
  ])('is not seen in %s', (text) => {
    expect(readAmount(text, ',')).toBeNull();
  });

  it('is seen through marks of direction and zero width, which change nothing that a person sees', () => {
    expect(readAmount('\u200f86\u200b,5\u202c', ',')?.value).toBe(86.5);
  });
});

describe('a blank cell', () => {
  it.each(['', ' ', '-', '–', '…', '...', 'chưa có số liệu', 'Chưa có', 'N/A', 'x', '\u00a0', 'chưa có số liệu (2025)'])('is %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['0', '=', '?', 'không', '***'])('is not %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

/** A number as a spreadsheet of a language prints it, the slow and sure way. */
function printed(value: number, decimals: number, mark: ',' | '.'): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${value < 0 ? '-' : ''}${groups.join(mark === ',' ? '.' : ',')}${fraction === undefined ? '' : mark + fraction}`;
}

describe('any number printed and read again', () => {
  it('is the same under both conventions', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom<',' | '.'>(',', '.'), (digits, decimals, mark) => {
      const value = digits / 10 ** decimals;
      expect(readAmount(printed(value, decimals, mark), mark)?.value).toBe(Number(value.toFixed(decimals)) + 0);
    }));
  });

  it('never proves the wrong mark', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom<',' | '.'>(',', '.'), (digits, decimals, mark) => {
      expect([mark, 'none', 'ambiguous']).toContain(markOf(printed(digits / 10 ** decimals, decimals, mark)));
    }));
  });
});
