// For the test runner's server: browser tests and workers with all they import, in few files. Some 250 modules, asked for one by one, cost each page of tests
// a second of both cores. What changes while the runner watches is not seen: it bundles once.
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { root } from './install.mjs';

const address = (path) => `/${relative(root, path).replaceAll('\\', '/')}`;
const named = (folder, ending) => readdirSync(`${root}${folder}`).filter((file) => file.endsWith(ending)).map((file) => `${folder}/${file}`);

/** Each module keeps its own address, by which it finds workers and data. @type {import('esbuild').Plugin} */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', `new URL(${JSON.stringify(address(path))}, location.origin).href`), loader: 'ts' };
    });
  },
};

/** Address → text; an entry has the address of its source. */
async function bundles(written) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...named('test/browser', '.test.ts'), ...named('test/fixtures', '.worker.ts'), ...named('workers', '.worker.ts')],
    outdir: root,
    outbase: root,
    entryNames: '[dir]/[name]',
    chunkNames: 'bundled/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser', 'module'],
    sourcemap: 'inline',
    sourcesContent: false,
    define: Object.fromEntries(Object.entries(written).map(([name, value]) => [name, JSON.stringify(value)])),
    // The runner's own, which its server has.
    external: ['/__web-*'],
    plugins: [ownAddresses],
  });
  return new Map(outputFiles.map(({ path, text }) => [address(path).replace(/^(?!\/bundled\/)(.*)\.js$/, '$1.ts'), text]));
}

/**
 * The plugin of web-test-runner's server.
 *
 * @param {Record<string, unknown>} written Names that the build of the package replaces by values, and what they are in tests.
 */
export function serveBundles(written) {
  let built;
  return {
    name: 'chiso-bundles',
    async serve({ path }) {
      if (!/\.ts$|^\/bundled\//.test(path)) return undefined;
      built ??= bundles(written);
      const body = (await built).get(path);
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
