import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/calibrate.js';
import { classPaces } from '../../../src/engine/class-paces.js';
import { backtest, methods, project, simulate, type ProjectionRequest } from '../../../src/engine/index.js';
import { shippedReference } from '../../../src/engine/reference-table.js';

const request: ProjectionRequest = { observations: [{ time: 2024, value: 20 }, { time: 2026, value: 30 }], bounds: [0, 100], horizon: 2030, assumption: { kind: 'pace', perYear: { low: 1, high: 3, shape: 'uniform' }, unit: 'points' } };
/** A list whose places are left out, as `[1, , 2]` or `new Array(2)` are. */
const holes = (...values: readonly unknown[]): never => Object.assign(new Array(values.length + 2), { ...values }) as never;
const codes = (given: object) => {
  const result = project({ ...request, ...given });
  return result.ok ? 'ok' : result.issues.map(({ path }) => path);
};

describe('a list with places left out', () => {
  it.each(['observations', 'targets', 'interventions', 'levels'] as const)('of %s is refused at each of them', (name) => {
    const first = { observations: request.observations[0], targets: { id: 'a', time: 2030, value: 80 }, interventions: { at: 2027, ramp: 0, effect: 1 }, levels: 0.8 }[name];
    const refused = [codes({ [name]: holes(first) })].flat().map((path) => path.replace(/\..*/, ''));
    expect([...new Set(refused)]).toEqual([`${name}[1]`, `${name}[2]`]);
  });

  it('of an assumption is refused too, also in a scenario', () => {
    expect(codes({ assumption: { kind: 'peer', series: holes({ time: 2020, value: 20 }) } })).toContain('assumption.series[1]');
    const { indicators } = simulate({ drivers: {}, indicators: [{ ...request, key: 'a', targets: holes() }] });
    expect(indicators.a?.ok).toBe(false);
  });

  it('makes a calibration malformed, a card silent, a panel poorer', () => {
    for (const quantiles of [holes(), Array.from({ length: 4 }, () => new Array<number>(7))]) {
      expect(project({ ...request, assumption: { kind: 'auto' } }, { ...shippedReference, quantiles })).toMatchObject({ ok: false, issues: [{ code: 'bad-request', path: 'reference' }] });
    }
    const card = methods.find(({ id }) => id === 'typical-speed');
    expect(card?.assess({ baseline: { time: 2020, value: 30 }, current: { time: 2025, value: 40 }, typical: holes({ time: 2000, value: 30 }) })).toEqual({ measure: null, class: null });
    expect(backtest({ id: 'a', bounds: [0, 100], referenceClass: null, series: holes() }).origins).toBe(0);
  });
});

describe('options that are no numbers', () => {
  const panel = { id: 'a', bounds: [0, 100] as const, referenceClass: null, series: [{ geo: 'x', points: Array.from({ length: 12 }, (_, k) => ({ time: 2000 + k, value: 10 + 5 * k })) }] };
  const odd = [Symbol('x'), 10n, 'five', {}, NaN, null];

  it('count as left out, in a backtest and in a calibration', () => {
    const usual = backtest(panel);
    expect(usual.origins).toBeGreaterThan(0);
    for (const value of odd) {
      for (const name of ['readings', 'from', 'before', 'horizon'] as const) expect(backtest(panel, { [name]: value as never })).toEqual(usual);
      expect(calibrate([panel], { before: value as never })).toEqual(calibrate([panel]));
    }
  });

  it('make a card silent, wherever they stand', () => {
    const usual = { baseline: { time: 2020, value: 10 }, current: { time: 2025, value: 20 }, target: { time: 2030, value: 50, comparator: 'range' as const, high: 60 }, probability: 0.5 };
    for (const value of odd.slice(0, 5)) {
      const inputs = [{ ...usual, probability: value }, { ...usual, target: { ...usual.target, high: value } }, { ...usual, current: { time: 2025, value } }];
      for (const input of inputs) for (const card of methods) expect(card.assess(input as never)).toEqual({ measure: null, class: null });
    }
  });

  it('and names of any kind stop no calibration', () => {
    for (const name of [...odd, Object.create(null) as object]) {
      expect(classPaces(name as never, 40, [0, 100])).toBeNull();
      expect(calibrate([{ ...panel, id: name as never, series: [{ ...panel.series[0], geo: name } as never] }]).cases).toBe(calibrate([panel]).cases);
    }
  });
});

describe('a calibration on next to nothing', () => {
  it('carries no probability', () => {
    expect(calibrate([]).reliable).toEqual({ below: false, near: false });
    const result = project({ ...request, assumption: { kind: 'auto' }, targets: [{ id: 'a', time: 2030, value: 40 }] }, calibrate([]));
    expect(result.ok && result.projection.targets[0]?.attainment?.probability).toBeNull();
  });

  it('is believed only where it says true itself', () => {
    const target = { ...request, assumption: { kind: 'auto' } as const, targets: [{ id: 'a', time: 2030, value: 40 }] };
    const of = (reliable: unknown) => { const result = project(target, { ...shippedReference, reliable: reliable as never }); return result.ok && result.projection.targets[0]?.attainment?.probability; };
    expect([of({ below: true, near: true }), of({ below: 'no', near: 1 })]).toEqual([expect.any(Number), null]);
  });
});

describe('a target in the last point of a range wider than 100', () => {
  it('has no probability: a point of it was never measured; the same shares of 100 have one', () => {
    const chance = (scale: number, value: number) => {
      const observations = [50, 60, 70, 78, 85].map((share, index) => ({ time: 2022 + index, value: share * scale }));
      const result = project({ observations, bounds: [0, 100 * scale], horizon: 2030, assumption: { kind: 'auto' }, targets: [{ id: 'a', time: 2030, value: value * scale }] });
      return result.ok ? result.projection.targets[0]?.attainment?.probability : undefined;
    };
    expect([chance(1, 100), chance(0.01, 100), chance(10, 100), chance(10, 95)]).toEqual([expect.any(Number), expect.closeTo(chance(1, 100) as number, 9), null, expect.closeTo(chance(1, 95) as number, 9)]);
  });
});

describe('paces of a class', () => {
  it('are null for a value or bounds that are no numbers', () => {
    for (const odd of [Symbol('x'), 40n, '40', NaN]) expect([classPaces('adoption', odd as never, [0, 100]), classPaces('adoption', 40, [0, odd] as never)]).toEqual([null, null]);
  });

  it('are null for what is no class, no bounds or no paces', () => {
    for (const given of [['none', 45, [0, 100]], ['adoption', 45, null], ['adoption', 45, undefined], ['adoption', 45, [0, 100], {}], ['adoption', 45, [0, 100], null]]) {
      expect(classPaces(...(given as unknown as Parameters<typeof classPaces>))).toBeNull();
    }
  });
});
