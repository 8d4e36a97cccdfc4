/** What page and worker say to each other; free of the engine, so that the page does not load it before it needs it. */
import type { RankEntry, RankOptions, RankResult } from '../src/engine/rank-intervals.js';
import type { SensitivityResult } from '../src/engine/sensitivity.js';
import type { Issue, ProjectionRequest, ProjectionResult, SimulationRequest, SimulationResult } from '../src/engine/types.js';

/** Asks which assumption of a scenario matters most for one of its indicators, at the due date of one of its targets. */
export interface SensitivityRequest {
  readonly sensitivity: SimulationRequest;
  /** The indicator. */
  readonly key: string;
  /** Id of the target whose due date counts; the horizon without it. */
  readonly target?: string;
}

/** Asks what may be said of an order of provinces by their current values. */
export interface RanksRequest extends RankOptions {
  readonly ranks: readonly RankEntry[];
}

export type EngineRequest = ProjectionRequest | SimulationRequest | SensitivityRequest | RanksRequest;
export type EngineResult = ProjectionResult | SimulationResult | SensitivityResult | RankResult;

/** What a worker says while it computes, beside its answers: that it has got further since it last said so. */
export const WORKING = 'chiso: working';

/** Milliseconds between two such words: several fit into the time after which silence counts as an end, and a short task says none. */
export const SAY_EVERY = 1_000;

/** The methods that a worker offers through comlink. */
export interface WorkerApi {
  /** The version of this worker's code: proof that it runs, and that it is of the page's build. */
  ready(): string;
  run(request: EngineRequest): EngineResult;
}

/** A page may ask with anything: what is no object asks for nothing of a kind, and the engine says so. */
const asksFor = (request: unknown, what: string): boolean => typeof request === 'object' && request !== null && what in request;

/** True for a request over several indicators. */
export const isSimulation = (request: EngineRequest): request is SimulationRequest => asksFor(request, 'indicators');

/** True for a question about assumptions instead of a projection. */
export const isSensitivity = (request: EngineRequest): request is SensitivityRequest => asksFor(request, 'sensitivity');

/** True for a question about an order. */
export const isRanks = (request: EngineRequest): request is RanksRequest => asksFor(request, 'ranks');

/** The result of a request that could not be computed: the issue stands where the engine's own issues stand. */
export function failed(request: EngineRequest, issue: Issue): EngineResult {
  const one: ProjectionResult = { ok: false, issues: [issue] };
  if (!isSimulation(request) || !Array.isArray(request.indicators)) return one;
  return { indicators: Object.fromEntries((request.indicators as SimulationRequest['indicators']).map((each) => [each?.key, one])), issues: [issue] };
}
