/** `sensitivity`: which assumption matters most for one indicator (methods §4). */
import { drawScenario, driverStream, linkStream } from './build-scenario.js';
import { checkRequest, type Checked } from './check-request.js';
import { driversOf, inputsOf } from './curves/index.js';
import { valueAt } from './indicator.js';
import { report } from './messages.js';
import type { Reference } from './reference.js';
import { fixedSampler } from './sampler.js';
import { readScenario, type Driver } from './scenario.js';
import { isRandom, spreadQuantile } from './spread.js';
import type { Issue, ProjectionRequest, SimulationRequest, Spread } from './types.js';

export interface SensitivityInput {
  /** Place in the request, such as `drivers.grdp.growth`, `assumption.numerator`, `links[0].effect`. */
  readonly input: string;
  /** The two values that the input is given. */
  readonly low: number;
  readonly high: number;
  /** Value of the indicator with each, everything else at its median. */
  readonly outcomeLow: number;
  readonly outcomeHigh: number;
}

export interface Sensitivity {
  readonly inputs: readonly SensitivityInput[];
  /** Value with every input at its median. */
  readonly outcome: number;
  /** The due date, or the horizon where no target is named. */
  readonly time: number;
}

export type SensitivityResult = { readonly ok: true; readonly sensitivity: Sensitivity } | { readonly ok: false; readonly issues: readonly Issue[] };

/** An input with the name of its random stream. */
interface Varied {
  readonly input: string;
  readonly stream: string;
  readonly parameter: string;
  readonly spread: Spread;
}

/** 10 % and 90 % quantile of a range; a fixed number ± 10 %, the smaller first. */
function ends(spread: Spread): readonly [number, number] {
  if (isRandom(spread)) return [spreadQuantile(spread, 0.1), spreadQuantile(spread, 0.9)];
  const value = spreadQuantile(spread, 0.5);
  return value < 0 ? [1.1 * value, 0.9 * value] : [0.9 * value, 1.1 * value];
}

/**
 * Varies each input of a scenario alone and reads one indicator at the due date.
 *
 * Ranges go to their 10 % and 90 % quantiles, fixed numbers to ± 10 %; all others stay at their medians. Inputs are those of the indicator's assumption
 * and interventions, its drivers, an uncertain last value, and the same of everything that links lead from, with the links. Sorted by how far they move
 * the outcome, widest first; equal ones by name.
 *
 * @param request a projection or a scenario; of a scenario `of.key` names the indicator.
 * @param of `target`: id of the target whose due date counts; the horizon without it.
 * @example
 * sensitivity({ observations: [{ time: 2026, value: 20 }], horizon: 2030, assumption: { kind: 'pace', perYear: 2, unit: 'points' } });
 * // inputs: [{ input: 'assumption.perYear', low: 1.8, high: 2.2, outcomeLow: 27.2, outcomeHigh: 28.8 }], outcome: 28, time: 2030
 */
export function sensitivity(
  request: ProjectionRequest | SimulationRequest,
  of: { readonly key?: string; readonly target?: string } = {},
  reference?: Reference,
): SensitivityResult {
  const isScenario = typeof request === 'object' && request !== null && 'indicators' in request;
  const own = isScenario ? null : checkRequest(request);
  const scenario = readScenario(isScenario ? request : { drivers: {}, indicators: [{ ...request, key: '' }] });
  const key = isScenario ? (of.key ?? scenario.order[0] ?? '') : '';
  const { issues, need } = report();
  const failed = (own?.ok === false ? own.issues : null) ?? scenario.failed.get(key);
  const checked = scenario.checked.get(key);
  const target = checked?.targets.find((each) => each.id === of.target);
  const time = target?.time ?? checked?.horizon ?? 0;
  if (!failed && need(checked !== undefined, 'unknown-indicator', 'key', key)) {
    need(of.target === undefined || target !== undefined, 'unknown-target', 'target', of.target);
    need(time >= (checked?.start ?? 0), 'past', 'target');
  }
  if (failed || issues.length > 0) return { ok: false, issues: failed ?? issues };

  const varied: Varied[] = [];
  const visited = new Set<string>();
  const add = (input: string, stream: string, parameter: string, spread: Spread): void => {
    if (!visited.has(input)) varied.push({ input, stream, parameter, spread });
    visited.add(input);
  };
  const collect = (name: string): void => {
    const each = scenario.checked.get(name) as Checked;
    const place = (input: string, spread: Spread, parameter: string): void =>
      add(isScenario ? `indicators.${name}.${input}` : input, name, parameter, spread);
    const { low, high } = each.readings.last;
    if (low < high) place('observations', { low, high, shape: 'uniform' }, 'value');
    for (const input of inputsOf(each.assumption)) place(`assumption.${input.name}`, input.spread, input.name);
    each.interventions.forEach(({ effect }, index) => place(`interventions[${index}].effect`, effect, `interventions[${index}].effect`));
    for (const driver of driversOf(each.assumption)) {
      add(`drivers.${driver}.growth`, driverStream(driver), 'growth', (scenario.drivers.get(driver) as Driver).growth);
    }
    for (const link of scenario.linksTo(name)) {
      add(`links[${link.index}].effect`, linkStream(link), 'effect', link.effect);
      collect(link.from);
    }
  };
  collect(key);

  const outcomeOf = (changed?: Varied, value?: number): number => {
    const sampler = fixedSampler((stream, parameter) => (changed?.stream === stream && changed.parameter === parameter ? value : undefined));
    const { build, pool } = drawScenario(scenario, sampler, reference);
    const out = new Float64Array(1);
    need(valueAt(build(key), time, out, pool), 'overflow', changed?.input ?? '');
    return out[0] as number;
  };
  const outcome = outcomeOf();
  const inputs = varied.map((each): SensitivityInput => {
    const [low, high] = ends(each.spread);
    return { input: each.input, low, high, outcomeLow: outcomeOf(each, low), outcomeHigh: outcomeOf(each, high) };
  });
  const swing = ({ outcomeLow, outcomeHigh }: SensitivityInput): number => Math.abs(outcomeHigh - outcomeLow);
  inputs.sort((a, b) => swing(b) - swing(a) || (a.input < b.input ? -1 : 1));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, sensitivity: { inputs, outcome, time } };
}
