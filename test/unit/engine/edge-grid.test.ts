import { afterAll, describe, expect, it } from 'vitest';
import { project } from '../../../src/engine/index.js';
import type { Assumption, ConceptKind, EngineObservation, EngineTarget, Projection, ProjectionRequest } from '../../../src/engine/types.js';
import { refusal, uniform } from './ask.js';

/** A stated answer: the evidence of a projection, or the issues that refuse it, as `code path` joined by commas. */
type Answer = 'trend' | 'assumption' | 'none' | (string & {});
type Named<T> = Readonly<Record<string, T>>;

const observations = (...values: readonly number[]): EngineObservation[] => values.map((value, k) => ({ time: 2026 - (values.length - 1) + k, value }));
const base: ProjectionRequest = { observations: observations(20, 24, 27, 30), bounds: [0, 100], horizon: 2031, draws: 200, targets: [{ id: 't', time: 2030, value: 60 }] };

const assumptions: Named<Assumption | undefined> = {
  default: undefined,
  auto: { kind: 'auto' },
  points: { kind: 'pace', perYear: uniform(1, 3), unit: 'points' },
  percent: { kind: 'pace', perYear: uniform(1, 3), unit: 'percent' },
  logit: { kind: 'pace', perYear: uniform(0.1, 0.3), unit: 'logit' },
  's-curve': { kind: 's-curve', ceiling: uniform(80, 95), speed: 8 },
  fitted: { kind: 's-curve', ceiling: uniform(80, 95), shape: 'gompertz' },
  ratio: { kind: 'ratio', numerator: uniform(10, 20), denominator: 8 },
  path: { kind: 'path', points: [{ time: 2029, value: 50 }, { time: 2031, value: 55 }], spread: 3 },
  peer: { kind: 'peer', series: [{ time: 2000, value: 0 }, { time: 2010, value: 50 }, { time: 2030, value: 100 }] },
  hold: { kind: 'hold' },
  required: { kind: 'required', target: 't', shape: 'front' },
};
const names = Object.keys(assumptions);

let count = 0;
afterAll(() => console.log(`edge grid: ${count} stated answers`));

/** What must hold of every projection, whatever was asked. */
function expectSound(projection: Projection, { bounds: given, draws = 10_000 }: ProjectionRequest): void {
  const bounds = given ?? [-Infinity, Infinity];
  const { times, median, bands, targets, warnings } = projection;
  expect(times.every((time, k) => Number.isFinite(time) && (k === 0 || time > (times[k - 1] as number)))).toBe(true);
  const inside = (value: number): boolean => Number.isFinite(value) && value >= bounds[0] && value <= bounds[1];
  expect(median.length).toBe(times.length);
  expect(median.every(inside)).toBe(true);
  const ordered = [...bands].sort((a, b) => a.level - b.level);
  ordered.forEach(({ lower, upper }, k) => {
    const inner = ordered[k - 1] ?? { lower: median, upper: median };
    expect([lower.length, upper.length]).toEqual([times.length, times.length]);
    expect(lower.every((value, i) => inside(value) && value <= (inner.lower[i] as number))).toBe(true);
    expect(upper.every((value, i) => inside(value) && value >= (inner.upper[i] as number))).toBe(true);
  });
  expect(projection.draws?.length ?? draws * times.length).toBe(draws * times.length);
  expect(projection.draws?.every(inside) ?? true).toBe(true);
  for (const { required, ratio, gap, attainment } of targets) {
    const numbers = [required?.pace, required?.low, required?.high, ratio, gap?.median, gap?.lower, gap?.upper, attainment?.probability, attainment?.early, attainment?.median, attainment?.late];
    expect(numbers.every((value) => value === undefined || value === null || Number.isFinite(value))).toBe(true);
    if (gap) expect(gap.lower <= gap.median && gap.median <= gap.upper).toBe(true);
    if (required?.low !== undefined) expect(required.low <= required.pace && required.pace <= (required.high as number)).toBe(true);
    const p = attainment?.probability ?? 0;
    expect(p >= 0 && p <= 1).toBe(true);
    const passages = [attainment?.early, attainment?.median, attainment?.late].filter((time) => time !== null && time !== undefined);
    expect([...passages].sort((a, b) => a - b)).toEqual(passages);
  }
  for (const { message } of warnings) expect(message.vi.length * message.en.length).toBeGreaterThan(0);
}

