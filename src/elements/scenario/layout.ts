import { html, nothing, type TemplateResult } from 'lit';
import { basisText, stateText } from '../../i18n/describe.js';
import { pickText } from '../../i18n/index.js';
import { resultSentence, stateSentences } from '../../i18n/projection-describe.js';
import { targetDueText, targetValueText } from '../../i18n/projection-numbers.js';
import { isFixed } from '../../view/scenario.js';
import { mayTry, whyNothing } from '../../view/scenario-plan.js';
import { whereText } from '../projection/context.js';
import { declaredLine } from '../projection/projection-head.js';
import { projectionFoot } from '../projection/projection-foot.js';
import { scenarioWords } from '../projection/projection-words.js';
import { mark, tones } from '../shared/marks.js';
import { localText, phrases } from '../shared/phrases.js';
import type { ScenarioController } from './compute.js';
import type { ScenarioContext } from './context.js';
import { baselinePart, declarePart } from './data-part.js';
import { interventionsPart, linksPart } from './more-parts.js';
import { type PictureHandlers, type PictureState, scenarioPicture } from './picture.js';
import { driversPart, kindChoice, planInputs, spreadChoice } from './plan-part.js';
import { differencesBlock, indicatorTable, linkBlock, sensitivityBlock, waitingText } from './results.js';
import { restBlock } from './rest.js';
import { indicatorChoice, presetChoice, scenarioBar, scenarioName } from './scenario-bar.js';

/** What the element does for its parts. */
export interface LayoutHandlers {
  readonly choose: (indicator: string) => void;
  readonly picture: PictureHandlers;
  readonly focus: (inside: boolean, field?: HTMLElement) => void;
  /** Whether the panel is worked by a pointer or by keys. */
  readonly hand: (byPointer: boolean) => void;
  readonly details: () => void;
  /** The row of downloads. */
  readonly files: unknown;
}

export interface LayoutState {
  readonly picture: PictureState;
  readonly results: ScenarioController;
  /** Whether a field of the panel has the focus. */
  readonly working: boolean;
  readonly spoken: string;
}

/** Where the indicator belongs, what is tried, what it counts, its target; its state stays that of the documents. */
export function scenarioHead({ facts: { subject }, dataset, language, texts, level, own, projection }: ScenarioContext): TemplateResult {
  const { indicator, assessment: { observation, target, comparable, state } } = subject;
  const name = pickText(indicator.name, language);
  const basis = comparable?.same === false ? '' : basisText(indicator, target?.basis ?? observation?.basis ?? '', language).text;
  const territory = dataset.documents.find(({ id }) => id === (target ?? observation)?.source.document)?.territory.name;
  const goal = target?.value == null ? '' : `${projection.texts.targetShort(targetValueText(target, own.numbers, language))}${target.due === null ? '' : ` · ${targetDueText(target, language)}`}`;
  return html`<header class="head" part="header"><div class="names">
    <p class="quiet">${whereText(projection)}</p>
    <p class="title" part="title" role="heading" aria-level=${level} id="title" lang=${name.lang ?? nothing}>${texts.title(name.text)}</p>
    <p class="quiet">${basis ? `${projection.texts.basis}: ${basis}; ` : `${texts.territory}: `}${localText(territory, language)}${goal ? html`. ${goal}.` : nothing}</p>
    <p class="state tone-${tones[state]}" part="status">${mark(state)}<span>${state === 'one-observation' && subject.evidence.length > 0 ? texts.severalValues : stateText(subject.assessment, language)}</span></p></div></header>`;
}

/** Why a fixed pace has no band, or what the band that it has is: that of the first value alone. */
function rangeNote({ plan, scenario, projection, texts }: ScenarioContext): TemplateResult | typeof nothing {
  const drawn = projection.lines.find(({ id }) => id === scenario.id)?.projection;
  if (plan.kind !== 'pace' || !isFixed(plan.perYear) || plan.interventions.length > 0 || drawn?.linked) return nothing;
  return html`<p class="quiet">${drawn?.bands.length ? texts.baseRange : texts.noRange}</p>`;
}

/** Everything that can be set, from the data to the assumptions; nothing where none of the indicators leaves anything to set. */
function panel(context: ScenarioContext, { picture: { hotIndex } }: LayoutState, { choose, focus, hand }: LayoutHandlers): TemplateResult | typeof nothing {
  const { texts, all, facts, scenario } = context;
  const [ready, isOver] = [mayTry(facts), whyNothing(facts) !== null];
  return all.every(whyNothing) ? nothing : html`<section class="panel" aria-label=${texts.panel} @focusin=${(event: FocusEvent) => focus(true, event.target as HTMLElement)} @focusout=${() => focus(false)}
    @pointerdown=${() => hand(true)} @keydown=${() => hand(false)}>
    ${scenarioBar(context)}
    <div class="parts" role="tabpanel" id="scenario-panel" aria-labelledby="tab-${scenario.id}">
      ${scenarioName(context)}${indicatorChoice(context, choose)}
      ${isOver ? nothing : html`${declarePart(context)}${ready ? nothing : baselinePart(context)}`}
      ${ready ? html`${presetChoice(context)}${kindChoice(context)}<div class="part inputs">${planInputs(context, hotIndex)}${rangeNote(context)}</div>
        ${driversPart(context)}${spreadChoice(context)}${interventionsPart(context)}${linksPart(context)}${baselinePart(context)}` : nothing}
    </div></section>`;
}

function sentences(context: ScenarioContext, { results }: LayoutState): TemplateResult {
  const { projection, scenario } = context;
  const line = projection.lines.find(({ id }) => id === scenario.id);
  const waiting = waitingText(context, results);
  const said = [...stateSentences(projection), ...(line ? [resultSentence(line.projection, line.letter, projection)] : [])];
  return html`<div class="says" aria-busy=${results.isFresh(scenario.id) ? 'false' : 'true'}>${said.map((sentence) => html`<p>${phrases(sentence)}</p>`)}${waiting ? html`<p class="waiting">${waiting}</p>` : nothing}</div>
    ${projection.scenarios.map((each) => html`<p class="quiet on-paper">${scenarioWords(each, projection).join(': ')}.</p>`)}
    ${line ? html`<p class="quiet">${projection.texts.noteScenario}${projection.way?.origin === 'reader' ? ` ${projection.texts.noteTyped}` : ''}</p>` : nothing}`;
}

/** The whole: head, picture and result, panel, what explains the result. */
export function scenarioLayout(context: ScenarioContext, state: LayoutState, on: LayoutHandlers): TemplateResult {
  const { texts, projection, scenario, facts } = context;
  const setting = panel(context, state, on);
  return html`${scenarioHead(context)}
    <div class="lay ${state.working ? 'working' : ''} ${setting === nothing ? 'alone' : ''} ${context.all.length > 1 ? 'several' : ''}">
      <div class="result top" role="region" aria-label=${texts.resultLabel(projection.name)}><div class="now">${declaredLine(projection)}${scenarioPicture(context, state.picture, on.picture)}${sentences(context, state)}${indicatorTable(context, state.results, on.choose)}</div>${restBlock(context)}${linkBlock(context)}
        ${sensitivityBlock(context, state.results.sensitivity, state.results.isFresh(scenario.id))}</div>
      ${setting}
      <div class="result more">${mayTry(facts) ? differencesBlock(context) : nothing}
        ${projectionFoot(projection, on.details, on.files)}</div>
    </div>
    <p class="visually-hidden" role="status">${state.spoken}</p>`;
}
