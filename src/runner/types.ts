import type { ProjectionRequest, ProjectionResult, SimulationRequest, SimulationResult } from '../engine/types.js';
import type { RankResult } from '../engine/rank-intervals.js';
import type { SensitivityResult } from '../engine/sensitivity.js';
import type { EngineRequest, EngineResult, RanksRequest, SensitivityRequest } from '../../workers/protocol.js';
import type { RemoteWorker } from '../../workers/remote.js';

export type { EngineRequest, EngineResult, RanksRequest, RemoteWorker, SensitivityRequest };

export type Mode = 'worker' | 'inline';

/** A way to start a worker, from the first to the last that a page tries. */
export type RungName = 'data-worker' | 'blob' | 'sibling' | 'module';

/** Why a rung gave no worker, or a worker was given up. */
export type Failure = 'refused' | 'not-ready' | 'wrong-version' | 'garbage' | 'crashed' | 'silent';

/** Why the page's own thread computes though nothing was tried. */
export type NoWorker = 'none-asked' | 'no-worker-here' | 'other-origin' | 'bad-address';

/**
 * Where a result was computed and why there: in a worker, `cause` is the rung that started it; inline, what stood against a worker.
 * `refused` lists the rungs that failed before, in the order tried.
 */
export interface Where {
  readonly mode: Mode;
  readonly cause: RungName | Failure | NoWorker;
  readonly refused: readonly { readonly rung: RungName; readonly failure: Failure }[];
}

/** One result of a run, as soon as it is there. */
export interface Progress extends Where {
  readonly done: number;
  readonly total: number;
  /** Which request of the run it answers. */
  readonly index: number;
  readonly result: EngineResult;
}

export interface RunOptions {
  /** Ends the run: what waits is dropped, what computes finishes unheard or is stopped after 200 ms. */
  readonly signal?: AbortSignal;
  /** Called once for each request, in the order in which results arrive, before the promise resolves. */
  readonly onProgress?: (progress: Progress) => void;
  /**
   * A name within this runner: a later run of the same slot supersedes this one, which rejects with `superseded`. For a slider, where only the last
   * position counts. Without a slot runs never disturb each other.
   */
  readonly slot?: string;
}

/** Runs the engine in a worker where the page's host allows one, else on the page's thread in short slices: the same numbers either way. */
export interface Runner {
  run(request: ProjectionRequest, options?: RunOptions): Promise<ProjectionResult>;
  run(request: SimulationRequest, options?: RunOptions): Promise<SimulationResult>;
  run(request: SensitivityRequest, options?: RunOptions): Promise<SensitivityResult>;
  run(request: RanksRequest, options?: RunOptions): Promise<RankResult>;
  run(requests: readonly ProjectionRequest[], options?: RunOptions): Promise<readonly ProjectionResult[]>;
  run(requests: readonly EngineRequest[], options?: RunOptions): Promise<readonly EngineResult[]>;
  /** Where the last result was computed; null before the first one. */
  readonly mode: Mode | null;
  /** As `mode`, with the reason and the rungs that were refused. */
  readonly where: Where | null;
  /** Rejects what is under way with `disposed`. The page's workers end when its last runner is disposed. Calling it again does nothing. */
  dispose(): void;
}

/** The part of `Worker` that the runner needs; tests put their own in its place. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>;

export interface Rung {
  readonly name: RungName;
  /** Constructs the worker. Throwing means refused; so does an `error` event later. */
  start(): WorkerLike;
}

export interface EngineModule {
  /** Computes one request; yields often enough for the page to paint in between, returns the result, never throws. */
  steps(request: EngineRequest): Generator<unknown, EngineResult>;
}

/** What the runner stands on: how workers start here, and how to get the engine onto the page's own thread. */
export interface Host {
  /** In the order to try; asked once, when something first runs. */
  rungs(): readonly Rung[];
  /** Why `rungs()` is empty. */
  readonly none: NoWorker;
  loadEngine(): Promise<EngineModule>;
  /** `navigator.hardwareConcurrency`. */
  readonly cores?: number | undefined;
}
