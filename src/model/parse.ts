/**
 * From unknown data to a dataset that the rest of chiso can trust, or to issues that a person can act on.
 *
 * Nothing of the input is kept: results are fresh objects, so later changes to the input change nothing. Texts stay texts, markup included. Limits
 * are checked before anything is allocated.
 */
import { IssueLog, unreadable } from './issue-log.js';
import { parseJson } from './json-text.js';
import { LIMITS } from './limits.js';
import { migrate } from './migrate.js';
import { readConcepts } from './parse-concept.js';
import { documents as readDocuments } from './parse-document.js';
import { linkShown, readIndicator } from './parse-indicator.js';
import { province as readProvince, readFinding } from './parse-rest.js';
import { readStatement, readTask } from './parse-task.js';
import { say } from './parse-words.js';
import { type Fields, fieldsOf, has, isRecord, number, own, wrong } from './reading.js';
import { entries, group, maybe, or, shape } from './shape.js';
import type { Concept, Dataset, Indicator, Issue } from './types.js';

export type DatasetResult =
  | { readonly ok: true; readonly dataset: Dataset; readonly warnings: readonly Issue[] }
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
      /** What could be read without the entries that the issues name, to be shown only with them; null when the damage is not confined to entries. */
      readonly partial: Dataset | null;
    };

export type ConceptsResult =
  | { readonly ok: true; readonly concepts: readonly Concept[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

function readIndicators(root: Fields): readonly Indicator[] {
  const paths = new Map<Indicator, string>();
  const read = (fields: Fields): Indicator | null => {
    const indicator = readIndicator(fields);
    if (indicator !== null) paths.set(indicator, fields.path);
    return indicator;
  };
  const indicators = entries(read, LIMITS.indicators, true)(root, 'indicators', null);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return indicators.flatMap((indicator) => {
    const linked = linkShown(indicator, byId);
    if (linked !== null) return [linked];
    root.log.error('unknown-reference', `${paths.get(indicator) ?? ''}.shows`, say('shows'));
    return [];
  });
}

/** Everything below the province and the documents; ids come before what points to them. */
function readContent(root: Fields): Omit<Dataset, 'version' | 'province' | 'documents'> {
  const { log } = root;
  const indicators = readIndicators(root);
  log.ids.indicators = idsOf(indicators);
  const tasks = entries(readTask, LIMITS.tasks, true)(root, 'tasks', null);
  log.ids.tasks = idsOf(tasks);
  const statements = entries(readStatement, LIMITS.statements, true);
  return {
    indicators,
    tasks,
    ...shape<Pick<Dataset, 'budgets' | 'growthAssumptions' | 'composites' | 'monitoring' | 'context' | 'qualitativeTargets' | 'findings'>>({
      budgets: statements,
      growthAssumptions: statements,
      composites: statements,
      monitoring: statements,
      context: statements,
      qualitativeTargets: statements,
      findings: entries(readFinding, LIMITS.statements, true),
    })(root),
  };
}

/** The size of the whole that a summary stands for; a number that it does not give is that of the summary itself. */
function readSummary(root: Fields, { indicators, tasks, findings }: Pick<Dataset, 'indicators' | 'tasks' | 'findings'>): Pick<Dataset, 'summary'> {
  const summary = group(shape<NonNullable<Dataset['summary']>>({
    indicators: or(number, indicators.length), tasks: or(number, tasks.length), findings: or(number, findings.length),
  }));
  return shape<Pick<Dataset, 'summary'>>({ summary: maybe(summary) })(root);
}

function readDataset(input: unknown, concepts: readonly Concept[]): DatasetResult {
  const log = new IssueLog();
  const outer = fieldsOf(input, '', log);
  if (outer === null) return { ok: false, issues: log.list(), partial: null };
  const current = migrate(outer.record);
  if (!current.ok) return { ok: false, issues: current.issues, partial: null };
  const root: Fields = { ...outer, record: current.data };
  const documents = readDocuments(root, 'documents', null);
  log.documents = new Map(documents.map((document) => [document.id, document]));
  const province = readProvince(root, 'province', null);
  if (!has(root, 'indicators')) wrong(root, 'indicators', 'indicators');
  const included = has(root, 'concepts') ? readConcepts(current.data, log) : [];
  log.concepts = new Map([...concepts, ...included].map((concept) => [concept.id, concept]));
  const damagedFrame = log.count > 0;
  const content = readContent(root);
  const dataset = province && { version: 1 as const, province, documents, ...content, ...readSummary(root, content) };
  if (dataset && log.count === 0) return { ok: true, dataset, warnings: log.warnings };
  return { ok: false, issues: log.list(), partial: damagedFrame || log.overLimit ? null : dataset };
}

/**
 * Parses a dataset: checks it, brings an older version up, fills what indicators inherit from their concepts, and adds the time, territory and due
 * date of every number, so that everything after it needs no other lookup. Never throws for data.
 *
 * Absent fields take the defaults of the file form (null, [], false). A value outside the bounds of its indicator is kept, flagged `implausible` and
 * warned about: it is never shown as a value.
 * @param input Anything; JSON data of `dataset.schema.json` is expected.
 * @param concepts Concepts that indicators may inherit from; a file that brings its own under `concepts` (as the built files do) needs none.
 * @returns The dataset and warnings; or at most `LIMITS.issues` issues, and what could be read without the entries they name.
 * @example parseDataset({ version: 1 }) // { ok: false, issues: [{ code: 'wrong-type', path: 'province', … }, …], partial: null }
 */
export function parseDataset(input: unknown, concepts: readonly Concept[] = []): DatasetResult {
  try {
    return readDataset(input, concepts);
  } catch (problem) {
    // Only objects with failing accessors come here (a proxy, a revoked handle): data itself cannot make a reader throw.
    return { ok: false, issues: [unreadable(problem)], partial: null };
  }
}

/**
 * Parses the JSON text of a dataset; see `parseDataset`. A text over 8 MiB is refused before it is parsed.
 * @example parseDatasetText('{"version":') // issue bad-json, line 1, column 12
 */
export function parseDatasetText(text: string, concepts: readonly Concept[] = []): DatasetResult {
  const json = parseJson(text);
  return json.ok ? parseDataset(json.data, concepts) : { ok: false, issues: json.issues, partial: null };
}

/**
 * Parses a list of concepts, or an object that holds it under `concepts`. Never throws for data.
 * @example parseConcepts([]) // { ok: true, concepts: [] }
 */
export function parseConcepts(input: unknown): ConceptsResult {
  try {
    const version = isRecord(input) && own(input, 'version') !== undefined ? migrate(input) : null;
    if (version?.ok === false) return version;
    const log = new IssueLog();
    const concepts = readConcepts(input, log);
    return log.count === 0 ? { ok: true, concepts } : { ok: false, issues: log.list() };
  } catch (problem) {
    return { ok: false, issues: [unreadable(problem)] };
  }
}

/** Parses the JSON text of a list of concepts; see `parseConcepts`. */
export function parseConceptsText(text: string): ConceptsResult {
  const json = parseJson(text);
  return json.ok ? parseConcepts(json.data) : { ok: false, issues: json.issues };
}
