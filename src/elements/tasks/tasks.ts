import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { pickText } from '../../i18n/index.js';
import { tasksTexts } from '../../i18n/tasks-texts.js';
import { type Dataset, decimalTime, type Indicator, type Pillar, type SourceDocument } from '../../model/index.js';
import { filterTasks, NO_FILTER, type TaskFilter, type TaskGroup, type TaskRow, taskRows, tasksByPillar } from '../../view/tasks.js';
import { taskMoney, type TaskMoney } from '../../view/tasks-money.js';
import { type YearAxis, yearAxis } from '../../view/tasks-time.js';
import { ChisoElement } from '../base-element.js';
import { download, textFile } from '../shared/download.js';
import { errorNotice, noticeStyles } from '../shared/notice.js';
import { printAlone } from '../shared/print.js';
import { tokens } from '../shared/tokens.styles.js';
import { barStyles } from './tasks-bar.js';
import { detailStyles } from './tasks-detail.js';
import { tasksHead } from './tasks-head.js';
import { moneyStyles, moneyTables } from './tasks-money.js';
import { tasksTable } from './tasks-table.js';
import { tasksStyles } from './tasks.styles.js';

/** What a choice changed is spoken once, this long after the last one. */
const ANNOUNCE_MS = 500;
/** Room around a printed sheet. */
const PAGE = '@page { size: A4; margin: 14mm 12mm; }';
/** A list this short is shown open. */
const FEW_TASKS = 12;

/** Everything that follows from a dataset and a day, made once for both. */
interface Prepared {
  readonly dataset: Dataset;
  readonly today: string;
  readonly rows: readonly TaskRow[];
  readonly axis: YearAxis | null;
  readonly money: TaskMoney | null;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/**
 * A province's tasks by pillar on a scale of years: lead agency, time, state as the documents print it, money with its sums checked, linked indicators.
 * A task without an end date stands in a lane of its own. Only a document's own words make a task overdue.
 *
 * @csspart base - The whole. @csspart header - Title, documents, filters. @csspart title - The heading. @csspart table - The time table.
 * @csspart sources - The documents. @csspart actions - Search, downloads. @csspart error - The message when data could not be read.
 * @fires {CustomEvent<TasksChange>} chiso-change - The reader filtered; `detail` has state, lead agency, query and the number of tasks shown.
 * @fires {CustomEvent<TaskSelect | TaskIndicatorSelect>} chiso-select - The reader opened or closed a task, or chose one of its indicators.
 */
export class ChisoTasks extends ChisoElement {
  static override styles = [tokens, noticeStyles, barStyles, detailStyles, moneyStyles, ...tasksStyles];

  /** `table` for words in columns instead of bars on a scale of years. */
  @property({ reflect: true, useDefault: true }) view: 'chart' | 'table' = 'chart';
  /** Leaves out the CSV download. */
  @property({ type: Boolean, attribute: 'no-download' }) noDownload = false;

  @state() private filter: TaskFilter = NO_FILTER;
  /** Pillars that the reader opened or closed; the others are as the page shows them first. */
  @state() private toggled: ReadonlyMap<Pillar, boolean> = new Map();
  @state() private openTask: string | null = null;
  @state() private spoken = '';
  @state() private failure: 'csvFailed' | 'cannotPrint' | null = null;
  /** While a copy is made for the printer, every pillar is open. */
  @state() private printing = false;

  #prepared: Prepared | null = null;
  #announcement: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcement);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { dataset } = this.loader;
    const former = this.#prepared;
    if (former && former.dataset.province.slug !== dataset?.province.slug) this.#forget();
    if (changed.has('lang') && this.hasUpdated) this.#hush();
    if (!dataset) this.#prepared = null;
    else if (former?.dataset !== dataset || former.today !== this.today) this.#prepared = this.#prepare(dataset, this.today);
  }

  protected override updated(): void {
    if (this.loader.dataset) this.markFirstRows();
  }

