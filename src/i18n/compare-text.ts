import type { Language } from './format.js';

const collators = new Map<Language, Intl.Collator>();

/** Compares names as the language sorts them (đ after d, tone marks last). */
export function compareText(a: string, b: string, language: Language): number {
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(language, { numeric: true });
    collators.set(language, collator);
  }
  return collator.compare(a, b);
}
