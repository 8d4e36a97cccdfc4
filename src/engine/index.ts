/** The numerical engine: pure, seeded, synchronous. Runs in Node, on a page and in a worker. */
export { backtest } from './backtest.js';
export { compositeIndex, type Composite, type CompositePart, type CompositeResult } from './composite.js';
export { methods, type MethodCard, type Progress, type ProgressClass, type ProgressInput, type Skill } from './methods/index.js';
export { project, projectSteps } from './project.js';
export { rankIntervals, type RankEntry, type RankIntervals, type RankOptions, type RankResult } from './rank-intervals.js';
export { requiredPath, type RequiredPath, type RequiredPathRequest, type RequiredPathResult } from './required-path.js';
export { sensitivity, type Sensitivity, type SensitivityInput, type SensitivityResult } from './sensitivity.js';
export { simulate, simulateSteps } from './simulate.js';
export type * from './types.js';
export type { Reference, TrendReference } from './reference.js';
