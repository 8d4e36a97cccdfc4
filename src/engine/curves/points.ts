/** Assumptions that follow given points: control years (`path`), another place's series (`peer`), the present value (`hold`). */
import { issue } from '../messages.js';
import { isNumber, isTime } from '../spread.js';
import type { Assumption, Issue, Point } from '../types.js';
import { interpolate, type Curve, type Drawing, type Subject } from './curve.js';

type Path = Extract<Assumption, { kind: 'path' }>;
type Peer = Extract<Assumption, { kind: 'peer' }>;

const MOST_POINTS = 1000;
const SAME_TIME = 1e-9;

/** What is wrong with a list of points as such. */
export function checkPoints(points: unknown, path: string): Issue[] {
  if (!Array.isArray(points)) return [issue('bad-request', path)];
  if (points.length > MOST_POINTS) return [issue('too-many', path, String(MOST_POINTS))];
  return points.flatMap((point: unknown, index) => {
    const { time, value } = (point ?? {}) as Partial<Point>;
    return [
      ...(isTime(time) ? [] : [issue('not-a-number', `${path}[${index}].time`)]),
      ...(isNumber(value) ? [] : [issue('not-a-number', `${path}[${index}].value`)]),
    ];
  });
}

const inOrder = (points: readonly Point[]): Point[] => [...points].sort((a, b) => a.time - b.time);

/** The points after the last observation, in order. */
const ahead = (points: readonly Point[], start: number): Point[] => inOrder(points.filter((point) => point.time > start + SAME_TIME));

export function checkPath(assumption: Path, subject: Subject, path: string): Issue[] {
  const points = ahead(assumption.points, subject.start);
  const repeated = points.some((point, k) => k > 0 && point.time - (points[k - 1] as Point).time < SAME_TIME);
  const issues = points.length === 0 || repeated ? [issue('path-past', `${path}.points`)] : [];
  assumption.points.forEach(({ value }, index) => {
    if (value < subject.bounds[0] || value > subject.bounds[1]) issues.push(issue('outside-bounds', `${path}.points[${index}].value`));
  });
  return issues;
}

/**
 * Straight lines from the last value through the points that lie after it, the last slope going on after the end.
 *
 * `spread` s is a normal deviation with 10 % and 90 % quantiles ∓ s at the last point, growing linearly from 0 at the last observation.
 */
export function pathCurve(assumption: Path, subject: Subject, drawing: Drawing): Curve {
  const points = ahead(assumption.points, subject.start);
  const first = points[0] as Point;
  const last = points[points.length - 1] as Point;
  const before = points[points.length - 2];
  const { value } = drawing;
  const spread = assumption.spread ?? 0;
  const deviation = drawing.draw(spread > 0 ? { low: -spread, high: spread, shape: 'normal' } : 0, 'spread');
  return {
    at(time, out) {
      const width = (time - subject.start) / (last.time - subject.start);
      // On the first line, and on its continuation when it is the only one, the value of the draw counts; later lines are the same for all draws.
      const alone = time < first.time || before === undefined;
      const share = alone ? (time - subject.start) / (first.time - subject.start) : 1;
      const slope = before === undefined ? 0 : (last.value - before.value) / (last.time - before.time);
      const common = alone ? first.value : interpolate(points, time) + slope * Math.max(0, time - last.time);
      for (let d = 0; d < out.length; d++) {
        const own = value[d] as number;
        out[d] = (alone ? own + (common - own) * share : common) + (deviation[d] as number) * width;
      }
    },
  };
}

/**
 * Time at which a series first has a value, linear between its points; null when it never has.
 * @example firstCrossing([{ time: 2010, value: 20 }, { time: 2012, value: 40 }], 30) // 2011
 */
export function firstCrossing(series: readonly Point[], value: number): number | null {
  const points = inOrder(series);
  for (let k = 0; k < points.length; k++) {
    const to = points[k] as Point;
    const from = points[k - 1];
    if (from !== undefined && (from.value - value) * (to.value - value) < 0) {
      return from.time + ((to.time - from.time) * (value - from.value)) / (to.value - from.value);
    }
    if (to.value === value) return to.time;
  }
  return null;
}

export function checkPeer(assumption: Peer, subject: Subject, path: string): Issue[] {
  return firstCrossing(assumption.series, subject.value) === null ? [issue('peer-never', `${path}.series`)] : [];
}

/** The peer's series from where it first crosses the present value; after its end it holds, with a warning. */
export function peerCurve(assumption: Peer, subject: Subject, drawing: Drawing): Curve {
  const series = inOrder(assumption.series);
  const crossing = firstCrossing(series, subject.value) as number;
  const shift = crossing - subject.start;
  if ((series[series.length - 1] as Point).time < subject.horizon + shift - SAME_TIME) drawing.warn(issue('peer-ends', 'assumption.series'));
  return {
    at(time, out) {
      const gained = interpolate(series, time + shift) - subject.value;
      for (let d = 0; d < out.length; d++) out[d] = (drawing.value[d] as number) + gained;
    },
  };
}

export function holdCurve(drawing: Drawing): Curve {
  return {
    at(_time, out) {
      out.set(drawing.value);
    },
  };
}
