/** Where the values of uncertain inputs come from: random draws, or one chosen quantile of each (for sensitivity). */
import { fillUniform } from './random.js';
import { isRandom, spreadQuantile, toSpread } from './spread.js';
import type { Spread } from './types.js';

export interface Sampler {
  /** Number of draws. */
  readonly count: number;
  /** One value a draw of the input `parameter` of `key`, in an array of its own. */
  draw(spread: Spread, key: string, parameter: string): Float64Array;
  /** The same for one key. */
  for(key: string): (spread: Spread, parameter: string) => Float64Array;
}

const sampler = (count: number, draw: Sampler['draw']): Sampler => ({
  count,
  draw,
  for: (key) => (spread, parameter) => draw(spread, key, parameter),
});

/** Random draws: the same (seed, key, parameter) always gives the same uniform numbers, whatever the spread. */
export const randomSampler = (seed: number, count: number): Sampler =>
  sampler(count, (spread, key, parameter) => {
    const values = new Float64Array(count);
    if (isRandom(spread)) fillUniform(values, seed, key, parameter);
    toSpread(values, spread);
    return values;
  });

/** One draw, each input at its median; `chosen` replaces single inputs, named `key` and `parameter`. */
export const fixedSampler = (chosen: (key: string, parameter: string) => number | undefined): Sampler =>
  sampler(1, (spread, key, parameter) => Float64Array.of(chosen(key, parameter) ?? spreadQuantile(spread, 0.5)));
