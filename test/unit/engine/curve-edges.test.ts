import { describe, expect, it } from 'vitest';
import { project, requiredPath, type Assumption, type ProjectionRequest } from '../../../src/engine/index.js';
import { ask, endOfBand, medianAt, projectionOf, refusal, scenario, uniform, warningsOf, yearly } from './ask.js';

const RATE = { bounds: [0, 100] } as const;
const refused = (assumption: unknown, more: Partial<ProjectionRequest> = {}): string[] =>
  refusal(project({ observations: [{ time: 2026, value: 20 }], ...RATE, horizon: 2030, assumption: assumption as Assumption, ...more }));

describe('an assumption', () => {
  it('of a kind that is no text is refused, even where it would turn into one', () => {
    expect(refused({ kind: ['hold'] })).toEqual(['not-allowed assumption.kind']);
  });

  it('has a band as soon as one of its inputs is a range', () => {
    const width = (assumption: Assumption): number => {
      const [lower, upper] = endOfBand(ask({ observations: [{ time: 2026, value: 20 }], ...RATE, horizon: 2030, assumption }), 0.8);
      return upper - lower;
    };
    expect(width({ kind: 's-curve', ceiling: uniform(60, 90), speed: 4 })).toBeGreaterThan(1);
    expect(width({ kind: 's-curve', ceiling: 80, speed: uniform(3, 9) })).toBeGreaterThan(1);
    expect(width({ kind: 's-curve', ceiling: 80, speed: 4 })).toBe(0);
  });
});

describe('a pace in logits', () => {
  it('is one between the bounds, wherever they lie', () => {
    // A fifth of the way from 20 to 70 is 30; a natural step of ln 4 a year leads to a half, then four fifths.
    const found = yearly(30, { kind: 'pace', perYear: Math.log(4), unit: 'logit' }, { bounds: [20, 70], horizon: 2028 });
    [30, 45, 60].forEach((value, k) => expect(found[k]).toBeCloseTo(value, 9));
  });
});

describe('a path', () => {
  it('goes on with the slope of its last line, also where that took more than a year', () => {
    expect(yearly(20, { kind: 'path', points: [{ time: 2027, value: 24 }, { time: 2029, value: 34 }] }, { horizon: 2031 })).toEqual([20, 24, 29, 34, 39, 44]);
  });

  it('may touch the bounds, and is refused beyond either', () => {
    const to = (value: number): string[] => refused({ kind: 'path', points: [{ time: 2028, value }] });
    expect([to(0), to(100), to(-0.1), to(100.1)]).toEqual([[], [], ['outside-bounds assumption.points[0]'], ['outside-bounds assumption.points[0]']]);
  });

  it('of too many points is refused for that alone', () => {
    expect(refused({ kind: 'path', points: Array.from({ length: 1001 }, () => ({ time: 2028, value: 200 })) })).toEqual(['too-many assumption.points']);
  });
});

describe('a peer', () => {
  const series = [{ time: 2010, value: 10 }, { time: 2012, value: 30 }, { time: 2020, value: 60 }];
  // 20 was its value in 2011, fifteen years before: its 2020 is our 2035.
  const peer = (horizon: number) => ask({ observations: [{ time: 2026, value: 20 }], horizon, assumption: { kind: 'peer', series } });

  it('that reaches to the horizon ends in time', () => {
    expect([warningsOf(peer(2035)), medianAt(peer(2035), 2035)]).toEqual([[], 60]);
    expect(warningsOf(peer(2035.5))).toEqual(['peer-ends assumption.series']);
  });
});

describe('a ratio', () => {
  it('whose numerator grows by a driver that begins later stands still until then', () => {
    const { indicators } = scenario({
      drivers: { late: { growth: 21, from: 2027.5 }, early: { growth: 10 } },
      indicators: [
        { key: 'a', observations: [{ time: 2026, value: 10 }], horizon: 2028, assumption: { kind: 'ratio', numerator: { driver: 'late' }, denominator: 0 } },
        { key: 'b', observations: [{ time: 2026, value: 10 }], horizon: 2028, assumption: { kind: 'ratio', numerator: { driver: 'early' }, denominator: 0 } },
      ],
    });
    const medians = ['a', 'b'].map((key) => Array.from(projectionOf(indicators[key]).median));
    [[10, 10, 11], [10, 11, 12.1]].forEach((row, k) => row.forEach((value, year) => expect(medians[k]?.[year]).toBeCloseTo(value, 9)));
  });

  it('leaves its driver to the next one', () => {
    const indicator = (key: string) => ({ key, observations: [{ time: 2026, value: 10 }], horizon: 2028, assumption: { kind: 'ratio', numerator: { driver: 'grdp' }, denominator: 0 } }) as const;
    const { indicators } = scenario({ drivers: { grdp: { growth: uniform(8, 12) } }, indicators: [indicator('a'), indicator('b')] });
    expect(projectionOf(indicators['b']).median).toEqual(projectionOf(indicators['a']).median);
    expect(projectionOf(indicators['a']).median[2]).toBeCloseTo(12.1, 1);
  });
});

