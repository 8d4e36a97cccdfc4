/** Series of points in time: in order, read between points, searched for a value. */
import type { Point } from './types.js';

export const inOrder = <P extends Point>(points: readonly P[]): P[] => [...points].sort((a, b) => a.time - b.time);

/**
 * Value at `time` on straight lines between points in order of time; the ends hold.
 * @example interpolate([{ time: 0, value: 1 }, { time: 2, value: 5 }], 1) // 3
 */
export function interpolate(points: readonly Point[], time: number): number {
  const next = points.findIndex((point) => point.time >= time);
  const to = points.at(next) as Point;
  const from = points[next - 1];
  return from && to.time > time ? from.value + ((to.value - from.value) * (time - from.time)) / (to.time - from.time) : to.value;
}

/**
 * Time at which a series first has a value, linear between its points; null when it never has.
 * @example firstCrossing([{ time: 2010, value: 20 }, { time: 2012, value: 40 }], 30) // 2011
 */
export function firstCrossing(series: readonly Point[], value: number): number | null {
  const points = inOrder(series);
  for (const [k, to] of points.entries()) {
    const from = points[k - 1];
    if (from !== undefined && (from.value - value) * (to.value - value) < 0) {
      return from.time + ((to.time - from.time) * (value - from.value)) / (to.value - from.value);
    }
    if (to.value === value) return to.time;
  }
  return null;
}
