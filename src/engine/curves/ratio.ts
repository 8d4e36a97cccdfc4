/** The assumption `ratio`: numerator and denominator grow each at their own rate (digital economy over GRDP). */
import { issue } from '../messages.js';
import { spreadRange } from '../spread.js';
import type { Assumption, Growth, Issue, Spread } from '../types.js';
import { isDriver, type Curve, type Drawing, type Subject } from './curve.js';

type Ratio = Extract<Assumption, { kind: 'ratio' }>;

/** Growth must stay above −100 % a year; the tail of a normal spread is cut there when drawn. */
export function checkGrowth(spread: Spread, path: string): Issue[] {
  const [lowest] = spreadRange(spread);
  return lowest > -Infinity && lowest <= -100 ? [issue('out-of-range', path, 'x > −100')] : [];
}

export function checkRatio(assumption: Ratio, subject: Subject, drivers: ReadonlySet<string>, path: string): Issue[] {
  const issues = subject.value > 0 ? [] : [issue('percent-undefined', path)];
  for (const side of ['numerator', 'denominator'] as const) {
    const growth: Growth = assumption[side];
    if (!isDriver(growth)) issues.push(...checkGrowth(growth, `${path}.${side}`));
    else if (!drivers.has(growth.driver)) issues.push(issue('unknown-driver', `${path}.${side}.driver`, growth.driver));
  }
  return issues;
}

/** ln(1 + g) for growth in % a year; −100 % or less is kept a hair above. */
export const growthLog = (percent: number): number => Math.log1p(Math.max(-1 + 1e-9, percent / 100));

/** share(t) = share·((1 + gN)/(1 + gD))^years; a driver that starts later counts its years from then. */
export function ratioCurve(assumption: Ratio, subject: Subject, drawing: Drawing): Curve {
  const { value } = drawing;
  const above = drawing.growth(assumption.numerator, 'numerator');
  const below = drawing.growth(assumption.denominator, 'denominator');
  const aboveFrom = Math.max(subject.start, above.from);
  const belowFrom = Math.max(subject.start, below.from);
  return {
    at(time, out) {
      const aboveYears = Math.max(0, time - aboveFrom);
      const belowYears = Math.max(0, time - belowFrom);
      for (let d = 0; d < out.length; d++) {
        out[d] = (value[d] as number) * Math.exp((above.logs[d] as number) * aboveYears - (below.logs[d] as number) * belowYears);
      }
    },
  };
}

/**
 * Growth of the rest of a whole, % a year, from each time to the next, when a share of it moves along `shares` and the whole grows by
 * `denominatorLog(from, to)` = ln of its growth between two times.
 *
 * rest = whole × (1 − share), so its growth over one step is (1 + gD)·(1 − share_k)/(1 − share_{k − 1}) − 1 (methods §4). Null when the share
 * reaches the whole, where nothing is left that could grow.
 *
 * @param shares fractions of the whole, 0 … 1, one a time.
 */
export function restGrowth(times: Float64Array, shares: Float64Array, denominatorLog: (from: number, to: number) => number): Float64Array | null {
  const growth = new Float64Array(Math.max(0, times.length - 1));
  for (let k = 0; k < growth.length; k++) {
    const from = times[k] as number;
    const to = times[k + 1] as number;
    const left = (1 - (shares[k + 1] as number)) / (1 - (shares[k] as number));
    if (!(left > 0 && left < Infinity)) return null;
    growth[k] = 100 * Math.expm1((denominatorLog(from, to) + Math.log(left)) / (to - from));
  }
  return growth;
}
