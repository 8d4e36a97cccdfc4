/**
 * From unknown data to a dataset that the rest of chiso can trust, or to issues that a person can act on.
 *
 * Nothing of the input is kept: results are fresh objects, so later changes to the input change nothing. Texts stay texts, markup included. Limits
 * are checked before anything is allocated.
 */
import { parseJson } from './json-text.js';
import { LIMITS } from './limits.js';
import { migrate } from './migrate.js';
import { readConcepts } from './parse-concept.js';
import { readDocuments, type Documents } from './parse-document.js';
import { linkShown, readIndicator } from './parse-indicator.js';
import { readEntries, readFinding, readProvince, readStatements, readTask } from './parse-rest.js';
import { Fields, IssueLog, isRecord, own } from './reading.js';
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

const UNREADABLE: Issue = {
  code: 'unreadable',
  path: '',
  message: {
    vi: 'Không đọc được dữ liệu: một trường của đối tượng báo lỗi khi truy cập. Hãy truyền dữ liệu JSON thuần.',
    en: 'The data cannot be read: a field of the object fails when it is read. Pass plain JSON data.',
  },
};

function readIndicators(root: Fields, concepts: readonly Concept[], documents: Documents): readonly Indicator[] {
  const byConcept = new Map(concepts.map((concept) => [concept.id, concept]));
  const paths = new Map<Indicator, string>();
  const indicators = readEntries(root, 'indicators', LIMITS.indicators, (fields) => {
    const indicator = readIndicator(fields, byConcept, documents);
    if (indicator !== null) paths.set(indicator, fields.path);
    return indicator;
  });
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return indicators.flatMap((indicator) => {
    const linked = linkShown(indicator, byId);
    if (linked !== null) return [linked];
    root.log.error('unknown-reference', `${paths.get(indicator) ?? ''}.shows`, {
      vi: 'Không tìm thấy số liệu nêu ở shows trong một chỉ tiêu cùng nội dung đo. Hãy kiểm tra mã chỉ tiêu, kỳ và giá trị.',
      en: 'No indicator of the same concept holds the observation that shows names. Check its indicator, period and value.',
    });
    return [];
  });
}

/** Reads everything below the province and the documents. */
function readContent(root: Fields, concepts: readonly Concept[], documents: Documents): Omit<Dataset, 'version' | 'province' | 'documents'> {
  const indicators = readIndicators(root, concepts, documents);
  const ids = new Set(indicators.map((indicator) => indicator.id));
  const tasks = readEntries(root, 'tasks', LIMITS.tasks, (fields) => readTask(fields, documents, ids));
  const taskIds = new Set(tasks.map((task) => task.id));
  return {
    indicators,
    tasks,
    budgets: readStatements(root, 'budgets', documents),
    growthAssumptions: readStatements(root, 'growthAssumptions', documents),
    composites: readStatements(root, 'composites', documents),
    monitoring: readStatements(root, 'monitoring', documents),
    context: readStatements(root, 'context', documents),
    qualitativeTargets: readStatements(root, 'qualitativeTargets', documents),
    findings: readEntries(root, 'findings', LIMITS.statements, (fields) => readFinding(fields, documents, ids, taskIds)),
  };
}

/** The size of the whole that a summary stands for; a number that it does not give is that of the summary itself. */
function readSummary(root: Fields, { indicators, tasks, findings }: Pick<Dataset, 'indicators' | 'tasks' | 'findings'>): Pick<Dataset, 'summary'> {
  const fields = root.has('summary') ? Fields.of(root.get('summary'), 'summary', root.log) : null;
  if (fields === null) return {};
  return {
    summary: {
      indicators: fields.optionalNumber('indicators') ?? indicators.length,
      tasks: fields.optionalNumber('tasks') ?? tasks.length,
      findings: fields.optionalNumber('findings') ?? findings.length,
    },
  };
}

function readDataset(input: unknown, concepts: readonly Concept[]): DatasetResult {
  const log = new IssueLog();
  const outer = Fields.of(input, '', log);
  if (outer === null) return { ok: false, issues: log.list(), partial: null };
  const current = migrate(outer.record);
  if (!current.ok) return { ok: false, issues: current.issues, partial: null };
  const root = new Fields(current.data, '', log);
  const documents = readDocuments(root);
  const byId: Documents = new Map(documents.map((document) => [document.id, document]));
  const province = readProvince(root, byId);
  if (!root.has('indicators')) root.wrong('indicators', { vi: 'danh sách chỉ tiêu', en: 'the list of indicators' });
  const own = root.has('concepts') ? readConcepts(current.data, log) : [];
  const damagedFrame = log.count > 0;
  const content = readContent(root, [...concepts, ...own], byId);
  const dataset: Dataset = { version: 1, province, documents, ...content, ...readSummary(root, content) };
  if (log.count === 0) return { ok: true, dataset, warnings: log.warnings };
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
  } catch {
    // Only objects with failing accessors come here (a proxy, a revoked handle): data itself cannot make a reader throw.
    return { ok: false, issues: [UNREADABLE], partial: null };
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
  } catch {
    return { ok: false, issues: [UNREADABLE] };
  }
}

/** Parses the JSON text of a list of concepts; see `parseConcepts`. */
export function parseConceptsText(text: string): ConceptsResult {
  const json = parseJson(text);
  return json.ok ? parseConcepts(json.data) : { ok: false, issues: json.issues };
}
