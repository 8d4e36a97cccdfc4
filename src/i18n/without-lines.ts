import { type Language, messages } from './index.js';

/** "dòng 263", "lines 683 and 699": how our notes name places of a transcript. */
const PLACES = { vi: /\bdòng (\d+(?:(?:[–-]|, | và )\d+)*)(?: của bản trích)?/giu, en: /\blines? (\d+(?:(?:[–-]|, | and )\d+)*)(?: of the transcript)?/giu } as const;

/**
 * A text of the data without lines of the transcript, which readers do not have: numbered passages stand in their place, and where each is to be found comes apart.
 *
 * @example withoutLines('Số cũ hơn (dòng 263); dòng 667 ghi 47.', 'vi') // { text: 'Số cũ hơn [1]; đoạn [2] ghi 47.', places: ['[1] dòng 263', '[2] dòng 667'] }
 */
export function withoutLines(text: string, language: Language): { readonly text: string; readonly places: readonly string[] } {
  const found: string[] = [];
  const { passage } = messages(language).detail;
  const shown = text.replace(PLACES[language], (match: string, lines: string) => {
    if (!found.includes(lines)) found.push(lines);
    return `${/^\p{Lu}/u.test(match) ? passage.charAt(0).toUpperCase() + passage.slice(1) : passage} [${found.indexOf(lines) + 1}]`;
  }).replaceAll(new RegExp(`\\((?:ở |at |in )?${passage} (\\[\\d+\\])\\)`, 'gi'), '$1');
  return { text: shown, places: found.map((lines, index) => `[${index + 1}] ${messages(language).detail.linesOf(lines)}`) };
}
