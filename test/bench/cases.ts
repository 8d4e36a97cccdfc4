/** What `npm run bench` measures, as functions that do the work once. */
import { project, simulate } from '../../src/engine/index.js';
import type { Assumption, ProjectionRequest, SimulationRequest, Spread } from '../../src/engine/types.js';
import { simulateAndSort, simulateAndSortArrays, type PlainRequest } from './plain.js';

export interface Case {
  readonly name: string;
  readonly run: () => unknown;
  /** Runs before the clock starts, and runs measured. */
  readonly warm: number;
  readonly times: number;
  /** Budget in milliseconds, or as a share of another case of the same run. */
  readonly budget?: number | { readonly share: number; readonly of: string };
  /** Another case of the same run that its time is told as a share of, without a budget. */
  readonly of?: string;
}

const triangle = (low: number, mode: number, high: number): Spread => ({ low, mode, high, shape: 'triangular' });
const normal = (low: number, high: number): Spread => ({ low, high, shape: 'normal' });

const share: ProjectionRequest = {
  key: 'share',
  observations: [{ time: 2026, value: 7.45, low: 7.445, high: 7.455 }],
  bounds: [0, 100],
  targets: [{ id: 'plan', time: 2031, value: 30 }],
  horizon: 2036,
  assumption: { kind: 'ratio', numerator: triangle(15, 25, 35), denominator: triangle(8, 9, 10) },
};
const plain: PlainRequest = { draws: 10_000, years: 10, value: [7.445, 7.455], numerator: [15, 25, 35], denominator: [8, 9, 10] };
const under = (assumption: Assumption, more: Partial<ProjectionRequest> = {}) => (): unknown => project({ ...share, assumption, ...more });

/** Ten yearly values: Holt-Winters and its like refuse fewer. */
export const tenYears = [22, 26, 29, 33, 36, 40, 44, 49, 53, 58].map((value, k) => ({ time: 2017 + k, value }));
const series = tenYears.slice(5);

/** 60 indicators over 8 drivers with 20 links, five years ahead. */
const scenario: SimulationRequest = {
  drivers: Object.fromEntries(Array.from({ length: 8 }, (_, k) => [`driver-${k}`, { growth: triangle(6, 8, 11) }])),
  links: Array.from({ length: 20 }, (_, k) => ({ from: `row-${k}`, to: `row-${k + 20}`, effect: triangle(0.1, 0.2, 0.3), lag: 1 })),
  indicators: Array.from({ length: 60 }, (_, k) => ({
    ...share, key: `row-${k}`, horizon: 2031, assumption: { kind: 'ratio' as const, numerator: triangle(15, 25, 35), denominator: { driver: `driver-${k % 8}` } },
  })),
};

export const cases: readonly Case[] = [
  { name: 'plain, typed arrays', run: () => simulateAndSort(plain), warm: 5, times: 41 },
  { name: 'plain, arrays of paths', run: () => simulateAndSortArrays(plain), warm: 3, times: 21 },
  { name: 'ratio', run: under(share.assumption as Assumption), warm: 20, times: 101, budget: { share: 1 / 3, of: 'plain, typed arrays' } },
  { name: 'pace, points', run: under({ kind: 'pace', perYear: triangle(1, 2, 3), unit: 'points' }), warm: 20, times: 101, budget: { share: 1 / 3, of: 'plain, typed arrays' } },
  { name: 'pace, percent, normal', run: under({ kind: 'pace', perYear: normal(5, 15), unit: 'percent' }), warm: 20, times: 101, budget: { share: 1 / 3, of: 'plain, typed arrays' } },
  { name: 's-curve', run: under({ kind: 's-curve', ceiling: triangle(60, 80, 95), speed: triangle(6, 8, 12) }), warm: 20, times: 101, of: 'plain, typed arrays' },
  { name: 'pace, logit', run: under({ kind: 'pace', perYear: triangle(0.1, 0.2, 0.4), unit: 'logit' }), warm: 20, times: 61, of: 'plain, typed arrays' },
  { name: 'three interventions', run: under(share.assumption as Assumption, { interventions: [2027, 2028, 2029].map((at) => ({ at, effect: triangle(1, 2, 3), ramp: 2 })) }), warm: 20, times: 61, of: 'plain, typed arrays' },
  { name: 'auto', run: () => project({ ...share, observations: series, assumption: { kind: 'auto' } }), warm: 300, times: 501, budget: 0.5 },
  { name: 'auto, ten years', run: () => project({ ...share, observations: tenYears, horizon: 2031, assumption: { kind: 'auto' } }), warm: 300, times: 501, budget: 0.5 },
  { name: 'required pace only', run: () => project({ observations: share.observations, bounds: [0, 100], targets: share.targets ?? [], horizon: 2031 }), warm: 300, times: 501 },
  { name: '100 000 draws', run: under(share.assumption as Assumption, { draws: 100_000 }), warm: 2, times: 9 },
  { name: '1 000 000 draws', run: under(share.assumption as Assumption, { draws: 1_000_000 }), warm: 1, times: 7 },
  { name: 'simulate 60 rows, 8 drivers, 20 links', run: () => simulate(scenario), warm: 2, times: 9, budget: 1000 },
  {
    name: '60 rows with ranges, one by one', warm: 2, times: 9, budget: 1000,
    run: () => Array.from({ length: 60 }, (_, k) => project({ ...share, key: `row-${k}`, horizon: 2031 })),
  },
];
