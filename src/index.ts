/** chiso: elements as classes, without defining them; import `chiso/define` to define them all. */
export { ChisoElement } from './elements/base-element.js';
export { ChisoBrief } from './elements/brief/brief.js';
export { ChisoCompare } from './elements/compare/compare.js';
export { ChisoIndicator } from './elements/indicator/indicator.js';
export { ChisoProjection } from './elements/projection/projection.js';
export { ChisoScenario } from './elements/scenario/scenario.js';
export { ChisoScorecard } from './elements/scorecard/scorecard.js';
export { ChisoTasks } from './elements/tasks/tasks.js';
export type * from './elements/events.js';
export { setDatasetsFolder } from './elements/shared/settings.js';
export { createRunner, RunnerError } from './runner/index.js';
export type { Host, Mode, Progress, Runner, RunnerErrorCode, RunnerOptions, RunOptions, Rung, Where } from './runner/index.js';
export { provide } from './model/index.js';
export type { DeclaredBasis, ScenarioInput } from './view/projection-scenarios.js';
export type { ScenarioDocument } from './view/scenario.js';
export { fallbackTable, type FallbackOptions, type FallbackTable } from './elements/shared/fallback-table.js';