function state(request: unknown, answer: Answer): void {
  count++;
  const result = project(request as ProjectionRequest);
  if (result.ok) {
    expect(result.projection.method.evidence).toBe(answer);
    expectSound(result.projection, request as ProjectionRequest);
  } else {
    expect(refusal(result).join(', ')).toBe(answer);
    for (const { message } of result.issues) expect(message.vi.length * message.en.length).toBeGreaterThan(0);
  }
}

const evidenceOf = (name: string): Answer => (name === 'required' ? 'none' : name === 'default' || name === 'auto' ? 'trend' : 'assumption');
const withOne = (name: string): ProjectionRequest => ({ ...base, ...(assumptions[name] && { assumption: assumptions[name] }) });

describe('every kind × every assumption', () => {
  const never: ConceptKind[] = ['composite', 'rank', 'growth-rate'];
  const withTrend: ConceptKind[] = ['saturating-rate', 'open-count'];
  const others: ConceptKind[] = ['count-to-cap', 'ratio-of-two', 'policy-share', 'binary'];
  const cases = [...withTrend, ...others, ...never].flatMap((kind) => names.map((name) => [kind, name] as const));
  it.each(cases)('%s × %s', (kind, name) => {
    const isNever = never.includes(kind);
    const answer = isNever && name !== 'required' ? (name === 'default' ? 'none' : 'required-pace-only assumption')
      : name === 'auto' && !withTrend.includes(kind) ? 'kind-without-trend kind'
        : name === 'default' && !withTrend.includes(kind) ? 'none' : evidenceOf(name);
    state({ ...withOne(name), kind }, answer);
  });
});

