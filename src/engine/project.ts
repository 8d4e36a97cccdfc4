/** `project`: one indicator under one assumption. */
import { checkRequest, type Checked } from './check-request.js';
import { hasRange } from './curves/index.js';
import { makeIndicator } from './indicator.js';
import { projectTrend } from './project-trend.js';
import type { TrendReference } from './reference.js';
import { randomSampler } from './sampler.js';
import { finish, inBlocks } from './steps.js';
import { summarise } from './summarise.js';
import type { ProjectionRequest, ProjectionResult } from './types.js';

/** True when a trend is all there is: then everything is read from its quantiles, without draws. */
export const isPlainTrend = ({ assumption, interventions }: Checked): boolean => assumption?.kind === 'auto' && interventions.length === 0;

/** True when all draws of a request would be equal and nobody asks for them, so that one is enough. */
export function isFixed(checked: Checked): boolean {
  const { low, high } = checked.readings.last;
  return low === high && !checked.keepDraws && checked.assumption?.kind !== 'auto' && !hasRange(checked);
}

/** `project` in steps: yields after each time of the projection and each draw of a trend, returns the result. For callers that must not block for long. */
export function* projectSteps(request: ProjectionRequest, reference?: TrendReference): Generator<void, ProjectionResult> {
  const result = checkRequest(request, reference);
  if (!result.ok) return result;
  const { checked } = result;
  if (isPlainTrend(checked)) return yield* projectTrend(checked);
  const count = isFixed(checked) ? 1 : checked.draws;
  return yield* summarise(yield* inBlocks(count, (from, to) => makeIndicator(checked, randomSampler(checked.seed, from, to))), count);
}

/**
 * Projects one indicator: median, bands, required pace, gap and attainment of each target.
 *
 * Pure and deterministic: the same request gives the same bits. Without an assumption, dated values that span 0.9 year give a trend; anything less
 * gives the required pace only (`method.evidence` is `none`, `times` holds the last observation alone). Values stay within `bounds`. An impossible
 * request gives issues, never an exception; what is merely odd is said in `warnings`.
 *
 * @param request times in decimal years (2025 ends at 2026.0), values in the indicator's unit; see `ProjectionRequest`.
 * @param reference calibration of the trend, as `calibrate` makes it; the shipped one by default. Another form is an issue at `reference`.
 * @example
 * const result = project({
 *   observations: [{ time: 2026, value: 7.45 }],
 *   bounds: [0, 100],
 *   targets: [{ id: 'plan', time: 2031, value: 30 }],
 *   horizon: 2031,
 *   assumption: { kind: 'ratio', numerator: 25, denominator: 10 },
 * });
 * // result.ok; result.projection.targets[0].required → { pace: 4.51, unit: 'points' }; median in 2031: 14.12
 */
export function project(request: ProjectionRequest, reference?: TrendReference): ProjectionResult {
  return finish(projectSteps(request, reference));
}
