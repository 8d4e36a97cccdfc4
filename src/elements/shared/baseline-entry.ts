import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Language, messages, pickText } from '../../i18n/index.js';
import { unitWord } from '../../i18n/describe.js';
import type { Indicator } from '../../model/index.js';
import type { TypedBaseline } from '../../view/scorecard.js';
import { typedStyles } from './typed.styles.js';
import { monthField, underEntry } from './entry-typed.js';

/** What stands in the two fields of a row, as typed, and what it means. */
export interface BaselineEntry {
  readonly text: string;
  readonly month: string;
  readonly baseline: TypedBaseline | null;
  readonly problem: 'number' | 'bounds' | 'month' | null;
}

/** `6/2026` of the day `2026-06-19`: where the month field starts. */
export function monthOf(day: string): string {
  const [year, month] = day.split('-');
  return `${Number(month)}/${year}`;
}

interface EntryHandlers {
  readonly change: (text: string, month: string) => void;
  readonly clear: () => void;
}

/** The fields with which a reader types the missing number of a row; empty until then. */
export function baselineFields(indicator: Indicator, entry: BaselineEntry | undefined, month: string, language: Language, handlers: EntryHandlers): TemplateResult {
  const texts = messages(language);
  const name = pickText(indicator.name, language).text;
  const unit = unitWord(indicator, language);
  const filled = Boolean(entry?.text.trim());
  const at = entry?.month ?? month;
  const text = entry?.text ?? '';
  const problemId = `problem-${indicator.id}`;
  const inMonth = entry?.problem === 'month';
  return html`
    <span class="entry">
      <label><span>${texts.enterBaseline}</span>
        <span class="field"><input class=${filled ? 'filled' : ''} inputmode="decimal" autocomplete="off" maxlength="24" .value=${live(text)}
          aria-label=${texts.enterBaselineFor(name, unit)} aria-invalid=${entry?.problem && !inMonth ? 'true' : 'false'}
          aria-describedby=${entry?.problem ? problemId : nothing}
          @input=${(event: InputEvent) => handlers.change((event.target as HTMLInputElement).value, at)} />
        <span class="unit">${unit}</span></span></label>
      ${filled ? monthField(at, inMonth ? problemId : null, name, (typed) => handlers.change(text, typed), language) : nothing}
    </span>
    ${entry && filled ? underEntry(entry, problemId, indicator, handlers.clear, language) : nothing}`;
}

const fieldStyles = css`
  .entry { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; min-height: 24px; font-size: var(--_size-0); line-height: 16px; color: var(--_accent); }
  .entry label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; }
  .entry input { width: 84px; height: 24px; padding: 0 6px; border: 1px dashed var(--_line-strong); border-radius: 4px; background: var(--_surface); font-size: var(--_size-1); font-weight: 600; text-align: right; color: var(--_ink); }
  .entry .field { display: inline-flex; align-items: center; gap: 4px; white-space: nowrap; }
  .entry .unit { color: var(--_ink-2); }
  .problem { display: block; font-size: var(--_size-0); line-height: 16px; color: var(--_bad); }
`;

export const baselineEntryStyles = [fieldStyles, typedStyles];
