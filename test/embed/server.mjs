// Two origins that serve the built files to test pages, as a portal (A) and another host (B) would: real headers, no charset on scripts, every request noted.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Scripts go out without a charset, as from an old server: the page's own charset then decides how they are read. */
const types = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8', '.css': 'text/css' };
/** Folders that both origins serve; what is for one page only is given to A. */
const folders = { '/dist/': 'dist', '/hosts/': 'demo/hosts' };

/**
 * @typedef {object} Page
 * @property {string | Buffer} body
 * @property {Record<string, string>} [headers]
 * @property {number} [status]
 */

function fileOf(pathname) {
  const prefix = Object.keys(folders).find((start) => pathname.startsWith(start));
  if (!prefix) return null;
  const folder = join(root, folders[prefix]);
  const file = normalize(join(folder, pathname.slice(prefix.length)));
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** One origin: the folders, and whatever pages are given to it. */
async function startOrigin(pages, { cors = false, address = '127.0.0.1', port = 0 }) {
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
    const file = fileOf(pathname);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>404</title>not found');
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => { server.once('error', reject).listen(port, address, resolve); });
  return { origin: `http://${address}:${server.address().port}`, requests, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

/** An address of this machine that browsers do not take for its own: what comes from there over http is no secure context. */
const outside = () => Object.values(networkInterfaces()).flat().find((one) => one && !one.internal && one.family === 'IPv4')?.address ?? null;

/**
 * Starts both origins. `page(path, page)` puts a page on A. `plain` is A once more, without what browsers grant to a secure context; null on a machine
 * without a network, or where it is not asked for.
 *
 * @param {{a?: number, b?: number, plainHttp?: boolean}} [options] Ports, free ones by default.
 */
export async function startServers({ a: portA = 0, b: portB = 0, plainHttp = false } = {}) {
  const pages = new Map();
  const address = plainHttp ? outside() : null;
  const all = await Promise.all([startOrigin(pages, { port: portA }), startOrigin(new Map(), { cors: true, port: portB }), ...(address ? [startOrigin(pages, { address })] : [])]);
  const [a, b, plain] = all;
  return {
    a: a.origin,
    b: b.origin,
    plain: plain?.origin ?? null,
    /** @type {(path: string, page: Page) => void} */
    page: (path, page) => void pages.set(path, page),
    requests: () => all.flatMap(({ origin, requests }) => requests.map((request) => ({ origin, ...request }))),
    forget: () => { for (const { requests } of all) requests.length = 0; },
    close: async () => { await Promise.all(all.map(({ close }) => close())); },
  };
}
