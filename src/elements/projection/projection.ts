import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatNumber } from '../../i18n/index.js';
import { indicatorTexts } from '../../i18n/indicator-texts.js';
import { resultSentence, stateSentences } from '../../i18n/projection-describe.js';
import { projectionTexts } from '../../i18n/projection-texts.js';
import { withheldReason } from '../../i18n/trend-describe.js';
import { calendarDay, type Dataset, type Indicator, type Issue } from '../../model/index.js';
import { mayBeDeclared, subjectOf, type Subject, TREND } from '../../view/projection.js';
import { type DeclaredBasis, readBaselines, readDeclared, readScenarios, safely, type ScenarioInput } from '../../view/projection-scenarios.js';
import type { TypedBaseline } from '../../view/scorecard.js';
import { ChisoElement } from '../base-element.js';
import { type BaselineEntry, baselineEntryStyles, baselineFields, monthOf } from '../shared/baseline-entry.js';
import { readEntry } from '../shared/entry-typed.js';
import { errorNotice, noticeStyles } from '../shared/notice.js';
import { phrases } from '../shared/phrases.js';
import { tokens } from '../shared/tokens.styles.js';
import { ChartController } from './chart-controller.js';
import { ProjectionController } from './compute.js';
import { contextOf, linkedWords, type ProjectionContext } from './context.js';
import { drawsFile, hasDraws } from './draws.js';
import { FilesController, type FileKind } from './files-controller.js';
import { declaredLine, figures, projectionHead, type Tab } from './projection-head.js';
import { leftOut } from './left-out.js';
import { projectionFoot } from './projection-foot.js';
import { numberTables, scenarioTable } from './projection-tables.js';
import { projectionStyles } from './projection.styles.js';
import { mistake, skeleton, stage } from './stage.js';

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
 * @fires {CustomEvent<ProgressDetail>} chiso-progress - Lines are being computed; `detail` has how many are done and how many were asked for.
 * @fires {CustomEvent<BaselineChange>} chiso-change - The reader typed or cleared a number; `detail` has indicator, value and time.
 * @fires {CustomEvent<ScenarioSelect | DeclareSelect>} chiso-select - The reader took a scenario in hand: `detail` has indicator and scenario; or wants to try
 *   two bases as one: `detail` has indicator and declare.
 */
export class ChisoProjection extends ChisoElement {
  static override styles = [tokens, noticeStyles, ...baselineEntryStyles, ...projectionStyles];

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
  /** Offers a copy of everything that is said, as a text with its base, method and sources. */
  @property({ type: Boolean }) share = false;
  /** Leads to where a user can take the two bases as one; a scenario that this projection follows sets it. */
  @property({ attribute: false }) declareWith: (() => void) | null = null;

  @state() private tab: Tab = 'chart';
  @state() private entry: BaselineEntry | undefined;
  @state() private spoken = '';
  @state() private wantsDetails = false;
  @state() private saysWhere = false;

