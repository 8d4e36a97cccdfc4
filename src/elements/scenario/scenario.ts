import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { resultSentence } from '../../i18n/projection-describe.js';
import { momentDate } from '../../i18n/projection-numbers.js';
import { scenarioTexts } from '../../i18n/scenario-texts.js';
import type { SimulationRequest } from '../../engine/types.js';
import type { Dataset } from '../../model/index.js';
import { readBaselines, safely } from '../../view/projection-scenarios.js';
import { declaredOf, newDocument, type ScenarioDocument } from '../../view/scenario.js';
import { mayTry } from '../../view/scenario-plan.js';
import { readPeers, readScenarioDocument } from '../../view/scenario-read.js';
import { scenarioInput, simulationOf } from '../../view/scenario-request.js';
import { ChisoElement } from '../base-element.js';
import type { ProjectionContext } from '../projection/context.js';
import { drawsFile } from '../projection/draws.js';
import { FilesController, type FileKind } from '../projection/files-controller.js';
import { leftOut } from '../projection/left-out.js';
import { projectionStyles } from '../projection/projection.styles.js';
import { mistake, skeleton } from '../projection/stage.js';
import { baselineEntryStyles } from '../shared/baseline-entry.js';
import { textFile } from '../shared/download.js';
import { errorNotice, noticeStyles } from '../shared/notice.js';
import { tokens } from '../shared/tokens.styles.js';
import { BoundController, type DeclaredBases, type Handed } from './bound.js';
import { ScenarioChart } from './chart.js';
import { ScenarioController } from './compute.js';
import { factsFor, factsInHand, problemsOf, scenarioContext, type ScenarioContext, type Wish } from './context.js';
import { type Change, ScenarioEditor } from './editor.js';
import { scenarioLayout } from './layout.js';
import { waitingText } from './results.js';
import { scenarioStyles } from './scenario.styles.js';
import { stepByKeys } from './undo-keys.js';

/** A result is spoken once, this long after the last change. */
const ANNOUNCE_MS = 500;

/**
 * Up to four scenarios over one or several indicators: shared growth, an assumption for each indicator, interventions, links, a typed first value, a
 * base declared equal. The picture, the sentences and every projection named in `for` follow at once. Nothing typed here becomes a province's figure.
 *
 * @csspart base - The whole. @csspart header - Name, base, state. @csspart title - The name. @csspart status - The state. @csspart chart - The picture.
 * @csspart table - The results of several indicators. @csspart sources - Method, sources, findings. @csspart actions - Downloads.
 * @csspart error - The message when data could not be read.
 * @fires {CustomEvent<ScenarioChange>} chiso-change - The user changed something; `detail` has change, scenario, indicator and the whole document.
 * @fires {CustomEvent<ProjectDetail>} chiso-project - A scenario was computed; `detail` has indicator, scenario, mode (worker or inline) and cause.
 * @fires {CustomEvent<IndicatorSelect>} chiso-select - The user took an indicator in hand; `detail` has indicator.
 */
export class ChisoScenario extends ChisoElement {
  static override styles = [tokens, noticeStyles, ...baselineEntryStyles, ...projectionStyles, ...scenarioStyles];

  /** Ids of the indicators, with spaces between. */
  @property({ reflect: true }) indicators = '';
  /** Ids of projections in the same tree that follow the scenarios, and of briefs that tell the bases declared in them, with spaces between. */
  @property({ attribute: 'for' }) for = '';
  /** First values that the page brings along: `5g-coverage:86@2026-06`, several with spaces between. */
  @property() baseline = '';
  /** Takes the downloads away. */
  @property({ type: Boolean, attribute: 'no-download' }) noDownload = false;
  /** Offers a copy of everything that is said, as a text with its base, assumptions, method and sources. */
  @property({ type: Boolean }) share = false;
  /** Series of other places whose steps may be followed: id, name, basis, series. */
  @property({ attribute: false }) peers: unknown = [];

  @state() private indicator = '';
  @state() private spoken = '';
  @state() private working = false;
  @state() private wantsDetails = false;

  #byPointer = false;

