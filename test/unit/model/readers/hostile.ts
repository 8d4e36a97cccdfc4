/**
 * Hostile inputs for every parser, made from a seed: good files with something broken in them, and heaps of the pieces that break parsers. Used by the unit
 * tests for a few rounds and by `npm run fuzz` for many.
 */
import { readFileSync } from 'node:fs';
import {
  datasetFile, decodeText, inspect, LIMITS, openBytes, openJson, openText, overlay, parseConcepts, parseConceptsText, parseDataset, parseDatasetText, read, readCkan, readCsv, readJsonStat, readRecords,
  type Dataset, type Issue, type Mapping, type Table,
} from '../../../../src/model/index.js';
import { book } from './workbook.js';

/** mulberry32: small, seeded, the same everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  '"', '""', ';', ',', '\t', '|', '\n', '\r\n', '\r', ' ', '\u00a0', '\u0000', '\ud800', '\udc00', '\u202e', '\u200f', '\ufeff', '%', '(', ')', '[', ']', '{', '}', ':', '<', '>', '&', '\'', '\\', '\\u0000',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '=1+1', '=HYPERLINK("x")', '@SUM(A1)', '-2+3', '<img src=x onerror=alert(1)>', '</script>', 'javascript:alert(1)', '${x}', '1e999', 'NaN',
  '-0', '1.234', '1,234', '1.234,5', '1,234.5', '86,5%', '≥ 30% (trên GRDP, hết năm 2030)', '80–90', '9'.repeat(400), 'a'.repeat(5000), '2025', '2030', 'năm 2025', '30/2/2025', '45657', 'quý II/2026', '5 tháng đầu năm 2026',
  'Chỉ tiêu', 'Mã', 'Đơn vị', 'Kỳ', 'Giá trị', 'Đích', 'Đích 2030', 'Năm 2025', 'Cách tính', 'Nguồn', 'Nội dung đo', 'Loại', 'Huyện', 'Toàn tỉnh', 'Tổng cộng', 'I. Hạ tầng số', 'không nêu tính trên gì', 'sep=;', 'null', 'true', '[]', '{}',
  '"class":"dataset"', '"size":[2000000000]', '"success":true', '"version":1', '"province"', '"indicators"', 'e-id-people', 'unstated', 'as-named', 'đ', 'Ấ', '👩‍👩‍👧', 'ﷺ',
];

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const SMALL = {
  version: 1, province: { slug: 'lam-dong', name: { vi: 'Lâm Đồng' } },
  documents: [{ id: 'a', title: { vi: 'A' }, kind: 'report', issued: '2026-06-19', file: 'a.txt', territory: { id: 'since-2025-07', name: { vi: 'tỉnh' } } }],
  indicators: [{
    id: 'x', name: { vi: 'X' }, pillar: 'society', unit: 'percent', kind: 'saturating-rate', bounds: [0, 100], bases: [{ id: 'people', name: { vi: 'người' }, numerator: { vi: 'n' } }],
    observations: [{ period: '2025', value: 50, basis: 'people', source: { document: 'a', lines: [1, 2] } }], targets: [{ id: '2030', by: '2030', value: 80, basis: 'people', source: { document: 'a' } }],
  }],
};
const GOOD_TEXTS = [
  'Mã;Chỉ tiêu;Đơn vị;Cách tính;Năm 2024;Năm 2025;Đích 2030\na;Phủ sóng 5G;%;trên dân số;82,1;86,5;≥ 100\nb;"Trạm; ""5G""";trạm;đúng như tên;1.050;1.286;2.000\n',
  'Indicator,Unit,Period,Value,Target,Due,Basis,Numerator,Denominator\ne-ID,%,2025-12-31,86.5,,,citizens over 14,"2,574,604","2,976,421"\ne-ID,%,,,95,2030,citizens over 14,,\n',
  JSON.stringify(SMALL), JSON.stringify(json('test/fixtures/readers/json-stat-2.0.json')), JSON.stringify(json('test/fixtures/readers/ckan-datastore.json')),
  JSON.stringify([{ indicator: 'Phủ sóng 5G', unit: '%', basis: 'trên dân số', time: '2025', value: 86.5 }, { indicator: 'Trạm', time: 2025, value: '1.286', target: 2000, due: '2030' }]),
];
const GOOD_BOOK = book([{ name: 'S', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>0.5</v></c></row>' }], { texts: ['Chỉ tiêu', 'Năm 2025', 'A'] });
const baseDataset: Dataset | null = (() => {
  const result = parseDataset(SMALL);
  return result.ok ? result.dataset : null;
})();

/** One stream of random decisions. */
class Chance {
  constructor(private readonly random: () => number) {}

  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** A heap of pieces, or a good text with some of it cut, doubled or replaced. */
  text(): string {
    if (this.below(3) === 0) return Array.from({ length: this.below(60) }, () => this.of(PIECES)).join(this.of(['', ';', ',', '\n']));
    let text = this.of(GOOD_TEXTS);
    for (let changes = 1 + this.below(6); changes > 0; changes -= 1) {
      const at = this.below(text.length + 1);
      const end = Math.min(text.length, at + this.below(12));
      text = this.of([
        () => text.slice(0, at) + this.of(PIECES) + text.slice(end), () => text.slice(0, at) + text.slice(end),
        () => text.slice(0, end) + text.slice(at), () => text.slice(0, at) + text.slice(at, end).repeat(1 + this.below(50)) + text.slice(end),
      ])();
    }
    return text;
  }

