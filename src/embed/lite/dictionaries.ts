/**
 * Stands in the place of `src/i18n/dictionaries.ts` in `chiso-lite.js`: Vietnamese is there but for what is said when a reader asks for more; that
 * and English come with the second file.
 */
import type { Language } from '../../i18n/format.js';
import { vi, type Messages } from '../../i18n/vi.js';
import { inside } from '../inside.js';

const there: Partial<Record<Language, Messages>> = { vi };
export const dictionaries = there as Readonly<Record<Language, Messages>>;

/** Until English is there the elements speak Vietnamese, and say so in their `lang`. */
export function isThere(language: Language): boolean {
  if (!there[language]) void inside.later();
  return language in there;
}

/** Called by the second file. */
export function addTexts(en: Messages, later: Partial<Messages>): void {
  there.en = en;
  Object.assign(vi, later);
}
