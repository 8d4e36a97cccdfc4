import type { Projection } from '../../engine/types.js';
import type { Subject } from '../../view/projection.js';

const known = new WeakMap<Projection, Projection>();

/**
 * A level that is held is the value as printed, with the interval that it is printed with: the middle of the draws misses it by chance, 85,99 for "khoảng 86".
 * Any other result is given back as it is, and the same result always gives the same object.
 */
export function held(projection: Projection, way: Subject['way']): Projection {
  const { value = 0, low = value, high = value } = way?.start ?? {};
  const { method, linked, median } = projection;
  const level = median[0] ?? value;
  if (method.id !== 'hold' || linked || low === high || level < low || level > high || median.some((each) => each !== level)) return projection;
  const line = (at: number) => new Float64Array(median.length).fill(at);
  const band = (share: number) => ({ level: share, lower: line(low + ((high - low) * (1 - share)) / 2), upper: line(high - ((high - low) * (1 - share)) / 2) });
  const drawn = known.get(projection) ?? { ...projection, median: line(value), bands: [0.5, 0.8, 0.95].map(band) };
  known.set(projection, drawn);
  return drawn;
}
