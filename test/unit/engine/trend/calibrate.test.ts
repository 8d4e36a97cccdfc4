import { describe, expect, it } from 'vitest';
import { casesOf, weightedQuantile, type Panel } from '../../../../src/engine/backtest-cases.js';
import { backtest } from '../../../../src/engine/backtest.js';
import { learningCases } from '../../../../src/engine/calibrate-quantiles.js';
import { reliabilityOf, type Verdict } from '../../../../src/engine/calibrate-probability.js';
import { calibrate } from '../../../../src/engine/calibrate.js';
import { shippedReference } from '../../../../src/engine/reference-table.js';
import { classPaces } from '../../../../src/engine/class-paces.js';
import { logisticPanel, openPanel } from './panels.js';

const panels = [logisticPanel('a', 1), logisticPanel('b', 2, { noise: 0.25 }), logisticPanel('c', 3), openPanel('d', 4)];

/** The same panels with everything after a time put out of joint. */
const spoiltAfter = (time: number): Panel[] =>
  panels.map((panel) => ({
    ...panel,
    series: panel.series.map((series) => ({ ...series, points: series.points.map((point) => (point.time > time ? { ...point, value: 3 } : point)) })),
  }));

describe('calibrate', () => {
  it('gives seven ascending quantiles around 0 for two to five readings', () => {
    const { quantiles, cases } = calibrate(panels, { before: 2020 });
    expect(quantiles).toHaveLength(4);
    expect(cases).toBeGreaterThan(1000);
    for (const row of quantiles) {
      expect(row).toHaveLength(7);
      expect(row[3]).toBe(0);
      expect([...row].sort((a, b) => a - b)).toEqual(row);
      expect(new Set(row).size).toBe(7);
    }
  });

  it('knows nothing of what came after `before`', () => {
    expect(calibrate(spoiltAfter(2012), { before: 2012 })).toEqual(calibrate(panels, { before: 2012 }));
    expect(calibrate(spoiltAfter(2012), { before: 2015 })).not.toEqual(calibrate(panels, { before: 2015 }));
  });

  it('does not depend on the order of panels, series and points', () => {
    const reversed = [...panels].reverse().map((panel) => ({
      ...panel,
      series: [...panel.series].reverse().map((series) => ({ ...series, points: [...series.points].reverse() })),
    }));
    const here = calibrate(panels, { before: 2020 });
    const there = calibrate(reversed, { before: 2020 });
    there.quantiles.forEach((row, readings) => row.forEach((value, level) => expect(value).toBeCloseTo(here.quantiles[readings]?.[level] as number, 3)));
    expect({ ...there, source: '', quantiles: [], near: null }).toEqual({ ...here, source: '', quantiles: [], near: null });
  });

  it('moves with time', () => {
    const later = panels.map((panel) => ({
      ...panel,
      series: panel.series.map((series) => ({ ...series, points: series.points.map((point) => ({ ...point, time: point.time + 7.25 })) })),
    }));
    expect(calibrate(later, { before: 2019.25 }).quantiles).toEqual(calibrate(panels, { before: 2012 }).quantiles);
  });

  it('makes a wider band of panels that are harder to foresee', () => {
    const width = (noise: number): number => {
      const [, , , row] = calibrate([logisticPanel('noisy', 5, { noise })], { before: 2020 }).quantiles;
      return (row?.[5] as number) - (row?.[1] as number);
    };
    // Noise that grows from year to year is in the unit of the width; a change of regime half-way is not.
    const broken = logisticPanel('noisy', 5, { noise: 0.02 });
    const jumpy: Panel = {
      ...broken,
      series: broken.series.map((series, index) => ({
        ...series,
        points: series.points.map((point) => (point.time > 2013 + (index % 5) ? { ...point, value: Math.min(99.9, point.value + 30) } : point)),
      })),
    };
    const [, , , row] = calibrate([jumpy], { before: 2020 }).quantiles;
    expect((row?.[5] as number) - (row?.[1] as number)).toBeGreaterThan(2 * width(0.02));
  });

  it('has a table near its prior without any panel', () => {
    const empty = calibrate([], { before: 2020 });
    expect(empty.cases).toBe(0);
    expect(empty.quantiles[3]).toEqual([-1.1, -0.5, -0.2, 0, 0.35, 0.85, 2]);
  });

  it('keeps the table that ships small', () => {
    expect(JSON.stringify(shippedReference).length).toBeLessThan(1500);
  });
});

