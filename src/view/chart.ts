/** A picture as data: points over decimal years, all in one unit. Drawing it is the element's affair. */
import type { Projection } from '../engine/types.js';
import type { Indicator } from '../model/index.js';

export interface ChartPoint {
  readonly time: number;
  readonly value: number;
}

export interface ChartBand {
  readonly level: number;
  readonly lower: readonly ChartPoint[];
  readonly upper: readonly ChartPoint[];
}

/**
 * One value of the past. `point`: dated. `undated`: it stood somewhere between `from` and `to`. `period`: it counts over `from` … `to`.
 * A dotted upright leads to `against`: another number, printed or counted, that contradicts it.
 */
export interface HistoryMark {
  readonly kind: 'point' | 'undated' | 'period';
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly against?: number;
  /** The value that the row shows: drawn strong, the others thin. */
  readonly main: boolean;
  /** A number that the reader typed. */
  readonly typed?: boolean;
  /** Place in the indicator's own list of values, for its words. */
  readonly index: number;
}

/** A flag. `level` says whether a dotted line runs from the values to it: only on their own base. */
export interface TargetMark {
  readonly id: string;
  /** Decimal years; null where the document names no year. */
  readonly time: number | null;
  readonly value: number;
  /** Upper end of a range. */
  readonly high: number | null;
  readonly hollow: boolean;
  readonly level: boolean;
  readonly main: boolean;
}

/** The forms of the points on a scenario's line; the diamond belongs to the required path. */
export const FORMS = ['disc', 'square', 'triangle', 'cross'] as const;
export type Form = (typeof FORMS)[number] | 'ring';

export interface ScenarioLine {
  readonly id: string;
  /** `A` … `D`; empty for the trend. */
  readonly letter: string;
  readonly form: Form;
  /** Number of its colour, 1 to 4; 0 for the trend. */
  readonly series: number;
  readonly median: readonly ChartPoint[];
  readonly bands: readonly ChartBand[];
  /** The one with the fan. */
  readonly inHand: boolean;
}

/** Dated values of one base and territory, joined. */
export interface HistoryLine {
  readonly points: readonly ChartPoint[];
  /** Place of its last value in the indicator's own list, for its words. */
  readonly index: number;
}

export interface ChartModel {
  /** Decimal years at the two ends of the picture. */
  readonly span: { readonly from: number; readonly to: number };
  readonly axis: { readonly min: number; readonly max: number; readonly step: number };
  readonly history: readonly HistoryMark[];
  readonly lines: readonly HistoryLine[];
  readonly targets: readonly TargetMark[];
  readonly required: readonly ChartPoint[];
  readonly scenarios: readonly ScenarioLine[];
  /** Change of territory inside the picture, decimal years. */
  readonly breakAt: number | null;
  /** Today, in a picture without any value; null elsewhere. */
  readonly now: number | null;
}

/** The points of a projection's line. */
export function pathOf(times: Float64Array, values: Float64Array): readonly ChartPoint[] {
  return Array.from(times, (time, i) => ({ time, value: values[i] ?? 0 }));
}

/** Bands of a projection as points. */
export function bandsOf({ times, bands }: Projection): readonly ChartBand[] {
  return bands.map(({ level, lower, upper }) => ({ level, lower: pathOf(times, lower), upper: pathOf(times, upper) }));
}

/** A round step that divides a span into at most five parts: 1, 2 or 5 times a power of ten. */
function roundStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = [1, 2, 5, 10].find((multiple) => multiple * power * 5 >= span) ?? 10;
  return step * power;
}

/** What an axis must know of the indicator. */
type Measured = Pick<Indicator, 'bounds' | 'kind'>;

/**
 * Axis from zero, or from a round value below when everything lies in the upper fifth (the axis then says so): 82–100 % from zero would be a flat line.
 * It does not pass the upper bound of the indicator. Ranks are whole and the best stands at the top: their axis falls from its foot to 0; yes or no is 1 or 0.
 * @example axisOf([7.45, 30], { bounds: [0, 100], kind: 'saturating-rate' }) // { min: 0, max: 40, step: 10 }
 * @example axisOf([13, 20], { bounds: null, kind: 'rank' }) // { min: 25, max: 0, step: -5 }
 */
export function axisOf(values: readonly number[], { bounds, kind }: Measured): ChartModel['axis'] {
  const most = Math.max(...values, 0);
  if (kind === 'binary') return { min: 0, max: 1, step: 1 };
  if (kind === 'rank') {
    const step = Math.max(1, roundStep(Math.max(most, 1)));
    return { min: Math.ceil((most + step * 0.15) / step) * step, max: 0, step: -step };
  }
  const ceiling = bounds?.[1] ?? null;
  const least = Math.min(...values, most);
  // Not nearer than a twenty-fifth: one point of a hundred must not fill the picture.
  const from = least > 0.8 * most && least > 0 && least < most ? least - Math.max(0.4 * (most - least), 0.04 * most) : 0;
  const step = roundStep(Math.max(most - Math.min(from, least), Math.abs(most) * 1e-6, 1e-9));
  const min = from <= 0 ? Math.min(0, Math.floor(least / step) * step) : Math.floor(from / step) * step;
  const max = Math.ceil((most + step * 0.15) / step) * step;
  return { min, max: ceiling === null ? max : Math.min(max, Math.max(ceiling, Math.ceil(most / step) * step)), step };
}