describe('observations × every assumption', () => {
  /** What is odd, and the answers that differ from those of a sound series. */
  const oddities: Named<readonly [Partial<ProjectionRequest>, Named<Answer>]> = {
    'a sound series': [{}, {}],
    'no point': [{ observations: [] }, Object.fromEntries(names.map((name) => [name, 'no-observation observations']))],
    'one point': [{ observations: observations(30) }, { default: 'none', auto: 'no-trend observations', fitted: 'no-trend assumption.speed' }],
    'two points': [{ observations: observations(26, 30) }, {}],
    'many points': [{ observations: observations(...Array.from({ length: 40 }, (_, k) => 5 + k / 2)) }, {}],
    'a thousand points': [{ observations: Array.from({ length: 1000 }, (_, k) => ({ time: 1990 + k / 30, value: 10 + k / 100 })) }, {}],
    'more than a thousand': [{ observations: Array.from({ length: 1001 }, (_, k) => ({ time: 1990 + k / 30, value: 10 })) }, Object.fromEntries(names.map((name) => [name, 'too-many observations']))],
    'equal points': [{ observations: observations(30, 30, 30, 30) }, {}],
    'falling points': [{ observations: observations(40, 36, 33, 30) }, {}],
    'unsorted points': [{ observations: observations(20, 24, 27, 30).reverse() }, {}],
    'duplicate times': [{ observations: [...observations(20, 24, 27, 30), { time: 2026, value: 34 }] }, {}],
    'one time only, twice': [{ observations: [{ time: 2026, value: 30 }, { time: 2026, value: 34 }] }, { default: 'none', auto: 'no-trend observations', fitted: 'no-trend assumption.speed' }],
    'a gap of ten years': [{ observations: [{ time: 2012, value: 4 }, { time: 2013, value: 6 }, { time: 2025, value: 28 }, { time: 2026, value: 30 }] }, {}],
    'a span of half a year': [{ observations: [{ time: 2025.5, value: 28 }, { time: 2026, value: 30 }] }, { default: 'none', auto: 'no-trend observations', fitted: 'no-trend assumption.speed' }],
    'a span of just 0.9 year': [{ observations: [{ time: 2025.1, value: 28 }, { time: 2026, value: 30 }] }, {}],
    'an undated last value': [{ observations: [{ time: 2022, value: 20 }, { time: 2026, value: 30, timeLow: 2025 }] }, { default: 'none', auto: 'no-trend observations', fitted: 'no-trend assumption.speed' }],
    'a value of 0': [{ observations: observations(0) }, {
      default: 'none', auto: 'no-trend observations', percent: 'out-of-range assumption.unit', 's-curve': 'out-of-range assumption', fitted: 'out-of-range assumption, no-trend assumption.speed', ratio: 'out-of-range assumption',
    }],
    'a history of zeros': [{ observations: observations(0, 0, 0) }, {
      percent: 'out-of-range assumption.unit', 's-curve': 'out-of-range assumption', fitted: 'out-of-range assumption', ratio: 'out-of-range assumption',
    }],
    'a history of zeros with one bound': [{ bounds: [0, Infinity], observations: observations(0, 0, 0) }, {
      default: 'none', auto: 'no-trend observations', percent: 'out-of-range assumption.unit', logit: 'needs-bounds assumption.unit', 's-curve': 'out-of-range assumption',
      fitted: 'out-of-range assumption, no-trend assumption.speed', ratio: 'out-of-range assumption',
    }],
    'a value at the upper bound': [{ observations: observations(90, 95, 100) }, {}],
    'a value above the bound': [{ observations: observations(90, 101) }, Object.fromEntries(names.map((name) => [name, 'outside-bounds observations[1].value']))],
    'a value below the bound': [{ observations: observations(-1, 20) }, Object.fromEntries(names.map((name) => [name, 'outside-bounds observations[0].value']))],
    'an interval across the bound': [{ observations: [{ time: 2026, value: 99.9, low: 99, high: 100.5 }] }, { default: 'none', auto: 'no-trend observations', fitted: 'no-trend assumption.speed' }],
    'an interval upside down': [{ observations: [{ time: 2026, value: 30, low: 31, high: 33 }] }, Object.fromEntries(names.map((name) => [name, 'bad-interval observations[0]']))],
    'a date before its earliest': [{ observations: [{ time: 2026, value: 30, timeLow: 2027 }] }, Object.fromEntries(names.map((name) => [name, 'bad-interval observations[0]']))],
    ...Object.fromEntries([NaN, Infinity, -Infinity, 1e308, -1e308].map((value) => [
      `a value of ${value}`, [{ observations: [{ time: 2026, value }] }, Object.fromEntries(names.map((name) => [name, 'not-a-number observations[0]']))] as const,
    ])),
    ...Object.fromEntries([NaN, Infinity, 1e308, 1e6].map((time) => [
      `a time of ${time}`, [{ observations: [{ time, value: 30 }] }, Object.fromEntries(names.map((name) => [name, 'not-a-number observations[0]']))] as const,
    ])),
    'an interval of NaN': [{ observations: [{ time: 2026, value: 30, low: NaN }] }, Object.fromEntries(names.map((name) => [name, 'not-a-number observations[0]']))],
    'null where nothing is known': [{ observations: [{ time: 2026, value: 30, low: null, high: null, timeLow: null }] as unknown as EngineObservation[] }, { default: 'none', auto: 'no-trend observations', fitted: 'no-trend assumption.speed' }],
    'no bounds': [{ bounds: [-Infinity, Infinity] }, { logit: 'needs-bounds assumption.unit' }],
    'a lower bound only': [{ bounds: [0, Infinity] }, { logit: 'needs-bounds assumption.unit' }],
    'an upper bound only': [{ bounds: [-Infinity, 100] }, { logit: 'needs-bounds assumption.unit' }],
    'lower is better': [{ direction: 'lower', targets: [{ id: 't', time: 2030, value: 5 }] }, {}],
    'lower is better, one bound': [{ direction: 'lower', bounds: [0, Infinity], targets: [{ id: 't', time: 2030, value: 5 }] }, {
      logit: 'needs-bounds assumption.unit', 's-curve': 'needs-bounds assumption', fitted: 'needs-bounds assumption',
    }],
    'negative values without bounds': [{ bounds: [-Infinity, Infinity], observations: observations(-9, -7, -5) }, {
      percent: 'out-of-range assumption.unit', logit: 'needs-bounds assumption.unit', 's-curve': 'out-of-range assumption', fitted: 'out-of-range assumption', ratio: 'out-of-range assumption', peer: 'peer-never assumption.series',
    }],
    'a running total of a year': [{ accrual: 'year-to-date' }, Object.fromEntries(names.map((name) => [name, name === 'default' ? 'none' : `required-pace-only assumption${name === 'required' ? '.target' : ''}`]))],
  };
  const cases = Object.keys(oddities).flatMap((oddity) => names.map((name) => [oddity, name] as const));
  it.each(cases)('%s × %s', (oddity, name) => {
    const [change, answers] = oddities[oddity] as (typeof oddities)[string];
    state({ ...withOne(name), ...change }, answers[name] ?? evidenceOf(name));
  });
});

