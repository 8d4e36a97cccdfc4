import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber, type Language, messages, parseNumber, pickText } from '../../i18n/index.js';
import { unitWord } from '../../i18n/describe.js';
import { decimalTime, dueTime, type Indicator, type Target } from '../../model/index.js';
import type { TypedBaseline } from '../../view/scorecard.js';

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

/**
 * Reads the two fields of a row. A month after the day of judgement, or at or after the due date, is refused: nobody has measured it, or there is no way left.
 */
export function readEntry(text: string, month: string, indicator: Indicator, target: Target, today: string, language: Language): BaselineEntry {
  if (text.trim() === '') return { text, month, baseline: null, problem: null };
  const value = parseNumber(text, language);
  if (value === null) return { text, month, baseline: null, problem: 'number' };
  const { bounds } = indicator;
  if (bounds && (value < bounds[0] || value > bounds[1])) return { text, month, baseline: null, problem: 'bounds' };
  const [, monthNumber = '', year = ''] = /^\s*(\d{1,2})\s*[/-]\s*(\d{4})\s*$/.exec(month.trim() === '' ? monthOf(today) : month) ?? [];
  const end = Number(monthNumber) >= 1 && Number(monthNumber) <= 12 ? dueTime(`${year}-${monthNumber.padStart(2, '0')}`) : null;
  const now = decimalTime(today);
  if (end === null || now === null) return { text, month, baseline: null, problem: 'month' };
  // The current month has not ended: the number is of today.
  const time = month.trim() === '' || month.trim() === monthOf(today) ? Math.min(end, now) : end;
  if (time > now || (target.due !== null && time >= target.due)) return { text, month, baseline: null, problem: 'month' };
  return { text, month, baseline: { value, time }, problem: null };
}

/** The same numbers as the other language writes them; what could not be read stays as it was typed. */
export function rewriteEntries(entries: ReadonlyMap<string, BaselineEntry>, language: Language): ReadonlyMap<string, BaselineEntry> {
  return new Map([...entries].map(([id, entry]) => [id, entry.baseline ? { ...entry, text: formatNumber(entry.baseline.value, language) } : entry]));
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
      ${filled ? html`
        <label><span>${texts.atMonth}</span>
          <input class="filled" autocomplete="off" maxlength="8" .value=${live(at)} aria-label=${texts.atMonthFor(name)}
            aria-invalid=${inMonth ? 'true' : 'false'} aria-describedby=${inMonth ? problemId : nothing}
            @input=${(event: InputEvent) => handlers.change(text, (event.target as HTMLInputElement).value)} /></label>` : nothing}
    </span>
    ${entry?.problem ? html`<span class="problem" id=${problemId}>${problemText(entry.problem, indicator, language)}</span>` : nothing}
    ${filled ? html`<span class="basis"><span class="yours">${texts.readersNumber}</span>
      <button type="button" class="link" @click=${handlers.clear}>${texts.clear}</button></span>` : nothing}`;
}

function problemText(problem: 'number' | 'bounds' | 'month', { bounds }: Indicator, language: Language): string {
  const texts = messages(language);
  if (problem === 'number') return texts.notANumber;
  if (problem === 'month') return texts.notAMonth;
  return texts.outOfBounds(formatNumber(bounds?.[0] ?? 0, language), formatNumber(bounds?.[1] ?? 0, language));
}

export const baselineEntryStyles = css`
  .entry { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; min-height: 24px; font-size: var(--_size-0); line-height: 16px; color: var(--_accent); }
  .entry label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; }
  .entry input { width: 72px; height: 24px; padding: 0 6px; border: 1px dashed var(--_line-strong); border-radius: 4px; background: var(--_surface); font-size: var(--_size-1); font-weight: 600; text-align: right; color: var(--_ink); }
  .entry input.filled { border-style: solid; border-color: var(--_accent); }
  .entry input[aria-invalid='true'] { border: 2px solid var(--_bad); }
  .entry .field { display: inline-flex; align-items: center; gap: 4px; white-space: nowrap; }
  .entry .unit { color: var(--_ink-2); }
  .yours { color: var(--_accent); }
  .problem { display: block; font-size: var(--_size-0); line-height: 16px; color: var(--_bad); }
`;
