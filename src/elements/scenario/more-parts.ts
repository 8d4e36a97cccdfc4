import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../../i18n/index.js';
import { changeUnit, interventionWords, linkText, monthField, monthText, readMonth } from '../../i18n/scenario-describe.js';
import { fixed, type PlanIntervention, type ScenarioLink } from '../../view/scenario.js';
import { isProjected, kindReasons } from '../../view/scenario-plan.js';
import { limitsAround } from '../../view/scenario-range.js';
import { nameOf, pointsWord, type ScenarioContext } from './context.js';
import { fieldProblem, numberField } from './number-field.js';
import { rangeField } from './range-field.js';

const editing = (path: string, words: unknown, context: ScenarioContext, removed: () => void, name: string): TemplateResult => {
  const { editor, texts } = context;
  const open = editor.open.has(path);
  return html`<div class="item"><p>${words}</p><span class="item-actions"><button type="button" class="link" data-edit=${path} aria-expanded=${open ? 'true' : 'false'} aria-label="${open ? texts.done : texts.edit}: ${name}"
    @click=${() => editor.toggle(path, !open)}>${open ? texts.done : texts.edit}</button>
    <button type="button" class="link" data-remove=${path} aria-label="${texts.remove}: ${name}" @click=${() => { editor.forget(path); editor.toggle(path, false); removed(); }}>${texts.remove}</button></span></div>`;
};

function interventionFields(intervention: PlanIntervention, path: string, context: ScenarioContext, change: (next: PlanIntervention, gesture: string) => void): TemplateResult {
  const { editor, texts, language, problems } = context;
  const { at, effect, ramp } = intervention;
  const [moment, message] = [`${path}.at`, problems.get(`${path}.at`)];
  const readable = editor.isReadable(moment);
  const wrongRamp = fieldProblem(`${path}.ramp`, context);
  const typeMonth = (event: InputEvent) => {
    const { value } = event.target as HTMLInputElement;
    editor.typed(moment, value, readMonth(value), (time, gesture) => change({ ...intervention, at: time }, gesture));
  };
  return html`<div class="editing">
    <div class="inline"><label class="number-field"><span aria-hidden="true">${texts.month}</span><span class="in"><input data-path=${moment} autocomplete="off" maxlength="8" .value=${live(editor.draft(moment) ?? monthField(at))}
      aria-label=${texts.month} aria-invalid=${message || !readable ? 'true' : 'false'} aria-describedby=${message || !readable ? 'problem-moment' : nothing} @input=${typeMonth} @blur=${() => editor.leave(moment)} /></span></label>
      ${numberField({ path: `${path}.ramp`, value: ramp, label: texts.ramp, shown: texts.ramp, unit: texts.years, ...(wrongRamp ? { problem: 'problem-ramp' } : {}), apply: (years, gesture) => change({ ...intervention, ramp: years }, gesture) }, editor, language)}</div>
    ${message || !readable ? html`<p class="problem" id="problem-moment">${readable ? message : texts.notAMonth}</p>` : nothing}
    ${wrongRamp ? html`<p class="problem" id="problem-ramp">${wrongRamp}</p>` : nothing}
    ${rangeField({ path: `${path}.effect`, name: texts.effect, unit: pointsWord(context), range: effect, limits: limitsAround([effect.low, effect.mode, effect.high].filter(Number.isFinite), 5, null), change: (next, gesture) => change({ ...intervention, effect: next }, gesture) }, context)}
  </div>`;
}

/** What adds to the indicator in hand from a month on; each is a line of words, opened for editing. */
export function interventionsPart(context: ScenarioContext): TemplateResult | typeof nothing {
  const { facts: { subject: { indicator, way } }, plan, editor, texts, own, language } = context;
  const { interventions } = plan;
  if (!isProjected(indicator)) return nothing;
  const path = (index: number) => `plans.${indicator.id}.interventions[${index}]`;
  const put = (next: readonly PlanIntervention[], gesture: string | null = null) => editor.act({ type: 'plan', indicator: indicator.id, plan: { interventions: next } }, gesture);
  const add = () => {
    // The first whole year after the value, so that nothing of it is in the value already.
    const at = Math.min(Math.floor(way?.start.time ?? 0) + 2, Math.ceil((way?.target.due ?? 0) - 1));
    put([...interventions, { at, effect: fixed(indicator.direction === 'lower' ? -1 : 1), ramp: 1 }]);
    editor.toggle(path(interventions.length), true);
  };
  return html`<section class="part" data-part="interventions"><p class="sub">${texts.interventions}</p>
    ${interventions.map((each, index) => html`${editing(path(index), interventionWords(each, own, language), context, () => { editor.open.clear(); put(interventions.filter((_, at) => at !== index)); }, texts.interventionAt(monthText(each.at, language)))}
      ${editor.open.has(path(index)) ? interventionFields(each, path(index), context, (next, gesture) => put(interventions.map((other, at) => (at === index ? next : other)), gesture)) : nothing}`)}
    <button type="button" class="button" data-add="intervention" ?disabled=${interventions.length >= 10} @click=${add}>${texts.addIntervention}</button></section>`;
}

