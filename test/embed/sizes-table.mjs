// The sizes in docs/hosts.md. `node test/embed/sizes-table.mjs` writes them anew from dist/, without measuring anything else.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from '../../tools/install.mjs';

const page = `${root}docs/hosts.md`;

/** Name, bytes and bytes gzipped of every script for pages. */
export const sizes = () => readdirSync(`${root}dist/embed`).filter((name) => name.endsWith('.js')).sort().map((name) => {
  const bytes = readFileSync(`${root}dist/embed/${name}`);
  return { name, raw: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
});

const kib = (bytes) => (bytes / 1024).toFixed(1);
export const sizeRows = () => sizes().map(({ name, raw, gzipped }) => `| \`${name}\` | ${kib(raw)} | ${kib(gzipped)} |`).join('\n');

/** What the page says, in bytes. */
export const saidSizes = () => [...readFileSync(page, 'utf8').matchAll(/^\| `([\w.-]+\.js)` \| ([\d.]+) \| ([\d.]+) \|$/gm)].map(([, name, raw, gzipped]) => ({ name, raw: raw * 1024, gzipped: gzipped * 1024 }));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(page, readFileSync(page, 'utf8').replace(/^(?:\| `[\w.-]+\.js` \|.*\n)+/m, () => `${sizeRows()}\n`));
