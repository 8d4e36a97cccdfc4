import { css, html, nothing, type TemplateResult } from 'lit';
import { basisText, dueDate, flagsText, targetWords, valueWords, whenText } from '../../i18n/describe.js';
import { lowerFirst } from '../../i18n/lower-first.js';
import { withoutLines } from '../../i18n/without-lines.js';
import { formatDate, type Language, messages, pickText } from '../../i18n/index.js';
import type { Finding, Indicator, Observation, Source, SourceDocument, Target } from '../../model/index.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import { cited, folded } from '../shared/cited.js';
import { localText } from '../shared/phrases.js';
import { countsText } from '../shared/row-parts.js';

type Documents = ReadonlyMap<string, SourceDocument>;

/**
 * A document's title, body and date, then the section; the line only in what opens. A table has no body, and owes no date of issue.
 * @param more Further places that open with it.
 */
export function source({ document, section, lines }: Source, documents: Documents, language: Language, more: readonly string[] = []): TemplateResult {
  const texts = messages(language).detail;
  const found = documents.get(document);
  const issuer = localText(found?.issuer, language);
  const issued = found?.issued ? formatDate(found.issued, language) : issuer === nothing ? '' : texts.noIssueDate;
  const draft = found?.draft ? ` (${messages(language).documents.draft})` : '';
  return html`${found ? html`${localText(found.title, language)}${draft}${issuer === nothing ? '' : ', '}${issuer}${issued ? `, ${issued}` : ''}` : document}${section ? `, ${texts.section(section)}` : ''}.
    ${folded([...(lines ? [texts.line(lines[0], lines[1], found?.file)] : []), ...more], language)}`;
}

/** Flags that the words before them have said already. */
const SAID: ReadonlySet<string> = new Set(['undated', 'approximate', 'year-not-stated', 'estimate']);

/** What every number of a list ends with: its base, what is said of it, flags, note and where it stands. */
function afterNumber(indicator: Indicator, { basis, flags, note, source: from }: Observation | Target, outcome: string, documents: Documents, language: Language): TemplateResult {
  const own = basisText(indicator, basis, language);
  const left = flagsText(flags.filter((flag) => !SAID.has(flag)), language);
  return html`${own.text ? html`; <span lang=${own.lang ?? nothing}>${own.text}</span>` : nothing}${outcome ? html`; <b>${outcome}</b>` : nothing}${left ? html`<span class="quiet">; ${left}</span>` : nothing}${note ? html`. ${cited(note, language)}` : nothing}
    <div class="quiet">${source(from, documents, language)}</div>`;
}

/** One value as the documents print it: number, counts, moment, base, flags, note, source. */
export function observationItem(indicator: Indicator, observation: Observation, documents: Documents, language: Language): TemplateResult {
  const counts = countsText(observation, language);
  return html`<li><b>${valueWords(indicator, observation, language)}</b>${counts ? ` (${counts})` : ''}, ${whenText(observation, language)}${afterNumber(indicator, observation, '', documents, language)}</li>`;
}

/** One target as the documents print it: number, due date, base, outcome, flags, note, source. */
export function targetItem(indicator: Indicator, target: Target, documents: Documents, language: Language, outcome = ''): TemplateResult {
  return html`<li>${target.value === null ? nothing : html`<b>${targetWords(indicator, target, language)}</b>, `}${dueDate(target, language)}${afterNumber(indicator, target, outcome, documents, language)}</li>`;
}

/** Kinds that have nothing above a line and nothing below: their base is the definition. */
const WITHOUT_FRACTION: ReadonlySet<string> = new Set(['rank', 'growth-rate', 'binary', 'composite']);

/** What is counted over what, under the name of the side it belongs to where value and target differ. */
function fraction(indicator: Indicator, basisId: string | undefined, side: string, language: Language): TemplateResult | typeof nothing {
  const texts = messages(language).detail;
  const basis = indicator.bases.find((one) => one.id === basisId);
  if (!basis || WITHOUT_FRACTION.has(indicator.kind)) return nothing;
  const upper = basis.denominator ? texts.numerator : texts.counted;
  return html`<dd class="quiet">${side ? html`${side}. ` : nothing}${upper}: ${localText(basis.numerator, language)}${basis.denominator ? html`. ${texts.denominator}: ${localText(basis.denominator, language)}` : nothing}.</dd>`;
}

function definition(indicator: Indicator, { observation, target }: ScorecardRow['assessment'], language: Language): TemplateResult {
  const texts = messages(language).detail;
  const two = observation !== null && target !== null && observation.basis !== target.basis;
  return html`<div><dt>${texts.definition}</dt><dd>${cited(indicator.definition, language)}</dd>
    ${two ? html`${fraction(indicator, observation.basis, texts.ofValue, language)}${fraction(indicator, target.basis, texts.ofTarget, language)}` : fraction(indicator, observation?.basis ?? target?.basis, '', language)}</div>`;
}

