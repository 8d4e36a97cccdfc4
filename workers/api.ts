/**
 * What the engine answers, in the same words whether a worker or the page itself asks: one request in, one result out, never an exception.
 */
import { projectSteps, simulateSteps } from '../src/engine/index.js';
import { rankSteps } from '../src/engine/rank-intervals.js';
import { sensitivitySteps } from '../src/engine/sensitivity.js';
import { failed, isRanks, isSensitivity, isSimulation, type EngineRequest, type EngineResult } from './protocol.js';

/**
 * Computes one request in steps: yields between them, returns the result. A step works on a block of draws and takes a few milliseconds, however many
 * are asked for. An exception of the engine (a defect, or too little memory) becomes an issue `engine-failed`, because errors lose
 * their fields on the way out of a worker.
 */
export function* steps(request: EngineRequest): Generator<unknown, EngineResult> {
  try {
    if (isSensitivity(request)) return yield* sensitivitySteps(request.sensitivity, { key: request.key, ...(request.target === undefined ? {} : { target: request.target }) });
    if (isRanks(request)) return yield* rankSteps(request.ranks, request);
    return yield* isSimulation(request) ? simulateSteps(request) : projectSteps(request);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed(request, {
      code: 'engine-failed',
      path: '',
      message: { vi: `Phép tính gặp lỗi nên không có kết quả (${detail}).`, en: `The calculation failed and gave no result (${detail}).` },
    });
  }
}

/** Computes one request without a pause; `stepped` is called between its steps. */
export function answer(request: EngineRequest, stepped?: () => void): EngineResult {
  const work = steps(request);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    stepped?.();
  }
}