  readonly #editor = new ScenarioEditor(newDocument(), (change) => this.#changed(change), () => this.#refresh());
  readonly #results = new ScenarioController(this, () => this.#refresh(), (computed) => {
    this.emit('chiso-project', { indicator: this.#context?.facts.subject.indicator.id ?? '', ...computed });
    if (this.#unheard && !this.#announcement) this.#announceLater(0);
  });
  readonly #bound = new BoundController(this);
  readonly #chart = new ScenarioChart(this, () => this.#context, (index, value) => this.#movePoint(index, value), () => this.#editor.settle());
  readonly #files = new FilesController(this, {
    context: () => this.#context?.projection ?? null, own: (kind, context) => this.#file(kind, context), say: (words) => { this.spoken = words; },
  });
  #given: unknown = null;
  #context: ScenarioContext | null = null;
  /** Whether something changed that the context is made from. */
  #dirty = true;
  #seen: readonly unknown[] = [];
  #announcement: ReturnType<typeof setTimeout> | undefined;
  #unheard = false;
  #isUnreadable = false;
  /** The scenarios with everything typed, as plain data that a page may keep and set again. */
  @property({ attribute: false })
  get value(): ScenarioDocument {
    return this.#editor.document;
  }

  set value(given: unknown) {
    const read = safely(() => readScenarioDocument(given), null);
    this.#isUnreadable = read === null;
    // What cannot even be looked at changes nothing.
    if (read) {
      this.#given = given;
      this.#editor.start(read);
    }
    this.#refresh();
  }

  override get extent(): 'summary' | 'whole' {
    return this.wantsDetails || !this.inSummary(this.#ids) ? 'whole' : 'summary';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcement);
    this.#announcement = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('province') && this.hasUpdated) {
      // Another province's numbers: what was typed about the first does not hold for it.
      this.#editor.start(readScenarioDocument(this.#given));
      this.#chart.rest();
      this.spoken = '';
      this.wantsDetails = false;
    }
    if (changed.has('lang')) this.#editor.rewrite();
    const { dataset, status } = this.loader;
    const seen = [dataset, status];
    const looks = ['spoken', 'working'];
    if (!this.#dirty && seen.every((each, index) => each === this.#seen[index]) && [...changed.keys()].every((key) => looks.includes(String(key)))) return;
    this.#seen = seen;
    this.#dirty = true;
    this.#context = this.#makeContext();
  }

  protected override updated(): void {
    if (this.loader.dataset) this.markFirstRows();
    this.#complainOnce();
    if (!this.#dirty) return;
    this.#dirty = false;
    void this.#chart.draw();
    this.#bound.update(this.for, { projection: (indicator, province) => this.#handedTo(indicator, province), brief: (province) => this.#declaredFor(province) });
  }

  #refresh(): void {
    this.#dirty = true;
    this.requestUpdate();
  }

  get #ids(): readonly string[] {
    return [...new Set(this.indicators.split(/\s+/).filter(Boolean))];
  }

  #wish(dataset: Dataset): Wish {
    return {
      dataset, indicators: this.#ids, indicator: this.indicator, today: this.today, level: this.level, language: this.language, editor: this.#editor,
      peers: safely(() => readPeers(this.peers), []), baselines: readBaselines(this.baseline),
    };
  }

  #makeContext(): ScenarioContext | null {
    const { dataset } = this.loader;
    if (!dataset) return null;
    const wish = this.#wish(dataset);
    const all = factsFor(wish);
    const facts = factsInHand(all, wish);
    const { document } = this.#editor;
    if (!facts) return null;
    const wishes = new Map(document.scenarios.map((each): [string, SimulationRequest | null] => [each.id, problemsOf(each, all, wish).length > 0 ? null : simulationOf(each, all, wish.peers)]));
    const request = wishes.get(document.active);
    const { way, indicator } = facts.subject;
    this.#results.ask(wishes, request && way && mayTry(facts) ? { scenario: document.active, request: { sensitivity: request, key: indicator.id, target: way.target.id } } : null);
    return scenarioContext(wish, all, this.#results);
  }

  /** An indicator that the data does not have is the page's mistake: one warning, one event, the reason in the element. */
  #complainOnce(): void {
    const { dataset, status } = this.loader;
    if (!dataset) return;
    const isWhole = status === 'ready' && !dataset.summary;
    const unknown = this.#ids.filter((id) => !dataset.indicators.some((each) => each.id === id)).map((id) => `“${id.slice(0, 80)}”`).slice(0, 5).join(', ');
    const message = { vi: scenarioTexts('vi').unknownIndicators(unknown), en: scenarioTexts('en').unknownIndicators(unknown) };
    let isUnread = false;
    readBaselines(this.baseline, () => { isUnread = true; });
    const issues = [...(isUnread ? [leftOut('unusable', 'baseline')] : []), ...(unknown && isWhole ? [{ code: 'unknown-indicator', path: 'indicators', message }] : []), ...(this.#isUnreadable ? [leftOut('unusable', 'value')] : [])];
    this.complain('setting', issues);
  }

  #changed(change: Change): void {
    const { document } = this.#editor;
    this.emit('chiso-change', { change, scenario: document.active, indicator: this.#context?.facts.subject.indicator.id ?? '', document });
    this.#unheard = true;
    this.#announceLater(ANNOUNCE_MS);
    this.#refresh();
  }

  /** Speaks the result of the last change, once, when it is there and nothing changes any more. */
  #announceLater(wait: number): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      this.#announcement = undefined;
      const context = this.#context;
      if (!context || !this.#results.isFresh(context.scenario.id)) return;
      this.#unheard = false;
      const line = context.projection.lines.find(({ id }) => id === context.scenario.id);
      const waiting = waitingText(context, this.#results);
      this.spoken = line ? resultSentence(line.projection, line.letter, context.projection).map(({ text }) => text).join('') : waiting;
    }, wait);
  }

  /** What a projection that follows gets: its own indicator's part of every scenario, with the results that are there. */
  #handedTo(indicator: string, province: string): Handed | null {
    const context = this.#context;
    const facts = context?.all.find(({ subject }) => subject.indicator.id === indicator);
    if (!context || !facts || (province && this.province && province !== this.province)) return null;
    const { document, peers } = context;
    const { reader } = facts.subject.assessment;
    const problems = (id: string) => document.scenarios.some((each) => each.id === id && problemsOf(each, context.all, { editor: this.#editor, peers }).length > 0);
    const scenarios = (mayTry(facts) ? document.scenarios : []).filter(({ id }) => !problems(id))
      .map((each) => scenarioInput(each, facts, peers, this.#results.projection(each.id, indicator), context.all));
    return { scenarios, declaredBasis: declaredOf(document, indicator), inHand: document.active, declareWith: () => void this.#leadToDeclaration(indicator), baseline: reader ? `${indicator}:${reader.value}@${momentDate(reader.time)}` : '' };
  }

  /** What a brief that follows gets: the bases that are taken as one here, never without name and reason. */
  #declaredFor(province: string): DeclaredBases | null {
    if (!this.#context || (province && this.province && province !== this.province)) return null;
    const { document } = this.#context;
    return Object.fromEntries(Object.keys(document.declarations).flatMap((id) => { const said = declaredOf(document, id); return said ? [[id, said]] : []; }));
  }

  #choose(id: string): void {
    this.indicator = id;
    this.#chart.rest();
    this.emit('chiso-select', { indicator: id });
  }

  #movePoint(index: number, value: number): void {
    const context = this.#context;
    if (!context) return;
    const { facts: { subject: { indicator } }, plan } = context;
    const path = `plans.${indicator.id}.points[${index}]`;
    this.#editor.forget(path);
    this.#editor.act({ type: 'plan', indicator: indicator.id, plan: { points: plan.points.map((point, at) => (at === index ? { ...point, value } : point)) } }, path);
  }

  /** Takes an indicator in hand and leads to the words with which its two bases are taken as one. */
  async #leadToDeclaration(id: string): Promise<void> {
    this.#choose(id);
    await this.updateComplete;
    const box = this.renderRoot.querySelector<HTMLElement>(`[data-path="declarations.${CSS.escape(id)}"]`);
    box?.scrollIntoView({ block: 'center' });
    box?.focus({ preventScroll: true });
  }

  #file(kind: FileKind, context: ProjectionContext): Promise<Blob | null> {
    if (kind === 'draws') return drawsFile(context, this.#results.projection(context.inHand ?? '', context.indicator.id));
    return Promise.resolve(textFile(JSON.stringify(this.value, null, 2), 'application/json'));
  }

  #fileKinds({ model, inHand }: ProjectionContext): readonly FileKind[] {
    return [...(this.share ? ['copy'] as const : []),
      ...(this.noDownload ? [] : [...(model ? ['png', 'csv'] as const : []), 'json' as const, ...(inHand ? ['draws'] as const : []), 'scenario' as const])];
  }

  /** None of the indicators, none chosen, or not yet read. */
  #without(dataset: Dataset | null): TemplateResult {
    const waiting = this.loader.status === 'loading' || (this.#ids.length > 0 && dataset?.summary !== undefined && this.loader.status !== 'error');
    if (!dataset || waiting) return this.pending(skeleton());
    const texts = scenarioTexts(this.language);
    const words = this.#ids.length > 0 ? texts.unknownIndicators(this.#ids.map((id) => `“${id.slice(0, 80)}”`).slice(0, 5).join(', ')) : texts.noIndicators;
    return mistake(words);
  }

  /**
   * While the panel is worked in the picture sticks: a field that the keyboard reaches comes out from behind it. What a pointer reaches is in sight, and would
   * move away under it.
   */
  #work(inside: boolean, field?: HTMLElement): void {
    this.working = inside;
    if (field?.matches(':focus-visible') && !this.#byPointer) void this.updateComplete.then(() => field.scrollIntoView({ block: 'nearest' }));
  }

  #content(context: ScenarioContext): TemplateResult {
    return html`${this.#isUnreadable ? html`<p class="problem" role="alert">${leftOut('unusable', 'value').message[this.language]}</p>` : nothing}${this.loader.status === 'error' ? errorNotice(this.loader.issues, this.language, () => void this.loader.reload()) : nothing}
      ${scenarioLayout(context, { picture: this.#chart, results: this.#results, working: this.working, spoken: this.spoken }, {
        choose: (id) => this.#choose(id), picture: this.#chart, focus: (inside, field) => this.#work(inside, field), hand: (byPointer) => { this.#byPointer = byPointer; },
        details: () => { this.wantsDetails = true; },
        files: this.#files.buttons(context.projection, this.#fileKinds(context.projection)),
      })}`;
  }

  protected override render(): TemplateResult {
    const context = this.#context;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') this.#chart.escape();
      stepByKeys(event, this.#editor);
    };
    return html`<section part="base" lang=${this.language} @keydown=${onKey}>${context ? this.#content(context) : this.#without(this.loader.dataset)}</section>`;
  }
}
