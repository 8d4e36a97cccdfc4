import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { amount, basisText, countText, dueDate, dueText, isPercent, isRough, targetWords, whenText, whyText } from '../../i18n/describe.js';
import { withoutLines } from '../../i18n/without-lines.js';
import { editionText } from '../../i18n/edition.js';
import { briefTexts } from '../../i18n/brief-texts.js';
import { lowerFirst } from '../../i18n/lower-first.js';
import { standingTexts } from '../../i18n/standing-texts.js';
import { formatDate, formatFixed, formatNumber, type Language, pickText } from '../../i18n/index.js';
import type { Dataset } from '../../model/index.js';
import { type Brief, briefOf, type ReportedTasks } from '../../view/brief.js';
import { type DeclaredBasis, readDeclared, safely } from '../../view/projection-scenarios.js';
import { countStates, type ScorecardRow, scorecardRows } from '../../view/scorecard.js';
import { namesOldAgencies } from '../../view/tasks.js';
import { mark, tones } from '../shared/marks.js';
import { errorNotice, noticeStyles } from '../shared/notice.js';
import { paper } from '../shared/paper.js';
import { localText, phrases } from '../shared/phrases.js';
import { printAlone } from '../shared/print.js';
import { targetNumber } from '../shared/row-parts.js';
import { tokens } from '../shared/tokens.styles.js';
import { track, trackStyles } from '../shared/track.js';
import { roomStyles, withRoom } from '../shared/trend-room.js';
import { TrendsElement } from '../trends-element.js';
import { briefStyles, sheetStyles } from './brief.styles.js';
import { fitSheet } from './fit.js';
import { missingList, taskList, valueWords } from './lists.js';
import { plainText } from './plain.js';
import { richText } from './rich.js';

