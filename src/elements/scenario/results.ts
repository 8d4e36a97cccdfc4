import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Sensitivity, SensitivityInput } from '../../engine/sensitivity.js';
import type { Projection } from '../../engine/types.js';
import { formatProbability, pickText } from '../../i18n/index.js';
import { lowerFirst } from '../../i18n/lower-first.js';
import { dueIndex } from '../../i18n/projection-describe.js';
import { type ProjectionNumbers, targetDueText, targetValueText } from '../../i18n/projection-numbers.js';
import { factName, factText, sensitivityInput, tried, withUnit } from '../../i18n/scenario-describe.js';
import { LETTERS, comparedWith } from '../../view/scenario.js';
import { compareScenarios, type Comparison } from '../../view/scenario-differences.js';
import { mayTry } from '../../view/scenario-plan.js';
import { drawable, linkedSentences, stateWords } from '../projection/context.js';
import { lineSwatch } from '../projection/projection-key.js';
import { nameOf, nothingWords, type ScenarioContext } from './context.js';
import type { ScenarioController } from './compute.js';

/** What declared links do, beside the same result without them. */
export function linkBlock(context: ScenarioContext): TemplateResult | typeof nothing {
  const { projection, scenario } = context;
  const line = projection.lines.find(({ id }) => id === scenario.id);
  const sentences = line ? linkedSentences(line, projection) : [];
  return sentences.length === 0 ? nothing : html`<div class="note" data-part="linked"><p>${sentences.slice(0, -1).join(' ')}</p><p class="quiet">${sentences.at(-1)}</p></div>`;
}

/** Median, interval and chance of an indicator at its due date. */
function endOf(result: Projection, id: string, numbers: ProjectionNumbers, { facts, all, language, projection: { texts } }: ScenarioContext): { readonly median: string; readonly interval: string; readonly chance: string } {
  const { way } = (all.find(({ subject }) => subject.indicator.id === id) ?? facts).subject;
  const index = dueIndex(result, way?.target.due ?? null);
  const band = result.bands.find(({ level }) => level === 0.8);
  const [low, high] = [band?.lower[index] ?? 0, band?.upper[index] ?? 0];
  const probability = result.targets.find((target) => target.id === way?.target.id)?.attainment?.probability ?? null;
  const isRange = band !== undefined && numbers.bare(low) !== numbers.bare(high);
  return { median: numbers.computed(result.median[index] ?? 0), interval: isRange ? numbers.interval(low, high) : texts.fixed, chance: probability === null ? texts.noProbability : formatProbability(probability, language) };
}

/** All indicators of the scenario in hand: a driver moves every one that counts over it. */
export function indicatorTable(context: ScenarioContext, results: ScenarioController, choose: (id: string) => void): TemplateResult | typeof nothing {
  const { all, facts, scenario, texts, projection, language, words } = context;
  if (all.length < 2) return nothing;
  const { columns } = projection.texts;
  const linked = scenario.links.length > 0;
  const heads = [projection.texts.target, columns.median, columns.interval, `${columns.chance(projection.texts.theTarget)}, ${columns.ifRight}`, ...(linked ? [texts.without] : [])];
  return html`<section><p class="sub" role="heading" aria-level=${context.level + 1}>${texts.allIndicators}</p>
    <table class="ends" role="table" part="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.indicator}</th>${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
    <tbody role="rowgroup">${all.map((each) => {
      const { indicator: { id }, way, declared, assessment } = each.subject;
      // The digits of its own sentence: another indicator of the column may be printed with more.
      const numbers = words.of(id)?.numbers;
      const found = context.problems.size === 0 ? results.projection(scenario.id, id) : null;
      const result = found && numbers ? drawable(found, numbers, way) : null;
      const mine = id === facts.subject.indicator.id;
      const end = result && numbers ? endOf(result, id, numbers, context) : null;
      const without = result?.linked && numbers ? endOf(result.linked.without, id, numbers, context).median : '–';
      const cells = end && way && numbers ? [`${targetValueText(way.target, numbers, language)}, ${targetDueText(way.target, language)}`, end.median, end.interval, end.chance, ...(linked ? [without] : [])] : null;
      const reason = nothingWords(each, texts) || (way === null ? stateWords(assessment.state, language) : results.isFresh(scenario.id) ? (results.issues(scenario.id, id).map(({ message }) => message[language]).join(' ') || texts.failed) : texts.running);
      return html`<tr role="row" class=${mine ? 'in-hand' : ''}><th role="rowheader" scope="row"><button type="button" aria-pressed=${mine ? 'true' : 'false'} @click=${() => choose(id)}>${nameOf(context, id)}</button>${declared || way?.origin === 'reader' ? html`<span class="small">${declared ? `${projection.texts.declared} (${declared.name})` : projection.texts.readers}</span>` : nothing}</th>
        ${cells ? cells.map((cell, index) => html`<td role="cell"><span class="label" aria-hidden="true">${heads[index]}</span><span>${cell}</span></td>`) : html`<td role="cell" class="problem-cell" colspan=${heads.length}>${reason}</td>`}</tr>`;
    })}</tbody></table></section>`;
}

