// Puts the hosts of the matrix where a browser can open them: on the origins, or on disk.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pageOf } from '../../demo/hosts/page.mjs';
import { bundle } from '../../tools/build/bundle.mjs';
import { startServers } from './server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const asScript = (body) => ({ body, headers: { 'content-type': 'text/javascript' } });
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
const addressesIn = (html, base) => [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/g)].map(([, url]) => new URL(url, base).href);

/** A built file as one of an older version: with its number, and a stamp of its own for its second file. */
function older(code, number) {
  const [, stamp] = /["`]([0-9a-f]{12})["`]/.exec(code);
  return code.replaceAll(version, number).replaceAll(stamp, `00${stamp.slice(2)}`);
}

/** Scripts that hosts use beside the built files, by path. */
async function extraScripts() {
  const single = readFileSync(join(root, 'dist/embed/chiso.js'), 'utf8');
  return {
    '/other-lit.js': await bundle({ entry: 'test/embed/fixtures/other-lit.mjs', name: 'other' }),
    // Built files of an older version: one that had other elements besides the tile, and one that differs from ours by its number only.
    '/dist/embed/older-elements.js': older(single, '0.0.1').replaceAll('chiso-scorecard', 'chiso-old-table').replaceAll('chiso-projection', 'chiso-old-lines'),
    '/dist/embed/older-chiso.js': older(single, '0.0.9'),
  };
}

/**
 * Starts the servers; `place(host)` gives the address of a host's page and the requests that it may make.
 *
 * @param {Parameters<typeof startServers>[0]} [options]
 */
export async function stage(options) {
  if (!existsSync(join(root, 'dist/embed/chiso.js'))) throw new Error('dist/embed/chiso.js is missing: run npm run build first.');
  const servers = await startServers(options);
  for (const [path, text] of Object.entries(await extraScripts())) servers.page(path, asScript(text));

  const folder = mkdtempSync(join(tmpdir(), 'chiso-hosts-'));

  return {
    servers,
    place(host) {
      const fromDisk = host.place === 'disk';
      const { html, headers, also = {} } = pageOf(host, { a: fromDisk ? pathToFileURL(root).href.replace(/\/$/, '') : '', b: servers.b });
      if (fromDisk) {
        const file = join(folder, `${host.id}.html`);
        writeFileSync(file, html);
        return { url: pathToFileURL(file).href, allowed: null };
      }
      const path = `/hosts/${host.id}.html`;
      const a = (host.place === 'plain-http' && servers.plain) || servers.a;
      servers.page(path, { body: html, headers });
      for (const [address, extra] of Object.entries(also)) servers.page(address, extra);
      const url = a + path;
      return { url, allowed: [url, `${a}/hosts/page.js`, ...addressesIn(html, url), ...(host.files?.({ a, b: servers.b }) ?? [])] };
    },
    async close() {
      rmSync(folder, { recursive: true });
      await servers.close();
    },
  };
}
