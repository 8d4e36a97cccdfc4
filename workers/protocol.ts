/** What page and worker say to each other; free of the engine, so that the page does not load it before it needs it. */
import type { Issue, ProjectionRequest, ProjectionResult, SimulationRequest, SimulationResult } from '../src/engine/types.js';

export type EngineRequest = ProjectionRequest | SimulationRequest;
export type EngineResult = ProjectionResult | SimulationResult;

/** The methods that a worker offers through comlink. */
export interface WorkerApi {
  /** The version of this worker's code: proof that it runs, and that it is of the page's build. */
  ready(): string;
  run(request: EngineRequest): EngineResult;
}

/** True for a request over several indicators. */
export const isSimulation = (request: EngineRequest): request is SimulationRequest => 'indicators' in request;

/** The result of a request that could not be computed: the issue stands where the engine's own issues stand. */
export function failed(request: EngineRequest, issue: Issue): EngineResult {
  const one: ProjectionResult = { ok: false, issues: [issue] };
  if (!isSimulation(request)) return one;
  return { indicators: Object.fromEntries(request.indicators.map(({ key }) => [key, one])), issues: [issue] };
}
