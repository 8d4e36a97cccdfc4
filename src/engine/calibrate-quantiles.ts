/** The shape of the band: scaled errors of past forecasts, pooled over panels. */
import { SAME_DAYS, boundsOf, casesOf, weightedQuantile, type Case, type Panel } from './backtest-cases.js';
import { areFinite } from './numbers.js';
import { TREND_LEVELS } from './reference.js';
import { shapeOf } from './trend-shape.js';

/** Outcomes of this many years before the end count: older ones describe another stage of the same panels. */
const WINDOW = 7;

/**
 * Values outside these shares of the range (of a panel's own high values, where there is no bound) are left out: take-offs are no measure of later
 * years, and at the ceiling nothing is left to be wrong about.
 */
const STAGE: readonly [number, number] = [0.3, 0.98];

/** A panel counts in full from this many outcomes on, so that panels weigh alike but a handful of outcomes does not. */
const FULL_PANEL = 150;

/**
 * Where nothing is known: about the errors of the first usable years, rounded. It weighs as much as a tenth of a panel.
 */
const PRIOR = { table: [-1.1, -0.5, -0.2, 0, 0.35, 0.85, 2], weight: 0.1 };

/** The 0.9 quantile of a panel's values in the five years up to a time: what "high" means where there is no bound. */
function highValue(panel: Panel): (time: number) => number {
  const known = new Map<number, number>();
  return (time) => {
    const found = known.get(time);
    if (found !== undefined) return found;
    const values = panel.series
      .flatMap(({ points }) => points.filter((point) => point.time <= time && point.time > time - 5).map((point) => point.value))
      .sort((a, b) => a - b);
    const high = weightedQuantile(values.map((value) => ({ value, weight: 1 })), 0.9);
    known.set(time, high);
    return high;
  };
}

/** Cases of a panel that a calibration may learn from. */
export function learningCases(panel: Panel, readings: number, before: number): Case[] {
  const [lower, upper] = boundsOf(panel);
  const high = highValue(panel);
  const isBounded = areFinite([lower, upper]);
  return casesOf(panel, { readings, before, share: [-Infinity, Infinity] })
    .filter(({ last, origin }) => {
      const part = isBounded ? (last - lower) / (upper - lower) : (last - (Number.isFinite(lower) ? lower : 0)) / high(origin);
      return part >= STAGE[0] && (part <= STAGE[1] || !isBounded);
    })
    .map((each) => {
      const isOld = (ahead: number): boolean => each.origin + ahead + 1 < before - WINDOW - SAME_DAYS;
      return { ...each, outcomes: each.outcomes.map((outcome, ahead) => (isOld(ahead) ? NaN : outcome)) };
    })
    .filter(({ outcomes }) => !outcomes.every(Number.isNaN));
}

interface Weighted {
  readonly value: number;
  readonly weight: number;
}

const ascending = (errors: readonly Weighted[]): Weighted[] => [...errors].sort((a, b) => a.value - b.value);

/** Errors in units of the band's width, each panel weighing the same. */
function scaledErrors(cases: readonly (readonly Case[])[]): Weighted[] {
  return cases.flatMap((panel) => {
    const values = panel.flatMap(({ readings, bounds, outcomes }) => {
      const { centre, scale, up } = shapeOf(readings, bounds);
      return outcomes.flatMap((outcome, index) => {
        const unit = scale(index + 1);
        const error = outcome - centre(index + 1);
        return Number.isNaN(outcome) || !(unit > 0) ? [] : [error / unit / (error > 0 ? up : 1)];
      });
    });
    const weight = Math.min(1, values.length / FULL_PANEL) / values.length;
    return values.map((value) => ({ value, weight }));
  });
}

/**
 * Scaled errors at the seven levels: half-way between the quantiles of the errors and the symmetric ones of their size, the median held at 0.
 *
 * Medians learnt from other panels lose when the next one is new (methods §3), and a band that is skewed by half of what past panels were
 * beats both a symmetric and a fully skewed one (docs/calibration-log.md).
 */
export function quantileTable(cases: readonly (readonly Case[])[]): { readonly table: number[]; readonly outcomes: number } {
  const errors = scaledErrors(cases);
  const sorted = ascending(errors);
  const sizes = ascending(errors.map(({ value, weight }) => ({ value: Math.abs(value), weight })));
  const known = errors.reduce((sum, { weight }) => sum + weight, 0);
  const table = TREND_LEVELS.map((level, index) => {
    const prior = PRIOR.table[index] as number;
    if (errors.length === 0 || level === 0.5) return level === 0.5 ? 0 : prior;
    const side = level < 0.5 ? -1 : 1;
    const skewed = Math.max(0, side * weightedQuantile(sorted, level));
    const symmetric = weightedQuantile(sizes, Math.abs(2 * level - 1));
    const learnt = (side * (skewed + symmetric)) / 2;
    return (known * learnt + PRIOR.weight * prior) / (known + PRIOR.weight);
  });
  return { table: table.sort((a, b) => a - b), outcomes: errors.length };
}
