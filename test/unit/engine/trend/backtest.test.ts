import { describe, expect, it } from 'vitest';
import type { Panel } from '../../../../src/engine/backtest-cases.js';
import { chancesOf } from '../../../../src/engine/backtest-chances.js';
import { backtest, replay } from '../../../../src/engine/backtest.js';
import { reliabilityOf } from '../../../../src/engine/calibrate-probability.js';
import { calibrate } from '../../../../src/engine/calibrate.js';
import type { Reference } from '../../../../src/engine/reference.js';
import { logisticPanel, openPanel } from './panels.js';

/** Calibrations by origin from panels of one kind: they knew nothing later, and nothing of the panel under test. */
function calibratedOn(known: readonly Panel[]): (origin: number) => Reference {
  const made = new Map<number, Reference>();
  return (origin) => {
    const found = made.get(origin) ?? calibrate(known, { before: origin });
    made.set(origin, found);
    return found;
  };
}

const likeLogistic = calibratedOn([logisticPanel('a', 21), logisticPanel('b', 22, { noise: 0.15 })]);
const likeOpen = calibratedOn([openPanel('c', 23), openPanel('d', 24)]);

describe('backtest', () => {
  it('compares what a forecast said with what came', () => {
    const straight: Panel = {
      id: 'straight', bounds: [0, Infinity], referenceClass: null,
      series: [{ geo: 'x', points: Array.from({ length: 12 }, (_, year) => ({ time: 2000 + year, value: 10 + year })) }],
    };
    const figures = backtest(straight, { readings: 5 });
    expect(figures.origins).toBe(3);
    expect(figures.forecasts).toBe(15);
    expect(figures.meanErrorOfLastValue).toBeCloseTo(3, 12);
    // A damped step of 1: 0.86 + 0.86² + … = 0.86·(1 − 0.86^h)/0.14 after h years.
    const shortfalls = [1, 2, 3, 4, 5].map((years) => years - (0.86 * (1 - 0.86 ** years)) / 0.14);
    expect(figures.meanError).toBeCloseTo(shortfalls.reduce((sum, value) => sum + value, 0) / 5, 9);
    expect(figures.ahead.map(({ forecasts }) => forecasts)).toEqual([3, 3, 3, 3, 3]);
    expect(figures.cover80 + figures.below + figures.above).toBeCloseTo(1, 12);
  });

  it('covers a panel that the calibration has not seen about as often as it says', () => {
    const pairs = [[logisticPanel('new', 31, { noise: 0.15 }), likeLogistic], [openPanel('open', 32), likeOpen]] as const;
    for (const [panel, referenceAt] of pairs) {
      const { cover80, cover95, meanError, meanErrorOfLastValue } = backtest(panel, { readings: 5, from: 2010, share: [0.25, 0.98], referenceAt });
      expect(cover80).toBeGreaterThan(0.68);
      expect(cover80).toBeLessThan(0.92);
      expect(cover95).toBeGreaterThan(0.87);
      expect(meanError).toBeLessThan(meanErrorOfLastValue);
    }
  });

  it('keeps its words with two readings', () => {
    const { cover80 } = backtest(logisticPanel('new', 33), { readings: 2, from: 2005, referenceAt: likeLogistic });
    expect(cover80).toBeGreaterThan(0.65);
    expect(cover80).toBeLessThanOrEqual(0.95);
  });

  it('gives probabilities that come true about as often as they say', () => {
    const panel = logisticPanel('new', 34, { places: 80, noise: 0.15 });
    const { brier, climatology, bins } = reliabilityOf(chancesOf(replay(panel, { readings: 5, from: 2005, referenceAt: likeLogistic }), [40, 60, 80, 90]));
    expect(brier).toBeLessThan(climatology);
    expect(bins.length).toBeGreaterThan(5);
    for (const { mean, observed } of bins) expect(Math.abs(mean - observed)).toBeLessThan(0.25);
  });

  it('asks for the calibration of each origin', () => {
    const asked = new Set<number>();
    backtest(logisticPanel('new', 35, { places: 3 }), { readings: 3, from: 2010, referenceAt: (origin) => (asked.add(origin), likeLogistic(origin)) });
    expect([...asked].sort()).toEqual([2010, 2011, 2012, 2013, 2014, 2015]);
  });
});
