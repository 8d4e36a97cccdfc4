import { html, nothing, type TemplateResult } from 'lit';
import { type Language, messages, pickText } from '../../i18n/index.js';
import { withoutLines } from '../../i18n/without-lines.js';
import type { LocalText } from '../../model/index.js';

/** Lines of the transcript, folded away: a reader has no transcript. */
export function folded(places: readonly string[], language: Language): TemplateResult | typeof nothing {
  return places.length ? html`<details><summary>${messages(language).detail.transcript}</summary>${places.join('; ')}</details>` : nothing;
}

/** A text of the data; the lines of the transcript that it names are folded away under numbers. */
export function cited(text: LocalText | null | undefined, language: Language): TemplateResult {
  const picked = pickText(text, language);
  const { text: shown, places } = withoutLines(picked.text, picked.lang ?? language);
  return html`<span lang=${picked.lang ?? nothing}>${shown}</span>${folded(places, language)}`;
}
