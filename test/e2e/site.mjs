// The built demo as a reader meets it, and a bare portal of somebody else: two servers, with a note of every request.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ckanAnswer } from '../../demo/ckan/answer.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const types = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8', '.css': 'text/css' };

function file(folder, path) {
  const found = normalize(join(folder, path));
  return found.startsWith(folder) && existsSync(found) && statSync(found).isFile() ? found : null;
}

async function start(answer) {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://local');
    requests.push({ path: pathname + search, cookie: request.headers.cookie ?? null, referer: request.headers.referer ?? null });
    const { body, headers = {}, status = 200 } = answer(pathname, request.url) ?? { body: null, status: 404 };
    response.writeHead(status, headers);
    response.end(body ?? 'not found');
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

const sent = (found) => (found ? { body: readFileSync(found), headers: { 'content-type': types[extname(found)] ?? 'application/octet-stream' } } : null);

/** `site.demo` serves dist/demo; `site.portal` has the built files in the folder that the demo proposes, and the pages that `publish` puts on it. */
export async function startSite() {
  const pages = new Map();
  const ckan = (url) => { const found = ckanAnswer(url); return found && { ...found, headers: { 'content-type': 'application/json' } }; };
  const demo = await start((path, url) => ckan(url) ?? sent(file(`${dist}demo/`, path === '/' ? 'index.html' : path.slice(1))));
  const folder = `/chiso/${version}/`;
  // A script with data of one day is in the ZIP under a name with their hash.
  const portal = await start((path) => pages.get(path) ?? (path.startsWith(folder) ? sent(file(`${dist}embed/`, path.slice(folder.length).replace(/\.[0-9a-f]{10}\.js$/, '.js'))) : null));
  return {
    demo: demo.origin,
    portal: portal.origin,
    /** Puts a page of the portal up, under a policy; gives its address. */
    publish(html, policy) {
      const path = `/bai-viet-${pages.size + 1}`;
      const body = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bài viết</title></head><body><h1>Bài viết</h1>${html}</body></html>`;
      pages.set(path, { body, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': `default-src 'none'; ${policy}` } });
      return portal.origin + path;
    },
    requests: () => [...demo.requests, ...portal.requests],
    close: async () => { await Promise.all([demo.close(), portal.close()]); },
  };
}
