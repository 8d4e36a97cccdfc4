/**
 * Stands in the place of `src/model/parse.ts` in `chiso-lite.js`: what it refuses is read again when the second file is there, which knows older forms of the data and says
 * what is wrong and what to write instead.
 */
import { parseDataset as parseNow, type DatasetResult } from '../../model/parse.js';
import type { Concept } from '../../model/types.js';
import { inside } from '../inside.js';

export { parseConcepts, parseConceptsText, parseDatasetText, type ConceptsResult, type DatasetResult } from '../../model/parse.js';

/** As in the package, but a result may take a moment; the one place that calls it, `load-dataset.ts`, waits for what it returns. */
export function parseDataset(input: unknown, concepts: readonly Concept[] = []): DatasetResult | Promise<DatasetResult> {
  const result = parseNow(input, concepts);
  return result.ok ? result : inside.later().then(() => parseNow(input, concepts));
}
