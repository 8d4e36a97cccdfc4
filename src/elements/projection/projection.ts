import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { formatNumber } from '../../i18n/index.js';
import { resultSentence, stateSentences } from '../../i18n/projection-describe.js';
import { projectionTexts } from '../../i18n/projection-texts.js';
import { calendarDay, type Dataset, type Indicator } from '../../model/index.js';
import { freeCorner } from '../../view/chart.js';
import { subjectOf, type Subject, TREND } from '../../view/projection.js';
import { type DeclaredBasis, readBaselines, readDeclared, readScenarios, type ScenarioInput } from '../../view/projection-scenarios.js';
import { nearestRow } from '../../view/projection-table.js';
import type { TypedBaseline } from '../../view/scorecard.js';
import { ChisoElement } from '../base-element.js';
import { type BaselineEntry, baselineEntryStyles, baselineFields, monthOf, readEntry } from '../shared/baseline-entry.js';
import type { ChartView } from '../shared/chart/chart-view.js';
import { readPalette } from '../shared/chart/palette.js';
import { download } from '../shared/download.js';
import { errorNotice, noticeStyles } from '../shared/notice.js';
import { phrases } from '../shared/phrases.js';
import { lightTokens, tokens } from '../shared/tokens.styles.js';
import { ProjectionController } from './compute.js';
import { contextOf, labelsOf, momentWords, type ProjectionContext } from './context.js';
import { declaredLine, figures, projectionHead, type Tab } from './projection-head.js';
import { type FileKind, projectionFoot } from './projection-foot.js';
import { projectionKey } from './projection-key.js';
import { readOut } from './read-out.js';
import { numberTables, scenarioTable } from './projection-tables.js';
import { projectionStyles } from './projection.styles.js';

/** A result is spoken once, this long after the last change. */
const ANNOUNCE_MS = 500;

/**
 * The way of one indicator to its target: values with their breaks, target and milestones, required path, and up to four scenarios on the same draws, as a
 * picture and as a table. Without a scenario it says what the target asks for; a trend stands only where dated values give evidence for one.
 *
 * @csspart base - The whole. @csspart header - Name, base, state, views. @csspart title - The name. @csspart status - The state. @csspart value - The latest value.
 * @csspart unit - The unit after a number. @csspart target - The target. @csspart gap - What is missing. @csspart pace - What is needed a year.
 * @csspart chart - The picture. @csspart table - The scenarios. @csspart sources - Method, sources, findings. @csspart actions - Downloads. @csspart error - The message when data could not be read.
 * @fires {CustomEvent<ProjectDetail>} chiso-project - Lines were computed; `detail` has indicator, mode (worker or inline) and cause.
 * @fires {CustomEvent<BaselineChange>} chiso-change - The reader typed or cleared a number; `detail` has indicator, value and time.
 * @fires {CustomEvent<ScenarioSelect>} chiso-select - The reader took a scenario in hand; `detail` has indicator and scenario.
 */
export class ChisoProjection extends ChisoElement {
  static override styles = [tokens, noticeStyles, baselineEntryStyles, ...projectionStyles];

  /** Id of the indicator, such as `5g-coverage`. */
  @property({ reflect: true }) indicator = '';
  /** Numbers that the reader brings along: `5g-coverage:86@2026-06`, several with spaces between. */
  @property() baseline = '';
  /** Method card: `required-pace` draws no trend; empty takes the card that the data allow. */
  @property() method = '';
  /** Takes the downloads away. */
  @property({ type: Boolean, attribute: 'no-download' }) noDownload = false;
  /** Only values, target and required path: neither scenarios nor trend. */
  @property({ type: Boolean, attribute: 'no-projection' }) noProjection = false;
  /** At most four scenarios: id, name, assumption, interventions. */
  @property({ attribute: false }) scenarios: readonly ScenarioInput[] = [];
  /** Two bases that a user takes as equal, with reason and name; never set by default. */
  @property({ attribute: false }) declaredBasis: DeclaredBasis | null = null;
  /** Id of the scenario with the fan; the first one where nothing is set. */
  @property({ attribute: false }) inHand = '';

  @state() private tab: Tab = 'chart';
  @state() private row: number | null = null;
  @state() private entry: BaselineEntry | undefined;
  @state() private spoken = '';
  @state() private wantsDetails = false;
  @state() private failedDownload = false;

  @query('canvas') private canvas?: HTMLCanvasElement;

