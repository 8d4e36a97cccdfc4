// The package as a user gets it: packed, and unpacked into a project of its own with its runtime dependencies and nothing else.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const packageOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
export const manifest = packageOf(root);

/** What npm makes of the project in a folder, and tells of it: the tarball's name, its files and size. */
export function pack(folder, settings) {
  // npm is a script for Node; started through Node it needs no shell on Windows either.
  const [npm, command] = process.env.npm_execpath ? [[process.env.npm_execpath], process.execPath] : [[], 'npm'];
  const told = execFileSync(command, [...npm, 'pack', '--json', ...settings], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  // What runs before it may print too.
  const [{ filename, files, size }] = JSON.parse(told.slice(told.search(/^\[$/m)));
  return { filename, files: files.map(({ path }) => path), size };
}

let packed;

/** Packs the project as it is built now, without building it again, once a process: the tarball's path and the files in it. */
function packProject() {
  if (packed) return packed;
  if (!existsSync(join(root, 'dist/embed/chiso.js'))) throw new Error('dist is missing: run npm run build first.');
  const folder = mkdtempSync(join(tmpdir(), 'chiso-tarball-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { filename, ...told } = pack(root, ['--ignore-scripts', '--pack-destination', folder]);
  packed = { tarball: join(folder, filename), ...told };
  return packed;
}

/** Links a package and all it depends on, as an installation without development dependencies would put them. */
function link(name, modules) {
  const target = join(modules, name);
  if (existsSync(target)) return;
  const source = realpathSync(join(root, 'node_modules', name));
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(source, target, 'junction');
  for (const each of Object.keys(packageOf(source).dependencies ?? {})) if (existsSync(join(root, 'node_modules', each))) link(each, modules);
}

/** A project in a folder of its own with the package installed from its tarball, and the files of `fixtures/<name>`. `close` removes it. */
export function install(fixture) {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-package-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  execFileSync('tar', ['-xzf', packProject().tarball, '-C', modules]);
  // npm packs everything under the name `package`.
  renameSync(join(modules, 'package'), join(modules, manifest.name));
  for (const name of Object.keys(manifest.dependencies)) link(name, modules);
  if (fixture) cpSync(join(root, 'test/package/fixtures', fixture), folder, { recursive: true });
  return { folder, modules, ...packProject(), close: () => rmSync(folder, { recursive: true, force: true }) };
}
