/**
 * Decimals that a value is written with, at most `most`: 7.45 → 2. Measured on the shortest decimal that reads back as the same number.
 */
export function decimalsOf(value: number, most = 2): number {
  for (let digits = 0; digits < most; digits += 1) {
    if (Math.abs(value - Number(value.toFixed(digits))) < 1e-9) return digits;
  }
  return most;
}
