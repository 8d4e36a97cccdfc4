/** A composite index from its parts (methods §6). */
import { checkList } from './check-request.js';
import { report } from './messages.js';
import { isNumber } from './spread.js';
import type { Issue } from './types.js';

/** With more than this share of the weight missing there is no index. */
const MOST_MISSING = 0.2;
const MOST = 1000;

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
  const [bottom, top] = scale;
  const { issues, need } = report();
  let [weights, present, sum, low, high] = [0, 0, 0, 0, 0];
  checkList(parts, MOST, 'parts', need).forEach((part, index) => {
    const path = `parts[${index}]`;
    const { weight, value } = part ?? {};
    const from = part?.low ?? value ?? bottom;
    const to = part?.high ?? value ?? top;
    need(isNumber(weight) && weight > 0, 'out-of-range', path, 'weight > 0');
    const isInside = [from, value ?? from, to].every(isNumber) && bottom <= from && from <= (value ?? from) && (value ?? to) <= to && to <= top;
    need(isInside, 'outside-bounds', path);
    weights += weight;
    low += weight * from;
    high += weight * to;
    present += value == null ? 0 : weight;
    sum += weight * (value ?? 0);
  });
  const missing = 1 - present / weights;
  if (issues.length === 0) need(missing <= MOST_MISSING + 1e-9, 'too-much-missing', 'parts');
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, composite: { value: sum / present, low: low / weights, high: high / weights, missing } };
}
