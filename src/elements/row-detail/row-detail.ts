import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Projection, ProjectionRequest } from '../../engine/types.js';
import { basisText } from '../../i18n/describe.js';
import { type Language, messages, pickText } from '../../i18n/index.js';
import type { LocalText, RequiredNumbers, SourceDocument, Target } from '../../model/index.js';
import { createRunner, isQuiet, type Runner } from '../../runner/index.js';
import { type ChartModel, chartModel, type ChartPoint, yearEnds } from '../../view/chart.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import { datedValues } from '../../view/sparkline.js';
import { localText } from '../shared/phrases.js';
import { lightTokens } from '../shared/light-tokens.js';
import { tokens } from '../shared/tokens.styles.js';
import { tellProject } from '../shared/tell-project.js';
import { isEconomyShare, ratioFields, type RatioFields, readFields, rewriteFields, startingFields } from './assumption-fields.js';
import type * as Chart from '../shared/chart/chart-view.js';
import { readPalette } from '../shared/chart/palette.js';
import { facts, factsStyles } from './facts.js';
import { paceLead } from './pace-lead.js';
import { pictureKey } from './picture-key.js';
import { pictureLabels } from './picture-labels.js';
import { isTrend, milestone, probabilityText, resultText, type WordsContext, yearText } from './result-words.js';
import { rowDetailStyles } from './row-detail.styles.js';
import { shareSentence } from './share-sentence.js';
import { yearTable } from './year-table.js';

/** A growth rate of the whole economy that a document assumes, in % a year. */
export interface DocumentGrowth {
  readonly value: number;
  readonly what: LocalText;
}

/** What a row asks of the engine: where it starts and which target it goes to. */
interface Way {
  readonly start: ChartPoint;
  readonly target: Target & { readonly value: number; readonly due: number };
  readonly required: RequiredNumbers;
}

/** Comes with the first picture; from then on drawing is done at once, as printing asks for. */
let chart: typeof Chart | null = null;

/** A result is spoken once, this long after the last change. */
const ANNOUNCE_MS = 500;

/**
 * The opened row of a scorecard: required pace and yearly path, the picture, a simulation for shares of a whole, definition, sources and findings.
 * Internal to `chiso-scorecard`.
 *
 * @fires chiso-project - A projection arrived; `detail` has the indicator, `mode` (worker or inline) and `cause`.
 */
export class ChisoRowDetail extends LitElement {
  static override styles = [tokens, factsStyles, rowDetailStyles];

  @property({ attribute: false }) row!: ScorecardRow;
  @property({ attribute: false }) documents: ReadonlyMap<string, SourceDocument> = new Map();
  @property({ attribute: false }) growth: DocumentGrowth | null = null;
  @property() language: Language = 'vi';
  @property() place = '';
  /** Changes with the theme, so that the canvas is drawn again in its colours. */
  @property() theme = '';
  @property({ type: Number }) level = 4;

  @state() private fields: RatioFields | null = null;
  @state() private required: Projection | null = null;
  @state() private simulation: Projection | null = null;
  /** What the results answer; they are never shown beside other fields or another start. */
  @state() private answered = '';
  @state() private failed = false;
  @state() private year: number | null = null;
  @state() private asTable = false;
  @state() private spoken = '';

  @query('canvas') private canvas?: HTMLCanvasElement;

