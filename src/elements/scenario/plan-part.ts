import { html, nothing, type TemplateResult } from 'lit';
import { lowerFirst } from '../../i18n/lower-first.js';
import { live } from 'lit/directives/live.js';
import { formatFixed, formatNumber, pickText } from '../../i18n/index.js';
import { driverName, inputName, inputUnit, sideName } from '../../i18n/scenario-describe.js';
import { momentShort, momentText } from '../../i18n/projection-numbers.js';
import { DRIVERS, type DriverId, isFixed, type Plan, PLAN_KINDS, SHAPES, type SpreadShape } from '../../view/scenario.js';
import { documentGrowth, driverGrowth, kindReasons, numeratorNeeded, pathShapes, planOf, ceilingLimits, GROWTH_LIMITS } from '../../view/scenario-plan.js';
import { limitsAround } from '../../view/scenario-range.js';
import { driversInUse, usedDriver } from '../../view/scenario-request.js';
import { requiredPoints } from '../../view/projection.js';
import { nameOf, pointsWord, type ScenarioContext } from './context.js';
import { fieldProblem, numberField } from './number-field.js';
import { rangeField } from './range-field.js';

/** How far a driver's slider reaches at least, % a year. */
const LEAST_GROWTH: Readonly<Record<DriverId, number>> = { grdp: 15, budget: 20, population: 4, households: 4, enterprises: 15 };

const set = ({ editor, facts }: ScenarioContext, plan: Partial<Plan>, gesture: string | null = null) => editor.act({ type: 'plan', indicator: facts.subject.indicator.id, plan }, gesture);

/** All kinds, those that cannot be had with the reason. */
export function kindChoice(context: ScenarioContext): TemplateResult {
  const { facts, peers, plan, texts, scenario } = context;
  const reasons = kindReasons(facts, peers);
  const { id } = facts.subject.indicator;
  return html`<fieldset class="part"><legend>${texts.kind}</legend><div class="radios">${PLAN_KINDS.map((kind) => {
    const reason = reasons[kind];
    return html`<label class="radio ${reason ? 'off' : ''}"><input type="radio" name="kind-${scenario.id}-${id}" value=${kind} data-path="plans.${id}.kind.${kind}" .checked=${live(plan.kind === kind)} ?disabled=${reason !== null && plan.kind !== kind}
      @change=${() => set(context, { kind, ...(kind === 'peer' ? { peer: peers.find(({ basis }) => basis === facts.subject.way?.target.basis)?.id ?? '' } : {}) })} />
      <span>${texts.kinds[kind]}${reason ? html`<span class="small">${texts.reasons[reason]}</span>` : nothing}</span></label>`;
  })}</div></fieldset>`;
}

type InputName = 'perYear' | 'ceiling' | 'speed' | 'numerator' | 'denominator';

/** What the target needs of an input, for the flag on its slider. */
function neededFor(name: InputName, context: ScenarioContext): { readonly value: number; readonly words: string } | null {
  const { facts, plan, texts, language, scenario } = context;
  if (name === 'perYear' && plan.unit === 'points' && facts.needed !== null) {
    return { value: facts.needed, words: texts.needed(formatNumber(Number(facts.needed.toFixed(2)), language)) };
  }
  if (name !== 'numerator') return null;
  const growth = plan.driver ? driverGrowth(scenario, plan.driver, facts) : plan.denominator;
  const middle = isFixed(growth) || scenario.spread === 'triangular' ? growth.mode : (growth.low + growth.high) / 2;
  const value = numeratorNeeded(facts, middle);
  if (value === null || value > GROWTH_LIMITS[1]) return null;
  const whole = plan.driver ? lowerFirst(texts.driverNames[plan.driver]) : sideName(context.own, 'denominator', language);
  return { value, words: texts.neededIf(`${formatFixed(value, 1, language)}%`, whole, `${formatNumber(Number(middle.toFixed(2)), language)}%`) };
}

