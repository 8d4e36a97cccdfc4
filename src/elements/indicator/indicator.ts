import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { absentText, dueDate, stateText, unitOf, unitWord, whyText } from '../../i18n/describe.js';
import { formatDate, formatNumber, pickText } from '../../i18n/index.js';
import { indicatorTexts } from '../../i18n/indicator-texts.js';
import { type Basis, type Dataset, decimalTime, type Observation } from '../../model/index.js';
import { type ScorecardRow, scorecardRows } from '../../view/scorecard.js';
import { tilePicture } from '../../view/tile.js';
import { facts, factsStyles } from '../row-detail/facts.js';
import { type BaselineEntry, baselineEntryStyles, baselineFields, monthOf } from '../shared/baseline-entry.js';
import { readEntry, rewriteEntries } from '../shared/entry-typed.js';
import { mark, tones } from '../shared/marks.js';
import { errorNotice, noticeStyles } from '../shared/notice.js';
import { localText, phrases } from '../shared/phrases.js';
import { basisLine, targetBasis, targetNumber, unitMark, valueNumbers } from '../shared/row-parts.js';
import { tokens } from '../shared/tokens.styles.js';
import { track, trackStyles } from '../shared/track.js';
import { roomStyles, withRoom } from '../shared/trend-room.js';
import { TrendsElement } from '../trends-element.js';
import { indicatorStyles } from './indicator.styles.js';
import { tilePictureStyles, tilePictureTemplate } from './tile-picture.js';

/** Typing is announced once, after the reader has stopped. */
const ANNOUNCE_MS = 500;

/**
 * One indicator as a tile: name, value with base and date, target, state in words, required pace, source. Its size follows its container: from 320 px it adds
 * the target's base and the source, from 520 px the picture or the two counts that part value and target.
 *
 * @csspart base - The whole. @csspart header - Name and province. @csspart title - The name. @csspart value - The value. @csspart target - The target.
 * @csspart status - State and pace. @csspart sources - The source line. @csspart chart - The picture.
 * @fires {CustomEvent<IndicatorSelect>} chiso-select - The reader chose the name; `detail` has the indicator.
 * @fires {CustomEvent<BaselineChange>} chiso-change - The reader typed or cleared a number.
 * @fires {CustomEvent<ProjectDetail>} chiso-project - The trend of a row was computed; `detail` has indicator, mode (worker or inline) and cause.
 * @fires {CustomEvent<ProgressDetail>} chiso-progress - Trends are being computed; `detail` has how many are done and how many were asked for.
 */
export class ChisoIndicator extends TrendsElement {
  static override styles = [tokens, noticeStyles, trackStyles, ...baselineEntryStyles, factsStyles, tilePictureStyles, indicatorStyles, roomStyles];

  /** Id of the indicator, such as `5g-coverage`. */
  @property({ reflect: true }) indicator = '';

  @state() private entry: BaselineEntry | undefined;
  @state() private open = false;
  /** What a screen reader hears after typing. */
  @state() private spoken = '';

  #announcement: ReturnType<typeof setTimeout> | undefined;
  #slug: string | null = null;

  override get extent(): 'summary' | 'whole' {
    return this.open || !this.inSummary([this.indicator]) ? 'whole' : 'summary';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hush();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const slug = this.loader.dataset?.province.slug ?? null;
    const other = slug !== this.#slug && this.#slug !== null;
    this.#slug = slug;
    if (other || ((changed.has('province') || changed.has('indicator')) && this.hasUpdated)) {
      // The number that was typed, and what was opened, were about another row.
      this.#hush();
      this.entry = undefined;
      this.open = false;
    }
    if (changed.has('lang') && this.entry) this.entry = rewriteEntries(new Map([[this.indicator, this.entry]]), this.language).get(this.indicator);
  }

  protected override updated(): void {
    const { dataset, status } = this.loader;
    if (dataset) this.markFirstRows();
    if (!dataset || dataset.summary || status !== 'ready') return;
    void this.refuse('unknown-indicator', 'indicator', dataset.indicators.some(({ id }) => id === this.indicator) ? '' : this.indicator);
  }

