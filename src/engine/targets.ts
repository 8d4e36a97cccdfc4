/** What a projection says about its targets: gap, probability, and when they are reached. */
import { isReached, observedPace, remainingGap, requiredPace, targetSign } from './pace.js';
import { quantiles, selectRanks } from './quantiles.js';
import { issue } from './messages.js';
import type { Checked } from './check-request.js';
import type { Attainment, EngineTarget, Issue, PaceUnit, RequiredPace, TargetResult } from './types.js';

/** A target within one point of a bound counts as reached half a point before it; a point is at most 1 % of the way between the bounds. */
const NEAR = 1;
const NEAR_EVENT = 0.5;
/** Rounding allowed for a value that was computed to end at its target. */
const ROUNDING = 1e-9;

/**
 * The value that counts as reached: the target, or half a point before a target within one point of the bound ahead (methods §3).
 * @example eventValue({ value: 100 }, 'higher', [0, 100]) // 99.5
 */
export function eventValue(target: Pick<EngineTarget, 'value' | 'comparator'>, direction: 'higher' | 'lower', bounds: readonly [number, number]): number {
  if (target.comparator === 'range') return target.value;
  const sign = targetSign(target, direction);
  const point = Math.min(1, (bounds[1] - bounds[0]) / 100);
  const room = sign > 0 ? bounds[1] - target.value : target.value - bounds[0];
  return room >= 0 && room <= NEAR * point ? target.value - sign * NEAR_EVENT * point : target.value;
}

/**
 * Share of the distribution at or beyond a value, in step with quantiles of type 7: the straight lines between order statistics, read backwards.
 *
 * So the lower end of the 80 % band is at or above the value exactly when the share is at least 0.9. One pass, no order needed.
 *
 * @param sign +1 for "at least", −1 for "at most".
 * @param isStrict values equal to `value` do not count.
 * @example shareBeyond(Float64Array.of(1, 2, 3, 4, 5), 3, 1, false) // 0.5
 */
export function shareBeyond(values: Float64Array, value: number, sign: 1 | -1, isStrict: boolean): number {
  const goal = sign * value + (isStrict ? ROUNDING : -ROUNDING) * Math.abs(value);
  let below = 0;
  let nearestBelow = -Infinity;
  let nearestBeyond = Infinity;
  for (let d = 0; d < values.length; d++) {
    const each = sign * (values[d] as number);
    if (each >= goal) {
      if (each < nearestBeyond) nearestBeyond = each;
    } else {
      below++;
      if (each > nearestBelow) nearestBelow = each;
    }
  }
  if (below === 0) return 1;
  if (below === values.length) return 0;
  return 1 - (below - 1 + (goal - nearestBelow) / (nearestBeyond - nearestBelow)) / (values.length - 1);
}

/** Follows one target through the times of a projection. */
export interface TargetTracker {
  /** Takes the draws at one time; `previous` are those of the time before. */
  visit(time: number, values: Float64Array, previousTime: number, previous: Float64Array): void;
  /** Takes the draws at the due date. `values` may be reordered. */
  due(values: Float64Array): void;
  readonly gap: TargetResult['gap'];
  attainment(): Attainment;
}

const TAILS = [0.1, 0.5, 0.9] as const;

/**
 * Gap, probability and first passage of a target from draws.
 *
 * A draw reaches the target at the time at which the straight line between two times of the projection first does. Early, median and late are the
 * times by which a tenth, half and nine tenths of all draws have reached it; null when fewer ever do.
 *
 * @param hasProbability false where no input is a range: then the probability is null.
 */
