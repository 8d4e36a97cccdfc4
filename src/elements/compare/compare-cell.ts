import { html, nothing, type TemplateResult } from 'lit';
import { amount, isRough, whenText } from '../../i18n/describe.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { type Language, messages } from '../../i18n/index.js';
import { chanceText } from '../../i18n/trend-describe.js';
import { goalSign, type RowState } from '../../model/index.js';
import type { Holding, SharedCell, SharedRow } from '../../view/compare.js';
import { comparableTarget } from '../../view/compare-holdings.js';
import { type CommonLevel, distanceTo } from '../../view/compare-level.js';
import type { RankRange } from '../../view/compare-ranks.js';
import { scaleTrack } from '../../view/compare-track.js';
import { mark, tones } from '../shared/marks.js';
import { basisLine, valueNumber } from '../shared/row-parts.js';
import { stacked } from '../shared/trend-room.js';
import { gapText, rankText, targetText, territoryText } from './compare-words.js';
import { scaleTrackTemplate } from './scale-track.js';

/** States that say more than the distance beside them. */
const SAID: ReadonlySet<RowState> = new Set(['exceeded', 'met', 'missed', 'past-no-data', 'reached', 'likely', 'even', 'unlikely', 'conflicting']);

export interface CellContext {
  readonly row: SharedRow;
  /** Where the engine allows one. */
  readonly rank: RankRange | undefined;
  readonly language: Language;
  /** End of the row's scale; null where none is drawn. */
  readonly scale: number | null;
  /** The reader's level; undefined while each province is measured against its own target, null while none can be read. */
  readonly level: CommonLevel | null | undefined;
}

const line = (text: string, kind = 'small') => html`<p class=${kind}>${text}</p>`;

/** A state, with the probability that it stands for. */
function stateLine(state: RowState, probability: number | null, language: Language): TemplateResult {
  const { states } = messages(language);
  return html`<p class="state tone-${tones[state]}">${mark(state)}<span>${states[state]}</span></p>
    ${probability === null ? nothing : line(chanceText(probability, language))}`;
}

/** How a province's value, and its own target, stand to the reader's common level. */
function levelDistance(level: CommonLevel, cell: SharedCell & { readonly holding: Holding }, { row, language }: CellContext): TemplateResult {
  const texts = compareTexts(language);
  const distance = distanceTo(level, row, cell);
  if (!distance) return line(texts.noDistance);
  const { indicator, unit, assessment } = cell.holding;
  const own = (value: number) => amount(value, indicator, language, unit, Boolean(assessment.observation?.approx));
  const size = (value: number) => amount(value, indicator, language, unit, isRough({ ...assessment, observation: null }));
  const floor = goalSign(indicator.direction, row.targets[0] && comparableTarget(row.targets[0])?.comparator) === 1;
  const value = distance.value === null ? nothing
    : html`<p class="gap-words">${distance.value > 0 ? texts.toLevel(own(distance.value)) : distance.value < 0 ? texts.pastLevel(own(distance.value)) : texts.atLevel}</p>`;
  if (distance.target === null) return html`${value}`;
  const [below, above] = floor ? [texts.targetBelow, texts.targetAbove] : [texts.targetEasier, texts.targetHarder];
  return html`${value}${line(distance.target > 0 ? below(size(distance.target)) : distance.target < 0 ? above(size(distance.target)) : texts.targetAt, 'target-words')}`;
}

/** What one province holds otherwise, in one line each: it stands here so that nothing that a document says is lost. */
export function otherLine({ indicator, basis, assessment: { observation, target } }: Holding, language: Language): TemplateResult {
  const texts = compareTexts(language);
  return html`<div class="other">${observation ? valueNumber(indicator, observation, language, whenText(observation, language)) : nothing}
    ${target ? line(`${texts.target} ${targetText(indicator, target, language)}`) : nothing}${basisLine(indicator, basis, null, language)}</div>`;
}

function others(holdings: readonly Holding[], language: Language): TemplateResult | typeof nothing {
  return holdings.length ? html`<div class="others"><p
    class="small">${compareTexts(language).otherWay}</p>${holdings.map((holding) => otherLine(holding, language))}</div>` : nothing;
}

function held(cell: SharedCell & { readonly holding: Holding; readonly others: readonly Holding[] }, context: CellContext): TemplateResult {
  const { language, scale, level, rank } = context;
  const texts = compareTexts(language);
  const { holding } = cell;
  const { indicator, assessment } = holding;
  const { observation, target, state, conflicts, earlierTargets, probability } = assessment;
  const distance = level === undefined ? gapText(indicator, assessment, holding.unit, language) : '';
  const told = SAID.has(state) ? stateLine(state, probability, language) : observation ? nothing : line(texts.noValue);
  return html`
    ${observation ? html`${valueNumber(indicator, observation, language, whenText(observation, language))}${conflicts.map((other) => valueNumber(indicator, other, language, whenText(other, language)))}` : nothing}
    ${scale === null ? nothing : scaleTrackTemplate(scaleTrack(holding, scale, level?.value ?? null))}
    ${distance ? html`<p class="gap-words">${distance}</p>` : nothing}
    ${target ? line(`${texts.target} ${targetText(indicator, target, language)}`, 'target-words') : line(texts.noTarget, 'target-words')}
    ${level ? levelDistance(level, cell, context) : nothing}
    ${rank ? line(rankText(rank, language)) : nothing}
    ${holding.hasTrend ? stacked(told, stateLine('even', 0.5, language)) : told}
    ${earlierTargets.map((earlier) => line(texts.earlier(targetText(indicator, earlier.target, language), messages(language).states[earlier.state].toLowerCase())))}
    ${cell.kind === 'apart' ? html`<p class="small apart-words">${mark('needs-same-basis')}<span>${texts.apartTerritory(territoryText(holding.territory, language))}</span></p>` : nothing}
    ${cell.kind === 'member' && cell.valueApart ? html`<p
      class="small apart-words">${mark('needs-same-basis')}<span>${texts.apartWindow}</span></p>` : nothing}
    ${others(cell.others, language)}`;
}

/** Content of one province's place in a row. */
export function cellContent(cell: SharedCell, context: CellContext): TemplateResult {
  const texts = compareTexts(context.language);
  if (cell.kind === 'none') return html`<p class="small absent">${texts.notNamed}</p>`;
  if (cell.kind === 'other') return cell.others.length ? html`${others(cell.others, context.language)}` : html`<p
    class="small absent">${texts.notThisWay}</p>`;
  return held(cell, context);
}
