/**
 * A text as people type it when they search: small letters, no tone marks, đ as d.
 *
 * @example fold('Đường cáp quang') // 'duong cap quang'
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** True when every word of `query` occurs in `text`, with or without diacritics: "phu song" finds "Phủ sóng 5G", and "phủ" does not find "phụ". */
export function matches(text: string, query: string): boolean {
  const plain = fold(text);
  const exact = text.normalize('NFC').toLowerCase();
  return query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)
    .every((word) => (word === fold(word) ? plain.includes(word) : exact.includes(word)));
}
