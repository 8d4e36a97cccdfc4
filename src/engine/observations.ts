/** Observations in order: one a time, with the interval that a draw takes its value from. */
import { issue } from './messages.js';
import { isNumber, isTime } from './spread.js';
import type { EngineObservation, Issue, Point } from './types.js';

const SAME_TIME = 1e-9;
/** A trend needs dated values that span at least this many years (design §1, rule 2). */
const LEAST_SPAN = 0.9;

export interface Reading extends Point {
  readonly low: number;
  readonly high: number;
  /** Earliest time of an undated value; absent for a dated one. */
  readonly timeLow?: number;
}

export interface Readings {
  /** All, in order of time. */
  readonly all: readonly Reading[];
  readonly last: Reading;
  /** The dated ones when they are evidence for a trend, else nothing. */
  readonly trend: readonly Point[];
  readonly warnings: readonly Issue[];
}

export function checkObservations(observations: readonly EngineObservation[], bounds: readonly [number, number]): Issue[] {
  return observations.flatMap((observation, index) => {
    const path = `observations[${index}]`;
    const { time, value, low, high, timeLow } = observation ?? {};
    const issues: Issue[] = [];
    for (const [name, number] of Object.entries({ time, value, low, high, timeLow })) {
      const isOptional = name !== 'time' && name !== 'value';
      if (isOptional && (number === undefined || number === null)) continue;
      if (!name.startsWith('time') && !isNumber(number)) issues.push(issue('not-a-number', `${path}.${name}`));
      if (name.startsWith('time') && !isTime(number)) issues.push(issue('not-a-number', `${path}.${name}`));
    }
    if (issues.length > 0) return issues;
    if ((low ?? value) > value || (high ?? value) < value || (timeLow ?? time) > time) return [issue('bad-interval', path)];
    return value < bounds[0] || value > bounds[1] ? [issue('outside-bounds', `${path}.value`)] : [];
  });
}

/** Values that share one time become one: their mean, with the interval from the lowest to the highest. */
function merge(same: readonly EngineObservation[], [lower, upper]: readonly [number, number]): Reading {
  const values = same.map((each) => each.value).sort((a, b) => a - b);
  const { time } = same[0] as EngineObservation;
  const first = values[0] as number;
  const value = first === values[values.length - 1] ? first : values.reduce((sum, each) => sum + each, 0) / values.length;
  const low = Math.max(lower, Math.min(...same.map((each) => each.low ?? each.value)));
  const high = Math.min(upper, Math.max(...same.map((each) => each.high ?? each.value)));
  const earliest = Math.min(...same.map((each) => each.timeLow ?? each.time));
  return { time, value, low, high, ...(earliest < time - SAME_TIME ? { timeLow: earliest } : {}) };
}

/**
 * Sorts checked observations and joins those of one time.
 *
 * Evidence for a trend are dated values spanning at least 0.9 year, the last value among them; an undated value is never part of a trend.
 *
 * @param observations at least one, any order.
 */
export function readObservations(observations: readonly EngineObservation[], bounds: readonly [number, number]): Readings {
  const sorted = [...observations].sort((a, b) => a.time - b.time);
  const groups: EngineObservation[][] = [];
  for (const observation of sorted) {
    const group = groups[groups.length - 1];
    if (group !== undefined && observation.time - (group[0] as EngineObservation).time <= SAME_TIME) group.push(observation);
    else groups.push([observation]);
  }
  const all = groups.map((group) => merge(group, bounds));
  const last = all[all.length - 1] as Reading;
  const warnings: Issue[] = [];
  if (groups.length < observations.length) warnings.push(issue('duplicate-time', 'observations'));
  if (last.timeLow !== undefined) warnings.push(issue('undated', 'observations'));
  const dated = all.filter((reading) => reading.timeLow === undefined);
  const first = dated[0];
  const isEvidence = first !== undefined && last.timeLow === undefined && last.time - first.time >= LEAST_SPAN - SAME_TIME;
  if (!isEvidence && dated.length > 1) warnings.push(issue('short-span', 'observations'));
  return { all, last, trend: isEvidence ? dated.map(({ time, value }) => ({ time, value })) : [], warnings };
}
