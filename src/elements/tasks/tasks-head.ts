import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, type Language, messages, pickText } from '../../i18n/index.js';
import { editionText } from '../../i18n/edition.js';
import { tasksTexts } from '../../i18n/tasks-texts.js';
import type { Dataset, SourceDocument } from '../../model/index.js';
import { countStandings, leadAgencies, leadKey, namesOldAgencies, type TaskFilter, type TaskRow, type TaskStanding } from '../../view/tasks.js';
import type { YearAxis } from '../../view/tasks-time.js';
import { mark } from '../shared/marks.js';
import { localText } from '../shared/phrases.js';
import { keyMark, type KeyMark } from './tasks-bar.js';
import { standingMark, standingTones } from './tasks-words.js';

export interface HeadContext {
  readonly dataset: Dataset;
  /** All rows, before any filter. */
  readonly rows: readonly TaskRow[];
  readonly axis: YearAxis | null;
  readonly filter: TaskFilter;
  readonly hasMoney: boolean;
  /** Every pillar shown is open. */
  readonly allOpen: boolean;
  /** Words instead of bars. */
  readonly plain: boolean;
  readonly today: string;
  readonly level: number;
  readonly language: Language;
  readonly choose: {
    standing(standing: TaskStanding | null): void;
    lead(lead: string | null): void;
    query(query: string): void;
    open(all: boolean): void;
    plain(plain: boolean): void;
  };
}

function documents({ dataset, rows, hasMoney, language }: HeadContext): TemplateResult {
  const texts = tasksTexts(language);
  const title = (document: SourceDocument, before: unknown) => html`${before}${localText(document.title, language)}${editionText(document, language)}`;
  if (rows.length === 0) return html`<p class="documents" part="sources">${texts.read} ${dataset.documents.map((document, index) => title(document, index ? '; ' : nothing))}.</p>`;
  const used = dataset.documents.flatMap((document) => {
    const count = rows.filter(({ task }) => task.source.document === document.id).length;
    return count > 0 ? [{ document, count }] : [];
  });
  const undated = rows.filter(({ task }) => task.end === null).length;
  const printed = rows.some(({ task }) => task.state !== null || task.printedState !== null);
  return html`<p class="documents" part="sources">${used.map(({ document, count }, index) => title(document, html`${index ? '; ' : ''}<b>${texts.fromDocument(count)}</b> `))}.
    ${[used.length > 1 ? texts.twice : '', printed ? texts.statesPrinted : texts.noStates, undated ? texts.undatedCount(undated) : '', hasMoney ? '' : texts.noMoney, namesOldAgencies(dataset) ? texts.agencies : ''].filter(Boolean).join(' ')}</p>`;
}

function move(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLButtonElement>('button')];
  buttons[(buttons.indexOf(event.target as HTMLButtonElement) + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

function filters({ rows, filter, language, choose }: HeadContext): TemplateResult {
  const texts = tasksTexts(language);
  const chip = (standing: TaskStanding | null, count: number, words: string) => html`<li><button type="button" class="chip" data-standing=${standing ?? 'all'} aria-pressed=${standing === filter.standing ? 'true' : 'false'}
    @click=${() => choose.standing(standing)}><span class="tone tone-${standing ? standingTones[standing] : 'wait'}">${standing ? standingMark(standing) : mark('all')}</span><b>${count}</b><span class="words">${words}</span></button></li>`;
  return html`<ul class="standings" aria-label=${messages(language).filterByState} @keydown=${move}>${chip(null, rows.length, texts.allTasks)}
    ${countStandings(rows).map(({ standing, count }) => chip(standing, count, texts.standings[standing]))}</ul>`;
}

/** The marks that occur on this page, so that the key explains nothing that is not there. */
function keysOf({ rows, axis, plain }: HeadContext): readonly KeyMark[] {
  if (!axis || plain) return [];
  const dated = rows.filter(({ task }) => task.end !== null);
  const any = (test: (row: TaskRow) => boolean) => dated.some(test);
  const found: readonly (readonly [KeyMark, boolean])[] = [
    ['none', any(({ standing }) => standing === 'not-reported' || standing === 'in-words' || standing === 'past-end')],
    ['doing', any(({ standing }) => standing === 'in-progress')], ['done', any(({ standing }) => standing.startsWith('done'))], ['planned', any(({ standing }) => standing === 'planned')],
    ['annual', any(({ task }) => task.recurrence === 'annual')], ['leadIn', any(({ task }) => task.start === null)],
    ['inferred', any(({ task }) => task.flags.includes('inferred-end') || task.flags.includes('inferred-start'))], ['past', any(({ standing }) => standing === 'past-end')],
  ];
  return found.flatMap(([name, there]) => (there ? [name] : []));
}

const ANY = '*';

/** Lead agencies with their numbers of rows; those rows that name none are a choice of their own. */
function leads({ rows, filter, language, choose }: HeadContext): TemplateResult {
  const texts = tasksTexts(language);
  const silent = rows.filter(({ task }) => task.lead === null).length;
  const option = (value: string, words: string) => html`<option value=${value} .selected=${value === (filter.lead ?? ANY)}>${words}</option>`;
  return html`<label><span class="visually-hidden">${texts.lead}</span><select @change=${(event: Event) => { const { value } = event.target as HTMLSelectElement; choose.lead(value === ANY ? null : value); }}>
    ${option(ANY, texts.anyLead)}${leadAgencies(rows).map((lead) => option(leadKey(lead), texts.withCount(pickText(lead.name, language).text, lead.count)))}
    ${silent ? option('', texts.withCount(texts.leadNotStated, silent)) : nothing}</select></label>`;
}

/** Title, date, documents, counts by standing as filters, lead agency, search, key. */
export function tasksHead(context: HeadContext): TemplateResult {
  const { dataset, rows, filter, allOpen, plain, axis, today, level, language, choose } = context;
  const texts = tasksTexts(language);
  const keys = keysOf(context);
  return html`<header class="head" part="header">
    <div class="head-top"><p class="title" part="title" role="heading" aria-level=${level} id="title">${texts.title(pickText(dataset.province.name, language).text, rows.length)}</p>
      <p class="as-of">${messages(language).asOf(formatDate(today, language))}</p></div>
    ${documents(context)}
    ${filters(context)}
    <div class="tools" part="actions">${leads(context)}
      <label><span class="visually-hidden">${texts.search}</span><input type="search" autocomplete="off" placeholder=${texts.search} .value=${filter.query}
        @input=${(event: InputEvent) => choose.query((event.target as HTMLInputElement).value)} /></label>
      <span class="switches"><button type="button" class="link open-all" @click=${() => choose.open(!allOpen)}>${allOpen ? texts.closeAll : texts.openAll}</button>
      ${axis ? html`<button type="button" class="link view" @click=${() => choose.plain(!plain)}>${plain ? texts.chartView : texts.tableView}</button>` : nothing}</span></div>
    ${keys.length ? html`<ul class="key" aria-label=${texts.key.title}>${keys.map((name) => html`<li>${keyMark(name)}${texts.key[name]}</li>`)}<li class="of-pillars">${texts.key.count}</li></ul>` : nothing}
  </header>`;
}
