/** What every assumption is made of: a function of time for each draw, written into one array for all draws at once. */
import type { Direction, EngineTarget, Growth, Issue, Point, Spread } from '../types.js';

/** What is known of an indicator before anything is drawn. */
export interface Subject {
  /** Observations in order of time, one a time. */
  readonly points: readonly Point[];
  /** Time and value of the last observation. */
  readonly start: number;
  readonly value: number;
  readonly direction: Direction;
  readonly bounds: readonly [number, number];
  readonly targets: readonly EngineTarget[];
  readonly horizon: number;
  /** Whether the dated observations are evidence for a trend (methods §3). */
  readonly hasTrend: boolean;
}

/** Growth of one side of a ratio: ln(1 + g) for each draw, counted from a time on. */
export interface DrawnGrowth {
  readonly logs: Float64Array;
  readonly from: number;
}

/** The draws of one indicator. */
export interface Drawing {
  /** Value at the last observation, one a draw. */
  readonly value: Float64Array;
  /** One value a draw of an input. */
  readonly draw: (spread: Spread, parameter: string) => Float64Array;
  readonly growth: (growth: Growth, parameter: string) => DrawnGrowth;
  readonly warn: (warning: Issue) => void;
}

export interface Curve {
  /** Writes the value of every draw at `time` (not before the last observation) into `out`: before interventions, links and clipping. */
  at(time: number, out: Float64Array): void;
}

/** A number or range that an assumption contains: `name` is its place, such as `perYear`. */
export interface Input {
  readonly name: string;
  readonly spread: Spread;
}

export const isDriver = (growth: Growth): growth is { readonly driver: string } => typeof growth === 'object' && 'driver' in growth;

export const logit = (share: number): number => Math.log(share / (1 - share));
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Shares are kept this far from 0 and 1 before their logit is taken (methods §1). */
const KEPT_OFF = 0.005;

/** Share of the way from the lower to the upper bound, kept 0.5 % off both. */
export function clampedShare(value: number, [lower, upper]: readonly [number, number]): number {
  return Math.min(1 - KEPT_OFF, Math.max(KEPT_OFF, (value - lower) / (upper - lower)));
}

export const areFinite = ([lower, upper]: readonly [number, number]): boolean => lower > -Infinity && upper < Infinity;

/**
 * Value at `time` on straight lines between points in order of time; the ends hold.
 * @example interpolate([{ time: 0, value: 1 }, { time: 2, value: 5 }], 1) // 3
 */
export function interpolate(points: readonly Point[], time: number): number {
  let k = 0;
  while (k < points.length - 1 && (points[k + 1] as Point).time < time) k++;
  const from = points[k] as Point;
  const to = points[k + 1] ?? from;
  if (time <= from.time || to === from) return from.value;
  if (time >= to.time) return to.value;
  return from.value + ((to.value - from.value) * (time - from.time)) / (to.time - from.time);
}
