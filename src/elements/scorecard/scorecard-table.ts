import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { captionOf, countText } from '../../i18n/describe.js';
import { type Language, messages } from '../../i18n/index.js';
import type { Dataset, Pillar } from '../../model/index.js';
import { byPillar, countStates, type ScorecardRow } from '../../view/scorecard.js';
import { mark, tones } from '../shared/marks.js';
import { type RowContext, rowCells } from './scorecard-row.js';

const COLUMNS = ['indicator', 'value', 'target', 'track', 'state'] as const;
/** From so many rows on, those out of sight are laid out only when they come near. */
const MANY = 60;

export interface TableContext {
  readonly dataset: Dataset;
  /** All rows of the scope, in their order. Those that are not `shown` stay in the table, hidden, so that a filter builds and drops nothing. */
  readonly rows: readonly ScorecardRow[];
  readonly shown: ReadonlySet<ScorecardRow>;
  readonly grouped: boolean;
  readonly today: string;
  readonly language: Language;
  readonly open: string | null;
  /** The row whose content could not be loaded. */
  readonly failed: string | null;
  readonly row: (row: ScorecardRow) => RowContext;
  /** What a row depends on beside itself; while it is the same, its cells are left alone. */
  readonly dependsOn: (row: ScorecardRow) => readonly unknown[];
  readonly detail: (row: ScorecardRow) => TemplateResult;
}

/** A pillar's name, its number of rows and, where there are several, how they stand: marks to look at, words to hear. */
function pillarCell(pillar: Pillar, rows: readonly ScorecardRow[], span: number, language: Language): TemplateResult {
  const texts = messages(language);
  return html`<th role="rowheader" scope="rowgroup" rowspan=${span} abbr=${texts.pillars[pillar]} class="pillar-cell">${texts.pillars[pillar]} <span>${texts.rowsOf(rows.length)}</span>
    ${rows.length > 1 ? html`<span class="tally">${countStates(rows).map((each) => html`<span title=${countText(each, language)}><span class="tone tone-${tones[each.state]}">${mark(each.state)}</span>${each.count} <span class="visually-hidden">${countText(each, language)}</span></span>`)}</span>` : nothing}</th>`;
}

function bodyRows(rows: readonly ScorecardRow[], context: TableContext, pillar: (row: ScorecardRow) => TemplateResult | typeof nothing): unknown {
  return repeat(rows, ({ indicator }) => indicator.id, (row) => {
    const { id } = row.indicator;
    const shown = context.shown.has(row);
    return html`<tr role="row" class="row" data-row=${id} ?hidden=${!shown}>${shown ? pillar(row) : nothing}${guard([row, context.language, id === context.open, ...context.dependsOn(row)], () => rowCells(row, context.row(row)))}</tr>
      ${shown && id === context.open ? html`<tr role="row" class="detail" id="detail-${id}"><td role="cell" colspan="5">${context.detail(row)}</td></tr>` : nothing}
      ${shown && id === context.failed ? html`<tr role="row" class="detail"><td role="cell" colspan="5"><p class="problem" role="alert">${messages(context.language).partFailed}</p></td></tr>` : nothing}`;
  });
}

/** The table of rows, by pillar or flat. */
export function scorecardTable(context: TableContext): TemplateResult {
  const { rows, shown, grouped, language, today, dataset, open, failed } = context;
  const texts = messages(language);
  const body = (own: readonly ScorecardRow[], pillar: Parameters<typeof bodyRows>[2], hidden = false) => html`<tbody role="rowgroup" ?hidden=${hidden}>${bodyRows(own, context, pillar)}</tbody>`;
  const bodies = grouped ? byPillar(rows).map(({ pillar, rows: own }) => {
    const seen = own.filter((row) => shown.has(row));
    const span = seen.length + seen.filter(({ indicator }) => indicator.id === open || indicator.id === failed).length;
    return body(own, (row) => (row === seen[0] ? pillarCell(pillar, seen, span, language) : nothing), seen.length === 0);
  }) : body(rows, () => nothing);
  return html`<table class="rows ${grouped ? '' : 'flat'} ${rows.length > MANY ? 'many' : ''}" role="table" part="table" aria-labelledby="title" ?hidden=${shown.size === 0}>
    <caption class="visually-hidden">${captionOf(dataset, today, language)}</caption>
    <thead role="rowgroup"><tr role="row">${grouped ? html`<th role="columnheader" scope="col">${texts.columns.pillar}</th>` : nothing}
      ${COLUMNS.map((column) => html`<th role="columnheader" scope="col">${texts.columns[column]}</th>`)}</tr></thead>
    ${bodies}</table>`;
}
