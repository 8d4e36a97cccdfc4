/** Where the values of uncertain inputs come from: random draws, or one chosen value of each (for sensitivity). */
import { fillUniform } from './random.js';
import { isRandom, spreadQuantile, toSpread } from './spread.js';
import type { Spread } from './types.js';

/** A number or range that is drawn. */
export interface Input {
  readonly spread: Spread;
  /** Names the random numbers: whose they are, and which of its inputs. */
  readonly stream: string;
  readonly parameter: string;
  /** Place in the request, such as `assumption.perYear`; empty for what is no input of anybody's. */
  readonly path: string;
}

export interface Sampler {
  /** Number of draws. */
  readonly count: number;
  /** One value a draw of an input, in an array of its own. */
  readonly draw: (spread: Spread, stream: string, parameter: string, path?: string) => Float64Array;
}

/** Random draws, numbers `from` to before `to`: the same (seed, stream, parameter) always gives the same uniform numbers, whatever the spread. */
export const randomSampler = (seed: number, from: number, to: number): Sampler => ({
  count: to - from,
  draw: (spread, stream, parameter) => {
    const values = new Float64Array(to - from);
    if (isRandom(spread)) fillUniform(values, seed, stream, parameter, from);
    return toSpread(values, spread);
  },
});

/** One draw, each input at its median; `chosen` is shown every input and may give another value. */
export const fixedSampler = (chosen: (input: Input) => number | undefined): Sampler => ({
  count: 1,
  draw: (spread, stream, parameter, path = '') => Float64Array.of(chosen({ spread, stream, parameter, path }) ?? spreadQuantile(spread, 0.5)),
});
