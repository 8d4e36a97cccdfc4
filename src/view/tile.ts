/** The picture of a large tile as data: places in per cent of its width and pixels of its height, so that lettering never scales. */
import { datedValues } from './sparkline.js';
import type { ScorecardRow } from './scorecard.js';

export interface TileMark {
  /** Per cent of the width. */
  readonly x: number;
  /** Pixels from the top. */
  readonly y: number;
}

export interface TilePicture {
  readonly height: number;
  /** Year ends with their places, at most seven. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly grid: readonly { readonly value: number; readonly y: number }[];
  readonly start: (TileMark & { readonly value: number }) | null;
  readonly target: TileMark & { readonly value: number };
  /** The even path from start to target: its year ends between the two. Without a start, faint paths from below to the flag. */
  readonly path: readonly TileMark[];
  readonly faint: readonly TileMark[];
  /** Values that lead up to the start, which is the last of them; empty where it is alone. */
  readonly past: readonly TileMark[];
  /** What the trend makes of them: the outline of its 80 % band, and that band at the due date. */
  readonly fan: { readonly outline: readonly TileMark[]; readonly low: number; readonly high: number } | null;
}

const HEIGHT = 188;
const [TOP, BOTTOM, LEFT, RIGHT] = [34, 160, 7, 78] as const;
/** Years of the past that leave room for those ahead. */
const PAST = 10;

/** A round number a little above the largest value: 1, 2, 2.5, 4, 5 or 10 times a power of ten. */
function axisTop(largest: number, ceiling: number | null): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(largest, 1e-9)));
  const round = [1, 2, 2.5, 4, 5, 10].find((multiple) => multiple * power >= largest * 1.02) ?? 10;
  const top = round * power;
  return ceiling === null ? top : Math.min(top, ceiling >= largest ? ceiling : top);
}

/**
 * Where everything of the picture stands; null for a row without a dated numeric target ahead.
 * @param now Decimal time of the day of judgement: where a row without a value starts its axis.
 */
export function tilePicture(row: ScorecardRow, now: number): TilePicture | null {
  const { indicator: { bounds }, assessment: { observation, comparable, target, reader, required }, trend } = row;
  if (target?.value == null || target.due === null || target.due <= now || target.flags.includes('year-not-stated')) return null;
  const from = reader ?? (comparable?.same && required ? observation : null);
  if (!from && observation) return null;
  const start = from?.time ?? now;
  const { due, value } = target;
  const earlier = from && !reader ? datedValues(row).filter(({ time }) => time >= start - PAST) : [];
  const begin = earlier[0]?.time ?? start;
  const band = reader ? undefined : trend?.bands.find(({ level }) => level === 0.8);
  const ahead = band ? [...trend?.times ?? []].map((time, index) => ({ time, low: band.lower[index] ?? 0, high: band.upper[index] ?? 0 })) : [];
  const last = ahead.at(-1);
  const top = axisTop(Math.max(value, from?.value ?? 0, ...earlier.map((one) => one.value), ...ahead.map(({ high }) => high)), bounds?.[1] ?? null);
  const x = (time: number) => LEFT + ((time - begin) / (due - begin)) * (RIGHT - LEFT);
  const y = (amount: number) => BOTTOM - (Math.max(0, amount) / top) * (BOTTOM - TOP);
  const ends: number[] = [];
  for (let time = Math.ceil(begin - 1e-6); time <= due + 1e-6; time += 1) ends.push(time);
  const every = Math.ceil(ends.length / 7);
  const at = (time: number, amount: number): TileMark => ({ x: x(time), y: y(amount) });
  const path = from ? ends.filter((time) => time > start + 1e-6 && time < due - 1e-6).map((time) => at(time, from.value + ((value - from.value) * (time - start)) / (due - start))) : [];
  return {
    height: HEIGHT,
    years: ends.filter((_, index) => (ends.length - 1 - index) % every === 0).map((time) => ({ year: time - 1, x: x(time) })),
    grid: [0, top / 2, top].map((amount) => ({ value: amount, y: y(amount) })),
    start: from ? { ...at(start, from.value), value: from.value } : null,
    target: { ...at(due, value), value },
    path,
    faint: from ? [] : [0.1, 0.45, 0.8].map((share) => ({ x: LEFT, y: y(value * share) })),
    past: earlier.map((one) => at(one.time, one.value)),
    fan: last ? { outline: [...ahead.map(({ time, high }) => at(time, high)), ...ahead.map(({ time, low }) => at(time, low)).reverse()], low: last.low, high: last.high } : null,
  };
}
