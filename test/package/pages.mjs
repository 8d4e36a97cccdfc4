// A plain web server for the consumers' pages, and the import map that stands in for a bundler.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { manifest } from './pack.mjs';

const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8', '.css': 'text/css' };

/** A folder as a plain web server gives it. `pages` (markup, or a body with headers) go before files; `headers` are added to every file. */
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

/** What a page without a bundler needs to find the modules of the package's dependencies: their `exports`, written as an import map. */
export function importMap(modules) {
  const imports = {};
  const pick = (value) => (typeof value === 'string' ? value : value && pick(value.browser ?? value.import ?? value.default));
  const visit = (name) => {
    const its = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
    const entries = its.exports && typeof its.exports === 'object' ? Object.entries(its.exports) : [['.', its.exports ?? its.module ?? its.main]];
    for (const [entry, value] of entries) {
      const target = pick(value);
      if (target && /^\.\/?/.test(entry) && !entry.includes('*')) imports[join(name, entry)] = `/node_modules/${join(name, target)}`;
    }
    if (its.exports?.['./define/*']) imports[`${name}/define/scorecard`] = `/node_modules/${name}/dist/define/scorecard.js`;
    for (const each of Object.keys(its.dependencies ?? {})) if (existsSync(join(modules, each)) && !imports[each]) visit(each);
  };
  if (existsSync(join(modules, manifest.name))) visit(manifest.name);
  else for (const name of Object.keys(manifest.dependencies)) visit(name);
  return JSON.stringify({ imports });
}
