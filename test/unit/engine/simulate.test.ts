import { describe, expect, it } from 'vitest';
import { project, simulate, simulateSteps } from '../../../src/engine/index.js';
import { fillUniform } from '../../../src/engine/random.js';
import type { Assumption, ProjectionRequest, SimulationRequest, Spread } from '../../../src/engine/types.js';
import { lamDong, medianAt, projectionOf, refusal, triangular, uniform, warningsOf } from './ask.js';

type Indicator = SimulationRequest['indicators'][number];
const points = (perYear: number): Assumption => ({ kind: 'pace', perYear, unit: 'points' });
const indicator = (key: string, more: Partial<ProjectionRequest> = {}): Indicator => ({
  key, observations: [{ time: 2026, value: 20 }], horizon: 2030, assumption: points(2), ...more,
});
const run = (request: Partial<SimulationRequest>) => {
  const result = simulate({ drivers: {}, indicators: [], ...request });
  return { ...result, of: (key: string) => projectionOf(result.indicators[key]), codes: result.issues.map(({ code, path }) => `${code} ${path}`) };
};
const round = (values: ArrayLike<number>): number[] => Array.from(values, (value) => Number(value.toFixed(9)));

describe('drivers', () => {
  const share = (key: string, value: number, numerator: number) => ({
    key, observations: [{ time: 2026, value }], bounds: [0, 100], horizon: 2031, keepDraws: true, assumption: { kind: 'ratio', numerator, denominator: { driver: 'grdp' } },
  } as const satisfies Indicator);

  it('one draw of GRDP moves every share of GRDP together', () => {
    const { of } = run({ drivers: { grdp: { growth: uniform(5, 15) } }, indicators: [share('digital', 7.45, 25), share('science', 2, 20)], draws: 500 });
    const [digital, science] = [of('digital'), of('science')];
    const last = digital.times.length - 1;
    for (let d = 0; d < 500; d++) {
      const growthOf = (draws: Float64Array | undefined, start: number, numerator: number): number =>
        ((1 + numerator / 100) / ((draws?.[d * (last + 1) + last] as number) / start) ** 0.2 - 1) * 100;
      expect(growthOf(digital.draws, 7.45, 25)).toBeCloseTo(growthOf(science.draws, 2, 20), 8);
    }
  });

  it('that grow from a later time on count their years from there', () => {
    const { of } = run({ drivers: { grdp: { growth: 10, from: 2028 } }, indicators: [share('digital', 10, 10)] });
    expect(round(of('digital').median)).toEqual(round([10, 11, 12.1, 12.1, 12.1, 12.1]));
  });

  it('may stand above the line: population growth moves what counts over it', () => {
    const { of } = run({
      drivers: { population: { growth: 1 }, cards: { growth: 12 } },
      indicators: [{ ...share('e-id', 60, 0), assumption: { kind: 'ratio', numerator: { driver: 'cards' }, denominator: { driver: 'population' } } }],
    });
    expect(medianAt(of('e-id'), 2028)).toBeCloseTo(60 * (1.12 / 1.01) ** 2, 9);
  });

  it('that are ranges make a probability; fixed ones do not', () => {
    const target = { targets: [{ id: 't', time: 2031, value: 14 }] };
    const p = (growth: SimulationRequest['drivers'][string]['growth']) =>
      run({ drivers: { grdp: { growth } }, indicators: [{ ...share('digital', 7.45, 25), ...target }] }).of('digital').targets[0]?.attainment?.probability;
    expect(p(10)).toBeNull();
    expect(p(uniform(9, 11))).toBeGreaterThan(0.3);
  });

  it('that nobody defines fail the indicator, with the path in the scenario', () => {
    const { codes, indicators, of } = run({ drivers: { population: { growth: 1 } }, indicators: [indicator('a'), share('digital', 7.45, 25)] });
    expect(codes).toEqual(['unknown-driver indicators[1].assumption.denominator.driver']);
    expect(refusal(indicators['digital'])).toEqual(['unknown-driver assumption.denominator.driver']);
    expect(of('a').median.at(-1)).toBe(28);
  });

  it('are unknown to a single projection', () => {
    expect(refusal(project(share('digital', 7.45, 25)))).toEqual(['unknown-driver assumption.denominator.driver']);
  });

  it.each<[string, unknown, string[]]>([
    ['no growth', {}, ['not-a-number drivers.grdp']],
    ['nothing', null, ['not-a-number drivers.grdp']],
    ['growth of −100 %', { growth: -100 }, ['out-of-range drivers.grdp']],
    ['a range upside down', { growth: uniform(3, 2) }, ['bad-interval drivers.grdp']],
    ['a start that is no time', { growth: 3, from: NaN }, ['not-a-number drivers.grdp']],
  ])('that are wrong are an issue and count as undefined: %s', (_, driver, expected) => {
    const { codes } = run({ drivers: { grdp: driver as SimulationRequest['drivers'][string] }, indicators: [share('digital', 7.45, 25)] });
    expect(codes).toEqual([...expected, 'unknown-driver indicators[0].assumption.denominator.driver']);
  });

  it('may be called anything', () => {
    const drivers = JSON.parse('{"__proto__": {"growth": 10}, "constructor": {"growth": 0}}') as SimulationRequest['drivers'];
    const named = (key: string, driver: string): Indicator => ({ ...share(key, 10, 10), assumption: { kind: 'ratio', numerator: 10, denominator: { driver } } });
    const { of, codes } = run({ drivers, indicators: [named('a', '__proto__'), named('b', 'constructor')] });
    expect([codes, medianAt(of('a'), 2031), round([medianAt(of('b'), 2027)])]).toEqual([[], 10, [11]]);
  });
});