describe('targets × every assumption', () => {
  const target = (more: Partial<EngineTarget> = {}): Partial<ProjectionRequest> => ({ targets: [{ id: 't', time: 2030, value: 60, ...more }] });
  const all = (answer: Answer): Named<Answer> => Object.fromEntries(names.map((name) => [name, answer]));
  const required = (answer: Answer): Named<Answer> => ({ required: answer });
  const oddities: Named<readonly [Partial<ProjectionRequest>, Named<Answer>]> = {
    'no target': [{ targets: [] }, required('unknown-target assumption.target')],
    'met already': [target({ value: 25 }), {}],
    'equal to the value': [target({ value: 30 }), {}],
    'equal to the value, strictly more': [target({ value: 30, comparator: '>' }), {}],
    'in the past': [target({ time: 2020 }), required('past assumption.target')],
    'due at the last value': [target({ time: 2026 }), required('past assumption.target')],
    'due a moment later': [target({ time: 2026 + 1e-6 }), {}],
    'due beyond the horizon': [target({ time: 2040 }), {}],
    'due at the horizon': [target({ time: 2031 }), {}],
    'at the upper bound': [target({ value: 100 }), {}],
    'at the lower bound': [target({ value: 0, comparator: '<=' }), {}],
    'above the bound': [target({ value: 120 }), required('outside-bounds assumption.target')],
    'a range': [target({ value: 50, high: 70, comparator: 'range' }), {}],
    'a range around the value': [target({ value: 20, high: 40, comparator: 'range' }), {}],
    'a range of one number': [target({ value: 50, high: 50, comparator: 'range' }), {}],
    'a range without an upper end': [target({ value: 50, comparator: 'range' }), all('bad-interval targets[0].high')],
    'a range upside down': [target({ value: 50, high: 40, comparator: 'range' }), all('bad-interval targets[0].high')],
    'a ceiling below the value': [target({ value: 10, comparator: '<=' }), {}],
    'a strict ceiling': [target({ value: 10, comparator: '<' }), {}],
    'equal sign': [target({ comparator: '=' }), {}],
    'an unknown comparator': [target({ comparator: '≈' as '=' }), all('not-allowed targets[0].comparator')],
    'NaN': [target({ value: NaN }), all('not-a-number targets[0]')],
    '1e308': [target({ value: 1e308 }), all('not-a-number targets[0]')],
    'an infinite time': [target({ time: Infinity }), all('not-a-number targets[0]')],
    'no id': [{ targets: [{ time: 2030, value: 60 }] as unknown as EngineTarget[] }, all('bad-request targets[0]')],
    'null': [{ targets: [null] as unknown as EngineTarget[] }, all('bad-request targets[0], not-a-number targets[0]')],
    'one id twice': [{ targets: [{ id: 't', time: 2030, value: 60 }, { id: 't', time: 2029, value: 50 }] }, all('duplicate-id targets[1]')],
    'several': [{ targets: [{ id: 't', time: 2030, value: 60 }, { id: 'u', time: 2028, value: 40 }, { id: 'v', time: 2028.25, value: 99 }] }, {}],
    'two hundred': [{ targets: Array.from({ length: 200 }, (_, k) => ({ id: k ? `t${k}` : 't', time: 2027 + k / 60, value: 40 + k / 10 })) }, {}],
    'two hundred and one': [{ targets: Array.from({ length: 201 }, (_, k) => ({ id: `t${k}`, time: 2027, value: 40 })) }, all('too-many targets')],
  };
  const cases = Object.keys(oddities).flatMap((oddity) => names.map((name) => [oddity, name] as const));
  it.each(cases)('%s × %s', (oddity, name) => {
    const [change, answers] = oddities[oddity] as (typeof oddities)[string];
    state({ ...withOne(name), ...change }, answers[name] ?? evidenceOf(name));
  });
});

