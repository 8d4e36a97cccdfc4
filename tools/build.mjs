// `npm run build`: src → dist. ES modules with types, datasets, the worker as a file, and the single file for any page.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildDatasets } from './build/datasets.mjs';
import { banner, frameFiles, integrity, singleFile, workerFile } from './build/embed.mjs';
import { buildModules } from './build/modules.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const dist = 'dist';
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

async function step(name, work) {
  const start = performance.now();
  try {
    await work();
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exit(1);
  }
  console.log(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

function write(file, text) {
  if (/[^\x00-\x7f]/.test(text)) throw new Error(`${file} is not ASCII.`);
  writeFileSync(file, text);
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(`${dist}/embed`, { recursive: true });
await step('datasets', () => buildDatasets({ source: 'src/datasets', folders: [`${dist}/datasets`, `${dist}/embed/data`], scripts: `${dist}/embed/data` }));
await step('modules', () => buildModules(dist));
await step('worker', async () => {
  const text = await workerFile(banner(manifest, ['comlink']));
  write(`${dist}/projection.worker.js`, text);
  write(`${dist}/embed/projection.worker.js`, text);
});
if (existsSync('src/define.ts')) {
  await step('single file', async () => write(`${dist}/embed/chiso.js`, await singleFile(banner(manifest, ['lit', 'comlink']))));
  await step('frame', async () => {
    for (const [name, text] of await frameFiles()) write(`${dist}/embed/${name}`, text);
  });
  const scripts = readdirSync(`${dist}/embed`).filter((file) => file.endsWith('.js'));
  const hashes = Object.fromEntries(scripts.map((file) => [file, integrity(readFileSync(`${dist}/embed/${file}`))]));
  write(`${dist}/embed/integrity.json`, `${JSON.stringify({ version: manifest.version, files: hashes }, null, 2)}\n`);
  console.log(`\nOn a path that holds the version:\n<script src=".../${manifest.name}@${manifest.version}/dist/embed/chiso.js" integrity="${hashes['chiso.js']}" crossorigin="anonymous"></script>`);
} else {
  console.log('single file: left out, because src/define.ts does not exist yet');
}
