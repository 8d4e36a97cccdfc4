// Puts the hosts of the matrix where a browser can open them: on the origins, or as the file of this repository.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pageOf } from '../../demo/hosts/page.mjs';
import { bundle } from '../../tools/build/bundle.mjs';
import { startServers } from './server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const asScript = (body) => ({ body, headers: { 'content-type': 'text/javascript' } });
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
const addressesIn = (html, base) => [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/g)].map(([, url]) => new URL(url, base).href);

/** Scripts that hosts use beside the built files, by path. */
async function extraScripts() {
  const single = readFileSync(join(root, 'dist/embed/chiso.js'), 'utf8');
  return {
    '/other-lit.js': await bundle({ entry: 'test/embed/fixtures/other-lit.mjs', name: 'other' }),
    // An older version that had other elements, and one that differs from ours by its number only.
    '/older.js': '(function(){var c={version:"0.0.1",provide:function(){},scan:function(){}};self.chiso=self[Symbol.for("chiso")]=c;customElements.define("chiso-indicator",class extends HTMLElement{});})();',
    '/dist/embed/older-chiso.js': single.replaceAll(version, '0.0.9'),
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

  return {
    servers,
    place(host) {
      const { html, headers, also = {} } = pageOf(host, { a: '', b: servers.b });
      const path = `/hosts/${host.id}.html`;
      if (host.place === 'disk') return { url: pathToFileURL(join(root, 'demo', path)).href, allowed: null };
      const a = (host.place === 'plain-http' && servers.plain) || servers.a;
      servers.page(path, { body: html, headers });
      for (const [address, extra] of Object.entries(also)) servers.page(address, extra);
      const url = a + path;
      return { url, allowed: [url, `${a}/hosts/page.js`, ...addressesIn(html, url), ...(host.files?.({ a, b: servers.b }) ?? [])] };
    },
    close: () => servers.close(),
  };
}
