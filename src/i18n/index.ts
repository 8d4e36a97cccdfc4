import type { LocalText } from '../model/types.js';
import { dictionaries, isThere } from './dictionaries.js';
import type { Language } from './format.js';
import type { Messages } from './vi.js';

export { compareText } from './compare-text.js';
export { decimalsOf } from './decimals.js';
export * from './format.js';
export { formatProbability } from './format-probability.js';
export { parseNumber } from './parse-number.js';
export type { Messages };

/** The language of a `lang` value: English for `en` and its regions, Vietnamese for everything else (it is the product's own). */
export function resolveLanguage(lang: string | null | undefined): Language {
  return /^en\b/i.test(lang ?? '') && isThere('en') ? 'en' : 'vi';
}

/** All texts in one language. */
export function messages(language: Language): Messages {
  return dictionaries[language];
}

/** A data text in the wanted language, or in the other with its own `lang` when nobody has translated it yet. */
export interface PickedText {
  readonly text: string;
  /** Set only where the text is in another language than asked for. */
  readonly lang?: Language;
}

/**
 * Picks a data text.
 *
 * @example pickText({en: 'Villages'}, 'vi') // {text: 'Villages', lang: 'en'}
 */
export function pickText(text: LocalText | null | undefined, language: Language): PickedText {
  const own = text?.[language];
  if (own) return { text: own };
  const other = language === 'vi' ? 'en' : 'vi';
  const foreign = text?.[other];
  return foreign ? { text: foreign, lang: other } : { text: '' };
}

/**
 * Texts of one element, in a file of its own beside this one: the same keys in both languages, checked by the compiler.
 *
 * @example
 * export const tileTexts = textsOf({ vi: { details: 'Chi tiết' }, en: { details: 'Details' } });
 * tileTexts('en').details // 'Details'
 */
export function textsOf<Texts extends object>(dictionary: { readonly vi: Texts; readonly en: NoInfer<Texts> }): (language: Language) => Texts {
  return (language) => dictionary[language];
}
