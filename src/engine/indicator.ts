/** One indicator with its draws: what its value is at any time, under its assumption, interventions and links. */
import type { Checked } from './check-request.js';
import { isDriver, type Curve, type DrawnGrowth } from './curves/curve.js';
import { hasRange, makeCurve } from './curves/index.js';
import { report } from './messages.js';
import { clamp } from './numbers.js';
import { extremesOf, type Extremes } from './quantiles.js';
import type { Sampler } from './sampler.js';
import { spreadQuantile } from './spread.js';
import type { Growth, Intervention, Issue, Spread } from './types.js';

/** A driver of the scenario with its draws. */
export interface DrawnDriver extends DrawnGrowth {
  readonly isRandom: boolean;
}

/** What another indicator adds to this one. */
export interface IncomingLink {
  readonly source: Indicator;
  readonly effect: Spread;
  /** Points added at a time, one a draw, in an array that the next call overwrites. */
  readonly added: (time: number) => Float64Array;
}

export interface Indicator {
  readonly checked: Checked;
  /** Null when there is nothing to project by. */
  readonly curve: Curve | null;
  /** Value at the last observation, one a draw. */
  readonly value: Float64Array;
  readonly interventions: readonly { readonly timing: Intervention; readonly effect: Float64Array }[];
  readonly links: readonly IncomingLink[];
  /** Growth of the denominator of a `ratio`. */
  readonly denominator: DrawnGrowth | null;
  /** Whether any input of its own is a range. */
  readonly hasSpread: boolean;
  readonly warnings: readonly Issue[];
}

/** Draws everything that a checked request contains; each input once, kept over time. */
export function makeIndicator(
  checked: Checked,
  sampler: Sampler,
  links: readonly IncomingLink[] = [],
  driver?: (name: string) => DrawnDriver,
): Indicator {
  const { key, assumption, readings, interventions } = checked;
  const { issues: warnings, need } = report();
  let hasSpread = hasRange(checked);
  let denominator: DrawnGrowth | null = null;
  const { low, high, value: last } = readings.last;
  const [spread, place] = low < high ? ([{ low, high, shape: 'uniform' }, 'observations'] as const) : [last];
  const value = sampler.draw(spread, key, 'value', place);
  const draw = (spread: Spread, name: string, path = `assumption.${name}`): Float64Array => sampler.draw(spread, key, name, path);
  const growth = (given: Growth, name: string): DrawnGrowth => {
    const shared = isDriver(given) && driver?.(given.driver);
    if (shared && shared.isRandom) hasSpread = true;
    const drawn = shared || { percent: draw(given as Spread, name), from: -Infinity, median: spreadQuantile(given as Spread, 0.5) };
    if (name === 'denominator') denominator = drawn;
    return drawn;
  };
  const curve = assumption && makeCurve(assumption, checked, { value, draw, growth, need });
  const drawn = interventions.map((timing, index) => {
    const name = `interventions[${index}]`;
    need(timing.at + timing.ramp > checked.start, 'past', name);
    return { timing, effect: sampler.draw(timing.effect, key, `${name}.effect`, `${name}.effect`) };
  });
  return {
    checked, curve, value, interventions: drawn, links, denominator, hasSpread, warnings: [...readings.warnings, ...warnings],
  };
}

/** Share of an intervention's effect that has come at `time`: a step for ramp 0, else a straight rise over `ramp` years. */
const ramped = ({ at, ramp }: Intervention, time: number): number => (ramp > 0 ? clamp((time - at) / ramp, 0, 1) : +(time >= at));

/** Value before links and clipping: the assumption, and of each intervention what has come since the last observation. */
export function ownValue({ checked, curve, value, interventions }: Indicator, time: number, out: Float64Array): void {
  if (curve === null) out.set(value);
  else curve(time, out);
  for (const { timing, effect } of interventions) {
    const share = ramped(timing, time) - ramped(timing, checked.start);
    if (share !== 0) for (let d = 0; d < out.length; d++) out[d]! += (effect[d] as number) * share;
  }
}

/** Keeps every value within the bounds; the least and the greatest of them, not finite numbers where one of the values is none. */
export function clip(values: Float64Array, [lower, upper]: readonly [number, number]): Extremes {
  const [low, high] = extremesOf(values);
  if (low < lower || high > upper) for (let d = 0; d < values.length; d++) values[d] = clamp(values[d] as number, lower, upper);
  return [clamp(low, lower, upper), clamp(high, lower, upper)];
}

/**
 * Value of every draw at `time`, within the bounds; the extremes, which are not finite where a value is not. `onLink` hears what each link added,
 * before clipping.
 */
export function valueAt(
  indicator: Indicator,
  time: number,
  out: Float64Array,
  onLink?: (index: number, added: Float64Array) => void,
): Extremes {
  ownValue(indicator, time, out);
  indicator.links.forEach((link, index) => {
    const added = link.added(time);
    for (let d = 0; d < out.length; d++) out[d]! += added[d] as number;
    onLink?.(index, added);
  });
  return clip(out, indicator.checked.bounds);
}
