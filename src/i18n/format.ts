/**
 * Numbers and dates as each language writes them. Making an `Intl` object costs about as much as formatting a hundred numbers with it, so each
 * combination of language and options is made once and kept; the combinations are few and fixed by this file.
 */
export type Language = 'vi' | 'en';

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const numberFormats = new Map<string, Intl.NumberFormat>();
const collators = new Map<Language, Intl.Collator>();

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

/**
 * A number that we computed, with the digits that mean something: none from 100, one from 10, else two; tiny ones keep two significant digits.
 *
 * @example formatComputed(125.42, 'vi') // '125'
 * @example formatComputed(4.51, 'vi')   // '4,51'
 */
export function formatComputed(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size > 0 && size < 0.01) return numberFormat(language, 0, Math.min(6, 1 - Math.floor(Math.log10(size)))).format(value);
  return numberFormat(language, 0, size >= 100 ? 0 : size >= 10 ? 1 : 2).format(value);
}

/** A number with exactly `digits` decimals, for columns that line up. */
export function formatFixed(value: number, digits: number, language: Language): string {
  return numberFormat(language, digits, digits).format(value);
}

/**
 * Decimals that a value is written with, at most `most`: 7.45 → 2. Measured on the shortest decimal that reads back as the same number.
 */
export function decimalsOf(value: number, most = 2): number {
  for (let digits = 0; digits < most; digits += 1) {
    if (Math.abs(value - Number(value.toFixed(digits))) < 1e-9) return digits;
  }
  return most;
}

/**
 * A probability in steps of 5 %, never 0 or 100: what a simulation cannot know is not printed.
 *
 * @example formatProbability(0.003, 'vi') // 'dưới 5%'
 */
export function formatProbability(probability: number, language: Language): string {
  const step = Math.round(probability * 20) * 5;
  if (step < 5) return language === 'vi' ? 'dưới 5%' : 'under 5%';
  if (step > 95) return language === 'vi' ? 'trên 95%' : 'over 95%';
  return language === 'vi' ? `khoảng ${step}%` : `about ${step}%`;
}

/**
 * A number that a reader typed: either language's marks, spaces allowed; null when it is not one.
 * A mark before groups of exactly three digits is a thousands mark where the language writes it so, except after a leading 0 (0.750).
 *
 * @example parseNumber('1.234,5', 'vi') // 1234.5
 * @example parseNumber('35.5', 'vi')    // 35.5: three digits would be needed after a thousands point
 */
export function parseNumber(text: string, language: Language): number | null {
  const compact = text.replace(/[\s\u00a0\u202f%]/g, '').replace(/^[+]/, '').replace(/^\u2212/, '-');
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(compact)) return null;
  const [thousands, decimal] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = (body: string, mark: string) => new RegExp(`^-?[1-9]\\d{0,2}(\\${mark}\\d{3})+$`).test(body);
  const parts = compact.split(decimal);
  const whole = parts[0] ?? '';
  if (parts.length <= 2 && (!whole.includes(thousands) || grouped(whole, thousands)) && !(parts[1] ?? '').includes(thousands)) {
    return finite(`${whole.split(thousands).join('')}.${parts[1] ?? ''}`);
  }
  // The other language's decimal mark, as in 35.5 typed on a Vietnamese page.
  const others = compact.split(thousands);
  if (others.length === 2 && !compact.includes(decimal)) return finite(`${others[0] ?? ''}.${others[1] ?? ''}`);
  return null;
}

function finite(text: string): number | null {
  const value = Number(text.endsWith('.') ? text.slice(0, -1) : text);
  return Number.isFinite(value) ? value : null;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const two = (part: string) => part.padStart(2, '0');

/**
 * A period in a table: `2025`, `6/2026`, `19/6/2026`, `quý II/2026`, `6 tháng cuối năm 2025`.
 */
export function formatPeriod(period: string, language: Language): string {
  const [year = '', part, day] = period.split('-');
  if (!part) return year;
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  if (quarter) return language === 'vi' ? `quý ${['I', 'II', 'III', 'IV'][Number(quarter) - 1]}/${year}` : `Q${quarter} ${year}`;
  const half = /^H([12])$/.exec(part)?.[1];
  if (half) {
    if (language === 'en') return `${half === '1' ? 'first' : 'second'} half of ${year}`;
    return `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm ${year}`;
  }
  if (!day) return language === 'vi' ? `${Number(part)}/${year}` : `${months[Number(part) - 1]?.slice(0, 3)} ${year}`;
  return language === 'vi' ? `${Number(day)}/${Number(part)}/${year}` : `${Number(day)} ${months[Number(part) - 1]?.slice(0, 3)} ${year}`;
}

/**
 * A date in a sentence. Vietnamese follows Decree 30/2020/NĐ-CP: a leading 0 for days below 10 and for months 1 and 2.
 *
 * @example formatDate('2026-06-09', 'vi') // 'ngày 09 tháng 6 năm 2026'
 */
export function formatDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'en') return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
  if (!month) return `năm ${year}`;
  const named = `tháng ${Number(month) <= 2 ? two(month) : Number(month)} năm ${year}`;
  return day ? `ngày ${two(day)} ${named}` : named;
}

/** Compares names as the language sorts them (đ after d, tone marks last). */
export function compareText(a: string, b: string, language: Language): number {
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(language, { numeric: true });
    collators.set(language, collator);
  }
  return collator.compare(a, b);
}
