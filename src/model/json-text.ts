/** JSON text to data, with limits and with messages that name line and column in every engine. */
import { exceedsBytes, LIMITS } from './limits.js';
import type { Issue } from './types.js';

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
}

/** End of the string that opens at `from`; -1 when it is broken. A loop, because a pattern over millions of letters overflows an engine's stack. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -1;
    at += 1;
    if (code !== 0x5c) continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return -1;
    at = ESCAPE.lastIndex;
  }
  return -1;
}

/** End of the token at `from`; -1 when there is none. */
function tokenEnd(text: string, from: number): number {
  const first = text.charAt(from);
  if (first === '"') return stringEnd(text, from);
  if (first !== '' && '{}[],:'.includes(first)) return from + 1;
  LITERAL.lastIndex = from;
  return LITERAL.test(text) ? LITERAL.lastIndex : -1;
}

/**
 * Offset of the first character at which a text stops being JSON. Engines word their own messages differently and some give no position, so a refused
 * text is walked once more, without recursion. Reports the start of the token that does not fit.
 */
export function jsonErrorOffset(text: string): number {
  const closers: string[] = [];
  // 'value', 'key' and 'colon' wait for that; 'first-…' may also close; 'after' waits for a comma or the end.
  let waits: 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'after' = 'value';
  for (let at = 0; ; ) {
    const start = skipSpace(text, at);
    at = tokenEnd(text, start);
    if (at === -1) return start;
    const token = text.charAt(start);
    const isValue = !'}],:'.includes(token);
    if (token === closers.at(-1) && (waits === 'after' || waits === 'first-value' || waits === 'first-key')) {
      closers.pop();
      waits = 'after';
    } else if (isValue && (waits === 'value' || waits === 'first-value')) {
      if (token === '{') closers.push('}');
      if (token === '[') closers.push(']');
      waits = token === '{' ? 'first-key' : token === '[' ? 'first-value' : 'after';
    } else if (token === '"' && (waits === 'key' || waits === 'first-key')) waits = 'colon';
    else if (token === ':' && waits === 'colon') waits = 'value';
    else if (token === ',' && waits === 'after' && closers.length > 0) waits = closers.at(-1) === '}' ? 'key' : 'value';
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
