// `npm run release:version`: one version everywhere. changesets raises it in package.json by the largest step asked for and removes the changesets; the rest follows.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { isFirst, released } from './release/texts.mjs';

const file = (name) => join(root, name);
const read = (name) => readFileSync(file(name), 'utf8');
const versionNow = () => JSON.parse(read('package.json')).version;

const before = versionNow();
const setVersion = (version) => { writeFileSync(file('package.json'), read('package.json').replace(`"version": "${versionNow()}"`, `"version": "${version}"`)); };
// The version that everything names before the first release is that release's: no step up from itself.
const from = isFirst(read('CHANGELOG.md')) ? '0.0.0' : before;
setVersion(from);
execFileSync(process.execPath, [file('node_modules/@changesets/cli/bin.js'), 'version'], { cwd: root, stdio: 'inherit' });
const version = versionNow();
if (version === from) {
  setVersion(before);
  console.log('No changeset asks for a release.');
} else {
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  // A page, its worker and its data recognise each other by this one.
  writeFileSync(file('src/model/version.ts'), read('src/model/version.ts').replace(/VERSION = '[^']*'/, `VERSION = '${version}'`));
  writeFileSync(file('CHANGELOG.md'), released(read('CHANGELOG.md'), { version, day: new Date().toISOString().slice(0, 10) }));
  console.log(`${from} → ${version}. Read CHANGELOG.md once more, then: npm test, npm run release:check, git tag v${version}.`);
}
