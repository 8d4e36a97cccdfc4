import { describe, expect, it } from 'vitest';
import { casesOf, type Case, type Panel } from '../../../../src/engine/backtest-cases.js';
import { chancesOf } from '../../../../src/engine/backtest-chances.js';
import { figuresOf, replay, type Compared } from '../../../../src/engine/backtest.js';
import { reliabilityOf, verdictsBelow, verdictsNear, type Verdict } from '../../../../src/engine/calibrate-probability.js';
import { learningCases, quantileTable } from '../../../../src/engine/calibrate-quantiles.js';
import { calibrate, classPaces } from '../../../../src/engine/calibrate.js';
import { classPacesOf } from '../../../../src/engine/calibrate-paces.js';
import { shippedReference } from '../../../../src/engine/reference-table.js';
import { attainmentCurve } from '../../../../src/engine/trend-attainment.js';
import { exceedance } from '../../../../src/engine/trend-quantile.js';
import { followBand, shapeOf } from '../../../../src/engine/trend-shape.js';
import type { Point } from '../../../../src/engine/types.js';

const points = (start: number, ...values: readonly number[]): Point[] => values.map((value, year) => ({ time: start + year, value }));
const panelOf = (bounds: Panel['bounds'], ...series: readonly (readonly Point[])[]): Panel => ({ id: 'p', bounds, referenceClass: null, series: series.map((each, k) => ({ geo: `g${String(k)}`, points: each })) });
const caseOf = (more: Partial<Case> = {}): Case => ({ panel: 'p', geo: 'g', bounds: [0, 100], origin: 2015, last: 50, readings: [40, 45, 50], outcomes: [NaN, NaN, NaN, NaN, NaN], ...more });
const table = shippedReference.quantiles[1] as readonly number[];

describe('the cases of a panel', () => {
  it('begin at a time, end before another, and keep shares of the range wherever it lies', () => {
    const origins = (options: Parameters<typeof casesOf>[1], bounds: Panel['bounds'] = [0, 100]) => casesOf(panelOf(bounds, points(2011, 30, 40, 50, 60, 70)), options).map(({ origin }) => origin);
    expect(origins({ readings: 2 })).toEqual([2012, 2013, 2014]);
    expect(origins({ readings: 2, from: 2013 })).toEqual([2013, 2014]);
    expect(origins({ readings: 2, before: 2014 })).toEqual([2012, 2013]);
    expect(origins({ readings: 2, share: [Symbol('odd'), Object.create(null)] as never })).toEqual(origins({ readings: 2 }));
    expect(origins({ readings: 2, share: [0.5, 0.6] })).toEqual([2013, 2014]);
    expect(origins({ readings: 2, share: [0.5, 0.6] }, [20, 80])).toEqual([2013]);
    expect(origins({ readings: 2, share: [0.5, 0.55] }, [0, Infinity])).toEqual([2013, 2014]);
  });

  it('hold as many of their last readings as are wanted', () => {
    expect(casesOf(panelOf([0, 100], points(2011, 30, 40, 50, 60)), { readings: 2 }).map(({ readings }) => readings)).toEqual([[30, 40], [40, 50]]);
  });
});

describe('figures of forecasts', () => {
  const row = [10, 20, 30, 40, 50, 60, 70];
  const compared = (outcome: number): Compared => ({ case: caseOf({ last: 35 }), ahead: 1, outcome, row });

  it('are shares inside the bands, on their ends too, and beyond either', () => {
    const { cover80, cover95, below, above, forecasts } = figuresOf([5, 10, 15, 20, 40, 60, 65, 70, 75, 80].map(compared));
    expect([forecasts, below, above]).toEqual([10, 0.3, 0.4]);
    expect([cover80, cover95].map((each) => Math.round(10 * each))).toEqual([3, 7]);
  });

  it('are mean errors beside those of the last value, and the score of the band', () => {
    const figures = figuresOf([42, 65, 5].map(compared));
    expect([figures.meanError, figures.meanErrorOfLastValue]).toEqual([(2 + 25 + 35) / 3, (7 + 30 + 30) / 3]);
    // The 80 % band is 40 wide; 65 and 5 miss it by 5 and 15.
    expect(figures.intervalScore).toBeCloseTo((40 + 90 + 190) / 3, 9);
  });
});

