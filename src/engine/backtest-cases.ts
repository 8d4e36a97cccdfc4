/** Past forecasts that can be compared with what came: one origin of one series, its readings, and the values one to five years later. */
import type { Point } from './types.js';
import { describeReadings, type TrendState } from './trend-centre.js';
import { readYearly } from './trend-readings.js';

/** Adoption series of one thing in many places. */
export interface Panel {
  readonly id: string;
  /** Lower and upper bound of the values; either may be infinite, null is no bound at all. */
  readonly bounds: readonly [number, number] | null;
  readonly referenceClass: 'coverage' | 'adoption' | null;
  readonly series: readonly { readonly geo: string; readonly points: readonly Point[] }[];
}

export interface Case {
  readonly panel: string;
  readonly geo: string;
  /** Time of the last value known to the forecast. */
  readonly origin: number;
  /** The readings used, oldest first. */
  readonly readings: readonly number[];
  readonly state: TrendState;
  /** Values 1, 2 … `LONGEST` years after the origin; NaN where there is none, or none yet. */
  readonly outcomes: readonly number[];
}

/** Years ahead that are compared. */
export const LONGEST = 5;

/** A value counts as standing a whole number of years after the origin within this much (leap years shift a day). */
const SAME_TIME = 0.02;

/** Times are compared with this much slack, in years. */
const ROUNDING = 1e-9;

export interface CaseOptions {
  /** Yearly readings seen: 2 to 5. */
  readonly readings: number;
  /** Outcomes after this time are not known. */
  readonly before?: number;
  /** Origins from this time on. */
  readonly from?: number;
  /** Outcomes before this time are left out. */
  readonly since?: number;
  /** Values kept, as shares of the range; with an infinite bound, as shares of `unit`. */
  readonly share?: readonly [number, number];
  /** What the share of an unbounded panel refers to at a time; 100 units by default. */
  readonly unit?: (time: number) => number;
}

/** The bounds of a panel as numbers. */
export const boundsOf = ({ bounds }: Panel): readonly [number, number] => bounds ?? [-Infinity, Infinity];

/** All cases of a panel, series by series, origins ascending. Origins without any known outcome are left out. */
export function casesOf(panel: Panel, options: CaseOptions): Case[] {
  const { readings: wanted, before = Infinity, from = -Infinity, since = -Infinity, share = [0.02, 0.98], unit = () => 100 } = options;
  const [lower, upper] = boundsOf(panel);
  const isBounded = Number.isFinite(lower) && Number.isFinite(upper);
  const cases: Case[] = [];
  for (const { geo, points: unsorted } of panel.series) {
    const points = [...unsorted].sort((a, b) => a.time - b.time);
    points.forEach(({ time: origin, value }, index) => {
      if (origin < from || origin >= before) return;
      const part = isBounded ? (value - lower) / (upper - lower) : (value - (Number.isFinite(lower) ? lower : 0)) / unit(origin);
      if (!(part >= share[0]) || (isBounded && part > share[1])) return;
      const known = readYearly(points.slice(Math.max(0, index - 60), index + 1));
      if (known.length < wanted) return;
      const readings = known.slice(known.length - wanted);
      const outcomes = Array.from({ length: LONGEST }, (_, ahead) => {
        const then = points.find(({ time }) => Math.abs(time - origin - ahead - 1) <= SAME_TIME);
        return then && then.time <= before + ROUNDING && then.time >= since - ROUNDING ? then.value : NaN;
      });
      if (outcomes.every(Number.isNaN)) return;
      cases.push({ panel: panel.id, geo, origin, readings, state: describeReadings(readings, lower, upper), outcomes });
    });
  }
  return cases;
}

/** Share `p` of weighted values: linear between the middles of their weights; the ends beyond them. */
export function weightedQuantile(sorted: readonly { readonly value: number; readonly weight: number }[], p: number): number {
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  let before: { position: number; value: number } | null = null;
  for (const { value, weight } of sorted) {
    const position = (passed + weight / 2) / total;
    if (position >= p) return before ? before.value + ((value - before.value) * (p - before.position)) / (position - before.position) : value;
    before = { position, value };
    passed += weight;
  }
  return before?.value ?? NaN;
}