  readonly #compute = new ProjectionController(this, (computed) => {
    this.emit('chiso-project', { indicator: this.indicator, ...computed });
    this.#announceLater();
  });
  readonly #chart = new ChartController(this, () => this.#context);
  readonly #files = new FilesController(this, { context: () => this.#context, own: (_, context) => this.#draws(context), say: (words) => { this.spoken = words; } });
  #context: ProjectionContext | null = null;
  #announcement: ReturnType<typeof setTimeout> | undefined;
  /** What the page handed over and nobody can use. */
  #leftOut: readonly Issue[] = [];

  override get extent(): 'summary' | 'whole' {
    return this.wantsDetails || !this.inSummary([this.indicator]) ? 'whole' : 'summary';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcement);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if ((changed.has('province') || changed.has('indicator')) && this.hasUpdated) {
      this.entry = undefined;
      this.#chart.rest();
      this.wantsDetails = false;
      this.spoken = '';
    }
    this.#context = this.#makeContext();
  }

  protected override updated(): void {
    if (this.loader.dataset) this.markFirstRows();
    this.#complainOnce();
    void this.#chart.draw();
  }

  get #texts() {
    return projectionTexts(this.language);
  }

  #indicatorOf(dataset: Dataset | null): Indicator | null {
    return dataset?.indicators.find(({ id }) => id === this.indicator) ?? null;
  }

  #baseline(indicator: Indicator, tell: () => void): TypedBaseline | null {
    return this.entry ? this.entry.baseline : (readBaselines(this.baseline, tell).get(indicator.id) ?? null);
  }

  #makeContext(): ProjectionContext | null {
    const { dataset } = this.loader;
    const indicator = this.#indicatorOf(dataset);
    this.#compute.keepFor(indicator);
    if (!dataset || !indicator) return null;
    const issues: Issue[] = [];
    let isUnread = false;
    const baseline = this.#baseline(indicator, () => { isUnread = true; });
    const declared = safely(() => readDeclared(this.declaredBasis), undefined);
    if (declared === undefined) issues.push(leftOut('unusable', 'declaredBasis'));
    const scenarios = this.noProjection ? [] : readScenarios(this.scenarios, (what) => issues.push(leftOut(what, 'scenarios')));
    this.#leftOut = issues;
    const wish = { indicator, asOf: this.today, baseline, declared: declared ?? null };
    this.#compute.ask(subjectOf(wish), scenarios, { trend: !this.noProjection && this.method !== 'required-pace' });
    const subject: Subject = subjectOf({ ...wish, trend: this.#compute.trend });
    // The attribute's number may also be none that can be measured.
    if (isUnread || (!this.entry && baseline && !subject.assessment.reader)) issues.push(leftOut('unusable', 'baseline'));
    const { lines, problems } = this.#compute;
    const wanted = lines.find(({ id }) => id === this.inHand) ?? lines.find(({ id }) => id !== TREND) ?? lines[0];
    return contextOf({ dataset, subject, scenarios, lines, problems, inHand: wanted?.id ?? null, today: this.today, level: this.level, language: this.language });
  }

  /** An indicator that the data does not have, or a property that cannot be used, is the page's mistake: one warning, one event, the reason in the element. */
  #complainOnce(): void {
    const { dataset, status } = this.loader;
    if (!dataset) return;
    const isKnown = this.#context !== null;
    this.complain('property', isKnown ? this.#leftOut : []);
    if (isKnown || (status === 'ready' && !dataset.summary)) void this.refuse('unknown-indicator', 'indicator', isKnown ? '' : this.indicator);
  }

  #announceLater(): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      const context = this.#context;
      const line = context?.lines.find(({ id }) => id === context.inHand);
      this.spoken = context && line ? resultSentence(line.projection, line.letter, context).map(({ text }) => text).join('') : '';
    }, ANNOUNCE_MS);
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

  /** The single draws of the scenario in hand, or of the trend; computed again where they were not kept. */
  async #draws(context: ProjectionContext): Promise<Blob | null> {
    const scenario = context.scenarios.find(({ id }) => id === context.inHand) ?? null;
    return drawsFile(context, scenario?.projection ?? (await this.#compute.draws(context.subject, scenario)));
  }

  #fileKinds({ model, scenarios, lines, inHand }: ProjectionContext): readonly FileKind[] {
    const given = scenarios.find(({ id }) => id === inHand)?.projection;
    const drawn = lines.some(({ id }) => id === inHand) && (given === undefined || hasDraws(given));
    return [...(this.share ? ['copy'] as const : []), ...(this.noDownload ? [] : [...(model ? ['png', 'csv'] as const : []), 'json' as const, ...(drawn ? ['draws'] as const : [])])];
  }

  /** Leads to where a user may take the two bases as one, or says where that is. */
  #tryDeclared(): void {
    this.emit('chiso-select', { indicator: this.indicator, declare: true });
    if (typeof this.declareWith === 'function') this.declareWith();
    else this.saysWhere = !this.saysWhere;
  }

  #declaration({ subject }: ProjectionContext): TemplateResult | typeof nothing {
    if (!mayBeDeclared(subject)) return nothing;
    const texts = this.#texts;
    const leads = typeof this.declareWith === 'function';
    const told = !leads && this.saysWhere;
    return html`<div class="try"><button type="button" class="link" aria-expanded=${leads ? nothing : told ? 'true' : 'false'} @click=${() => this.#tryDeclared()}>${texts.tryDeclared}</button></div>
      ${told ? html`<p class="note">${texts.tryWhere}</p>` : nothing}`;
  }

  /** What the numbers are not: a forecast, or the province's own. */
  #notes(context: ProjectionContext): readonly string[] {
    const { lines, scenarios, assessment, way, inHand, subject } = context;
    const texts = this.#texts;
    const trend = lines.find(({ id }) => id === TREND);
    const { state, reason } = assessment;
    const hand = lines.find(({ id }) => id === inHand);
    return [
      ...this.#leftOut.map(({ message }) => message[context.language]), hand ? linkedWords(hand, context) : '', scenarios.length ? texts.noteScenario : '', way?.origin === 'reader' ? texts.noteTyped : '', trend ? texts.noteTrend : '',
      trend && way && trend.projection.targets[0]?.attainment?.probability == null ? `${withheldReason(this.language)}.` : '',
      state !== 'one-observation' ? '' : reason.code === 'short-span' ? texts.noteShort : reason.code === 'single-value' ? texts.noteSingle : trend || subject.evidence.length ? '' : texts.noteNoTrend,
    ].filter(Boolean);
  }

  #content(context: ProjectionContext): TemplateResult {
    const take = (id: string) => this.#take(id);
    const hand = context.lines.find(({ id }) => id === context.inHand);
    const sentences = [...stateSentences(context), ...(hand ? [resultSentence(hand.projection, hand.letter, context)] : [])];
    const notes = this.#notes(context);
    return html`
      ${this.loader.status === 'error' ? errorNotice(this.loader.issues, this.language, () => void this.loader.reload()) : nothing}
      ${projectionHead(context, { tab: this.tab, choose: (tab) => { this.tab = tab; this.#chart.rest(); } })}
      ${figures(context, this.#entryFields(context))}
      ${declaredLine(context)}
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.tab}">${this.tab === 'chart' ? stage(context, { row: this.#chart.current }, this.#chart) : numberTables(context, take)}</div>
      <div class="reading"><div class="says">${sentences.map((sentence) => html`<p>${phrases(sentence)}</p>`)}${this.#declaration(context)}</div>
        ${notes.length ? html`<p class="note">${notes.join(' ')}</p>` : nothing}</div>
      ${scenarioTable(context, take)}
      ${projectionFoot(context, () => { this.wantsDetails = true; }, this.#files.buttons(context, this.#fileKinds(context)))}
      <p class="visually-hidden" role="status">${this.spoken}</p>`;
  }

  /** No such indicator, none chosen, or not yet read. */
  #without(dataset: Dataset | null): TemplateResult {
    const { status } = this.loader;
    const waiting = status === 'loading' || (dataset?.summary !== undefined && status !== 'error');
    if (!dataset || waiting) return this.pending(skeleton());
    const { unknown, none } = indicatorTexts(this.language);
    return mistake(this.indicator ? unknown(this.indicator.slice(0, 80)) : none);
  }

  protected override render(): TemplateResult {
    const context = this.#context;
    const onKey = (event: KeyboardEvent) => { if (event.key === 'Escape') this.#chart.escape(); };
    return html`<section part="base" lang=${this.language} @keydown=${onKey}>${context ? this.#content(context) : this.#without(this.loader.dataset)}</section>`;
  }
}
