import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type Language, type Messages, messages, resolveLanguage } from '../i18n/index.js';
import { decimalTime, type Issue } from '../model/index.js';
import { documentCount } from '../view/documents.js';
import type { ChisoEventMap } from './events.js';
import { DatasetController, type DatasetHost } from './shared/dataset-controller.js';
import { loadFailed } from './shared/load-issue.js';
import { localDay } from './shared/local-day.js';
import { errorNotice, noticeStyles } from './shared/notice.js';
import { textOf } from './shared/page-input.js';
import { tokens } from './shared/tokens.styles.js';
import { warn } from './shared/warn.js';

/**
 * What every chiso element that shows a province has in common: language, theme, date, data, and errors that never leave the element.
 *
 * @cssproperty --chiso-font - Typeface. @cssproperty --chiso-ink - Text. @cssproperty --chiso-ink-2 - Secondary text. @cssproperty --chiso-line - Fine lines.
 * @cssproperty --chiso-line-strong - Lines that carry meaning, borders of fields. @cssproperty --chiso-surface - Background.
 * @cssproperty --chiso-surface-2 - Background of groups and fields. @cssproperty --chiso-accent - Bars, links, focus. @cssproperty --chiso-accent-soft - Soft fill of what is chosen.
 * @cssproperty --chiso-good - States that are reached. @cssproperty --chiso-warn - States that ask for attention. @cssproperty --chiso-bad - States that are missed.
 * @cssproperty --chiso-wait - States that lack data. @cssproperty --chiso-series-1 - Colour of scenario A. @cssproperty --chiso-series-2 - Colour of scenario B.
 * @cssproperty --chiso-series-3 - Colour of scenario C. @cssproperty --chiso-series-4 - Colour of scenario D. @cssproperty --chiso-size-0 - Size of notes.
 * @cssproperty --chiso-size-1 - Size of text. @cssproperty --chiso-size-2 - Size of names. @cssproperty --chiso-size-number - Size of numbers in rows.
 * @cssproperty --chiso-size-3 - Size of titles. @cssproperty --chiso-size-4 - Size of the number of a tile.
 * @csspart error - The message when data could not be read.
 * @slot - The page's own table: shown while data loads, where it cannot be loaded, and without JavaScript. It is the data itself when marked `data-chiso-data`, or when the element names neither province nor file.
 * @fires {CustomEvent<LoadDetail>} chiso-load - The data is there; `detail` names the province and its number of indicators.
 * @fires {CustomEvent<ErrorDetail>} chiso-error - The data, or a setting of the page, could not be read; `detail.issues` says what, where and what to do, in both languages.
 */
export abstract class ChisoElement extends LitElement implements DatasetHost {
  static override styles = [tokens, noticeStyles];

  /** Slug of the province, such as `lam-dong`. */
  @property({ reflect: true, useDefault: true }) province = '';
  /** Address of a dataset file, or of CSV, TSV, XLSX, JSON records, JSON-stat or a CKAN datastore, instead of the province's own file. */
  @property({ useDefault: true }) src = '';
  /** A dataset object, instead of a file; `unknown` because it is parsed like any outside data. */
  @property({ attribute: false }) data: unknown = null;
  /** `vi` (default) or `en`. */
  @property({ reflect: true, useDefault: true }) override lang = '';
  /** `blue` or `contrast` for the colours, `light` or `dark` where they shall not follow the reader's system; both may stand, as in `blue dark`. */
  @property({ reflect: true, useDefault: true }) theme = '';
  /** The day the states are judged on, `YYYY-MM-DD`; default today. */
  @property({ attribute: 'as-of', useDefault: true }) asOf = '';
  /** Level of the element's own heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Number of rows whose height is kept free until the data is there. */
  @property({ type: Number }) rows = 0;

