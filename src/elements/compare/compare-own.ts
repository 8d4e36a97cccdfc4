import { html, nothing, type TemplateResult } from 'lit';
import { countText, dueText, dueWords, targetPieces, unitOf, whenText, whyText } from '../../i18n/describe.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { formatNumber, type Language, messages, pickText } from '../../i18n/index.js';
import { lowerFirst } from '../../i18n/lower-first.js';
import type { RowState } from '../../model/index.js';
import type { OwnPart, SinglePart } from '../../view/compare.js';
import { doubtsOf } from '../../view/doubts.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import { trackMarks } from '../../view/track.js';
import { mark, tones } from '../shared/marks.js';
import { localText, phrases } from '../shared/phrases.js';
import { basisLine } from '../shared/row-parts.js';
import { track } from '../shared/track.js';
import { withRoom } from '../shared/trend-room.js';
import { columnName, gapText, unitText } from './compare-words.js';
import type { ProvinceColumn } from './provinces-controller.js';

/** States whose words add nothing to the distance. */
const PLAIN: ReadonlySet<RowState> = new Set(['one-observation', 'undated-target']);
/** States whose reason is the distance itself. */
const JUDGED: ReadonlySet<RowState> = new Set(['exceeded', 'met', 'missed']);

/** A number under the bar: its unit stands in the distance beside it, only a per cent sign stays. */
const bareText = ([before, number, unit]: readonly [before: string, number: string, unit: string]) => `${before ? `${before} ` : ''}${number}${unit.startsWith('%') ? unit : ''}`;

const end = (number: string, when: string) => html`<span class="number"><span class="figure">${number}</span> <span
  class="when">${when}</span></span>`;

function ownWords(row: ScorecardRow, language: Language): TemplateResult {
  const { indicator, assessment } = row;
  const { state } = assessment;
  const doubts = doubtsOf(row);
  const texts = messages(language);
  return html`<p class="gap-words">${assessment.observation ? gapText(indicator, assessment, unitOf(indicator, assessment.observation.basis), language) : ''}</p>
      ${PLAIN.has(state) ? nothing : html`<p class="state tone-${tones[state]}">${mark(state)}<span>${texts.states[state]}</span></p>`}
      <p class="small">${state === 'undated-target' ? texts.reasons.noDeadline : JUDGED.has(state) ? nothing : phrases(whyText(indicator, assessment, language))}</p>
      ${doubts.length ? html`<p class="small">${texts.findings(doubts.length)}: ${doubts.map(({ what }, index) => html`${index ? '; ' : ''}${localText(what, language)}`)}</p>` : nothing}`;
}

function ownRow(column: ProvinceColumn, row: ScorecardRow, language: Language): TemplateResult {
  const { indicator, assessment } = row;
  const { observation, target } = assessment;
  const name = pickText(indicator.name, language);
  const ends = observation && target ? html`<div
    class="ends">${end(bareText([observation.approx ? messages(language).approx[observation.approx] : '', formatNumber(observation.value, language), unitText(indicator, observation.basis, language)]), whenText(observation, language))}
    ${end(bareText(targetPieces(indicator, target, language)), dueWords(target, language, dueText))}</div>` : nothing;
  return html`<tr role="row"><th role="rowheader" scope="row"><span class="place-line">${columnName(column, language)}</span> <span class="own-name"
    lang=${name.lang ?? nothing}>${name.text}</span>
      ${observation ? basisLine(indicator, observation.basis, null, language) : nothing}</th>
    <td role="cell">${track(row.track)}${ends}</td>
    <td role="cell">${withRoom([row], ([one = row]) => ownWords(one, language))}</td></tr>`;
}

function stateCounts({ rest }: OwnPart, language: Language): TemplateResult {
  return html`<ul class="rest-states">${rest.map((each) => html`<li
    class="tone-${tones[each.state]}">${mark(each.state)}<span>${each.count} ${lowerFirst(countText(each, language))}</span></li>`)}</ul>`;
}

