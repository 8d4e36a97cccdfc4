/** Assumptions that follow given points: control years (`path`), another place's series (`peer`), the present value (`hold`). */
import { MOST_ENTRIES, checkList, type Need } from '../messages.js';
import { SAME_TIME, isWithin } from '../numbers.js';
import { firstCrossing, inOrder, interpolate } from '../series.js';
import { isNumber, isPoint } from '../spread.js';
import type { Assumption, Point, Spread } from '../types.js';
import type { Drawing, Kind } from './curve.js';

/** Checks a list of points as such. */
function checkPoints(points: readonly Point[], path: string, need: Need): boolean {
  let areWell = need(points != null, 'bad-request', path);
  const known = checkList(points, MOST_ENTRIES, path, need, (point, at) => {
    areWell = need(isPoint(point), 'not-a-number', at) && areWell;
  });
  return areWell && known === points;
}

/** The points after the last observation, in order. */
const ahead = (points: readonly Point[], start: number): Point[] => inOrder(points.filter((point) => point.time > start + SAME_TIME));

/** A normal deviation with 10 % and 90 % quantiles ∓ `spread`; what is no number stays none. */
const deviationOf = (spread: number): Spread => {
  const high = isNumber(spread) ? spread : NaN;
  return { low: -high, high, shape: 'normal' };
};

/**
 * Straight lines from the last value through the points that lie after it, the last slope going on after the end.
 *
 * `spread` s is a normal deviation with 10 % and 90 % quantiles ∓ s at the last point, growing linearly from 0 at the last observation.
 */
export const path: Kind<Extract<Assumption, { kind: 'path' }>> = {
  inputs: ({ spread }) => ((spread ?? 0) === 0 ? {} : { spread: deviationOf(spread as number) }),
  check({ points }, { start, bounds }, { need }) {
    if (!checkPoints(points, 'assumption.points', need)) return;
    const later = ahead(points, start);
    need(later.length > 0, 'past', 'assumption.points');
    const twice = later.find((point, k) => k > 0 && point.time - (later[k - 1] as Point).time <= SAME_TIME);
    need(twice === undefined, 'duplicate-id', 'assumption.points', twice?.time);
    points.forEach(({ value }, k) => need(isWithin(value, bounds), 'outside-bounds', `assumption.points[${k}]`));
  },
  curve({ points, spread }, { start }, { value, draw }) {
    const later = ahead(points, start);
    const first = later[0] as Point;
    const last = later.at(-1) as Point;
    const before = later.at(-2);
    const deviation = spread ? draw(deviationOf(spread), 'spread') : new Float64Array(value.length);
    return (time, out) => {
      const width = (time - start) / (last.time - start);
      // On the first line, and on its continuation when it is the only one, the value of the draw counts; later lines are the same for all draws.
      const share = before === undefined || time < first.time ? (time - start) / (first.time - start) : null;
      const beyond = before ? ((last.value - before.value) / (last.time - before.time)) * Math.max(0, time - last.time) : 0;
      const common = interpolate(later, time) + beyond;
      for (let d = 0; d < out.length; d++) {
        const own = value[d] as number;
        out[d] = (share === null ? common : own + (first.value - own) * share) + (deviation[d] as number) * width;
      }
    };
  },
};

/** The peer's series from where it first crosses the present value; after its end it holds, with a warning. */
export const peer: Kind<Extract<Assumption, { kind: 'peer' }>> = {
  check({ series }, { value }, { need }) {
    if (checkPoints(series, 'assumption.series', need)) need(firstCrossing(series, value) !== null, 'peer-never', 'assumption.series');
  },
  curve({ series }, { start, horizon, value: last }, { value, need }) {
    const points = inOrder(series);
    const shift = (firstCrossing(series, last) as number) - start;
    need((points.at(-1) as Point).time > horizon + shift - SAME_TIME, 'peer-ends', 'assumption.series');
    return (time, out) => {
      const gained = interpolate(points, time + shift) - last;
      for (let d = 0; d < out.length; d++) out[d] = (value[d] as number) + gained;
    };
  },
};

/** The last value, for ever. */
export const hold: Kind<unknown> = {
  curve:
    (_, __, { value }: Drawing) =>
    (_time, out) =>
      out.set(value),
};
