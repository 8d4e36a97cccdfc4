/** Past forecasts that can be compared with what came: one origin of one series, its readings, and the values one to five years later. */
import { areFinite, SAME_TIME } from './numbers.js';
import { inOrder } from './series.js';
import { NO_BOUNDS, areBounds, isPoint } from './spread.js';
import { MOST_READINGS, readYearly } from './trend-readings.js';
import { MEASURED_YEARS } from './trend.js';
import type { Point } from './types.js';

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
  readonly bounds: readonly [number, number];
  /** Time of the last value known to the forecast, and that value. */
  readonly origin: number;
  readonly last: number;
  /** The readings used, oldest first. */
  readonly readings: readonly number[];
  /** Values 1, 2 … `MEASURED_YEARS` years after the origin; NaN where there is none, or none yet. */
  readonly outcomes: readonly number[];
}

/** A value counts as standing a whole number of years after the origin within this much (leap years shift a day). */
export const SAME_DAYS = 0.02;

export interface CaseOptions {
  /** Yearly readings seen: 2 to 5, the default. */
  readonly readings?: number;
  /** Outcomes after this time are not known. */
  readonly before?: number;
  /** Origins from this time on. */
  readonly from?: number;
  /** Values kept, as shares of the range; of 100 units where a bound is infinite. */
  readonly share?: readonly [number, number];
}

/** The bounds of a panel as numbers. */
export const boundsOf = ({ bounds }: Panel): readonly [number, number] => bounds ?? NO_BOUNDS;

/** A name of unknown form as a text; what is neither text nor number has none worth keeping. */
export const nameOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

/** A number of unknown form, or its default. */
export const numberOr = (value: unknown, other: number): number => (typeof value === 'number' && !Number.isNaN(value) ? value : other);

/** A list of unknown form; empty where it is none. */
export const listOf = <T>(value: readonly T[] | null | undefined): readonly T[] => (Array.isArray(value) ? Array.from(value as readonly T[]) : []);

/** Series of a panel of unknown form with their usable points in order of time; none where its bounds are none. */
export const seriesOf = (panel: Panel | null | undefined): Panel['series'] =>
  panel && areBounds(boundsOf(panel))
    ? listOf(panel.series).map((each) => ({ geo: each?.geo, points: inOrder(listOf(each?.points).filter(isPoint)) }))
    : [];

/** All cases of a panel, series by series, origins ascending. Origins without any known outcome are left out. */
export function casesOf(panel: Panel, { readings, before, from, share }: CaseOptions): Case[] {
  const wanted = Math.max(2, numberOr(readings, MOST_READINGS));
  const end = numberOr(before, Infinity);
  const start = numberOr(from, -Infinity);
  const [least, most] = listOf(share);
  return seriesOf(panel).flatMap(({ geo, points }) => {
    const bounds = boundsOf(panel);
    const [lower, upper] = bounds;
    return points.flatMap(({ time: origin, value: last }, index): Case[] => {
      const part = areFinite(bounds) ? (last - lower) / (upper - lower) : last / 100;
      const known = readYearly(points.slice(0, index + 1));
      const outcomes = Array.from({ length: MEASURED_YEARS }, (_, ahead) => {
        const then = points.find(({ time }) => Math.abs(time - origin - ahead - 1) <= SAME_DAYS);
        return then && then.time <= end + SAME_TIME ? then.value : NaN;
      });
      const isKept = origin >= start && origin < end && part >= numberOr(least, 0.02) && (part <= numberOr(most, 0.98) || !areFinite(bounds));
      if (!isKept || known.length < wanted || outcomes.every(Number.isNaN)) return [];
      return [{ panel: panel.id, geo, bounds, origin, last, readings: known.slice(-wanted), outcomes }];
    });
  });
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
