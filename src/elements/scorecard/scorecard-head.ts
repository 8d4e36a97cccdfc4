import { html, nothing, type TemplateResult } from 'lit';
import { countText } from '../../i18n/describe.js';
import { editionText } from '../../i18n/edition.js';
import { formatDate, type Language, messages, pickText } from '../../i18n/index.js';
import { lowerFirst } from '../../i18n/lower-first.js';
import type { Dataset, RowState, SourceDocument } from '../../model/index.js';
import { commonTargetYear, countStates, lackingStates, type RowFilter, type RowOrder, type ScorecardRow } from '../../view/scorecard.js';
import { mark, tones } from '../shared/marks.js';
import { localText } from '../shared/phrases.js';
import { withRoom } from '../shared/trend-room.js';
import { isAllThere } from '../shared/when-there.js';
import { scorecardTools } from './scorecard-tools.js';

export interface HeadContext {
  readonly dataset: Dataset;
  /** All rows of the chosen scope, before any filter. */
  readonly rows: readonly ScorecardRow[];
  readonly headlineCount: number;
  readonly all: boolean;
  readonly filter: RowFilter;
  readonly order: RowOrder;
  readonly today: string;
  readonly level: number;
  readonly language: Language;
  readonly choose: {
    scope(all: boolean): void;
    order(order: RowOrder): void;
    filter(filter: Partial<RowFilter>): void;
    /** To choose pillar, order and scope, or to search, where what is needed for it comes later. */
    tools(): void;
  };
}

/** What a document gives to the rows shown: targets, values, or both. */
function useOf(document: SourceDocument, rows: readonly ScorecardRow[], language: Language): string | null {
  const texts = messages(language).documents;
  const targets = rows.some(({ indicator }) => indicator.targets.some((target) => target.source.document === document.id));
  const values = rows.some(({ assessment: { observation, conflicts } }) => [observation, ...conflicts].some((one) => one?.source.document === document.id));
  if (targets && (document.kind === 'plan' || !values)) return values && document.kind === 'plan' ? texts.both : texts.plan;
  return values ? texts.report : null;
}

function documentLines({ dataset, rows, language }: HeadContext): TemplateResult {
  const texts = messages(language).documents;
  const used = dataset.documents.flatMap((document) => {
    const use = useOf(document, rows, language);
    return use ? [{ document, use }] : [];
  });
  const territories = [...new Map(dataset.documents.map(({ territory }) => [territory.id, territory])).values()];
  return html`<dl class="documents">
    ${used.map(({ document, use }) => html`<div><dt>${use}</dt><dd>${localText(document.title, language)}${editionText(document, language)}</dd></div>`)}
    ${territories.map((territory) => html`<div><dt>${texts.territory}</dt><dd>${localText(territory.name, language)}</dd></div>`)}
  </dl>`;
}

function stateFilters(rows: readonly ScorecardRow[], { all, filter: { state }, language, choose }: HeadContext): TemplateResult {
  const texts = messages(language);
  const chip = (one: RowState | null, count: number, words: string) => html`<li><button type="button" class="chip" aria-pressed=${one === state ? 'true' : 'false'}
    @click=${() => choose.filter({ state: one })}><span class="tone tone-${one ? tones[one] : 'wait'}">${mark(one ?? 'all')}</span><b>${count}</b><span class="words">${words}</span></button></li>`;
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLButtonElement>('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return html`<ul class="states" aria-label=${texts.filterByState} @keydown=${move}>
    ${chip(null, rows.length, texts.allStates(all))}${countStates(rows).map((each) => chip(each.state, each.count, countText(each, language)))}</ul>`;
}

/** Title, date, documents, counts by state, what is missing and who gathers it, scope, order and search. */
export function scorecardHead(context: HeadContext): TemplateResult {
  const { dataset, rows, all, today, level, language } = context;
  const texts = messages(language);
  const province = pickText(dataset.province.name, language).text;
  const lacking = lackingStates(rows);
  const count = lacking.reduce((sum, one) => sum + one.count, 0);
  const title = all ? texts.titleAll(province, rows.length) : texts.title(province, rows.length, commonTargetYear(rows));
  return html`<header class="head" part="header">
    <div class="head-top"><p class="title" part="title" role="heading" aria-level=${level} id="title" tabindex="-1">${title}</p><p class="as-of">${texts.asOf(formatDate(today, language))}</p></div>
    ${documentLines(context)}
    ${withRoom(rows, (shown) => stateFilters(shown, context))}
    <div class="summary">
      <p class="lacking">${count ? html`<b>${texts.notComparable(count)}</b>: ${lacking.map((one) => `${one.count} ${lowerFirst(texts.states[one.state])}`).join('; ')}. ${dataset.province.gathers ? localText(dataset.province.gathers, language) : texts.nobodyGathers}` : nothing}</p>
      ${isAllThere() ? scorecardTools(context) : html`<p class="tools"><button type="button" class="link" @click=${() => context.choose.tools()}>${texts.tools}</button></p>`}
    </div>
  </header>`;
}
