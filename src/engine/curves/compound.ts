/** Compound growth of many draws, the same for every engine as far as whole years go. */

/** Multiplies every value of `out` by its factor to the power of `years`. */
export type Compound = (years: number, out: Float64Array) => void;

/**
 * Prepares compound growth. Whole years are multiplied (squaring, no logarithm); the part of a year that is left over is a power, worked out once for
 * all times that lie the same part of a year after the start.
 *
 * @param factor growth factor a year of each draw, ≥ 0.
 */
export function compound(factor: Float64Array): Compound {
  let part = 0;
  let partial: Float64Array | null = null;
  return (years, out) => {
    const whole = Math.floor(years + 1e-9);
    const left = Math.abs(years - whole) < 1e-9 ? 0 : years - whole;
    if (left > 0 && (partial === null || left !== part)) {
      part = left;
      partial = factor.map((each) => each ** left);
    }
    for (let d = 0; d < out.length; d++) {
      let power = 1;
      for (let base = factor[d] as number, n = whole; n > 0; n >>= 1, base *= base) if (n & 1) power *= base;
      out[d]! *= left > 0 ? power * ((partial as Float64Array)[d] as number) : power;
    }
  };
}
