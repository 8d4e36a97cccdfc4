/**
 * JSON-stat 2.0 data sets (https://json-stat.org/full/) as tables in the long form.
 *
 * Its own reader, not jsonstat-toolkit: sizes must be checked before cells are made (a hostile `size` of ten digits is one line), and that library brings a
 * fetch of its own and builds every cell twice. Tests compare the two.
 */
import { isRecord, own } from '../reading.js';
import { isBlank } from './amount.js';
import { readHeader } from './headers.js';
import { issue, refused } from './issues.js';
import { TABLE_LIMITS } from './limits.js';
import { findPeriod } from './period.js';
import { nested } from './records.js';
import type { Cell, Table, TablesResult } from './types.js';

/** Cells of a data set that are read at most. */
const MOST_CELLS = TABLE_LIMITS.rows;

interface Dimension {
  readonly id: string;
  readonly label: string;
  /** `named`: of what is measured by its name or units, without being told so. */
  readonly role: 'time' | 'geo' | 'metric' | 'named' | null;
  readonly categories: readonly { readonly id: string; readonly label: string; readonly unit: string }[];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 500) : typeof value === 'number' ? String(value) : '';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Ids of the categories in order: `index` is a list of ids or an object of positions; without one, `label` names the only category. */
function categoryIds(category: Readonly<Record<string, unknown>>, size: number): readonly string[] | null {
  const index = own(category, 'index');
  if (Array.isArray(index)) return index.length === size ? index.map(textOf) : null;
  if (isRecord(index)) {
    const ids = new Array<string>(size);
    for (const id of Object.keys(index).slice(0, size + 1)) {
      const at = own(index, id);
      if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at >= size || ids[at] !== undefined) return null;
      ids[at] = id;
    }
    return Object.keys(index).length === size ? ids : null;
  }
  const labels = Object.keys(record(own(category, 'label')));
  return size === 1 && labels.length === 1 ? labels : null;
}

/** "Percentage of households": the share is the unit, of what stays in the label. */
const PERCENTAGE = /^(?:percent|per cent|percentage|phần trăm|tỷ lệ phần trăm)(?![\p{L}\p{M}])/iu;

const SIZES: Readonly<Record<string, string>> = { 3: 'nghìn', 6: 'triệu', 9: 'tỷ' };

/** The unit of a category: its sign or words, with the power of ten that its numbers are given in. */
function unitOfCategory(unit: unknown): string {
  const fields = record(unit);
  const words = textOf(own(fields, 'symbol')) || textOf(own(fields, 'label')) || textOf(own(fields, 'base')) || textOf(unit);
  return `${SIZES[textOf(own(fields, 'multiplier'))] ?? ''} ${words}`.trim();
}

function readDimension(data: Readonly<Record<string, unknown>>, roles: Readonly<Record<string, unknown>>, id: string, size: number): Dimension | null {
  const dimension = record(own(record(own(data, 'dimension')), id));
  const category = record(own(dimension, 'category'));
  const ids = categoryIds(category, size);
  if (ids === null) return null;
  const [labels, units] = [record(own(category, 'label')), record(own(category, 'unit'))];
  const isUnit = /^(?:unit|unit[ _]of[ _]measure|đơn vị|đơn vị tính|don[-_]?vi|dvt)$/i.test(id);
  const categories = ids.map((each) => {
    const label = textOf(own(labels, each)) || each;
    return { id: each, label, unit: unitOfCategory(own(units, each)) || (isUnit ? (PERCENTAGE.test(label) ? '%' : label) : '') };
  });
  const name = textOf(own(dimension, 'label')) || id;
  const says = [id, name].map((text) => readHeader(text).role);
  const role = (['time', 'geo', 'metric'] as const).find((each) => listOf(own(roles, each)).includes(id)) ?? (says.includes('place') ? 'geo' : says.includes('name') || categories.some(({ unit }) => unit !== '' && !isUnit) ? 'named' : null);
  return { id, label: name, role, categories };
}

/** A dimension of time by its role, else by what its categories look like. */
function timeOf(dimensions: readonly Dimension[]): Dimension | null {
  return dimensions.find(({ role }) => role === 'time')
    ?? dimensions.find(({ categories }) => categories.every(({ id, label }) => findPeriod(id)?.rest === '' || findPeriod(label)?.rest === '')) ?? null;
}

/** Whether the only category of a dimension of units says of what a share is. */
function saysMore({ categories: [only] }: Dimension): boolean {
  return only?.unit === '%' && only.label.replace(PERCENTAGE, '').trim() !== '' && PERCENTAGE.test(only.label);
}

function damaged(path: string, vi: string, en: string): TablesResult {
  return { ok: false, issues: [issue('bad-json-stat', path, `JSON-stat sai cấu trúc tại ${path}: ${vi}`, `The JSON-stat data is malformed at ${path}: ${en}`)] };
}

/** Whether data says that it is JSON-stat. */
export function isJsonStat(data: unknown): boolean {
  return isRecord(data) && (bundled(data).length > 0 || ['dataset', 'collection', 'dimension'].includes(textOf(own(data, 'class')))) && own(data, 'version') !== 1;
}

/** The data sets of version 1, which had no class and stood under names of their own: `{ "dataset": { … } }`. */
function bundled(root: Readonly<Record<string, unknown>>): readonly unknown[] {
  return own(root, 'class') === undefined ? Object.values(root).slice(0, TABLE_LIMITS.sheets).filter((each) => isRecord(each) && own(each, 'value') !== undefined && isRecord(own(each, 'dimension'))) : [];
}

