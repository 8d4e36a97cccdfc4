/** Compound growth of many draws, the same for every engine as far as whole years go. */

/** Writes every value of `from`, times its factor to the power of `years`, into `out`, which may be the same array. */
export type Compound = (years: number, from: Float64Array, out: Float64Array) => void;

/**
 * Prepares compound growth. Whole years are multiplied one after the other, each product kept for the next time asked, so that the usual walk from
 * year to year costs one multiplication a draw and a leap gives the same bits. The part of a year that is left over is a power, worked out once for
 * all times that lie the same part of a year after the start.
 *
 * @param factor growth factor of the first year, one a draw, ≥ 0.
 * @param fade what is left of the growth a year later: year k grows by the factor 1 + (factor − 1) × fade^(k − 1).
 */
export function compound(factor: Float64Array, fade = 1): Compound {
  const power = new Float64Array(factor.length).fill(1);
  /** The factor of a later year, of which so much of the growth is left; a small factor keeps all its digits where nothing fades. */
  const faded = (each: number, left: number): number => (left === 1 ? each : 1 + (each - 1) * left);
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
    for (; whole < asked; whole++) {
      const kept = fade ** whole;
      for (let d = 0; d < power.length; d++) power[d]! *= faded(factor[d] as number, kept);
    }
    if (left > 0 && (left !== part || fade !== 1)) {
      part = left;
      const kept = fade ** whole;
      partial = factor.map((each) => faded(each, kept) ** left);
    }
    // Two loops, so that the choice is not made once a draw.
    if (left > 0) for (let d = 0; d < out.length; d++) out[d] = (from[d] as number) * ((power[d] as number) * (partial[d] as number));
    else for (let d = 0; d < out.length; d++) out[d] = (from[d] as number) * (power[d] as number);
  };
}
