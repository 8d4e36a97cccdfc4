/** The assumption `pace`: so many points, per cent or logits a year. */
import { checkOneOf } from '../messages.js';
import { areFinite, clampedShare } from '../numbers.js';
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
      const grow = compound(yearly.map((percent) => Math.max(0, 1 + percent / 100)), fade);
      return (time, out) => grow(years(time), value, out);
    }
    // The share s moves by logits as its odds against, 1/s − 1, move by factors.
    const odds = value.map((each) => (unit === 'logit' ? 1 / clampedShare(each, bounds) - 1 : 0));
    const decline = compound(yearly.map((change) => Math.exp(-change)));
    return (time, out) => {
      const passed = fadedYears(years(time), fade);
      if (unit === 'logit') decline(passed, odds, out);
      for (let d = 0; d < out.length; d++) {
        const moved = unit === 'points' ? (yearly[d] as number) * passed : (bounds[1] - bounds[0]) * (1 / (1 + (out[d] as number)) - 1 / (1 + (odds[d] as number)));
        out[d] = (value[d] as number) + (passed > 0 ? moved : 0);
      }
    };
  },
};
