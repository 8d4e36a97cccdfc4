// `npm run build`: src → dist. ES modules with types, datasets, the worker as a file, and the single file for any page.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildDatasets } from './build/datasets.mjs';
import { frameFiles, integrity, liteFiles, tablesFile, wholeFiles, workerFile } from './build/embed.mjs';
import { licences } from './build/licences.mjs';
import { buildModules } from './build/modules.mjs';
import { writeManifest } from './manifest.mjs';

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
await step('datasets', () => buildDatasets({ source: 'src/datasets', folders: [`${dist}/datasets`], pages: [`${dist}/embed/data`] }));
await step('modules', () => buildModules(dist));
await step('manifest', () => writeManifest(dist));
await step('worker', async () => {
  const text = await workerFile(manifest);
  write(`${dist}/projection.worker.js`, text);
  write(`${dist}/embed/projection.worker.js`, text);
});
if (existsSync('src/define.ts')) {
  await step('files for any page', async () => {
    for (const files of [await wholeFiles(manifest), await liteFiles(manifest)]) {
      for (const [name, text] of files) write(`${dist}/embed/${name}`, text);
    }
  });
  await step('tables', async () => write(`${dist}/embed/chiso-tables.js`, await tablesFile(manifest)));
  await step('frame', async () => {
    for (const [name, text] of await frameFiles()) write(`${dist}/embed/${name}`, text);
  });
  // As their owners wrote them, in UTF-8: no page reads this file.
  writeFileSync(`${dist}/embed/THIRD-PARTY-LICENSES.txt`, licences());
  const scripts = readdirSync(`${dist}/embed`, { recursive: true }).filter((file) => file.endsWith('.js')).map((file) => file.replaceAll('\\', '/')).sort();
  const hashes = Object.fromEntries(scripts.map((file) => [file, integrity(readFileSync(`${dist}/embed/${file}`))]));
  write(`${dist}/embed/integrity.json`, `${JSON.stringify({ version: manifest.version, files: hashes }, null, 2)}\n`);
  console.log('\nOn a path that holds the version:');
  for (const file of ['chiso.js', 'chiso-more.js', 'chiso-lite.js', 'chiso-lite-more.js', 'chiso-tables.js', 'chiso-frame.js']) {
    console.log(`<script src=".../${manifest.name}@${manifest.version}/dist/embed/${file}" integrity="${hashes[file]}" crossorigin="anonymous"></script>`);
  }
} else {
  console.log('single file: left out, because src/define.ts does not exist yet');
}
