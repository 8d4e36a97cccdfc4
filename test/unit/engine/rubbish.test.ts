import { describe, expect, it } from 'vitest';
import { backtest, compositeIndex, methods, project, rankIntervals, requiredPath, sensitivity, simulate } from '../../../src/engine/index.js';
import { calibrate, type Panel } from '../../../src/engine/calibrate.js';
import type { ProjectionRequest, SimulationRequest } from '../../../src/engine/types.js';
import { refusal } from './ask.js';
import { logisticPanel } from './trend/panels.js';

const request: ProjectionRequest = { observations: [2021, 2022, 2023, 2024, 2025].map((time) => ({ time, value: 4 * (time - 2012) })), bounds: [0, 100], horizon: 2030 };
const panel = logisticPanel('own', 3);
const made = calibrate([panel], { before: 2018 });
const row = [-1, -0.5, -0.2, 0, 0.2, 0.5, 1];

const references: readonly (readonly [string, unknown])[] = [
  ['an object without fields', {}],
  ['a text', 'x'],
  ['a number', 7],
  ['quantiles that are none', { ...made, quantiles: null }],
  ['too few rows', { ...made, quantiles: made.quantiles.slice(1) }],
  ['a row that is none', { ...made, quantiles: [null, row, row, row] }],
  ['a row of six', { ...made, quantiles: [row.slice(1), row, row, row] }],
  ['a row with what is no number', { ...made, quantiles: [row, row, row, [...row.slice(1), NaN]] }],
  ['a row that falls', { ...made, quantiles: [row, row, row, [...row].reverse()] }],
  ['no word on its probabilities', { ...made, reliable: null }],
];

describe('a calibration of another form', () => {
  it.each(references)('%s: is an issue', (_, reference) => {
    const bad = reference as typeof made;
    expect(refusal(project(request, bad))).toEqual(['bad-request reference']);
    expect(refusal(project({ ...request, assumption: { kind: 'auto' }, interventions: [{ at: 2027, effect: 1, ramp: 0 }] }, bad))).toEqual(['bad-request reference']);
    expect(refusal(simulate({ drivers: {}, indicators: [{ ...request, key: 'a' }] }, bad).indicators['a'])).toEqual(['bad-request reference']);
    const varied = sensitivity(request, undefined, bad);
    expect(varied.ok || varied.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['bad-request reference']);
    expect(backtest(panel, { referenceAt: () => bad }).forecasts).toBe(0);
  });

  it('none of these is what `calibrate` makes, as it is or from JSON, or nothing', () => {
    for (const good of [made, JSON.parse(JSON.stringify(made)) as typeof made, undefined, null as never]) expect(refusal(project(request, good))).toEqual([]);
  });
});

describe('a backtest of what is no panel', () => {
  const given: readonly unknown[] = [
    undefined, null, 7, 'x', {}, { series: null }, { ...panel, bounds: 'x' }, { ...panel, bounds: [5] }, { ...panel, bounds: [9, 1] },
    { ...panel, series: [null, 7, {}, { geo: 'a', points: 'x' }, { geo: 'b', points: [null, {}, { time: 'x', value: 1 }, { time: 2000, value: NaN }] }] },
  ];

  it.each(given.map((each) => [JSON.stringify(each)?.slice(0, 60) ?? 'nothing', each] as const))('%s: compares nothing', (_, each) => {
    const { origins, forecasts, meanError, cover80, intervalScore, ahead } = backtest(each as Panel);
    expect([origins, forecasts, meanError, cover80, intervalScore, ahead.map((figures) => figures.forecasts)]).toEqual([0, 0, 0, 0, 0, [0, 0, 0, 0, 0]]);
  });

  it('has five readings and five years without options, and at most five years with any', () => {
    expect(backtest(panel, null as never)).toEqual(backtest(panel, { readings: 5, horizon: 5 }));
    expect(backtest(panel, { horizon: 1e9 })).toEqual(backtest(panel));
    expect(backtest(panel, { horizon: 0 }).ahead).toHaveLength(1);
  });
});

describe('a calibration from what is no panel', () => {
  it('is the one from no panels', () => {
    const none = calibrate([], { before: 2020 });
    const bad = [null, 7, { id: 'x' }, { ...panel, id: 'y', bounds: 'x' }, { ...panel, id: 'z', series: [{ geo: 'a', points: [null] }] }] as unknown as Panel[];
    for (const given of [null, undefined, {}, bad] as Panel[][]) expect(calibrate(given, { before: 2020, source: '' })).toEqual({ ...none, source: '' });
    expect(calibrate([])).toMatchObject({ before: null, cases: 0 });
  });

  it('knows everything where nothing is said of a time', () => {
    expect(calibrate([panel])).toEqual(calibrate([panel], { before: 2020 }));
  });
});

