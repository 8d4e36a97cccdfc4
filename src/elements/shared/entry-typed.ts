/** What a number that a reader typed means, and what the two fields show because of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber, type Language, messages, parseNumber } from '../../i18n/index.js';
import { boundsOf, decimalTime, dueTime, type Indicator, type Target } from '../../model/index.js';
import { type BaselineEntry, monthOf } from './baseline-entry.js';

/** Least and most that a number can be; without bounds of its own, nothing that is counted and no share is below 0. (Growth takes no typed number.) */
const limits = (indicator: Indicator): readonly [number, number] => boundsOf(indicator) ?? [indicator.kind === 'composite' ? -Infinity : 0, Infinity];

/**
 * Reads the two fields of a row. A month after the day of judgement, or at or after the due date, is refused: nobody has measured it, or there is no way left.
 */
export function readEntry(text: string, month: string, indicator: Indicator, target: Target, today: string, language: Language): BaselineEntry {
  if (text.trim() === '') return { text, month, baseline: null, problem: null };
  const value = parseNumber(text, language);
  if (value === null) return { text, month, baseline: null, problem: 'number' };
  const [least, most] = limits(indicator);
  if (value < least || value > most) return { text, month, baseline: null, problem: 'bounds' };
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

/** The field for the month of the number; `problemId` where what it holds is refused. */
export function monthField(month: string, problemId: string | null, name: string, change: (month: string) => void, language: Language): TemplateResult {
  const texts = messages(language);
  return html`<label><span>${texts.atMonth}</span>
    <input class="filled month" autocomplete="off" maxlength="8" .value=${live(month)} aria-label=${texts.atMonthFor(name)}
      aria-invalid=${problemId ? 'true' : 'false'} aria-describedby=${problemId ?? nothing}
      @input=${(event: InputEvent) => change((event.target as HTMLInputElement).value)} /></label>`;
}

/** What stands under the fields: why the number is refused, whose it is, and a button that clears it. */
export function underEntry({ problem }: BaselineEntry, problemId: string, indicator: Indicator, clear: () => void, language: Language): TemplateResult {
  const texts = messages(language);
  return html`${problem ? html`<span class="problem" id=${problemId}>${problemText(problem, indicator, language)}</span>` : nothing}
    <span class="basis"><span class="yours">${texts.readersNumber}</span>
      <button type="button" class="link" @click=${clear}>${texts.clear}</button></span>`;
}

function problemText(problem: 'number' | 'bounds' | 'month', indicator: Indicator, language: Language): string {
  const texts = messages(language);
  if (problem === 'number') return texts.notANumber;
  if (problem === 'month') return texts.notAMonth;
  const [least, most] = limits(indicator);
  return texts.outOfBounds(formatNumber(least, language), most === Infinity ? '' : formatNumber(most, language));
}
