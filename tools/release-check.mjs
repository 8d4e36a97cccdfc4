// `npm run release:check`: whether the build may be released. Builds twice, here and elsewhere, and compares every byte; compares the places that name the version; prints
// the integrity of each script; puts what a portal hosts itself into dist/chiso-<version>.zip.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, installPackages, root } from './install.mjs';
import { forZip, unwritten, ZIP_GUIDES } from './release/texts.mjs';

checkNode();
installPackages();
const { dayOf, zipped } = await import('./release/zip.mjs');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const zipName = `${name}-${version}.zip`;
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');

const filesIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort();
const hash = (content) => createHash('sha256').update(content).digest('hex');
const hashes = (folder) => new Map(filesIn(folder).filter((file) => !file.endsWith('.zip')).map((file) => [file, hash(readFileSync(join(folder, file)))]));
const build = (folder, settings = {}) => execFileSync(process.execPath, ['tools/build.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...settings } });

/** A copy of the sources in another place; the packages are those of the project. */
function copyOfSources() {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-again-'));
  const left = new Set(['node_modules', 'dist', '.git', 'coverage', 'storybook-static']);
  for (const entry of readdirSync(root).filter((each) => !left.has(each))) cpSync(join(root, entry), join(folder, entry), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** The folder for self-hosting, with licence and guides. */
function zipOf(dist) {
  const documents = ['LICENSE', 'CHANGELOG.md', ...ZIP_GUIDES.map((file) => `docs/${file}`)];
  const beside = documents.map((file) => file.replace('docs/', ''));
  return Buffer.from(zipped([
    ...filesIn(join(dist, 'embed')).map((file) => [`${name}/${version}/${file}`, readFileSync(join(dist, 'embed', file))]),
    ...documents.map((file) => [`${name}/${version}/${file.replace('docs/', '')}`, forZip(readFileSync(join(root, file), 'utf8'), { name, version, beside })]),
  ], dayOf(version, changelog)));
}

const problems = [];

// One version, wherever it is named.
const named = {
  'src/model/version.ts': /VERSION = '([^']+)'/.exec(readFileSync(join(root, 'src/model/version.ts'), 'utf8'))?.[1],
  'package-lock.json': JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).version,
};
for (const [file, found] of Object.entries(named)) if (found !== version) problems.push(`${file} says ${found}, package.json ${version}`);

const documents = Object.fromEntries(['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...filesIn(join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)]
  .map((file) => [file, readFileSync(join(root, file), 'utf8')]));
problems.push(...unwritten({ version, changelog, changesets: readdirSync(join(root, '.changeset')), documents }));

const elsewhere = copyOfSources();
try {
  build(root);
  // Another folder, another zone, another language: nothing of them may get into the files.
  build(elsewhere, { TZ: 'Pacific/Auckland', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' });
  const dist = join(root, 'dist');
  const [first, second] = [hashes(dist), hashes(join(elsewhere, 'dist'))];
  for (const file of new Set([...first.keys(), ...second.keys()])) if (first.get(file) !== second.get(file)) problems.push(`dist/${file} differs between two builds`);
  console.log(`${first.size} files, built twice`);

  const [zip, again] = [zipOf(dist), zipOf(join(elsewhere, 'dist'))];
  if (!zip.equals(again)) problems.push(`${zipName} differs between two builds`);
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, zipName), zip);
  console.log(`dist/${zipName}  ${(zip.length / 1024).toFixed(0)} KiB  sha256 ${hash(zip)}\n`);

  const { files } = JSON.parse(readFileSync(join(dist, 'embed/integrity.json'), 'utf8'));
  for (const [file, integrity] of Object.entries(files)) console.log(`${file.padEnd(24)} ${integrity}`);
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(problems.length ? `\n${problems.length} reasons not to release ${version}` : `\n${version} may be released`);
process.exit(problems.length ? 1 : 0);
