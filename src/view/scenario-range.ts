/** Numbers on a slider: its ends, and what a moved thumb does to the other two. */
import { isFixed, type Range } from './scenario.js';

export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** Which of the three numbers a field or thumb holds. */
export const PARTS = ['low', 'mode', 'high'] as const;
export type Part = (typeof PARTS)[number];

/** Cuts the noise of floating point; sliders move in tenths, typed numbers have at most six decimals. */
const tidy = (value: number): number => Number(value.toFixed(6));

/** A round number at or beyond a size: 1, 1.5, 2, 3, 4, 5, 6, 8 or 10 times a power of ten. */
function roundUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const multiple = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= size - 1e-9) ?? 10;
  return tidy(multiple * power);
}

/**
 * Ends of a slider: round numbers around what it must show, from 0 unless something lies below.
 * @param values Numbers that must lie inside: the range itself, the value that the target needs.
 * @param least The slider reaches at least this far from 0.
 * @param bounds It never goes beyond these.
 * @example limitsAround([4.51], 1, null) // { min: 0, max: 10 }
 */
export function limitsAround(values: readonly number[], least: number, bounds: readonly [number, number] | null): Limits {
  const most = Math.max(...values.map((value) => value * 1.6), 0);
  const fewest = Math.min(...values.map((value) => value * 1.6), 0);
  const rises = most >= -fewest;
  const max = most > 0 || rises ? roundUp(Math.max(most, rises ? least : 0, 1e-6)) : 0;
  const min = fewest < 0 ? -roundUp(Math.max(-fewest, rises ? 0 : least, 1e-6)) : 0;
  return { min: Math.max(min, bounds?.[0] ?? -Infinity), max: Math.min(max, bounds?.[1] ?? Infinity) };
}

/** Limits only widen while a reader is at work. A slider under the pointer keeps the ones it was taken with: a thumb never jumps under a hand. */
export function widen(before: Limits | undefined, now: Limits): Limits {
  if (!before) return now;
  return before.min <= now.min && before.max >= now.max ? before : { min: Math.min(before.min, now.min), max: Math.max(before.max, now.max) };
}

/** A step of a slider: a tenth, or a hundredth of a short scale, or whole numbers on a long one. */
export function stepOf({ min, max }: Limits): number {
  const span = max - min;
  return span > 1000 ? 10 ** Math.floor(Math.log10(span) - 2) : span <= 1 ? 0.01 : 0.1;
}

/**
 * The range after a thumb was moved: the others give way, never the moved one. The middle of a fixed number takes its ends along.
 * @example moveThumb({ low: 1, mode: 2, high: 3 }, 'low', 2.5) // { low: 2.5, mode: 2.5, high: 3 }
 */
export function moveThumb(range: Range, part: Part, to: number): Range {
  const value = tidy(to);
  if (part === 'mode' && isFixed(range)) return { low: value, mode: value, high: value };
  if (part === 'low') return { low: value, mode: Math.max(range.mode, value), high: Math.max(range.high, value) };
  if (part === 'high') return { low: Math.min(range.low, value), mode: Math.min(range.mode, value), high: value };
  return { low: Math.min(range.low, value), mode: value, high: Math.max(range.high, value) };
}

/**
 * The range after a number was typed. Nothing else moves, since half-typed numbers would drag the others along; a fixed number stays fixed when its
 * middle is typed, and where the shape has no middle, that follows between the ends.
 */
export function typeNumber(range: Range, part: Part, value: number, hasMiddle: boolean): Range {
  if (part === 'mode') return isFixed(range) && range.mode === range.low ? { low: value, mode: value, high: value } : { ...range, mode: value };
  const next = { ...range, [part]: value };
  return hasMiddle ? next : { ...next, mode: tidy((next.low + next.high) / 2) };
}