export function trackTarget(target: EngineTarget, checked: Checked, count: number, hasProbability: boolean): TargetTracker {
  const { direction, bounds } = checked.subject;
  const isRange = target.comparator === 'range';
  const isStrict = target.comparator === '>' || target.comparator === '<';
  const sign = targetSign(target, direction);
  const event = eventValue(target, direction, bounds);
  const asked = { ...target, value: event };
  const passage = new Float64Array(count).fill(Infinity);
  let gap: TargetResult['gap'] = null;
  let probability: number | null = null;
  return {
    visit(time, values, previousTime, previous) {
      for (let d = 0; d < count; d++) {
        if (passage[d] !== Infinity) continue;
        const value = values[d] as number;
        if (!isReached(asked, value, direction)) continue;
        const before = previous[d] as number;
        const edge = isRange && before > event ? (target.high as number) : event;
        const share = value === before ? 1 : (edge - before) / (value - before);
        passage[d] = previousTime + (time - previousTime) * Math.min(1, Math.max(0, share));
      }
    },
    due(values) {
      if (hasProbability) {
        probability = isRange
          ? Math.max(0, shareBeyond(values, target.value, 1, false) + shareBeyond(values, target.high as number, -1, false) - 1)
          : shareBeyond(values, event, sign, isStrict);
      }
      const at = new Float64Array(3);
      if (isRange) {
        for (let d = 0; d < count; d++) values[d] = remainingGap(target, values[d] as number, direction);
        quantiles(values, TAILS, at);
      } else {
        quantiles(values, TAILS, at);
        for (let k = 0; k < 3; k++) at[k] = remainingGap(target, at[k] as number, direction);
        if (sign > 0) at.reverse();
      }
      gap = { median: at[1] as number, lower: at[0] as number, upper: at[2] as number };
    },
    get gap() {
      return gap;
    },
    attainment() {
      const times = new Float64Array(3);
      // The smallest time by which at least this share of all draws is there. Draws that never are count as later than any number.
      const never = Number.MAX_VALUE;
      for (let d = 0; d < count; d++) if (passage[d] === Infinity) passage[d] = never;
      const ranks = TAILS.map((share) => Math.max(0, Math.ceil(share * count - 1e-9) - 1));
      selectRanks(passage, ranks, times);
      const [early, median, late] = Array.from(times, (time) => (time === never ? null : time)) as [number | null, number | null, number | null];
      return { probability, early, median, late };
    },
  };
}

/** The part of a target's result that needs no projection: required pace and what it is compared with. */
export interface Requirement {
  readonly required: RequiredPace | null;
  readonly ratio: number | null;
  readonly warnings: readonly Issue[];
  /** Whether its due date lies within the projection. */
  readonly isAhead: boolean;
}

/** Observed pace of an indicator in `unit`; null for undated ends, one date, and running totals of a year. */
export function pastPace(checked: Checked, unit: PaceUnit): number | null {
  const { all, last } = checked.readings;
  if (checked.isYearToDate || last.timeLow !== undefined) return null;
  return observedPace(all.filter((reading) => reading.timeLow === undefined), unit, checked.subject.bounds);
}

/** Required pace of one target, its relation to the observed pace, and what is odd about it. */
export function requirement(target: EngineTarget, index: number, checked: Checked, unit: PaceUnit, observed: number | null): Requirement {
  const { last } = checked.readings;
  const { direction, bounds, horizon, start } = checked.subject;
  const path = `targets[${index}]`;
  const warnings: Issue[] = [];
  const isPast = target.time <= start;
  const isBeyond = target.time > horizon + ROUNDING;
  const isOutside = target.comparator === 'range'
    ? target.value > bounds[1] || (target.high as number) < bounds[0]
    : target.value < bounds[0] || target.value > bounds[1];
  const isMet = isReached(target, last.value, direction);
  // A running total counts within its own year: the year that ends at the first whole number from its time on.
  const isOtherYear = checked.isYearToDate && target.time > Math.ceil(start - ROUNDING) + ROUNDING;
  if (isPast) warnings.push(issue('target-past', `${path}.time`));
  if (isBeyond) warnings.push(issue('target-beyond-horizon', `${path}.time`));
  if (isOutside) warnings.push(issue('target-outside-bounds', `${path}.value`));
  if (isMet) warnings.push(issue('target-met', path));
  const canNeed = !(isPast || isOutside || isOtherYear);
  const required = canNeed ? requiredPace(target, last, unit, direction, bounds) : null;
  if (required === null && canNeed && !isMet) warnings.push(issue(unit === 'logit' ? 'needs-bounds' : 'percent-undefined', path));
  const ratio = required !== null && observed !== null ? observed / required.pace : null;
  return { required, ratio: ratio !== null && ratio > 0 ? ratio : null, warnings, isAhead: !isPast && !isBeyond };
}
