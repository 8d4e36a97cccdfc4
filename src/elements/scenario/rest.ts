import { html, nothing, type TemplateResult } from 'lit';
import type { Phrase } from '../../i18n/describe.js';
import { formatNumber, pickText } from '../../i18n/index.js';
import { targetDueText, targetValueText } from '../../i18n/projection-numbers.js';
import { pathRest, restSentences, type RestNeed } from '../../i18n/scenario-describe.js';
import { LETTERS } from '../../view/scenario.js';
import { documentGrowth, isPartOfGrdp, numeratorNeeded } from '../../view/scenario-plan.js';
import { endsOf, growsEvenly, middleOf, restOnPath, wholeGrowth } from '../../view/scenario-rest.js';
import { restInLastYear } from '../../view/ratio.js';
import { phrases } from '../shared/phrases.js';
import type { ScenarioContext } from './context.js';

/**
 * What the rest of GRDP does, only for a share that is part of it. The picture's own path comes first; even growth to the target stands at the head only
 * where the scenario in hand assumes even growth, and says everywhere that it is about that. Last, where the growth of GRDP is from; empty for any other share.
 */
function restSaid({ facts, language, own, scenario, texts, dataset, projection }: ScenarioContext): readonly (readonly Phrase[])[] {
  const { way, indicator } = facts.subject;
  const whole = wholeGrowth(scenario, facts);
  if (!way || !whole || !isPartOfGrdp(indicator, facts.driver)) return [];
  const [share, wanted, years] = [way.start.value / 100, way.target.value / 100, way.target.due - way.start.time];
  const needs = endsOf(whole).flatMap((growth): RestNeed[] => {
    const [needed, rest] = [numeratorNeeded(facts, growth), restInLastYear(share, wanted, years, growth / 100)];
    return needed === null || rest === null ? [] : [{ growth, needed, rest: rest * 100 }];
  });
  if (needs.length === 0) return [];
  const line = projection.lines.find(({ id }) => id === scenario.id)?.projection;
  const year = Math.ceil(way.target.due - 1e-6) - 1;
  const middle = middleOf(whole, scenario.spread);
  const isRatio = line?.rest !== undefined;
  const followed = line ? (line.rest?.at(-1) ?? (restOnPath(line.times, line.median.map((value) => value / 100), middle / 100) ?? NaN) * 100) : NaN;
  const drawn = Number.isFinite(followed) ? pathRest(followed, { letter: scenario.letter, year, growth: isRatio ? null : middle, hasRange: (line?.bands.length ?? 0) > 0 }, language) : '';
  const evenly = growsEvenly(scenario, facts);
  const target = `${targetValueText(way.target, own.numbers, language)} ${texts.by(targetDueText(way.target, language))}`;
  const said = restSentences(needs, target, year, evenly, language);
  const source = documentGrowth(dataset);
  const path = drawn ? [[{ text: drawn, strong: !evenly }]] : [];
  return [...(evenly ? [said, ...path] : [...path, said]), [{ text: source ? texts.restSource(`${formatNumber(source.value ?? 0, language)}%, ${pickText(source.what, language).text}`) : '' }]];
}

export function restBlock(context: ScenarioContext): TemplateResult | typeof nothing {
  const said = restSaid(context);
  const last = said.length - 1;
  return last < 0 ? nothing : html`<div class="rest series-${LETTERS.indexOf(context.scenario.letter) + 1}" data-part="rest">${said.map((each, index) => html`<p class=${index === last ? 'quiet' : ''}>${phrases(each)}</p>`)}</div>`;
}

/** The same as plain sentences, for whatever leaves the page. */
export const restTexts = (context: ScenarioContext): readonly string[] => restSaid(context).map((each) => each.map(({ text }) => text).join('')).filter(Boolean);
