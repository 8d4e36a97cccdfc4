/**
 * Stands in the place of `src/model/parse.ts` in `chiso-lite.js`. The parser in here is as strict as the package's own, because it is the same one, but its
 * messages say only where something is wrong. Data that it refuses go to the whole parser of the second file, which says what is wrong and what to
 * write instead.
 */
import type { Concept } from '../../model/types.js';
import { parseDataset as parseSilently, type DatasetResult } from '../../model/parse.js';
import { inside } from '../inside.js';

export { parseConcepts, parseConceptsText, parseDatasetText, type ConceptsResult, type DatasetResult } from '../../model/parse.js';

type Parse = (input: unknown, concepts?: readonly Concept[]) => DatasetResult;

let whole: Parse | null = null;

/** Called by the second file. */
export function addParser(parse: Parse): void {
  whole = parse;
}

/** As in the package, but a result may take a moment; the one place that calls it, `load-dataset.ts`, waits for what it returns. */
export function parseDataset(input: unknown, concepts: readonly Concept[] = []): DatasetResult | Promise<DatasetResult> {
  const result = parseSilently(input, concepts);
  return result.ok ? result : inside.later().then(() => whole?.(input, concepts) ?? result);
}
