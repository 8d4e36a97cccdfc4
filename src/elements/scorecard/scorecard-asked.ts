/** What a scorecard shows and says only when its reader has asked for something. */
import { html, type TemplateResult } from 'lit';
import { whyText } from '../../i18n/describe.js';
import { compareText, type Language, pickText } from '../../i18n/index.js';
import type { Dataset, Indicator, SourceDocument } from '../../model/index.js';
import type { RowOrder, ScorecardRow } from '../../view/scorecard.js';
import { sortRows } from '../../view/scorecard-order.js';
import { findingItem } from '../row-detail/facts.js';
import type { DocumentGrowth } from '../row-detail/row-detail.js';

const documentsOf = ({ documents }: Dataset): ReadonlyMap<string, SourceDocument> => new Map(documents.map((document) => [document.id, document]));

/** Rows in another order than that of their pillars. */
export function inOrder(rows: readonly ScorecardRow[], order: RowOrder, language: Language): readonly ScorecardRow[] {
  const nameOf = (indicator: Indicator): string => pickText(indicator.name, language).text;
  return sortRows(rows, order, (a, b) => compareText(nameOf(a), nameOf(b), language));
}

/** What a row says in one breath, for the announcement after a typed number. */
export function spokenRow({ indicator, assessment }: ScorecardRow, language: Language): string {
  const why = whyText(indicator, assessment, language).map((piece) => piece.text).join('');
  return `${pickText(indicator.name, language).text}: ${why}`;
}

function growthOf(dataset: Dataset): DocumentGrowth | null {
  const found = dataset.growthAssumptions.find(({ what, value }) => typeof value === 'number' && /\bGRDP\b/.test(`${what.vi ?? ''} ${what.en ?? ''}`));
  return found ? { value: found.value ?? 0, what: found.what } : null;
}

/** What is under a row that is open. */
export function detailOf(row: ScorecardRow, dataset: Dataset, language: Language, theme: string, level: number): TemplateResult {
  return html`<chiso-row-detail .row=${row} .documents=${documentsOf(dataset)} .growth=${growthOf(dataset)}
    .language=${language} .place=${pickText(dataset.province.name, language).text} .theme=${theme} .level=${level}></chiso-row-detail>`;
}

/** Every finding of the documents. */
export function findingsOf(dataset: Dataset, language: Language): TemplateResult {
  const documents = documentsOf(dataset);
  return html`<ul>${dataset.findings.map((finding) => findingItem(finding, documents, language))}</ul>`;
}

/** Whether a key closes the open row: Escape in the row or in what is under it; elsewhere it has its own use (it empties the search, for one). */
export function closesRow(event: KeyboardEvent, id: string): boolean {
  if (event.key !== 'Escape' || event.isComposing) return false;
  const row = (event.target as Element).closest<HTMLElement>('.row, .detail');
  return row?.dataset.row === id || row?.id === `detail-${id}`;
}
