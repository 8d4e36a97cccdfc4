/**
 * Numbers and dates as each language writes them. Making an `Intl` object costs about as much as formatting a hundred numbers with it, so each
 * combination of language and options is made once and kept; the combinations are few and fixed by this file.
 */
import { decimalsOf } from './decimals.js';
import { englishDate, englishPeriod } from './format-english.js';

export type Language = 'vi' | 'en';

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${language}/${minimum}/${maximum}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], { minimumFractionDigits: minimum, maximumFractionDigits: maximum });
    numberFormats.set(key, format);
  }
  return format;
}

/**
 * A number as a source prints it: all its digits, none added, at most six decimals.
 *
 * @example formatNumber(1234.5, 'vi') // '1.234,5'
 * @example formatNumber(1234.5, 'en') // '1,234.5'
 */
export function formatNumber(value: number, language: Language): string {
  return numberFormat(language, 0, 6).format(value);
}

/** Decimals that mean something in a number that we computed. */
export const computedDigits = (size: number): number => (size >= 100 ? 0 : size >= 10 ? 1 : 2);

/**
 * A number that we computed, with the digits that mean something: none from 100, one from 10, else two; tiny ones keep two significant digits.
 *
 * @example formatComputed(125.42, 'vi') // '125'
 * @example formatComputed(4.51, 'vi')   // '4,51'
 */
export function formatComputed(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size > 0 && size < 0.01) return numberFormat(language, 0, Math.min(6, 1 - Math.floor(Math.log10(size)))).format(value);
  return numberFormat(language, 0, computedDigits(size)).format(value);
}

/**
 * A difference of printed numbers: with the decimals that it has, so that 30 − 7,45 reads 22,55 everywhere; as a computed number where those never end.
 *
 * @example formatDifference(30 - 7.45, 'vi') // '22,55'
 */
export function formatDifference(value: number, language: Language): string {
  // Four decimals and then noughts, beyond which lies only the noise of floating point.
  return /0{5}$/.test(value.toFixed(9)) ? formatNumber(value, language) : formatComputed(value, language);
}

/**
 * Numbers that stand beside each other, all with as many decimals as one of them needs.
 *
 * @param most Decimals at most. @example formatAlike([2.3, 3.09], 'vi') // ['2,30', '3,09']
 */
export function formatAlike(values: readonly number[], language: Language, most = 4): readonly string[] {
  const digits = Math.max(0, ...values.map((value) => decimalsOf(value, most)));
  return values.map((value) => formatFixed(value, digits, language));
}

/** A number with exactly `digits` decimals, for columns that line up. */
export function formatFixed(value: number, digits: number, language: Language): string {
  return numberFormat(language, digits, digits).format(value);
}

const two = (part: string) => part.padStart(2, '0');

/**
 * A period in a table: `2025`, `6/2026`, `19/6/2026`, `quý II/2026`, `6 tháng cuối năm 2025`.
 */
export function formatPeriod(period: string, language: Language): string {
  if (language === 'en') return englishPeriod(period);
  const [year = '', part, day] = period.split('-');
  if (!part) return year;
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  if (quarter) return `quý ${['I', 'II', 'III', 'IV'][Number(quarter) - 1]}/${year}`;
  const half = /^H([12])$/.exec(part)?.[1];
  if (half) return `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm ${year}`;
  return `${day ? `${Number(day)}/` : ''}${Number(part)}/${year}`;
}

/**
 * A date in a sentence. Vietnamese follows Decree 30/2020/NĐ-CP: a leading 0 for days below 10 and for months 1 and 2.
 *
 * @example formatDate('2026-06-09', 'vi') // 'ngày 09 tháng 6 năm 2026'
 */
export function formatDate(date: string, language: Language): string {
  if (language === 'en') return englishDate(date);
  const [year = '', month, day] = date.split('-');
  if (!month) return `năm ${year}`;
  const named = `tháng ${Number(month) <= 2 ? two(month) : Number(month)} năm ${year}`;
  return day ? `ngày ${two(day)} ${named}` : named;
}