  #prepare(dataset: Dataset, today: string): Prepared {
    return {
      dataset, today, rows: taskRows(dataset, today), axis: yearAxis(dataset.tasks, decimalTime(today) ?? 0), money: taskMoney(dataset),
      documents: new Map(dataset.documents.map((document) => [document.id, document])),
      indicators: new Map(dataset.indicators.map((indicator) => [indicator.id, indicator])),
    };
  }

  /** Another province: the reader's choices were about the former one. */
  #forget(): void {
    this.#hush();
    this.filter = NO_FILTER;
    this.toggled = new Map();
    this.openTask = null;
    this.failure = null;
  }

  #hush(): void {
    clearTimeout(this.#announcement);
    this.spoken = '';
  }

  #narrow(filter: Partial<TaskFilter>): void {
    this.filter = { ...this.filter, ...filter };
    this.toggled = new Map();
    const shown = filterTasks(this.#prepared?.rows ?? [], this.filter).length;
    this.emit('chiso-change', { state: this.filter.standing, lead: this.filter.lead, query: this.filter.query, shown });
    this.#hush();
    this.#announcement = setTimeout(() => { this.spoken = shown ? tasksTexts(this.language).shown(shown) : tasksTexts(this.language).none; }, ANNOUNCE_MS);
  }

  /** The button goes with what it clears, so the focus moves to the search. */
  #clear(): void {
    this.#narrow(NO_FILTER);
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  get #plain(): boolean {
    return this.view === 'table';
  }

  /** At first the first pillar is open, and all of them where the reader asked for something or there is little to show. */
  #isOpen(pillar: Pillar, groups: readonly TaskGroup[]): boolean {
    if (this.printing) return true;
    const { standing, lead, query } = this.filter;
    const all = standing !== null || lead !== null || query.trim() !== '' || this.#plain || (this.#prepared?.rows.length ?? 0) <= FEW_TASKS;
    return this.toggled.get(pillar) ?? (all || groups[0]?.pillar === pillar);
  }

  #toggleTask(id: string, open = this.openTask !== id): void {
    this.openTask = open ? id : null;
    this.emit('chiso-select', { task: id, open });
  }

  /** Opens a task at its indicators. */
  async #showIndicators(id: string): Promise<void> {
    if (this.openTask !== id) this.#toggleTask(id, true);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`detail-${id}`)} [data-indicator]`)?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const id = this.openTask;
    if (event.key !== 'Escape' || event.isComposing || id === null) return;
    // Elsewhere Escape has its own use: it empties the search, for one.
    const row = (event.target as Element).closest<HTMLElement>('.task, .detail');
    if (row?.dataset.task !== id && row?.id !== `detail-${id}`) return;
    this.#toggleTask(id, false);
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`task-${id}`)}`)?.focus();
  }

  #download({ rows, dataset, money }: Prepared): void {
    this.failure = null;
    const { language } = this;
    const shown = filterTasks(rows, this.filter);
    void import('./tasks-csv.js').then(({ tasksCsv }) => {
      download(textFile(tasksCsv(shown, dataset, money, language), 'text/csv'), `${tasksTexts(language).csvName}-${dataset.province.slug}.csv`);
    }).catch(() => { this.failure = 'csvFailed'; });
  }

  async #print({ dataset }: Prepared): Promise<void> {
    this.failure = null;
    this.printing = true;
    await this.updateComplete;
    const base = this.renderRoot.querySelector<HTMLElement>('[part~="base"]');
    const title = tasksTexts(this.language).title(pickText(dataset.province.name, this.language).text, dataset.tasks.length);
    // The tokens of `:host` have no host in the copy; those of the base stand there by themselves.
    const printed = base ? await printAlone(base, [PAGE, ...ChisoTasks.styles.map(({ cssText }) => cssText)], title) : false;
    this.printing = false;
    if (!printed) this.failure = 'cannotPrint';
  }

  #actions(prepared: Prepared): TemplateResult {
    const texts = tasksTexts(this.language);
    return html`<p class="actions" part="actions">${this.failure ? html`<span class="small" role="status">${texts[this.failure]}</span>` : nothing}
      ${this.noDownload ? nothing : html`<button type="button" class="link download" @click=${() => this.#download(prepared)}>${texts.csv}</button>`}
      <button type="button" class="link print" @click=${() => void this.#print(prepared)}>${texts.print}</button></p>`;
  }

  #content(prepared: Prepared): TemplateResult {
    const { language } = this;
    const { dataset, rows, axis, money, documents, indicators, today } = prepared;
    const texts = tasksTexts(language);
    const groups = tasksByPillar(filterTasks(rows, this.filter));
    const isOpen = (pillar: Pillar) => this.#isOpen(pillar, groups);
    const toggle = (pillars: readonly Pillar[], open: boolean) => { this.toggled = new Map([...this.toggled, ...pillars.map((pillar) => [pillar, open] as const)]); };
    const empty = rows.length === 0 ? html`<p class="empty">${texts.noTasks}</p>`
      : html`<p class="empty">${texts.none} <button type="button" class="link" @click=${() => this.#clear()}>${this.texts.clearFilters}</button></p>`;
    return html`
      ${this.loader.status === 'error' ? errorNotice(this.loader.issues, language, () => void this.retry()) : nothing}
      ${tasksHead({
        dataset, rows, axis, filter: this.filter, hasMoney: money !== null, allOpen: groups.length > 0 && groups.every(({ pillar }) => isOpen(pillar)), plain: this.#plain, today, level: this.level, language,
        choose: { plain: (plain) => { this.view = plain ? 'table' : 'chart'; }, standing: (standing) => this.#narrow({ standing }), lead: (lead) => this.#narrow({ lead }), query: (query) => this.#narrow({ query }), open: (all) => toggle(groups.map(({ pillar }) => pillar), all) },
      })}
      ${groups.length ? tasksTable(groups, {
        dataset, axis, today, time: decimalTime(today) ?? 0, isToday: this.asOf !== today, money, documents, indicators, plain: this.#plain, isOpen, openTask: this.openTask, language,
        onPillar: (pillar) => toggle([pillar], !isOpen(pillar)), onTask: (id) => this.#toggleTask(id), onIndicators: (id) => void this.#showIndicators(id),
        onIndicator: (task, indicator) => this.emit('chiso-select', { task, indicator }),
      }) : empty}
      <p class="visually-hidden" role="status">${this.spoken}</p>
      ${money ? moneyTables({ money, dataset, level: Math.min(6, this.level + 1), language }) : nothing}
      <footer class="foot"><p>${texts.method}</p>${rows.length ? this.#actions(prepared) : nothing}</footer>`;
  }

  #skeleton(): TemplateResult {
    const rows = Array.from({ length: Math.max(1, Math.min(60, Math.round(this.rows) || 12)) }, () => html`<div class="bones"><span class="bone"></span><span class="bone long"></span></div>`);
    return html`<div class="head" aria-busy="true"><span class="bone"></span>${rows}</div>`;
  }

  protected override render(): TemplateResult {
    const prepared = this.#prepared;
    return html`<section part="base" lang=${this.language} @keydown=${this.#onKey}>${prepared ? this.#content(prepared) : this.pending(this.#skeleton())}</section>`;
  }
}
