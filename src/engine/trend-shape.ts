/**
 * The shape of a trend: where a series goes, h years after its last value, and how far from there it may be.
 *
 * Class-free: no constant here depends on what is measured, and nothing is fitted to a panel. The constants were compared on early outcomes and on
 * later ones, in five panels and for two to five readings; the surface is flat around most of them (docs/calibration-log.md).
 */
import { areFinite, clamp, clampedLogit, logistic } from './numbers.js';

/** Each further year adds this share of the year before: in a logit step, and in the steps of a series without two bounds. */
const DAMPING = 0.9;
const DAMPING_OPEN = 0.86;

/** Share of the outlying part of the last step that is taken back. */
const TAKEN_BACK = 0.2;

/** Weight of the last step against the mean step, with two bounds and without. */
const LAST_WEIGHT = 0.15;
const LAST_WEIGHT_OPEN = 0.4;

/** Weight of the mean step in the band of a series without two bounds: nothing ahead stops it. */
const STEP_WEIGHT_OPEN = 1.5;

/**
 * Weight of the room between the value and the nearer bound: a level in the middle has more to gain and to lose, and one
 * at a bound at least a fiftieth of the range. Without two bounds the room is the
 * value itself, and counts as far as the steps are noise: a level that grows evenly does not sway yet.
 */
const ROOM_WEIGHT = 0.15;
const ROOM_WEIGHT_OPEN = 0.2;

/** The logarithm by which the band reaches further up at the bottom of the range than at its middle is half of this. */
const TAKE_OFF = 1.5;

/** The band's path is followed in steps of a quarter year. */
const STEP = 0.25;

/** A trend made from readings that rise when things improve. */
export interface TrendShape {
  /** Last value. */
  readonly last: number;
  /** The median of the value so many years ahead (> 0), inside the bounds. */
  readonly centre: (years: number) => number;
  /** The unit of the band so many years ahead. */
  readonly scale: (years: number) => number;
  /**
   * How much further the band reaches up than its unit says: below the middle of the range a series may still take off. 1 from the middle on, and
   * where two bounds do not tell the stage.
   */
  readonly up: number;
}

/** Σ of share^k, k = 1 … years, continued to parts of years. */
const dampedYears = (years: number, share: number): number => (share * (1 - share ** years)) / (1 - share);

/** The last step, kept between nothing and twice the mean step. */
const tamed = (last: number, mean: number): number => clamp(last, Math.min(0, 2 * mean), Math.max(0, 2 * mean));

/** The step that goes on; none while the series falls back, because declines did not carry on in any panel. */
const blend = (mean: number, last: number, weight: number): number => (mean > 0 ? (1 - weight) * mean + weight * tamed(last, mean) : 0);

/**
 * The trend of two to five yearly readings, oldest first.
 *
 * Centre, with two bounds: mean of a drift that slows as it nears the bound and of a damped drift on the logit scale. With only the bound ahead: the
 * slowing drift. With none ahead: a damped drift, shrunk by the noise of its steps. A fifth of what was outlying in the last step is taken back.
 * Unit of the band: the drift may be wrong (∝ h); steps scatter and levels move (∝ √h).
 */
export function shapeOf(readings: readonly number[], bounds: readonly [number, number]): TrendShape {
  const [lower, upper] = bounds;
  const range = upper - lower;
  const isBounded = areFinite(bounds);
  const score = (reading: number): number => clampedLogit(reading, bounds);
  const last = readings.at(-1) as number;
  const before = readings.at(-2) as number;
  const first = readings[0] as number;
  const steps = readings.length - 1;

  const mean = (last - first) / steps;
  const strays = readings.slice(1).map((reading, index) => reading - (readings[index] as number) - mean);
  // With one step its size stands for the scatter.
  const spread = steps > 1 ? Math.hypot(...strays) / Math.sqrt(steps - 1) : Math.abs(mean);
  const outlying = last - before - tamed(last - before, mean);
  // 2 mean² / (spread² + 2 mean²): how far the steps stand out of their noise. Equal readings tell nothing.
  const trust = isBounded ? 1 : mean && 1 / (1 + (spread / mean) ** 2 / 2);
  const step = trust * blend(mean, last - before, isBounded ? LAST_WEIGHT : LAST_WEIGHT_OPEN);
  const logitStep = blend((score(last) - score(first)) / steps, score(last) - score(before), LAST_WEIGHT);

  const drift = Math.abs(mean) * (isBounded ? 1 : STEP_WEIGHT_OPEN);
  const level = Math.min(last - lower, upper - last);
  const room = level < Infinity ? Math.max(level, isBounded ? range / 50 : 0) : Math.abs(last);
  const scatter = spread + room * (isBounded ? ROOM_WEIGHT : ROOM_WEIGHT_OPEN * (1 - trust));
  return {
    last,
    centre(years) {
      const room = upper - last;
      let middle = last + step * dampedYears(years, DAMPING_OPEN);
      if (room < Infinity) middle = room > 0 ? last + room * (1 - Math.exp((-step * years) / room)) : last;
      if (isBounded) middle = (middle + last + range * (logistic(score(last) + logitStep * dampedYears(years, DAMPING)) - logistic(score(last)))) / 2;
      return clamp(middle - TAKEN_BACK * outlying, lower, upper);
    },
    scale: (years) => drift * years + scatter * Math.sqrt(years),
    up: isBounded ? Math.exp(TAKE_OFF * clamp(0.5 - (last - lower) / range, 0, 0.5)) : 1,
  };
}

/** Seven ascending quantiles so many years ahead, before the rule of `followBand`; the last value itself when `years` ≤ 0. */
function rowAt({ last, centre, scale, up }: TrendShape, years: number, table: readonly number[]): number[] {
  const middle = centre(years);
  const unit = scale(years);
  return table.map((quantile) => (years > 0 ? middle + unit * quantile * (quantile > 0 ? up : 1) : last));
}

/**
 * The band at each of `years` (ascending): what a quantile has reached above the last value it keeps.
 *
 * So "reached by t" and "at t" are the same statement, and the lower end of the 80 % band stands at a target exactly when the target is reached with
 * probability 0.9. Far ahead, where a centre that saturates would sink back into its widening band, this matters; within five years hardly ever.
 */
export function followBand(shape: TrendShape, years: readonly number[], table: readonly number[]): number[][] {
  let best = table.map(() => shape.last);
  let passed = 0;
  return years.map((ahead) => {
    for (; (passed + 1) * STEP < ahead; passed++) {
      best = rowAt(shape, (passed + 1) * STEP, table).map((quantile, level) => Math.max(quantile, best[level] as number));
    }
    return rowAt(shape, ahead, table).map((quantile, level) => {
      const kept = best[level] as number;
      return kept > shape.last ? Math.max(kept, quantile) : quantile;
    });
  });
}
