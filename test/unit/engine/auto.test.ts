import { describe, expect, it } from 'vitest';
import { project, type TrendReference } from '../../../src/engine/index.js';
import { fillUniform } from '../../../src/engine/random.js';
import { shippedReference } from '../../../src/engine/reference-table.js';
import { trendQuantile } from '../../../src/engine/trend-quantile.js';
import { forecastTrend } from '../../../src/engine/trend.js';
import type { ProjectionRequest } from '../../../src/engine/types.js';
import { ask, medianAt, projectionOf, targetOf, uniform, warningsOf } from './ask.js';

const series = [40, 44, 49, 53, 58].map((value, k) => ({ time: 2022 + k, value }));
const base: ProjectionRequest = {
  key: 'rate', observations: series, bounds: [0, 100], horizon: 2031, targets: [{ id: 't', time: 2030, value: 75 }, { id: 'full', time: 2031, value: 100 }],
};
const reliable: TrendReference = { ...shippedReference, reliable: { below: true, near: true } };
const unreliable: TrendReference = { ...shippedReference, reliable: { below: false, near: false } };
const read = (request: ProjectionRequest, reference?: TrendReference) => projectionOf(project(request, reference));

describe('a trend', () => {
  it('is the default where dated values span 0.9 year, and the same when asked for', () => {
    expect(ask(base)).toEqual(ask({ ...base, assumption: { kind: 'auto' } }));
    expect(ask(base).method).toEqual({ id: 'trend', version: 1, evidence: 'trend' });
  });

  it('starts at the last value, without a width', () => {
    const projection = ask(base);
    expect(projection.median[0]).toBe(58);
    projection.bands.forEach(({ lower, upper }) => expect([lower[0], upper[0]]).toEqual([58, 58]));
  });

  it('reads median and bands from its quantiles, clipped after', () => {
    const projection = ask({ ...base, levels: [0.8, 0.98] });
    const { rows } = forecastTrend({ points: series, kind: 'saturating-rate', direction: 'higher', bounds: [0, 100] }, projection.times);
    const last = projection.times.length - 1;
    const at = (p: number): number => Math.min(100, Math.max(0, trendQuantile(rows[last] as readonly number[], p)));
    expect(projection.median[last]).toBe(at(0.5));
    projection.bands.forEach(({ level, lower, upper }) => expect([lower[last], upper[last]]).toEqual([at((1 - level) / 2), at((1 + level) / 2)]));
    expect(projection.bands[1]?.upper.every((value) => value <= 100)).toBe(true);
  });

  it('has a gap from the same quantiles', () => {
    const projection = ask({ ...base, horizon: 2030 });
    const { gap } = targetOf(projection);
    const band = projection.bands[1];
    expect(gap).toEqual({ median: 75 - medianAt(projection, 2030), lower: 75 - (band?.upper.at(-1) as number), upper: 75 - (band?.lower.at(-1) as number) });
  });

  it('has no probability until the reference says that it holds', () => {
    expect(targetOf(read(base, unreliable)).attainment).toEqual({ probability: null, early: null, median: null, late: null });
    const attainment = targetOf(read(base, reliable)).attainment;
    expect(attainment?.probability).toBeGreaterThan(0);
    expect(attainment?.probability).toBeLessThan(1);
  });

  it('of an open count is labelled uncalibrated and has none', () => {
    const projection = read({ ...base, bounds: [0, Infinity] }, reliable);
    expect(warningsOf(projection)).toContain('uncalibrated kind');
    expect(targetOf(projection).attainment?.probability).toBeNull();
  });

  it('has none for a range', () => {
    const projection = read({ ...base, targets: [{ id: 't', time: 2030, value: 70, high: 80, comparator: 'range' }] }, reliable);
    expect(targetOf(projection).attainment?.probability).toBeNull();
    expect(targetOf(projection).gap).not.toBeNull();
  });

  it('keeps its probabilities whatever levels, draws, seed and other targets are', () => {
    const p = (more: Partial<ProjectionRequest>) => targetOf(read({ ...base, ...more }, reliable)).attainment;
    const plain = p({});
    for (const more of [{ levels: [0.1, 0.99] }, { levels: [] }, { draws: 1 }, { draws: 50_000, keepDraws: true }, { seed: 9 }, { key: 'x' }]) expect(p(more)).toEqual(plain);
    const [first] = base.targets ?? [];
    const alone = first ? p({ targets: [first] }) : null;
    expect(alone?.probability).toBe(plain?.probability);
  });

  it('gives lower80 ≥ T exactly when p ≥ 0.9', () => {
    for (let value = 30; value < 95; value += 0.25) {
      const projection = read({ ...base, targets: [{ id: 't', time: 2031, value }] }, reliable);
      const p = targetOf(projection).attainment?.probability as number;
      expect((projection.bands[1]?.lower.at(-1) as number) >= value).toBe(p >= 0.9 - 1e-12);
    }
  });

  it('can be drawn: the draws have its quantiles and keep their place over time', () => {
    const projection = ask({ ...base, draws: 20_000, keepDraws: true });
    const count = projection.times.length;
    const column = (k: number): number[] => Array.from({ length: 20_000 }, (_, d) => projection.draws?.[d * count + k] as number);
    const order = (values: number[]): number[] => values.map((_, d) => d).sort((a, b) => (values[a] as number) - (values[b] as number));
    const last = column(count - 1);
    const sorted = [...last].sort((a, b) => a - b);
    expect(sorted[10_000]).toBeCloseTo(projection.median[count - 1] as number, 0);
    expect(sorted[2000]).toBeCloseTo(projection.bands[1]?.lower[count - 1] as number, 0);
    const middle = order(column(count - 2)).slice(5000, 5100);
    expect(middle.every((d) => Math.abs((last[d] as number) - (sorted[5050] as number)) < 1)).toBe(true);
    expect(targetOf(projection)).toEqual(targetOf(ask(base)));
  });

  it('is drawn at one place of its band all along, which seed, key and number of the draw name', () => {
    const { draws, times } = ask({ ...base, seed: 7, draws: 3, keepDraws: true });
    const places = new Float64Array(3);
    fillUniform(places, 7, 'rate', 'trend');
    for (const [d, place] of places.entries()) {
      const { bands: [band] } = ask({ ...base, levels: [Math.abs(1 - 2 * place)] });
      const line = place < 0.5 ? band?.lower : band?.upper;
      draws?.slice(d * times.length, (d + 1) * times.length).forEach((value, k) => expect(value).toBeCloseTo(line?.[k] as number, 9));
    }
    expect(draws).toHaveLength(3 * times.length);
    expect(ask(base).draws).toBeUndefined();
  });

  it('under an intervention becomes a scenario: its draws moved, evidence an assumption, no probability', () => {
    const plain = ask(base);
    const moved = read({ ...base, interventions: [{ at: 2028, effect: uniform(3, 5), ramp: 0 }] }, reliable);
    expect(moved.median.at(-1)).toBeCloseTo((plain.median.at(-1) as number) + 4, 0);
    expect(moved.median[1]).toBeCloseTo(plain.median[1] as number, 0);
    expect([moved.method, targetOf(moved).attainment]).toEqual([{ id: 'auto', version: 1, evidence: 'assumption' }, { probability: null, early: null, median: null, late: null }]);
  });

  it('works on half-years, lower-is-better, and one point a year and a bit', () => {
    const halves = Array.from({ length: 9 }, (_, k) => ({ time: 2022 + k / 2, value: 40 + 2 * k }));
    expect(ask({ ...base, observations: halves }).median.at(-1)).toBeGreaterThan(60);
    const falling = ask({ ...base, direction: 'lower', observations: series.map(({ time, value }) => ({ time, value: 100 - value })), targets: [{ id: 't', time: 2030, value: 20 }] });
    expect(falling.median.at(-1)).toBeCloseTo(100 - (ask(base).median.at(-1) as number), 6);
  });
});
