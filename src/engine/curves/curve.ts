/** What every assumption is made of: a function of time for each draw, written into one array for all draws at once. */
import type { Checked } from '../check-request.js';
import type { Need } from '../messages.js';
import type { Growth, Spread } from '../types.js';

/** Names that are known: a set, or a map by name. */
export type Names = Pick<ReadonlySet<string>, 'has'>;

/** What an assumption is checked against, beside the request around it: the drivers of the scenario. */
export interface Check {
  readonly drivers: Names;
  readonly need: Need;
}

/** Growth of one side of a ratio: % a year for each draw, counted from a time on. */
export interface DrawnGrowth {
  readonly percent: Float64Array;
  readonly from: number;
  readonly median: number;
}

/** The draws of one indicator. */
export interface Drawing {
  /** Value at the last observation, one a draw. */
  readonly value: Float64Array;
  /** One value a draw of an input; `path` where it is not the assumption's own, by that name. */
  readonly draw: (spread: Spread, name: string, path?: string) => Float64Array;
  readonly growth: (growth: Growth, name: string) => DrawnGrowth;
  /** Notes a warning unless the condition holds. */
  readonly need: Need;
}

/** Writes the value of every draw at `time` (not before the last observation) into `out`: before interventions, links and clipping. */
export type Curve = (time: number, out: Float64Array) => void;

/** One kind of assumption. */
export interface Kind<A> {
  /** Every number or range that can be drawn or varied, by its place, such as `perYear`; may be asked of an assumption that is not checked yet. */
  readonly inputs?: (assumption: A) => Readonly<Record<string, Spread>>;
  /** Notes what keeps it from being computed; its inputs are checked already. */
  readonly check?: (assumption: A, checked: Checked, check: Check) => void;
  readonly curve: (assumption: A, checked: Checked, drawing: Drawing) => Curve;
}

export const isDriver = (growth: Growth): growth is { readonly driver: string } =>
  typeof growth === 'object' && growth !== null && 'driver' in growth;