type Content = Omit<ChartModel, 'span' | 'axis' | 'now'>;

function valuesOf({ history, targets, required, scenarios }: Content): readonly number[] {
  return [
    ...history.flatMap((mark) => [mark.value, mark.against ?? mark.value]),
    ...targets.flatMap((target) => [target.value, target.high ?? target.value]),
    ...required.map((point) => point.value),
    ...scenarios.flatMap(({ median, bands, inHand }) => [...median, ...(inHand ? bands : bands.filter(({ level }) => level <= 0.8)).flatMap((band) => [...band.lower, ...band.upper])])
      .map((point) => point.value),
  ];
}

function timesOf({ history, targets, required, scenarios }: Content): readonly number[] {
  return [...history.flatMap((mark) => [mark.from, mark.to]), ...targets.flatMap(({ time }) => time ?? []), ...[...required, ...scenarios.flatMap(({ median }) => median)].map(({ time }) => time)];
}

/**
 * Puts marks and lines into one picture with its two axes. The first value stands a little in from the left edge, so that its point and label have room.
 * @param now Where an empty picture (a target, no value) begins.
 */
export function picture(content: Content, measured: Measured, now: number): ChartModel {
  const times = timesOf(content);
  const known = content.history.length > 0 || content.required.length > 0;
  const first = Math.min(...times, known ? Infinity : now);
  const last = Math.max(...times, first + 1);
  return { ...content, now: known ? null : now, span: { from: first - 0.06 * (last - first), to: last }, axis: axisOf(valuesOf(content), measured) };
}

/**
 * The opened row's picture: a value, those before it, its target, the required path and, where one was computed, a simulation or the trend with its inner bands.
 * @param past Dated values that form a line, the value last; empty where it is alone.
 */
export function chartModel(
  start: ChartPoint, target: ChartPoint, required: Projection, simulation: Projection | null, measured: Measured, past: readonly ChartPoint[] = [],
): ChartModel {
  const isTrend = simulation?.method.evidence === 'trend';
  const scenario = (projection: Projection): ScenarioLine => ({
    id: 'simulation', letter: '', form: isTrend ? 'ring' : 'disc', series: isTrend ? 0 : 1, median: pathOf(projection.times, projection.median),
    bands: bandsOf(projection).filter(({ level }) => level < 0.9), inHand: true,
  });
  return picture({
    history: (past.length ? past : [start]).map(({ time, value }, index, { length }) => ({ kind: 'point', from: time, to: time, value, main: index === length - 1, index })),
    lines: past.length ? [{ points: past, index: past.length - 1 }] : [], targets: [{ ...target, id: 'target', high: null, hollow: false, level: true, main: true }],
    required: pathOf(required.times, required.median), scenarios: simulation ? [scenario(simulation)] : [], breakAt: null,
  }, measured, start.time);
}

/** Whole years among a path's times, as the years that end there: 2031.0 is the end of 2030. */
export function yearEnds(points: readonly ChartPoint[]): readonly { readonly year: number; readonly value: number }[] {
  return points.filter(({ time }) => Math.abs(time - Math.round(time)) < 1e-6).map(({ time, value }) => ({ year: Math.round(time) - 1, value }));
}

/**
 * The corner at the right in which nothing is drawn, for a box of numbers: `low` under the lines, `high` above them, null where both are used.
 * The box takes the last third of the width and a quarter of the height, more with each scenario.
 */
export function freeCorner({ span, axis, history, targets, required, scenarios }: ChartModel): 'low' | 'high' | null {
  const since = span.from + 0.66 * (span.to - span.from);
  const height = 0.27 + 0.06 * scenarios.length;
  const share = (value: number) => (value - axis.min) / (axis.max - axis.min);
  const lines = [required, ...scenarios.flatMap(({ median, bands, inHand }) => [median, ...(inHand ? bands.flatMap(({ lower, upper }) => [lower, upper]) : [])])];
  // A line that enters the box from the left counts from the last point before it.
  const late = lines.flatMap((points) => points.filter(({ time }, index) => time >= since || (points[index + 1]?.time ?? 0) > since));
  const values = [...late, ...targets, ...history.filter(({ to }) => to >= since)].map(({ value }) => share(value));
  if (values.length === 0 || Math.min(...values) > height) return 'low';
  return Math.max(...values) < 1 - height ? 'high' : null;
}