  readonly #complaints = new Map<string, string>();
  protected readonly loader = new DatasetController(this, (controller) => this.#announce(controller));

  /** Before anything reads them: a page may set a property to what no attribute can hold, also before the element is defined. */
  protected override shouldUpdate(): boolean {
    const own = this as unknown as Record<PropertyKey, unknown>;
    for (const [name, { type, attribute, state }] of (this.constructor as typeof LitElement).elementProperties) {
      if (state || attribute === false || type === Boolean) continue;
      const kind = type === Number ? 'number' : 'string';
      if (typeof own[name] !== kind) own[name] = kind === 'number' ? Number(textOf(own[name])) : textOf(own[name]);
    }
    void this.refuse('bad-day', 'as-of', this.asOf === this.today ? '' : this.asOf);
    return true;
  }

  /** Headline rows alone need only the summary file; an element that shows more asks for the whole. */
  get extent(): 'summary' | 'whole' {
    return 'whole';
  }

  /** Whether the summary file has these rows: those of another province, which may still be shown, tell nothing about the one asked for. */
  protected inSummary(ids: readonly string[]): boolean {
    const { dataset } = this.loader;
    return dataset?.province.slug !== this.province || ids.every((id) => dataset.indicators.some((each) => each.headline && each.id === id));
  }

  protected get language(): Language {
    return resolveLanguage(this.lang);
  }

  /** How many documents the province has, for "not in the two documents"; null where not everything could be read. */
  protected get documentCount(): number | null {
    const { dataset, partly } = this.loader;
    return partly ? null : documentCount(dataset?.documents);
  }

  protected get texts(): Messages {
    return messages(this.language);
  }

  /** The day of judgement as an ISO date; a malformed attribute is told to the page and counts as today. */
  protected get today(): string {
    if (/^\d{4}-\d{2}-\d{2}$/.test(this.asOf) && decimalTime(this.asOf) !== null) return this.asOf;
    return localDay();
  }

  /** Heading level within what HTML has. */
  protected get level(): number {
    const level = Math.round(this.headingLevel);
    return level >= 2 && level <= 6 ? level : 3;
  }

  /**
   * What stands while there is no dataset: the page's own content of the element (its fallback table) stays readable through loading and errors; without one,
   * a skeleton of the final height, or the notice alone.
   */
  protected pending(skeleton: TemplateResult): TemplateResult {
    const { status, issues } = this.loader;
    const fallback = this.childElementCount > 0;
    if (status === 'loading') {
      return html`<p class="visually-hidden" role="status">${this.texts.loading}</p>${fallback ? html`<div aria-busy="true"><slot></slot></div>` : skeleton}`;
    }
    const notice = status === 'error' ? errorNotice(issues, this.language, () => void this.retry(), true)
      : html`<div class="notice"><p>${this.texts.noProvince}</p></div>`;
    return html`${notice}${fallback ? html`<slot></slot>` : nothing}`;
  }

  /** Loads anew for the reader, whose button goes meanwhile: the focus comes back to it, or to the title of what is there now. */
  protected async retry(): Promise<void> {
    await this.loader.reload();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part~="error"] button, [part~="title"]')?.focus();
  }

  /** Marks the moment at which the first element of the page shows its data; a portal's own measurements can read it. */
  protected markFirstRows(): void {
    if (performance.getEntriesByName('chiso:first-rows').length === 0) performance.mark('chiso:first-rows');
  }

  protected emit<K extends keyof ChisoEventMap>(name: K, detail: ChisoEventMap[K]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** What the page handed over and nobody can use: one warning and one event for each mistake. The reason in the element is the caller's. */
  protected complain(about: string, issues: readonly Issue[]): void {
    const wish = JSON.stringify([this.province, issues]);
    if (wish === this.#complaints.get(about)) return;
    this.#complaints.set(about, wish);
    if (issues.length === 0) return;
    warn(issues, this.language);
    this.emit('chiso-error', { issues });
  }

  /** The same of what an attribute holds, in words that come with those about data; empty where nothing is wrong with it. */
  protected async refuse(code: string, attribute: string, what: string): Promise<void> {
    this.complain(attribute, what ? (await loadFailed(code, attribute, what.slice(0, 80))).issues : []);
  }

  #announce({ status, dataset, issues }: DatasetController): void {
    if (status === 'error') {
      warn(issues, this.language);
      this.emit('chiso-error', { issues });
    } else if (dataset) {
      this.emit('chiso-load', { province: dataset.province.slug, indicators: dataset.indicators.length });
    }
  }
}
