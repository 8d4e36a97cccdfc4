/** Short ways from a text or cells to what the readers make of them. */
import { inspect, read, readCsv, type Cell, type Inspection, type Mapping, type ReadResult, type Table } from '../../../../src/model/index.js';

export function tableOf(text: string): Table {
  const result = readCsv(text);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  const [table] = result.tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

/** Lines of cells, `|` between them: a table that no CSV rule touches. */
export function cells(...lines: readonly string[]): Table {
  return { name: '', rows: lines.map((line) => line.split('|').map((cell): Cell => (cell === '' ? null : cell))) };
}

/** What `read` makes of a table with the proposal of `inspect`, changed. */
export function readAs(table: Table, change: (proposal: Mapping) => Mapping = (proposal) => proposal): ReadResult & { readonly inspection: Inspection } {
  const inspection = inspect(table);
  return { ...read(table, change(inspection.proposal)), inspection };
}

export function readWell(table: Table, change?: (proposal: Mapping) => Mapping) {
  const result = readAs(table, change);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  return result;
}

export function issuesOf(table: Table, change?: (proposal: Mapping) => Mapping) {
  const result = readAs(table, change);
  return result.ok ? [] : result.issues;
}

/** The only indicator of a table that can be read. */
export function only(table: Table, change?: (proposal: Mapping) => Mapping) {
  const { dataset: { indicators } } = readWell(table, change);
  const [indicator] = indicators;
  if (indicator === undefined || indicators.length > 1) throw new Error(`${String(indicators.length)} indicators`);
  return indicator;
}