describe('the request around them × every assumption', () => {
  const all = (answer: Answer): Named<Answer> => Object.fromEntries(names.map((name) => [name, answer]));
  const oddities: Named<readonly [Readonly<Record<string, unknown>>, Named<Answer>]> = {
    'horizon before the last point': [{ horizon: 2025.9 }, all('past horizon')],
    'horizon at the last point': [{ horizon: 2026 }, {}],
    'horizon a moment later': [{ horizon: 2026 + 1e-6 }, {}],
    'horizon 50 years on': [{ horizon: 2076 }, {}],
    'horizon more than 50 years on': [{ horizon: 2076.1 }, all('out-of-range horizon')],
    'horizon NaN': [{ horizon: NaN }, all('not-a-number horizon')],
    'no horizon': [{ horizon: undefined }, all('not-a-number horizon')],
    'no draws': [{ draws: 0 }, all('out-of-range draws')],
    'one draw': [{ draws: 1 }, {}],
    'one draw, kept': [{ draws: 1, keepDraws: true }, {}],
    'kept draws': [{ draws: 50, keepDraws: true }, {}],
    'more kept draws than memory holds': [{ draws: 1_000_000, keepDraws: true, horizon: 2076, targets: Array.from({ length: 100 }, (_, k) => ({ id: k ? `t${k}` : 't', time: 2027 + k / 3, value: 60 })) }, all('overflow draws')],
    'half a draw': [{ draws: 1.5 }, all('out-of-range draws')],
    'draws NaN': [{ draws: NaN }, all('out-of-range draws')],
    'too many draws': [{ draws: 1_000_001 }, all('out-of-range draws')],
    'negative draws': [{ draws: -5 }, all('out-of-range draws')],
    'seed 0': [{ seed: 0 }, {}],
    'the largest seed': [{ seed: Number.MAX_SAFE_INTEGER }, {}],
    'seed 0.5': [{ seed: 0.5 }, all('out-of-range seed')],
    'a text as seed': [{ seed: '1' }, all('out-of-range seed')],
    'level 0': [{ levels: [0] }, {}],
    'level 1': [{ levels: [1] }, all('out-of-range levels[0]')],
    'nearly level 1': [{ levels: [0.999999] }, {}],
    'a negative level': [{ levels: [0.5, -0.1] }, all('out-of-range levels[1]')],
    'level NaN': [{ levels: [NaN] }, all('out-of-range levels[0]')],
    'no level': [{ levels: [] }, {}],
    'nine levels': [{ levels: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] }, {}],
    'ten levels': [{ levels: Array(10).fill(0.5) }, all('too-many levels')],
    'levels that are no list': [{ levels: 0.8 }, all('bad-request levels')],
    'bounds upside down': [{ bounds: [100, 0] }, all('bad-interval bounds')],
    'equal bounds': [{ bounds: [30, 30] }, all('bad-interval bounds')],
    'bounds NaN': [{ bounds: [0, NaN] }, all('bad-interval bounds')],
    'bounds of 1e308': [{ bounds: [0, 1e308] }, all('bad-interval bounds')],
    'one bound only': [{ bounds: [0] }, all('bad-interval bounds')],
    'bounds null': [{ bounds: null }, { logit: 'needs-bounds assumption.unit' }],
    'an unknown kind': [{ kind: 'rate' }, all('not-allowed kind')],
    'an unknown direction': [{ direction: 'up' }, all('not-allowed direction')],
    'an unknown accrual': [{ accrual: 'yearly' }, all('not-allowed accrual')],
    'a key that is no text': [{ key: 5 }, all('bad-request key')],
    'an empty key': [{ key: '' }, {}],
    'observations that are no list': [{ observations: 'x' }, all('bad-request observations, no-observation observations'.split(',')[0] as string)],
    'observations null': [{ observations: null }, all('no-observation observations')],
    'an observation that is null': [{ observations: [null] }, all('not-a-number observations[0]')],
    'interventions': [{ interventions: [{ at: 2028, effect: uniform(1, 3), ramp: 1 }] }, { default: 'assumption', auto: 'assumption', required: 'assumption' }],
    'an intervention in the past': [{ interventions: [{ at: 2020, effect: 3, ramp: 1 }] }, { default: 'assumption', auto: 'assumption', required: 'assumption' }],
    'an intervention of 1e308': [{ interventions: [{ at: 2028, effect: 1e308, ramp: 1 }] }, all('not-a-number interventions[0].effect')],
    'a negative ramp': [{ interventions: [{ at: 2028, effect: 3, ramp: -1 }] }, all('out-of-range interventions[0].ramp')],
    'an intervention without a time': [{ interventions: [{ effect: 3, ramp: 1 }] }, all('not-a-number interventions[0]')],
    'an intervention that is null': [{ interventions: [null] }, all('not-a-number interventions[0].effect, not-a-number interventions[0]')],
  };
  const cases = Object.keys(oddities).flatMap((oddity) => names.map((name) => [oddity, name] as const));
  it.each(cases)('%s × %s', (oddity, name) => {
    const [change, answers] = oddities[oddity] as (typeof oddities)[string];
    state({ ...withOne(name), ...change }, answers[name] ?? evidenceOf(name));
  });

  it.each([undefined, null, 5, 'x', true, [], {}])('a request that is %j', (request) => {
    const answer = typeof request === 'object' && request !== null ? 'not-a-number horizon' : 'bad-request';
    state(request, answer);
  });

  it.each(names)('a million draws × %s', (name) => {
    state({ ...withOne(name), draws: 1_000_000, horizon: 2027, targets: [{ id: 't', time: 2027, value: 60 }], levels: [0.8] }, evidenceOf(name));
  }, 60_000);
});

