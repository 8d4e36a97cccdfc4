/** Small synthetic panels with seeded noise, so that no test needs a series from outside. */
import type { Panel } from '../../../../src/engine/backtest-cases.js';
import type { Point } from '../../../../src/engine/types.js';

/** A generator of numbers in [0, 1): the same seed, the same numbers (mulberry32, public domain by T. Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Roughly normal: the sum of twelve uniforms. */
export const normalFrom = (next: () => number): number => Array.from({ length: 12 }, next).reduce((sum, part) => sum + part, -6);

/** Logistic curves of different speed and start with noise on their logits. */
export function logisticPanel(id: string, seed: number, { places = 40, years = 25, noise = 0.12, end = 2020 } = {}): Panel {
  const next = seeded(seed);
  return {
    id,
    bounds: [0, 100],
    referenceClass: 'adoption',
    series: Array.from({ length: places }, (_, index) => {
      const speed = 0.12 + 0.18 * next();
      let score = -3 + 2 * normalFrom(next) - (years * speed) / 4;
      const points: Point[] = Array.from({ length: years }, (__, year) => {
        score += speed + noise * normalFrom(next);
        return { time: end - years + 1 + year, value: 100 / (1 + Math.exp(-score)) };
      });
      return { geo: `place ${index}`, points };
    }),
  };
}

/** Counts per 100 people without a bound: growth that slows, with steps that vary. */
export function openPanel(id: string, seed: number, { places = 40, years = 25, end = 2020 } = {}): Panel {
  const next = seeded(seed);
  return {
    id,
    bounds: [0, Infinity],
    referenceClass: 'adoption',
    series: Array.from({ length: places }, (_, index) => {
      let step = 2 + 4 * next();
      let value = 5 + 10 * next();
      const points: Point[] = Array.from({ length: years }, (__, year) => {
        step = Math.max(0.1, 0.93 * step + 0.5 * normalFrom(next));
        value += step;
        return { time: end - years + 1 + year, value };
      });
      return { geo: `place ${index}`, points };
    }),
  };
}
