import { html, nothing, type TemplateResult } from 'lit';
import { momentText } from '../../i18n/projection-numbers.js';
import type { TableRow } from '../../view/projection-table.js';
import { type ProjectionContext, targetWordsAt, valueDigits, valueRemark } from './context.js';

/** One moment of the picture in numbers, at rest that of the due date; the hidden range says the same for the ear. */
export function readOut(row: TableRow | undefined, resting: boolean, context: ProjectionContext): TemplateResult {
  const { numbers, texts, language } = context;
  const line = (title: string, value: string) => html`<dt class="long">${title}</dt><dd>${value}</dd>`;
  const interval = (low: number, high: number) => (numbers.bare(low) === numbers.bare(high) ? '' : `(80%: ${numbers.interval(low, high)})`);
  return html`<div class="read-out ${resting ? 'resting' : ''}" aria-hidden="true">${row ? html`<p class="when">${momentText(row.time, language)}</p><dl>
    ${row.values.map((mark) => line([texts.value, valueRemark(mark, context)].filter(Boolean).join(', '), `${valueDigits(mark, context)}${numbers.unit}`))}
    ${row.lines.map(({ letter, median, bands }) => {
      const inner = bands.find(({ level }) => level === 0.8);
      return median === null ? nothing : html`<dt>${letter || texts.trend}</dt><dd><b>${numbers.computed(median)}</b></dd><dd>${inner ? interval(inner.low, inner.high) : ''}</dd>`;
    })}
    ${row.required === null ? nothing : line(texts.required, numbers.computed(row.required))}
    ${row.targets.map((mark) => line(texts.target, targetWordsAt(mark, context)))}</dl>` : nothing}</div>`;
}
