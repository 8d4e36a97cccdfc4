import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LETTERS } from '../../view/scenario.js';
import { isProjected, type Preset, presetOf, presetPlan, PRESETS } from '../../view/scenario-plan.js';
import { lineSwatch } from '../projection/projection-key.js';
import { nameOf, type ScenarioContext } from './context.js';

/** One tab a scenario, with the keys that tabs have. */
function tabs({ document, scenario, texts, editor }: ScenarioContext): TemplateResult {
  const { scenarios } = document;
  const move = (event: KeyboardEvent) => {
    const at = scenarios.indexOf(scenario);
    const to = { ArrowLeft: scenarios[at - 1], ArrowRight: scenarios[at + 1], Home: scenarios[0], End: scenarios.at(-1) }[event.key];
    if (!to) return;
    event.preventDefault();
    editor.act({ type: 'take', id: to.id });
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${to.id}`)?.focus();
  };
  return html`<div class="sctabs" role="tablist" aria-label=${texts.scenarios} @keydown=${move}>${scenarios.map(({ id, letter, name }) => html`
    <button type="button" role="tab" id="tab-${id}" class="series-${LETTERS.indexOf(letter) + 1}" aria-selected=${id === scenario.id ? 'true' : 'false'} aria-controls="scenario-panel"
      tabindex=${id === scenario.id ? '0' : '-1'} title=${name || nothing} @click=${() => editor.act({ type: 'take', id })}>${letter}</button>`)}</div>`;
}

/** Scenarios as tabs, another one, steps back and forth. */
export function scenarioBar(context: ScenarioContext): TemplateResult {
  const { document, texts, editor } = context;
  const step = (which: 'undo' | 'redo' | 'reset', possible: boolean) =>
    html`<button type="button" class="link" data-step=${which} ?disabled=${!possible} @click=${() => editor.step(which)}>${texts[which]}</button>`;
  return html`<div class="bar">
    <div class="taking">${tabs(context)}<button type="button" class="add" ?disabled=${document.scenarios.length >= LETTERS.length} aria-label=${texts.addScenario} @click=${() => editor.act({ type: 'add' })}>+ ${texts.add}</button></div>
    <div class="steps">${step('undo', editor.canUndo)}${step('redo', editor.canRedo)}${step('reset', editor.canReset)}</div>
  </div>`;
}

/** The scenario's own name, its copy, its end. */
export function scenarioName(context: ScenarioContext): TemplateResult {
  const { document, scenario, texts, editor } = context;
  const { scenarios } = document;
  return html`<div class="naming">
    <label class="field"><span>${lineSwatch(scenario.letter)}${texts.scenarioName} <small>(${texts.scenarioNameHint})</small></span>
      <input type="text" data-path="name" maxlength="120" autocomplete="off" .value=${live(scenario.name)} @input=${(event: InputEvent) => editor.act({ type: 'rename', name: (event.target as HTMLInputElement).value }, 'name')} @blur=${() => editor.settle()} /></label>
    <div class="steps"><button type="button" class="link" data-step="duplicate" ?disabled=${scenarios.length >= LETTERS.length} @click=${() => editor.act({ type: 'duplicate' })}>${texts.duplicate}</button>
      ${scenarios.length > 1 ? html`<button type="button" class="link" data-step="remove" aria-label=${texts.removeScenario(scenario.letter)} @click=${() => editor.act({ type: 'remove', id: scenario.id })}>${texts.remove}</button>` : nothing}</div>
  </div>`;
}

/** Which of several indicators is looked at. */
export function indicatorChoice(context: ScenarioContext, choose: (id: string) => void): TemplateResult | typeof nothing {
  const { all, facts, texts } = context;
  if (all.length < 2) return nothing;
  return html`<label class="field"><span>${texts.indicator}</span><select data-path="indicator" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${all.map(({ subject: { indicator: { id } } }) => html`<option value=${id} .selected=${live(id === facts.subject.indicator.id)}>${nameOf(context, id)}</option>`)}</select></label>`;
}

/** Ready-made plans to begin with; "own numbers" once the plan is none of them. Nothing where the required path is all there is. */
export function presetChoice(context: ScenarioContext): TemplateResult | typeof nothing {
  const { facts, plan, texts, editor } = context;
  if (!isProjected(facts.subject.indicator)) return nothing;
  const current = presetOf(plan, facts);
  const choose = (event: Event) => {
    const chosen = presetPlan((event.target as HTMLSelectElement).value as Preset, facts);
    if (chosen) editor.act({ type: 'plan', indicator: facts.subject.indicator.id, plan: chosen });
  };
  return html`<label class="field"><span>${texts.preset}</span><select data-path="preset" .value=${live(current ?? '')} @change=${choose}>
    ${PRESETS.map((preset) => html`<option value=${preset} ?selected=${preset === current} ?disabled=${presetPlan(preset, facts) === null}>${texts.presets[preset]}</option>`)}
    <option value="" ?selected=${current === null} disabled>${texts.ownPlan}</option></select></label>`;
}
