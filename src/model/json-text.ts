/** JSON text to data, with limits and with messages that name line and column in every engine. */
import { exceedsBytes, LIMITS } from './limits.js';
import type { Issue } from './types.js';

const TOKEN = /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/**
 * Offset of the first character at which a text stops being JSON. Engines word their own messages differently and some give no position, so a refused
 * text is walked once more, without recursion. Reports the start of the token that does not fit.
 */
export function jsonErrorOffset(text: string): number {
  const closers: string[] = [];
  // 'value', 'key' and 'colon' wait for that; 'first-…' may also close; 'after' waits for a comma or the end.
  let waits: 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'after' = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    const start = from + (/^[ \t\n\r]*/.exec(text.slice(from, from + 1000))?.[0].length ?? 0);
    if (match === null) return start;
    const [, mark, string] = match;
    const isValue = mark === undefined || mark === '{' || mark === '[';
    if (mark !== undefined && mark === closers.at(-1) && (waits === 'after' || waits === 'first-value' || waits === 'first-key')) {
      closers.pop();
      waits = 'after';
    } else if (isValue && (waits === 'value' || waits === 'first-value')) {
      if (mark === '{') closers.push('}');
      if (mark === '[') closers.push(']');
      waits = mark === '{' ? 'first-key' : mark === '[' ? 'first-value' : 'after';
    } else if (string !== undefined && (waits === 'key' || waits === 'first-key')) waits = 'colon';
    else if (mark === ':' && waits === 'colon') waits = 'value';
    else if (mark === ',' && waits === 'after' && closers.length > 0) waits = closers.at(-1) === '}' ? 'key' : 'value';
    else return start;
  }
}

function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - lastBreak };
}

function refuse(code: string, vi: string, en: string): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [{ code, path: '', message: { vi, en } }] };
}

/**
 * Parses JSON text of at most `LIMITS.fileBytes`. Never throws.
 * @returns The data, or one issue: `file-too-large`, or `bad-json` with line and column (from 1).
 * @example parseJson('{"a":}') // issue: line 1, column 6
 */
export function parseJson(text: string): { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly issues: readonly Issue[] } {
  if (exceedsBytes(text, LIMITS.fileBytes)) {
    const mebibytes = String(LIMITS.fileBytes / 1024 / 1024);
    return refuse(
      'file-too-large',
      `Tệp dữ liệu lớn hơn ${mebibytes} MiB nên không được đọc. Hãy chia dữ liệu theo tỉnh hoặc bỏ bớt phần không cần.`,
      `The data file is larger than ${mebibytes} MiB and was not read. Split it by province or leave out what is not needed.`,
    );
  }
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { ok: true, data: JSON.parse(body) as unknown };
  } catch {
    const { line, column } = lineAndColumn(body, jsonErrorOffset(body));
    const found = body.trim() === '' ? { vi: 'tệp trống', en: 'the file is empty' } : { vi: 'sai cú pháp', en: 'a syntax error' };
    return refuse(
      'bad-json',
      `Không đọc được JSON: ${found.vi} ở dòng ${String(line)}, cột ${String(column)}. Hãy kiểm tra dấu phẩy, dấu ngoặc và dấu nháy quanh chỗ đó.`,
      `The JSON cannot be read: ${found.en} at line ${String(line)}, column ${String(column)}. Check commas, brackets and quotes around there.`,
    );
  }
}
