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
export { assessWithBaseline, boundsOf, type TypedBaseline } from './assess-typed.js';
export { JUDGED_AFTER, JUDGED_BEFORE, TREND_SPAN } from './judge.js';
export { comparable } from './compare.js';
export { comparableTargets, comparableValues, type FiledObservation, type FiledTarget } from './compare-values.js';
export {
  beyond, distanceDone, gap, goalEdge, goalSign, isReached, OBSERVED_YEARS, observedPace, type Goal,
} from './pace.js';
export { requiredPace, type PaceUnit, type RequiredPaceNumbers } from './required-pace.js';
export { contradictingCounts, exactValue, lastDigit } from './precision.js';
export { valueInterval } from './value-interval.js';
export { latestObservation } from './latest.js';
export { series, seriesPoint, type SeriesPoint } from './series.js';
export { ModelError } from './errors.js';
export { onProvide, provide, provided, providedSlugs } from './registry.js';
export * from './readers/index.js';
export { VERSION } from './version.js';