/** One bar around the middle: place and length in percent of the drawing's width. */
function bar({ outcomeLow, outcomeHigh }: SensitivityInput, x: (value: number) => number, numbers: (value: number) => string): SVGTemplateResult {
  const [low, high] = [Math.min(outcomeLow, outcomeHigh), Math.max(outcomeLow, outcomeHigh)];
  return svg`<rect x="${x(low).toFixed(2)}%" y="4" width="${Math.max(0.2, x(high) - x(low)).toFixed(2)}%" height="14" /><text x="${x(low).toFixed(2)}%" dx="-6" y="16" text-anchor="end">${numbers(low)}</text><text x="${x(high).toFixed(2)}%" dx="6" y="16">${numbers(high)}</text>`;
}

/** Which assumption moves the result most, widest first, with the target's flag. */
export function sensitivityBlock(context: ScenarioContext, sensitivity: Sensitivity | null, fresh: boolean): TemplateResult | typeof nothing {
  const { own, texts, language, facts: { subject: { way, indicator } }, scenario, plan, words, projection, level } = context;
  // What moves the result by less than is printed, or is itself moved by less, changes nothing for the reader.
  const isSeen = (each: SensitivityInput) => own.numbers.bare(each.outcomeLow) !== own.numbers.bare(each.outcomeHigh) && new Set(tried(each, language)).size > 1;
  const inputs = (sensitivity?.inputs ?? []).filter(isSeen).slice(0, 8);
  const unseen = (sensitivity?.inputs ?? []).filter((each) => !isSeen(each)).map((each) => sensitivityInput(each, indicator.id, plan.unit, scenario.links, words).name);
  if (!sensitivity || inputs.length === 0 || projection.inHand === null || !way) return nothing;
  const { numbers } = own;
  const values = [...inputs.flatMap(({ outcomeLow, outcomeHigh }) => [outcomeLow, outcomeHigh]), sensitivity.outcome];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const near = Math.abs(way.target.value - sensitivity.outcome) < 3 * Math.max(most - least, 1e-9);
  const [from, to] = near ? [Math.min(least, way.target.value), Math.max(most, way.target.value)] : [least, most];
  // Room for the numbers at both ends of the widest bar.
  const x = (value: number) => 20 + (60 * (value - from)) / (to - from || 1);
  const flag = near ? `${x(way.target.value).toFixed(2)}%` : '';
  const right = near && x(way.target.value) > 60;
  return html`<section class="sensitivity" data-part="sensitivity" aria-busy=${fresh ? 'false' : 'true'}><p class="sub" role="heading" aria-level=${level + 1}>${texts.sensitivity}</p><p class="quiet">${texts.sensitivityNote(targetDueText(way.target, language))}</p>
    <table class="bars series-${LETTERS.indexOf(scenario.letter) + 1}" role="table"><caption class="visually-hidden">${texts.sensitivity}: ${pickText(indicator.name, language).text}</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span class="visually-hidden">${texts.sensitivityTable.input}</span></th><th role="columnheader" scope="col"><span class="visually-hidden">${texts.sensitivityTable.outcome}</span>
      ${near ? html`<svg width="100%" height="20" aria-hidden="true" focusable="false"><svg x=${flag} overflow="visible"><path class="pole" d=${right ? 'M0 20V2L-12 6.5L0 11' : 'M0 20V2L12 6.5L0 11'} /><text x=${right ? -18 : 18} y="12" text-anchor=${right ? 'end' : 'start'}>${projection.texts.targetShort(targetValueText(way.target, numbers, language))}</text></svg></svg>` : nothing}</th></tr></thead>
    <tbody role="rowgroup">${inputs.map((each) => {
      const { name, unit } = sensitivityInput(each, indicator.id, plan.unit, scenario.links, words);
      const [low, high] = [each.outcomeLow, each.outcomeHigh].sort((a, b) => a - b);
      // The end that gives the lower result first, as the bar is read.
      const [first = '', second = ''] = each.outcomeLow <= each.outcomeHigh ? tried(each, language) : [...tried(each, language)].reverse();
      return html`<tr role="row"><th role="rowheader" scope="row">${name}<span class="small">${withUnit(texts.arrow(first, second), unit)}</span></th>
        <td role="cell"><span class="visually-hidden">${numbers.interval(low ?? 0, high ?? 0)}</span><svg width="100%" height="22" aria-hidden="true" focusable="false">${near ? svg`<line class="target" x1=${flag} x2=${flag} y1="0" y2="22" />` : nothing}${bar(each, x, (value) => numbers.bare(value))}</svg></td></tr>`;
    })}</tbody></table>${unseen.length ? html`<p class="quiet">${texts.unseen(unseen.map(lowerFirst).join('; '))}</p>` : nothing}</section>`;
}