describe('the chances that past forecasts gave', () => {
  const panel = panelOf([0, 100], points(2010, 40, 45, 50, 55, 60, 70, 80, 85));
  const made = replay(panel, { readings: 3, horizon: 5 });
  const curve = (threshold: number) => attainmentCurve(made.runs[0]!.forecast, threshold);

  it('are those of its attainment, each beside what came', () => {
    expect(made.runs.map(({ case: { origin } }) => origin)).toEqual([2012]);
    expect(chancesOf(made, [60])).toEqual([false, true, true, true, true].map((came, year) => ({ panel: 'p', geo: 'g0', probability: curve(60)[year], came, threshold: 60, ahead: year + 1 })));
  });

  it('are none of what is reached, and judged half a point before the bound', () => {
    expect(chancesOf(made, [50, 40])).toEqual([]);
    const late = replay(panelOf([0, 100], points(2010, 95, 96, 97, 98, 98.4, 98.6, 99.4, 99.6)), { readings: 3, horizon: 5 });
    const came = (threshold: number) => chancesOf(late, [threshold]).map((each) => each.came);
    expect([came(98.9), came(99), came(100)]).toEqual([[false, false, false, true, true], [false, false, true, true, true], [false, false, false, false, true]]);
    // 97.4 and more than half a point: at 98.6 of 99 nothing is left to come.
    const there = replay(panelOf([0, 100], points(2010, 97, 98, 98.6, 99, 99, 99, 99, 99)), { readings: 3, horizon: 5 });
    expect(chancesOf(there, [99])).toEqual([]);
  });
});

describe('verdicts on past forecasts', () => {
  const bounded = caseOf({ outcomes: [55, 61, NaN, 72, 90], readings: [46, 48, 50] });

  it('are the chance to have reached each target by then, for targets ahead, and whether the value stood there', () => {
    const found = verdictsBelow([bounded], table);
    const rows = followBand(shapeOf([46, 48, 50], [0, 100]), [1, 2, 3, 4, 5], table);
    // 60, 70, 80, 90 and 95 % are ahead; four years are known.
    expect(found.length).toBe(20);
    [0, 1, 3, 4].forEach((year, k) => {
      const most = Math.max(...rows.slice(0, year + 1).map((row) => exceedance(row, 60)));
      expect(found[k]).toEqual({ panel: 'p', geo: 'g', probability: most, came: year > 0 });
    });
    expect(found.slice(12, 16).map(({ came }) => came)).toEqual([false, false, false, true]);
  });

  it('lie at shares of the range, between two bounds only', () => {
    expect(verdictsBelow([caseOf({ ...bounded, bounds: [0, Infinity] })], table)).toEqual([]);
    expect(verdictsBelow([caseOf({ bounds: [20, 60], last: 50, readings: [46, 48, 50], outcomes: [56, NaN, NaN, NaN, NaN] })], table).map(({ came }) => came)).toEqual([true, true, false]);
    expect(verdictsNear([caseOf({ ...bounded, bounds: [0, Infinity] })], table)).toEqual([]);
  });

  it('on the bound itself hold what is missing to half a hundredth before it', () => {
    const near = (last: number, bounds: readonly [number, number]) => verdictsNear([caseOf({ last, bounds, readings: [last - 1, last], outcomes: [bounds[1], NaN, NaN, NaN, NaN] })], table);
    expect(near(95, [0, 100])).toMatchObject([{ room: 4.5, came: true }]);
    expect(near(55, [20, 60])[0]?.room).toBeCloseTo(12, 9);
    expect([near(99.5, [0, 100]), near(99.6, [0, 100])]).toEqual([[], []]);
  });
});

