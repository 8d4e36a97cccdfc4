/** The required pace of an opened row: its number in large, and why it is a range. */
import { html, nothing, type TemplateResult } from 'lit';
import { pacePieces } from '../../i18n/describe.js';
import type { Language } from '../../i18n/index.js';
import { upperFirst } from '../../i18n/upper-first.js';
import type { Assessment, Indicator } from '../../model/index.js';

/** From the reader's number where there is one; nothing without a pace. */
export function paceLead(indicator: Indicator, assessment: Assessment, language: Language): TemplateResult | typeof nothing {
  const pace = pacePieces(indicator, { ...assessment, ...assessment.reader }, language);
  if (!pace) return nothing;
  const { down, about, number, unit, until, why } = pace;
  return html`<p class="lead">${[down, about].map((word) => (word ? `${word} ` : nothing))}<b>${number}</b> ${[unit, until].filter(Boolean).join(' ')}</p>
    ${why ? html`<p class="note">${upperFirst(why)}.</p>` : nothing}`;
}
