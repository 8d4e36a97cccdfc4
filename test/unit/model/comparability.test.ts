/** The pairs of real numbers that must, and must never, be set against each other (test/fixtures/comparability.json). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  assess,
  comparable,
  comparableTargets,
  comparableValues,
  decimalTime,
  dueTime,
  gap,
  requiredPace,
  series,
  type Comparability,
} from '../../../src/model/index.js';
import { indicatorIn, observationOf, targetOf, type Slug } from './provinces.js';

interface Side {
  readonly province: Slug;
  readonly indicator: string;
  readonly observation?: { readonly period: string; readonly value: number; readonly document: string };
  readonly target?: { readonly by: string; readonly value: number; readonly id: string };
}
interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly kind: string;
  readonly why: string;
}
interface Allowed extends Pair {
  readonly gap: number;
  readonly requiredPerYear: number;
  readonly from: number;
  readonly to: number;
}

const { mustNotCompare, mustCompare } = JSON.parse(readFileSync(new URL('../../fixtures/comparability.json', import.meta.url), 'utf8')) as {
  readonly mustNotCompare: readonly Pair[];
  readonly mustCompare: readonly Allowed[];
};

function label({ province, indicator, observation, target }: Side): string {
  return `${province} ${indicator} ${observation ? `${observation.period} ${String(observation.value)}` : `target ${target?.by ?? ''} ${String(target?.value)}`}`;
}

function compare(a: Side, b: Side): Comparability {
  const first = indicatorIn(a.province, a.indicator);
  const second = indicatorIn(b.province, b.indicator);
  if (a.observation && b.observation) {
    const observation = observationOf(first, a.observation);
    return comparableValues({ indicator: first, observation }, { indicator: second, observation: observationOf(second, b.observation) });
  }
  if (a.observation && b.target) return comparable(second, observationOf(first, a.observation), targetOf(second, b.target.id), first);
  if (a.target && b.target)
    return comparableTargets(
      { indicator: first, target: targetOf(first, a.target.id) },
      { indicator: second, target: targetOf(second, b.target.id) },
    );
  throw new Error('a pair of an unknown kind');
}

describe('98 pairs must never be compared', () => {
  it('are all there', () => {
    expect(mustNotCompare).toHaveLength(98);
  });

  it.each(mustNotCompare.map((pair) => [label(pair.a), label(pair.b), pair] as const))('%s with %s', (_, __, pair) => {
    expect(compare(pair.a, pair.b), pair.why).toMatchObject({ same: false });
  });

  it('values of one indicator among them never meet in one series', () => {
    const series2 = mustNotCompare.filter(
      (pair) => pair.kind === 'series' && pair.a.province === pair.b.province && pair.a.indicator === pair.b.indicator,
    );
    expect(series2.length).toBeGreaterThan(5);
    for (const { a, b } of series2) {
      const indicator = indicatorIn(a.province, a.indicator);
      const first = observationOf(indicator, a.observation ?? { period: '', value: 0, document: '' });
      const second = observationOf(indicator, b.observation ?? { period: '', value: 0, document: '' });
      for (const basis of new Set([first.basis, second.basis])) {
        const values = series(indicator, basis).map((point) => point.value);
        expect(values.includes(first.value) && values.includes(second.value), label(a)).toBe(false);
      }
    }
  });
});

describe('6 pairs must be compared', () => {
  it('are all there', () => {
    expect(mustCompare).toHaveLength(6);
  });

  it.each(mustCompare.map((pair) => [label(pair.a), pair] as const))('%s, with its gap and its required pace', (_, pair) => {
    expect(compare(pair.a, pair.b)).toEqual({ same: true });
    const indicator = indicatorIn(pair.a.province, pair.a.indicator);
    const observation = observationOf(indicator, pair.a.observation ?? { period: '', value: 0, document: '' });
    const target = targetOf(indicator, pair.b.target?.id ?? '');
    const goal = { value: target.value ?? NaN, comparator: target.comparator };
    expect(gap(observation.value, goal, indicator.direction)).toBeCloseTo(pair.gap, 6);
    expect(observation.time).toBeCloseTo(pair.from, 4);
    expect(dueTime(target.by)).toBeCloseTo(pair.to, 4);
    // The pace of the list was computed from times cut to four decimals.
    const pace = requiredPace(observation.value, goal.value, observation.time, dueTime(target.by) ?? NaN)?.pace ?? NaN;
    expect(Math.abs(pace / pair.requiredPerYear - 1)).toBeLessThan(0.0005);
  });

  it.each(
    mustCompare
      .filter((pair) => indicatorIn(pair.a.province, pair.a.indicator).targets[0]?.due !== null)
      .map((pair) => [label(pair.a), pair] as const),
  )('%s: the row says the same', (_, pair) => {
    const assessment = assess(indicatorIn(pair.a.province, pair.a.indicator), '2026-06-19');
    expect(assessment.state).toBe('one-observation');
    expect(assessment.gap).toBeCloseTo(pair.gap, 6);
    expect(Math.abs((assessment.required?.perYear ?? NaN) / pair.requiredPerYear - 1)).toBeLessThan(0.0005);
    expect(assessment.required?.to).toBeCloseTo(decimalTime(pair.to) ?? NaN, 4);
  });
});
