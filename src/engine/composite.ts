/** A composite index from its parts (methods §6). */
import { MOST_ENTRIES, checkList, report } from './messages.js';
import { areAscending, checkBounds, isNumber } from './spread.js';
import type { Issue } from './types.js';

/** With more than this share of the weight missing there is no index. */
const MOST_MISSING = 0.2;
const SAME_SHARE = 1e-9;

export interface CompositePart {
  readonly id: string;
  /** Official weight, or the reader's; above 0. Weights need not add up to 1. */
  readonly weight: number;
  /** Score of the part, all on one scale; null where it is missing. */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

export interface Composite {
  /** Weighted mean of the parts present. */
  readonly value: number;
  /** Lowest and highest value that the intervals of the parts, and any value of the missing ones, allow. */
  readonly low: number;
  readonly high: number;
  /** Share of the weight that is missing. */
  readonly missing: number;
}

export type CompositeResult = { readonly ok: true; readonly composite: Composite } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Weighted mean of scores. Parts that are missing are left out of the value and let the interval run over the whole scale; above 20 % of the weight
 * missing there is no index.
 *
 * @param scale lowest and highest score of a part, such as [0, 1].
 * @example
 * compositeIndex([{ id: 'a', weight: 1, value: 0.6 }, { id: 'b', weight: 3, value: 0.8 }], [0, 1]) // value 0.75, low 0.75, high 0.75, missing 0
 */
export function compositeIndex(parts: readonly CompositePart[], scale: readonly [number, number]): CompositeResult {
  const { issues, need } = report();
  if (!checkBounds(scale, need, 'scale')) return { ok: false, issues };
  const [bottom, top] = scale;
  const list = checkList(parts, MOST_ENTRIES, 'parts', need, ({ weight, value, low, high }, path) => {
    need(isNumber(weight) && weight > 0, 'out-of-range', path, 'weight > 0');
    const ordered = [bottom, low ?? value ?? bottom, value ?? low ?? bottom, high ?? value ?? top, top];
    need(areAscending(ordered), 'outside-bounds', path);
  });
  const weighted = (measure: (part: CompositePart) => number): number => list.reduce((sum, part) => sum + part.weight * measure(part), 0);
  if (issues.length > 0) return { ok: false, issues };
  const weights = weighted(() => 1);
  const present = weighted(({ value }) => (value == null ? 0 : 1));
  const missing = 1 - present / weights;
  if (!need(missing <= MOST_MISSING + SAME_SHARE, 'too-much-missing', 'parts')) return { ok: false, issues };
  const value = weighted((part) => part.value ?? 0) / present;
  const low = weighted((part) => part.low ?? part.value ?? bottom) / weights;
  const high = weighted((part) => part.high ?? part.value ?? top) / weights;
  return { ok: true, composite: { value, low, high, missing } };
}
