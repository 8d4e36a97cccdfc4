/** The assumption `ratio`: numerator and denominator grow each at their own rate (digital economy over GRDP). */
import type { Need } from '../messages.js';
import { lowest } from '../spread.js';
import type { Assumption, Growth, Spread } from '../types.js';
import { compound } from './compound.js';
import { isDriver, type Kind } from './curve.js';

/** Growth must stay above −100 % a year; the tail of a normal spread is cut there when drawn. */
export function checkGrowth(spread: Spread, path: string, need: Need): boolean {
  return need(lowest(spread) > -100 || lowest(spread) === -Infinity, 'out-of-range', path, 'x > −100');
}

/** 1 + g for growth in % a year; −100 % or less is kept a hair above. */
export const growthFactor = (percent: number): number => Math.max(1e-9, 1 + percent / 100);

const SIDES = ['numerator', 'denominator'] as const;

/** share(t) = share·((1 + gN)/(1 + gD))^years; a driver that starts later counts its years from then. */
export const ratio: Kind<Extract<Assumption, { kind: 'ratio' }>> = {
  inputs: (assumption) =>
    SIDES.flatMap((name) => {
      const growth: Growth = assumption[name];
      return isDriver(growth) ? [] : [{ name, spread: growth }];
    }),
  check(assumption, { subject, drivers, need }) {
    need(subject.value > 0, 'not-positive', 'assumption');
    for (const name of SIDES) {
      const growth = assumption[name];
      if (isDriver(growth)) need(drivers.has(growth.driver), 'unknown-driver', `assumption.${name}.driver`, growth.driver);
      else checkGrowth(growth, `assumption.${name}`, need);
    }
  },
  curve({ numerator, denominator }, { subject: { start }, value, growth }) {
    const above = growth(numerator, 'numerator');
    const below = growth(denominator, 'denominator');
    const years = (time: number, from: number): number => Math.max(0, time - Math.max(start, from));
    if (above.from <= start && below.from <= start) {
      const factor = new Float64Array(value.length);
      for (let d = 0; d < factor.length; d++) factor[d] = growthFactor(above.percent[d] as number) / growthFactor(below.percent[d] as number);
      const grow = compound(factor);
      return (time, out) => {
        out.set(value);
        grow(time - start, out);
      };
    }
    const growAbove = compound(above.percent.map(growthFactor));
    const growBelow = compound(below.percent.map((percent) => 1 / growthFactor(percent)));
    return (time, out) => {
      out.set(value);
      growAbove(years(time, above.from), out);
      growBelow(years(time, below.from), out);
    };
  },
};

/**
 * Growth of the rest of a whole, % a year, from each time to the next, when a share of it moves along `shares`.
 *
 * rest = whole × (1 − share), so its growth over one step is (1 + gD)·(1 − share_k)/(1 − share_{k − 1}) − 1 (methods §4). Null when the share
 * reaches the whole, where nothing is left that could grow.
 *
 * @param shares fractions of the whole, 0 … 1, one a time.
 * @param factor growth factor a year of the whole, from the time `from` on.
 */
export function restGrowth(times: Float64Array, shares: Float64Array, factor: number, from: number): Float64Array | null {
  const growth = times.slice(1).map((to, k) => {
    const start = times[k] as number;
    const left = (1 - (shares[k + 1] as number)) / (1 - (shares[k] as number));
    return 100 * (factor ** (Math.max(0, to - Math.max(start, from)) / (to - start)) * left ** (1 / (to - start)) - 1);
  });
  return shares.every((share) => share < 1) ? growth : null;
}
