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
export { onProvide, provide, provided } from './registry.js';
export { VERSION } from './version.js';
