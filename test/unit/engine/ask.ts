import { project, simulate } from '../../../src/engine/index.js';
import type { Assumption, Projection, ProjectionRequest, ProjectionResult, SimulationRequest, TargetResult } from '../../../src/engine/types.js';

/** The projection of a request that must be possible. */
export function ask(request: ProjectionRequest): Projection {
  return projectionOf(project(request));
}

export function projectionOf(result: ProjectionResult | undefined): Projection {
  if (!result?.ok) throw new Error(`Not projected: ${JSON.stringify(result?.issues.map(({ code, path }) => `${code} ${path}`))}`);
  return result.projection;
}

/** Issue codes with their paths; nothing for a request that is possible. */
export const refusal = (result: ProjectionResult | undefined): string[] =>
  result === undefined || result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`.trim());

export const warningsOf = (projection: Projection): string[] => projection.warnings.map(({ code, path }) => `${code} ${path}`);

/** Median at a time of the projection. */
export function medianAt(projection: Projection, time: number): number {
  const index = projection.times.findIndex((each) => Math.abs(each - time) < 1e-9);
  if (index < 0) throw new Error(`No time ${time} among ${projection.times.join(', ')}`);
  return projection.median[index] as number;
}

/** Lower and upper end of a band at the last time. */
export function endOfBand(projection: Projection, level: number): [number, number] {
  const band = projection.bands.find((each) => each.level === level);
  if (!band) throw new Error(`No band ${level}`);
  return [band.lower.at(-1) as number, band.upper.at(-1) as number];
}

export function targetOf(projection: Projection, id = 't'): TargetResult {
  const target = projection.targets.find((each) => each.id === id);
  if (!target) throw new Error(`No target ${id}`);
  return target;
}

/** Medians at the ends of 2027, 2028 … of an indicator that stood at `value` at the end of 2025. */
export const yearly = (value: number, assumption: Assumption, more: Partial<ProjectionRequest> = {}): number[] =>
  Array.from(ask({ observations: [{ time: 2026, value }], horizon: 2030, assumption, ...more }).median);

export const scenario = (request: SimulationRequest) => simulate(request);

export const triangular = (low: number, mode: number, high: number) => ({ low, mode, high, shape: 'triangular' }) as const;
export const uniform = (low: number, high: number) => ({ low, high, shape: 'uniform' }) as const;

/** Lâm Đồng's digital economy as a share of GRDP: 7.45 % of 2025, 30 % by the end of 2030. */
export const lamDong: ProjectionRequest = {
  key: 'digital-economy',
  observations: [{ time: 2026, value: 7.45, low: 7.445, high: 7.455 }],
  bounds: [0, 100],
  targets: [{ id: 't', time: 2031, value: 30 }],
  horizon: 2031,
};