describe('the reliability of verdicts', () => {
  const verdicts = (probability: number, observed: number, count: number, panels = 4): Verdict[] =>
    Array.from({ length: count }, (_, k) => ({ panel: `p${String(k % panels)}`, geo: `g${String(k)}`, probability, came: k < observed * count }));

  it('has a bin from fifty forecasts on, the last one with certainty in it', () => {
    expect(reliabilityOf(verdicts(1, 0.98, 50)).bins).toEqual([{ cases: 50, series: 50, mean: 1, observed: 0.98 }]);
  });

  it('counts series, not forecasts, where it asks what chance explains', () => {
    const often = (series: number) => reliabilityOf([
      ...Array.from({ length: 300 }, (_, k): Verdict => ({ panel: `p${String(k % 3)}`, geo: `g${String(Math.floor((k % series) / 3))}`, probability: 0.75, came: k % 20 < 12 })),
      ...verdicts(0.05, 0.05, 400),
    ]);
    expect([often(12).bins[1]?.series, often(300).bins[1]?.series]).toEqual([12, 300]);
    // 0.15 off: ten hundredths are granted, and chance explains 1.645·√(0.75·0.25/n).
    expect([often(12), often(300)].map(({ isContradicted, holds }) => [isContradicted, holds])).toEqual([[false, false], [true, false]]);
  });
});

describe('the table of the band', () => {
  const prior = [-1.1, -0.5, -0.2, 0, 0.35, 0.85, 2];
  /** One case whose only outcome lies so many units off the centre. */
  const off = (units: number): Case => {
    const { centre, scale, up } = shapeOf([40, 45, 52], [0, 100]);
    return caseOf({ last: 52, readings: [40, 45, 52], outcomes: [NaN, centre(2) + units * scale(2) * (units > 0 ? up : 1), NaN, NaN, NaN] });
  };

  it('is the prior where nothing is known', () => {
    expect(quantileTable([])).toEqual({ table: prior, outcomes: 0 });
  });

  it('is drawn from the prior by what is known: half-way between what came and its size on either side', () => {
    // One outcome of 150 weighs 1/150, the prior 0.1. Above: 0.5 on its side and as its size. Below: nothing, and its size.
    const weighed = (learnt: number, level: number): number => (learnt / 150 + 0.1 * (prior[level] as number)) / (1 / 150 + 0.1);
    const up = quantileTable([[off(0.5)]]);
    expect(up.outcomes).toBe(1);
    [weighed(-0.25, 0), weighed(-0.25, 1), weighed(-0.25, 2), 0, weighed(0.5, 4), weighed(0.5, 5), weighed(0.5, 6)].forEach((value, level) => expect(up.table[level]).toBeCloseTo(value, 9));
    const down = quantileTable([[off(-0.5)]]).table;
    [weighed(-0.5, 0), weighed(-0.5, 1), weighed(-0.5, 2), 0, weighed(0.25, 4), weighed(0.25, 5), weighed(0.25, 6)].forEach((value, level) => expect(down[level]).toBeCloseTo(value, 9));
  });

  it('weighs panels alike from 150 outcomes on', () => {
    const alike = quantileTable([Array.from({ length: 300 }, () => off(0.5)), Array.from({ length: 150 }, () => off(-0.5))]).table;
    // 0.1 of the weight lies at the prior; the size is 0.5 at every level, and −0.5 the lower half.
    const weighed = (learnt: number, level: number): number => (2 * learnt + 0.1 * (prior[level] as number)) / 2.1;
    [weighed(-0.5, 0), weighed(-0.5, 1)].forEach((value, level) => expect(alike[level]).toBeCloseTo(value, 9));
    [weighed(0.5, 5), weighed(0.5, 6)].forEach((value, level) => expect(alike[level + 5]).toBeCloseTo(value, 9));
  });

  it('learns from 30 to 98 % of the range, or of a panel’s own high values', () => {
    const origins = (bounds: Panel['bounds'], ...values: readonly number[]) => learningCases(panelOf(bounds, points(2011, ...values)), 2, 2020).map(({ origin }) => origin);
    expect(origins([0, 100], 20, 30, 40, 98, 99, 99)).toEqual([2012, 2013, 2014]);
    expect(origins([100, 200], 120, 130, 140, 198, 199, 199)).toEqual([2012, 2013, 2014]);
    // Up to 2012 the 0.9 quantile of 1 and 40 is 40: 40 is all of it. One of 5 in 2013 is 5/40.
    expect(origins([0, Infinity], 1, 40, 5, 39, 50)).toEqual([2012, 2014]);
    // After five years an old peak is forgotten.
    expect(origins([0, Infinity], 1000, 10, 10, 10, 10, 10, 10)).toEqual([2016]);
  });
});

