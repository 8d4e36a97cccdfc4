/** The assumption `pace`: so many points, per cent or logits a year. */
import { issue } from '../messages.js';
import { spreadRange } from '../spread.js';
import type { Assumption, Issue } from '../types.js';
import { areFinite, clampedShare, logistic, logit, type Curve, type Drawing, type Subject } from './curve.js';

type Pace = Extract<Assumption, { kind: 'pace' }>;

export function checkPace(assumption: Pace, subject: Subject, path: string): Issue[] {
  if (assumption.unit === 'logit' && !areFinite(subject.bounds)) return [issue('needs-bounds', `${path}.unit`)];
  if (assumption.unit !== 'percent') return [];
  if (subject.value <= 0) return [issue('percent-undefined', `${path}.unit`)];
  const [lowest] = spreadRange(assumption.perYear);
  return lowest > -Infinity && lowest <= -100 ? [issue('out-of-range', `${path}.perYear`, 'x > −100')] : [];
}

/** Years of full pace that have passed after `years`: Σ fade^(k − 1), the last year in part. */
function fadedYears(years: number, fade: number): number {
  if (fade === 1) return years;
  const whole = Math.floor(years);
  const left = Math.pow(fade, whole);
  return (1 - left) / (1 - fade) + (years - whole) * left;
}

/** ln of the growth over `years` when year k grows by rate × fade^(k − 1); a rate of −100 % or less leaves nothing. */
function fadedLog(rate: number, years: number, fade: number): number {
  let sum = 0;
  let yearly = rate;
  for (let left = years; left > 0; left--) {
    sum += Math.min(left, 1) * Math.log1p(Math.max(-1, yearly));
    yearly *= fade;
  }
  return sum;
}

/**
 * Value after a pace, signed in the raw direction; year k runs at pace × fade^(k − 1); before `from` the value holds.
 *
 * `points`: value + pace a year. `percent`: 8 is 8 % a year, compounded. `logit`: natural units a year on (v − L)/(U − L), started 0.5 % off the
 * bounds and shifted so that the curve passes through the value.
 */
export function paceCurve(assumption: Pace, subject: Subject, drawing: Drawing): Curve {
  const { unit } = assumption;
  const fade = assumption.fade ?? 1;
  const from = Math.max(subject.start, assumption.from ?? subject.start);
  const { value } = drawing;
  const pace = drawing.draw(assumption.perYear, 'perYear');
  const years = (time: number): number => Math.max(0, time - from);

  if (unit === 'points') {
    return {
      at(time, out) {
        const passed = fadedYears(years(time), fade);
        for (let d = 0; d < out.length; d++) out[d] = (value[d] as number) + (pace[d] as number) * passed;
      },
    };
  }
  if (unit === 'percent') {
    const logs = pace.map((percent) => Math.log1p(Math.max(-1, percent / 100)));
    return {
      at(time, out) {
        const passed = years(time);
        if (passed === 0) return out.set(value);
        for (let d = 0; d < out.length; d++) {
          const log = fade === 1 ? (logs[d] as number) * passed : fadedLog((pace[d] as number) / 100, passed, fade);
          out[d] = (value[d] as number) * Math.exp(log);
        }
      },
    };
  }
  const { bounds } = subject;
  const width = bounds[1] - bounds[0];
  const first = value.map((v) => clampedShare(v, bounds));
  const logits = first.map(logit);
  return {
    at(time, out) {
      const passed = fadedYears(years(time), fade);
      if (passed === 0) return out.set(value);
      for (let d = 0; d < out.length; d++) {
        out[d] = (value[d] as number) + width * (logistic((logits[d] as number) + (pace[d] as number) * passed) - (first[d] as number));
      }
    },
  };
}
