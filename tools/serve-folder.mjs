// A folder as a plain web server gives it, for tests and tools.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
};

/**
 * Starts a server of `folder` on a free port of this machine. `pages` (path → markup, or a body with headers) go before files; `headers` are added to every file.
 *
 * @param {string} folder
 * @param {Record<string, string | {body: string, headers?: Record<string, string>}>} [pages]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{url: string, close(): void}>} `url` ends with a slash
 */
export async function serve(folder, pages = {}, headers = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://local').pathname);
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const page = typeof pages[path] === 'string' ? { body: pages[path] } : pages[path];
    if (page) return response.writeHead(200, { 'content-type': types['.html'], ...page.headers }).end(page.body);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers });
    return createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => { server.closeAllConnections(); server.close(); } };
}