  bytes(): Uint8Array {
    if (this.below(8) === 0) return Uint8Array.from({ length: this.below(200) }, () => this.below(256));
    const bytes = this.below(4) === 0 ? GOOD_BOOK.slice() : new TextEncoder().encode(this.text());
    for (let changes = this.below(6); changes > 0 && bytes.length > 0; changes -= 1) bytes[this.below(bytes.length)] = this.below(256);
    return this.below(5) === 0 ? bytes.slice(0, this.below(bytes.length + 1)) : bytes;
  }

  /** Data as JSON could give it, and some that it could not. */
  value(depth = 0): unknown {
    const kind = this.below(depth > 4 ? 7 : 10);
    if (kind < 2) return this.of(PIECES);
    if (kind === 2) return this.of([0, -1, 1.5, 2025, 1e308, -0, NaN, Infinity, 2_000_000_000]);
    if (kind < 7) return this.of([null, true, false, undefined, '2025', 'a', '', 'people', [], {}]);
    if (kind === 7) return Array.from({ length: this.below(6) }, () => this.value(depth + 1));
    const names = ['version', 'province', 'slug', 'name', 'vi', 'documents', 'indicators', 'observations', 'targets', 'id', 'class', 'size', 'dimension', 'value', 'success', 'result', 'records', 'fields', 'period', 'basis', '__proto__', 'length'];
    return Object.fromEntries(Array.from({ length: this.below(8) }, () => [this.of(names), this.value(depth + 1)]));
  }

  /** A good object with one of its branches replaced. */
  broken(): unknown {
    const copy: unknown = JSON.parse(this.of(GOOD_TEXTS.slice(2)));
    let at = copy;
    for (let depth = this.below(7); depth >= 0; depth -= 1) {
      if (typeof at !== 'object' || at === null) break;
      const record = at as Record<string, unknown>;
      const key = this.of(Object.keys(record));
      if (key === undefined) break;
      if (depth === 0) record[key] = this.value(3);
      at = record[key];
    }
    return copy;
  }
}

function checkIssues(issues: readonly Issue[], table: Table | null): void {
  if (issues.length === 0) throw new Error('refused without an issue');
  if (issues.length > LIMITS.issues) throw new Error(`${String(issues.length)} issues`);
  for (const { code, path, message } of issues) {
    if (code === '' || message.vi === '' || message.en === '') throw new Error(`an issue without words: ${code}`);
    const row = /^rows\[(\d+)\]/.exec(path)?.[1];
    if (row !== undefined && table !== null && Number(row) >= table.rows.length) throw new Error(`an issue names row ${row} of ${String(table.rows.length)}`);
  }
}

function checkDataset(dataset: Dataset): void {
  const again = parseDataset(JSON.parse(JSON.stringify(datasetFile(dataset))));
  if (!again.ok) throw new Error(`a dataset is not read back: ${again.issues[0]?.message.en ?? ''}`);
  if (JSON.stringify(again.dataset) !== JSON.stringify(dataset)) throw new Error('a dataset is read back otherwise');
}