describe('a calibration', () => {
  it('says where it comes from, counts its outcomes, and carries no probability on a handful of them', () => {
    const panels = ['a', 'b'].map((id) => ({ ...panelOf([0, 100], points(2011, 40, 45, 50, 55)), id }));
    const made = calibrate(panels, { before: 2020 });
    // Two readings: origins 2012 and 2013 with two and one outcome; three: one with one. In both panels.
    expect([made.source, made.cases, made.before, made.reliable]).toEqual(['a, b', 8, 2020, { below: false, near: false }]);
    expect(calibrate([], { before: 2020, source: 'none' }).source).toBe('none');
  });
});

describe('paces of a class', () => {
  const pacesOf = (series: readonly (readonly Point[])[], bounds: Panel['bounds'] = [0, 100], before = 2020) => classPacesOf([{ ...panelOf(bounds, ...series), referenceClass: 'adoption' }], before).adoption;
  const twenty = (from: number, step: (k: number) => number) => Array.from({ length: 21 }, (_, k) => [{ time: 2015, value: from }, { time: 2018, value: from + 3 * step(k) }]);

  it('are the 10–90 % range over three years, whatever their order', () => {
    expect(pacesOf(twenty(42, (k) => (k * 8) % 21))[4]?.map((pace) => Math.round(pace * 1000))).toEqual([16, 184]);
    expect(pacesOf(twenty(142, (k) => (k * 8) % 21), [100, 200])[4]?.map((pace) => Math.round(pace * 1000))).toEqual([16, 184]);
  });

  it('need twenty, known by then, from values inside two bounds', () => {
    expect([pacesOf(twenty(42, () => 1).slice(1))[4], pacesOf(twenty(42, () => 1).slice(2))[4]]).toEqual([[0.01, 0.01], null]);
    expect([pacesOf(twenty(42, () => 1), [0, 100], 2018)[4], pacesOf(twenty(42, () => 1), [0, 100], 2017.9)[4]]).toEqual([[0.01, 0.01], null]);
    expect([pacesOf(twenty(0, () => 1))[0], pacesOf(twenty(-1, () => 1)).concat(pacesOf(twenty(100, () => 1))).every((each) => each === null)]).toEqual([[0.01, 0.01], true]);
    expect(pacesOf(twenty(42, () => 1), [0, Infinity])).toEqual(Array(10).fill(null));
  });

  it('are given in the value’s unit wherever its range lies', () => {
    const paces = { coverage: Array<null>(10).fill(null), adoption: Array.from({ length: 10 }, (_, level) => [level / 100, level / 50] as const) };
    expect(classPaces('adoption', 145, [100, 200], paces)).toEqual([4, 8]);
    expect([classPaces('adoption', 100, [100, 200], paces), classPaces('adoption', 99, [100, 200], paces), classPaces('adoption', 200, [100, 200], paces)]).toEqual([[0, 0], null, null]);
  });
});
