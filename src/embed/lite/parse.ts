/**
 * Stands in the place of `src/model/parse.ts` in `chiso-lite.js`: its tables and readers are the package's own and as strict, but what they refuse is
 * read again by the whole parser of the second file, which knows older forms of the data and says what is wrong and what to write instead.
 */
import { parseDataset as parsePlain, type ConceptsResult, type DatasetResult } from '../../model/parse.js';
import type * as whole from '../../model/parse.js';
import type { Concept } from '../../model/types.js';
import { inside } from '../inside.js';
import { unreadable } from './issue-log.js';

export { parseConceptsText, parseDatasetText, type ConceptsResult, type DatasetResult } from '../../model/parse.js';

type Parser = Pick<typeof whole, 'parseConcepts' | 'parseDataset'>;

let parser: Parser | null = null;

/** Called by the second file. */
export function addParser(given: Parser): void {
  parser = given;
}

/** As in the package, but a result may take a moment; the one place that calls it, `load-dataset.ts`, waits for what it returns. */
export async function parseDataset(input: unknown, concepts: readonly Concept[] = []): Promise<DatasetResult> {
  if (parser) return parser.parseDataset(input, concepts);
  const result = parsePlain(input, concepts);
  if (result.ok) return result;
  await inside.later();
  return (parser as Parser | null)?.parseDataset(input, concepts) ?? result;
}

/** A list of concepts comes with few pages' own data, and no row is shown before it. */
export async function parseConcepts(input: unknown): Promise<ConceptsResult> {
  await inside.later();
  return parser?.parseConcepts(input) ?? { ok: false, issues: [unreadable(null)] };
}
