/** Marks and words of a task's standing, period and money, shared by rows, opened rows and the CSV file. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { formatNumber, formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import { lowerFirst } from '../../i18n/lower-first.js';
import { tasksTexts } from '../../i18n/tasks-texts.js';
import type { SourceDocument, Task } from '../../model/index.js';
import { inMillions } from '../../view/tasks-money.js';
import type { TaskRow, TaskStanding } from '../../view/tasks.js';
import type { Tone } from '../shared/marks.js';
import { upperFirst } from '../../i18n/upper-first.js';

/** Red is for what a document itself calls overdue; a past end without a report only warns. */
export const standingTones: Readonly<Record<TaskStanding, Tone>> = {
  'done-on-time': 'good', 'done-late': 'good', done: 'good', 'in-progress': 'accent', planned: 'wait', overdue: 'bad', 'past-end': 'warn', 'in-words': 'wait', 'not-reported': 'wait',
};

const line = (path: string, width: number) => svg`<path d=${path} fill="none" stroke="currentColor" stroke-width=${width} stroke-linejoin="round" />`;
const cut = (path: string) => svg`<path d=${path} fill="none" class="cut" stroke-width="2" />`;
const ring = (dashes = 'none') => svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray=${dashes} />`;
const disc = svg`<circle cx="8" cy="8" r="7" fill="currentColor" />${cut('m4.6 8.2 2.4 2.4 4.4-4.8')}`;

const shapes: Readonly<Record<TaskStanding, SVGTemplateResult>> = {
  'done-on-time': disc,
  'done-late': svg`${ring()}${line('m5 8.2 2 2 4-4.4', 1.8)}`,
  done: disc,
  'in-progress': svg`${ring()}<path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />`,
  planned: svg`${ring()}${line('M8 4.5V8h3', 1.6)}`,
  overdue: svg`<rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" />${cut('M4.5 8h7')}`,
  'past-end': svg`<rect x="2" y="2" width="12" height="12" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.6 2.4" stroke-dashoffset="1.8" />`,
  'in-words': line('M2 4h12M2 8h12M2 12h7', 1.8),
  'not-reported': ring('3.4 2.88'),
};

/** The 16 px mark of a standing; the words always stand beside it. */
export function standingMark(standing: TaskStanding): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[standing]}</svg>`;
}

/** A standing inside a row of counts. */
export function standingInline(standing: TaskStanding, language: Language): string {
  const { standings, pastEndShort } = tasksTexts(language);
  return standing === 'past-end' ? pastEndShort : lowerFirst(standings[standing]);
}

/** When a task runs, in the words of the page; what is not printed is said. */
export function periodText({ start, end, recurrence, flags }: Task, language: Language): string {
  const texts = tasksTexts(language);
  const [from, to] = [start && formatPeriod(start, language), end && formatPeriod(end, language)];
  const period = from && to ? (from === to ? to : `${from}–${to}`) : to ? texts.until(to) : from ? texts.from(from) : texts.noEnd;
  const inferred = flags.includes('inferred-start') || flags.includes('inferred-end');
  return [recurrence === 'annual' ? texts.annual : '', inferred ? `${period} (${texts.inferredShort})` : period].filter(Boolean).join(', ');
}

/** What words say more than the standing above them: "đang thực hiện (45/112)" under "Đang thực hiện" is "45/112". */
const beyond = (words: string, standing: string) => (words.toLowerCase().startsWith(standing.toLowerCase())
  ? words.slice(standing.length).replace(/^[\s,;:–-]+/, '').replace(/^\((.*)\)$/, '$1') : words);

/**
 * What stands under a task's standing: the document's own words where they say more than the standing does. Words that call a task overdue or late are
 * always given, in quotation marks, with who says so.
 */
export function whyOf({ task, standing, endedBefore, inferredEndOver }: TaskRow, document: SourceDocument | undefined, language: Language): TemplateResult | typeof nothing {
  const texts = tasksTexts(language);
  const printed = pickText(task.printedState, language);
  if (standing === 'overdue') {
    return printed.text ? html`${texts.documentSays}<span lang=${printed.lang ?? nothing}>${texts.quote(printed.text)}</span>` : nothing;
  }
  const said = (words: string, lang: string | undefined) => (words ? html`<span lang=${lang ?? nothing}>${words}</span>` : nothing);
  if (printed.text && standing === 'past-end') {
    return html`${document?.kind === 'report' && document.issued ? texts.reportSays(formatPeriod(document.issued, language)) : texts.documentSays}${said(printed.text, printed.lang)}`;
  }
  // What a document says of a task that it looks back on is its report.
  const note = printed.text || !endedBefore ? printed : pickText(task.note, language);
  return note.text || !inferredEndOver ? said(upperFirst(beyond(note.text, texts.standings[standing])), note.lang) : html`${texts.endInferred}`;
}

/** An amount in million dong, or as printed where its unit is another. */
export function moneyText({ money }: Task, language: Language): string | null {
  if (!money) return null;
  const millions = inMillions(money);
  if (millions !== null) return formatNumber(millions, language);
  return `${formatNumber(money.value, language)} ${messages(language).units[money.unit] ?? money.unit}`;
}
