/** The pieces of a row that a tile shows too: a value with its moment, a target, a base with the words that part it from another. */
import { html, nothing, type TemplateResult } from 'lit';
import { basisText, targetPieces, unitOf, unitWord, whenText } from '../../i18n/describe.js';
import { formatNumber, type Language, messages } from '../../i18n/index.js';
import type { Assessment, Indicator, Observation, Target } from '../../model/index.js';
import { differingWords } from '../../view/differing-words.js';

/** Keeps a word at its number, also in a copied text or a spoken one, where a margin would be nothing. */
const SPACE = '\u00a0';

/** The word after a number; words stand a little apart, signs do not. */
export function unitMark(word: string): TemplateResult | typeof nothing {
  return word ? html`<span class="unit ${word.startsWith('%') ? '' : 'word'}">${word.startsWith('%') ? word : `${SPACE}${word}`}</span>` : nothing;
}

/** A base line; where two bases differ, the words that part them are underlined. */
export function basisLine(indicator: Indicator, id: string, otherId: string | null, language: Language): TemplateResult | typeof nothing {
  const own = basisText(indicator, id, language);
  if (!own.text) return nothing;
  if (otherId === null) return html`<span class="basis" lang=${own.lang ?? nothing}>${own.text}</span>`;
  const runs = differingWords(own.text, basisText(indicator, otherId, language).text);
  return html`<span class="basis differs" lang=${own.lang ?? nothing}>${runs.map((run) => (run.differs ? html`<u>${run.text.trimEnd()}</u>${/\s$/.test(run.text) ? ' ' : ''}` : run.text))}</span>`;
}

/** The base of a target; one whose number is read from words is never taken for a printed one. */
export function targetBasis(indicator: Indicator, { basis, flags }: Target, otherId: string | null, language: Language): TemplateResult {
  return html`${basisLine(indicator, basis, otherId, language)}${flags.includes('implied') ? html`<span class="basis">${messages(language).implied}</span>` : nothing}`;
}

/** A value as printed, with what stands before and after it; `kept` where a narrow layout may not leave out what stands after. */
export function valueNumber(indicator: Indicator, observation: Observation, language: Language, when: string, kept = false): TemplateResult {
  const texts = messages(language);
  const word = unitWord(indicator, language, unitOf(indicator, observation.basis));
  const approx = observation.approx ? texts.approx[observation.approx] : '';
  return html`<span class="number"><span class="figure">${approx ? html`<span class="about">${approx}${SPACE}</span>` : nothing}${formatNumber(observation.value, language)}${unitMark(word)}</span> <span class="when ${kept ? 'kept' : ''}">${when}</span></span>`;
}

/**
 * Every number that the documents give for the moment shown: as printed, as its own counts have it where these differ, and what else contradicts it.
 * @param dated Whether the moment of a value that its counts contradict stands nowhere else.
 */
export function valueNumbers(indicator: Indicator, { observation, conflicts, reason }: Assessment, language: Language, dated: boolean): TemplateResult | typeof nothing {
  if (!observation) return nothing;
  const texts = messages(language);
  const number = (one: Observation) => valueNumber(indicator, one, language, whenText(one, language));
  if (reason.code !== 'printed-against-counts') return html`${[observation, ...conflicts].map(number)}`;
  const counted = reason.counted === null ? [] : [{ ...observation, value: Math.round(reason.counted * 100) / 100 }];
  return html`${valueNumber(indicator, observation, language, `${dated ? `${whenText(observation, language)}, ` : ''}${texts.printedIn}`, true)}
    ${counted.map((one) => valueNumber(indicator, one, language, texts.computedFromCounts, true))}${conflicts.map(number)}`;
}

/** Numerator and denominator as printed, when the share has both. */
export function countsText({ numerator, denominator }: Observation, language: Language): string {
  return numerator !== null && denominator !== null ? `${formatNumber(numerator, language)} / ${formatNumber(denominator, language)}` : '';
}

/** A target's number with its sign and unit, after "khoảng" or "thứ" where the document says so. */
export function targetNumber(indicator: Indicator, target: Target, language: Language): TemplateResult {
  const [before, number, unit] = targetPieces(indicator, target, language);
  // A sign stays on the line of its number.
  return html`<span class="figure">${before ? html`<span class="about">${before}${SPACE}</span>` : nothing}${number.replace(/^(.) /, '$1\u00a0')}${unitMark(unit)}</span>`;
}
