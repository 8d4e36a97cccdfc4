/** `sensitivity`: which assumption matters most for one indicator (methods §4). */
import { buildIndicator, drawDrivers, driverKey, linkKey } from './build-scenario.js';
import { driversOf, inputsOf } from './curves/index.js';
import { Pool, valueAt } from './indicator.js';
import { issue } from './messages.js';
import type { Reference } from './reference.js';
import { fixedSampler } from './sampler.js';
import { readScenario } from './scenario.js';
import { isRandom, isTime, spreadQuantile } from './spread.js';
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
  readonly key: string;
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
  const failed = (...issues: readonly Issue[]): SensitivityResult => ({ ok: false, issues });
  if (typeof request !== 'object' || request === null) return failed(issue('bad-request', ''));
  const isScenario = 'indicators' in request;
  const own = { ...request, key: (request as ProjectionRequest).key ?? '' } as ProjectionRequest & { key: string };
  const scenario = readScenario(isScenario ? request : { drivers: {}, indicators: [own] });
  const key = isScenario ? (of.key ?? scenario.order[0] ?? '') : own.key;
  const checked = scenario.checked.get(key);
  const failure = scenario.failed.get(key);
  if (failure) return failed(...failure);
  if (!checked) return failed(...(scenario.issues.length > 0 ? scenario.issues : [issue('unknown-indicator', 'key', key)]));
  const target = checked.targets.find((each) => each.id === of.target);
  if (of.target !== undefined && target === undefined) return failed(issue('unknown-target', 'target', of.target));
  const time = target?.time ?? checked.subject.horizon;
  if (!isTime(time) || time < checked.subject.start) return failed(issue('target-past', 'target'));

  const varied = new Map<string, Varied>();
  const add = (input: string, stream: string, parameter: string, spread: Spread): void =>
    void varied.set(input, { input, key: stream, parameter, spread });
  const visited = new Set<string>();
  const collect = (name: string): void => {
    const each = scenario.checked.get(name);
    if (visited.has(name) || !each) return;
    visited.add(name);
    const prefix = isScenario ? `indicators.${name}.` : '';
    const { low, high } = each.readings.last;
    if (low < high) add(`${prefix}observations`, name, 'value', { low, high, shape: 'uniform' });
    for (const input of inputsOf(each.assumption)) add(`${prefix}assumption.${input.name}`, name, input.name, input.spread);
    each.interventions.forEach(({ effect }, index) => {
      const place = `interventions[${index}].effect`;
      add(prefix + place, name, place, effect);
    });
    for (const driver of driversOf(each.assumption)) {
      add(`drivers.${driver}.growth`, driverKey(driver), 'growth', scenario.drivers.get(driver)?.growth ?? 0);
    }
    for (const link of scenario.links) {
      if (link.to !== name) continue;
      add(`links[${link.index}].effect`, linkKey(link), 'effect', link.effect);
      collect(link.from);
    }
  };
  collect(key);

  const outcome = (changed?: Varied, value?: number): number => {
    const sampler = fixedSampler((stream, parameter) => (changed?.key === stream && changed.parameter === parameter ? value : undefined));
    const pool = new Pool(1);
    const indicator = buildIndicator(scenario, key, sampler, drawDrivers(scenario, sampler), pool, new Map(), reference);
    const out = pool.take();
    valueAt(indicator, time, out, pool);
    return out[0] as number;
  };
  const inputs = [...varied.values()].map((each): SensitivityInput => {
    const [low, high] = ends(each.spread);
    return { input: each.input, low, high, outcomeLow: outcome(each, low), outcomeHigh: outcome(each, high) };
  });
  const swing = (each: SensitivityInput): number => Math.abs(each.outcomeHigh - each.outcomeLow);
  inputs.sort((a, b) => swing(b) - swing(a) || (a.input < b.input ? -1 : 1));
  const middle = outcome();
  if (![middle, ...inputs.flatMap((each) => [each.outcomeLow, each.outcomeHigh])].every(Number.isFinite)) return failed(issue('overflow', 'assumption'));
  return { ok: true, sensitivity: { inputs, outcome: middle, time } };
}
