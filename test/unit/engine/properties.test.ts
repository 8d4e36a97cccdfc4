import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compositeIndex, project, rankIntervals, requiredPath, sensitivity, simulate } from '../../../src/engine/index.js';
import type { Assumption, Projection, ProjectionRequest, Spread } from '../../../src/engine/types.js';
import { ask, targetOf } from './ask.js';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const spread = (min: number, max: number): fc.Arbitrary<Spread> =>
  fc.record({ ends: fc.tuple(number(min, max), number(min, max)), shape: fc.constantFrom('uniform' as const, 'triangular' as const, 'normal' as const) })
    .map(({ ends, shape }) => ({ low: Math.min(...ends), high: Math.max(...ends), shape }));

/** Assumptions whose result moves along when everything is shifted or stretched by as much, and others. */
const linear: fc.Arbitrary<Assumption> = fc.oneof(
  fc.record({ kind: fc.constant('pace' as const), perYear: spread(-4, 6), unit: fc.constant('points' as const), fade: number(0.5, 1) }),
  fc.record({ kind: fc.constant('path' as const), points: fc.constant([{ time: 2028, value: 40 }, { time: 2031, value: 55 }]), spread: number(0, 5) }),
  fc.constant({ kind: 'hold' as const }),
);
const assumption: fc.Arbitrary<Assumption> = fc.oneof(
  linear,
  fc.record({ kind: fc.constant('pace' as const), perYear: spread(-20, 30), unit: fc.constant('percent' as const) }),
  fc.record({ kind: fc.constant('pace' as const), perYear: spread(-0.5, 0.9), unit: fc.constant('logit' as const) }),
  fc.record({ kind: fc.constant('s-curve' as const), ceiling: spread(20, 99), speed: number(1, 20), shape: fc.constantFrom('logistic' as const, 'gompertz' as const) }),
  fc.record({ kind: fc.constant('ratio' as const), numerator: spread(-10, 50), denominator: spread(0, 15) }),
);
const interventions = fc.array(fc.record({ at: number(2024, 2032), effect: spread(-8, 8), ramp: fc.oneof(fc.constant(0), number(0.1, 4)) }), { maxLength: 2 });
const request: fc.Arbitrary<ProjectionRequest> = fc.record({
  observations: fc.tuple(number(2025, 2026.9), number(10, 80)).map(([time, value]) => [{ time, value, low: value - 0.5, high: value + 0.5 }]),
  bounds: fc.constant([0, 100] as const),
  horizon: number(2027, 2034),
  assumption,
  interventions,
  draws: fc.integer({ min: 1, max: 300 }),
  seed: fc.integer(),
  keepDraws: fc.constant(true),
});

/** Draws at one time, in order of draws. */
const column = ({ draws, times }: Projection, index: number): number[] =>
  Array.from({ length: (draws?.length ?? 0) / times.length }, (_, d) => draws?.[d * times.length + index] as number);
const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
/** Quantile of type 7 by sorting. */
const quantile = (values: readonly number[], p: number): number => {
  const all = sorted(values);
  const h = (all.length - 1) * p;
  const below = all[Math.floor(h)] as number;
  return below + (h - Math.floor(h)) * ((all[Math.ceil(h)] as number) - below);
};

