/** Compound growth of many draws, the same for every engine as far as whole years go. */

/** Writes every value of `from`, times its factor to the power of `years`, into `out`, which may be the same array. */
export type Compound = (years: number, from: Float64Array, out: Float64Array) => void;

/**
 * Prepares compound growth. Whole years are multiplied one after the other, each product kept for the next time asked, so that the usual walk from
 * year to year costs one multiplication a draw and a leap gives the same bits. The part of a year that is left over is a power, worked out once for
 * all times that lie the same part of a year after the start.
 *
 * @param factor growth factor a year of each draw, ≥ 0.
 */
export function compound(factor: Float64Array): Compound {
  const power = new Float64Array(factor.length).fill(1);
  let whole = 0;
  let part = 0;
  let partial = power;
  return (years, from, out) => {
    const asked = Math.floor(years + 1e-9);
    const left = years - asked < 1e-9 ? 0 : years - asked;
    if (asked < whole) {
      power.fill(1);
      whole = 0;
    }
    for (; whole < asked; whole++) for (let d = 0; d < power.length; d++) power[d]! *= factor[d] as number;
    if (left > 0 && left !== part) {
      part = left;
      partial = factor.map((each) => each ** left);
    }
    // Two loops, so that the choice is not made once a draw.
    if (left > 0) for (let d = 0; d < out.length; d++) out[d] = (from[d] as number) * ((power[d] as number) * (partial[d] as number));
    else for (let d = 0; d < out.length; d++) out[d] = (from[d] as number) * (power[d] as number);
  };
}
