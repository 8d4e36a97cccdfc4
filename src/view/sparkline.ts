/** A row's earlier values, as a small line beside the one shown. */
import { type Observation, series } from '../model/index.js';
import type { ScorecardRow } from './scorecard.js';

/**
 * The dated values that form one line with the value shown, which is the last of them: one base, one territory, matching windows, earliest first. Empty where there are fewer than two.
 */
export function datedValues({ indicator, assessment: { observation } }: ScorecardRow): readonly Observation[] {
  if (!observation || indicator.observations.length < 2) return [];
  const points = series(indicator, observation.basis, observation.territory).filter(({ time, timeLow, values }) => time <= observation.time && timeLow === undefined && values === undefined);
  const dated = points.flatMap(({ time, value }) => indicator.observations.find((one) => one.time === time && one.value === value && one.basis === observation.basis) ?? []);
  return dated.length > 1 ? dated : [];
}

/** Width and height of a sparkline, px. */
const SPARK = [72, 16] as const;

/**
 * Points of a line through dated values, in px from its top left corner. It fills its height only from a tenth of its largest value on: small changes look small.
 *
 * @example sparkline([{time: 2025, value: 40}, {time: 2026, value: 60}]) // [{x: 0, y: 16}, {x: 72, y: 0}]
 */
export function sparkline(values: readonly { readonly time: number; readonly value: number }[]): readonly { readonly x: number; readonly y: number }[] {
  const numbers = values.map(({ value }) => value);
  const [first, last] = [values[0]?.time ?? 0, values.at(-1)?.time ?? 0];
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const span = Math.max(high - low, 0.1 * Math.max(Math.abs(low), Math.abs(high)), Number.MIN_VALUE);
  const middle = (low + high) / 2;
  const round = (place: number) => Math.round(place * 10) / 10;
  return values.map(({ time, value }) => ({ x: round(((time - first) / (last - first || 1)) * SPARK[0]), y: round((0.5 - (value - middle) / span) * SPARK[1]) }));
}