describe('links', () => {
  const two = (link: { effect: number; lag: number }, b: Partial<ProjectionRequest> = {}) =>
    run({ indicators: [indicator('b', b), indicator('a')], links: [{ from: 'a', to: 'b', ...link }] });

  it('add effect × what the source has moved since its last value', () => {
    // a: 20, 22, 24, 26, 28; b moves 2 a year by itself and 0.5 × 2 by the link.
    expect(round(two({ effect: 0.5, lag: 0 }).of('b').median)).toEqual([20, 23, 26, 29, 32]);
  });

  it('come a lag later, nothing before', () => {
    expect(round(two({ effect: 0.5, lag: 1 }).of('b').median)).toEqual([20, 22, 25, 28, 31]);
    expect(round(two({ effect: 0.5, lag: 1.5 }).of('b').median)).toEqual([20, 22, 24.5, 27.5, 30.5]);
    expect(round(two({ effect: 0.5, lag: 30 }).of('b').median)).toEqual([20, 22, 24, 26, 28]);
  });

  it('count what the source really does: within its bounds', () => {
    const { of } = run({
      indicators: [indicator('a', { bounds: [0, 23] }), indicator('b', { assumption: { kind: 'hold' } })], links: [{ from: 'a', to: 'b', effect: 1, lag: 0 }],
    });
    expect(round(of('b').median)).toEqual([20, 22, 23, 23, 23]);
  });

  it('act before clipping, and the result stays within the bounds', () => {
    const { of } = run({
      indicators: [indicator('a', { assumption: points(10) }), indicator('b', { bounds: [0, 30], assumption: points(-4) })], links: [{ from: 'a', to: 'b', effect: 1, lag: 0 }],
    });
    expect(round(of('b').median)).toEqual([20, 26, 30, 30, 30]);
  });

  it('leave the observed value alone: what a link had done by then is in it', () => {
    // b was measured a year after a; of the 8 points that a moves to 2030, 2 were in b's value already.
    const { of } = two({ effect: 0.5, lag: 0 }, { observations: [{ time: 2027, value: 40 }], assumption: { kind: 'hold' } });
    expect(round(of('b').median)).toEqual([40, 41, 42, 43]);
  });

  it('chain: what moves a moves c through b', () => {
    const hold = { assumption: { kind: 'hold' } } as const;
    const { of } = run({
      indicators: [indicator('c', hold), indicator('b', hold), indicator('a')], links: [{ from: 'b', to: 'c', effect: 2, lag: 1 }, { from: 'a', to: 'b', effect: 0.5, lag: 1 }],
    });
    expect(round(of('b').median)).toEqual([20, 20, 21, 22, 23]);
    expect(round(of('c').median)).toEqual([20, 20, 20, 22, 24]);
  });

  it('from several sources add up', () => {
    const { of } = run({
      indicators: [indicator('a'), indicator('b'), indicator('c', { assumption: { kind: 'hold' } })],
      links: [{ from: 'a', to: 'c', effect: 1, lag: 0 }, { from: 'b', to: 'c', effect: -0.5, lag: 0 }],
    });
    expect(round(of('c').median)).toEqual([20, 21, 22, 23, 24]);
  });

  it('are told apart: what each added, and the result without any', () => {
    const { linked, median } = two({ effect: 0.5, lag: 1 }).of('b');
    expect(linked?.added.map(({ from, median: added }) => [from, round(added)])).toEqual([['a', [0, 0, 1, 2, 3]]]);
    expect(round(linked?.without.median ?? [])).toEqual([20, 22, 24, 26, 28]);
    expect(round(median)).toEqual([20, 22, 25, 28, 31]);
    expect(two({ effect: 0.5, lag: 1 }).of('a').linked).toBeUndefined();
  });

  it.each<[string, Spread, number | null]>([
    ['none of a number', 0, null], ['none of three equal ones', { low: 0, mode: 0, high: 0, shape: 'triangular' }, null], ['some', 1, 1], ['a range around none', uniform(-1, 1), 1],
  ])('bring the uncertainty of their source only as far as they bring anything: %s', (_, effect, probability) => {
    const spread = indicator('a', { assumption: { kind: 'pace', perYear: uniform(2, 5), unit: 'points' } });
    const { of } = run({ indicators: [spread, indicator('b', { targets: [{ id: 't', time: 2030, value: 10 }] })], links: [{ from: 'a', to: 'b', effect, lag: 1 }] });
    expect(of('b').targets[0]?.attainment?.probability).toBe(probability);
  });

  it('without them the result is the plain projection, bit by bit', () => {
    const b = indicator('b', { assumption: { kind: 'pace', perYear: triangular(1, 2, 4), unit: 'points' }, targets: [{ id: 't', time: 2030, value: 30 }] });
    const { of } = run({ indicators: [indicator('a', { assumption: { kind: 'pace', perYear: uniform(1, 3), unit: 'points' } }), b], links: [{ from: 'a', to: 'b', effect: uniform(0, 1), lag: 0 }] });
    expect(of('b').linked?.without).toEqual(projectionOf(project(b)));
  });

  it('with a range as effect, or a source with a range, make a band and a probability', () => {
    const target = { targets: [{ id: 't', time: 2030, value: 30 }], assumption: { kind: 'hold' } } as const;
    const { of } = run({ indicators: [indicator('a'), indicator('b', target)], links: [{ from: 'a', to: 'b', effect: uniform(0, 2.5), lag: 0 }] });
    expect(of('b').targets[0]?.attainment?.probability).toBeCloseTo(0.5, 1);
    expect(of('b').bands[1]?.upper.at(-1)).toBeCloseTo(38, 0);
    expect(of('b').linked?.added[0]?.upper.at(-1)).toBeCloseTo(18, 0);
  });

  it('in a cycle are refused, with the way round; the others live', () => {
    const { codes, issues, indicators, of } = run({
      indicators: ['a', 'b', 'c', 'd', 'e'].map((key) => indicator(key)),
      links: [{ from: 'a', to: 'b', effect: 1, lag: 0 }, { from: 'b', to: 'c', effect: 1, lag: 1 }, { from: 'c', to: 'a', effect: 1, lag: 1 }, { from: 'c', to: 'd', effect: 1, lag: 0 }],
    });
    expect(codes).toEqual(['cycle links[0]']);
    expect(issues[0]?.message.en).toBe('Links form a cycle: a → b → c → a.');
    expect(['a', 'b', 'c'].map((key) => refusal(indicators[key]))).toEqual(Array(3).fill(['cycle links[0]']));
    expect(refusal(indicators['d'])).toEqual(['link-source-failed links[3]']);
    expect(of('e').median.at(-1)).toBe(28);
  });

  it('to itself is the shortest cycle', () => {
    const { issues } = run({ indicators: [indicator('a')], links: [{ from: 'a', to: 'a', effect: 1, lag: 1 }] });
    expect(issues.map(({ message }) => message.vi)).toEqual(['Liên kết tạo thành vòng: a → a.']);
  });

  it('two cycles are both told', () => {
    const { codes } = run({
      indicators: ['a', 'b', 'c', 'd'].map((key) => indicator(key)),
      links: [{ from: 'a', to: 'b', effect: 1, lag: 0 }, { from: 'b', to: 'a', effect: 1, lag: 0 }, { from: 'c', to: 'd', effect: 1, lag: 0 }, { from: 'd', to: 'c', effect: 1, lag: 0 }],
    });
    expect(codes).toEqual(['cycle links[0]', 'cycle links[2]']);
  });

  it.each<[string, unknown, string[]]>([
    ['an unknown source', { from: 'x', to: 'b', effect: 1, lag: 0 }, ['unknown-indicator links[0]']],
    ['an unknown end', { from: 'a', to: 'x', effect: 1, lag: 0 }, ['unknown-indicator links[0]']],
    ['no effect', { from: 'a', to: 'b', lag: 0 }, ['not-a-number links[0].effect']],
    ['a negative lag', { from: 'a', to: 'b', effect: 1, lag: -1 }, ['out-of-range links[0].lag']],
    ['nothing', null, ['not-a-number links[0].effect', 'out-of-range links[0].lag', 'unknown-indicator links[0]', 'unknown-indicator links[0]']],
  ])('that cannot be used are an issue: %s', (_, link, expected) => {
    const { codes, of, indicators } = run({ indicators: [indicator('a'), indicator('b')], links: [link as { from: string; to: string; effect: number; lag: number }] });
    expect(codes).toEqual(expected);
    expect(of('a').median.at(-1)).toBe(28);
    // The indicator that the link would have led to is not shown as if nothing were missing.
    expect(refusal(indicators['b'])).toEqual((link as { to?: string } | null)?.to === 'b' ? expected : []);
  });

  it('twice the same are an issue', () => {
    const link = { from: 'a', to: 'b', effect: 1, lag: 0 };
    expect(run({ indicators: [indicator('a'), indicator('b')], links: [link, link] }).codes).toEqual(['duplicate-id links[1]']);
  });

  it('from an indicator that failed fail what they lead to', () => {
    const { indicators } = run({ indicators: [indicator('a', { observations: [] }), indicator('b')], links: [{ from: 'a', to: 'b', effect: 1, lag: 0 }] });
    expect([refusal(indicators['a']), refusal(indicators['b'])]).toEqual([['no-observation observations'], ['link-source-failed links[0]']]);
  });

  it('to ranks, composites, growth rates and running totals are refused: these are not projected', () => {
    for (const more of [{ kind: 'rank' }, { kind: 'composite' }, { kind: 'growth-rate' }, { accrual: 'year-to-date' }] as const) {
      const target = indicator('b', { ...more, assumption: undefined as never, targets: [{ id: 't', time: 2030, value: 40 }] });
      const alone = run({ indicators: [indicator('a'), target] });
      expect(alone.indicators['b']?.ok).toBe(true);
      const { indicators, issues } = run({ indicators: [indicator('a'), target], links: [{ from: 'a', to: 'b', effect: 1, lag: 0 }] });
      expect([refusal(indicators['b']), issues.map(({ code }) => code)]).toEqual([['required-pace-only links[0]'], ['required-pace-only']]);
    }
  });

  it('from a rank, a composite or a growth rate are refused as well: its path is no forecast', () => {
    const targets = [{ id: 't', time: 2030, value: 40 }];
    for (const change of [{ kind: 'rank' }, { kind: 'composite' }, { kind: 'growth-rate' }, { accrual: 'year-to-date' }] as const) {
      const source = indicator('a', { ...change, targets, assumption: { kind: 'required', target: 't', shape: 'linear' } });
      const { indicators } = run({ indicators: [source, indicator('b')], links: [{ from: 'a', to: 'b', effect: 1, lag: 0 }] });
      expect(refusal(indicators['b'])).toContain(change.kind ? 'required-pace-only links[0]' : 'link-source-failed links[0]');
    }
  });

  it('from an indicator that overflows likewise', () => {
    const { indicators } = run({
      indicators: [indicator('a', { assumption: { kind: 'pace', perYear: 1e99, unit: 'percent' } }), indicator('b')], links: [{ from: 'a', to: 'b', effect: 1, lag: 0 }],
    });
    expect([refusal(indicators['a']), refusal(indicators['b'])]).toEqual([['overflow assumption'], ['link-source-failed links[0]']]);
  });

  it('carry a movement through a chain unchanged, also when more draws and times are asked for than values of sources are kept', () => {
    const hold = { assumption: { kind: 'hold' }, horizon: 2056 } as const;
    const keys = ['a', 'b', 'c', 'd'];
    const { of } = run({
      draws: 50_000,
      indicators: [indicator('a', { assumption: { kind: 'pace', perYear: uniform(1, 3), unit: 'points' }, horizon: 2056 }), ...keys.slice(1).map((key) => indicator(key, hold))],
      links: keys.slice(1).map((to, k) => ({ from: keys[k] as string, to, effect: 1, lag: 0 })),
    });
    for (const key of keys.slice(1)) expect(round(of(key).bands[0]?.upper ?? [])).toEqual(round(of('a').bands[0]?.upper ?? []));
  });

  it('that branch into too many chains are refused before any time is lost', () => {
    const keys = Array.from({ length: 30 }, (_, k) => `n${k}`);
    const links = keys.slice(2).flatMap((to, k) => [{ from: `n${k}`, to, effect: 0.1, lag: 0 }, { from: `n${k + 1}`, to, effect: 0.1, lag: 0 }]);
    const { indicators } = run({ indicators: keys.map((key) => indicator(key)), links });
    expect(refusal(indicators['n10'])).toEqual([]);
    expect(refusal(indicators['n29'])).toEqual(['too-many links']);
  });
});

