/** The assumption `s-curve`: logistic or Gompertz growth through the last value towards a ceiling. */
import { checkOneOf } from '../messages.js';
import { areFinite, isWithin, keepOff, logit } from '../numbers.js';
import { statedEnds } from '../spread.js';
import type { Assumption } from '../types.js';
import { compound } from './compound.js';
import type { Kind } from './curve.js';

/** Rate × years from 10 to 90 % of the ceiling: 2·ln 9, and ln(ln 0.1 / ln 0.9). */
const LOGISTIC = 2 * Math.log(9);
const GOMPERTZ = Math.log(Math.log(0.1) / Math.log(0.9));
/** A speed is kept above this many years, so that its rate stays a number. */
const FASTEST = 1e-6;

/**
 * Logistic K/(1 + (K/c − 1)·e^(−rt)) or Gompertz K·(c/K)^(e^(−rt)), t years after the last observation c.
 *
 * `speed` is the number of years from 10 to 90 % of the ceiling K. Left out, each draw takes the rate of its curve through the last point that lies
 * nearest the earlier ones (least squares on the straightened scale, shares of the ceiling kept 0.5 % off its ends). Lower-is-better indicators,
 * their ceiling too, are mirrored (y → L + U − y). A draw whose ceiling is not beyond its value, or whose fitted rate does not lead there, holds its
 * value.
 */
export const sCurve: Kind<Extract<Assumption, { kind: 's-curve' }>> = {
  inputs: ({ ceiling, speed }) => ({ ceiling, ...(speed != null && { speed }) }),
  check({ ceiling, speed, shape }, { direction, bounds, value, readings }, { need }) {
    const isLower = direction === 'lower';
    checkOneOf(shape, ['logistic', 'gompertz'], 'assumption.shape', need);
    if (!need(!isLower || areFinite(bounds), 'needs-bounds', 'assumption')) return;
    need(isLower ? value < bounds[0] + bounds[1] : value > 0, 'out-of-range', 'assumption', 'x > 0');
    need(statedEnds(ceiling).every((end) => isWithin(end, bounds)), 'outside-bounds', 'assumption.ceiling');
    if (speed == null) need(readings.trend.length > 0, 'no-trend', 'assumption.speed');
    else need(statedEnds(speed)[0] >= 0 && speed !== 0, 'out-of-range', 'assumption.speed', 'x > 0');
  },
  curve({ ceiling, speed, shape }, { start, direction, bounds, readings, value: last }, { value, draw, need }) {
    const isGompertz = shape === 'gompertz';
    const isLower = direction === 'lower';
    const turn = bounds[0] + bounds[1];
    const mirror = (y: number): number => (isLower ? turn - y : y);
    const straight = (share: number): number => (isGompertz ? -Math.log(-Math.log(keepOff(share))) : logit(keepOff(share)));
    const fitted = (limit: number): number => {
      const from = straight(mirror(last) / limit);
      let across = 0;
      let square = 0;
      for (const point of readings.trend) {
        const years = point.time - start;
        across += years * (straight(mirror(point.value) / limit) - from);
        square += years * years;
      }
      return across / square;
    };
    const limits = draw(ceiling, 'ceiling').map(mirror);
    const rates =
      speed == null ? limits.map(fitted) : draw(speed, 'speed').map((years) => (isGompertz ? GOMPERTZ : LOGISTIC) / Math.max(FASTEST, years));
    const from = value.map(mirror);
    if (need(limits.every((limit, d) => limit > (from[d] as number)), 'held-at-ceiling', 'assumption.ceiling')) {
      need(rates.every((rate) => rate > 0), 'not-rising', 'observations');
    }
    // ln(K/c) for Gompertz, K/c − 1 for the logistic curve; what is not above 0 keeps a draw where it is.
    const first = limits.map((limit, d) => {
      const share = limit / (from[d] as number);
      return (rates[d] as number) > 0 ? (isGompertz ? Math.log(share) : share - 1) : 0;
    });
    const decline = compound(rates.map((rate) => Math.exp(-rate)));
    return (time, out) => {
      const years = time - start;
      decline(years, first, out);
      for (let d = 0; d < out.length; d++) {
        const limit = limits[d] as number;
        const left = out[d] as number;
        // Where a rate leads away from the ceiling nothing times infinity is no number, and not above 0 either.
        out[d] = left > 0 && years > 0 ? mirror(isGompertz ? limit * Math.exp(-left) : limit / (1 + left)) : (value[d] as number);
      }
    };
  },
};
