/** What a number typed by a reader would mean, beside the state that stays that of the documents. */
import { assess, requiredNumbers } from './assess.js';
import { goalOf, hasNumber } from './judge.js';
import { gap, isReached } from './pace.js';
import type { Assessment, ProjectionLike, ReaderBaseline } from './states.js';
import { decimalTime } from './time.js';
import type { Indicator } from './types.js';

/** A value that the reader types in, on the base of the target: `time` as a date or a decimal year. */
export interface TypedBaseline {
  readonly value: number;
  readonly time: string | number;
}

/** Limits of an indicator: those of its scale, or none and all of the things that are counted. */
export const boundsOf = ({ bounds, cap }: Pick<Indicator, 'bounds' | 'cap'>): Indicator['bounds'] => bounds ?? (cap ? [0, cap] : null);

function readerBaseline(indicator: Indicator, { target, asOf }: Assessment, typed: TypedBaseline): ReaderBaseline | null {
  const time = decimalTime(typed.time);
  const bounds = boundsOf(indicator);
  const isOutside = bounds !== null && (typed.value < bounds[0] || typed.value > bounds[1]);
  if (target === null || !hasNumber(target) || time === null || !Number.isFinite(typed.value) || isOutside) return null;
  const goal = goalOf(target);
  const reached = isReached(typed.value, goal, indicator.direction);
  const required = reached ? null : requiredNumbers(indicator, target, typed.value, { time, timeLow: null }, asOf);
  return { value: typed.value, time, gap: gap(typed.value, goal, indicator.direction), reached, required };
}

/**
 * The same assessment with what a number typed by the reader would mean. State, reason and every other field stay those of the documents; the
 * reader's number and its pace stand apart in `reader`, to be labelled as the reader's.
 * @returns `reader` is null when the number is not finite or outside the bounds, its time is no date, or there is no target with a number.
 * @example assessWithBaseline(cloud, '2026-11-22', { value: 35, time: '2026-06' }).reader.required.perYear // 7.77
 */
export function assessWithBaseline(indicator: Indicator, asOf: string | number, typed: TypedBaseline, projection?: ProjectionLike): Assessment {
  const assessment = assess(indicator, asOf, projection);
  return { ...assessment, reader: readerBaseline(indicator, assessment, typed) };
}
