/** The assumption `ratio`: numerator and denominator grow each at their own rate (digital economy over GRDP). */
import { checkGrowth } from '../spread.js';
import type { Assumption, Spread } from '../types.js';
import { compound } from './compound.js';
import { isDriver, type Kind } from './curve.js';

/** 1 + g for growth in % a year; −100 % or less is kept a hair above. */
export const growthFactor = (percent: number): number => Math.max(1e-9, 1 + percent / 100);

const SIDES = ['numerator', 'denominator'] as const;

/** share(t) = share·((1 + gN)/(1 + gD))^years; a driver that starts later counts its years from then. */
export const ratio: Kind<Extract<Assumption, { kind: 'ratio' }>> = {
  inputs: (assumption) => Object.fromEntries(SIDES.filter((name) => !isDriver(assumption[name])).map((name) => [name, assumption[name] as Spread])),
  check(assumption, { value }, { drivers, need }) {
    need(value > 0, 'out-of-range', 'assumption', 'x > 0');
    for (const name of SIDES) {
      const growth = assumption[name];
      if (isDriver(growth)) need(drivers.has(growth.driver), 'unknown-driver', `assumption.${name}.driver`, growth.driver);
      else checkGrowth(growth, `assumption.${name}`, need);
    }
  },
  curve({ numerator, denominator }, { start }, { value, growth }) {
    const above = growth(numerator, 'numerator');
    const below = growth(denominator, 'denominator');
    const years = (time: number, from: number): number => Math.max(0, time - Math.max(start, from));
    // One factor a draw where both sides grow from the start, as they mostly do: half the work.
    if (above.from <= start && below.from <= start) {
      const grow = compound(above.percent.map((percent, d) => growthFactor(percent) / growthFactor(below.percent[d] as number)));
      return (time, out) => grow(time - start, value, out);
    }
    const growAbove = compound(above.percent.map(growthFactor));
    const growBelow = compound(below.percent.map((percent) => 1 / growthFactor(percent)));
    return (time, out) => {
      growAbove(years(time, above.from), value, out);
      growBelow(years(time, below.from), out, out);
    };
  },
};
