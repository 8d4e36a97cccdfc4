/** What every assumption is made of: a function of time for each draw, written into one array for all draws at once. */
import type { Checked } from '../check-request.js';
import type { Need } from '../messages.js';
import type { Reference } from '../reference.js';
import type { Growth, Spread } from '../types.js';

/** What an assumption is checked against: the request around it and the drivers of the scenario. */
export interface Check {
  readonly subject: Checked;
  readonly drivers: ReadonlySet<string>;
  readonly need: Need;
}

/** Growth of one side of a ratio: % a year for each draw, counted from a time on. */
export interface DrawnGrowth {
  readonly percent: Float64Array;
  readonly from: number;
}

/** The draws of one indicator. */
export interface Drawing {
  readonly subject: Checked;
  /** Value at the last observation, one a draw. */
  readonly value: Float64Array;
  /** One value a draw of an input. */
  readonly draw: (spread: Spread, parameter: string) => Float64Array;
  readonly growth: (growth: Growth, parameter: string) => DrawnGrowth;
  /** Notes a warning unless the condition holds. */
  readonly need: Need;
  /** Calibration of a trend. */
  readonly reference: Reference | undefined;
}

/** Writes the value of every draw at `time` (not before the last observation) into `out`: before interventions, links and clipping. */
export type Curve = (time: number, out: Float64Array) => void;

/** A number or range that an assumption contains: `name` is its place, such as `perYear`. */
export interface Input {
  readonly name: string;
  readonly spread: Spread;
}

/** One kind of assumption. */
export interface Kind<A> {
  /** Every number or range that can be drawn or varied; may be asked of an assumption that is not checked yet. */
  readonly inputs?: (assumption: A) => readonly Input[];
  /** Notes what keeps it from being computed; its inputs are checked already. */
  readonly check?: (assumption: A, check: Check) => void;
  readonly curve: (assumption: A, drawing: Drawing) => Curve;
}

export const isDriver = (growth: Growth): growth is { readonly driver: string } =>
  typeof growth === 'object' && growth !== null && 'driver' in growth;

export const logit = (share: number): number => Math.log(share / (1 - share));
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Shares are kept this far from 0 and 1 before their logit is taken (methods §1). */
const KEPT_OFF = 0.005;

/** A share kept 0.5 % off 0 and 1. */
export const keepOff = (share: number): number => Math.min(1 - KEPT_OFF, Math.max(KEPT_OFF, share));

/** Share of the way from the lower to the upper bound, kept 0.5 % off both. */
export const clampedShare = (value: number, [lower, upper]: readonly [number, number]): number => keepOff((value - lower) / (upper - lower));

export const areFinite = ([lower, upper]: readonly [number, number]): boolean => Number.isFinite(upper - lower);
