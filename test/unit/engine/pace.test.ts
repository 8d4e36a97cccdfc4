import { describe, expect, it } from 'vitest';
import { clamp } from '../../../src/engine/numbers.js';
import { edgesOf, isReached, observedPace, paceBetween, remainingGap, requiredPace } from '../../../src/engine/pace.js';
import { ask, targetOf, warningsOf } from './ask.js';

const RATE = [0, 100] as const;
const paceOf = (from: { time: number; value: number; timeLow?: number }, to: { time: number; value: number }, bounds: readonly [number, number] = RATE) =>
  requiredPace(to, from, 'points', to.value < from.value ? 'lower' : 'higher', bounds);

describe('required pace: the examples of the documents', () => {
  it('BTS positions 45 → 112 from 19 June 2026 to the end of 2026: 125.4 a year, about 10 a month', () => {
    const pace = paceOf({ time: 2026 + 170 / 365, value: 45 }, { time: 2027, value: 112 }, [0, Infinity])?.pace as number;
    expect(pace).toBeCloseTo(67 / (195 / 365), 9);
    expect(pace).toBeCloseTo(125.4, 1);
    expect(Math.round(pace / 12)).toBe(10);
  });

  it('centres 102 → 124 in 20 days: 22 more, at 401.5 a year', () => {
    const pace = paceOf({ time: 2026.4, value: 102 }, { time: 2026.4 + 20 / 365, value: 124 }, [0, Infinity])?.pace as number;
    expect((pace * 20) / 365).toBeCloseTo(22, 9);
    expect(pace).toBeCloseTo(401.5, 6);
  });

  it('digital economy 7.45 → 30 from the end of 2025 to the end of 2030: 4.51 points a year', () => {
    expect(paceOf({ time: 2026, value: 7.45 }, { time: 2031, value: 30 })).toEqual({ pace: 4.51, unit: 'points' });
  });

  it('86 → 100 from a value of some day between December 2024 and 19 June 2026: 2.3 to 3.1 points a year', () => {
    const pace = paceOf({ time: 2026.466, value: 86, timeLow: 2025 }, { time: 2031, value: 100 });
    expect(pace?.low).toBeCloseTo(14 / 6, 12);
    expect(pace?.high).toBeCloseTo(14 / 4.534, 12);
    expect(pace?.pace).toBe(pace?.high);
  });

  it('a reader’s 35 % in June 2026 to 70 % at the end of 2030: 7.77 points a year', () => {
    expect(paceOf({ time: 2026.5 - 1 / 365, value: 35 }, { time: 2031, value: 70 })?.pace).toBeCloseTo(7.77, 2);
  });
});

describe('pace in other units', () => {
  it('per cent: 7.45 → 30 in five years is 32.13 % a year (bc: e(l(30/7.45)/5))', () => {
    expect(paceBetween(7.45, 30, 5, 'percent', RATE)).toBeCloseTo(32.12743266, 8);
  });

  it('per cent from or to 0 or less is undefined, not a huge number', () => {
    expect(paceBetween(0, 30, 5, 'percent', RATE)).toBeNull();
    expect(paceBetween(-1, 30, 5, 'percent', RATE)).toBeNull();
    expect(paceBetween(30, 0, 5, 'percent', RATE)).toBeNull();
    // Over one year the root of a negative ratio is a number, but no pace.
    expect([paceBetween(-1, 30, 1, 'percent', RATE), paceBetween(-2, -1, 1, 'percent', RATE)]).toEqual([null, null]);
  });

  it('logit: 20 → 80 of 0 … 100 in four years is 2·ln 4 / 4 a year', () => {
    expect(paceBetween(20, 80, 4, 'logit', RATE)).toBeCloseTo((2 * Math.log(4)) / 4, 12);
  });

  it('logit is the same wherever the bounds lie', () => {
    expect(paceBetween(60, 120, 4, 'logit', [40, 140])).toBeCloseTo((2 * Math.log(4)) / 4, 12);
  });

  it('logit ends are kept 0.5 % off the bounds: 0 → 100 is 2·ln 199 over the years', () => {
    expect(paceBetween(0, 100, 2, 'logit', RATE)).toBeCloseTo(Math.log(199), 12);
  });

  it('logit without finite bounds, or any pace without time, is undefined', () => {
    expect(paceBetween(20, 80, 4, 'logit', [0, Infinity])).toBeNull();
    expect(paceBetween(20, 80, 0, 'points', RATE)).toBeNull();
    expect(paceBetween(20, 80, -1, 'points', RATE)).toBeNull();
  });
});