describe('against a slow reading of the draws', () => {
  it('median and bands are quantiles of the draws, nested, within the bounds', () => {
    fc.assert(fc.property(request, (asked) => {
      const projection = ask(asked);
      projection.times.forEach((_, k) => {
        const values = column(projection, k);
        expect(projection.median[k]).toBeCloseTo(quantile(values, 0.5), 10);
        projection.bands.forEach(({ level, lower, upper }, j) => {
          expect(lower[k]).toBeCloseTo(quantile(values, (1 - level) / 2), 10);
          expect(upper[k]).toBeCloseTo(quantile(values, (1 + level) / 2), 10);
          const inner = projection.bands[j - 1];
          expect(lower[k]).toBeLessThanOrEqual(inner?.lower[k] ?? (projection.median[k] as number));
          expect(upper[k]).toBeGreaterThanOrEqual(inner?.upper[k] ?? (projection.median[k] as number));
        });
        expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...values)).toBeLessThanOrEqual(100);
      });
    }), { numRuns: 150 });
  });

  it('gap and passage are those of the draws', () => {
    fc.assert(fc.property(request, number(5, 95), (asked, value) => {
      const projection = ask({ ...asked, targets: [{ id: 't', time: asked.horizon, value }] });
      const { gap, attainment } = targetOf(projection);
      const last = column(projection, projection.times.length - 1);
      expect(gap?.median).toBeCloseTo(value - quantile(last, 0.5), 9);
      expect(gap?.lower).toBeCloseTo(value - quantile(last, 0.9), 9);
      const passages = last.map((_, d) => {
        for (let k = 0; k < projection.times.length; k++) {
          const here = projection.draws?.[d * projection.times.length + k] as number;
          if (here < value - 1e-9 * value) continue;
          if (k === 0) return projection.times[0] as number;
          const before = projection.draws?.[d * projection.times.length + k - 1] as number;
          const from = projection.times[k - 1] as number;
          return from + (((projection.times[k] as number) - from) * (value - before)) / (here - before);
        }
        return Infinity;
      });
      ([['early', 0.1], ['median', 0.5], ['late', 0.9]] as const).forEach(([name, share]) => {
        const expected = sorted(passages)[Math.ceil(share * passages.length - 1e-9) - 1] as number;
        if (expected === Infinity) expect(attainment?.[name]).toBeNull();
        else expect(attainment?.[name]).toBeCloseTo(expected, 6);
      });
    }), { numRuns: 100 });
  });
});

describe('probability', () => {
  const random = request.filter((asked) => asked.assumption?.kind !== 'hold' || (asked.interventions?.length ?? 0) > 0);
  const p = (asked: ProjectionRequest, value: number, comparator: '>=' | '<=' = '>=') =>
    targetOf(ask({ ...asked, targets: [{ id: 't', time: asked.horizon, value, comparator }] })).attainment?.probability ?? null;

  it('falls as the target rises', () => {
    fc.assert(fc.property(random, number(2, 100), number(0, 8), (asked, value, more) => {
      const [near, far] = [p(asked, value), p(asked, Math.min(100, value + more))];
      if (near !== null && far !== null) expect(far).toBeLessThanOrEqual(near + 1e-12);
    }), { numRuns: 100 });
  });

  it('of reaching and of staying below add up to one', () => {
    fc.assert(fc.property(random, number(5, 90), (asked, value) => {
      const [above, below] = [p(asked, value), p(asked, value, '<=')];
      if (above !== null && below !== null && new Set(column(ask(asked), ask(asked).times.length - 1)).size > 100) expect(above + below).toBeCloseTo(1, 6);
    }), { numRuns: 60 });
  });

  it('is at least 0.9 exactly where the lower end of the 80 % band reaches the target', () => {
    fc.assert(fc.property(random, number(2, 100), (asked, value) => {
      const projection = ask({ ...asked, targets: [{ id: 't', time: asked.horizon, value }] });
      const { attainment, event = value } = targetOf(projection);
      const chance = attainment?.probability ?? null;
      const lower = projection.bands[1]?.lower.at(-1) as number;
      // A billionth of the target is rounding, no statement.
      if (chance !== null && Math.abs(lower - event) > 1e-7) expect(chance >= 0.9).toBe(lower >= event);
    }), { numRuns: 200 });
  });

  it('lies within one draw of the plain share of draws', () => {
    fc.assert(fc.property(random, number(5, 95), (asked, value) => {
      const chance = p(asked, value);
      const last = column(ask(asked), ask(asked).times.length - 1);
      if (chance !== null) expect(Math.abs(chance - last.filter((each) => each >= value * (1 - 1e-9)).length / last.length)).toBeLessThanOrEqual(1 / last.length + 1e-12);
    }), { numRuns: 100 });
  });
});

