/**
 * A text as it stands inside a sentence: its first letter small, unless its first word is an abbreviation or a single letter.
 *
 * @example lowerFirst('Thiếu tỷ lệ') // 'thiếu tỷ lệ'
 * @example lowerFirst('S&T and innovation share') // 'S&T and innovation share'
 */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Ll})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