describe('a card that is given what it cannot judge', () => {
  const [baseline, current, target] = [{ time: 2021, value: 40 }, { time: 2026, value: 50 }, { time: 2031, value: 80 }];
  const inputs: readonly unknown[] = [
    undefined, null, 7, 'x', {}, { baseline, target }, { baseline, current: null, target }, { current: {} }, { baseline: {}, current, target },
    { baseline, current: { time: 2026, value: Infinity }, target }, { baseline, current: { time: NaN, value: 50 }, target, probability: 0.5 },
    { baseline, current, target: { time: 2031, value: NaN } }, { baseline, current, target: { time: Infinity, value: 80 } },
    { baseline, current, target, typical: 7 }, { baseline, current, target, typical: [null] }, { baseline, current, target, points: [{}] },
  ];

  it.each(methods.map((card) => [card.id, card] as const))('%s: says nothing', (_, { assess }) => {
    for (const input of inputs) expect(assess(input as never)).toEqual({ measure: null, class: null });
  });

  it('says nothing of a probability that is none', () => {
    const assess = methods.find(({ id }) => id === 'attainment')?.assess;
    for (const probability of [null, undefined, NaN, -0.1, 1.1, Infinity, 'x' as never]) expect(assess?.({ current, target, probability: probability as null })).toEqual({ measure: null, class: null });
  });

  it('takes bounds, points and a typical path that are null as left out', () => {
    for (const { assess } of methods) {
      const input = { baseline, current, direction: 'lower' } as const;
      expect(assess({ ...input, bounds: null, points: null, typical: null } as never)).toEqual(assess(input));
    }
  });
});

/** Every place of a value, replaced by every odd value in turn. */
function* spoilt(value: unknown): Generator {
  yield* [undefined, null, NaN, Infinity, -Infinity, 1e308, -1, 0, '', 'x', true, [], [null], {}];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const odd of spoilt(part)) yield Array.isArray(value) ? value.with(Number(key), odd) : { ...value, [key]: odd };
  }
}

describe('no function throws', () => {
  const target = { id: 't', time: 2030, value: 60, comparator: 'range', high: 70 } as const;
  const range = { low: 1, mode: 2, high: 3, shape: 'triangular' } as const;
  const small: ProjectionRequest = { ...request, kind: 'saturating-rate', direction: 'higher', targets: [target], horizon: 2028, draws: 3, seed: 1, levels: [0.8], keepDraws: true };
  const scenario: SimulationRequest = {
    drivers: { grdp: { growth: range, from: 2026 } }, links: [{ from: 'a', to: 'b', effect: range, lag: 1 }], draws: 3,
    indicators: [{ ...small, key: 'a', assumption: { kind: 'ratio', numerator: range, denominator: { driver: 'grdp' } } }, { observations: [{ time: 2026, value: 20 }], horizon: 2028, key: 'b' }],
  };
  const tries: Readonly<Record<string, readonly [unknown, (given: never) => unknown]>> = {
    project: [{ ...small, observations: [{ time: 2026, value: 20, low: 19, high: 21, timeLow: 2025 }], interventions: [{ at: 2026.5, effect: range, ramp: 1 }] }, project],
    'project, pace': [{ ...small, assumption: { kind: 'pace', perYear: range, unit: 'percent', fade: 0.9, from: 2026 } }, project],
    'project, s-curve': [{ ...small, assumption: { kind: 's-curve', ceiling: range, speed: range, shape: 'gompertz' } }, project],
    'project, path': [{ ...small, assumption: { kind: 'path', points: [{ time: 2027, value: 50 }], spread: 1 } }, project],
    'project, peer': [{ ...small, assumption: { kind: 'peer', series: [{ time: 2017, value: 50 }, { time: 2019, value: 60 }] } }, project],
    'project, required': [{ ...small, assumption: { kind: 'required', target: 't', shape: 'logit' } }, project],
    'project, calibration': [made, (given) => project(request, given)],
    simulate: [scenario, simulate],
    sensitivity: [scenario, (given) => sensitivity(given, { key: 'b' })],
    'sensitivity, of': [{ key: 'a', target: 't' }, (given) => sensitivity(scenario, given)],
    requiredPath: [{ from: { time: 2026, value: 5 }, to: { time: 2030, value: 9 }, shape: 'percent', bounds: [0, 100] }, requiredPath],
    rankIntervals: [[1, 2, 3, 4, 5].map((value) => ({ id: `${value}`, time: 2026, value, basis: 'b', territory: 't' })), rankIntervals],
    'rankIntervals, options': [{ direction: 'lower', draws: 3, seed: 1 }, (given) => rankIntervals([], given)],
    compositeIndex: [[{ id: 'a', weight: 1, value: 0.5, low: 0, high: 1 }], (given) => compositeIndex(given, [0, 1])],
    backtest: [{ ...panel, series: panel.series.slice(0, 1).map(({ geo, points }) => ({ geo, points: points.slice(0, 8) })) }, backtest],
    'backtest, options': [{ readings: 5, horizon: 5, before: 2018, from: 2000, share: [0.1, 0.9], referenceAt: undefined }, (given) => backtest(panel, given)],
    calibrate: [[{ ...panel, series: panel.series.slice(0, 1).map(({ geo, points }) => ({ geo, points: points.slice(0, 8) })) }], (given) => calibrate(given, { before: 2018 })],
    'calibrate, options': [{ before: 2018, source: 'x', seed: 1 }, (given) => calibrate([panel], given)],
  };

  it.each(Object.entries(tries))('%s, whatever stands in any place', (_, [good, run]) => {
    const thrown = [...spoilt(good)].flatMap((given) => {
      try {
        run(given as never);
        return [];
      } catch (error) {
        return [`${JSON.stringify(given)}: ${String(error)}`];
      }
    });
    expect(thrown.slice(0, 5)).toEqual([]);
  });
});
