/** One ZIP with everything to put on the portal; packed in the browser. */
import { EMBED } from '../shared/data.js';
import { save } from '../shared/save.js';
import { builtName, type Snippet } from './snippet.js';

/** Bytes that are packed at a time: some milliseconds, and the page answers in between. */
const PIECE = 65_536;

/** Saves `chiso.zip`: the files, the snippet, and `notes` by name. Rejects when a file cannot be had. */
export async function pack({ html, files }: Snippet, notes: Readonly<Record<string, string>>): Promise<void> {
  const contents = await Promise.all(files.map(async (file) => {
    const response = await fetch(EMBED + builtName(file), { credentials: 'omit' });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return [file, new Uint8Array(await response.arrayBuffer())] as const;
  }));
  const { strToU8, Zip, ZipDeflate } = await import('fflate');
  const texts = Object.entries({ 'snippet.html': html, ...notes }).map(([name, text]) => [name, strToU8(text)] as const);
  const packed: BlobPart[] = [];
  const zip = new Zip((problem, piece) => {
    if (problem) throw problem;
    packed.push(piece);
  });
  for (const [name, bytes] of [...contents, ...texts]) {
    const file = new ZipDeflate(name, { level: 9 });
    zip.add(file);
    let at = 0;
    do {
      file.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      at += PIECE;
      await new Promise((resolve) => { setTimeout(resolve); });
    } while (at < bytes.length);
  }
  zip.end();
  save(new Blob(packed, { type: 'application/zip' }), 'chiso.zip');
}
