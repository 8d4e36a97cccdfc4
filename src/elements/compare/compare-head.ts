import { html, nothing, type TemplateResult } from 'lit';
import { compareTexts } from '../../i18n/compare-texts.js';
import { formatDate, type Language, messages } from '../../i18n/index.js';
import type { Comparison } from '../../view/compare.js';
import { isPerRow, type ProvinceOrder } from '../../view/compare-level.js';
import { mark } from '../shared/marks.js';
import type { ManyView } from './compare-row.js';
import { columnName } from './compare-words.js';
import { MOST_PROVINCES, type ProvinceColumn } from './provinces-controller.js';

/** Above this number the provinces stand behind one line that opens. */
const CHIPS_IN_SIGHT = 8;
const ORDERS: readonly ProvinceOrder[] = ['given', 'name', 'value', 'target'];
const VIEWS: readonly ManyView[] = ['dots', 'heat', 'each'];
export type PartName = 'shared' | 'own' | 'apart' | 'single';

export interface HeadContext {
  readonly columns: readonly ProvinceColumn[];
  readonly comparison: Comparison;
  /** Keys of the provinces that the reader took out. */
  readonly hidden: ReadonlySet<string>;
  readonly pinned: string | null;
  readonly order: ProvinceOrder;
  readonly common: boolean;
  /** Whether the page asked for certain concepts. */
  readonly chosen: boolean;
  readonly tooMany: boolean;
  /** How many provinces are shown; null where there are few. */
  readonly view: ManyView | null;
  readonly chooser: TemplateResult;
  readonly parts: readonly PartName[];
  readonly today: string;
  readonly level: number;
  readonly language: Language;
  readonly choose: {
    show(key: string, shown: boolean): void;
    pin(key: string | null): void;
    order(order: ProvinceOrder): void;
    common(common: boolean): void;
    view(view: ManyView): void;
    part(part: PartName): void;
    reload(key: string): void;
  };
}

function chips({ columns, hidden, pinned, language, choose }: HeadContext): TemplateResult {
  const texts = compareTexts(language);
  const shown = columns.filter(({ key, dataset }) => dataset && !hidden.has(key)).length;
  const list = html`<ul class="chips" aria-label=${texts.provinces}>${columns.map((column) => {
    const name = columnName(column, language);
    const isShown = !hidden.has(column.key);
    // Two stay: with one there is no comparison left to look at.
    return html`<li class="chip"><label><input type="checkbox" .checked=${isShown} ?disabled=${isShown && shown <= 2 && column.dataset !== null} aria-describedby=${shown <= 2 ? 'two-stay' : nothing}
      @change=${(event: Event) => choose.show(column.key, (event.target as HTMLInputElement).checked)} />${name}</label>
      <button type="button" class="pin" aria-pressed=${pinned === column.key ? 'true' : 'false'} aria-label=${texts.pin(name)} ?disabled=${!isShown}
        @click=${() => choose.pin(pinned === column.key ? null : column.key)}>${texts.pinned}</button></li>`;
  })}</ul>`;
  const why = shown <= 2 && columns.length > 1 ? html`<p id="two-stay" class="small">${texts.twoStay}</p>` : nothing;
  return columns.length > CHIPS_IN_SIGHT ? html`<details class="more-chips"><summary>${texts.provinces} (${shown})</summary>${list}${why}</details>` : html`${list}${why}`;
}

function lead({ columns, comparison: { counts }, chosen, hidden, language }: HeadContext): TemplateResult {
  const texts = compareTexts(language);
  const ready = columns.filter(({ dataset, key }) => dataset && !hidden.has(key));
  const failed = columns.filter(({ status }) => status === 'error');
  // Of some there is a part, or what was read before.
  const names = (inPart: boolean) => failed.filter(({ dataset }) => Boolean(dataset) === inPart).map((column) => columnName(column, language)).join(', ');
  const words = ready.length < 2 ? html`${texts.tooFew}`
    : html`${texts.leadTotal(counts.all, chosen)}<b>${texts.leadCompared(counts.compared)}</b>${texts.leadRest(counts.apart, counts.single)} ${counts.compared ? texts.leadValues(counts.withValues, counts.compared) : nothing}`;
  return html`<p class="lead">${words}${names(false) ? ` ${texts.leadFailed(names(false))}` : ''}${names(true) ? ` ${texts.leadPart(names(true))}` : ''}</p>`;
}

