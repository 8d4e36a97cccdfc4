/** The opened row's picture as data: points over decimal years, all in the indicator's unit. Drawing it is the element's affair. */
import type { Projection } from '../engine/types.js';

export interface ChartPoint {
  readonly time: number;
  readonly value: number;
}

export interface ChartBand {
  readonly level: number;
  readonly lower: readonly ChartPoint[];
  readonly upper: readonly ChartPoint[];
}

export interface ChartModel {
  /** Start of the paths: the value, or the reader's number. */
  readonly start: ChartPoint;
  readonly target: ChartPoint;
  readonly required: readonly ChartPoint[];
  readonly median: readonly ChartPoint[];
  readonly bands: readonly ChartBand[];
  readonly axis: { readonly min: number; readonly max: number; readonly step: number };
}

const pair = (times: Float64Array, values: Float64Array): readonly ChartPoint[] => Array.from(times, (time, i) => ({ time, value: values[i] ?? 0 }));

/** A round step that divides a span into at most five parts: 1, 2 or 5 times a power of ten. */
function roundStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = [1, 2, 5, 10].find((multiple) => multiple * power * 5 >= span) ?? 10;
  return step * power;
}

/**
 * Axis from zero, or from a round value below when everything lies in the upper fifth (the axis then says so): 82–100 % from zero would be a flat line.
 */
function axisOf(values: readonly number[], ceiling: number | null): ChartModel['axis'] {
  const most = Math.max(...values);
  const least = Math.min(...values);
  const from = least > 0.8 * most && least > 0 ? least - (most - least) : 0;
  const step = roundStep(Math.max(most - Math.max(0, from), Math.abs(most) * 1e-6, 1e-9));
  const min = from <= 0 ? Math.min(0, Math.floor(least / step) * step) : Math.floor(from / step) * step;
  const max = Math.ceil((most + step * 0.15) / step) * step;
  return { min, max: ceiling === null ? max : Math.min(max, Math.max(ceiling, Math.ceil(most / step) * step)), step };
}

/**
 * Puts the required path and, where one was computed, a simulation into one picture.
 * @param ceiling Upper bound of the indicator, which the axis does not pass.
 */
export function chartModel(start: ChartPoint, target: ChartPoint, required: Projection, simulation: Projection | null, ceiling: number | null): ChartModel {
  const bands = (simulation?.bands ?? []).filter((band) => band.level < 0.9)
    .map(({ level, lower, upper }) => ({ level, lower: pair(simulation?.times ?? lower, lower), upper: pair(simulation?.times ?? upper, upper) }));
  const median = simulation ? pair(simulation.times, simulation.median) : [];
  const path = pair(required.times, required.median);
  const values = [start.value, target.value, ...path.map((point) => point.value), ...median.map((point) => point.value),
    ...bands.flatMap((band) => [...band.lower, ...band.upper].map((point) => point.value))];
  return { start, target, required: path, median, bands, axis: axisOf(values, ceiling) };
}

/** Whole years among a path's times, as the years that end there: 2031.0 is the end of 2030. */
export function yearEnds(points: readonly ChartPoint[]): readonly { readonly year: number; readonly value: number }[] {
  return points.filter(({ time }) => Math.abs(time - Math.round(time)) < 1e-6).map(({ time, value }) => ({ year: Math.round(time) - 1, value }));
}
