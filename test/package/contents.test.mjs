// What is in the package, and whether its map of entries is right.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { liteFiles, wholeFiles } from '../../tools/build/embed.mjs';
import { importsOf } from '../../tools/check-imports.mjs';
import { install, manifest, pack, root } from './pack.mjs';

const filesIn = (folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length).replaceAll('\\', '/'));

/** What the sources say must be there: a module and its types for each source file but those that exist inside a bundled script only. */
function expected() {
  const modules = [...filesIn('src'), ...filesIn('workers')]
    .filter((file) => file.endsWith('.ts') && !/^src\/embed[./]|^workers\/(projection\.worker|engine-function|serve)\./.test(file))
    .map((file) => `dist/${file.replace(/^src\//, '').replace(/\.ts$/, '')}`)
    .flatMap((file) => [`${file}.js`, `${file}.d.ts`]);
  return new Set([...modules, 'package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'dist/projection.worker.js', ...filesIn('docs').filter((file) => !/scorecard-\w+\.png$/.test(file))]);
}

const others = [
  /^dist\/datasets\/([a-z-]+(\.summary)?|index|concepts)\.json$/,
  /^dist\/embed\/data\/([a-z-]+(\.summary)?(\.[0-9a-f]{10})?|index|concepts)\.json$/,
  /^dist\/embed\/data\/[a-z-]+\.js$/,
  /^dist\/embed\/(chiso(-more|-lite|-lite-more|-tables|-frame)?|embed-page|projection\.worker)\.js$/,
  /^dist\/embed\/(embed\.html|embed\.css|integrity\.json|THIRD-PARTY-LICENSES\.txt)$/,
  /^dist\/(custom-elements|web-types|vscode\.html-custom-data|vscode\.css-custom-data)\.json$/,
];

describe('the packed package', () => {
  let project;
  before(() => { project = install(); });
  after(() => project.close());
  const text = (file) => readFileSync(join(project.modules, 'chiso', file), 'utf8');

  it('holds a module and its types for each source file, the documents and the six files about it', () => {
    const there = new Set(project.files);
    assert.deepEqual([...expected()].filter((file) => !there.has(file)), []);
  });

  it('holds the datasets of every province, the files for pages and the descriptions for tools', () => {
    const { provinces } = JSON.parse(text('dist/embed/data/index.json'));
    const needed = ['custom-elements.json', 'web-types.json', 'vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'embed/chiso.js', 'embed/chiso-frame.js', 'embed/embed.html',
      ...provinces.flatMap(({ slug, file, summary, immutable }) => [
        ...[file, summary].map((name) => `datasets/${name}`), ...[`${slug}.js`, file, summary, immutable.file, immutable.summary].map((name) => `embed/data/${name}`),
      ])];
    const there = new Set(project.files);
    assert.deepEqual(needed.filter((file) => !there.has(`dist/${file}`)), []);
  });

  it('holds nothing else: no source, test, map, demo or left-over of a build', () => {
    const known = expected();
    assert.deepEqual(project.files.filter((file) => !known.has(file) && !others.some((pattern) => pattern.test(file))), []);
  });

  it('holds scripts that the same sources give again, byte for byte', async () => {
    const again = [...await wholeFiles(manifest), ...await liteFiles(manifest)];
    assert.deepEqual(again.filter(([name, script]) => text(`dist/embed/${name}`) !== script).map(([name]) => name), []);
  });

  it('holds no dataset and no script with data that the index does not name', () => {
    const { provinces } = JSON.parse(text('dist/embed/data/index.json'));
    const plain = ['index.json', 'concepts.json', ...provinces.flatMap(({ file, summary }) => [file, summary])];
    const inFolder = (folder) => project.files.filter((file) => file.startsWith(folder)).map((file) => file.replace(folder, '')).sort();
    assert.deepEqual(inFolder('dist/datasets/'), [...plain].sort());
    assert.deepEqual(inFolder('dist/embed/data/'), [...plain, ...provinces.flatMap(({ slug, immutable }) => [`${slug}.js`, immutable.file, immutable.summary])].sort());
  });

  it('holds the licence of every package that its scripts name or contain, whole', () => {
    const licences = text('dist/embed/THIRD-PARTY-LICENSES.txt');
    const parts = new Map([...licences.matchAll(/^-{80}\n\n(\S+) (\S+) \([\w.-]+\)\n\n([^]*?)(?=\n+-{80}\n|\n$(?![^]))/gm)].map(([, name, version, words]) => [`${name} ${version}`, words]));
    const scripts = project.files.filter((file) => /^dist\/(embed\/[\w.-]+|projection\.worker)\.js$/.test(file)).map(text).join('\n');
    // What the first lines name, and what is under the surface of Lit; the marks of each in the code say that nothing is missing here.
    const named = [...scripts.matchAll(/^\/\*! [^\n]*?; contains ([^\n]*) \*\/$/gm)].flatMap(([, list]) => list.split(', ').map((one) => one.replace(/ \(.*/, '')));
    assert.ok(named.length > 0);
    // Lit itself only hands on what its three packages hold.
    for (const one of named) assert.ok(parts.has(one.replace(/^lit /, 'lit-html ')), one);
    const marks = { 'lit-html': 'litHtmlVersions', 'lit-element': 'litElementVersions', '@lit/reactive-element': 'reactiveElementVersions', comlink: 'Comlink.proxy' };
    const names = [...parts.keys()].map((key) => key.split(' ')[0]);
    assert.deepEqual(Object.entries(marks).filter(([name, mark]) => scripts.includes(mark) !== names.includes(name)), []);
    assert.deepEqual(names.filter((name) => !(name in marks)), []);
    for (const [key, words] of parts) {
      assert.match(words, /Copyright (\(c\) )?20\d\d /, key);
      assert.ok(words.length > 1400, key);
    }
  });

  it('holds whatever its documents link to and show', () => {
    const there = new Set([...project.files, ...project.files.map((file) => file.replace(/[^/]+$/, ''))]);
    const dead = project.files.filter((file) => file.endsWith('.md')).flatMap((file) => [...text(file).replace(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map(([, target]) => posix.join(posix.dirname(file), target)).filter((target) => !there.has(target)).map((target) => `${file}: ${target}`));
    assert.deepEqual(dead, []);
  });

  it('is built before it is packed, so that a fresh clone never gives a package without code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chiso-fresh-'));
    try {
      // In the place of the build, which takes long.
      const build = 'node -e "fs.cpSync(\'built\', \'dist\', { recursive: true })"';
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, scripts: { ...manifest.scripts, build } }));
      mkdirSync(join(folder, 'built/embed'), { recursive: true });
      writeFileSync(join(folder, 'built/embed/chiso.js'), '');
      assert.deepEqual(pack(folder, ['--dry-run']).files, ['dist/embed/chiso.js', 'package.json']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is lighter than 2.5 MB to download', () => {
    assert.ok(project.size < 2_500_000, `${project.size} bytes (docs/images/scorecard.png with a palette of 256 colours weighs a third)`);
  });

  it('names every package that its modules import as a dependency, and imports every one that it names', () => {
    const imported = new Set(project.files.filter((file) => /^dist\/(?!embed\/|projection\.worker)[\w/.-]+\.js$/.test(file))
      .flatMap((file) => importsOf(text(file)).filter(({ specifier }) => !specifier.startsWith('.')).map(({ specifier }) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/'))));
    assert.deepEqual([...imported].sort(), Object.keys(manifest.dependencies).sort());
  });

  it('leads each entry of its map to a file that is there', () => {
    const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));
    const missing = Object.entries(manifest.exports).flatMap(([entry, value]) => targets(value).map((target) => [entry, target]))
      .filter(([, target]) => (target.includes('*') ? !project.files.some((file) => file.startsWith(target.slice(2).split('*')[0])) : !project.files.includes(target.slice(2))));
    assert.deepEqual(missing, []);
  });

  it('names no folder of the machine that built it', () => {
    const folder = root.replace(/\/$/, '');
    assert.deepEqual(project.files.filter((file) => statSync(join(project.modules, 'chiso', file)).size < 5e6 && text(file).includes(folder)), []);
  });

  it('has nothing that publint warns of', async () => {
    const { messages, pkg } = await publint({ pkgDir: join(project.modules, 'chiso'), level: 'warning', strict: true, pack: false });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg, { color: false })), []);
  });

  it('resolves to types in Node and in bundlers, from every entry', async () => {
    const { problems } = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(project.tarball))));
    // The package is ES modules only, which `require` gives in every Node that it is for: the tool tells of older ones. Resolution without `exports` is not promised. Entries that
    // end in `.js` are scripts for pages.
    const promised = problems.filter(({ kind, entrypoint, resolutionKind }) => !entrypoint?.endsWith('.js') && kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10');
    assert.deepEqual(promised.map(({ kind, entrypoint, resolutionKind }) => ({ kind, entrypoint, resolutionKind })), []);
  });
});
