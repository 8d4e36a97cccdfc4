/**
 * Stands in the place of `src/model/parse-words.ts` in `chiso-lite.js`. The parser in there is the package's own and as strict, but what it says of data that it refuses
 * comes with the second file; until then its messages say where, and this.
 */
import type { mustBe as fullMustBe, say as fullSay } from '../../model/parse-words.js';

export type { Sentence, Words } from '../../model/parse-words.js';

const words = { vi: 'dữ liệu ở đây không đúng dạng.', en: 'the data is not in the right form here.' };

let sentences: { readonly say: typeof fullSay; readonly mustBe: typeof fullMustBe } | null = null;

/** Called by the second file. */
export function addSentences(given: NonNullable<typeof sentences>): void {
  sentences = given;
}

export const say: typeof fullSay = (...wish) => sentences?.say(...wish) ?? words;
export const mustBe: typeof fullMustBe = (...wish) => sentences?.mustBe(...wish) ?? words;