  #hush(): void {
    clearTimeout(this.#announcement);
    this.spoken = '';
  }

  #row(dataset: Dataset): ScorecardRow | null {
    const indicators = dataset.indicators.filter(({ id }) => id === this.indicator);
    const typed = this.entry?.baseline;
    return this.judged(scorecardRows({ ...dataset, indicators }, this.today, typed ? new Map([[this.indicator, typed]]) : undefined))[0] ?? null;
  }

  #type({ indicator, assessment: { target } }: ScorecardRow, text: string, month: string): void {
    if (!target) return;
    this.entry = readEntry(text, month, indicator, target, this.today, this.language);
    this.emit('chiso-change', { indicator: indicator.id, value: this.entry.baseline?.value ?? null, time: this.entry.baseline?.time ?? null });
    this.#hush();
    this.#announcement = setTimeout(() => {
      const row = this.loader.dataset && this.entry?.baseline ? this.#row(this.loader.dataset) : null;
      this.spoken = row ? `${pickText(row.indicator.name, this.language).text}: ${whyText(row.indicator, row.assessment, this.language).map(({ text: part }) => part).join('')}` : '';
    }, ANNOUNCE_MS);
  }

  #clear(): void {
    this.#hush();
    this.entry = undefined;
    this.emit('chiso-change', { indicator: this.indicator, value: null, time: null });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.entry input')?.focus());
  }

  #value(row: ScorecardRow): TemplateResult {
    const { indicator, assessment } = row;
    const { observation, target, comparable, baselineHelps } = assessment;
    if (!observation) {
      const fields = baselineHelps ? baselineFields(indicator, this.entry, monthOf(this.today), this.language, {
        change: (text, month) => this.#type(row, text, month),
        clear: () => this.#clear(),
      }) : nothing;
      return html`<div part="value">${fields}<span class="basis">${absentText(indicator, assessment, this.documentCount, this.language)}</span></div>`;
    }
    const other = target !== null && comparable !== null && !comparable.same ? target.basis : null;
    return html`<div part="value">${valueNumbers(indicator, assessment, this.language, true)}${basisLine(indicator, observation.basis, other, this.language)}</div>`;
  }

  #target({ indicator, assessment: { observation, target, comparable } }: ScorecardRow, kind: 'line' | 'medium'): TemplateResult {
    const texts = indicatorTexts(this.language);
    if (target?.value == null) {
      return kind === 'line' ? html`` : html`<div class="goal medium" part="target"><span class="basis">${target ? localText(target.note, this.language) : this.texts.noTarget}</span></div>`;
    }
    const when = dueDate(target, this.language);
    const other = observation !== null && comparable !== null && !comparable.same ? observation.basis : null;
    return html`<div class="goal ${kind}" part=${kind === 'medium' ? 'target' : nothing}><span class="number"><span class="label">${texts.target}</span> ${targetNumber(indicator, target, this.language)} <span class="when">${when}</span></span>
      ${targetBasis(indicator, target, other, this.language)}</div>`;
  }

  #state(row: ScorecardRow, size: string): TemplateResult {
    return html`<div class=${size} part=${size === 'large' ? nothing : 'status'}>${withRoom([row], ([{ indicator, assessment } = row]) => html`<p class="state tone-${tones[assessment.state]}">${mark(assessment.state)}<span>${stateText(assessment, this.language)}</span></p>
      <p class="why">${phrases(whyText(indicator, assessment, this.language))}</p>`)}</div>`;
  }

  /** What explains the state on a large tile beyond its words: the path, who has what is missing, the counts that part value and target. */
  #explanation(row: ScorecardRow, dataset: Dataset): TemplateResult | typeof nothing {
    const { indicator, assessment } = row;
    const texts = indicatorTexts(this.language);
    const { observation, target, comparable } = assessment;
    const picture = tilePicture(row, decimalTime(this.today) ?? assessment.asOf);
    if (picture) return tilePictureTemplate(picture, row, dataset, this.language);
    const bases = [observation?.basis, target?.basis].map((id) => indicator.bases.find((basis) => basis.id === id));
    if (observation && target && comparable && !comparable.same && bases[0] && bases[1]) {
      const side = (title: string, basis: Basis, counts: Observation | null, result: TemplateResult) => html`<div><dt>${title}</dt>
        <dd class="upper">${counts?.numerator == null ? nothing : html`<b>${formatNumber(counts.numerator, this.language)}</b> `}${localText(basis.numerator, this.language)}</dd>
        ${basis.denominator ? html`<dd class="lower">${counts?.denominator == null ? nothing : html`<b>${formatNumber(counts.denominator, this.language)}</b> `}${localText(basis.denominator, this.language)}</dd>` : nothing}<dd><b>${result}</b></dd></div>`;
      return html`<div class="large"><dl class="fractions">${side(texts.counted, bases[0], observation, html`= ${formatNumber(observation.value, this.language)}${unitMark(unitWord(indicator, this.language, unitOf(indicator, observation.basis)))}`)}<div class="apart">${mark('needs-same-basis')}</div>${side(texts.wanted, bases[1], null, targetNumber(indicator, target, this.language))}</dl></div>`;
    }
    return nothing;
  }

  #sources(row: ScorecardRow, dataset: Dataset): TemplateResult {
    const texts = indicatorTexts(this.language);
    const { observation, conflicts, target } = row.assessment;
    const ids = new Set([observation, ...conflicts, target].map((one) => one?.source.document));
    const cited = dataset.documents.filter((document) => ids.has(document.id));
    const documents = new Map(dataset.documents.map((document) => [document.id, document]));
    return html`<div class="sources medium" part="sources"><p>${texts.source}: ${cited.map((document, index) => html`${index ? '; ' : ''}${localText(document.title, this.language)}${document.issued ? `, ${formatDate(document.issued, this.language)}` : ''}`)}.
        <button type="button" class="link" aria-expanded=${this.open ? 'true' : 'false'} @click=${() => { this.open = !this.open; }}>${this.open ? texts.hide : texts.details}</button></p>
      ${this.open ? html`<div class="details">${facts(row, documents, this.language)}</div>` : nothing}</div>`;
  }

  #content(dataset: Dataset): TemplateResult {
    const row = this.#row(dataset);
    const failed = this.loader.status === 'error' ? errorNotice(this.loader.issues, this.language, () => void this.retry(), !row) : nothing;
    // Whether the indicator exists is known only where all rows could be read.
    if (!row && failed !== nothing) return html`${failed}`;
    if (!row) {
      const texts = indicatorTexts(this.language);
      const waiting = this.loader.status === 'loading';
      return html`<div class="notice" part="error"><p>${waiting ? this.texts.loading : this.indicator ? texts.unknown(this.indicator) : texts.none}</p></div>`;
    }
    const { indicator } = row;
    const name = pickText(indicator.name, this.language);
    return html`${failed}<header part="header"><p class="name" part="title" role="heading" aria-level=${this.level}><button type="button" lang=${name.lang ?? nothing}
        @click=${() => this.emit('chiso-select', { indicator: indicator.id })}>${name.text}</button></p>
        <p class="place">${localText(dataset.province.name, this.language)}</p></header>
      <div class="figures three">${this.#value(row)}${this.#target(row, 'medium')}${this.#state(row, 'large')}</div>
      ${this.#target(row, 'line')}
      <div class="below-large">${track(row.track)}${this.#state(row, 'small')}</div>
      ${this.#explanation(row, dataset)}
      ${this.#sources(row, dataset)}
      <p class="visually-hidden" role="status">${this.spoken}</p>`;
  }

  protected override render(): TemplateResult {
    const { dataset } = this.loader;
    const skeleton = html`<div aria-busy="true"><span class="bone long"></span><span class="bone short"></span><span class="bone long"></span></div>`;
    return html`<section part="base" lang=${this.language}><div class="tile">${dataset ? this.#content(dataset) : this.pending(skeleton)}</div></section>`;
  }
}

