import { describe, expect, it } from 'vitest';
import {
  compareText, decimalsOf, formatAlike, formatComputed, formatDate, formatDifference, formatNumber, formatPeriod, formatProbability, messages, parseNumber, pickText, resolveLanguage,
} from '../../../src/i18n/index.js';
import { rangeText } from '../../../src/i18n/describe.js';
import { en } from '../../../src/i18n/en.js';
import { vi } from '../../../src/i18n/vi.js';

describe('numbers', () => {
  it.each([
    [1234.5, 'vi', '1.234,5'], [1234.5, 'en', '1,234.5'], [7.45, 'vi', '7,45'], [0.75, 'vi', '0,75'], [-3, 'vi', '-3'], [12004, 'vi', '12.004'],
  ] as const)('%d reads %s as %s', (value, language, text) => expect(formatNumber(value, language)).toBe(text));

  it.each([[125.42, '125'], [10.45, '10,5'], [4.51, '4,51'], [0.0012, '0,0012'], [0, '0']])('a computed %d keeps the digits that mean something: %s', (value, text) => {
    expect(formatComputed(value, 'vi')).toBe(text);
  });

  it.each([[7, 0], [7.4, 1], [7.45, 2], [7.456, 2], [0.1 + 0.2, 1]])('%d is written with %d decimals', (value, digits) => expect(decimalsOf(value)).toBe(digits));

  it.each([
    ['35,5', 'vi', 35.5], ['35.5', 'vi', 35.5], ['1.234', 'vi', 1234], ['1.234,5', 'vi', 1234.5], ['1234,5', 'vi', 1234.5], ['0.750', 'vi', 0.75], ['0,75', 'vi', 0.75],
    ['1,234.5', 'en', 1234.5], ['35,5', 'en', 35.5], [' 42 % ', 'vi', 42], ['1 234', 'vi', 1234], ['−3', 'vi', -3], ['12,', 'vi', 12],
  ] as const)('%j typed in %s is %d', (text, language, value) => expect(parseNumber(text, language)).toBe(value));

  it.each(['', 'abc', '1,2,3', '1.2.3', '1e5', '--3', '12a', 'NaN', 'Infinity', '.', '1.23.456,7'])('%j is not a number', (text) => expect(parseNumber(text, 'vi')).toBeNull());
});

describe('probabilities', () => {
  it.each([[0, 'dưới 5%'], [0.024, 'dưới 5%'], [0.377, 'khoảng 40%'], [0.5, 'khoảng 50%'], [0.96, 'khoảng 95%'], [0.98, 'trên 95%'], [1, 'trên 95%']])(
    '%d is never printed as certain: %s', (probability, text) => expect(formatProbability(probability, 'vi')).toBe(text));
});

describe('dates', () => {
  it('a sentence writes days below 10 and months 1 and 2 with a zero, as Decree 30/2020 asks', () => {
    expect(formatDate('2026-06-09', 'vi')).toBe('ngày 09 tháng 6 năm 2026');
    expect(formatDate('2026-02-19', 'vi')).toBe('ngày 19 tháng 02 năm 2026');
    expect(formatDate('2026-06-09', 'en')).toBe('9 June 2026');
    expect(formatDate('2025', 'vi')).toBe('năm 2025');
  });

  it.each([
    ['2025', '2025', '2025'], ['2026-06', '6/2026', 'Jun 2026'], ['2026-06-19', '19/6/2026', '19 Jun 2026'], ['2024-Q2', 'quý II/2024', 'Q2 2024'],
    ['2025-H2', '6 tháng cuối năm 2025', 'second half of 2025'],
  ])('the period %s reads %s and %s', (period, inVietnamese, inEnglish) => {
    expect(formatPeriod(period, 'vi')).toBe(inVietnamese);
    expect(formatPeriod(period, 'en')).toBe(inEnglish);
  });
});

describe('languages', () => {
  it('is Vietnamese unless English is asked for', () => {
    expect(['vi', '', null, 'fr', 'en', 'en-GB', 'EN'].map((lang) => resolveLanguage(lang))).toEqual(['vi', 'vi', 'vi', 'vi', 'en', 'en', 'en']);
  });

  it('sorts as Vietnamese does: đ after d, tones within a letter', () => {
    expect(['Đắk Lắk', 'Gia Lai', 'Dân số', 'Dạng'].sort((a, b) => compareText(a, b, 'vi'))).toEqual(['Dạng', 'Dân số', 'Đắk Lắk', 'Gia Lai']);
  });

  it('marks a text that exists only in the other language', () => {
    expect(pickText({ en: 'Villages' }, 'vi')).toEqual({ text: 'Villages', lang: 'en' });
    expect(pickText({ vi: 'Thôn', en: 'Villages' }, 'vi')).toEqual({ text: 'Thôn' });
    expect(pickText(null, 'vi')).toEqual({ text: '' });
  });

  it('has no empty text, and the same keys in both languages at every depth', () => {
    const keys = (value: object, path = ''): string[] => Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' && inner !== null ? keys(inner as object, `${path}${key}.`) : [`${path}${key}:${typeof inner}`]);
    expect(keys(en).sort()).toEqual(keys(vi).sort());
    expect(messages('vi')).toBe(vi);
  });
});

describe('numbers beside each other', () => {
  it('a difference of printed numbers keeps its decimals, one that never ends is rounded', () => {
    expect([30 - 7.45, 100 - 85.5, 1234.5 - 100, 0.3 - 0.1, 23].map((value) => formatDifference(value, 'vi'))).toEqual(['22,55', '14,5', '1.134,5', '0,2', '23']);
    expect(formatDifference(80 - 200 / 3, 'en')).toBe('13.3');
  });
  it('numbers of one list have the same decimals', () => {
    expect(formatAlike([2.3, 3.09, 4], 'vi')).toEqual(['2,30', '3,09', '4,00']);
    expect([formatAlike([8, 10], 'en'), formatAlike([], 'en')]).toEqual([['8', '10'], []]);
  });
  it('both ends of a range have the same decimals', () => {
    expect([rangeText(2.2983, 3.0905, 'vi'), rangeText(8, 10, 'vi'), rangeText(4.51, 4.51, 'vi'), rangeText(-5.5, -5.5, 'vi')]).toEqual(['2,30–3,09', '8–10', '4,51', '5,5']);
  });
});
