// The size gate: what a page downloads, gzipped, against the budgets of the design. Run it after `npm run build`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from './build/bundle.mjs';
import { moduleText } from './build/weigh.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const KiB = 1024;
const gzipped = (text) => gzipSync(text, { level: 9 }).length;

/** A row of the table: a file, or a text made for measuring. A file that does not exist yet is left out unless `required`. */
const budgets = [
  { name: 'embed/chiso.js', limit: 120 * KiB, required: true },
  // Fetched by pages with a comparison, tasks, a scenario or a brief, beside chiso.js; the contract names no number, so this one is our own.
  { name: 'embed/chiso-more.js', limit: 90 * KiB, required: true },
  // Our own base class and templates take 2 KiB, the parser 4, the judgement of rows 4, the rows, their head and styles 13, loading and the head of the file 5, words 4.
  { name: 'embed/chiso-lite.js', limit: 32 * KiB, required: true },
  // Fetched when a reader asks for more than rows, for a tile, a brief, English, or data that must be refused in words; the number is our own. 5 KiB of it are the parser again, with
  // the words: it reads what the first file's has refused, so that those who read good data do not carry them.
  { name: 'embed/chiso-lite-more.js', limit: 34 * KiB, required: true },
  // Included by pages whose data is a table, CSV, XLSX, JSON-stat or CKAN; also our own number.
  { name: 'embed/chiso-tables.js', limit: 40 * KiB, required: true },
  { name: 'embed/chiso-frame.js', limit: 1 * KiB },
  // Every export of chiso/engine, with its table, as a page that bundles the ES modules would carry it.
  { name: 'engine/index.js, all exports', limit: 18 * KiB, text: () => moduleText({ entry: 'dist/engine/index.js' }) },
  // The part of it that the single file carries, in the syntax of 2017: the worker's text without comlink.
  { name: 'engine of the single file', limit: 18 * KiB, text: () => bundle({ entry: 'workers/api.ts', name: 'engine' }) },
  { name: 'projection.worker.js', limit: 20 * KiB, required: true },
  ...readdirSync('dist/datasets').filter((file) => /^[a-z-]+\.summary\.json$/.test(file)).map((file) => ({ name: `datasets/${file}`, limit: 12 * KiB })),
];

let failed = 0;
console.log(`${'what'.padEnd(36)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'budget'.padStart(11)}`);
for (const { name, limit, required, text } of budgets) {
  const file = `dist/${name}`;
  if (!text && !existsSync(file)) {
    if (required) failed += 1;
    console.log(`${name.padEnd(36)}${required ? 'missing' : 'not built yet'}`);
    continue;
  }
  const content = text ? await text() : readFileSync(file);
  const size = gzipped(content);
  if (size > limit) failed += 1;
  const kib = (bytes) => `${(bytes / KiB).toFixed(1)} KiB`.padStart(11);
  console.log(`${name.padEnd(36)}${kib(content.length)}${kib(size)}${kib(limit)}${size > limit ? '  too large' : ''}`);
}
if (failed) process.exit(1);
