// Builds everything that the pages load into built/: our files for pages, our modules and the peers', all by one bundler with the same settings.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildDatasets } from '../../../tools/build/datasets.mjs';
import { liteFiles, wholeFiles, workerFile } from '../../../tools/build/embed.mjs';

export const here = fileURLToPath(new URL('.', import.meta.url));
export const builtFolder = join(here, 'built');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const pinned = read(join(here, 'package.json')).dependencies;

const versionOf = (name) => {
  try {
    return read(join(here, 'node_modules', name, 'package.json')).version;
  } catch {
    return null;
  }
};

/** Installs the peers where they are missing or of another version; gives their names with versions. */
export function installPeers() {
  if (Object.entries(pinned).some(([name, version]) => versionOf(name) !== version)) {
    console.log('installing the peers …');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel', 'error'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  }
  return Object.entries(pinned).map(([name, version]) => `${name} ${version}`);
}

/** Peers are named `virtual:<package>`, so that nothing takes them for packages of the project. */
const peers = {
  name: 'chiso-bench-peers',
  enforce: 'pre',
  resolveId(id) {
    return id.startsWith('virtual:') ? this.resolve(id.slice('virtual:'.length), join(here, 'peers', 'table.mjs'), { skipSelf: true }) : null;
  },
};

async function bundle(name) {
  const [folder, file] = name.split('/');
  await build({
    configFile: false, logLevel: 'error', publicDir: false, base: './', plugins: [peers], define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(builtFolder, file), emptyOutDir: true, target: 'es2022', minify: true, modulePreload: { polyfill: false }, assetsDir: '.', chunkSizeWarningLimit: 1e6,
      rolldownOptions: { input: join(here, folder, `${file}.mjs`), output: { entryFileNames: 'page.js' } },
    },
    worker: { format: 'es', plugins: () => [peers] },
  });
}

/** Builds it all. Folders of built/: chiso, data, and one for each file of own/ and peers/ that a page loads. */
export async function buildAll() {
  rmSync(builtFolder, { recursive: true, force: true });
  const embed = join(builtFolder, 'chiso');
  mkdirSync(embed, { recursive: true });
  buildDatasets({ source: 'src/datasets', folders: [join(builtFolder, 'data')], pages: [join(embed, 'data')] });
  const manifest = read('package.json');
  for (const files of [await wholeFiles(manifest), await liteFiles(manifest)]) {
    for (const [name, text] of files) writeFileSync(join(embed, name), text);
  }
  writeFileSync(join(embed, 'projection.worker.js'), await workerFile(manifest));
  for (const name of ['own/modules', 'own/runner', 'own/scorecard', 'peers/chartjs', 'peers/plot', 'peers/echarts', 'peers/plain', 'peers/squiggle', 'peers/emoji']) await bundle(name);
  const emoji = createRequire(join(here, 'peers', 'emoji.mjs')).resolve('emoji-picker-element-data/en/emojibase/data.json');
  copyFileSync(emoji, join(builtFolder, 'emoji', 'data.json'));
}
