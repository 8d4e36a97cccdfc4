// Puts the hosts of the matrix where a browser can open them: on the two origins, or as a file on disk.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../../tools/build/bundle.mjs';
import { extraScripts } from './hosts.mjs';
import { startServers } from './server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scriptsOf = (html, base) => [...String(html).matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => new URL(src, base).href);

/** Starts the servers; `place(host)` gives the address of a host's page and the requests that it may make. */
export async function stage() {
  if (!existsSync(join(root, 'dist/embed/chiso.js'))) throw new Error('dist/embed/chiso.js is missing: run npm run build first.');
  const servers = await startServers();
  for (const [path, extra] of Object.entries(extraScripts(await bundle({ entry: 'test/embed/fixtures/other-lit.mjs', name: 'other' })))) servers.page(path, extra);
  const folder = mkdtempSync(join(tmpdir(), 'chiso-'));
  cpSync(join(root, 'dist/embed'), folder, { recursive: true });

  return {
    servers,
    place(host) {
      const made = host.make(servers);
      const path = `/${host.name.replace(/[^a-z0-9]+/gi, '-')}`;
      let url = servers.a + path;
      if (host.place === 'file') {
        writeFileSync(join(folder, 'host.html'), made.html);
        url = pathToFileURL(join(folder, 'host.html')).href;
      } else {
        servers.page(path, { body: made.html, headers: made.headers });
        for (const [also, extra] of Object.entries(made.also ?? {})) servers.page(also, extra);
      }
      return { url, allowed: [url, ...scriptsOf(made.html, url), ...(host.files?.(servers) ?? [])] };
    },
    async close() {
      await servers.close();
      rmSync(folder, { recursive: true });
    },
  };
}
