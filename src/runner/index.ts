export { isQuiet, RunnerError, type RunnerErrorCode } from './errors.js';
export { createRunner, type RunnerOptions } from './runner.js';
export type { Host, Mode, Progress, Runner, RunOptions, Rung, Where } from './types.js';
