/** The picture of a large tile as data: places in per cent of its width and pixels of its height, so that lettering never scales. */
import type { Assessment, Indicator } from '../model/index.js';

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
}

const HEIGHT = 188;
const [TOP, BOTTOM, LEFT, RIGHT] = [34, 160, 7, 78] as const;

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
export function tilePicture({ bounds }: Indicator, { observation, comparable, target, reader, required }: Assessment, now: number): TilePicture | null {
  if (target?.value == null || target.due === null || target.due <= now || target.flags.includes('year-not-stated')) return null;
  const from = reader ?? (comparable?.same && required ? observation : null);
  if (!from && observation) return null;
  const begin = from?.time ?? now;
  const { due, value } = target;
  const top = axisTop(Math.max(value, from?.value ?? 0), bounds?.[1] ?? null);
  const x = (time: number) => LEFT + ((time - begin) / (due - begin)) * (RIGHT - LEFT);
  const y = (amount: number) => BOTTOM - (Math.max(0, amount) / top) * (BOTTOM - TOP);
  const ends: number[] = [];
  for (let time = Math.ceil(begin - 1e-6); time <= due + 1e-6; time += 1) ends.push(time);
  const every = Math.ceil(ends.length / 7);
  const path = from ? ends.filter((time) => time > begin + 1e-6 && time < due - 1e-6).map((time) => ({ x: x(time), y: y(from.value + ((value - from.value) * (time - begin)) / (due - begin)) })) : [];
  return {
    height: HEIGHT,
    years: ends.filter((_, index) => (ends.length - 1 - index) % every === 0).map((time) => ({ year: time - 1, x: x(time) })),
    grid: [0, top / 2, top].map((amount) => ({ value: amount, y: y(amount) })),
    start: from ? { x: x(begin), y: y(from.value), value: from.value } : null,
    target: { x: x(due), y: y(value), value },
    path,
    faint: from ? [] : [0.1, 0.45, 0.8].map((share) => ({ x: LEFT, y: y(value * share) })),
  };
}