function input(name: InputName, least: number, context: ScenarioContext, note?: string): TemplateResult {
  const { facts, plan, own, language } = context;
  const { indicator } = facts.subject;
  const needed = neededFor(name, context);
  const range = plan[name];
  const bounds = name === 'ceiling' ? ceilingLimits(facts, range) : name === 'speed' ? ([0.5, 50] as const) : name === 'perYear' ? null : GROWTH_LIMITS;
  return rangeField({
    path: `plans.${indicator.id}.${name}`, name: inputName(name, own, language), unit: inputUnit(name, plan.unit, own, language), range,
    limits: limitsAround([range.low, range.mode, range.high, ...(needed ? [needed.value] : [])].filter(Number.isFinite), least, bounds), needed, ...(note ? { note } : {}),
    change: (next, gesture) => set(context, { [name]: next }, gesture),
  }, context);
}

function choice<T extends string>(label: string, path: string, value: T, options: readonly (readonly [T, string])[], choose: (value: T) => void): TemplateResult {
  return html`<label class="field beside"><span>${label}</span><select data-path=${path} .value=${live(value)} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
    ${options.map(([option, words]) => html`<option value=${option} ?selected=${option === value}>${words}</option>`)}</select></label>`;
}

/** Control years beside the required path; the same values are rings on the chart. */
function controlYears(context: ScenarioContext, hot: number | null): TemplateResult {
  const { facts: { subject: { indicator, way } }, plan, own, texts, language, editor } = context;
  const path = `plans.${indicator.id}`;
  const required = requiredPoints(way);
  const unit = own.numbers.unit.trim();
  const wrongMargin = fieldProblem(`${path}.margin`, context);
  const margin = texts.margin(momentText(plan.points.at(-1)?.time ?? 0, language).toLowerCase(), pointsWord(context));
  return html`<fieldset class="part"><legend>${texts.points}</legend>
    <table class="years"><thead><tr><th scope="col">${texts.yearEnd}</th><th scope="col">${texts.requiredPath}</th><th scope="col">${texts.assumed}</th></tr></thead><tbody>
      ${plan.points.map(({ time, value }, index) => {
        const on = required.find((point) => Math.abs(point.time - time) < 1e-6);
        const name = momentText(time, language);
        const shown = momentShort(time, language);
        const problem = fieldProblem(`${path}.points[${index}]`, context);
        return html`<tr class=${index === hot ? 'on' : ''}><th scope="row">${shown}</th><td>${on ? own.numbers.computed(on.value) : '–'}</td><td>${numberField({
          path: `${path}.points[${index}]`, value, label: texts.pointName(name.toLowerCase()), unit: unit.startsWith('%') ? '%' : '', ...(problem ? { problem: `problem-point-${index}` } : {}),
          apply: (next, gesture) => set(context, { points: plan.points.map((point, at) => (at === index ? { ...point, value: next } : point)) }, gesture),
        }, editor, language)}${problem ? html`<span class="problem" id="problem-point-${index}">${problem}</span>` : nothing}</td></tr>`;
      })}</tbody></table>
    ${numberField({
      path: `${path}.margin`, value: plan.margin, label: margin, shown: margin, unit: '',
      ...(wrongMargin ? { problem: 'problem-margin' } : {}), apply: (margin, gesture) => set(context, { margin }, gesture),
    }, editor, language)}
    ${wrongMargin ? html`<p class="problem" id="problem-margin">${wrongMargin}</p>` : nothing}</fieldset>`;
}

