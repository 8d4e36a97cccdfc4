import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messages } from '../../i18n/index.js';
import type { Dataset } from '../../model/index.js';
import { filterRows, mayHaveLine, type RowFilter, type RowOrder, type ScorecardRow, scorecardRows, type TypedBaseline } from '../../view/scorecard.js';
import { retypedRows } from '../../view/scorecard-typed.js';
import type { ChisoRowDetail } from '../row-detail/row-detail.js';
import { baselineEntryStyles, baselineFields, type BaselineEntry, monthOf } from '../shared/baseline-entry.js';
import { readEntry, rewriteEntries } from '../shared/entry-typed.js';
import { errorNotice, noticeStyles } from '../shared/notice.js';
import { tokens } from '../shared/tokens.styles.js';
import { trackStyles } from '../shared/track.js';
import { roomStyles } from '../shared/trend-room.js';
import { TrendsElement } from '../trends-element.js';
import { allThere, isAllThere, whenThere } from '../shared/when-there.js';
import { closesRow, detailOf, findingsOf, inOrder, spokenRow } from './scorecard-asked.js';
import { scorecardHead } from './scorecard-head.js';
import type { ScorecardFile } from './scorecard-files.js';
import type { RowContext } from './scorecard-row.js';
import { laterStyles } from './scorecard-later.styles.js';
import { scorecardStyles } from './scorecard.styles.js';
import { scorecardTable } from './scorecard-table.js';

/** Where nothing of a row, but of the foot could not be loaded. */
const FOOT = '';
const NO_FILTER: RowFilter = { state: null, pillar: null, query: '' };
/** A typed number's result is spoken once, this long after the last key. */
const ANNOUNCE_MS = 500;

/**
 * A province's indicators by pillar: value, base, target, state in words, required pace, and what is missing. A row opens to its path, sources and findings;
 * a row without a value takes a number of the reader.
 *
 * @csspart base - The whole. @csspart header - Title, documents, filters. @csspart title - The heading. @csspart table - The table.
 * @csspart actions - Scope, filters, order, search; files and print. @csspart error - The message when data could not be read.
 * @fires {CustomEvent<BaselineChange>} chiso-change - The reader typed or cleared a number; `detail` has indicator, value and time.
 * @fires {CustomEvent<RowSelect>} chiso-select - The reader opened or closed a row; `detail` has indicator and open.
 * @fires {CustomEvent<ProjectDetail>} chiso-project - An opened row, or the trend of a row, was computed; `detail` has indicator, mode (worker or inline) and cause.
 * @fires {CustomEvent<ProgressDetail>} chiso-progress - Trends are being computed; `detail` has how many are done and how many were asked for.
 */
export class ChisoScorecard extends TrendsElement {
  static override styles = [tokens, noticeStyles, trackStyles, ...baselineEntryStyles, ...scorecardStyles, laterStyles, roomStyles];

  /** All indicators of the province instead of the headline rows. */
  @property({ type: Boolean, reflect: true }) all = false;

  /** No buttons that download or print. */
  @property({ type: Boolean, attribute: 'no-download' }) noDownload = false;

  @state() private filter: RowFilter = NO_FILTER;
  @state() private order: RowOrder = 'pillar';
  @state() private openRow: string | null = null;
  @state() private entries: ReadonlyMap<string, BaselineEntry> = new Map();
  @state() private spoken = '';
  @state() private findingsOpen = false;
  /** The row that was to open, or the part of the foot, whose content could not be loaded. */
  @state() private failed: string | null = null;

  #slug: string | null = null;
  #rows: readonly ScorecardRow[] = [];
  #rowsFor: readonly unknown[] = [];
  #entriesFor: ReadonlyMap<string, BaselineEntry> | null = null;
  #typed: ReadonlyMap<string, TypedBaseline> = new Map();
  #announcement: ReturnType<typeof setTimeout> | undefined;

