// `npm run test:engines`: the browser tests and the host matrix in Firefox ESR and WebKitGTK. Installs both on Debian as root; needs a build in dist/.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const packages = { 'firefox-esr': 'firefox-esr', WebKitWebDriver: 'webkit2gtk-driver', 'xvfb-run': 'xvfb', xauth: 'xauth' };
const missing = () => Object.keys(packages).filter((command) => spawnSync('which', [command]).status !== 0);

if (missing().length) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    console.error(`Missing: ${missing().join(', ')}. On Debian: sudo apt-get install ${missing().map((command) => packages[command]).join(' ')}`);
    process.exit(1);
  }
  const apt = (...parameters) => execFileSync('apt-get', parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing().map((command) => packages[command]));
}
if (!existsSync('dist/embed/chiso.js')) execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });

/** WebKitGTK shows its window somewhere: a virtual screen. */
const run = (command, parameters, environment = {}) =>
  spawnSync('xvfb-run', ['-a', command, ...parameters], { stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0;
const results = [
  run(process.execPath, ['--test', '--test-reporter=spec', 'test/embed/engines.mjs']),
  run('npx', ['web-test-runner', ...process.argv.slice(2)], { WTR_BROWSERS: 'firefox,webkit' }),
];
process.exit(results.every(Boolean) ? 0 : 1);
