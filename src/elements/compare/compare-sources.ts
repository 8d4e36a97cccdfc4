import { css, html, nothing, type TemplateResult } from 'lit';
import { compareTexts } from '../../i18n/compare-texts.js';
import { type Language, messages, pickText } from '../../i18n/index.js';
import type { Finding, Indicator, Observation, Target } from '../../model/index.js';
import { observationItem, targetItem } from '../row-detail/facts.js';
import { localText } from '../shared/phrases.js';
import { columnName, contentName } from './compare-words.js';
import type { ProvinceColumn } from './provinces-controller.js';

/** What one province prints for an opened row. */
export interface SourcedIndicator {
  readonly column: ProvinceColumn;
  readonly indicator: Indicator;
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
}

function findingsOf({ column: { dataset }, indicator }: SourcedIndicator): readonly Finding[] {
  const ids = new Set([indicator.id, indicator.shows?.indicator]);
  return dataset?.findings.filter((finding) => finding.indicators.some((id) => ids.has(id))) ?? [];
}

function provinceSources(entry: SourcedIndicator, language: Language): TemplateResult {
  const { column, indicator, observations, targets } = entry;
  const texts = compareTexts(language);
  const documents = new Map(column.dataset?.documents.map((document) => [document.id, document]));
  const printed = (title: string, items: readonly TemplateResult[]) => (items.length ? html`<dd><span class="quiet">${title}</span><ul class="printed">${items}</ul></dd>` : nothing);
  const own = pickText(indicator.name, language);
  return html`<div><dt>${columnName(column, language)}</dt>
    ${indicator.conceptName && own.text !== contentName(indicator, language).text ? html`<dd><span class="quiet">${texts.worded}</span> ${localText(indicator.name, language)}</dd>` : nothing}
    ${printed(texts.valueSource, observations.map((one) => observationItem(indicator, one, documents, language)))}
    ${printed(texts.targetSource, targets.map((one) => targetItem(indicator, one, documents, language)))}
    ${findingsOf(entry).map((finding) => html`<dd><span
      class="finding-title">${messages(language).detail.finding}: ${localText(finding.what, language)}</span> ${localText(finding.detail, language)}</dd>`)}
  </div>`;
}

/** What stands behind a row: what is counted over what, and for each province the numbers as printed with their documents, sections and lines. */
export function rowSources(indicator: Indicator, bases: readonly string[], entries: readonly SourcedIndicator[], language: Language): TemplateResult {
  const texts = messages(language).detail;
  const counted = indicator.bases.filter(({ id }) => bases.includes(id));
  return html`<dl class="row-sources">
    <div class="definition"><dt>${texts.definition}</dt><dd>${localText(indicator.definition, language)}</dd>
      ${counted.map((basis) => html`<dd class="quiet">${texts.numerator}: ${localText(basis.numerator, language)}${basis.denominator ? html`. ${texts.denominator}: ${localText(basis.denominator, language)}` : nothing}.</dd>`)}</div>
    ${entries.filter(({ observations, targets }) => observations.length + targets.length > 0).map((entry) => provinceSources(entry, language))}
  </dl>`;
}

export const rowSourcesStyles = css`
  .row-sources { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr)); gap: 16px 32px; font-size: var(--_size-0); line-height: 18px; border-left: 3px solid var(--_accent); padding: 4px 0 8px 16px; }
  .row-sources dt { font-weight: 600; margin-bottom: 2px; }
  .row-sources dd { margin-bottom: 6px; text-wrap: pretty; overflow-wrap: anywhere; }
  .row-sources .definition { grid-column: 1 / -1; max-width: 84ch; }
  .row-sources .quiet { color: var(--_ink-2); }
  .row-sources summary { cursor: pointer; min-height: 24px; color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; }
  .printed { display: grid; gap: 2px; }
  .printed b { font-weight: 600; }
  .finding-title { color: var(--_warn); font-weight: 600; }
`;