describe('cases', () => {
  const panel: Panel = {
    id: 'one', bounds: [0, 100], referenceClass: null,
    series: [{ geo: 'x', points: [2, 10, 20, 30, 40, 99].map((value, index) => ({ time: 2011 + index, value })) }],
  };

  it('hold readings up to the origin and outcomes after it', () => {
    const [first] = casesOf(panel, { readings: 3 });
    expect(first?.origin).toBe(2013);
    expect(first?.readings).toEqual([2, 10, 20]);
    expect(first?.outcomes).toEqual([30, 40, 99, NaN, NaN]);
  });

  it('know no outcome after `before`', () => {
    const [first] = casesOf(panel, { readings: 3, before: 2015 });
    expect(first?.outcomes).toEqual([30, 40, NaN, NaN, NaN]);
  });

  it('to learn from hold no outcome of more than seven years before the end', () => {
    const long = { ...panel, series: [{ geo: 'x', points: Array.from({ length: 16 }, (_, year) => ({ time: 2000 + year, value: 30 + 4 * year })) }] };
    const [first, ...rest] = learningCases(long, 3, 2015);
    expect([first?.origin, first?.outcomes]).toEqual([2003, [NaN, NaN, NaN, NaN, 62]]);
    expect(rest.at(-1)?.origin).toBe(2014);
  });

  it('need two readings at least, and numbers', () => {
    expect(casesOf(panel, { readings: 1 })).toEqual(casesOf(panel, { readings: 2 }));
    const holes = { ...panel, series: [{ geo: 'x', points: [{ time: 2011, value: NaN }, { time: 2012, value: 30 }, { time: Infinity, value: 3 }, { time: 2013, value: 40 }] }] };
    expect(casesOf(holes, { readings: 2 })).toEqual([]);
    expect(backtest(holes, { readings: 2 })).toMatchObject({ origins: 0, forecasts: 0, cover80: 0, meanError: 0 });
  });

  it('leave out values outside the shares', () => {
    expect(casesOf(panel, { readings: 2, share: [0.2, 0.35] }).map(({ origin }) => origin)).toEqual([2013, 2014]);
  });
});

describe('a weighted quantile', () => {
  it('stands at the middles of the weights, linear between them', () => {
    const three = [{ value: 1, weight: 1 }, { value: 2, weight: 1 }, { value: 4, weight: 2 }];
    expect([0.1, 0.125, 0.25, 0.375, 0.75, 0.9].map((p) => weightedQuantile(three, p))).toEqual([1, 1, 1.5, 2, 4, 4]);
    expect(weightedQuantile([], 0.5)).toBeNaN();
  });
});

describe('reliability', () => {
  const verdicts = (probability: number, observed: number, count = 200, panelsOf = 4): Verdict[] =>
    Array.from({ length: count }, (_, index) => ({ panel: `p${index % panelsOf}`, geo: `g${index}`, probability, came: index < observed * count }));

  it('holds when what was said came as often as said', () => {
    const fair = [...verdicts(0.25, 0.25), ...verdicts(0.75, 0.75)];
    expect(reliabilityOf(fair)).toMatchObject({ cases: 400, holds: true, isContradicted: false });
    expect(reliabilityOf(fair).brier).toBeCloseTo(0.1875, 12);
    expect(reliabilityOf(fair).climatology).toBeCloseTo(0.25, 12);
  });

  it('does not hold when a bin is off by more than 0.1', () => {
    expect(reliabilityOf([...verdicts(0.05, 0.05), ...verdicts(0.85, 0.72)])).toMatchObject({ holds: false, isContradicted: false });
    expect(reliabilityOf([...verdicts(0.05, 0.05), ...verdicts(0.85, 0.6)])).toMatchObject({ holds: false, isContradicted: true });
  });

  it('does not hold when always saying the share that came is better', () => {
    expect(reliabilityOf([...verdicts(0.31, 0.4), ...verdicts(0.49, 0.4)]).holds).toBe(false);
  });

  it('leaves out bins of fewer than 50', () => {
    expect(reliabilityOf(verdicts(0.9, 0.1, 49)).bins).toEqual([]);
  });

  it('is overruled by three panels, not by two', () => {
    expect(reliabilityOf(verdicts(0.85, 0.2, 300, 3)).isContradicted).toBe(true);
    expect(reliabilityOf(verdicts(0.85, 0.2, 300, 2)).isContradicted).toBe(false);
  });
});

describe('class paces', () => {
  it('are the 10–90 % range of what was seen from a level, in points a year', () => {
    const straight: Panel = {
      id: 'steps', bounds: [0, 100], referenceClass: 'coverage',
      series: Array.from({ length: 101 }, (_, index) => ({ geo: `g${index}`, points: [{ time: 2015, value: 42 }, { time: 2018, value: 42 + (3 * index) / 10 }] })),
    };
    const reference = calibrate([straight], { before: 2020 });
    const [low, high] = classPaces('coverage', 45, [0, 100], reference.paces) as readonly [number, number];
    expect(low).toBeCloseTo(1, 1);
    expect(high).toBeCloseTo(9, 1);
    expect(classPaces('coverage', 15, [0, 100], reference.paces)).toBeNull();
    expect(classPaces('adoption', 45, [0, 100], reference.paces)).toBeNull();
  });

  it('are asked of a class, a value within two bounds, and nothing else', () => {
    expect(classPaces(null, 45, [0, 100])).toBeNull();
    expect(classPaces('adoption', 45, [0, Infinity])).toBeNull();
    expect(classPaces('adoption', 100, [0, 100])).toBeNull();
    expect(classPaces('adoption', -1, [0, 100])).toBeNull();
    expect(classPaces('adoption', 0.45, [0, 1])?.map((pace) => 100 * pace)).toEqual(classPaces('adoption', 45, [0, 100]));
  });
});
