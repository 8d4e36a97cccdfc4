/** Stands in the place of `src/runner/errors.ts` in the files for any page, where no page's script can make a runner: its own elements ask for the code alone. */
import type { RunnerErrorCode } from '../runner/errors.js';

export type { RunnerErrorCode } from '../runner/errors.js';

export class RunnerError extends Error {
  constructor(readonly code: RunnerErrorCode) {
    super(code);
  }
}

export const isQuiet = (problem: unknown): boolean => problem instanceof RunnerError && problem.code !== 'unclonable';
