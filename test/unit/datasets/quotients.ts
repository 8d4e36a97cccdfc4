/** Shapes and small arithmetic shared by the checks of sums, rates and findings. */
import { SUMS } from './sums.js';

/** Each returns numbers computed from the rows; all of them must stand in the finding. */
export type Checks = Readonly<Record<string, () => readonly (number | string)[]>>;

export const round = (value: number, decimals = 2): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
export const percent = (part: number, whole: number, decimals = 2): number => round((100 * part) / whole, decimals);

/** What the parts of a sum add to. */
export function total(name: string): number {
  const sum = SUMS.find((each) => each.name === name);
  if (!sum) throw new Error(`no sum called ${name}`);
  return sum.parts().reduce((a, b) => a + b, 0);
}
