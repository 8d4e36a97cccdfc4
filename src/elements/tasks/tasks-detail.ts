import { css, html, nothing, type TemplateResult } from 'lit';
import { formatNumber, type Language, messages, pickText } from '../../i18n/index.js';
import { tasksTexts } from '../../i18n/tasks-texts.js';
import type { Indicator, SourceDocument } from '../../model/index.js';
import type { TaskRow } from '../../view/tasks.js';
import { source } from '../row-detail/facts.js';
import { localText } from '../shared/phrases.js';
import { moneyText, periodText } from './tasks-words.js';

export interface DetailContext {
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Its amount is not part of the sums. */
  readonly apart: boolean;
  readonly language: Language;
  readonly onIndicator: (id: string) => void;
}

/** What stands behind a task: time, the document's words, agencies, money, indicators, notes, findings, sources; what is inferred says so. */
export function taskDetail({ task, standing, findings }: TaskRow, { documents, indicators, apart, language, onIndicator }: DetailContext): TemplateResult {
  const texts = tasksTexts(language);
  const words = texts.detail;
  const inferredTime = task.flags.includes('inferred-start') || task.flags.includes('inferred-end');
  const money = moneyText(task, language);
  const linked = task.indicators.flatMap((id) => indicators.get(id) ?? []);
  const said = task.printedState ? html`${localText(task.printedState, language)}` : html`${words.noState}`;
  return html`<dl class="facts">
    <div><dt>${words.time}</dt><dd>${periodText(task, language)}</dd>${inferredTime ? html`<dd class="quiet">${words.inferredTime}</dd>` : nothing}</div>
    <div><dt>${words.state}</dt><dd>${standing === 'overdue' && task.printedState ? texts.quote(pickText(task.printedState, language).text) : said}</dd></div>
    <div><dt>${words.lead}</dt><dd>${task.lead ? localText(task.lead, language) : texts.noLead}</dd>${task.flags.includes('inferred-lead') ? html`<dd class="quiet">${words.inferredLead}</dd>` : nothing}</div>
    ${task.partners ? html`<div><dt>${words.partners}</dt><dd>${localText(task.partners, language)}</dd></div>` : nothing}
    ${task.money && money !== null ? html`<div><dt>${words.money}</dt><dd>${formatNumber(task.money.printed?.value ?? task.money.value, language)} ${messages(language).units[task.money.printed?.unit ?? task.money.unit] ?? ''}</dd>
      ${apart ? html`<dd class="quiet">${words.apart}</dd>` : nothing}</div>` : nothing}
    ${linked.length ? html`<div class="wide"><dt>${words.indicators}</dt><dd><ul class="indicators">${linked.map(({ id, name }) => html`<li><button type="button" class="link" data-indicator=${id} @click=${() => onIndicator(id)}>${localText(name, language)}</button></li>`)}</ul></dd></div>` : nothing}
    ${task.subtasks?.length ? html`<div class="wide"><dt>${words.subtasks}</dt><dd><ol>${task.subtasks.map(({ name }) => html`<li>${localText(name, language)}</li>`)}</ol></dd></div>` : nothing}
    ${task.note ? html`<div class="wide"><dt>${words.note}</dt><dd>${localText(task.note, language)}</dd></div>` : nothing}
    ${findings.map((finding) => html`<div class="wide"><dt class="finding-title">${words.finding}: ${localText(finding.what, language)}</dt><dd>${localText(finding.detail, language)}</dd></div>`)}
    <div><dt>${words.source}</dt><dd>${source(task.source, documents, language)}</dd></div>
    ${task.leadSource ? html`<div><dt>${words.leadSource}</dt><dd>${source(task.leadSource, documents, language)}</dd></div>` : nothing}
  </dl>`;
}

export const detailStyles = css`
  .facts { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px 24px; border-left: 3px solid var(--_accent); padding: 8px 0 8px 16px; margin: 0 0 12px 16px; font-size: var(--_size-0); line-height: 18px; }
  .facts dt { font-weight: 600; margin-bottom: 2px; }
  .facts dd { text-wrap: pretty; overflow-wrap: anywhere; }
  .facts dd + dd { margin-top: 4px; }
  .facts .wide { grid-column: span 2; }
  .facts .indicators { display: flex; flex-wrap: wrap; gap: 4px 16px; }
  .facts ol { list-style: decimal; padding-left: 20px; display: grid; gap: 2px; }
  .facts summary { cursor: pointer; min-height: 24px; color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; }
  .quiet { color: var(--_ink-2); }
  .finding-title { color: var(--_warn); }
  @container (max-width: 799px) {
    .facts { grid-template-columns: minmax(0, 1fr); }
    .facts .wide { grid-column: auto; }
  }
`;
