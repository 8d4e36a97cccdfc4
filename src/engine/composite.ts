/** A composite index from its parts (methods §6). */
import { issue } from './messages.js';
import { isNumber } from './spread.js';
import type { Issue } from './types.js';

/** With more than this share of the weight missing there is no index. */
const MOST_MISSING = 0.2;

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
  const issues: Issue[] = [];
  const [bottom, top] = scale;
  let weights = 0;
  let present = 0;
  let [sum, low, high] = [0, 0, 0];
  parts.forEach(({ weight, value, low: lowest, high: highest }, index) => {
    const path = `parts[${index}]`;
    if (!isNumber(weight) || weight <= 0) issues.push(issue('out-of-range', `${path}.weight`, 'x > 0'));
    const missing = value === null;
    const [from, to] = missing ? scale : [lowest ?? value, highest ?? value];
    if (!missing && !(isNumber(value) && from >= bottom && from <= value && value <= to && to <= top)) issues.push(issue('outside-bounds', path));
    weights += weight;
    low += weight * from;
    high += weight * to;
    if (missing) return;
    present += weight;
    sum += weight * value;
  });
  if (parts.length === 0) issues.push(issue('no-observation', 'parts'));
  else if (issues.length === 0 && weights - present > MOST_MISSING * weights * (1 + 1e-9)) issues.push(issue('too-much-missing', 'parts'));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, composite: { value: sum / present, low: low / weights, high: high / weights, missing: 1 - present / weights } };
}
