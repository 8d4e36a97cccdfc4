/** Assumptions that follow given points: control years (`path`), another place's series (`peer`), the present value (`hold`). */
import type { Need } from '../messages.js';
import { isNumber, isTime } from '../spread.js';
import type { Assumption, Point, Spread } from '../types.js';
import type { Drawing, Kind } from './curve.js';

const MOST_POINTS = 1000;
const SAME_TIME = 1e-9;

/** Checks a list of points as such. */
function checkPoints(points: readonly Point[], path: string, need: Need): boolean {
  return (
    need(Array.isArray(points), 'bad-request', path) &&
    need(points.length <= MOST_POINTS, 'too-many', path, MOST_POINTS) &&
    points.every((point, index) => need(isTime(point?.time) && isNumber(point.value), 'not-a-number', `${path}[${index}]`))
  );
}

const inOrder = (points: readonly Point[]): Point[] => [...points].sort((a, b) => a.time - b.time);

/**
 * Value at `time` on straight lines between points in order of time; the ends hold.
 * @example interpolate([{ time: 0, value: 1 }, { time: 2, value: 5 }], 1) // 3
 */
export function interpolate(points: readonly Point[], time: number): number {
  const next = points.findIndex((point) => point.time >= time);
  const to = points.at(next) as Point;
  const from = points[next - 1];
  return from === undefined ? to.value : from.value + ((to.value - from.value) * (time - from.time)) / (to.time - from.time);
}

/** The points after the last observation, in order. */
const ahead = (points: readonly Point[], start: number): Point[] => inOrder(points.filter((point) => point.time > start + SAME_TIME));

/** A normal deviation with 10 % and 90 % quantiles ∓ `spread`; what is no number stays none. */
const deviationOf = (spread: number): Spread => {
  const high = typeof spread === 'number' ? spread : NaN;
  return { low: -high, high, shape: 'normal' };
};

/**
 * Straight lines from the last value through the points that lie after it, the last slope going on after the end.
 *
 * `spread` s is a normal deviation with 10 % and 90 % quantiles ∓ s at the last point, growing linearly from 0 at the last observation.
 */
export const path: Kind<Extract<Assumption, { kind: 'path' }>> = {
  inputs: ({ spread }) => ((spread ?? 0) !== 0 ? [{ name: 'spread', spread: deviationOf(spread as number) }] : []),
  check({ points }, { subject: { start, bounds }, need }) {
    if (!checkPoints(points, 'assumption.points', need)) return;
    const later = ahead(points, start);
    need(later.length > 0 && later.every((point, k) => point.time - (later[k - 1]?.time ?? start) > SAME_TIME), 'past', 'assumption.points');
    points.forEach(({ value }, k) => need(value >= bounds[0] && value <= bounds[1], 'outside-bounds', `assumption.points[${k}]`));
  },
  curve({ points, spread }, { subject: { start }, value, draw }) {
    const later = ahead(points, start);
    const first = later[0] as Point;
    const last = later[later.length - 1] as Point;
    const before = later[later.length - 2];
    const deviation = draw(spread ? deviationOf(spread) : 0, 'spread');
    return (time, out) => {
      const width = (time - start) / (last.time - start);
      // On the first line, and on its continuation when it is the only one, the value of the draw counts; later lines are the same for all draws.
      const isOwn = time < first.time || before === undefined;
      const share = (time - start) / (first.time - start);
      const slope = before === undefined ? 0 : (last.value - before.value) / (last.time - before.time);
      const common = time > last.time ? last.value + slope * (time - last.time) : interpolate(later, time);
      for (let d = 0; d < out.length; d++) {
        const own = value[d] as number;
        out[d] = (isOwn ? own + (first.value - own) * share : common) + (deviation[d] as number) * width;
      }
    };
  },
};

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

/** The peer's series from where it first crosses the present value; after its end it holds, with a warning. */
export const peer: Kind<Extract<Assumption, { kind: 'peer' }>> = {
  check({ series }, { subject, need }) {
    if (checkPoints(series, 'assumption.series', need)) need(firstCrossing(series, subject.value) !== null, 'peer-never', 'assumption.series');
  },
  curve({ series }, { subject, value, need }) {
    const points = inOrder(series);
    const shift = (firstCrossing(series, subject.value) as number) - subject.start;
    need((points[points.length - 1] as Point).time > subject.horizon + shift - SAME_TIME, 'peer-ends', 'assumption.series');
    return (time, out) => {
      const gained = interpolate(points, time + shift) - subject.value;
      for (let d = 0; d < out.length; d++) out[d] = (value[d] as number) + gained;
    };
  },
};

/** The last value, for ever. */
export const hold: Kind<unknown> = {
  curve:
    (_, { value }: Drawing) =>
    (_time, out) =>
      out.set(value),
};
