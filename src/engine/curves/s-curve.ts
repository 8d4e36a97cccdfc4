/** The assumption `s-curve`: logistic or Gompertz growth through the last value towards a ceiling. */
import { issue } from '../messages.js';
import { spreadRange } from '../spread.js';
import type { Assumption, Issue } from '../types.js';
import { areFinite, type Curve, type Drawing, type Subject } from './curve.js';

type SCurve = Extract<Assumption, { kind: 's-curve' }>;

/** Rate × years from 10 to 90 % of the ceiling: 2·ln 9, and ln(ln 0.1 / ln 0.9). */
const LOGISTIC = 2 * Math.log(9);
const GOMPERTZ = Math.log(Math.log(0.1) / Math.log(0.9));
/** A speed is kept above this many years, so that its rate stays a number. */
const FASTEST = 1e-6;
/** Shares of the ceiling are kept this far from 0 and 1 when a speed is fitted. */
const KEPT_OFF = 0.005;

export function checkSCurve(assumption: SCurve, subject: Subject, path: string): Issue[] {
  const { bounds, direction, value } = subject;
  if (direction === 'lower' && !areFinite(bounds)) return [issue('needs-bounds', path)];
  const issues: Issue[] = [];
  const mirror = direction === 'lower' ? bounds[0] + bounds[1] : 0;
  if ((direction === 'lower' ? mirror - value : value) <= 0) issues.push(issue('s-curve-from-zero', path));
  const { ceiling, speed } = assumption;
  if (typeof ceiling === 'number' && (ceiling < bounds[0] || ceiling > bounds[1])) issues.push(issue('outside-bounds', `${path}.ceiling`));
  if (speed === undefined) {
    if (!subject.hasTrend) issues.push(issue('speed-unknown', `${path}.speed`));
  } else {
    const lowest = typeof speed === 'number' ? speed : speed.low;
    if (lowest <= 0 && spreadRange(speed)[0] !== 0) issues.push(issue('out-of-range', `${path}.speed`, 'x > 0'));
  }
  return issues;
}

/** How far along its curve a share of the ceiling is, in units of rate × years. */
function progress(share: number, gompertz: boolean): number {
  const kept = Math.min(1 - KEPT_OFF, Math.max(KEPT_OFF, share));
  return gompertz ? -Math.log(-Math.log(kept)) : Math.log(kept / (1 - kept));
}

/** Rate a year of the curve with this ceiling that passes through the last point and lies nearest the earlier ones (least squares). */
function fittedRate(times: readonly number[], values: readonly number[], ceiling: number, gompertz: boolean): number {
  const last = times.length - 1;
  const end = progress((values[last] as number) / ceiling, gompertz);
  let across = 0;
  let square = 0;
  for (let k = 0; k < last; k++) {
    const years = (times[k] as number) - (times[last] as number);
    across += years * (progress((values[k] as number) / ceiling, gompertz) - end);
    square += years * years;
  }
  return across / square;
}

/**
 * Logistic K/(1 + (K/c − 1)·e^(−rt)) or Gompertz K·(c/K)^(e^(−rt)), t years after the last observation c.
 *
 * `speed` is the number of years from 10 to 90 % of the ceiling K; left out, it is fitted to the dated observations. Lower-is-better indicators,
 * their ceiling too, are mirrored (y → L + U − y). A draw whose ceiling is not beyond its value holds it.
 */
export function sCurve(assumption: SCurve, subject: Subject, drawing: Drawing): Curve {
  const gompertz = assumption.shape === 'gompertz';
  const mirrored = subject.direction === 'lower';
  const turn = mirrored ? subject.bounds[0] + subject.bounds[1] : 0;
  const mirror = (y: number): number => (mirrored ? turn - y : y);
  const { value } = drawing;
  const from = value.map(mirror);
  const ceiling = drawing.draw(assumption.ceiling, 'ceiling').map(mirror);
  let rate: Float64Array;
  if (assumption.speed === undefined) {
    const times = subject.points.map((point) => point.time);
    const values = subject.points.map((point) => mirror(point.value));
    rate = ceiling.map((limit) => fittedRate(times, values, limit, gompertz));
  } else {
    rate = drawing.draw(assumption.speed, 'speed').map((years) => (gompertz ? GOMPERTZ : LOGISTIC) / Math.max(FASTEST, years));
  }
  const held = (d: number): boolean => !((ceiling[d] as number) > (from[d] as number) && (from[d] as number) > 0 && (rate[d] as number) > 0);
  const isAbove = ceiling.some((limit, d) => limit <= (from[d] as number));
  if (isAbove) drawing.warn(issue('held-at-ceiling', 'assumption.ceiling'));
  else if (rate.some((r) => r <= 0)) drawing.warn(issue('not-rising', 'observations'));
  // −ln(c/K) for Gompertz, K/c − 1 for the logistic curve; a held draw is marked by 0, which keeps it where it is.
  const start = from.map((c, d) => {
    if (held(d)) return 0;
    const limit = ceiling[d] as number;
    return gompertz ? Math.log(limit / c) : limit / c - 1;
  });
  return {
    at(time, out) {
      const years = time - subject.start;
      for (let d = 0; d < out.length; d++) {
        if (start[d] === 0 || years <= 0) {
          out[d] = value[d] as number;
          continue;
        }
        const left = (start[d] as number) * Math.exp(-(rate[d] as number) * years);
        const y = (ceiling[d] as number) * (gompertz ? Math.exp(-left) : 1 / (1 + left));
        out[d] = mirrored ? turn - y : y;
      }
    },
  };
}