/** How many rows of a province have no distance, and what they lack: the ordinary case, so it is said and not left out. */
function restRow(column: ProvinceColumn, part: OwnPart, language: Language): TemplateResult | typeof nothing {
  const texts = compareTexts(language);
  const count = part.rest.reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return nothing;
  return html`<tr role="row" class="rest-row"><th role="rowheader" scope="row"><span class="place-line">${columnName(column, language)}</span>
      <span class="rest-name">${part.rows.length ? texts.ownRest(count) : texts.ownNone(count)}</span></th>
    <td role="cell">${part.rows.length ? nothing : track(trackMarks({ state: 'needs-baseline', value: null, target: 1 }))}${stateCounts(part, language)}</td>
    <td role="cell"><p class="small">${texts.noDistanceOwn}</p></td></tr>`;
}

/** A province of many as one line that opens: how many of its rows have a distance, and on which side of the target they are. */
function placeRow(column: ProvinceColumn, part: OwnPart, { open, language, onPlace }: OwnContext): TemplateResult {
  const texts = compareTexts(language);
  const short = part.rows.filter(({ assessment: { gap } }) => gap !== null && gap > 0).length;
  return html`<tr role="row" class="place-row"><th role="rowheader" scope="row"><button type="button" class="name" aria-expanded=${open.has(column.key) ? 'true' : 'false'}
      @click=${() => onPlace(column.key)}>${columnName(column, language)}</button></th>
    <td role="cell">${part.rows.length ? texts.ownCounts(short, part.rows.length - short) : texts.ownNoCounts}</td><td role="cell">${stateCounts(part, language)}</td></tr>`;
}

export interface OwnContext {
  /** Provinces shown, in order. */
  readonly columns: readonly ProvinceColumn[];
  /** Each province is one line until it is opened. */
  readonly folded: boolean;
  /** Keys of the provinces that are open. */
  readonly open: ReadonlySet<string>;
  readonly language: Language;
  readonly onPlace: (key: string) => void;
}

/** Part 2: each province against its own target; then, for each, what has no distance and why. */
export function ownPart(parts: readonly OwnPart[], context: OwnContext, heading: TemplateResult): TemplateResult {
  const { columns, folded, open, language } = context;
  const texts = compareTexts(language);
  const byKey = new Map(parts.map((part) => [part.province, part]));
  const shown = columns.flatMap((column) => { const part = byKey.get(column.key); return part ? [{ column, part }] : []; });
  return html`<section class="part">${heading}<p class="small intro">${texts.ownIntro}</p>
    <table class="own" role="table" aria-labelledby="part-own"><thead role="rowgroup"><tr role="row"><th role="columnheader"
      scope="col">${texts.columns.ownContent}</th><th role="columnheader" scope="col">${texts.columns.ownTrack}</th>
      <th role="columnheader" scope="col">${texts.columns.ownState}</th></tr></thead>
    <tbody role="rowgroup">${shown.map(({ column, part }) => html`${folded ? placeRow(column, part, context) : nothing}${folded && !open.has(column.key) ? nothing
      : html`${part.rows.map((row) => ownRow(column, row, language))}${restRow(column, part, language)}`}`)}</tbody></table></section>`;
}

/** Part 4: what one province alone sets itself, by name. */
export function singlePart(parts: readonly SinglePart[], columns: readonly ProvinceColumn[], language: Language, heading: TemplateResult): TemplateResult {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return html`<section class="part">${heading}<dl class="single">${parts.map(({ province, rows }) => {
    const column = byKey.get(province);
    return column ? html`<div><dt>${columnName(column, language)} <span class="small">${compareTexts(language).contents(rows.length)}</span></dt>
      <dd>${rows.map(({ indicator }, index) => { const name = pickText(indicator.name, language); return html`${index ? '; ' : ''}<span
        lang=${name.lang ?? nothing}>${name.text}</span>`; })}</dd></div>` : nothing;
  })}</dl></section>`;
}
