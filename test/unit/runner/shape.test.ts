/** What counts as an answer: everything that the engine says, and nothing on which an element would stumble. */
import { describe, expect, it } from 'vitest';
import { isAnswer } from '../../../src/runner/is-answer.js';
import type { ProjectionRequest, SimulationRequest } from '../../../src/engine/types.js';
import { answer } from '../../../workers/api.js';
import type { EngineRequest } from '../../../workers/protocol.js';

const share: ProjectionRequest & { key: string } = {
  key: 'share', observations: [{ time: 2026, value: 7.45 }], kind: 'ratio-of-two', bounds: [0, 100], horizon: 2031, draws: 50, keepDraws: true,
  targets: [{ id: 'plan', time: 2031, value: 30 }], assumption: { kind: 'ratio', numerator: { low: 20, high: 40, shape: 'uniform' }, denominator: 10 },
};
const trend: ProjectionRequest = {
  observations: [2021, 2022, 2023, 2024, 2025].map((time, k) => ({ time, value: 40 + 3 * k })), bounds: [0, 100], horizon: 2030, assumption: { kind: 'auto' },
  targets: [{ id: 'plan', time: 2030, value: 70 }],
};
const two: SimulationRequest = { drivers: {}, draws: 50, indicators: [share, { ...share, key: 'other' }], links: [{ from: 'share', to: 'other', effect: 0.2, lag: 1 }] };
const entries = (count: number) => Array.from({ length: count }, (_, k) => ({ id: `p${k}`, time: 2026, value: 50 + k, basis: 'people', territory: 'since-2025-07' }));

const asked: Readonly<Record<string, EngineRequest>> = {
  'a path': share, 'a trend': trend, 'a scenario': two, 'a question about assumptions': { sensitivity: two, key: 'other', target: 'plan' }, 'an order': { ranks: entries(7), draws: 50 }, 'an order of too few': { ranks: entries(2) },
  'an impossible path': { ...share, horizon: Number.NaN }, 'a circle': { ...two, links: [...two.links!, { from: 'other', to: 'share', effect: 1, lag: 1 }] },
  'an impossible question': { sensitivity: two, key: 'nowhere' }, 'an impossible order': { ranks: [{ ...entries(1)[0]!, basis: 'unstated' }] },
  nothing: null as never, 'a number': 5 as never, 'a scenario of nothing': { indicators: null } as never, 'a scenario of a number': { indicators: 5 } as never, 'an order of nothing': { ranks: null } as never,
};

/** Every part of a value, as a path to it. */
function parts(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => parts(part, [...path, name]))];
}

/** The same with another value at a path. */
function withPart(value: unknown, [name, ...rest]: readonly string[], part: unknown): unknown {
  if (name === undefined) return part;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = withPart(copy[name], rest, part);
  return copy;
}

describe('an answer of the engine', () => {
  it.each(Object.entries(asked))('to %s is one', (_, request) => {
    expect(isAnswer(request, structuredClone(answer(request)))).toBe(true);
  });

  it.each(Object.entries(asked).slice(0, 6))('to %s is none with nonsense in the place of any part that must be there', (_, request) => {
    const good = structuredClone(answer(request));
    // What may be missing, or nothing, or is words.
    const free = /^(?:ranking\.ranks|.*\.(?:rest|linked|draws|observed|ratio|required|gap|attainment|event|early|median|late|probability|low|high))$/;
    const accepted = parts(good).filter((path) => !free.test(path.join('.')) && isAnswer(request, withPart(good, path, undefined)));
    expect(accepted.map((path) => path.join('.'))).toEqual([]);
  });

  it('to one question is none to another', () => {
    const kinds = Object.entries(asked).slice(0, 6);
    const confused = kinds.flatMap(([one, request]) => kinds.filter(([, other]) => isAnswer(request, answer(other))).map(([other]) => `${one} / ${other}`));
    expect(confused).toEqual(['a path / a path', 'a path / a trend', 'a trend / a path', 'a trend / a trend', 'a scenario / a scenario',
      'a question about assumptions / a question about assumptions', 'an order / an order', 'an order / an order of too few', 'an order of too few / an order', 'an order of too few / an order of too few']);
  });

  it('has no holes, no numbers that are none, and words where it has no result', () => {
    const good = structuredClone(answer(share));
    const { length } = (good as unknown as { projection: { times: Float64Array } }).projection.times;
    const odd: (readonly [string, unknown])[] = [
      ['warnings', new Array(1)], ['targets', new Array(1)], ['bands', new Array(1)], ['median', new Float64Array(length).fill(NaN)], ['targets.0.gap.median', NaN],
      ['times', new Float64Array()], ['times', new Float64Array(1000)],
    ];
    const changed = odd.map(([path, part]) => withPart(good, ['projection', ...path.split('.')], part));
    expect([...changed, { ok: false, issues: [] }].map((one) => isAnswer(share, one))).toEqual(Array(8).fill(false));
  });

  it('to a scenario is about each indicator that was asked for, and no other', () => {
    const good = answer(two) as { indicators: Record<string, unknown> };
    const { share: one, other } = good.indicators;
    const sets = [{ share: one }, {}, [], { share: one, other, third: one }];
    expect(sets.map((indicators) => isAnswer(two, { indicators, issues: [] }))).toEqual([false, false, false, false]);
  });

  it('has bands as long as its times', () => {
    const good = answer(share) as unknown as { projection: { bands: { lower: Float64Array }[] } };
    expect(isAnswer(share, withPart(good, ['projection', 'bands', '0', 'lower'], new Float64Array(1)))).toBe(false);
    expect(isAnswer(share, withPart(good, ['projection', 'median'], new Float64Array(1)))).toBe(false);
  });
});