describe('equivariance', () => {
  /** The same situation on another scale: every value a·v + b, every difference a·v. */
  const transform = (asked: ProjectionRequest, a: number, b: number): ProjectionRequest => {
    const value = (v: number): number => a * v + b;
    const width = (s: Spread): Spread => (typeof s === 'number' ? a * s : { ...s, low: a * s.low, high: a * s.high });
    const given = asked.assumption as Assumption;
    const moved: Assumption = given.kind === 'pace' ? { ...given, perYear: width(given.perYear) }
      : given.kind === 'path' ? { ...given, points: given.points.map((point) => ({ ...point, value: value(point.value) })), spread: a * (given.spread ?? 0) } : given;
    return {
      ...asked, assumption: moved, bounds: [value(0), value(100)],
      observations: asked.observations.map(({ time, value: v, low = v, high = v }) => ({ time, value: value(v), low: value(low), high: value(high) })),
      ...(asked.interventions && { interventions: asked.interventions.map((each) => ({ ...each, effect: width(each.effect) })) }),
    };
  };
  const straight = fc.tuple(request, linear).map(([asked, kind]): ProjectionRequest => ({ ...asked, assumption: kind }));

  it('linear assumptions move along with a shift and a stretch', () => {
    fc.assert(fc.property(straight, number(0.1, 50), number(-500, 500), (asked, a, b) => {
      const [one, other] = [ask(asked), ask(transform(asked, a, b))];
      one.median.forEach((value, k) => expect(other.median[k]).toBeCloseTo(a * value + b, 6));
      one.bands.forEach(({ lower }, j) => lower.forEach((value, k) => expect(other.bands[j]?.lower[k]).toBeCloseTo(a * value + b, 6)));
    }), { numRuns: 80 });
  });

  it('all assumptions move along with a stretch of values, bounds and points', () => {
    const scaled = request.filter(({ assumption: kind }) => kind?.kind === 'ratio' || (kind?.kind === 'pace' && kind.unit !== 'points'));
    fc.assert(fc.property(scaled, number(0.1, 50), (asked, a) => {
      const one = ask({ ...asked, interventions: [] });
      const stretched = { ...transform({ ...asked, assumption: { kind: 'hold' }, interventions: [] }, a, 0), assumption: asked.assumption as Assumption };
      one.median.forEach((value, k) => expect(ask(stretched).median[k]).toBeCloseTo(a * value, 6));
    }), { numRuns: 60 });
  });

  it('time moves along with time', () => {
    fc.assert(fc.property(straight.filter(({ assumption: kind }) => kind?.kind !== 'path'), fc.integer({ min: -300, max: 300 }), (asked, years) => {
      const shifted = {
        ...asked, horizon: asked.horizon + years, observations: asked.observations.map((each) => ({ ...each, time: each.time + years })),
        interventions: (asked.interventions ?? []).map((each) => ({ ...each, at: each.at + years })),
      };
      const [one, other] = [ask(asked), ask(shifted)];
      one.median.forEach((value, k) => expect(other.median[k]).toBeCloseTo(value, 6));
    }), { numRuns: 60 });
  });

  it('a mirrored s-curve is the s-curve mirrored', () => {
    fc.assert(fc.property(number(5, 95), number(5, 95), number(1, 20), fc.constantFrom('logistic' as const, 'gompertz' as const), (value, ceiling, speed, shape) => {
      const run = (direction: 'higher' | 'lower', v: number, c: number) =>
        ask({ observations: [{ time: 2026, value: v }], bounds: [0, 100], direction, horizon: 2035, assumption: { kind: 's-curve', ceiling: c, speed, shape } }).median;
      const mirrored = run('lower', 100 - value, 100 - ceiling);
      run('higher', value, ceiling).forEach((each, k) => expect(mirrored[k]).toBeCloseTo(100 - each, 8));
    }), { numRuns: 60 });
  });
});

