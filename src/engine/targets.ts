/** What a projection says about its targets: pace needed, gap, probability, and when they are reached. */
import type { Checked } from './check-request.js';
import type { Need } from './messages.js';
import { SAME_TIME, isWithin } from './numbers.js';
import { edgesOf, isPossible, isReached, observedPace, remainingGap, requiredPace, slack } from './pace.js';
import { quantiles, selectRanks, type Extremes } from './quantiles.js';
import { inBlocks } from './steps.js';
import { yearEnd } from './time-grid.js';
import type { Attainment, Direction, EngineTarget, PaceUnit, TargetResult } from './types.js';

export const TAILS = [0.1, 0.5, 0.9];

/** A point: one unit, at most one hundredth of the range. */
export const pointOf = ([lower, upper]: readonly [number, number]): number => Math.min(1, (upper - lower) / 100);

/**
 * The value that counts as reached: the target, or half a point before a target in the last point before the bound ahead (methods §3), but never
 * before that point begins, so that a target nearer the bound is never the likelier one. A range is taken as it stands.
 *
 * @example eventValue({ value: 100 }, 'higher', [0, 100]) // 99.5
 */
export function eventValue(
  target: Pick<EngineTarget, 'value' | 'comparator'>,
  direction: Direction,
  [lower, upper]: readonly [number, number],
): number {
  const { value, comparator } = target;
  const point = pointOf([lower, upper]);
  if (comparator === 'range' || !isWithin(value, [lower, upper])) return value;
  return edgesOf(target, direction)[1] === Infinity
    ? Math.min(value, Math.max(value - point / 2, upper - point))
    : Math.max(value, Math.min(value + point / 2, lower + point));
}

/**
 * Share of a distribution below a value, in step with quantiles of type 7: the straight lines between order statistics, read backwards.
 *
 * So the lower end of the 80 % band is at or above the value exactly when the share below is at most 0.1. One pass, no order needed.
 *
 * @example shareBelow(Float64Array.of(1, 2, 3, 4, 5), 3) // 0.5
 */
export function shareBelow(values: Float64Array, value: number): number {
  let below = 0;
  let left = -Infinity;
  let right = Infinity;
  for (let d = 0; d < values.length; d++) {
    const each = values[d] as number;
    if (each < value) {
      below++;
      if (each > left) left = each;
    } else if (each < right) right = each;
  }
  if (below === 0 || below === values.length) return below && 1;
  return (below - 1 + (value - left) / (right - left)) / (values.length - 1);
}

/** The 80 % interval of a gap from its values at `TAILS`, in either order. */
export function gapOf(values: number[]): TargetResult['gap'] {
  const [lower, median, upper] = values.sort((a, b) => a - b) as [number, number, number];
  return { median, lower, upper };
}

/** Follows one target through the times of a projection. */
export interface TargetTracker {
  /** Takes a block of the draws at one time, of which `first` is the first, and their extremes; `previous` are those of the time before. */
  visit(first: number, time: number, values: Float64Array, extremes: Extremes, previousTime: number, previous: Float64Array): void;
  /** Takes all draws at the due date; overwrites `work`. */
  due(values: Float64Array, work: Float64Array): Generator<void, void>;
  /** What was found once all times have been visited. */
  result(): Generator<void, { readonly gap: TargetResult['gap']; readonly attainment: Attainment }>;
}

/**
 * Gap, probability and first passage of a target from draws.
 *
 * A draw reaches the target at the time at which the straight line between two times of the projection first does. Early, median and late are the
 * times by which a tenth, half and nine tenths of all draws have reached it; null when fewer ever do.
 */
export function trackTarget(target: EngineTarget, { direction, bounds, horizon }: Checked, count: number): TargetTracker {
  const event = { ...target, value: eventValue(target, direction, bounds) };
  const [lowEdge, highEdge] = edgesOf(event, direction);
  const low = lowEdge - slack(event);
  const high = highEdge + slack(event);
  // A draw that never gets there counts as later than every time of the projection.
  const never = horizon + 1;
  const passage = new Float64Array(count).fill(never);
  let gap: TargetResult['gap'] = null;
  let probability: number | null = null;
  return {
    visit(first, time, values, [least, most], previousTime, previous) {
      if (most < low || least > high) return;
      for (let d = 0; d < values.length; d++) {
        const value = values[d] as number;
        if (value < low || value > high || passage[first + d] !== never) continue;
        const before = previous[d] as number;
        const share = ((before < low ? lowEdge : highEdge) - before) / (value - before);
        // A draw that was inside from the first time on has not moved: its share is no number and counts as the whole step.
        passage[first + d] = previousTime + (time - previousTime) * (share >= 0 && share <= 1 ? share : 1);
      }
    },
    *due(values, work) {
      probability = shareBelow(values, high) - shareBelow(values, low);
      yield* inBlocks(count, (from, to) => {
        for (let d = from; d < to; d++) work[d] = remainingGap(target, values[d] as number, direction);
      });
      gap = gapOf(yield* quantiles(work, TAILS));
    },
    *result() {
      const ranks = TAILS.map((share) => Math.ceil(share * count - SAME_TIME) - 1);
      const [early, median, late] = (yield* selectRanks(passage, ranks)).map((time) => (time === never ? null : time)) as [number | null, number | null, number | null];
      return { gap, attainment: { probability, early, median, late } };
    },
  };
}

/** Observed pace of an indicator in `unit`; null for undated ends, one date, and running totals of a year. */
export const pastPace = ({ isYearToDate, readings: { dated, last }, bounds }: Checked, unit: PaceUnit): number | null =>
  isYearToDate || last.timeLow !== undefined ? null : observedPace(dated, unit, bounds);

/**
 * What is said of a target before anything is projected: required pace, its relation to the observed pace, and what is odd about it.
 *
 * `isAhead` tells whether the projection reaches its due date; a gap and an attainment are for the caller to add. A running total counts within its
 * own year: the year that ends at the first whole number from its time on.
 */
export function requirement(
  target: EngineTarget,
  index: number,
  { readings: { last }, direction, bounds, horizon, start, isYearToDate }: Checked,
  unit: PaceUnit,
  observed: number | null,
  need: Need,
): TargetResult & { readonly isAhead: boolean } {
  const path = `targets[${index}]`;
  const isLater = need(target.time > start, 'past', path);
  const isWithin = need(target.time <= horizon + SAME_TIME, 'beyond-horizon', path);
  const isInReach = need(isPossible(target, direction, bounds), 'outside-bounds', path);
  const isOpen = need(!isReached(target, last.value, direction), 'target-met', path);
  const isOwnYear = !isYearToDate || target.time <= yearEnd(start);
  const canNeed = isLater && isInReach && isOpen && isOwnYear;
  const required = canNeed ? requiredPace(target, last, unit, direction, bounds) : null;
  need(required !== null || !canNeed, Math.min(last.value, target.value) > 0 ? 'overflow' : 'out-of-range', path, 'x > 0');
  const share = required && observed ? observed / required.pace : 0;
  const ratio = share > 0 && share < Infinity ? share : null;
  const event = eventValue(target, direction, bounds);
  return { id: target.id, required, ratio, gap: null, attainment: null, ...(event !== target.value && { event }), isAhead: isLater && isWithin };
}
