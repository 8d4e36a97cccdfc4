// The demo tries snippets with the built files. `npm start` builds them first when they are missing or older than the sources; a built demo carries a copy.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { ckanAnswer } from '../demo/ckan/answer.mjs';
import { buildDatasets } from './build/datasets.mjs';
import { root } from './install.mjs';

const folder = join(root, 'dist/embed');
const types = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html', '.css': 'text/css' };

/** The newest change in a folder of sources. */
function changed(path) {
  return Math.max(...readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));
}

function isFresh() {
  const file = join(folder, 'integrity.json');
  return existsSync(file) && statSync(file).mtimeMs > Math.max(changed('src'), changed('workers'), changed('tools/build'));
}

let building = null;
/** Resolves when the built files are there: to true, or to false when the build failed (it has said why). */
export function embedFiles() {
  building ??= isFresh() ? Promise.resolve(true) : new Promise((resolve) => {
    console.log('Building the embed files for the previews …');
    spawn(process.execPath, [join(root, 'tools/build.mjs')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).on('close', (code) => resolve(code === 0));
  });
  return building;
}

let data = null;
/** The datasets need no bundler: they are made at once, so that the pages show numbers while the scripts are being built. */
function dataFolder() {
  if (data) return data;
  data = mkdtempSync(join(tmpdir(), 'chiso-data-'));
  buildDatasets({ source: join(root, 'src/datasets'), pages: [data] });
  return data;
}

async function serve(request, response, next) {
  const ckan = ckanAnswer(request.url ?? '');
  if (ckan) {
    response.writeHead(ckan.status, { 'content-type': 'application/json' });
    return response.end(ckan.body);
  }
  const path = /^\/embed\/([\w./-]+)(?:\?|$)/.exec(request.url ?? '')?.[1];
  if (!path || normalize(path).startsWith('..')) return next();
  const isData = path.startsWith('data/');
  const file = isData ? join(dataFolder(), path.slice('data/'.length)) : join(folder, normalize(path));
  if ((!isData && !(await embedFiles())) || !existsSync(file)) {
    response.statusCode = 404;
    return response.end();
  }
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  response.setHeader('cache-control', 'no-cache');
  response.end(readFileSync(file));
}

/** For Vite: `/embed/` and a small CKAN in the demo's server, and a copy of the built files beside the built demo. */
export const viteEmbed = {
  name: 'chiso-embed',
  configureServer: (server) => { server.middlewares.use((request, response, next) => void serve(request, response, next)); },
  closeBundle: () => {
    if (!existsSync(join(root, 'dist/demo'))) return;
    if (!existsSync(join(folder, 'integrity.json'))) throw new Error('The demo tries snippets with the built files: run `npm run build` first.');
    cpSync(folder, join(root, 'dist/demo/embed'), { recursive: true });
  },
};
