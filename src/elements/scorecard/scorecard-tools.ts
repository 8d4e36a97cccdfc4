import { html, type TemplateResult } from 'lit';
import { messages } from '../../i18n/index.js';
import type { Pillar } from '../../model/index.js';
import { byPillar, type RowOrder } from '../../view/scorecard.js';
import type { HeadContext } from './scorecard-head.js';

const ROW_ORDERS: readonly RowOrder[] = ['pillar', 'state', 'due', 'name'];

/** Scope, pillar, order and search. */
export function scorecardTools({ dataset, rows, headlineCount, all, order, filter, language, choose }: HeadContext): TemplateResult {
  const texts = messages(language);
  const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<div class="tools" part="actions">
    <span class="scope" role="group" aria-label=${texts.scope}>
      <button type="button" aria-pressed=${all ? 'false' : 'true'} @click=${() => choose.scope(false)}>${texts.headlineRows(headlineCount)}</button>
      <button type="button" aria-pressed=${all ? 'true' : 'false'} @click=${() => choose.scope(true)}>${texts.allRows(dataset.summary?.indicators ?? dataset.indicators.length)}</button>
    </span>
    <label><span class="visually-hidden">${texts.filterByPillar}</span><select class="pillar" @change=${(event: Event) => choose.filter({ pillar: (chosen(event) || null) as Pillar | null })}>
      <option value="" .selected=${filter.pillar === null}>${texts.everyPillar}</option>
      ${byPillar(rows).map((group) => html`<option value=${group.pillar} .selected=${filter.pillar === group.pillar}>${texts.pillars[group.pillar]} (${group.rows.length})</option>`)}</select></label>
    <label><span class="visually-hidden">${texts.sort}</span><select class="order" @change=${(event: Event) => choose.order(chosen(event) as RowOrder)}>
      ${ROW_ORDERS.map((value) => html`<option value=${value} .selected=${order === value}>${texts.sortBy[value]}</option>`)}</select></label>
    <label><span class="visually-hidden">${texts.search}</span><input type="search" autocomplete="off" placeholder=${texts.search} .value=${filter.query}
      @input=${(event: InputEvent) => choose.filter({ query: (event.target as HTMLInputElement).value })} /></label>
  </div>`;
}