describe('a required path', () => {
  it('from a value to itself stands still, whatever its shape', () => {
    const bounds = [0, 100] as const;
    for (const shape of ['linear', 'front', 'back', 'percent', 'logit'] as const) {
      for (const value of shape === 'percent' ? [30, 0] : [30]) {
        const result = requiredPath({ from: { time: 2026, value }, to: { time: 2028, value }, shape, bounds });
        expect(result.ok && Array.from(result.path.values)).toEqual([value, value, value]);
      }
    }
  });

  it('may touch the bounds, and is refused from or to what lies beyond', () => {
    const ok = (from: number, to: number, shape?: 'percent'): boolean => requiredPath({ from: { time: 2026, value: from }, to: { time: 2028, value: to }, bounds: [0, 100], ...(shape && { shape }) }).ok;
    expect([ok(0, 100), ok(100, 0), ok(-1, 50), ok(50, -1), ok(101, 50), ok(50, 101)]).toEqual([true, true, false, false, false, false]);
    expect([ok(50, 0, 'percent'), ok(0, 50, 'percent'), ok(50, 1, 'percent')]).toEqual([false, false, true]);
  });
});

describe('a path to a target', () => {
  it('is refused where the target lies beyond the bounds on either side', () => {
    const to = (value: number, comparator: '>=' | '<='): string[] =>
      refused({ kind: 'required', target: 't', shape: 'linear' }, { targets: [{ id: 't', time: 2029, value, comparator }] });
    expect([to(100, '>='), to(0, '<='), to(101, '>='), to(-1, '<=')]).toEqual([[], [], ['outside-bounds assumption.target'], ['outside-bounds assumption.target']]);
  });

  it('that is reached holds the value, and says so', () => {
    const projection = ask({ observations: [{ time: 2026, value: 20 }], horizon: 2028, targets: [{ id: 't', time: 2028, value: 10 }], assumption: { kind: 'required', target: 't', shape: 'linear' } });
    expect([Array.from(projection.median), warningsOf(projection)]).toEqual([[20, 20, 20], ['target-met assumption.target', 'target-met targets[0]']]);
  });
});

describe('an s-curve', () => {
  const curve = (ceiling: number, value: number, direction: 'higher' | 'lower' = 'higher'): string[] =>
    refused({ kind: 's-curve', ceiling, speed: 4 }, { observations: [{ time: 2026, value }], direction });

  it('may have a ceiling at either bound, and is refused beyond', () => {
    expect([curve(100, 20), curve(0, 20, 'lower'), curve(101, 20), curve(-1, 20, 'lower')]).toEqual([[], [], ['outside-bounds assumption.ceiling'], ['outside-bounds assumption.ceiling']]);
  });

  it('needs a value that has begun: above 0, or below the upper bound where lower is better', () => {
    expect([curve(80, 0.1), curve(80, 0), curve(20, 99.9, 'lower'), curve(20, 100, 'lower')]).toEqual([[], ['out-of-range assumption'], [], ['out-of-range assumption']]);
  });

  it('that rises as its series does says nothing; one that is fitted to values that stand still holds, with a warning', () => {
    const fitted = (...values: readonly number[]) =>
      ask({ observations: values.map((value, k) => ({ time: 2024 + k, value })), ...RATE, horizon: 2028, assumption: { kind: 's-curve', ceiling: 80 } });
    expect(warningsOf(fitted(20, 30, 40))).toEqual([]);
    expect(warningsOf(fitted(40, 40, 40))).toEqual(['not-rising observations']);
    expect(medianAt(fitted(40, 40, 40), 2028)).toBe(40);
  });
});

describe('a trend with an intervention', () => {
  it('begins with the interval of the last value', () => {
    const observations = [{ time: 2024, value: 22 }, { time: 2025, value: 26 }, { time: 2026, value: 30, low: 28, high: 32 }];
    const { bands } = ask({ observations, ...RATE, horizon: 2028, assumption: { kind: 'auto' }, interventions: [{ at: 2027, effect: 1, ramp: 0 }] });
    const [lower, upper] = [bands[1]?.lower[0], bands[1]?.upper[0]];
    expect([lower, upper].map((edge) => Math.round(10 * (edge as number)))).toEqual([284, 316]);
  });
});
