/** Observations in order: one a time, with the interval that a draw takes its value from. */
import { MOST_ENTRIES, checkList, report, type Need } from './messages.js';
import { SAME_TIME, clamp, isWithin } from './numbers.js';
import { inOrder } from './series.js';
import { areAscending, isNumber, isTime } from './spread.js';
import { SHORTEST_SPAN, readYearly } from './trend-readings.js';
import { shapeOf } from './trend-shape.js';
import type { EngineObservation, Issue, Point } from './types.js';

export interface Reading extends Point {
  readonly low: number;
  readonly high: number;
  /** Earliest time of an undated value; absent for a dated one. */
  readonly timeLow?: number;
}

export interface Readings {
  readonly last: Reading;
  /** In order of time, without the undated ones. */
  readonly dated: readonly Reading[];
  /** The same when they are evidence for a trend, else nothing. */
  readonly trend: readonly Point[];
  readonly warnings: readonly Issue[];
}

/** Checks observations of unknown form. An interval may reach beyond the bounds, by rounding; a value may not. */
export const checkObservations = <T extends EngineObservation>(
  given: readonly T[] | undefined,
  name: string,
  bounds: readonly [number, number],
  need: Need,
): readonly T[] =>
  checkList(given, MOST_ENTRIES, name, need, ({ time, value, low, high, timeLow }, path) => {
    const isWell = [value, low ?? value, high ?? value].every(isNumber) && [time, timeLow ?? time].every(isTime);
    if (!need(isWell, 'not-a-number', path)) return;
    need(areAscending([low ?? value, value, high ?? value]) && (timeLow ?? time) <= time, 'bad-interval', path);
    need(isWithin(value, bounds), 'outside-bounds', `${path}.value`);
  });

/** Values that share one time become one: their mean, with the interval from the lowest to the highest. */
function merge(same: readonly EngineObservation[], [lower, upper]: readonly [number, number]): Reading {
  const { time } = same[0] as EngineObservation;
  const values = same.map(({ value }) => value).sort((a, b) => a - b);
  const timeLow = Math.min(...same.map((each) => each.timeLow ?? each.time));
  return {
    time,
    // In order, so that rounding does not depend on the order given, and equal values stay themselves.
    // Adding 0 turns −0 into 0.
    value: clamp(values.reduce((sum, value) => sum + value, 0) / values.length, values[0] as number, values.at(-1) as number) + 0,
    low: Math.max(lower, Math.min(...same.map(({ value, low }) => low ?? value))),
    high: Math.min(upper, Math.max(...same.map(({ value, high }) => high ?? value))),
    ...(timeLow < time - SAME_TIME && { timeLow }),
  };
}

/**
 * Sorts checked observations and joins those of one time.
 *
 * Evidence for a trend are dated values spanning at least 0.9 year, the last value among them; an undated value is never part of a trend. Where two
 * bounds are missing, values that are all 0, or all at the one bound, are no evidence: a band around them would have no width.
 *
 * @param observations at least one, any order.
 */
export function readObservations(observations: readonly EngineObservation[], bounds: readonly [number, number]): Readings {
  const groups: EngineObservation[][] = [];
  for (const observation of inOrder(observations)) {
    const group = groups.at(-1);
    if (group && observation.time - (group[0] as EngineObservation).time <= SAME_TIME) group.push(observation);
    else groups.push([observation]);
  }
  const all = groups.map((group) => merge(group, bounds));
  const last = all.at(-1) as Reading;
  const { issues: warnings, need } = report();
  need(groups.length === observations.length, 'duplicate-time', 'observations');
  need(last.timeLow === undefined, 'undated', 'observations');
  const dated = all.filter((reading) => reading.timeLow === undefined);
  const span = last.time - (dated[0] ?? last).time;
  // Equal values at the only bound, or equal zeros without one, have no unit in which anything could be said.
  const isEvidence = last.timeLow === undefined && span >= SHORTEST_SPAN - SAME_TIME && shapeOf(readYearly(dated), bounds).scale(1) > 0;
  need(isEvidence || dated.length < 2, 'short-span', 'observations');
  return { last, dated, trend: isEvidence ? dated : [], warnings };
}