describe('everything else', () => {
  it('answers anything, too', () => {
    const ask = [simulate, requiredPath, rankIntervals, sensitivity, (parts: never) => compositeIndex(parts, [0, 1])] as readonly ((anything: never) => object)[];
    fc.assert(fc.property(fc.constantFrom(...ask), fc.oneof(fc.anything(), fc.array(fc.anything())), (run, anything) => {
      expect(typeof run(anything as never)).toBe('object');
    }), { numRuns: 2000 });
  });

  it('a scenario with anything in one of its fields is answered', () => {
    const sound = { drivers: { d: { growth: 3 } }, links: [{ from: 'a', to: 'b', effect: 1, lag: 1 }], draws: 10, indicators: ['a', 'b'].map((key) => ({ key, observations: [{ time: 2026, value: 30 }], horizon: 2030 })) };
    const part = fc.dictionary(fc.constantFrom('growth', 'from', 'to', 'effect', 'lag', 'key', 'horizon', 'observations'), fc.oneof(fc.anything(), fc.constantFrom('a', 'b'), fc.double()));
    fc.assert(fc.property(fc.constantFrom('drivers', 'links', 'indicators', 'seed', 'draws'), fc.oneof(fc.anything(), fc.array(part), fc.dictionary(fc.string(), part)), (name, anything) => {
      if (name === 'draws' && Number.isInteger(anything)) return;
      expect(simulate({ ...sound, [name]: anything } as never).issues).toBeInstanceOf(Array);
    }), { numRuns: 3000 });
  });
});

describe('a request', () => {
  it('of any form is answered, never thrown at', () => {
    fc.assert(fc.property(fc.anything(), (anything) => {
      expect(typeof project(anything as ProjectionRequest).ok).toBe('boolean');
    }), { numRuns: 1000 });
  });

  it('with anything in one of its fields is answered, never thrown at', () => {
    const field = fc.constantFrom('key', 'observations', 'kind', 'direction', 'bounds', 'targets', 'horizon', 'assumption', 'interventions', 'levels', 'seed', 'accrual');
    const sound = { observations: [{ time: 2024, value: 20 }, { time: 2026, value: 30 }], bounds: [0, 100], horizon: 2030, draws: 10 };
    fc.assert(fc.property(field, fc.oneof(fc.anything(), fc.array(fc.anything()), fc.array(fc.dictionary(fc.constantFrom('time', 'value', 'id', 'at', 'effect', 'ramp'), fc.anything()))), (name, anything) => {
      expect(typeof project({ ...sound, [name]: anything } as unknown as ProjectionRequest).ok).toBe('boolean');
    }), { numRuns: 3000 });
  });

  it('with anything in its assumption is answered, never thrown at', () => {
    const kinds = fc.constantFrom('auto', 'pace', 's-curve', 'ratio', 'path', 'peer', 'hold', 'required');
    const fields = fc.constantFrom('perYear', 'unit', 'fade', 'from', 'ceiling', 'speed', 'shape', 'numerator', 'denominator', 'points', 'series', 'spread', 'target');
    const odd = fc.oneof(fc.anything(), fc.double(), fc.record({ low: fc.anything(), high: fc.double(), shape: fc.constantFrom('uniform', 'normal', 'lognormal') }), fc.record({ driver: fc.anything() }), fc.array(fc.record({ time: fc.double(), value: fc.double() })));
    fc.assert(fc.property(kinds, fc.dictionary(fields, odd), (kind, rest) => {
      const asked = { observations: [{ time: 2024, value: 20 }, { time: 2026, value: 30 }], bounds: [0, 100], horizon: 2030, draws: 10, targets: [{ id: 't', time: 2030, value: 50 }], assumption: { ...rest, kind } };
      const result = project(asked as unknown as ProjectionRequest);
      if (result.ok) expect(result.projection.median.every((value) => value >= 0 && value <= 100)).toBe(true);
    }), { numRuns: 3000 });
  });
});