  readonly #compute = new ProjectionController(this, (computed) => {
    this.emit('chiso-project', { indicator: this.indicator, ...computed });
    this.#announceLater();
  });
  #context: ProjectionContext | null = null;
  #view: ChartView | null = null;
  #abort = new AbortController();
  #announcement: ReturnType<typeof setTimeout> | undefined;
  #warned = '';

  override get extent(): 'summary' | 'whole' {
    const { dataset } = this.loader;
    const inSummary = dataset === null || dataset.indicators.some(({ id, headline }) => headline && id === this.indicator);
    return this.wantsDetails || !inSummary ? 'whole' : 'summary';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const redraw = () => void this.#draw();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal });
    matchMedia('(forced-colors: active)').addEventListener('change', redraw, { signal });
    addEventListener('beforeprint', () => void this.#draw(lightTokens), { signal });
    addEventListener('afterprint', redraw, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    clearTimeout(this.#announcement);
    this.#view?.destroy();
    this.#view = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if ((changed.has('province') || changed.has('indicator')) && this.hasUpdated) {
      this.entry = undefined;
      this.row = null;
      this.wantsDetails = false;
      this.spoken = '';
    }
    if (changed.size === 1 && changed.has('row') && this.#context) return;
    this.#context = this.#makeContext();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.loader.dataset) this.markFirstRows();
    this.#warnOnce();
    // A moment in hand moves the upright alone; everything else draws anew.
    if (this.#view && changed.size === 1 && changed.has('row')) this.#view.mark(this.#moment);
    else void this.#draw();
  }

  get #texts() {
    return projectionTexts(this.language);
  }

  #indicatorOf(dataset: Dataset | null): Indicator | null {
    return dataset?.indicators.find(({ id }) => id === this.indicator) ?? null;
  }

  #baseline(indicator: Indicator): TypedBaseline | null {
    return this.entry ? this.entry.baseline : (readBaselines(this.baseline).get(indicator.id) ?? null);
  }

  #makeContext(): ProjectionContext | null {
    const { dataset } = this.loader;
    const indicator = this.#indicatorOf(dataset);
    this.#compute.keepFor(indicator);
    if (!dataset || !indicator) return null;
    const wish = { indicator, asOf: this.today, baseline: this.#baseline(indicator), declared: readDeclared(this.declaredBasis) };
    const scenarios = this.noProjection ? [] : readScenarios(this.scenarios);
    this.#compute.ask(subjectOf(wish), scenarios, { trend: !this.noProjection && this.method !== 'required-pace' });
    const subject: Subject = subjectOf({ ...wish, trend: this.#compute.trend });
    const { lines, problems } = this.#compute;
    const wanted = lines.find(({ id }) => id === this.inHand) ?? lines.find(({ id }) => id !== TREND) ?? lines[0];
    return contextOf({ dataset, subject, scenarios, lines, problems, inHand: wanted?.id ?? null, today: this.today, level: this.level, language: this.language });
  }

  /** An indicator that the data does not have is the page's mistake: one warning, one event, the reason in the element. */
  #warnOnce(): void {
    const { dataset, status } = this.loader;
    if (!this.indicator || status !== 'ready' || !dataset || dataset.summary || this.#indicatorOf(dataset)) return;
    const wish = `${dataset.province.slug}/${this.indicator}`;
    if (wish === this.#warned) return;
    this.#warned = wish;
    const id = this.indicator.slice(0, 80);
    const message = { vi: projectionTexts('vi').unknownIndicator(id), en: projectionTexts('en').unknownIndicator(id) };
    console.warn(`chiso: ${message[this.language]}`);
    this.emit('chiso-error', { issues: [{ code: 'unknown-indicator', path: 'indicator', message }] });
  }

  #announceLater(): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      const context = this.#context;
      const line = context?.lines.find(({ id }) => id === context.inHand);
      this.spoken = context && line ? resultSentence(line.projection, line.letter, context).map(({ text }) => text).join('') : '';
    }, ANNOUNCE_MS);
  }

  get #moment(): number | null {
    return this.row === null ? null : (this.#context?.rows[this.row]?.time ?? null);
  }

  async #draw(forced?: Readonly<Record<string, string>>): Promise<void> {
    if (!this.canvas || !this.#context?.model) {
      this.#view?.destroy();
      this.#view = null;
      return;
    }
    const { ChartView } = await import('../shared/chart/chart-view.js');
    // The newest context draws, whatever was under way when the module arrived; a removed element draws nothing.
    const [context, canvas] = [this.#context, this.canvas];
    if (!this.isConnected || !canvas || !context?.model) return;
    if (this.#view?.canvas !== canvas) {
      this.#view?.destroy();
      this.#view = new ChartView(canvas);
    }
    this.#view.draw({ model: context.model, palette: readPalette(canvas, forced), labels: labelsOf(context), moment: this.#moment });
  }

  #take(id: string): void {
    this.inHand = id;
    this.emit('chiso-select', { indicator: this.indicator, scenario: id });
  }

  #type(indicator: Indicator, text: string, month: string): void {
    const target = this.#context?.assessment.target;
    if (!target) return;
    this.entry = readEntry(text, month, indicator, target, this.today, this.language);
    this.emit('chiso-change', { indicator: indicator.id, value: this.entry.baseline?.value ?? null, time: this.entry.baseline?.time ?? null });
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      const context = this.#context;
      this.spoken = context && this.entry?.baseline ? (stateSentences(context)[0] ?? []).map((piece) => piece.text).join('') : '';
    }, ANNOUNCE_MS);
  }

  #clear(indicator: Indicator): void {
    this.entry = { text: '', month: monthOf(this.today), baseline: null, problem: null };
    this.emit('chiso-change', { indicator: indicator.id, value: null, time: null });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.entry input')?.focus());
  }

  /** The fields for a missing number; they show what the attribute brought along. */
  #entryFields({ indicator, assessment }: ProjectionContext): TemplateResult | null {
    if (!assessment.baselineHelps || assessment.observation) return null;
    const given = readBaselines(this.baseline).get(indicator.id);
    const day = given ? calendarDay(given.time) : null;
    const shown = this.entry ?? (given && day ? { text: formatNumber(given.value, this.language), month: `${day.month}/${day.year}`, baseline: given, problem: null } : undefined);
    return baselineFields(indicator, shown, monthOf(this.today), this.language, {
      change: (text, month) => this.#type(indicator, text, month), clear: () => this.#clear(indicator),
    });
  }

  #point(event: PointerEvent): void {
    const target = event.composedPath()[0];
    // The pointer may enter the read-out; it stays as it is then.
    if (target instanceof Element && target.closest('.read-out')) return;
    const left = this.canvas?.getBoundingClientRect().left ?? 0;
    const time = this.#view?.timeAt(event.clientX - left);
    if (time == null) return;
    const row = nearestRow(this.#context?.rows ?? [], time);
    if (row >= 0 && row !== this.row) this.row = row;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.row === null) return;
    this.row = null;
    this.renderRoot.querySelector<HTMLElement>('.picture input')?.blur();
  }

  async #download(kind: FileKind): Promise<void> {
    const context = this.#context;
    if (!context) return;
    try {
      const blob = await this.#file(kind, context);
      if (!this.isConnected) return;
      this.failedDownload = blob === null;
      const { fileName } = await import('./projection-files.js');
      if (blob) download(blob, fileName(context, kind === 'draws' ? `draws-${context.inHand ?? ''}` : '', kind === 'draws' ? 'csv' : kind));
    } catch {
      this.failedDownload = this.isConnected;
    }
  }

  /** A file of what is shown; its module comes with the first one. */
  async #file(kind: FileKind, context: ProjectionContext): Promise<Blob | null> {
    if (kind === 'png') {
      const dark = this.canvas && getComputedStyle(this.canvas).colorScheme.includes('dark');
      const { pngOf } = await import('./projection-picture.js');
      return pngOf(context, readPalette(this.canvas ?? this, dark || !this.canvas ? lightTokens : undefined));
    }
    const { csvOf, drawsOf, jsonOf } = await import('./projection-files.js');
    if (kind === 'csv') return csvOf(context);
    if (kind === 'json') return jsonOf(context);
    const scenario = context.scenarios.find(({ id }) => id === context.inHand) ?? null;
    const projection = scenario?.projection ?? (await this.#compute.draws(context.subject, scenario));
    return projection?.draws ? drawsOf(context, projection, context.inHand ?? '') : null;
  }

  #picture(context: ProjectionContext): TemplateResult {
    const { rows, model, name, province, lines } = context;
    const texts = this.#texts;
    if (!model) return html`<p class="empty">${texts.nothingToDraw}</p>`;
    const row = this.row ?? Math.max(0, rows.findIndex(({ due }) => due));
    const current = rows[row];
    const corner = freeCorner(model);
    return html`<div class="chart" part="chart">
      <div class="stage lines-${lines.length} ${corner ? `corner-${corner}` : ''}" @pointermove=${this.#point} @pointerdown=${this.#point}
        @pointerleave=${(event: PointerEvent) => { if (event.pointerType === 'mouse' && !this.renderRoot.querySelector('.picture input:focus')) this.row = null; }}>
        <div class="picture"><canvas role="img" aria-label=${texts.chartOf(name, province)}></canvas>
          ${rows.length > 1 && current ? html`<input type="range" min="0" max=${rows.length - 1} step="1" .value=${String(row)} aria-label=${texts.walk} aria-valuetext=${momentWords(current, context)}
            @input=${(event: InputEvent) => { this.row = Number((event.target as HTMLInputElement).value); }} @focus=${() => { this.row = row; }} @blur=${() => { this.row = null; }} />` : nothing}</div>
        ${readOut(current, this.row === null, context)}
      </div>
      ${rows.length > 1 ? html`<p class="hint" aria-hidden="true"><kbd>←</kbd> <kbd>→</kbd> ${texts.keyArrows}, <kbd>Home</kbd> <kbd>End</kbd> ${texts.keyEnds}, <kbd>Esc</kbd> ${texts.keyEscape}</p>` : nothing}
      ${projectionKey(context)}</div>`;
  }

  /** What the numbers are not: a forecast, or the province's own. */
  #notes({ lines, scenarios, assessment, way }: ProjectionContext): readonly string[] {
    const texts = this.#texts;
    const trend = lines.find(({ id }) => id === TREND);
    const { state, reason } = assessment;
    return [
      scenarios.length ? texts.noteScenario : '', way?.origin === 'reader' ? texts.noteTyped : '', trend ? texts.noteTrend : '',
      trend && way && trend.projection.targets[0]?.attainment?.probability == null ? texts.noteNoProbability : '',
      !trend && state === 'one-observation' ? (reason.code === 'short-span' ? texts.noteShort : texts.noteSingle) : '',
    ].filter(Boolean);
  }

  #content(context: ProjectionContext): TemplateResult {
    const take = (id: string) => this.#take(id);
    const hand = context.lines.find(({ id }) => id === context.inHand);
    const sentences = [...stateSentences(context), ...(hand ? [resultSentence(hand.projection, hand.letter, context)] : [])];
    const notes = this.#notes(context);
    const given = context.scenarios.find(({ id }) => id === context.inHand)?.projection;
    return html`
      ${this.loader.status === 'error' ? errorNotice(this.loader.issues, this.language, () => void this.loader.reload()) : nothing}
      ${projectionHead(context, { tab: this.tab, choose: (tab) => { this.tab = tab; this.row = null; } })}
      ${figures(context, this.#entryFields(context))}
      ${declaredLine(context)}
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.tab}">${this.tab === 'chart' ? this.#picture(context) : numberTables(context, take)}</div>
      <div class="reading"><div class="says">${sentences.map((sentence) => html`<p>${phrases(sentence)}</p>`)}</div>
        ${notes.length ? html`<p class="note">${notes.join(' ')}</p>` : nothing}</div>
      ${scenarioTable(context, take)}
      ${projectionFoot(context, {
        download: this.noDownload ? null : (kind) => void this.#download(kind), hasDraws: hand !== undefined && (given === undefined || given.draws !== undefined), failed: this.failedDownload, details: () => { this.wantsDetails = true; },
      })}
      <p class="visually-hidden" role="status">${this.spoken}</p>`;
  }

  #skeleton(): TemplateResult {
    return html`<div aria-hidden="true"><span class="bone half"></span><span class="bone long"></span><span class="bone half"></span><span class="bone plot"></span></div>`;
  }

  /** No such indicator, none chosen, or not yet read. */
  #without(dataset: Dataset | null): TemplateResult {
    const { status } = this.loader;
    const waiting = status === 'loading' || (dataset?.summary !== undefined && status !== 'error');
    if (!dataset || waiting) return this.pending(this.#skeleton());
    const words = this.indicator ? this.#texts.unknownIndicator(this.indicator.slice(0, 80)) : this.#texts.noIndicator;
    return html`<div class="notice" part="error" role="alert"><p>${words}</p></div><slot></slot>`;
  }

  protected override render(): TemplateResult {
    const context = this.#context;
    return html`<section part="base" lang=${this.language} @keydown=${this.#onKey}>${context ? this.#content(context) : this.#without(this.loader.dataset)}</section>`;
  }
}
