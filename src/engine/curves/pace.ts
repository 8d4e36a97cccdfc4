/** The assumption `pace`: so many points, per cent or logits a year. */
import { checkOneOf } from '../messages.js';
import { areFinite, clampedShare, logistic, logit } from '../numbers.js';
import { checkGrowth, isNumber, isTime } from '../spread.js';
import type { Assumption } from '../types.js';
import { compound } from './compound.js';
import type { Kind } from './curve.js';

/** Years of full pace that have passed after `years`: Σ fade^(k − 1), the last year in part. */
function fadedYears(years: number, fade: number): number {
  if (fade === 1) return years;
  const whole = Math.floor(years);
  const left = fade ** whole;
  return (1 - left) / (1 - fade) + (years - whole) * left;
}

/** Growth over `years` when year k grows by rate × fade^(k − 1); a rate of −100 % or less leaves nothing. */
function fadedGrowth(rate: number, years: number, fade: number): number {
  let product = 1;
  for (let left = years, yearly = rate; left > 0; left--, yearly *= fade) product *= Math.max(0, 1 + yearly) ** Math.min(left, 1);
  return product;
}

/**
 * Value after a pace, signed in the raw direction; year k runs at pace × fade^(k − 1); before `from` the value holds.
 *
 * `points`: value + pace a year. `percent`: 8 is 8 % a year, compounded. `logit`: natural units a year on (v − L)/(U − L), started 0.5 % off the
 * bounds and shifted so that the curve passes through the value.
 */
export const pace: Kind<Extract<Assumption, { kind: 'pace' }>> = {
  inputs: ({ perYear }) => ({ perYear }),
  check({ perYear, unit, fade: given, from }, { bounds, value }, { need }) {
    const fade = given ?? 1;
    checkOneOf(unit ?? '', ['points', 'percent', 'logit'], 'assumption.unit', need);
    need(isNumber(fade) && fade > 0 && fade <= 1, 'out-of-range', 'assumption.fade', '0 < x ≤ 1');
    need(isTime(from ?? 0), 'not-a-number', 'assumption.from');
    need(unit !== 'logit' || areFinite(bounds), 'needs-bounds', 'assumption.unit');
    if (unit !== 'percent') return;
    need(value > 0, 'out-of-range', 'assumption.unit', 'x > 0');
    checkGrowth(perYear, 'assumption.perYear', need);
  },
  curve({ perYear, unit, fade: given, from }, { start, bounds }, { value, draw }) {
    const fade = given ?? 1;
    const yearly = draw(perYear, 'perYear');
    const years = (time: number): number => Math.max(0, time - Math.max(start, from ?? start));
    if (unit === 'percent') {
      const grow = compound(yearly.map((percent) => Math.max(0, 1 + percent / 100)));
      return (time, out) => {
        if (fade === 1) grow(years(time), value, out);
        else for (let d = 0; d < out.length; d++) out[d] = (value[d] as number) * fadedGrowth((yearly[d] as number) / 100, years(time), fade);
      };
    }
    const first = unit === 'points' ? null : value.map((each) => clampedShare(each, bounds));
    return (time, out) => {
      const passed = fadedYears(years(time), fade);
      for (let d = 0; d < out.length; d++) {
        const change = (yearly[d] as number) * passed;
        const share = first?.[d] as number;
        out[d] = (value[d] as number) + (first && passed > 0 ? (bounds[1] - bounds[0]) * (logistic(logit(share) + change) - share) : change);
      }
    };
  },
};