/** The fields of the kind in hand. */
export function planInputs(context: ScenarioContext, hot: number | null): TemplateResult | typeof nothing {
  const { facts, plan, texts, own, peers } = context;
  const { id } = facts.subject.indicator;
  switch (plan.kind) {
    case 'pace': return html`${input('perYear', plan.unit === 'percent' ? 15 : Math.max(1, Math.abs(facts.subject.way?.target.value ?? 0) / 20), context)}${(facts.subject.way?.start.value ?? 0) > 0 ? choice(texts.unit, `plans.${id}.unit`, plan.unit, [['points', pointsWord(context) || texts.unit], ['percent', texts.percentPerYear]], (unit) => set(context, { unit })) : nothing}`;
    case 's-curve': return html`${input('ceiling', 1, context)}${input('speed', 20, context)}${choice(texts.curve, `plans.${id}.curve`, plan.curve, [['logistic', texts.curves.logistic], ['gompertz', texts.curves.gompertz]], (curve) => set(context, { curve }))}`;
    case 'ratio': return html`${input('numerator', 15, context)}
      ${choice<DriverId | ''>(texts.countsOver, `plans.${id}.driver`, plan.driver ?? '', [...DRIVERS.map((driver) => [driver, texts.driverNames[driver]] as const), ['', texts.ownGrowth]], (driver) => set(context, { driver: driver || null }))}
      ${plan.driver ? nothing : input('denominator', 15, context)}`;
    case 'path': return controlYears(context, hot);
    case 'required': return choice(texts.pathShape, `plans.${id}.shape`, plan.shape, pathShapes(facts).map((shape) => [shape, texts.pathShapes[shape]] as const), (shape) => set(context, { shape }));
    case 'peer': return choice(texts.peer, `plans.${id}.peer`, plan.peer, peers.filter(({ basis }) => basis === own.basis).map(({ id: peer, name }) => [peer, name] as const), (peer) => set(context, { peer }));
    default: return nothing;
  }
}

/** Growth that several indicators share; only what at least one of them counts over. */
export function driversPart(context: ScenarioContext): TemplateResult | typeof nothing {
  const { all, scenario, texts, language, dataset, editor } = context;
  const inUse = driversInUse(scenario, all);
  const first = all[0];
  if (inUse.length === 0 || !first) return nothing;
  return html`<section class="part" data-part="drivers"><p class="sub">${texts.drivers}</p>${all.length > 1 ? html`<p class="quiet">${texts.driversNote}</p>` : nothing}
    ${inUse.map((driver) => {
      const growth = driverGrowth(scenario, driver, first);
      const users = all.filter((facts) => usedDriver(planOf(scenario, facts)) === driver).map(({ subject }) => nameOf(context, subject.indicator.id));
      const documented = driver === 'grdp' ? documentGrowth(dataset) : null;
      const source = documented ? texts.fromDocument(`${formatNumber(documented.value ?? 0, language)}% (${pickText(documented.what, language).text})`) : texts.notInDocument;
      return rangeField({
        path: `drivers.${driver}`, name: driverName(driver, language), unit: '%', range: growth, limits: limitsAround([growth.low, growth.mode, growth.high].filter(Number.isFinite), LEAST_GROWTH[driver], GROWTH_LIMITS),
        note: [all.length > 1 ? `${texts.drives(users.join(', '))}. ` : '', source].join(''), change: (next, gesture) => editor.act({ type: 'driver', driver, growth: next }, gesture),
      }, context);
    })}</section>`;
}

/** The shape of all ranges; nothing where the kind in hand has none. */
export function spreadChoice({ scenario, texts, editor, plan, all }: ScenarioContext): TemplateResult | typeof nothing {
  const ranges = ['pace', 's-curve', 'ratio'].includes(plan.kind) || plan.interventions.length > 0 || scenario.links.length > 0 || driversInUse(scenario, all).length > 0;
  if (!ranges) return nothing;
  return html`${choice<SpreadShape>(texts.spread, 'spread', scenario.spread, SHAPES.map((shape) => [shape, texts.spreads[shape]] as const), (spread) => editor.act({ type: 'spread', spread }))}
    <p class="quiet">${texts.spreadHints[scenario.spread]}</p>`;
}
