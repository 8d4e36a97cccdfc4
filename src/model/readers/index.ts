/** Readers of outside data: CSV, TSV, XLSX, lists of JSON records, JSON-stat 2.0, CKAN and tables of web pages into datasets, in two steps: `inspect`, then `read`. */
export * from './types.js';
export { TABLE_LIMITS } from './limits.js';
export { ckanPage, isCkanAddress, readCkan, type CkanResult } from './ckan.js';
export { columnMark, parseNumber } from './amount.js';
export { readCsv } from './csv.js';
export { decodeText, type TextResult } from './decode.js';
export { datasetFile } from './file-form.js';
export { cellText, inspect, NOBODY, type InspectOptions } from './inspect.js';
export { readJsonStat } from './json-stat.js';
export { openBytes, openJson, openText, type Opened } from './open.js';
export { overlay, type OverlayOptions, type OverlayResult } from './overlay.js';
export { readPeriodCell, type PeriodText } from './period.js';
export { placeName, placeNamed } from './place-names.js';
export { read, type ReadResult } from './read.js';
export { readRecords } from './records.js';
