/**
 * The middle of a trend: where a series goes, h years after its last value.
 *
 * Class-free: no constant here depends on what is measured, and nothing is fitted to a panel. The constants were compared on early outcomes and on
 * later ones, in five panels and for two to five readings; the surface is flat around them (docs/calibration-log.md).
 */

/** What the centre and the width are computed from. Values rise when things improve; `lower` and `upper` may be infinite. */
export interface TrendState {
  /** Last value. */
  readonly value: number;
  /** Mean yearly step, points a year. */
  readonly mean: number;
  /** Standard deviation of the yearly steps (n − 1); with one step its absolute value. */
  readonly spread: number;
  /** What of the last step lies outside [0, 2 × mean step]: partly measurement error, partly undone. */
  readonly outlying: number;
  /** Yearly step that goes on, points a year; 0 while the series falls back, because declines did not carry on in any panel. */
  readonly step: number;
  /** The same on the logit of (v − L)/(U − L), per year; 0 when a bound is infinite. */
  readonly logitStep: number;
  readonly lower: number;
  readonly upper: number;
}

/** Share of the range that the logit keeps off the bounds (methods §1). */
const LOGIT_MARGIN = 0.005;

/** Each further year adds this share of the year before: in a logit step, and in the steps of a series without bound. */
const DAMPING = 0.9;

/** Share of the outlying part of the last step that is taken back. */
const TAKEN_BACK = 0.2;

/** Weight of the last step against the mean step, with two bounds and without. */
const LAST_WEIGHT = { bounded: 0.15, open: 0.4 };

/** Without two bounds a step counts in full only when it stands out of its noise: × mean² / (mean² + spread² × this). */
const NOISE_WEIGHT = 0.5;

const logit = (share: number): number => {
  const kept = Math.min(Math.max(share, LOGIT_MARGIN), 1 - LOGIT_MARGIN);
  return Math.log(kept / (1 - kept));
};

const expit = (score: number): number => 1 / (1 + Math.exp(-score));

/** Σ of 0.9^k, k = 1 … years, continued to parts of years. */
const dampedYears = (years: number): number => (DAMPING * (1 - DAMPING ** years)) / (1 - DAMPING);

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The last step, kept between nothing and twice the mean step. */
const tamed = (last: number, mean: number): number => clamp(last, Math.min(0, 2 * mean), Math.max(0, 2 * mean));

const blend = (mean: number, last: number, weight: number): number => (mean > 0 ? (1 - weight) * mean + weight * tamed(last, mean) : 0);

/** Steps and spread of two to five yearly readings, oldest first; better values are larger. */
export function describeReadings(readings: readonly number[], lower: number, upper: number): TrendState {
  const count = readings.length;
  const value = readings[count - 1] as number;
  const first = readings[0] as number;
  const before = readings[count - 2] as number;
  const mean = (value - first) / (count - 1);
  const strays = readings.slice(1).map((reading, index) => reading - (readings[index] as number) - mean);
  const spread = count > 2 ? Math.hypot(...strays) / Math.sqrt(count - 2) : Math.abs(mean);
  const outlying = value - before - tamed(value - before, mean);
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) {
    const trusted = mean > 0 ? 1 / (1 + (spread / mean) ** 2 * NOISE_WEIGHT) : 0;
    return { value, mean, spread, outlying, step: trusted * blend(mean, value - before, LAST_WEIGHT.open), logitStep: 0, lower, upper };
  }
  const score = (reading: number): number => logit((reading - lower) / (upper - lower));
  const logitMean = (score(value) - score(first)) / (count - 1);
  const logitStep = mean > 0 ? blend(logitMean, score(value) - score(before), LAST_WEIGHT.bounded) : 0;
  return { value, mean, spread, outlying, step: blend(mean, value - before, LAST_WEIGHT.bounded), logitStep, lower, upper };
}

/** A drift that slows as it nears the bound: each year takes the share of the room that the first one would. */
function saturating(value: number, step: number, room: number, years: number): number {
  return room > 0 ? value + room * (1 - Math.exp((-step * years) / room)) : value;
}

/**
 * The median of the value `years` after the last one (> 0), inside the bounds.
 *
 * Two bounds: mean of the saturating drift and of a damped drift on the logit scale. Only the bound ahead: the saturating drift. None ahead: a
 * damped drift, shrunk by the noise of its steps. A fifth of what was outlying in the last step is taken back.
 */
export function centreAt(state: TrendState, years: number): number {
  const { value, step, logitStep, lower, upper } = state;
  let middle = value + step * dampedYears(years);
  if (Number.isFinite(upper)) {
    middle = saturating(value, step, upper - value, years);
    if (Number.isFinite(lower)) {
      const range = upper - lower;
      const start = logit((value - lower) / range);
      middle = (middle + value + range * (expit(start + logitStep * dampedYears(years)) - expit(start))) / 2;
    }
  }
  return clamp(middle - TAKEN_BACK * state.outlying, lower, upper);
}
