import { describe, expect, it } from 'vitest';
import { compositeIndex, project, rankIntervals, sensitivity } from '../../../src/engine/index.js';

describe('arguments that are left out or null', () => {
  const observations = [{ time: 2026, value: 20 }];
  const pace = { kind: 'pace', perYear: 2, unit: 'points' } as const;

  it.each<[string, () => { readonly ok: boolean; readonly issues?: readonly { readonly code: string; readonly path: string }[] }, string | true]>([
    ['no calibration', () => project({ observations: [{ time: 2024, value: 10 }, { time: 2026, value: 20 }], horizon: 2030 }, null as never), true],
    ['no choice of a target', () => sensitivity({ observations, horizon: 2030, assumption: pace }, null as never), true],
    ['no options of a ranking', () => rankIntervals([], null as never), true],
    ['no scale of an index', () => compositeIndex([{ id: 'a', weight: 1, value: 0.5 }], undefined as never), 'bad-interval scale'],
    ['a scale that ends before it begins', () => compositeIndex([], [1, 0]), 'bad-interval scale'],
  ])('%s', (_, run, expected) => {
    const { ok, issues = [] } = run();
    expect(ok || issues.map(({ code, path }) => `${code} ${path}`).join()).toBe(expected);
  });
});