function failures({ columns, language, choose }: HeadContext): TemplateResult | typeof nothing {
  const failed = columns.filter(({ status }) => status === 'error');
  if (failed.length === 0) return nothing;
  const texts = messages(language);
  return html`<div class="failures" part="error" role="alert"><ul>${failed.map((column) => html`<li><p
    class="failure tone-bad">${mark('error')}<span>${columnName(column, language)}: ${compareTexts(language)[column.dataset ? 'failedPart' : 'failed']}</span></p>
    ${column.issues.slice(0, 3).map((issue) => html`<p>${issue.message[language]}</p>`)}
    <button type="button" class="retry" @click=${() => choose.reload(column.key)}
      aria-label="${texts.retry}: ${columnName(column, language)}">${texts.retry}</button></li>`)}</ul></div>`;
}

function tools({ order, common, view, language, choose }: HeadContext): TemplateResult {
  const texts = compareTexts(language);
  return html`<div class="tools" part="actions">
    <label>${texts.order} <select @change=${(event: Event) => choose.order((event.target as HTMLSelectElement).value as ProvinceOrder)}>
      ${ORDERS.map((one) => html`<option value=${one} .selected=${one === order} ?disabled=${view === 'heat' && isPerRow(one)}>${texts.orders[one]}</option>`)}</select></label>
    <span class="against"><span id="against">${texts.against}</span> <span class="scope" role="group" aria-labelledby="against">
      <button type="button" aria-pressed=${common ? 'false' : 'true'} @click=${() => choose.common(false)}>${texts.ownTarget}</button>
      <button type="button" aria-pressed=${common ? 'true' : 'false'} @click=${() => choose.common(true)}>${texts.commonLevel}</button>
    </span></span>
    ${view === null ? nothing : html`<span class="against"><span id="view">${texts.view}</span> <span class="scope views" role="group" aria-labelledby="view">${VIEWS.map((one) => html`
      <button type="button" data-view=${one} aria-pressed=${one === view ? 'true' : 'false'} @click=${() => choose.view(one)}>${texts.views[one]}</button>`)}</span></span>`}
    ${order === 'value' || order === 'target' ? html`<span class="small">${texts.notRanked}</span>` : nothing}
  </div>`;
}

/** Title, provinces to choose from, what can be compared in one sentence, failures, order and yardstick, and the way to each part. */
export function compareHead(context: HeadContext): TemplateResult {
  const { columns, comparison, hidden, tooMany, parts, today, level, language, choose } = context;
  const texts = compareTexts(language);
  const shown = columns.filter(({ key, dataset }) => dataset && !hidden.has(key)).length;
  return html`<header class="head" part="header">
    <div class="head-top"><div><p class="small">${texts.eyebrow}</p><p class="title" part="title" role="heading" aria-level=${level}
      id="title">${texts.title(shown)}</p></div>
      <p class="small as-of">${messages(language).asOf(formatDate(today, language))}</p></div>
    <div class="choice">${chips(context)}${context.chooser}</div>
    ${lead(context)}
    ${tooMany ? html`<p class="small">${texts.tooMany(MOST_PROVINCES)}</p>` : nothing}
    ${comparison.unknown.length ? html`<p
      class="small">${texts.unknownConcepts(comparison.unknown.slice(0, 20).map((id) => id.slice(0, 60)).join(', '))}</p>` : nothing}
    ${failures(context)}
    ${shown >= 2 ? html`<div class="jump" role="navigation" aria-label=${texts.jump}>${parts.map((part) => html`<button type="button" class="link"
      @click=${() => choose.part(part)}>${texts.parts[part]}</button>`)}</div>${tools(context)}` : nothing}
  </header>`;
}
