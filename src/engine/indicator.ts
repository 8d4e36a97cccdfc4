/** One indicator with its draws: what its value is at any time, under its assumption, interventions and links. */
import type { Checked } from './check-request.js';
import { autoCurve } from './curves/auto.js';
import { inputsOf, makeCurve, type Curve, type DrawnGrowth } from './curves/index.js';
import { growthLog } from './curves/ratio.js';
import { issue } from './messages.js';
import type { Reference } from './reference.js';
import type { Sampler } from './sampler.js';
import { isRandom } from './spread.js';
import type { Growth, Issue } from './types.js';

interface Effect {
  readonly at: number;
  readonly ramp: number;
  readonly effect: Float64Array;
}

/** What another indicator adds to this one. */
export interface IncomingLink {
  readonly source: Indicator;
  readonly effect: Float64Array;
  readonly lag: number;
  /** What the link had added by this indicator's own last observation: part of the observed value already. Null when nothing. */
  readonly already: Float64Array | null;
}

export interface Indicator {
  readonly checked: Checked;
  readonly sampler: Sampler;
  /** Null when there is nothing to project by. */
  readonly curve: Curve | null;
  /** Value at the last observation, one a draw. */
  readonly value: Float64Array;
  readonly effects: readonly Effect[];
  /** Filled by `simulate`. */
  readonly links: IncomingLink[];
  /** Growth of the denominator of a `ratio`. */
  readonly denominator: DrawnGrowth | null;
  /** Whether any input is a range: only then has a scenario a probability. Links may make it true later. */
  hasSpread: boolean;
  /** Whether a trend is part of it: then it has no probability of its own, as nothing was measured for such a mixture. */
  hasTrend: boolean;
  readonly warnings: Issue[];
}

/** A driver of the scenario with its draws. */
export type DrawnDriver = DrawnGrowth & { readonly isRandom: boolean };

/** Draws everything that a checked request contains; each input once, kept over time. */
export function makeIndicator(
  checked: Checked,
  sampler: Sampler,
  drivers: ReadonlyMap<string, DrawnDriver>,
  reference: Reference | undefined,
): Indicator {
  const { key, assumption, subject, readings } = checked;
  const { last } = readings;
  const warnings: Issue[] = [...readings.warnings];
  const value = sampler.draw(last.low < last.high ? { low: last.low, high: last.high, shape: 'uniform' } : last.value, key, 'value');
  let hasSpread = inputsOf(assumption).some((input) => isRandom(input.spread)) || checked.interventions.some(({ effect }) => isRandom(effect));
  let denominator: DrawnGrowth | null = null;
  const drawing = {
    value,
    draw: (spread: Parameters<Sampler['draw']>[0], parameter: string) => sampler.draw(spread, key, parameter),
    growth(growth: Growth, parameter: string): DrawnGrowth {
      let drawn: DrawnGrowth;
      if (typeof growth === 'object' && 'driver' in growth) {
        const driver = drivers.get(growth.driver) as DrawnDriver;
        hasSpread ||= driver.isRandom;
        drawn = driver;
      } else {
        drawn = { logs: sampler.draw(growth, key, parameter).map(growthLog), from: -Infinity };
      }
      if (parameter === 'denominator') denominator = drawn;
      return drawn;
    },
    warn: (warning: Issue) => void warnings.push(warning),
  };
  let curve: Curve | null = null;
  if (assumption?.kind === 'auto') {
    const { direction, bounds } = subject;
    curve = autoCurve({ points: readings.trend, kind: checked.kind, direction, bounds }, subject, drawing, reference);
  } else if (assumption !== null) {
    curve = makeCurve(assumption, subject, drawing);
  }
  const effects = checked.interventions.map(({ at, ramp, effect }, index) => {
    if (at + ramp <= subject.start) warnings.push(issue('intervention-past', `interventions[${index}]`));
    return { at, ramp, effect: sampler.draw(effect, key, `interventions[${index}].effect`) };
  });
  return { checked, sampler, curve, value, effects, links: [], denominator, hasSpread, hasTrend: assumption?.kind === 'auto', warnings };
}

/** Share of an intervention's effect that has come at `time`: a step for ramp 0, else a straight rise over `ramp` years. */
const ramped = ({ at, ramp }: Effect, time: number): number =>
  ramp === 0 ? (time >= at ? 1 : 0) : Math.min(1, Math.max(0, (time - at) / ramp));

/** Value before links and clipping: the assumption, and of each intervention what has come since the last observation. */
export function ownValue(indicator: Indicator, time: number, out: Float64Array): void {
  if (indicator.curve === null) out.set(indicator.value);
  else indicator.curve.at(time, out);
  for (const each of indicator.effects) {
    const share = ramped(each, time) - ramped(each, indicator.checked.subject.start);
    if (share !== 0) for (let d = 0; d < out.length; d++) out[d] = (out[d] as number) + (each.effect[d] as number) * share;
  }
}

/** Points that a link adds at `time`: effect × what its source moved since its own last observation, `lag` years earlier. False when nothing yet. */
export function linkedValue(link: IncomingLink, time: number, out: Float64Array, pool: Pool): boolean {
  const { source, effect, already } = link;
  const when = time - link.lag;
  if (when <= source.checked.subject.start) return false;
  valueAt(source, when, out, pool);
  for (let d = 0; d < out.length; d++) {
    out[d] = (effect[d] as number) * ((out[d] as number) - (source.value[d] as number)) - (already === null ? 0 : (already[d] as number));
  }
  return true;
}

/** Keeps every value within the bounds; false when one is not a finite number. */
export function clip(values: Float64Array, [lower, upper]: readonly [number, number]): boolean {
  let sum = 0;
  for (let d = 0; d < values.length; d++) {
    const value = values[d] as number;
    const kept = value < lower ? lower : value > upper ? upper : value;
    values[d] = kept;
    sum += kept;
  }
  return sum - sum === 0;
}

/** Value of every draw at `time`, within the bounds; false when one is not a finite number. */
export function valueAt(indicator: Indicator, time: number, out: Float64Array, pool: Pool): boolean {
  ownValue(indicator, time, out);
  if (indicator.links.length > 0) {
    const added = pool.take();
    for (const link of indicator.links) {
      if (linkedValue(link, time, added, pool)) for (let d = 0; d < out.length; d++) out[d] = (out[d] as number) + (added[d] as number);
    }
    pool.give(added);
  }
  return clip(out, indicator.checked.subject.bounds);
}

/** Arrays of one length that are used again and again, so that a projection allocates a handful of them whatever its number of times. */
export class Pool {
  private readonly free: Float64Array[] = [];

  constructor(readonly length: number) {}

  take(): Float64Array {
    return this.free.pop() ?? new Float64Array(this.length);
  }

  give(array: Float64Array): void {
    this.free.push(array);
  }
}
