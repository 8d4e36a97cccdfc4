// Two origins that serve the built files to test pages, as a portal (A) and another host (B) would: real headers, no charset on scripts, every request noted.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Scripts go out without a charset, as from an old server: the page's own charset then decides how they are read. */
const types = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8', '.css': 'text/css' };

/**
 * @typedef {object} Page
 * @property {string | Buffer} body
 * @property {Record<string, string>} [headers]
 */

/** One origin: `dist/` under `/dist/`, and whatever pages are given to it. */
async function startOrigin(pages, cors) {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://local');
    requests.push({ path: request.url, cookie: request.headers.cookie ?? null, referer: request.headers.referer ?? null });
    if (cors) response.setHeader('access-control-allow-origin', '*');
    const page = pages.get(pathname);
    if (page) {
      response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.body);
      return;
    }
    const file = normalize(join(root, pathname));
    if (!pathname.startsWith('/dist/') || !file.startsWith(join(root, 'dist')) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>404</title>not found');
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

/**
 * Starts both origins. `page(path, page)` puts a page on A.
 *
 * @returns {Promise<{a: string, b: string, page(path: string, page: Page): void, requests(): {origin: string, path: string}[], forget(): void, close(): Promise<void>}>}
 */
export async function startServers() {
  const pages = new Map();
  const [a, b] = await Promise.all([startOrigin(pages, false), startOrigin(new Map(), true)]);
  return {
    a: a.origin,
    b: b.origin,
    page: (path, page) => void pages.set(path, page),
    requests: () => [a, b].flatMap(({ origin, requests }) => requests.map((request) => ({ origin, ...request }))),
    forget: () => { a.requests.length = b.requests.length = 0; },
    close: async () => { await Promise.all([a.close(), b.close()]); },
  };
}
