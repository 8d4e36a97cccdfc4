/** Whether a mapping that was kept somewhere still is one. */
import { isRecord, own } from '../reading.js';
import type { Issue } from '../types.js';
import { ROLE_NAMES } from './headers.js';
import { issue } from './issues.js';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isIndex: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isWords: Check = (value) => isRecord(value) && Object.values(value).every(isText);
const oneOf = (...values: readonly unknown[]): Check => (value) => values.includes(value);
/** What may be absent. */
const absent = (check: Check): Check => (value) => value === undefined || check(value);
/** What may be absent or null. */
const maybe = (check: Check): Check => (value) => value === undefined || value === null || check(value);

const PROVINCE = { slug: isText, name: isWords };
const DOCUMENT = { id: isText, title: isWords, issuer: absent(isWords), kind: absent(isText), issued: maybe(isText), url: maybe(isText) };
const COLUMN = {
  role: maybe(oneOf(...ROLE_NAMES)), period: maybe(isText), since: maybe(isText), decimal: maybe(oneOf('.', ',')), unit: maybe(isText), scale: maybe(oneOf(1, 100)), basis: maybe(isText), estimate: absent(isFlag),
};
const ROW = {
  key: isText, skip: absent(isFlag), id: absent(isText), concept: maybe(isText), basis: maybe(isText), targetBasis: maybe(isText), unit: absent(isText), pillar: absent(isText), kind: absent(isText),
  direction: absent(isText), bounds: maybe(Array.isArray),
};
const REST = { asOf: maybe(isText), territory: oneOf('before-2025-07', 'since-2025-07', 'by-date'), head: isIndex, headRows: isIndex, until: maybe(isText) };

type Checks = Readonly<Record<string, Check>>;

/** Path of the first field that does not fit; null when all do. */
function misfit(value: unknown, checks: Checks, path: string): string | null {
  if (!isRecord(value)) return path;
  const found = Object.keys(checks).find((key) => checks[key]?.(own(value, key)) === false);
  return found === undefined ? null : path === '' ? found : `${path}.${found}`;
}

function misfitIn(list: unknown, checks: Checks, path: string): string | null {
  if (!Array.isArray(list)) return path;
  for (const [index, each] of list.entries()) {
    const found = misfit(each, checks, `${path}[${String(index)}]`);
    if (found !== null) return found;
  }
  return null;
}

/** What is wrong with the form of a mapping, of which nothing is taken for granted; null when nothing is. */
export function damage(mapping: unknown): Issue | null {
  const fields = isRecord(mapping) ? mapping : null;
  const path = fields === null ? '' : misfit(own(fields, 'province'), PROVINCE, 'province') ?? misfit(own(fields, 'document'), DOCUMENT, 'document') ?? misfit(fields, REST, '')
    ?? misfitIn(own(fields, 'columns'), COLUMN, 'columns') ?? misfitIn(own(fields, 'rows'), ROW, 'rows');
  if (path === null) return null;
  const [vi, en] = path === '' ? ['Cách', 'The'] : [`Tại ${path}: cách`, `At ${path}: the`];
  return issue('bad-mapping', path, `${vi} đọc bảng (mapping) không đúng dạng. Hãy lập lại bằng inspect, hoặc sửa chỗ này trong tệp đã lưu.`,
    `${en} mapping is not of the form that inspect gives. Make it anew with inspect, or mend this place in the file it was kept in.`);
}
