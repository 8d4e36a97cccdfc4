/**
 * The picture of one row: where the value stands against its target, as plain marks in per cent of the cell's width. The target is always at 80 %, so that
 * flags line up down a page. Lengths mean something only where value and target share a base; elsewhere the marks are fixed and say so.
 */
import type { RowState } from '../model/index.js';

export const FLAG = 80;

export type TrackMark =
  | { readonly kind: 'fill' | 'rest' | 'reader'; readonly x: number; readonly width: number }
  | { readonly kind: 'line' | 'dash' | 'dots' | 'fade'; readonly x1: number; readonly x2: number }
  | { readonly kind: 'ring' | 'not-equal' | 'cross' | 'due'; readonly x: number }
  | { readonly kind: 'flag'; readonly x: number; readonly hollow: boolean };

export interface TrackInput {
  readonly state: RowState;
  /** Value on the target's base, else null. */
  readonly value: number | null;
  readonly target: number | null;
  /** Value from which the target is measured: the baseline, or the lower bound. */
  readonly origin?: number;
  readonly readersNumber?: boolean;
  /** Bounds of a rate, which give its length a meaning where there is no target. */
  readonly bounds?: readonly [number, number] | null;
}

/** Share of the way from origin to target, as a place on the track; beyond the flag at most to 96 %. */
function place(value: number, target: number, origin: number): number {
  const way = target - origin;
  const share = way === 0 ? 1 : (value - origin) / way;
  return Math.min(96, Math.max(0, share * FLAG));
}

/**
 * Marks of a row's track, from back to front.
 *
 * @example trackMarks({state: 'one-observation', value: 7.45, target: 30}) // rest, fill to 19.87, flag at 80
 */
export function trackMarks({ state, value, target, origin = 0, readersNumber = false, bounds = null }: TrackInput): readonly TrackMark[] {
  const flag: TrackMark = { kind: 'flag', x: FLAG, hollow: state === 'undated-target' };
  if (state === 'qualitative') return [{ kind: 'dots', x1: 0, x2: 96 }];
  if (state === 'needs-same-basis') {
    return [{ kind: 'line', x1: 0, x2: 24 }, { kind: 'ring', x: 24 }, { kind: 'not-equal', x: 46 }, { kind: 'dash', x1: 58, x2: FLAG }, flag];
  }
  if (state === 'conflicting') {
    const two: readonly TrackMark[] = [{ kind: 'line', x1: 0, x2: 20 }, { kind: 'ring', x: 20 }, { kind: 'cross', x: 29 }, { kind: 'ring', x: 38 }];
    return target === null ? two : [...two, { kind: 'dash', x1: 52, x2: FLAG }, flag];
  }
  if (state === 'no-target' || target === null) {
    // A count without a target or an end has no length to draw.
    if (value === null || !bounds || !Number.isFinite(bounds[1] - bounds[0])) return [{ kind: 'dots', x1: 0, x2: 96 }];
    const end = place(value, bounds[1], bounds[0]);
    return [{ kind: 'fill', x: 0, width: Math.max(end, 0.8) }, { kind: 'fade', x1: end, x2: 96 }];
  }
  if (value === null) {
    const pending: TrackMark[] = [{ kind: 'dash', x1: 0, x2: FLAG }, flag];
    return state === 'past-no-data' ? [...pending, { kind: 'line', x1: FLAG, x2: 92 }, { kind: 'due', x: 92 }] : pending;
  }
  const end = place(value, target, origin);
  if (readersNumber) return [{ kind: 'line', x1: 0, x2: FLAG }, { kind: 'reader', x: 0, width: Math.max(end, 1) }, flag];
  const marks: TrackMark[] = [];
  if (end < FLAG) marks.push({ kind: 'rest', x: end, width: FLAG - end });
  marks.push({ kind: 'fill', x: 0, width: Math.max(end, 0.8) }, flag);
  if (state === 'past-no-data') marks.push({ kind: 'line', x1: FLAG, x2: 92 }, { kind: 'due', x: 92 });
  return marks;
}
