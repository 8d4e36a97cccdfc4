import { html, nothing, type TemplateResult } from 'lit';
import type { LocalText } from '../../model/index.js';
import { type Language, pickText } from '../../i18n/index.js';
import type { Phrase } from '../../i18n/describe.js';

/** A sentence made of pieces, its numbers in bold; a piece in another language says so. */
export function phrases(pieces: readonly Phrase[]): readonly TemplateResult[] {
  return pieces.map(({ text, strong, lang }) => (strong ? html`<b>${text}</b>` : lang ? html`<span lang=${lang}>${text}</span>` : html`${text}`));
}

/** A text of the data; one that exists only in the other language carries its own `lang`. */
export function localText(text: LocalText | null | undefined, language: Language): TemplateResult | typeof nothing {
  const picked = pickText(text, language);
  if (!picked.text) return nothing;
  return picked.lang ? html`<span lang=${picked.lang}>${picked.text}</span>` : html`${picked.text}`;
}