describe('observed pace', () => {
  const series = [2015, 2018, 2021, 2024, 2026].map((time) => ({ time, value: (time - 2000) ** 2 }));

  it('starts at the earliest value of the last five years', () => {
    expect(observedPace(series, 'points', RATE)).toBe((676 - 441) / 5);
  });

  it('needs two dates', () => {
    expect(observedPace(series.slice(-1), 'points', RATE)).toBeNull();
    expect(observedPace([], 'points', RATE)).toBeNull();
  });

  it('is set against the required pace: 3 → 7.45 in four years is a quarter of what 30 needs', () => {
    const { pace, targets } = ask({
      observations: [{ time: 2022, value: 3 }, { time: 2026, value: 7.45 }], bounds: RATE, targets: [{ id: 't', time: 2031, value: 30 }], horizon: 2031,
    });
    expect(pace).toEqual({ observed: 4.45 / 4, unit: 'points' });
    expect(targets[0]?.ratio).toBeCloseTo(1.1125 / 4.51, 12);
  });

  it('gives no ratio when it is 0 or points away from the target', () => {
    const ratio = (earlier: number) => targetOf(ask({
      observations: [{ time: 2022, value: earlier }, { time: 2026, value: 20 }], bounds: RATE, targets: [{ id: 't', time: 2031, value: 30 }], horizon: 2031,
    })).ratio;
    expect([ratio(20), ratio(25)]).toEqual([null, null]);
    expect(ratio(12)).toBe(1);
  });

  it('of a falling, lower-is-better indicator gives a positive ratio', () => {
    const projection = ask({
      observations: [{ time: 2022, value: 40 }, { time: 2026, value: 30 }], bounds: RATE, direction: 'lower', targets: [{ id: 't', time: 2031, value: 5 }], horizon: 2031,
    });
    expect([projection.pace.observed, targetOf(projection).required?.pace, targetOf(projection).ratio]).toEqual([-2.5, -5, 0.5]);
  });

  it('is not told where either end is undated', () => {
    const projection = ask({ observations: [{ time: 2022, value: 3 }, { time: 2026.5, value: 8, timeLow: 2025 }], bounds: RATE, horizon: 2030 });
    expect(projection.pace.observed).toBeNull();
    expect(warningsOf(projection)).toContain('undated observations');
  });
});

describe('a target that is reached comes before any pace', () => {
  const target = (value: number, comparator?: '>' | '<=' | '=') => ({ id: 't', time: 2031, value, ...(comparator ? { comparator } : {}) });
  const from = (value: number, direction: 'higher' | 'lower', ...rest: Parameters<typeof target>) =>
    targetOf(ask({ observations: [{ time: 2026, value }], bounds: RATE, direction, targets: [target(...rest)], horizon: 2031 }));

  it.each<[string, ReturnType<typeof from>]>([
    ['at the target', from(30, 'higher', 30)],
    ['beyond it', from(31, 'higher', 30)],
    ['below a ceiling', from(4, 'higher', 5, '<=')],
    ['lower is better', from(4, 'lower', 5)],
    ['`=` on a rate that should rise is a floor', from(40, 'higher', 30, '=')],
  ])('%s: no required pace', (_, result) => {
    expect([result.required, result.ratio]).toEqual([null, null]);
  });

  it('`>` needs strictly more', () => {
    expect(from(30, 'higher', 30, '>').required).toEqual({ pace: 0, unit: 'points' });
  });

  it('says so in a warning', () => {
    expect(warningsOf(ask({ observations: [{ time: 2026, value: 31 }], targets: [target(30)], horizon: 2031 }))).toEqual(['target-met targets[0]']);
  });
});

describe('gap and edges', () => {
  it('counts towards the target, in its own direction', () => {
    expect([remainingGap({ value: 30 }, 7.45, 'higher'), remainingGap({ value: 30 }, 35, 'higher'), remainingGap({ value: 5 }, 8, 'lower')]).toEqual([22.55, -5, 3]);
  });

  it('of a range goes to the nearer edge and is 0 inside', () => {
    const range = { value: 10, high: 20, comparator: 'range' } as const;
    expect([4, 10, 15, 20, 23].map((value) => remainingGap(range, value, 'higher'))).toEqual([6, 0, 0, 0, 3]);
    expect(clamp(4, ...edgesOf(range, 'higher'))).toBe(10);
    expect(clamp(23, ...edgesOf(range, 'higher'))).toBe(20);
  });

  it('lie where a comparator puts them, whatever is better', () => {
    const edges = (comparator: '>' | '>=' | '<' | '<=') => (['higher', 'lower'] as const).map((direction) => edgesOf({ value: 30, comparator }, direction));
    expect([edges('>'), edges('>=')]).toEqual(Array(2).fill([[30, Infinity], [30, Infinity]]));
    expect([edges('<'), edges('<=')]).toEqual(Array(2).fill([[-Infinity, 30], [-Infinity, 30]]));
  });

  it('lets rounding decide nothing', () => {
    expect(isReached({ value: 0.3 }, 0.1 + 0.2 - 1e-16, 'higher')).toBe(true);
    expect(isReached({ value: 0.3, comparator: '>' }, 0.1 + 0.2, 'higher')).toBe(false);
    expect(isReached({ value: 0, comparator: '>' }, 0, 'higher')).toBe(false);
    expect(isReached({ value: 0, comparator: '>' }, Number.MIN_VALUE, 'higher')).toBe(true);
    expect(isReached({ value: 10, comparator: '<' }, 10, 'lower')).toBe(false);
    expect(isReached({ value: 0, comparator: '<=' }, 0, 'higher')).toBe(true);
  });
});
