/** chiso/model: the data, what may be compared with what, and the state of each row. Pure: no DOM, no Intl, no clock. */
export * from './types.js';
export { exceedsBytes, LIMITS } from './limits.js';
export {
  calendarDay, decimalTime, dueTime, observationTime, periodEnd, periodFirstDay, periodForm, periodLastDay, periodStart, SAME_MOMENT,
  type CalendarDay, type ObservationTime, type PeriodForm,
} from './time.js';
export { parseConcepts, parseConceptsText, parseDataset, parseDatasetText, type ConceptsResult, type DatasetResult } from './parse.js';
export { DATASET_VERSION, migrate, type MigrationResult } from './migrate.js';
export * from './states.js';
export { assess } from './assess.js';
export { assessWithBaseline, type TypedBaseline } from './assess-typed.js';
export { JUDGED_AFTER, JUDGED_BEFORE, TREND_SPAN } from './judge.js';
export { comparable, comparableTargets, comparableValues, type FiledObservation, type FiledTarget } from './compare.js';
export {
  beyond, distanceDone, gap, goalEdge, goalSign, isReached, OBSERVED_YEARS, observedPace, requiredPace,
  type Goal, type PaceUnit, type RequiredPaceNumbers,
} from './pace.js';
export { contradictingCounts, exactValue, lastDigit, valueInterval } from './precision.js';
export { latestObservation } from './latest.js';
export { series, seriesPoint, type SeriesPoint } from './series.js';
export { ModelError } from './errors.js';
export { onProvide, provide, provided, providedSlugs } from './registry.js';
export * from './readers/index.js';
export { VERSION } from './version.js';