/** Values or targets of an indicator, each with its own base, flags and source; nothing where there is only the one already shown. */
function list(title: string, items: readonly TemplateResult[], shown: unknown): TemplateResult | typeof nothing {
  return items.length > (shown ? 1 : 0) ? html`<div><dt>${title}</dt><dd><ul>${items}</ul></dd></div>` : nothing;
}

/** Who follows the indicator and how often: said also where the documents leave it out, which is the usual case. */
function followed({ owner, cadence }: Indicator, language: Language): TemplateResult {
  const texts = messages(language).detail;
  return html`<div><dt>${texts.followedUp}</dt><dd>${texts.owner}: ${owner ? localText(owner, language) : texts.notStated}. ${texts.cadence}: ${cadence ?? texts.notStated}.</dd></div>`;
}

/** A finding's words, where it stands, and the passages that it sets against each other. */
function findingWords({ detail, source: from }: Finding, documents: Documents, language: Language): readonly [string, TemplateResult] {
  const picked = pickText(detail, language);
  const { text, places } = withoutLines(picked.text, picked.lang ?? language);
  return [text, source(from, documents, language, places)];
}

/** What stands behind a row: definition and base, sources, everything the documents print for it, what is missing, and the findings. */
export function facts(row: ScorecardRow, documents: Documents, language: Language): TemplateResult {
  const texts = messages(language).detail;
  const { indicator, assessment, findings } = row;
  const { observation, target } = assessment;
  const observations = [...indicator.observations, ...indicator.related];
  const { missing } = indicator;
  const outcomeOf = (one: Target) => {
    const earlier = assessment.earlierTargets.find((each) => each.target.id === one.id);
    return earlier ? lowerFirst(messages(language).states[earlier.state]) : '';
  };
  return html`<dl class="facts">
    ${definition(indicator, assessment, language)}
    ${followed(indicator, language)}
    ${assessment.required || assessment.reader?.required ? html`<div><dt>${texts.paceMethod}</dt><dd>${texts.paceFormula}</dd><dd class="quiet">${messages(language).method(messages(language).requiredPaceCard, 1)}</dd></div>` : nothing}
    ${observation ? html`<div><dt>${texts.valueSource}</dt><dd>${source(observation.source, documents, language)}</dd>${observation.note ? html`<dd class="quiet">${cited(observation.note, language)}</dd>` : nothing}</div>` : nothing}
    ${target ? html`<div><dt>${texts.targetSource}</dt><dd>${source(target.source, documents, language)}</dd>${target.note ? html`<dd class="quiet">${cited(target.note, language)}</dd>` : nothing}</div>` : nothing}
    ${missing ? html`<div><dt>${texts.whatIsMissing}</dt><dd>${localText(missing.what, language)}.</dd><dd class="quiet">${missing.supplier ? html`${texts.supplierLabel}: ${localText(missing.supplier, language)}.` : texts.supplierUnknown}</dd></div>` : nothing}
    ${list(texts.allValues, observations.map((one) => observationItem(indicator, one, documents, language)), observation)}
    ${list(texts.allTargets, indicator.targets.map((one) => targetItem(indicator, one, documents, language, outcomeOf(one))), target)}
    ${findings.map((finding, index) => {
      const [detail, from] = findingWords(finding, documents, language);
      return html`<div><dt class="finding-title" id=${index === 0 ? 'finding' : nothing} tabindex="-1">${texts.finding}: ${localText(finding.what, language)}</dt><dd>${detail}</dd><dd class="quiet">${from}</dd></div>`;
    })}
  </dl>`;
}

/** A finding in a list: what does not agree, in one sentence and in full, and where. */
export function findingItem(finding: Finding, documents: Documents, language: Language): TemplateResult {
  const [detail, from] = findingWords(finding, documents, language);
  return html`<li><b>${localText(finding.what, language)}.</b> ${detail} <span class="quiet">${from}</span></li>`;
}

export const factsStyles = css`
  /* Columns, not a grid: blocks of very different length leave no holes. */
  .facts { grid-column: 1 / -1; columns: 4 232px; column-gap: 24px; column-rule: 1px solid var(--_line); border-top: 1px solid var(--_line); padding-top: 12px; font-size: var(--_size-0); line-height: 18px; }
  .facts > div { break-inside: avoid; padding-bottom: 12px; }
  .facts dt { font-weight: 600; margin-bottom: 2px; }
  .facts dd { text-wrap: pretty; overflow-wrap: anywhere; }
  .facts dd + dd { margin-top: 6px; }
  .facts details { margin-top: 2px; color: var(--_ink-2); }
  .facts summary { cursor: pointer; min-height: 24px; color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; }
  .facts li + li { margin-top: 4px; }
  .quiet { color: var(--_ink-2); }
  .finding-title { color: var(--_warn); }
  .finding-title:focus:not(:focus-visible) { outline: none; }
`;
