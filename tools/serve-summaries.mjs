// The built package holds summaries of the datasets and a list of them; the sources do not. The servers that work on the sources make them on request.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { summaryOf } from './build/datasets.mjs';
import { root } from './install.mjs';

const folder = join(root, 'src/datasets');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const slugs = () => readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'concepts.json').map((name) => basename(name, '.json'));

/** Names of the files that are made. */
export const madeFiles = () => ['index.json', ...slugs().map((slug) => `${slug}.summary.json`)];

/** The text for an address that asks for one of them, else null. */
export function madeFile(url) {
  const name = /\/src\/datasets\/([a-z0-9-]+(?:\.summary)?)\.json$/.exec(url.split('?')[0])?.[1];
  if (!name || existsSync(join(folder, `${name}.json`))) return null;
  // Without the names that hold a hash: sources change.
  if (name === 'index') return JSON.stringify({ version: 1, provinces: slugs().map((slug) => ({ slug, name: read(`${slug}.json`).province.name })) });
  const slug = slugs().find((one) => name === `${one}.summary`);
  return slug ? JSON.stringify(summaryOf(read(`${slug}.json`), read('concepts.json').concepts)) : null;
}

/** For Vite: the demo's server. */
export const viteSummaries = {
  name: 'chiso-summaries',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const text = madeFile(request.url ?? '');
      if (text === null) return next();
      response.setHeader('content-type', 'application/json');
      response.end(text);
    });
  },
};

/** For the test runner's server. */
export function testSummaries(context, next) {
  const text = madeFile(context.url);
  if (text === null) return next();
  context.type = 'application/json';
  context.body = text;
}
