/** The middle of a trend: where a series goes on average, h years after its last value. Class-free; nothing here is fitted (methods §3). */

/** What the centre and the width are computed from. Values rise when things improve; `lower` and `upper` may be infinite. */
export interface TrendState {
  /** Last value. */
  readonly value: number;
  /** Mean yearly step, points a year. */
  readonly mean: number;
  /** Last yearly step. */
  readonly last: number;
  /** Slope of the least-squares line, points a year. */
  readonly slope: number;
  /** Mean yearly step on the logit of (v − L)/(U − L); 0 when a bound is infinite. */
  readonly logit: number;
  /** Standard deviation of the yearly steps (n − 1); with one step its absolute value. */
  readonly spread: number;
  readonly lower: number;
  readonly upper: number;
}

/** Share of the range that the logit keeps off the bounds (methods §1). */
const LOGIT_MARGIN = 0.005;

/** The damping of a series without an upper bound: each further year adds this share of the year before. */
const DAMPING = 0.75;

const logit = (share: number): number => {
  const kept = Math.min(Math.max(share, LOGIT_MARGIN), 1 - LOGIT_MARGIN);
  return Math.log(kept / (1 - kept));
};

/** Steps, slope and spread of two to five yearly readings. */
export function describeReadings(readings: readonly number[], lower: number, upper: number): TrendState {
  const count = readings.length;
  const value = readings[count - 1] as number;
  const first = readings[0] as number;
  const mean = (value - first) / (count - 1);
  const last = value - (readings[count - 2] as number);
  const middle = (count - 1) / 2;
  let across = 0;
  let along = 0;
  let squares = 0;
  readings.forEach((reading, index) => {
    along += (index - middle) * (reading - value);
    across += (index - middle) ** 2;
    if (index > 0) squares += (reading - (readings[index - 1] as number) - mean) ** 2;
  });
  const bounded = Number.isFinite(lower) && Number.isFinite(upper);
  return {
    value,
    mean,
    last,
    slope: along / across,
    logit: bounded ? (logit((value - lower) / (upper - lower)) - logit((first - lower) / (upper - lower))) / (count - 1) : 0,
    spread: count > 2 ? Math.sqrt(squares / (count - 2)) : Math.abs(mean),
    lower,
    upper,
  };
}

/** Drift that slows as it nears the bound ahead: the room left shrinks by the share that the first year takes. */
function saturating(state: TrendState, years: number): number {
  const { value, mean, lower, upper } = state;
  const room = mean >= 0 ? upper - value : value - lower;
  if (!Number.isFinite(room)) return value + mean * years;
  if (room <= 0) return value;
  return value + Math.sign(mean) * room * (1 - Math.exp((-Math.abs(mean) * years) / room));
}

/** The median of the value `years` after the last one (> 0), not clipped to the bounds. */
export function centreAt(state: TrendState, years: number): number {
  const { value, mean, last, slope, lower, upper } = state;
  const theta = value + 0.5 * slope * years;
  if (Number.isFinite(lower) && Number.isFinite(upper)) {
    const range = upper - lower;
    const start = (value - lower) / range;
    const kept = Math.min(Math.max(start, LOGIT_MARGIN), 1 - LOGIT_MARGIN);
    const drifted = value + range * (1 / (1 + Math.exp(-(logit(start) + state.logit * years))) - kept);
    return (theta + drifted + saturating(state, years)) / 3;
  }
  if (Number.isFinite(upper)) return (theta + saturating(state, years)) / 2;
  const damped = (DAMPING * (1 - DAMPING ** years)) / (1 - DAMPING);
  return value + (0.75 * mean + 0.25 * last) * damped;
}