/** Names of what is equal, each once; an indicator that is equal throughout is named as a whole. */
function sharedNames({ differences, shared }: Comparison, context: ScenarioContext, several: boolean): readonly string[] {
  const { texts, words } = context;
  const differing = new Set(differences.map(({ indicator }) => indicator));
  const names = shared.map((each) => (several && each.indicator !== null && !differing.has(each.indicator) ? texts.everythingOf(nameOf(context, each.indicator)) : factName(each, words, several)));
  return [...new Set([...names, texts.baseline])].map(lowerFirst);
}

/** Only what two scenarios assume differently, and what each leads to; equal things are named in one line. */
export function differencesBlock(context: ScenarioContext): TemplateResult {
  const { document, scenario, all, peers, texts, words, editor, own, projection, language, level, facts: { subject: { way } } } = context;
  const other = comparedWith(document);
  if (!other) return html`<p class="quiet" data-part="differences">${texts.alone}</p>`;
  const [a, b] = scenario.letter < other.letter ? [scenario, other] : [other, scenario];
  const startable = all.filter(mayTry);
  const comparison = compareScenarios(a, b, startable, peers);
  const { differences } = comparison;
  const several = startable.length > 1;
  const lines = [a, b].map(({ id }) => projection.lines.find((line) => line.id === id)?.projection ?? null);
  const ends = lines.map((line) => (line ? endOf(line, own.indicator.id, own.numbers, context) : null));
  const due = way ? targetDueText(way.target, language) : '';
  const rows: readonly (readonly [string, string, string])[] = [
    [texts.scenarioName, a.name || texts.none, b.name || texts.none],
    ...differences.map((difference) => [factName(difference, words, several), factText(difference.a, difference, words), factText(difference.b, difference, words)] as const),
    ...(ends[0] && ends[1] ? [[texts.median(due), ends[0].median, ends[1].median] as const, [texts.chance(way ? targetValueText(way.target, own.numbers, language) : ''), ends[0].chance, ends[1].chance] as const] : []),
  ];
  const differing = rows.filter(([, one, two]) => one !== two);
  const listed = sharedNames(comparison, context, several);
  const head = (each: typeof a) => html`${lineSwatch(each.letter)}<span>${each === scenario ? texts.inHand(each.letter) : each.letter}</span>`;
  return html`<section data-part="differences"><div class="heading-row"><p class="sub" role="heading" aria-level=${level + 1}>${texts.differences(a.letter, b.letter)}</p>
    ${document.scenarios.length > 2 ? html`<label class="field beside"><span>${texts.compareWith}</span><select data-path="against" @change=${(event: Event) => editor.act({ type: 'against', id: (event.target as HTMLSelectElement).value })}>
      ${document.scenarios.filter((each) => each !== scenario).map((each) => html`<option value=${each.id} .selected=${each === other}>${each.letter}${each.name ? `: ${each.name}` : ''}</option>`)}</select></label>` : nothing}</div>
    ${differing.length === 0 ? html`<p>${texts.noDifference}</p>` : html`<table class="diff" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.assumption}</th><th role="columnheader" scope="col">${head(a)}</th><th role="columnheader" scope="col">${head(b)}</th></tr></thead>
      <tbody role="rowgroup">${differing.map(([name, one, two]) => html`<tr role="row"><th role="rowheader" scope="row">${name}</th><td role="cell"><b class="label" aria-hidden="true">${a.letter}</b><span>${one}</span></td><td role="cell"><b class="label" aria-hidden="true">${b.letter}</b><span>${two}</span></td></tr>`)}</tbody></table>`}
    <p class="quiet">${texts.shared(listed.join(', '))}</p></section>`;
}

/** Why there is no result yet, in one sentence; empty where there is one. */
export function waitingText(context: ScenarioContext, results: ScenarioController): string {
  const { facts, texts, scenario, projection, problems, editor, document } = context;
  const { way, indicator } = facts.subject;
  const nothing = nothingWords(facts, texts);
  if (nothing) return texts.nothingToTry(nothing);
  if (!way) return facts.mayDeclare ? (document.declarations[indicator.id]?.checked ? texts.declareFirst : texts.unlikeFirst) : texts.startFirst;
  // What is wrong with the links as a whole stands at no field of theirs.
  if (problems.size > 0 || !editor.isReadableThroughout) return [...problems].find(([path]) => /^links\[\d+\]$/.test(path))?.[1] ?? texts.mend;
  if (projection.inHand === scenario.id) return '';
  if (!results.isFresh(scenario.id)) return texts.running;
  return results.issues(scenario.id, indicator.id).map(({ message }) => message[context.language]).join(' ') || texts.failed;
}
