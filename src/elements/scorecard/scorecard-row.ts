import { html, nothing, type TemplateResult } from 'lit';
import { absentText, dueDate, earlierText, stateText, whenText, whyText } from '../../i18n/describe.js';
import { type Language, messages, pickText } from '../../i18n/index.js';
import { mayHaveLine, type ScorecardRow } from '../../view/scorecard.js';
import { mark, tones } from '../shared/marks.js';
import { localText, phrases } from '../shared/phrases.js';
import { basisLine, countsText, targetBasis, targetNumber, valueNumbers } from '../shared/row-parts.js';
import { track } from '../shared/track.js';
import { withRoom } from '../shared/trend-room.js';
import { spark } from './scorecard-spark.js';

export interface RowContext {
  readonly language: Language;
  /** Number of documents of the province, for "not in the two documents"; null where not everything could be read. */
  readonly documents: number | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onFindings: () => void;
  /** The reader's fields, where a typed number would help. */
  readonly entry: TemplateResult | null;
}

function valueCell(row: ScorecardRow, context: RowContext): TemplateResult {
  const { indicator, assessment } = row;
  const { language } = context;
  const texts = messages(language);
  const { observation, target, comparable, reason } = assessment;
  const key = (when: string) => html`<span class="key">${texts.columns.value.split(' ').slice(0, 2).join(' ')}${when ? ` · ${when}` : ''}</span>`;
  if (!observation) {
    return html`${key('')}${context.entry ?? nothing}<span class="basis">${absentText(indicator, assessment, context.documents, language)}</span>`;
  }
  const when = whenText(observation, language);
  const differs = target !== null && comparable !== null && !comparable.same ? target.basis : null;
  const withCounts = reason.code === 'printed-against-counts' ? countsText(observation, language) : '';
  return html`${key(when)}${valueNumbers(indicator, assessment, language, false)}
    ${withCounts ? html`<span class="basis">${withCounts}</span>` : nothing}
    ${basisLine(indicator, observation.basis, differs, language)}${mayHaveLine(row) ? spark(row, language) : nothing}`;
}

function targetCell({ indicator, assessment }: ScorecardRow, { language, documents }: RowContext): TemplateResult {
  const texts = messages(language);
  const { target, observation, comparable, earlierTargets } = assessment;
  const due = target ? dueDate(target, language) : '';
  const key = html`<span class="key">${texts.columns.target}${due ? ` · ${due}` : ''}</span>`;
  if (!target) return html`${key}<span class="none">${texts.noTarget}</span><span class="basis">${texts.noTargetWhere(documents)}</span>`;
  if (target.value === null) return html`${key}<span class="none">${localText(target.note, language)}</span><span class="basis">${due}</span>`;
  const differs = observation !== null && comparable !== null && !comparable.same ? observation.basis : null;
  return html`${key}<span class="number">${targetNumber(indicator, target, language)} <span class="when">${due}</span></span>
    ${targetBasis(indicator, target, differs, language)}
    ${earlierTargets.map((earlier) => html`<span class="basis earlier">${earlierText(indicator, earlier, language, target.basis).replace(/([<>≤≥]) /, '$1\u00a0')}</span>`)}`;
}

function stateCell(row: ScorecardRow, { language, onFindings }: RowContext): TemplateResult {
  const texts = messages(language);
  const { indicator, assessment, findings } = row;
  const why = phrases(whyText(indicator, assessment, language));
  return html`<p class="state tone-${tones[assessment.state]}">${mark(assessment.state)}<span>${stateText(assessment, language)}</span></p>
    <p class="why">${why}${findings.length ? html`${why.length ? ' ' : ''}<button type="button" class="finding" @click=${onFindings}>${texts.findings(findings.length)}</button>` : nothing}</p>`;
}

/** The cells of one row, without the pillar's heading. Roles stand on every part because narrow layouts change `display`. */
export function rowCells(row: ScorecardRow, context: RowContext): TemplateResult {
  const { indicator, track: marks } = row;
  const name = pickText(indicator.name, context.language);
  return html`
    <th role="rowheader" scope="row" class="name-cell"><button type="button" class="name" id="name-${indicator.id}" lang=${name.lang ?? nothing}
      aria-expanded=${context.open ? 'true' : 'false'} aria-controls=${context.open ? `detail-${indicator.id}` : nothing} @click=${context.onToggle}>${name.text}</button></th>
    <td role="cell" class="value-cell">${valueCell(row, context)}</td>
    <td role="cell" class="target-cell">${targetCell(row, context)}</td>
    <td role="cell" class="track-cell">${track(marks)}</td>
    <td role="cell" class="state-cell">${withRoom([row], ([one = row]) => stateCell(one, context))}</td>`;
}
