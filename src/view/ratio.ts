/** What a target for a share asks of its two sides: growth of the numerator, and what is left for the rest. */

/**
 * Growth of the numerator, as a fraction a year, that takes a share to its target when the denominator grows at `denominatorGrowth`:
 * (1 + gD)·(T/s)^(1/k) − 1. Null for a share or a target of 0 or less, or no time left.
 *
 * @param share Present share, 0 to 1. @param target Wanted share, 0 to 1. @param years Time left. @param denominatorGrowth Fraction a year.
 * @example growthNeeded(0.0745, 0.3, 5, 0.1) // 0.453
 */
export function growthNeeded(share: number, target: number, years: number, denominatorGrowth: number): number | null {
  if (!(share > 0) || !(target > 0) || !(years > 0) || !(denominatorGrowth > -1)) return null;
  return (1 + denominatorGrowth) * (target / share) ** (1 / years) - 1;
}

/**
 * Growth of everything outside the numerator in the last year before the target, as a fraction: ((1 + gD) − s₋₁(1 + gN))/(1 − s₋₁) − 1, s₋₁ the share a
 * year earlier on the same path. Null where the path leaves no rest.
 *
 * @example restInLastYear(0.0745, 0.3, 5, 0.1) // −0.004: with GRDP +10 % the rest shrinks by 0.4 %
 */
export function restInLastYear(share: number, target: number, years: number, denominatorGrowth: number): number | null {
  const numeratorGrowth = growthNeeded(share, target, years, denominatorGrowth);
  if (numeratorGrowth === null) return null;
  const before = (target * (1 + denominatorGrowth)) / (1 + numeratorGrowth);
  if (before >= 1) return null;
  return (1 + denominatorGrowth - before * (1 + numeratorGrowth)) / (1 - before) - 1;
}
