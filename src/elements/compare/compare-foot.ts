import { html, nothing, type TemplateResult } from 'lit';
import { compareTexts } from '../../i18n/compare-texts.js';
import { editionText } from '../../i18n/edition.js';
import type { Language } from '../../i18n/index.js';
import { localText } from '../shared/phrases.js';
import { columnName } from './compare-words.js';
import type { ProvinceColumn } from './provinces-controller.js';

export type FileKind = 'png' | 'csv' | 'json';
const KINDS: readonly FileKind[] = ['png', 'csv', 'json'];

function documents({ dataset, ...column }: ProvinceColumn, language: Language): TemplateResult | typeof nothing {
  if (!dataset) return nothing;
  return html`${columnName({ dataset, ...column }, language)}: ${dataset.documents.map((document, index) => html`${index ? '; ' : ''}${localText(document.title, language)}${editionText(document, language)}`)}. `;
}

/** Sources, who made the groups, and the files; `onFile` is null where the page wants none. */
export function compareFoot(columns: readonly ProvinceColumn[], failed: boolean, language: Language, onFile: ((kind: FileKind) => void) | null): TemplateResult {
  const texts = compareTexts(language);
  return html`<footer class="foot"><p part="sources"><b>${texts.documentsOf}</b> ${columns.map((column) => documents(column, language))}</p><p>${texts.classified}</p>
    ${onFile ? html`<p part="actions" class="files">${KINDS.map((kind) => html`<button type="button" class="link download" data-file=${kind} @click=${() => onFile(kind)}>${texts[kind]}</button>`)}${failed ? html`<span
      class="small" role="status">${texts.fileFailed}</span>` : nothing}</p>` : nothing}</footer>`;
}