  override get extent(): 'summary' | 'whole' {
    // What a reader opens (details of findings, other wordings) is in the whole file only.
    return this.all || this.findingsOpen || this.openRow !== null ? 'whole' : 'summary';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcement);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const slug = this.loader.dataset?.province.slug ?? null;
    if (slug !== this.#slug) {
      if (this.#slug !== null) this.#forget();
      this.#slug = slug;
    }
    if (changed.has('lang') && this.entries.size) this.entries = rewriteEntries(this.entries, this.language);
    const { dataset } = this.loader;
    const wanted = [dataset, this.today, this.noProjection];
    const typed = this.entries === this.#entriesFor ? this.#typed : this.#baselines();
    if (!dataset) this.#rows = [];
    else if (wanted.some((value, index) => value !== this.#rowsFor[index])) this.#rows = scorecardRows(dataset, this.today, typed);
    else if (typed !== this.#typed) this.#rows = retypedRows(this.#rows, dataset, this.today, this.#typed, typed);
    this.#rows = this.judged(this.#rows);
    this.#rowsFor = wanted;
    this.#entriesFor = this.entries;
    this.#typed = typed;
  }

  protected override updated(): void {
    if (!this.loader.dataset) return;
    this.markFirstRows();
    // The line of a row's earlier values is drawn by what comes later.
    if (this.#rows.some(mayHaveLine)) void allThere();
  }

  /** Another province: the reader's choices and numbers were about the former one. */
  #forget(): void {
    this.#hush();
    this.entries = new Map();
    this.openRow = null;
    this.failed = null;
    this.filter = NO_FILTER;
  }

  /** What was said is about numbers or rows that are gone. */
  #hush(): void {
    clearTimeout(this.#announcement);
    this.spoken = '';
  }

  /** What the reader asked for, once all for it is there; else it is said at `where`, a row or the foot. */
  #when(act: () => void, where = FOOT): void {
    this.failed = null;
    whenThere(act, () => {
      this.failed = where;
      this.findingsOpen = false;
    });
  }

  #narrow(filter: Partial<RowFilter>): void {
    this.#hush();
    this.filter = { ...this.filter, ...filter };
  }

  #baselines(): ReadonlyMap<string, TypedBaseline> {
    return new Map([...this.entries].flatMap(([id, { baseline }]) => (baseline ? [[id, baseline] as const] : [])));
  }

