/** Texts of cells in a form that can be looked up. */

/** White space of spreadsheets and web pages, and marks of writing direction and width that nobody sees. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/g;
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A cell's text without what is not seen: one space for any white space, no zero-width or direction marks, composed letters.
 * @example clean('\u200f 1\u00a0234 ') // '1 234'
 */
export function clean(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim().normalize('NFC');
}

/**
 * A text without the marks of footnotes: a bare number or asterisk in brackets behind or before something, and raised digits behind a number.
 * @example withoutMarks('Năm 2025 (4)') // 'Năm 2025'
 */
export function withoutMarks(text: string): string {
  return text.replace(/^\(\d{1,2}\) (?=\S)|(?<=\S) ?[([] ?(?:\d{1,2}|\*{1,3}) ?[)\]]|(?<=\d)[¹²³⁰⁴-⁹]+/g, '');
}

/**
 * Small letters without diacritics, words apart by one space, nothing but letters and digits.
 * @example fold('Chỉ tiêu (%)') // 'chi tieu'
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/**
 * A name as an id: ASCII words joined by hyphens, at most 60 letters; empty when nothing is left.
 * @example slugOf('Tỷ lệ 5G') // 'ty-le-5g'
 */
export function slugOf(text: string): string {
  return fold(text.slice(0, 200)).replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-+|-+$/g, '');
}

/** Looks words up: `{ value: 'gia tri|so lieu' }` becomes a map from each phrase to its key. */
export function lexicon<T extends string>(entries: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  return new Map((Object.keys(entries) as T[]).flatMap((key) => entries[key].split('|').map((phrase) => [phrase, key] as const)));
}

/** Words that tell an estimate from a result. */
export const ESTIMATE = 'uoc|uoc thuc hien|uoc th|uoc kq|uoc ket qua|uoc ket qua thuc hien|uoc tinh|uoc tinh thuc hien|so uoc|so lieu uoc|uoc dat|estimate|estimated';

export const isEstimate = (text: string): boolean => ESTIMATE.split('|').includes(fold(text));

/** Status of a figure in words, or in the letters that statistics offices use (SDMX). */
export const STATUS = lexicon({
  forecast: 'f|du bao|forecast', estimate: `e|s|${ESTIMATE}`, provisional: 'p|so bo|provisional',
});
