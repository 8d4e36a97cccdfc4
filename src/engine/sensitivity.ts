/** `sensitivity`: which assumption matters most for one indicator (methods §4). */
import { drawScenario } from './build-scenario.js';
import { valueAt } from './indicator.js';
import { report } from './messages.js';
import { clamp } from './numbers.js';
import type { TrendReference } from './reference.js';
import { fixedSampler, type Input } from './sampler.js';
import { readScenario } from './scenario.js';
import { isRandom, NO_BOUNDS, spreadQuantile } from './spread.js';
import { finish } from './steps.js';
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

/** 10 % and 90 % quantile of a range; a fixed number ± 10 %, the smaller first. A share has no ceiling beyond its bounds: nothing is tried that could not be assumed. */
function ends(spread: Spread, bounds: false | readonly [number, number]): readonly [number, number] {
  const tried = isRandom(spread) ? [0.1, 0.9].map((p) => spreadQuantile(spread, p)) : [0.9, 1.1].map((part) => part * spreadQuantile(spread, 0.5));
  return tried.map((value) => clamp(value, ...(bounds || NO_BOUNDS))).sort((a, b) => a - b) as [number, number];
}

/** The indicator of a scenario, and the target whose due date counts. */
interface Question {
  readonly key?: string;
  readonly target?: string;
}

/** `sensitivity` in steps: yields after each input. For callers that must not block for long. */
export function* sensitivitySteps(request: ProjectionRequest | SimulationRequest, of?: Question, reference?: TrendReference): Generator<void, SensitivityResult> {
  const { issues, need } = report();
  const failed = { ok: false as const, issues };
  if (!need(typeof request === 'object' && request !== null, 'bad-request', '')) return failed;
  const { key: named, target: wanted } = of ?? {};
  const isScenario = 'indicators' in request;
  const scenario = readScenario(isScenario ? request : { ...request, drivers: {}, indicators: [{ ...request, key: '' }] }, reference);
  const key = (isScenario && (named ?? scenario.order[0])) || '';
  const checked = scenario.checked.get(key);
  issues.push(...(scenario.failed.get(key) ?? (checked ? [] : scenario.issues)));
  const target = checked?.targets.find((each) => each.id === wanted);
  const time = target?.time ?? checked?.horizon ?? 0;
  if (issues.length === 0 && need(checked !== undefined, 'unknown-indicator', 'key', key)) {
    need(wanted === undefined || target !== undefined, 'unknown-target', 'target', wanted);
    need(time >= checked!.start, 'past', 'target');
  }
  if (issues.length > 0) return failed;

  const outcomeWith = (chosen: (input: Input) => number | undefined, path = ''): number => {
    const build = drawScenario(scenario, fixedSampler(chosen));
    const out = new Float64Array(1);
    need(valueAt(build(key), time, out).every(Number.isFinite), 'overflow', path);
    return out[0] as number;
  };
  // Whatever is drawn on the way to the outcome is an input of it.
  const found: Input[] = [];
  const outcome = outcomeWith((input) => void (input.path && found.push(input)));
  const inputs: SensitivityInput[] = [];
  for (const { spread, stream, parameter, path } of found) {
    const [low, high] = ends(spread, parameter === 'ceiling' && scenario.checked.get(stream)!.bounds);
    const input = isScenario && scenario.checked.has(stream) ? `indicators.${stream}.${path}` : path;
    const [outcomeLow, outcomeHigh] = [low, high].map((value) =>
      outcomeWith((each) => (each.stream === stream && each.parameter === parameter ? value : undefined), input),
    ) as [number, number];
    inputs.push({ input, low, high, outcomeLow, outcomeHigh });
    yield;
  }
  const swing = ({ outcomeLow, outcomeHigh }: SensitivityInput): number => Math.abs(outcomeHigh - outcomeLow);
  inputs.sort((a, b) => swing(b) - swing(a) || (a.input < b.input ? -1 : 1));
  return issues.length > 0 ? failed : { ok: true, sensitivity: { inputs, outcome, time } };
}

/**
 * Varies each input of a scenario alone and reads one indicator at the due date.
 *
 * Ranges go to their 10 % and 90 % quantiles, fixed numbers to ± 10 %, ceilings no further than the bounds; all others stay at their medians. Inputs are those of the indicator's
 * assumption and interventions, its drivers, an uncertain last value, and the same of everything that links lead from, with the links. Sorted by how
 * far they move the outcome, widest first; equal ones by name.
 *
 * @param request a projection or a scenario; of a scenario `of.key` names the indicator.
 * @param of `target`: id of the target whose due date counts; the horizon without it.
 * @example
 * sensitivity({ observations: [{ time: 2026, value: 20 }], horizon: 2030, assumption: { kind: 'pace', perYear: 2, unit: 'points' } });
 * // inputs: [{ input: 'assumption.perYear', low: 1.8, high: 2.2, outcomeLow: 27.2, outcomeHigh: 28.8 }], outcome: 28, time: 2030
 */
export function sensitivity(request: ProjectionRequest | SimulationRequest, of?: Question, reference?: TrendReference): SensitivityResult {
  return finish(sensitivitySteps(request, of, reference));
}
