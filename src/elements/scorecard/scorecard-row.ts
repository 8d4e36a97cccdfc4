import { html, nothing, type TemplateResult } from 'lit';
import { basisText, targetSign, unitOf, unitWord, valueText, whenText, whyText } from '../../i18n/describe.js';
import { formatNumber, formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import type { Indicator, Observation, Target } from '../../model/index.js';
import { differingWords } from '../../view/differing-words.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import { mark, tones } from '../shared/marks.js';
import { localText, phrases } from '../shared/phrases.js';
import { track } from '../shared/track.js';

export interface RowContext {
  readonly language: Language;
  /** Number of documents of the province, for "not in the two documents". */
  readonly documents: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onFindings: () => void;
  /** The reader's fields, where a typed number would help. */
  readonly entry: TemplateResult | null;
}

function unit(word: string): TemplateResult | typeof nothing {
  return word ? html`<span class="unit ${word.startsWith('%') ? '' : 'word'}">${word}</span>` : nothing;
}

/** A base line; where two bases differ, the words that part them are underlined. */
function basis(indicator: Indicator, id: string, otherId: string | null, language: Language): TemplateResult | typeof nothing {
  const own = basisText(indicator, id, language);
  if (!own.text) return nothing;
  if (otherId === null) return html`<span class="basis" lang=${own.lang ?? nothing}>${own.text}</span>`;
  const runs = differingWords(own.text, basisText(indicator, otherId, language).text);
  return html`<span class="basis differs" lang=${own.lang ?? nothing}>${runs.map((run) => (run.differs ? html`<u>${run.text.trimEnd()}</u>${/\s$/.test(run.text) ? ' ' : ''}` : run.text))}</span>`;
}

function value(indicator: Indicator, observation: Observation, language: Language, when: string): TemplateResult {
  const texts = messages(language);
  const word = unitWord(indicator, language, unitOf(indicator, observation.basis));
  const approx = observation.approx ? texts.approx[observation.approx] : '';
  return html`<span class="number"><span class="figure">${approx ? html`<span class="about">${approx}</span>` : nothing}${formatNumber(observation.value, language)}${unit(word)}</span> <span class="when">${when}</span></span>`;
}

/** Numerator and denominator as printed, when the share has both. */
function counts({ numerator, denominator }: Observation, language: Language): string {
  return numerator !== null && denominator !== null ? messages(language).detail.counts(formatNumber(numerator, language), formatNumber(denominator, language)) : '';
}

function valueCell({ indicator, assessment }: ScorecardRow, context: RowContext): TemplateResult {
  const { language } = context;
  const texts = messages(language);
  const { observation, target, comparable, conflicts, reason } = assessment;
  const key = (when: string) => html`<span class="key">${texts.columns.value.split(' ').slice(0, 2).join(' ')}${when ? ` · ${when}` : ''}</span>`;
  if (!observation) {
    return html`${key('')}${context.entry ?? nothing}<span class="basis">${texts.noValue(context.documents)}</span>`;
  }
  const when = whenText(observation, language);
  const differs = target !== null && comparable !== null && !comparable.same ? target.basis : null;
  const printed = reason.code === 'printed-against-counts' ? reason : null;
  const withCounts = printed ? counts(observation, language) : '';
  return html`${key(when)}${value(indicator, observation, language, printed ? texts.printedIn : when)}
    ${printed && printed.counted !== null ? html`<span class="number"><span class="figure">${formatNumber(Math.round(printed.counted * 100) / 100, language)}${unit(unitWord(indicator, language, unitOf(indicator, observation.basis)))}</span> <span class="when">${texts.computedFromCounts}</span></span>` : nothing}
    ${conflicts.map((other) => value(indicator, other, language, whenText(other, language)))}
    ${withCounts ? html`<span class="basis">${withCounts}</span>` : nothing}
    ${basis(indicator, observation.basis, differs, language)}`;
}

function targetValue(indicator: Indicator, target: Target, language: Language): TemplateResult {
  const texts = messages(language);
  const sign = targetSign(target, language);
  if (indicator.kind === 'binary') return html`<span class="figure">${target.value === 1 ? texts.yes : texts.no}</span>`;
  const rank = indicator.kind === 'rank' ? `${texts.rankWord} ` : '';
  return html`<span class="figure">${sign ? `${sign} ` : ''}${rank ? html`<span class="about">${rank}</span>` : nothing}${valueText(target.value ?? 0, target.high, language)}${unit(unitWord(indicator, language, unitOf(indicator, target.basis)))}</span>`;
}

function targetCell({ indicator, assessment }: ScorecardRow, { language, documents }: RowContext): TemplateResult {
  const texts = messages(language);
  const { target, observation, comparable } = assessment;
  const dated = target?.by && !target.flags.includes('year-not-stated') ? formatPeriod(target.by, language) : null;
  const key = html`<span class="key">${texts.columns.target}${target ? ` · ${dated ?? texts.noYear}` : ''}</span>`;
  if (!target) return html`${key}<span class="none">${texts.noTarget}</span><span class="basis">${texts.noTargetWhere(documents)}</span>`;
  if (target.value === null) return html`${key}<span class="none">${localText(target.note, language)}</span><span class="basis">${dated ?? texts.noYear}</span>`;
  const differs = observation !== null && comparable !== null && !comparable.same ? observation.basis : null;
  return html`${key}<span class="number">${targetValue(indicator, target, language)} <span class="when">${dated ?? texts.noYear}</span></span>
    ${basis(indicator, target.basis, differs, language)}
    ${target.flags.includes('implied') ? html`<span class="basis">${texts.implied}</span>` : nothing}`;
}

function stateCell(row: ScorecardRow, { language, onFindings }: RowContext): TemplateResult {
  const texts = messages(language);
  const { indicator, assessment, findings } = row;
  const why = phrases(whyText(indicator, assessment, language));
  return html`<p class="state tone-${tones[assessment.state]}">${mark(assessment.state)}<span>${texts.states[assessment.state]}</span></p>
    <p class="why">${why}${findings.length ? html`${why.length ? ' · ' : ''}<button type="button" class="finding" @click=${onFindings}>${texts.findings(findings.length)}</button>` : nothing}</p>`;
}

/** The cells of one row, without the pillar's heading. Roles stand on every part because narrow layouts change `display`. */
export function rowCells(row: ScorecardRow, context: RowContext): TemplateResult {
  const { indicator, track: marks } = row;
  const name = pickText(indicator.name, context.language);
  return html`
    <th role="rowheader" scope="row" class="name-cell"><button type="button" class="name" id="name-${indicator.id}" lang=${name.lang ?? nothing}
      aria-expanded=${context.open ? 'true' : 'false'} aria-controls=${context.open ? `detail-${indicator.id}` : nothing} @click=${context.onToggle}>${name.text}</button></th>
    <td role="cell" class="value-cell">${valueCell(row, context)}</td>
    <td role="cell" class="target-cell">${targetCell(row, context)}</td>
    <td role="cell" class="track-cell">${track(marks)}</td>
    <td role="cell" class="state-cell">${stateCell(row, context)}</td>`;
}

/** What a row says in one breath, for the announcement after a typed number. */
export function spokenRow({ indicator, assessment }: ScorecardRow, language: Language): string {
  const why = whyText(indicator, assessment, language).map((piece) => piece.text).join('');
  return `${pickText(indicator.name, language).text}: ${why}`;
}

