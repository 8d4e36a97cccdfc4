// An ES module as a page that bundles it itself would carry it, and what it weighs there.
import { build } from 'vite';
import { gzipSync } from 'node:zlib';
import { ascii, optimization } from './bundle.mjs';
import { shorten } from './shorten.mjs';

/**
 * The text of one module with all it imports, every export kept: ES2022, minified, pure ASCII.
 *
 * @param {{entry: string, root?: string}} wish a file, and the folder that its packages are found from
 * @returns {Promise<string>}
 */
export async function moduleText({ entry, root = process.cwd() }) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { optimization, input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const chunks = [result].flat().flatMap((part) => part.output).filter(({ type }) => type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${entry}: expected one file, got ${chunks.map(({ fileName }) => fileName).join(', ')}`);
  return shorten(ascii(chunks[0].code.trim()), { ecma: 2022, module: true });
}

/** Bytes of that text, as it is and gzipped at level 9. */
export async function weigh(wish) {
  const text = await moduleText(wish);
  return { raw: text.length, gzip: gzipSync(text, { level: 9 }).length };
}
