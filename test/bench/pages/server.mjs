// One origin for all pages: the built files and whatever pages are given to it, gzipped once, never cached by the browser, every answer noted.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtFolder } from './build.mjs';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

export async function startServer() {
  const bodies = new Map();
  const given = new Map();
  const sent = [];

  function bodyOf(path) {
    if (given.has(path)) return given.get(path);
    if (!bodies.has(path)) {
      const file = normalize(join(builtFolder, path));
      bodies.set(path, file.startsWith(builtFolder) && existsSync(file) && statSync(file).isFile() ? gzipSync(readFileSync(file), { level: 9 }) : null);
    }
    return bodies.get(path);
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://local');
    const body = bodyOf(pathname);
    sent.push({ path: pathname, bytes: body?.length ?? 0 });
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(pathname)] ?? types['.html'], 'content-encoding': 'gzip', 'content-length': body.length, 'cache-control': 'no-store' }).end(body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Puts a text at a path. */
    give: (path, text) => void given.set(path, gzipSync(text, { level: 9 })),
    /** What was answered since the last time: path and gzipped bytes. */
    taken: () => sent.splice(0),
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  };
}
