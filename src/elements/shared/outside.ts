/**
 * Data that is no dataset file: tables of the page, CSV, TSV, XLSX, lists of JSON records, JSON-stat 2.0, CKAN. Loaded when something of the kind is met; pages that show our own datasets never
 * carry it. (The files for any page keep it in their second file.)
 */
import {
  cellText, ckanPage, type Concept, type DatasetResult, inspect, type Inspection, type Issue, isCkanAddress, type Mapping, NOBODY, openBytes, openJson, type Opened, parseConcepts, placeName, read, readCkan, type Table,
  TABLE_LIMITS,
} from '../../model/index.js';
import { fetchBytes, fetchJson } from './fetch-json.js';
import { localDay } from './local-day.js';

export type OutsideSource =
  | { readonly kind: 'table'; readonly table: HTMLTableElement }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'address'; readonly url: string };

export interface OutsideContext {
  /** Slug that the page gives; empty when it gives none. */
  readonly province: string;
  /** Address of the concepts that a column of the table may name; asked for only then. */
  readonly concepts: string;
  readonly signal: AbortSignal;
}

/** Either a dataset of this library, unparsed, or what a table gives. */
export type OutsideResult = { readonly raw: unknown } | { readonly result: DatasetResult };

const refusal = (issues: readonly Issue[]): OutsideResult => ({ result: { ok: false, issues, partial: null } });

/** The cells of a table as they are seen: one that spans rows or columns stands in each of them. */
export function tableCells(element: HTMLTableElement): Table {
  const rows: (string | null)[][] = [];
  const places: number[] = [];
  let room: number = TABLE_LIMITS.span * 20;
  /** Cells from above, by column: their text and for how many rows more. */
  let hanging = new Map<number, { readonly text: string; readonly left: number }>();
  const trs = Array.from(element.rows).slice(0, TABLE_LIMITS.rows);
  for (const [index, tr] of trs.entries()) {
    const row: (string | null)[] = [];
    const next: typeof hanging = new Map();
    for (const [column, { text, left }] of hanging) {
      row[column] = text;
      if (left > 1) next.set(column, { text, left: left - 1 });
    }
    let column = 0;
    for (const cell of Array.from(tr.cells)) {
      while (hanging.has(column)) column += 1;
      const text = (cell.textContent ?? '').trim().slice(0, 5000);
      // A span of 0 reaches to the end of its part; browsers give huge ones as they are written.
      const down = cell.rowSpan === 0 ? trs.length - index : Math.min(cell.rowSpan, trs.length - index);
      for (let across = Math.min(cell.colSpan, TABLE_LIMITS.columns); across > 0 && column < TABLE_LIMITS.columns; across -= 1, column += 1) {
        row[column] = text;
        if (down > 1 && room > 0) next.set(column, { text, left: down - 1 });
        room -= 1;
      }
    }
    hanging = next;
    rows.push(Array.from(row, (cell) => cell ?? null));
    places.push(index + 1);
  }
  return { name: (element.caption?.textContent ?? '').trim().slice(0, 1000), rows, places };
}

/** The first table that can be read as it is; the first of all when none can. */
function readable(tables: readonly Table[], options: { readonly province?: Mapping['province']; readonly title: string }): { readonly table: Table; readonly inspection: Inspection } | null {
  const all = tables.map((table) => ({ table, inspection: inspect(table, { title: table.title || table.name || options.title, ...(options.province ? { province: options.province } : {}) }) }));
  return all.find(({ inspection }) => !inspection.questions.some(({ column }) => column === null)) ?? all[0] ?? null;
}

async function conceptsAt(url: string, signal: AbortSignal): Promise<readonly Concept[]> {
  const fetched = await fetchJson(url, signal);
  const parsed = fetched.ok ? parseConcepts(fetched.value) : null;
  return parsed?.ok ? parsed.concepts : [];
}

async function fromTables(tables: readonly Table[], title: string, { province, concepts, signal }: OutsideContext): Promise<DatasetResult> {
  const found = readable(tables.map((table) => (table.name === '' && title !== '' ? { ...table, name: title } : table)), { title });
  if (!found) return { ok: false, issues: [], partial: null };
  const { table, inspection: { questions, proposal } } = found;
  const whole = questions.filter(({ column }) => column === null);
  if (whole.length > 0) return { ok: false, issues: whole, partial: null };
  // Nobody is there to ask. What the other columns of one file prove is taken for its marks; where they prove nothing the number is refused, and the reader told.
  const columns = proposal.columns.map((each, index) => {
    const suggestion = questions.find(({ column }) => column === index)?.suggestion ?? null;
    return suggestion === null ? each : { ...each, decimal: suggestion };
  });
  // Whoever reads the table has it in hand today, whatever day the page judges on.
  const settled: Mapping = { ...proposal, columns, asOf: localDay() };
  const { slug, name } = proposal.province;
  // The page says whose data it is; how that is written a caption tells only where it is a name.
  const known = placeName(province) ?? (name.vi === NOBODY ? title || province : null);
  const mapping: Mapping = province === '' ? settled : { ...settled, province: { slug: province, name: slug === province || known === null ? name : { vi: known } } };
  const column = proposal.columns.findIndex(({ role }) => role === 'concept');
  const wantsConcepts = column !== -1 && table.rows.some((row, index) => index > proposal.head && cellText(row[column]) !== '');
  const result = read(table, mapping, { concepts: wantsConcepts ? await conceptsAt(concepts, signal) : [] });
  return result.ok ? { ok: true, dataset: result.dataset, warnings: result.warnings } : result;
}

/** All records of a CKAN resource, page by page; nothing but the address that was given is asked, with another offset. */
async function fromCkan(url: string, context: OutsideContext): Promise<OutsideResult> {
  const rows: Table['rows'][number][] = [];
  let total: number | null = null;
  for (let records = 0; ;) {
    const page = ckanPage(url, records);
    if (page === null && records > 0) break;
    const fetched = await fetchJson(page ?? url, context.signal);
    if (!fetched.ok) return refusal(fetched.issues);
    const answer = readCkan(fetched.value);
    if (!answer.ok) return refusal(answer.issues);
    rows.push(...(records === 0 ? answer.table.rows : answer.table.rows.slice(1)));
    records += answer.records;
    total = answer.total;
    if (answer.records === 0 || total === null || records >= total) break;
  }
  return { result: await fromTables([{ name: '', rows, ...(total === null ? {} : { total }) }], new URL(url).hostname, context) };
}

/** Name of the file of an address, without its ending. */
function fileName(url: string): string {
  const last = new URL(url).pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(last).replace(/\.[a-z]{2,4}$/i, '');
  } catch {
    return last;
  }
}

async function fromOpened(opened: Opened, title: string, context: OutsideContext): Promise<OutsideResult> {
  if (!opened.ok) return refusal(opened.issues);
  return opened.kind === 'dataset' ? { raw: opened.data } : { result: await fromTables(opened.tables, title, context) };
}

/** Reads what the page gave or linked to. Rejects only when `signal` is aborted. */
export async function readOutside(source: OutsideSource, context: OutsideContext): Promise<OutsideResult> {
  if (source.kind === 'table') return { result: await fromTables([tableCells(source.table)], '', context) };
  if (source.kind === 'json') return fromOpened(openJson(source.value), '', context);
  const { url } = source;
  if (isCkanAddress(url)) return fromCkan(url, context);
  const fetched = await fetchBytes(url, context.signal);
  return fetched.ok ? fromOpened(await openBytes(fetched.bytes, fileName(url)), fileName(url), context) : refusal(fetched.issues);
}