  get #scope(): readonly ScorecardRow[] {
    const headline = this.#rows.filter((row) => row.indicator.headline);
    return this.all || headline.length === 0 ? this.#rows : headline;
  }

  #toggle(id: string): void {
    const open = this.openRow !== id;
    this.openRow = open ? id : null;
    this.failed = null;
    // Where the module cannot be fetched the row closes again, and says so: an open row without content would say nothing.
    if (open) {
      void import('../row-detail/row-detail.js').then(({ defineRowDetail }) => {
        defineRowDetail();
        this.requestUpdate();
      }, () => {
        if (this.openRow !== id) return;
        this.openRow = null;
        this.failed = id;
        this.emit('chiso-select', { indicator: id, open: false });
      });
    }
    this.emit('chiso-select', { indicator: id, open });
  }

  async #showFindings(id: string): Promise<void> {
    if (this.openRow !== id) this.#toggle(id);
    await customElements.whenDefined('chiso-row-detail');
    await this.updateComplete;
    const detail = this.renderRoot.querySelector<ChisoRowDetail>('chiso-row-detail');
    await detail?.updateComplete;
    detail?.showFindings();
  }

  #type(row: ScorecardRow, text: string, month: string): void {
    const { indicator, assessment: { target } } = row;
    if (!target) return;
    this.#when(() => {
      const entry = readEntry(text, month, indicator, target, this.today, this.language);
      this.entries = new Map(this.entries).set(indicator.id, entry);
      this.emit('chiso-change', { indicator: indicator.id, value: entry.baseline?.value ?? null, time: entry.baseline?.time ?? null });
      this.#hush();
      this.#announcement = setTimeout(() => {
        const changed = this.#rows.find((one) => one.indicator.id === indicator.id);
        this.spoken = changed && entry.baseline ? spokenRow(changed, this.language) : '';
      }, ANNOUNCE_MS);
    }, indicator.id);
  }

  #clear(id: string): void {
    const entries = new Map(this.entries);
    entries.delete(id);
    this.entries = entries;
    this.#hush();
    this.emit('chiso-change', { indicator: id, value: null, time: null });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] .entry input`)?.focus());
  }

  /** The button goes with what comes in its place. */
  async #focusTools(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('select.pillar')?.focus();
  }

  /** The button goes with what it clears, so the focus moves to the search. */
  #clearFilters(): void {
    this.#narrow(NO_FILTER);
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const id = this.openRow;
    if (id === null || !closesRow(event, id)) return;
    this.openRow = null;
    this.emit('chiso-select', { indicator: id, open: false });
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`name-${id}`)}`)?.focus();
  }

  #context(row: ScorecardRow): RowContext {
    const { indicator, assessment } = row;
    const { id } = indicator;
    const entry = assessment.baselineHelps && !assessment.observation
      ? baselineFields(indicator, this.entries.get(id), monthOf(this.today), this.language, {
          change: (text, month) => this.#type(row, text, month),
          clear: () => this.#clear(id),
        })
      : null;
    return {
      language: this.language, documents: this.documentCount, open: this.openRow === id, entry,
      onToggle: () => this.#toggle(id), onFindings: () => void this.#showFindings(id),
    };
  }

  async #hand(kind: ScorecardFile, dataset: Dataset, rows: readonly ScorecardRow[]): Promise<void> {
    this.failed = null;
    const files = await import('./scorecard-files.js').catch(() => null);
    if (!files) this.failed = FOOT;
    else if (this.isConnected) this.spoken = await files.handOver(kind, this.renderRoot, { dataset, rows, today: this.today, language: this.language, theme: this.theme });
  }

  /** Files of the rows shown, and the table on paper. */
  #files(dataset: Dataset, rows: readonly ScorecardRow[]): TemplateResult | typeof nothing {
    const { files, cannotPrint } = this.texts;
    const button = (kind: ScorecardFile) => html`<button type="button" class="link" data-file=${kind} @click=${() => void this.#hand(kind, dataset, rows)}>${files[kind]}</button>`;
    return this.noDownload ? nothing : html`<p class="actions" part="actions">${this.spoken === cannotPrint ? html`<span class="problem">${cannotPrint}</span>` : nothing}${button('csv')}${button('json')}${button('print')}</p>`;
  }

  /** Flat bars of about the final height at every width, so that little moves when the data arrives. */
  #skeleton(): TemplateResult {
    const bones = (...kinds: string[]) => kinds.map((kind) => html`<td>${kind ? html`<span class="bone ${kind}"></span>` : nothing}</td>`);
    return html`<div class="head skeleton-head" aria-busy="true"><span class="bone half"></span><span class="bone long"></span></div>
      <table class="rows skeleton" aria-hidden="true"><tbody>${Array.from({ length: Math.max(1, Math.min(60, this.rows)) }, () => html`<tr class="bones">${bones('', 'long', 'short', 'short', 'long', 'half')}</tr>`)}</tbody></table>`;
  }

  /** Every finding of the documents, also those that no row carries: sums, missing annexes, why percentages have no denominator. */
  #allFindings(dataset: Dataset): TemplateResult | typeof nothing {
    const count = dataset.summary?.findings ?? dataset.findings.length;
    if (count === 0) return nothing;
    return html`<details class="all-findings" ?open=${this.findingsOpen} @toggle=${this.#onFindings}>
      <summary>${this.texts.allFindings(count)}</summary>
      ${this.findingsOpen ? dataset.summary ? html`<p role="status">${this.texts.loading}</p>` : findingsOf(dataset, this.language) : nothing}</details>`;
  }

  #onFindings({ target }: Event): void {
    this.findingsOpen = (target as HTMLDetailsElement).open;
    if (this.findingsOpen) this.#when(() => this.requestUpdate());
  }

  #content(dataset: Dataset): TemplateResult {
    const scope = this.#scope;
    const { language } = this;
    const sorted = this.order === 'pillar' ? scope : inOrder(scope, this.order, language);
    const rows = filterRows(sorted, this.filter);
    const { state: inState, pillar, query } = this.filter;
    return html`
      ${this.loader.status === 'error' ? errorNotice(this.loader.issues, language, () => void this.retry()) : nothing}
      ${scorecardHead({
        dataset, rows: scope, headlineCount: this.#rows.filter((row) => row.indicator.headline).length, all: this.all, filter: this.filter, order: this.order, today: this.today,
        level: this.level, language,
        choose: {
          scope: (all) => { this.all = all; this.#narrow({ state: null, pillar: null }); },
          order: (order) => { this.order = order; },
          filter: (filter) => this.#narrow(filter),
          tools: () => this.#when(() => void this.#focusTools()),
        },
      })}
      ${scorecardTable({
        dataset, rows: sorted, failed: this.failed, shown: new Set(rows), grouped: this.order === 'pillar', today: this.today, language, open: this.openRow,
        row: (row) => this.#context(row), dependsOn: ({ indicator }) => [this.entries.get(indicator.id), this.documentCount, this.today, isAllThere()],
        detail: (row) => detailOf(row, dataset, language, this.theme, Math.min(6, this.level + 1)),
      })}
      ${rows.length ? nothing : html`<p class="empty">${this.texts.noRows} <button type="button" class="link" @click=${this.#clearFilters}>${this.texts.clearFilters}</button></p>`}
      <p class="visually-hidden" role="status">${this.spoken || (inState || pillar || query ? this.texts.shown(rows.length) : '')}</p>
      <footer class="foot">${this.failed === FOOT ? html`<p class="problem" role="alert">${this.texts.partFailed}</p>` : nothing}<p>${this.texts.method(messages(language).requiredPaceCard, 1)}</p>${this.#files(dataset, rows)}${this.#allFindings(dataset)}</footer>`;
  }

  protected override render(): TemplateResult {
    const { dataset } = this.loader;
    const content = dataset ? this.#content(dataset) : this.pending(this.#skeleton());
    return html`<section part="base" lang=${this.language} @keydown=${this.#onKey}>${content}</section>`;
  }
}
