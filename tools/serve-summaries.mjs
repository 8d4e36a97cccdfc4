// The built package holds `<slug>.summary.json` files; the sources do not. The servers that work on the sources make them on request.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summaryOf } from './build/datasets.mjs';
import { root } from './install.mjs';

const folder = join(root, 'src/datasets');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** The summary's text for an address that asks for one, else null. */
export function summaryFor(url) {
  const slug = /\/src\/datasets\/([a-z0-9-]+)\.summary\.json$/.exec(url.split('?')[0])?.[1];
  if (!slug || !existsSync(join(folder, `${slug}.json`))) return null;
  return JSON.stringify(summaryOf(read(`${slug}.json`), read('concepts.json').concepts));
}

/** For Vite: the demo's server. */
export const viteSummaries = {
  name: 'chiso-summaries',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const text = summaryFor(request.url ?? '');
      if (text === null) return next();
      response.setHeader('content-type', 'application/json');
      response.end(text);
    });
  },
};

/** For the test runner's server. */
export function testSummaries(context, next) {
  const text = summaryFor(context.url);
  if (text === null) return next();
  context.type = 'application/json';
  context.body = text;
}
