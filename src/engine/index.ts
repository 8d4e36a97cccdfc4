/** The numerical engine: pure, seeded, synchronous. Runs in Node, on a page and in a worker. */
export { project, projectSteps } from './project.js';
export { requiredPath, type RequiredPath, type RequiredPathRequest, type RequiredPathResult } from './required-path.js';
export type * from './types.js';
export type { Reference } from './reference.js';