/** The first sentence of a finding; the rest stands on the scorecard. A point inside a number or an abbreviation ends none. */
const firstSentence = (text: string) => /^.*?[^\s.]{3,}[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;

/** A finding's words where nobody can look up a line of a transcript: "một đoạn ghi 86%, đoạn khác ghi 83%". */
function plainly(text: string, language: Language): string {
  const [one, other] = briefTexts(language).passages;
  return withoutLines(text, language).text.replace(/(đoạn|passage) \[(\d+)\]/gi, (match, word: string, number: string) => {
    const words = (number === '1' ? one : other) ?? match;
    return /^\p{Lu}/u.test(word) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  }).replace(/ \[\d+\]/g, '');
}

/** Words for where the pieces of a row follow each other in a line; those at the edge of a cell are none between its pieces. */
const then = (words: string, edge = ''): TemplateResult => html`<span class="then ${edge}">${words}</span>`;

/**
 * The leader's page: one A4 sheet with the situation, the gaps that matter and their required pace, what is missing and who holds it, tasks, cautions and sources.
 *
 * @csspart base - The whole. @csspart title - The title. @csspart table - Its tables. @csspart sources - Sources and method. @csspart actions - Print and copy.
 * @fires {CustomEvent<ProjectDetail>} chiso-project - The trend of a row was computed; `detail` has indicator, mode (worker or inline) and cause.
 * @fires {CustomEvent<ProgressDetail>} chiso-progress - Trends are being computed; `detail` has how many are done and how many were asked for.
 */
export class ChisoBrief extends TrendsElement {
  static override styles = [tokens, noticeStyles, trackStyles, sheetStyles, briefStyles, roomStyles];

  /** Bases that a user takes as the same, by indicator, with who says so and why: the words go into the page. Never a default; a scenario may set it. */
  @property({ attribute: false }) declaredBases: Readonly<Record<string, DeclaredBasis>> | null = {};

  @state() private said = '';
  @query('.sheet') private sheet?: HTMLElement;

  // Fitting changes the height: within the observation the browser would report a loop as an error of the page.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    addEventListener('beforeprint', this.#beforePrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    removeEventListener('beforeprint', this.#beforePrint);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // What was said was about the former page, in its language.
    if (changed.has('lang') || changed.has('province') || changed.has('src') || changed.has('data')) this.said = '';
  }

  protected override updated(): void {
    if (this.loader.dataset) this.markFirstRows();
    this.#fit();
  }

  #fit(sheet = this.sheet): void {
    if (sheet) fitSheet(sheet, briefTexts(this.language).more);
  }

  /** A page printed from a narrow window, where the sheet grows with its content, is fitted as the sheet that it is on paper. */
  readonly #beforePrint = (): void => {
    const { minWidth } = this.style;
    this.style.minWidth = '800px';
    this.#fit();
    this.style.minWidth = minWidth;
    addEventListener('afterprint', () => this.#fit(), { once: true });
  };

  async #print(): Promise<void> {
    if (!this.sheet) return;
    const styles = [paper(this.theme), trackStyles.cssText, sheetStyles.cssText];
    const printed = await printAlone(this.sheet, styles, this.#title(), (copy) => { this.#fit(copy); });
    this.said = printed ? '' : briefTexts(this.language).cannotPrint;
  }

  async #copy(): Promise<void> {
    const texts = briefTexts(this.language);
    const { sheet } = this;
    if (!sheet) return;
    try {
      const rich = new Blob([`<div lang="${this.language}">${richText(sheet)}</div>`], { type: 'text/html' });
      const plain = new Blob([plainText(sheet)], { type: 'text/plain' });
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': rich, 'text/plain': plain })]);
      this.said = texts.copied;
    } catch {
      this.said = texts.cannotCopy;
    }
  }

  #title(): string {
    return briefTexts(this.language).title(pickText(this.loader.dataset?.province.name, this.language).text);
  }

  #states(rows: readonly ScorecardRow[]): TemplateResult {
    return html`<p class="strip">${countStates(rows).map((entry, index) => html`${index ? then('; ') : nothing}<span class="kind"><span class="kind tone-${tones[entry.state]}">${Array.from({ length: entry.count }, () => mark(entry.state))}</span>
        <span class="quiet"><b>${entry.count}</b> ${lowerFirst(countText(entry, this.language))}</span></span>`)}</p>`;
  }

  #situation(brief: Brief, rows: readonly ScorecardRow[]): TemplateResult {
    const texts = briefTexts(this.language);
    const standings = brief.standings.map(({ standing, count }) => `${formatNumber(count, this.language)} ${lowerFirst(standingTexts(this.language).standings[standing])}`);
    return html`<p>${texts.of(brief.headline)}<b>${texts.computable(brief.computable)}</b>${texts.forecast(brief.forecast, brief.computable)}</p>
      ${withRoom(rows.filter(({ indicator }) => indicator.headline), (shown) => this.#states(shown))}
      ${brief.reported ? html`<p>${this.#reported(brief.reported)}</p>` : nothing}
      <p>${brief.taskCount === 0 ? texts.noTasks : `${texts.tasks(brief.taskCount)} ${standings.join('; ')}.`}</p>`;
  }

  /** "đã hoàn thành 157 (143 trong hạn, 14 quá hạn), …": a report's own counts. */
  #reported({ total, year, period, done, onTime, late, running, overdue }: ReportedTasks): string {
    const { reported, reportedParts: parts } = briefTexts(this.language);
    const count = (value: number | null, words: string, before: boolean) => (value === null ? [] : [before ? `${words} ${formatNumber(value, this.language)}` : `${formatNumber(value, this.language)} ${words}`]);
    const split = [...count(onTime, parts.onTime, false), ...count(late, parts.late, false)].join(', ');
    return `${reported(formatNumber(total, this.language), year, formatDate(period, this.language))}${[`${parts.done} ${formatNumber(done, this.language)}${split ? ` (${split})` : ''}`, ...count(running, parts.running, true), ...count(overdue, parts.overdue, true)].join('; ')}.`;
  }

  #gapRow(row: ScorecardRow): TemplateResult {
    const { indicator, assessment, track: marks } = row;
    const texts = briefTexts(this.language);
    const { observation, target, gap } = assessment;
    if (!observation || !target) return html``;
    const due = dueDate(target, this.language, dueText);
    const missing = amount(gap ?? 0, indicator, this.language, indicator.unit, isRough(assessment));
    const paceOf = ({ assessment: own }: ScorecardRow) => {
      const pace = own.required || own.state === 'past-no-data' ? whyText(indicator, own, this.language) : [];
      // Where so little time is left that the pace is the gap itself, its date says more.
      const isWhole = pace.some(({ text }) => text === missing);
      return html`${then(texts.short, 'edge')}<b>${missing}</b>. ${isWhole ? texts.dueBy(due) : pace.length ? phrases(pace.filter(({ card }) => !card).map(({ text }) => ({ text }))) : texts.noPace}`;
    };
    // Words and signs that part the pieces of a row where it is copied as a line of text; on the page columns do.
    const aside = (words: string) => html`<span class="quiet">${then('(')}${words}${then(')')}</span>`;
    const implied = target.flags.includes('implied') ? texts.goal + this.texts.implied : '';
    const basis = (basisText(indicator, target.basis, this.language).text + implied).replace(/^; /, '');
    return html`<tr><th scope="row"><b>${localText(indicator.name, this.language)}</b>${basis ? html` ${aside(basis)}` : nothing}${then(': ', 'edge')}</th>
      <td>${track(marks)}<span class="ends"><span><b>${valueWords(row, observation, this.language)}</b> ${aside(whenText(observation, this.language))}</span>${then(texts.goal)}<span><b>${targetNumber(indicator, target, this.language)}</b> ${aside(due)}</span></span></td><td>${withRoom([row], ([one = row]) => paceOf(one))}</td></tr>`;
  }

  /** What holds only if two bases count as one, on whose word: never without these words. */
  #declared(rows: readonly ScorecardRow[]): readonly TemplateResult[] {
    return rows.flatMap(({ indicator, assessment: { observation, target, comparable } }) => {
      const said = safely(() => readDeclared(this.declaredBases?.[indicator.id]), null);
      if (!said || !observation || target?.value == null || comparable?.same) return [];
      const short = (target.value - observation.value) * (indicator.direction === 'lower' ? -1 : 1);
      const goal = `${targetWords(indicator, target, this.language)} ${dueDate(target, this.language, dueText)}`;
      return short > 0 ? [html`<p class="declared">${briefTexts(this.language).declared(pickText(indicator.name, this.language).text, amount(short, indicator, this.language, indicator.unit, isRough({ observation, target, reader: null })), goal, said.name, said.reason)}</p>`] : [];
    });
  }

  #gaps(brief: Brief, rows: readonly ScorecardRow[]): TemplateResult {
    const texts = briefTexts(this.language);
    if (brief.gaps.length === 0) return html`<p>${texts.noGaps}</p>${this.#declared(rows)}`;
    const percent = (fraction: number) => formatFixed(Math.abs(fraction) * 100, 1, this.language);
    const { share } = brief;
    return html`<table class="gaps ${brief.gaps.some(({ trend }) => trend !== undefined) ? 'told' : ''}" part="table"><thead><tr>${texts.gapColumns.map((column, index) => html`<th scope="col" class="c${index + 1}">${column}</th>`)}</tr></thead><tbody>${brief.gaps.map((row) => this.#gapRow(row))}</tbody></table>
      ${share ? html`<p>${texts.share(`${formatNumber(share.target, this.language)}${isPercent(share.row.indicator.unit) ? '%' : ''}`, formatNumber(share.whole, this.language), percent(share.growth), share.period)}${share.rest === null ? '.' : texts.rest(share.year, percent(share.rest), share.rest)}</p>` : nothing}${this.#declared(rows)}`;
  }

  #cautions(brief: Brief): TemplateResult {
    const texts = briefTexts(this.language);
    if (brief.cautions.length === 0) return html`<p>${texts.noCautions}</p>`;
    return html`<ul class="points">${brief.cautions.map((finding) => html`<li data-point="cautions"><b>${localText(finding.what, this.language)}.</b> ${firstSentence(plainly(pickText(finding.detail, this.language).text, this.language))}</li>`)}</ul><p class="quiet" data-more="cautions" hidden></p>`;
  }

  #sources(dataset: Dataset, rows: readonly ScorecardRow[]): TemplateResult {
    const texts = briefTexts(this.language);
    // A table of years before and after the merger is two documents of one title.
    const once = new Map(dataset.documents.map((document) => [pickText(document.title, this.language).text + editionText(document, this.language), document])).values();
    const documents = [...once].map((document, index) => html`${index ? '; ' : ''}${localText(document.title, this.language)}${editionText(document, this.language)}`);
    return html`<p class="sources quiet" part="sources"><b>${texts.source}</b> ${documents}.${namesOldAgencies(dataset) ? ` ${standingTexts(this.language).agencies}` : ''} <b>${texts.method}</b> ${texts.methodText(rows.some(({ trend }) => trend !== undefined))}</p>`;
  }

  #page(dataset: Dataset): TemplateResult {
    const texts = briefTexts(this.language);
    const rows = this.judged(scorecardRows(dataset, this.today));
    const brief = briefOf(dataset, rows, this.today);
    const territory = [...new Set(dataset.documents.map((document) => pickText(document.territory.name, this.language).text))].join('; ');
    const contents = [this.#situation(brief, rows), this.#gaps(brief, rows), missingList(brief, dataset, this.language), taskList(brief.tasks, dataset, this.language), this.#cautions(brief)];
    return html`${this.loader.status === 'error' ? errorNotice(this.loader.issues, this.language, () => void this.retry()) : nothing}
      <div class="tools" part="actions"><span class="said" role="status">${this.said}</span>
        <button type="button" @click=${() => void this.#copy()}>${texts.copy}</button><button type="button" class="primary" @click=${() => void this.#print()}>${texts.print}</button></div>
      <article class="sheet" lang=${this.language}>
        <header class="head"><p class="title" part="title" role="heading" aria-level=${this.level}>${this.#title()}</p><p class="subtitle">${texts.subtitle(pickText(dataset.province.name, this.language).text, formatDate(this.today, this.language), territory)}${dataset.documents.some(({ draft }) => draft) ? texts.draft : ''}</p></header>
        ${texts.sections.map((words, index) => html`<p class="section" role="heading" aria-level=${Math.min(6, this.level + 1)}>${words}</p>${contents[index]}`)}
        ${this.#sources(dataset, rows)}
      </article>`;
  }

  protected override render(): TemplateResult {
    const { dataset } = this.loader;
    return html`<section part="base" lang=${this.language}>${dataset ? this.#page(dataset) : this.pending(html`<div aria-busy="true"><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>`)}</section>`;
  }
}