function throughTable(table: Table, chance: Chance): void {
  const { proposal, questions } = inspect(table);
  for (const question of questions) if (question.message.vi === '') throw new Error('a question without words');
  const mark = chance.of(['.', ',', null] as const);
  const mapping: Mapping = chance.below(2) === 0 ? proposal : { ...proposal, columns: proposal.columns.map((column) => ({ ...column, decimal: mark, scale: 1 })), territory: chance.of(['by-date', 'since-2025-07'] as const) };
  const result = read(table, mapping);
  if (!result.ok) {
    checkIssues(result.issues, table);
    if (result.partial) checkDataset(result.partial);
    return;
  }
  checkDataset(result.dataset);
  if (baseDataset === null) throw new Error('the sample is broken');
  const joined = overlay(baseDataset, { ...result.dataset, province: baseDataset.province }, { sameMoment: chance.of(['conflict', 'correction'] as const) });
  if (joined.ok) checkDataset(joined.dataset);
  else checkIssues(joined.issues, null);
}

type Attack = (chance: Chance) => void | Promise<void>;

function judge(result: { readonly ok: boolean; readonly issues?: readonly Issue[]; readonly tables?: readonly Table[] }, chance: Chance): void {
  if (result.ok) for (const table of result.tables ?? []) throughTable(table, chance);
  else checkIssues(result.issues ?? [], null);
}

/** Every parser, by name. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  csv: (chance) => judge(readCsv(chance.text()), chance),
  text: (chance) => judge(openText(chance.text()), chance),
  bytes: (chance) => judge(decodeText(chance.bytes()), chance),
  cells: (chance) => throughTable({ name: chance.of(PIECES), rows: Array.from({ length: chance.below(12) }, () => Array.from({ length: chance.below(8) }, () => chance.of([...PIECES, null, 0.5, 2025, { number: 5, unit: '%' }]))) }, chance),
  json: (chance) => judge(openJson(chance.below(2) === 0 ? chance.broken() : chance.value()), chance),
  'json-stat': (chance) => judge(readJsonStat(chance.below(2) === 0 ? chance.broken() : chance.value()), chance),
  ckan: (chance) => judge(readCkan(chance.below(2) === 0 ? chance.broken() : chance.value()), chance),
  records: (chance) => {
    const keys = ['indicator', 'unit', 'basis', 'time', 'value', 'target', 'due', 'Mã', '__proto__', 'constructor', 'length'];
    const record = () => Object.fromEntries(Array.from({ length: chance.below(8) }, () => [chance.of(keys), chance.value(3)]));
    judge(readRecords(Array.from({ length: chance.below(8) }, () => (chance.below(12) === 0 ? chance.value(3) : record())), chance.of(PIECES)), chance);
  },
  dataset: (chance) => {
    const result = parseDataset(chance.below(2) === 0 ? chance.broken() : chance.value());
    if (!result.ok) checkIssues(result.issues, null);
    const dataset = result.ok ? result.dataset : result.partial;
    if (dataset) checkDataset(dataset);
  },
  'dataset text': (chance) => judge(parseDatasetText(chance.text()), chance),
  concepts: (chance) => judge(parseConcepts(chance.value()), chance),
  'concepts text': (chance) => judge(parseConceptsText(chance.text()), chance),
};

/** Every attack that unpacks something runs apart, because the platform unpacks on its own time. */
const SLOW_ATTACKS: Readonly<Record<string, Attack>> = {
  file: async (chance) => judge(await openBytes(chance.bytes(), chance.of(PIECES)), chance),
};

const plainObject = () => JSON.stringify([Object.keys(Object.prototype), ({} as Record<string, unknown>)['polluted'] ?? null, Object.getOwnPropertyNames(Object.prototype).length, Object.getOwnPropertyNames(Array.prototype).length]);
const untouched = plainObject();

export const PARSERS: readonly string[] = [...Object.keys(ATTACKS), ...Object.keys(SLOW_ATTACKS)];

/** Runs one input through one parser. Throws with the seed when the parser throws, or when what it gives is not what it promises. */
export async function attack(parser: string, seed: number): Promise<void> {
  const run = ATTACKS[parser] ?? SLOW_ATTACKS[parser];
  if (run === undefined) throw new Error(`no parser ${parser}`);
  try {
    const done = run(new Chance(randomOf(seed)));
    if (done !== undefined) await done;
    if (plainObject() !== untouched) throw new Error('a prototype was changed');
  } catch (problem) {
    throw new Error(`${parser}, seed ${String(seed)}: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`, { cause: problem });
  }
}
