/** Calibration of the trend: from panels of public series to the small table that `project` takes as its second argument. Not in browser bundles. */
import { listOf, nameOf, numberOr, seriesOf, type Panel } from './backtest-cases.js';
import { classPacesOf } from './calibrate-paces.js';
import { reliabilityOf, verdictsBelow, verdictsNear, type Verdict } from './calibrate-probability.js';
import { learningCases, quantileTable } from './calibrate-quantiles.js';
import type { Reference } from './reference.js';
import { correctNear } from './trend-attainment.js';

export type { Panel } from './backtest-cases.js';
export { classPaces } from './class-paces.js';
export type { Reference } from './reference.js';

export interface CalibrateOptions {
  /** Decimal years: only values that stood by then are used, as origins, readings or outcomes. Default: the latest time of the panels. */
  readonly before?: number;
  /** Accepted for a stable signature; nothing here is random. */
  readonly seed?: number;
  /** One line on where the panels come from, copied into the result. */
  readonly source?: string;
}

/** Fewer forecasts than this, with what came of them, carry no probability. */
const FEWEST_VERDICTS = 100;

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const carries = (verdicts: readonly Verdict[]): boolean => verdicts.length >= FEWEST_VERDICTS && !reliabilityOf(verdicts).isContradicted;

/**
 * Measures the trend's errors on panels of series and returns the table of its band.
 *
 * Panels weigh alike. Outcomes of the last seven years up to `before` count, from 30 % of the range on (or of the panel's own high values), for two
 * to five yearly readings. No geography and no panel leaves a trace but through pooled quantiles. Deterministic; the order of panels, series and
 * points changes nothing beyond rounding. Panels without a usable outcome, or none at all, give a table near a documented prior; what is no panel, no
 * series or no number is left out.
 *
 * @param panels `bounds` in the values' unit; the upper bound may be `Infinity`.
 * @example
 * const reference = calibrate(panels, { before: 2016 });
 * project({ observations, bounds: [0, 100], horizon: 2021, assumption: { kind: 'auto' } }, reference);
 */
export function calibrate(given: readonly Panel[], options?: CalibrateOptions): Reference {
  const panels = listOf(given).map((panel) => ({ ...panel, id: nameOf(panel?.id), series: seriesOf(panel) })).filter(({ series }) => series.length > 0);
  const times = panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ time }) => time)));
  const before = numberOr(options?.before, times.reduce((latest, time) => Math.max(latest, time), -Infinity));
  const tables = [2, 3, 4, 5].map((readings) => {
    const cases = panels.map((panel) => learningCases(panel, readings, before));
    return { cases: cases.flat(), ...quantileTable(cases) };
  });
  const nearBound = tables.flatMap(({ cases, table }) => verdictsNear(cases, table));
  const below = tables.flatMap(({ cases, table }) => verdictsBelow(cases, table));
  const atBound = nearBound.map((verdict) => ({ ...verdict, probability: correctNear(verdict.probability, verdict.room) }));
  return {
    version: 1,
    source: options?.source ?? panels.map((panel) => panel.id).join(', '),
    before: Number.isFinite(before) ? before : null,
    cases: tables.reduce((sum, { outcomes }) => sum + outcomes, 0),
    quantiles: tables.map(({ table }) => table.map(rounded)),
    paces: classPacesOf(panels, before),
    reliable: { below: carries(below), near: carries(atBound) },
  };
}
