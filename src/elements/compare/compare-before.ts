import { html, nothing, type TemplateResult } from 'lit';
import { compareTexts } from '../../i18n/compare-texts.js';
import { type Language, messages } from '../../i18n/index.js';
import { errorNotice } from '../shared/notice.js';
import type { ProvinceColumn } from './provinces-controller.js';

export interface BeforeContext {
  readonly columns: readonly ProvinceColumn[];
  readonly waiting: boolean;
  /** Rows whose height is kept free. */
  readonly rows: number;
  /** The page put a table of its own inside. */
  readonly ownContent: boolean;
  readonly language: Language;
  readonly onReload: (key: string) => void;
}

/** Before there is anything to compare: the page's own table stays, or flat bars of about the final height; where nothing can be read, why. */
export function beforeComparison({ columns, waiting, rows, ownContent, language, onReload }: BeforeContext): TemplateResult {
  if (waiting) {
    const bones = Array.from({ length: Math.max(1, Math.min(60, Math.round(rows) || 4)) }, () => html`<div class="bones"><span
      class="bone long"></span><span class="bone"></span><span class="bone"></span></div>`);
    return html`<p class="visually-hidden" role="status">${messages(language).loading}</p>${ownContent ? html`<div
      aria-busy="true"><slot></slot></div>` : html`<div class="head" aria-busy="true"><span class="bone long"></span>${bones}</div>`}`;
  }
  const notice = columns.length > 0
    ? errorNotice(columns.flatMap(({ issues }) => issues), language, () => { for (const { key, status } of columns) if (status === 'error') onReload(key); }, true)
    : html`<div class="notice"><p>${compareTexts(language).tooFewHow}</p></div>`;
  return html`${notice}${ownContent ? html`<slot></slot>` : nothing}`;
}