function readDataset(data: Readonly<Record<string, unknown>>, path: string): TablesResult {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  // Version 1 has the order, sizes and roles of the dimensions among them.
  const fields = own(data, 'id') === undefined ? record(own(data, 'dimension')) : data;
  const ids = listOf(own(fields, 'id')).map(textOf);
  const sizes = listOf(own(fields, 'size'));
  if (ids.length === 0 || ids.length > 50 || sizes.length !== ids.length) return damaged(at('size'), 'id và size phải là hai danh sách dài bằng nhau.', 'id and size must be lists of one length.');
  let cells = 1;
  for (const size of sizes) {
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 0) return damaged(at('size'), 'cần các số nguyên không âm.', 'it takes whole numbers from 0.');
    cells *= size;
  }
  if (!(cells <= MOST_CELLS) || sizes.some((size) => Number(size) > MOST_CELLS)) {
    return refused('too-many-rows', `Bộ dữ liệu JSON-stat có ${String(cells)} ô, quá giới hạn ${String(MOST_CELLS)}. Hãy lọc bớt khi tải về.`, `The JSON-stat data set has ${String(cells)} cells, more than ${String(MOST_CELLS)}. Ask for fewer.`);
  }
  const dimensions: Dimension[] = [];
  for (const [index, id] of ids.entries()) {
    const dimension = readDimension(data, record(own(fields, 'role')), id, Number(sizes[index]));
    if (dimension === null) return damaged(at(`dimension.${id}.category`), 'số nhóm không khớp size.', 'its categories do not fit size.');
    dimensions.push(dimension);
  }
  const values = own(data, 'value');
  const sparse = isRecord(values) ? values : null;
  if (sparse === null && listOf(values).length !== cells) return damaged(at('value'), `cần ${String(cells)} giá trị.`, `it takes ${String(cells)} values.`);
  const time = timeOf(dimensions);
  const geo = dimensions.find(({ role }) => role === 'geo');
  const named = dimensions.filter((dimension) => dimension !== time && dimension !== geo && (dimension.categories.length > 1 || dimension.role === 'metric' || saysMore(dimension)));
  // What is measured says in what; any other dimension only where it does not.
  const metricFirst = [...dimensions].sort((a, b) => Number(b.role === 'metric') - Number(a.role === 'metric'));
  const label = textOf(own(data, 'label'));
  // "Nam", "Nữ" or "Tổng" alone do not say of what.
  const prefix = label !== '' && !named.some(({ role }) => role === 'metric' || role === 'named') ? [label] : [];
  const status = own(data, 'status');
  const rows: Cell[][] = [['Chỉ tiêu', 'Kỳ', 'Giá trị', 'Đơn vị', ...(geo === undefined ? [] : ['Địa phương']), ...(status === undefined ? [] : ['Trạng thái'])]];
  for (let cell = 0; cell < cells; cell += 1) {
    const value = sparse === null ? listOf(values)[cell] : own(sparse, String(cell));
    // Whatever else is no number is refused by row.
    const figure = nested(value);
    if (isBlank(figure)) continue;
    let rest = cell;
    const chosen = new Map<Dimension, Dimension['categories'][number]>();
    // Row-major: the last dimension changes fastest.
    for (const dimension of [...dimensions].reverse()) {
      const category = dimension.categories[rest % dimension.categories.length];
      rest = Math.floor(rest / dimension.categories.length);
      if (category !== undefined) chosen.set(dimension, category);
    }
    const name = [...prefix, ...named.map((dimension) => chosen.get(dimension)?.label ?? '')].join(', ') || label || 'Số liệu';
    const when = time === null ? undefined : chosen.get(time);
    const period = when === undefined ? null : findPeriod(when.id)?.rest === '' ? when.id : when.label;
    const unit = metricFirst.map((dimension) => chosen.get(dimension)?.unit ?? '').find((each) => each !== '') ?? null;
    const mark = isRecord(status) ? own(status, String(cell)) : Array.isArray(status) ? (status as unknown[])[cell] : status;
    rows.push([name, period, figure, unit, ...(geo === undefined ? [] : [chosen.get(geo)?.label ?? '']), ...(status === undefined ? [] : [textOf(mark)])]);
  }
  if (rows.length === 1) return refused('empty-file', 'Bộ dữ liệu JSON-stat không có giá trị nào.', 'The JSON-stat data set holds no value.');
  return { ok: true, tables: [{ name: label, rows }] };
}

/**
 * Reads a JSON-stat response of class `dataset`, a bundle of version 1, or the data sets that a `collection` holds in itself. Nothing that it links to is fetched.
 * @param data Parsed JSON.
 * @returns A table a data set with the columns indicator, period, value, unit; and where they are known place and status; one row a value. Or issues.
 * @example readJsonStat({ version: '2.0', class: 'dataset', id: ['nam'], size: [1], dimension: { nam: { category: { index: ['2025'] } } }, value: [86] }) // rows: [[…], ['Số liệu', '2025', 86, null]]
 */
export function readJsonStat(data: unknown): TablesResult {
  const root = record(data);
  if (textOf(own(root, 'class')) === 'dataset') return readDataset(root, '');
  const bundle = bundled(root);
  const items = bundle.length > 0 ? bundle : listOf(own(record(own(root, 'link')), 'item')).slice(0, TABLE_LIMITS.sheets);
  const tables: Table[] = [];
  for (const [index, item] of items.entries()) {
    if (!isRecord(item) || own(item, 'value') === undefined) continue;
    const result = readDataset(item, `link.item[${String(index)}]`);
    if (!result.ok) return result;
    tables.push(...result.tables);
  }
  return tables.length > 0 ? { ok: true, tables } : refused('empty-file', 'Bộ sưu tập JSON-stat không kèm dữ liệu. Hãy dùng địa chỉ của chính bộ dữ liệu.', 'The JSON-stat collection holds no data itself. Use the address of a data set.');
}