describe('odd assumptions', () => {
  const points = [{ time: 2030, value: 50 }];
  const odd: readonly (readonly [unknown, Answer])[] = [
    [{}, 'not-allowed assumption.kind'],
    [{ kind: 'trend' }, 'not-allowed assumption.kind'],
    [{ kind: 'toString' }, 'not-allowed assumption.kind'],
    ['auto', 'bad-request assumption'],
    [null, 'trend'],
    [{ kind: 'pace', unit: 'points' }, 'not-a-number assumption.perYear'],
    [{ kind: 'pace', perYear: NaN, unit: 'points' }, 'not-a-number assumption.perYear'],
    [{ kind: 'pace', perYear: 2, unit: 'meters' }, 'not-allowed assumption.unit'],
    [{ kind: 'pace', perYear: 2, unit: 'points', fade: 0 }, 'out-of-range assumption.fade'],
    [{ kind: 'pace', perYear: 2, unit: 'points', fade: 1.1 }, 'out-of-range assumption.fade'],
    [{ kind: 'pace', perYear: 2, unit: 'points', fade: 1 }, 'assumption'],
    [{ kind: 'pace', perYear: 2, unit: 'points', fade: 1e-9 }, 'assumption'],
    [{ kind: 'pace', perYear: 2, unit: 'points', from: NaN }, 'not-a-number assumption.from'],
    [{ kind: 'pace', perYear: 2, unit: 'points', from: 1990 }, 'assumption'],
    [{ kind: 'pace', perYear: 2, unit: 'points', from: 2050 }, 'assumption'],
    [{ kind: 'pace', perYear: 1e99, unit: 'points' }, 'assumption'],
    [{ kind: 'pace', perYear: -1e99, unit: 'logit' }, 'assumption'],
    [{ kind: 'pace', perYear: -100, unit: 'percent' }, 'out-of-range assumption.perYear'],
    [{ kind: 'pace', perYear: uniform(-120, 5), unit: 'percent' }, 'out-of-range assumption.perYear'],
    [{ kind: 'pace', perYear: { low: -90, high: 5, shape: 'normal' }, unit: 'percent' }, 'assumption'],
    [{ kind: 'pace', perYear: { low: -90, high: 5, shape: 'normal' }, unit: 'percent', fade: 0.9 }, 'assumption'],
    [{ kind: 'pace', perYear: { low: 0, high: 5, shape: 'lognormal' }, unit: 'points' }, 'out-of-range assumption.perYear.low'],
    [{ kind: 'pace', perYear: { low: 3, high: 2, shape: 'uniform' }, unit: 'points' }, 'bad-interval assumption.perYear'],
    [{ kind: 'pace', perYear: { low: 1e-99, high: 1e99, shape: 'lognormal' }, unit: 'points' }, 'assumption'],
    [{ kind: 's-curve', speed: 3 }, 'not-a-number assumption.ceiling'],
    [{ kind: 's-curve', ceiling: 101, speed: 3 }, 'outside-bounds assumption.ceiling'],
    [{ kind: 's-curve', ceiling: { low: 95, high: 105, shape: 'normal' }, speed: 3 }, 'outside-bounds assumption.ceiling'],
    [{ kind: 's-curve', ceiling: 10, speed: 3 }, 'assumption'],
    [{ kind: 's-curve', ceiling: 80, speed: 0 }, 'out-of-range assumption.speed'],
    [{ kind: 's-curve', ceiling: 80, speed: -2 }, 'out-of-range assumption.speed'],
    [{ kind: 's-curve', ceiling: 80, speed: uniform(0, 2) }, 'assumption'],
    [{ kind: 's-curve', ceiling: 80, speed: { low: 1, high: 9, shape: 'normal' } }, 'assumption'],
    [{ kind: 's-curve', ceiling: 80, speed: { low: -1, high: 9, shape: 'normal' } }, 'out-of-range assumption.speed'],
    [{ kind: 's-curve', ceiling: 80, speed: 1e-90 }, 'assumption'],
    [{ kind: 's-curve', ceiling: 80, speed: 1e90 }, 'assumption'],
    [{ kind: 's-curve', ceiling: 80, speed: 3, shape: 'weibull' }, 'not-allowed assumption.shape'],
    [{ kind: 'ratio', denominator: 3 }, 'not-a-number assumption.numerator'],
    [{ kind: 'ratio', numerator: 3, denominator: null }, 'not-a-number assumption.denominator'],
    [{ kind: 'ratio', numerator: 3, denominator: -100 }, 'out-of-range assumption.denominator'],
    [{ kind: 'ratio', numerator: 3, denominator: { driver: 'grdp' } }, 'unknown-driver assumption.denominator.driver'],
    [{ kind: 'ratio', numerator: 3, denominator: { low: -80, high: 90, shape: 'normal' } }, 'assumption'],
    [{ kind: 'ratio', numerator: 1e99, denominator: 3 }, 'assumption'],
    [{ kind: 'path' }, 'bad-request assumption.points'],
    [{ kind: 'path', points: [] }, 'past assumption.points'],
    [{ kind: 'path', points: [{ time: 2020, value: 3 }] }, 'past assumption.points'],
    [{ kind: 'path', points: [...points, ...points] }, 'duplicate-id assumption.points'],
    [{ kind: 'path', points: [{ time: NaN, value: 3 }] }, 'not-a-number assumption.points[0]'],
    [{ kind: 'path', points: [null] }, 'not-a-number assumption.points[0]'],
    [{ kind: 'path', points: [{ time: 2030, value: 101 }] }, 'outside-bounds assumption.points[0]'],
    [{ kind: 'path', points, spread: -1 }, 'bad-interval assumption.spread'],
    [{ kind: 'path', points, spread: NaN }, 'not-a-number assumption.spread'],
    [{ kind: 'path', points, spread: 'x' }, 'not-a-number assumption.spread'],
    [{ kind: 'path', points, spread: 0 }, 'assumption'],
    [{ kind: 'path', points: Array.from({ length: 1001 }, (_, k) => ({ time: 2027 + k, value: 3 })) }, 'too-many assumption.points'],
    [{ kind: 'peer' }, 'bad-request assumption.series'],
    [{ kind: 'peer', series: [] }, 'peer-never assumption.series'],
    [{ kind: 'peer', series: [{ time: 2010, value: 80 }, { time: 2012, value: 90 }] }, 'peer-never assumption.series'],
    [{ kind: 'peer', series: [{ time: 2010, value: 30 }] }, 'assumption'],
    [{ kind: 'peer', series: [{ time: 2010, value: 20 }, { time: 2010, value: 40 }] }, 'assumption'],
    [{ kind: 'required', shape: 'linear' }, 'unknown-target assumption.target'],
    [{ kind: 'required', target: 't', shape: 'steep' }, 'not-allowed assumption.shape'],
    [{ kind: 'required', target: 't' }, 'not-allowed assumption.shape'],
    [{ kind: 'required', target: 't', shape: 'percent' }, 'none'],
    [{ kind: 'required', target: 't', shape: 'logit' }, 'none'],
  ];
  it.each(odd)('%j', (assumption, answer) => {
    state({ ...base, assumption }, answer);
  });

  it.each<[string, Partial<ProjectionRequest>, Answer]>([
    ['growth without bounds', { bounds: [0, Infinity], assumption: { kind: 'ratio', numerator: 1e99, denominator: 3 } }, 'overflow assumption'],
    ['a pace without bounds', { bounds: [0, Infinity], assumption: { kind: 'pace', perYear: 1e99, unit: 'percent' } }, 'overflow assumption'],
    ['a wide lognormal pace', { bounds: [0, Infinity], assumption: { kind: 'pace', perYear: { low: 1e-99, high: 1e99, shape: 'lognormal' }, unit: 'percent' } }, 'overflow assumption'],
    ['large but finite', { bounds: [0, Infinity], assumption: { kind: 'pace', perYear: 1e99, unit: 'points' } }, 'assumption'],
  ])('that lead beyond all numbers: %s', (_, change, answer) => {
    state({ ...base, ...change }, answer);
  });
});