describe('a scenario', () => {
  const many = { drivers: { grdp: { growth: triangular(8, 9, 10) } }, indicators: [{ ...lamDong, key: 'a', assumption: { kind: 'ratio', numerator: triangular(15, 25, 35), denominator: { driver: 'grdp' } } }, indicator('b', { assumption: { kind: 'pace', perYear: uniform(1, 3), unit: 'points' } })] } as const satisfies SimulationRequest;

  it('gives each indicator what `project` gives it alone', () => {
    const { of } = run({ indicators: many.indicators.slice(1) });
    expect(of('b')).toEqual(projectionOf(project(many.indicators[1])));
  });

  it('gives each indicator the same whatever the others are, and in whatever order', () => {
    const whole = simulate(many);
    expect(simulate({ ...many, indicators: [...many.indicators].reverse() }).indicators).toEqual(whole.indicators);
    expect(simulate({ ...many, indicators: [many.indicators[0]] }).indicators['a']).toEqual(whole.indicators['a']);
  });

  it('has one seed and one number of draws for all; those of single requests do not count', () => {
    const own = { ...many.indicators[1], seed: 5, draws: 7 };
    expect(simulate({ ...many, indicators: [many.indicators[0], own] })).toEqual(simulate(many));
    expect(simulate({ ...many, seed: 5 }).indicators['b']).toEqual(project({ ...many.indicators[1], seed: 5 }));
    expect(projectionOf(simulate({ ...many, draws: 100, indicators: [{ ...many.indicators[1], keepDraws: true }] }).indicators['b']).draws).toHaveLength(500);
  });

  it('with a trend among its indicators: alone it is the trend of `project`, with a link to it draws of it', () => {
    const trend = indicator('t', { observations: [2022, 2023, 2024, 2025, 2026].map((time, k) => ({ time, value: 40 + 3 * k })), bounds: [0, 100], assumption: { kind: 'auto' }, targets: [{ id: 't', time: 2030, value: 60 }] });
    expect(run({ indicators: [trend] }).of('t')).toEqual(projectionOf(project(trend)));
    const linked = run({ indicators: [trend, indicator('a')], links: [{ from: 'a', to: 't', effect: uniform(0.4, 0.6), lag: 0 }] }).of('t');
    const plain = projectionOf(project(trend));
    expect(linked.median.at(-1)).toBeCloseTo((plain.median.at(-1) as number) + 4, 0);
    // A mixture of a trend and an assumption was never measured: no probability.
    expect([linked.method.evidence, linked.targets[0]?.attainment?.probability]).toEqual(['assumption', null]);
  });

  it('of more draws than a block keeps each draw one world: what a link adds is its effect times what its source moved in that draw', () => {
    const draws = 40_000;
    const [moved, effects] = [['a', 'perYear'], ['link:a>b', 'effect']].map(([stream, parameter]) => {
      const uniforms = new Float64Array(draws);
      fillUniform(uniforms, 1, stream as string, parameter as string);
      return uniforms;
    }) as [Float64Array, Float64Array];
    const { of } = run({
      draws, links: [{ from: 'a', to: 'b', effect: uniform(0, 2), lag: 1 }],
      indicators: [indicator('a', { assumption: { kind: 'pace', perYear: uniform(0, 1), unit: 'points' } }), indicator('b', { assumption: { kind: 'hold' }, horizon: 2028, keepDraws: true })],
    });
    const { draws: values, linked } = of('b');
    const added = moved.map((each, d) => 2 * each * (effects[d] as number));
    expect(values?.filter((_, k) => k % 3 === 2)).toEqual(added.map((each) => 20 + each));
    expect(linked?.added[0]?.median[2]).toBeCloseTo(added.sort()[20_000] as number, 3);
  });

  it('in steps pauses inside an indicator and ends with the same result', () => {
    const steps = simulateSteps(many);
    let [pauses, end] = [0, steps.next()];
    for (; !end.done; end = steps.next()) pauses++;
    // Of two indicators, one with a target, at least: drawn; values and quantiles of each time, of which the first has equal values; the gap in two parts, the years; each indicator.
    expect(pauses).toBeGreaterThanOrEqual(1 + 6 * 2 - 1 + 2 + 1 + 1 + 1 + 5 * 2 - 1 + 1);
    expect(end.value).toEqual(simulate(many));
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['bad-request indicators']],
    ['no indicators', { drivers: {} }, ['bad-request indicators']],
    ['indicators that are no list', { indicators: {} }, ['bad-request indicators']],
    ['links that are no list', { indicators: [], links: 5 }, ['bad-request links']],
    ['no draws', { indicators: [], draws: 0 }, ['out-of-range draws']],
    ['a seed between numbers', { indicators: [], seed: 0.5 }, ['out-of-range seed']],
    ['an empty list', { indicators: [] }, []],
    ['an indicator without a key', { indicators: [{ horizon: 3 }, null] }, ['bad-request indicators[0]', 'bad-request indicators[1]']],
  ])('that is odd is an issue, not an exception: %s', (_, request, expected) => {
    const result = simulate(request as SimulationRequest);
    expect(result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    expect(result.indicators).toEqual({});
  });

  it('that cannot be drawn fails each of its indicators, so that none looks forgotten', () => {
    const { issues, indicators } = simulate({ drivers: {}, indicators: [indicator('a')], draws: 0 });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['out-of-range draws']);
    expect(indicators['a']).toMatchObject({ ok: false, issues: [{ code: 'out-of-range', path: 'draws' }] });
  });

  it('with one key twice computes neither', () => {
    const { codes, indicators } = run({ indicators: [indicator('a'), indicator('a'), indicator('b')] });
    expect(codes).toEqual(['duplicate-id indicators[1]']);
    expect([refusal(indicators['a']), refusal(indicators['b'])]).toEqual([['duplicate-id indicators[1]'], []]);
  });

  it('carries the warnings of each indicator', () => {
    const { of } = run({ drivers: { grdp: { growth: 10 } }, indicators: [{ ...lamDong, key: 'a', assumption: { kind: 'ratio', numerator: 46, denominator: { driver: 'grdp' } } }] });
    expect(warningsOf(of('a'))).toEqual(['rest-shrinks assumption']);
  });
});