/** Ids of the indicators that a link may lead from or to. */
const linkable = ({ all }: ScenarioContext): readonly string[] => all.filter((facts) => kindReasons(facts, []).pace === null).map(({ subject }) => subject.indicator.id);

function linkFields(link: ScenarioLink, index: number, context: ScenarioContext, change: (next: ScenarioLink, gesture: string | null) => void): TemplateResult {
  const { editor, texts, language, words } = context;
  const path = `links[${index}]`;
  const goal = words.of(link.to);
  const wrongLag = fieldProblem(`${path}.lag`, context);
  const end = (which: 'from' | 'to', label: string) => html`<label class="field"><span>${label}</span><select data-path="${path}.${which}" .value=${live(link[which])} @change=${(event: Event) => change({ ...link, [which]: (event.target as HTMLSelectElement).value }, null)}>
    ${[...new Set([...linkable(context), link[which]])].map((id) => html`<option value=${id} ?selected=${id === link[which]}>${nameOf(context, id)}</option>`)}</select></label>`;
  return html`<div class="editing">${end('from', texts.linkFrom)}${end('to', texts.linkTo)}
    ${rangeField({ path: `${path}.effect`, name: texts.linkEffect(goal ? changeUnit(goal) : ''), unit: '', range: link.effect, limits: limitsAround([link.effect.low, link.effect.mode, link.effect.high].filter(Number.isFinite), 1, null), change: (effect, gesture) => change({ ...link, effect }, gesture) }, context)}
    ${numberField({ path: `${path}.lag`, value: link.lag, label: texts.lag, shown: texts.lag, unit: texts.years, ...(wrongLag ? { problem: 'problem-lag' } : {}), apply: (lag, gesture) => change({ ...link, lag }, gesture) }, editor, language)}
    ${wrongLag ? html`<p class="problem" id="problem-lag">${wrongLag}</p>` : nothing}</div>`;
}

/** Links that the user declares between the scenario's indicators, always named as an assumption. */
export function linksPart(context: ScenarioContext): TemplateResult | typeof nothing {
  const { scenario: { links }, facts, editor, texts, words, problems } = context;
  const able = linkable(context);
  if (able.length < 2 && links.length === 0) return nothing;
  const put = (next: readonly ScenarioLink[], gesture: string | null = null) => editor.act({ type: 'links', links: next }, gesture);
  const add = () => {
    const to = facts.subject.indicator.id;
    const from = able.find((id) => id !== to && !links.some((link) => link.from === id && link.to === to)) ?? able.find((id) => id !== to) ?? '';
    put([...links, { from, to, effect: fixed(0), lag: 0 }]);
    editor.toggle(`links[${links.length}]`, true);
  };
  return html`<section class="part" data-part="links"><p class="sub">${texts.links}</p><p class="quiet">${context.projection.texts.linksNote}</p>
    ${links.map((link, index) => html`${editing(`links[${index}]`, linkText(link, words), context, () => { editor.open.clear(); put(links.filter((_, at) => at !== index)); }, `${nameOf(context, link.from)} → ${nameOf(context, link.to)}, ${formatNumber(index + 1, context.language)}`)}
      ${problems.get(`links[${index}]`) ? html`<p class="problem" role="alert">${problems.get(`links[${index}]`)}</p>` : nothing}
      ${editor.open.has(`links[${index}]`) ? linkFields(link, index, context, (next, gesture) => put(links.map((other, at) => (at === index ? next : other)), gesture)) : nothing}`)}
    <button type="button" class="button" data-add="link" ?disabled=${links.length >= 10} @click=${add}>${texts.addLink}</button></section>`;
}