  #runner: Runner | null = null;
  #view: Chart.ChartView | null = null;
  #abort = new AbortController();
  #announcement: ReturnType<typeof setTimeout> | undefined;
  #scheme: MediaQueryList | null = null;
  #wish = '';
  #requested = '';
  /** Whether the reader changed the assumption: then nothing of ours replaces it. */
  #edited = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#scheme = matchMedia('(prefers-color-scheme: dark)');
    this.#scheme.addEventListener('change', () => void this.#draw(), { signal });
    addEventListener('beforeprint', () => void this.#draw(lightTokens), { signal });
    addEventListener('afterprint', () => void this.#draw(), { signal });
    this.#requested = '';
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    clearTimeout(this.#announcement);
    this.#view?.destroy();
    this.#view = null;
    this.#runner?.dispose();
    this.#runner = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('language');
    if (this.fields && this.#edited && before) this.fields = rewriteFields(this.fields, before, this.language);
    else if (changed.has('language') || (changed.has('growth') && !this.#edited)) this.fields = startingFields(this.growth?.value ?? null, this.language);
    if (changed.has('row') && changed.get('row') && changed.get('row')?.indicator.id !== this.row.indicator.id) {
      this.required = this.simulation = null;
    }
    const way = this.#way;
    const wish = way ? JSON.stringify(this.#requests(way)) : '';
    if (wish === this.#wish) return;
    this.#wish = wish;
    clearTimeout(this.#announcement);
    this.spoken = '';
  }

  /** Whether the results are those of what stands in the fields now. */
  get #fresh(): boolean {
    return this.answered === this.#wish;
  }

  protected override updated(changed: PropertyValues): void {
    // A moment in hand moves the upright alone; everything else draws anew.
    if (this.#view && changed.size === 1 && changed.has('year')) return this.#view.mark(this.year === null ? null : this.year + 1);
    void this.#compute();
    void this.#draw();
  }

  /** The path of this row, or null where nothing may be drawn: no comparable value, no dated target, or none ahead. */
  get #way(): Way | null {
    const { assessment: { reader, required, observation, target } } = this.row;
    const pace = reader ? reader.required : required;
    const start = reader ?? observation;
    if (!pace || !start || target?.value == null || target.due === null) return null;
    return { start: { time: start.time, value: start.value }, target: { ...target, value: target.value, due: target.due }, required: pace };
  }

  get #isShare(): boolean {
    const { indicator, assessment: { target } } = this.row;
    return target !== null && isEconomyShare(indicator, target.basis);
  }

  #requests({ start, target }: Way): ProjectionRequest[] {
    const { indicator } = this.row;
    const base: ProjectionRequest = {
      key: indicator.id, observations: [start], kind: indicator.kind, direction: indicator.direction, horizon: target.due,
      ...(indicator.bounds ? { bounds: indicator.bounds } : {}),
      targets: [{ id: target.id, time: target.due, value: target.value, comparator: target.comparator, ...(target.high === null ? {} : { high: target.high }) }],
    };
    const requests: ProjectionRequest[] = [{ ...base, assumption: { kind: 'required', target: target.id, shape: 'linear' } }];
    const assumption = this.#isShare && this.fields ? readFields(this.fields, this.language) : null;
    if (assumption) {
      const { low, mode, high, denominator } = assumption;
      requests.push({ ...base, assumption: { kind: 'ratio', numerator: low === high ? low : { low, mode, high, shape: 'triangular' }, denominator } });
    }
    return requests;
  }

  async #compute(): Promise<void> {
    const way = this.#way;
    const wish = this.#wish;
    // An update that was under way when the row went must not start a runner that nobody disposes.
    if (wish === this.#requested || !this.isConnected) return;
    this.#requested = wish;
    if (!way) return;
    this.#runner ??= createRunner();
    const runner = this.#runner;
    try {
      const [required, simulation] = await runner.run(this.#requests(way), { signal: this.#abort.signal, slot: 'row' });
      this.required = required?.ok ? required.projection : null;
      this.simulation = simulation?.ok ? simulation.projection : null;
      this.failed = !required?.ok || simulation?.ok === false;
      this.answered = wish;
      tellProject(this, this.row.indicator.id, runner);
      this.#announceLater();
    } catch (problem) {
      // Superseded, aborted or disposed: somebody newer answers. Anything else is a failure that the reader is told about.
      if (isQuiet(problem)) return;
      this.required = this.simulation = null;
      this.failed = true;
      this.answered = wish;
    }
  }

  #announceLater(): void {
    clearTimeout(this.#announcement);
    const way = this.#way;
    if (!way || !this.simulation) return;
    this.#announcement = setTimeout(() => { this.spoken = `${resultText(this.#words(way))} ${probabilityText(this.#words(way))}`; }, ANNOUNCE_MS);
  }

  #words(way: Way): WordsContext {
    const { row: { indicator }, required, language } = this;
    return { indicator, start: way.start.value, target: way.target, required, simulation: this.#ahead, language };
  }

  /** What is drawn of the years ahead: the reader's assumption, else the trend that the row's state rests on. */
  get #ahead(): Projection | null {
    return this.simulation ?? (this.row.assessment.reader ? null : this.row.trend ?? null);
  }

  get #model(): ChartModel | null {
    const way = this.#way;
    if (!way || !this.required) return null;
    const model = chartModel(way.start, { time: way.target.due, value: way.target.value }, this.required, this.#ahead, this.row.indicator, this.row.assessment.reader ? [] : datedValues(this.row));
    // A number that the reader typed is no value: its point is hollow and dashed.
    return this.row.assessment.reader ? { ...model, history: model.history.map((mark) => ({ ...mark, typed: true })) } : model;
  }

  get #years(): readonly { readonly year: number; readonly value: number }[] {
    return this.required ? yearEnds(this.#model?.required ?? []) : [];
  }

  async #draw(forced?: Readonly<Record<string, string>>): Promise<void> {
    const way = this.#way;
    const model = this.#model;
    if (!way || !model || this.asTable || !this.canvas) {
      this.#view?.destroy();
      this.#view = null;
      return;
    }
    chart ??= await import('../shared/chart/chart-view.js');
    if (!this.isConnected || !this.canvas) return;
    if (this.#view?.canvas !== this.canvas) {
      this.#view?.destroy();
      this.#view = new chart.ChartView(this.canvas);
    }
    this.#view.draw({ model, palette: readPalette(this, forced), labels: pictureLabels(this.row, this.#words(way), model), moment: this.year === null ? null : this.year + 1 });
  }

  #point(event: PointerEvent): void {
    const time = this.#view?.timeAt(event.offsetX);
    const years = this.#years.map(({ year }) => year);
    if (time == null || years.length === 0) return;
    const nearest = years.reduce((best, year) => (Math.abs(year + 1 - time) < Math.abs(best + 1 - time) ? year : best));
    if (nearest !== this.year) this.year = nearest;
  }

  #paceBlock(way: Way): TemplateResult {
    const words = this.#words(way);
    const { detail: texts, simulation } = messages(this.language);
    const { indicator, assessment } = this.row;
    const growth = this.fields ? readFields({ ...this.fields, low: '0', mode: '0', high: '0' }, this.language)?.denominator ?? null : null;
    return html`<div class="pace">
      ${this.#heading(texts.requiredPace)}
      ${paceLead(indicator, assessment, this.language)}
      ${assessment.reader ? html`<p class="typed">${messages(this.language).readersNumber}</p>` : nothing}
      <table class="steps"><caption>${texts.pathCaption(basisText(indicator, way.target.basis, this.language).text)}</caption><tbody>
        ${this.#years.map(({ year, value }) => html`<tr><th scope="row">${texts.endOf(year)}</th><td>${this.#fresh ? milestone(value, words) : '…'}</td></tr>`)}
      </tbody></table>
      ${this.#isShare && growth !== null ? shareSentence(way.start, way.target, growth, this.language) : nothing}
      ${this.#isShare && this.fields ? html`${ratioFields(this.fields, this.language, (fields) => { this.#edited = true; this.fields = fields; })}
        <p class="note">${simulation.example}${this.growth ? html` ${simulation.grdpSource} ${localText(this.growth.what, this.language)}.` : nothing}</p>` : nothing}
    </div>`;
  }

  #heading(words: string): TemplateResult {
    return html`<p class="heading" role="heading" aria-level=${this.level}>${words}</p>`;
  }

  #figure(way: Way): TemplateResult {
    const { simulation: texts } = messages(this.language);
    const { indicator } = this.row;
    const words = this.#words(way);
    const years = this.#years.map(({ year }) => year);
    const year = this.year ?? years.at(-1) ?? 0;
    const yearWords = (one: number) => (this.#fresh ? yearText(one, words) : texts.running);
    return html`<figure>
      ${this.#heading(isTrend(words.simulation) ? texts.trendTitle : words.simulation ? texts.title : texts.requiredTitle)}
      ${this.asTable ? yearTable(this.#years, words, this.#fresh) : html`
        <div class="picture ${this.#isShare || this.row.trend !== undefined ? 'tall' : ''} ${this.#fresh ? '' : 'waiting'}" aria-busy=${this.#fresh ? 'false' : 'true'} @pointermove=${this.#point} @pointerleave=${() => { this.year = null; }}>
          <canvas role="img" aria-label=${texts.chartLabel(`${pickText(indicator.name, this.language).text}, ${this.place}`)}></canvas>
          ${years.length > 1 ? html`<input class="visually-hidden" type="range" min=${years[0] ?? 0} max=${years.at(-1) ?? 0} step="1" .value=${String(year)} aria-label=${texts.walk}
            aria-valuetext=${yearWords(year)} @input=${(event: InputEvent) => { this.year = Number((event.target as HTMLInputElement).value); }}
            @focus=${() => { this.year = year; }} @blur=${() => { this.year = null; }} />` : nothing}
        </div>
        <p class="read-out" aria-hidden="true">${this.year === null ? '' : yearWords(this.year)}</p>
        ${pictureKey(words.simulation, this.row.assessment.reader !== null, this.language)}`}
      ${this.#note(words)}
      ${this.failed && this.#fresh ? html`<p class="problem">${texts.failed}</p>` : nothing}
      <p class="actions"><button type="button" @click=${() => { this.asTable = !this.asTable; }}>${this.asTable ? texts.showChart : texts.showTable}</button></p>
      <p class="visually-hidden" role="status">${this.spoken}</p>
    </figure>`;
  }

  /** The result in words; while it is on its way, that it is. */
  #note(words: WordsContext): TemplateResult | typeof nothing {
    const { simulation: texts } = messages(this.language);
    if (!this.#fresh) return this.#isShare ? html`<p class="note">${texts.running}</p>` : nothing;
    return words.simulation ? html`<p class="note">${resultText(words)} <b>${probabilityText(words)}</b></p>` : nothing;
  }

  /** Moves the reader to the first finding. */
  showFindings(): void {
    const title = this.renderRoot.querySelector<HTMLElement>('#finding');
    title?.focus();
    title?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const way = this.#way;
    return html`<div class="open ${way ? '' : 'plain'}">
      ${way ? html`${this.#paceBlock(way)}${this.#figure(way)}` : nothing}
      ${facts(this.row, this.documents, this.language)}
    </div>`;
  }
}

/** Registers the internal element once; a second copy of the package on the page finds it there. */
export function defineRowDetail(): void {
  if (!customElements.get('chiso-row-detail')) customElements.define('chiso-row-detail', ChisoRowDetail);
}
