/**
 * The parts of a ZIP file that a workbook needs, with limits that hold whatever the file says of itself: sizes are checked in its directory before
 * anything is unpacked, and unpacking stops at the limit even where the directory lied.
 *
 * The platform unpacks (`DecompressionStream`: every supported browser, and Node since 18), so there is no library, no worker that a page's policy could
 * forbid, and a stream that can be stopped.
 */
import type { Issue } from '../types.js';
import { refused } from './issues.js';
import { TABLE_LIMITS } from './limits.js';

interface Chunks {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>; cancel(): Promise<void> };
}
interface Sink {
  getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
}
/** Not of the language, yet in every place it runs. */
const platform = globalThis as unknown as {
  readonly DecompressionStream?: new (format: string) => { readonly readable: Chunks; readonly writable: Sink };
  readonly TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };
};

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export interface Archive {
  readonly names: readonly string[];
  /** Text of a part; null when there is no such part. Throws `ArchiveError` for a damaged part and at the limit. */
  text(name: string): Promise<string | null>;
}

export type ArchiveResult = { readonly ok: true; readonly archive: Archive } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Something that is wrong inside an archive; `xlsx.ts` turns it into an issue. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  constructor(readonly code: 'damaged-workbook' | 'workbook-too-large' | 'encrypted-workbook') {
    super(code);
  }
}

/** What is said of an archive that cannot be read. */
export const DAMAGED = { vi: 'Tệp XLSX bị hỏng hoặc không phải XLSX. Hãy mở bằng Excel rồi lưu lại thành .xlsx.', en: 'The XLSX file is damaged or is none. Open it in a spreadsheet and save it as .xlsx again.' } as const;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/** Offset of the end record: its comment may be up to 65 535 bytes long. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** The directory of the archive; null when it is damaged, of the 4 GiB form, or has too many parts. */
function directory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> | null {
  const end = findEnd(view);
  if (end === -1) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > TABLE_LIMITS.parts) return null;
  const entries = new Map<string, Entry>();
  const decoder = new platform.TextDecoder('utf-8');
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: (view.getUint16(at + 8, true) & 1) === 1 ? -1 : view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  if (platform.DecompressionStream === undefined) throw new ArchiveError('damaged-workbook');
  const { readable, writable } = new platform.DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What goes wrong while writing comes out at the reading end too.
  void writer.write(packed).catch(() => undefined);
  void writer.close().catch(() => undefined);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => { throw new ArchiveError('damaged-workbook'); });
    if (done || value === undefined) break;
    size += value.byteLength;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw new ArchiveError('workbook-too-large');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** Opens a ZIP file; nothing is unpacked yet. `TABLE_LIMITS.unpackedBytes` is for all parts that are asked for together. */
export function openArchive(bytes: Uint8Array): ArchiveResult {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = bytes.byteLength < 22 ? null : directory(bytes, view);
  if (entries === null) {
    return refused('damaged-workbook', DAMAGED.vi, DAMAGED.en);
  }
  let left: number = TABLE_LIMITS.unpackedBytes;
  const text = async (name: string): Promise<string | null> => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    if (entry.size > left) throw new ArchiveError('workbook-too-large');
    if (entry.method !== 0 && entry.method !== 8) throw new ArchiveError(entry.method === -1 ? 'encrypted-workbook' : 'damaged-workbook');
    if (entry.offset + 30 > view.byteLength) throw new ArchiveError('damaged-workbook');
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = bytes.subarray(start, start + entry.packed);
    const content = entry.method === 0 ? packed : await inflate(packed, left);
    left -= content.byteLength;
    return new platform.TextDecoder('utf-8').decode(content);
  };
  return { ok: true, archive: { names: [...entries.keys()], text } };
}
