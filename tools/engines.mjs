// Firefox ESR and WebKitGTK: what has to be installed for them, and the tests that run in them. `node tools/engines.mjs` installs them.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';
import { counts } from './steps.mjs';
import { xvfb } from './webkit-driver.mjs';

/** Commands that the engines need, and the packages of Debian that bring them. */
const packages = { 'firefox-esr': 'firefox-esr', WebKitWebDriver: 'webkit2gtk-driver', 'xvfb-run': 'xvfb', xauth: 'xauth' };
const onPath = (command) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
const missing = () => Object.keys(packages).filter((command) => !onPath(command));

/** Installs what is missing where we may (Debian, as root); else throws a sentence that says what to do. Never goes on without an engine. */
export function installEngines() {
  if (missing().length === 0) return;
  const wanted = missing().map((command) => packages[command]).join(' ');
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error(`The tests in Firefox and WebKit need ${missing().join(', ')}, and may be installed by this script on Debian as root only. Debian: sudo apt-get install ${wanted}. npm test runs without them, in Chromium.`);
  }
  const apt = (...parameters) => execFileSync('apt-get', parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...wanted.split(' '));
  if (missing().length) throw new Error(`Installed ${wanted}, yet these are not on PATH: ${missing().join(', ')}.`);
}

const screen = `xvfb-run ${xvfb.map((one) => (one.includes(' ') ? `"${one}"` : one)).join(' ')}`;

/**
 * Files that CI opens in WebKitGTK, the slowest of the three, whose pages now and then stand still under load: the numbers, workers and their faults, data from
 * every source, each element's own, pages that reset everything. Firefox opens all; `npm run test:engines` leaves nothing out.
 */
const webkit = [
  'engine-identity', 'runner', 'runner-faults', 'scan', 'light-dom', 'outside-files', 'hosts', 'scorecard', 'scorecard-bad-input',
  'scorecard-files', 'scorecard-loading', 'scorecard-settings', 'scorecard-states', 'scorecard-themes', 'indicator', 'projection', 'scenario', 'scenario-bound',
  'scenario-geometry', 'scenario-several', 'compare', 'tasks', 'tasks-choices', 'brief',
];
const only = ` --files ${webkit.map((name) => `test/browser/${name}.test.ts`).join(' ')}`;

/**
 * For `runSteps`, the longest first; the hosts need a build in `dist/`.
 *
 * @param {boolean} whole All browser tests; otherwise not those that one engine answers for all (test/browser/support/once.ts), and in WebKitGTK those above.
 */
export function engineSteps(whole) {
  const browser = 'node tools/browser-tests.mjs';
  const WTR_WHOLE = whole ? 'yes' : 'no';
  const hosts = 'node --test test/embed/engines.mjs';
  return [
    { name: 'engines', command: 'node tools/engines.mjs', enough: () => missing().length === 0 },
    { name: 'browser, WebKitGTK', command: `${screen} ${browser}${whole ? '' : only}`, env: { WTR_BROWSERS: 'webkit', WTR_WHOLE }, count: counts.browser, after: ['engines'] },
    { name: 'browser, Firefox', command: browser, env: { WTR_BROWSERS: 'firefox', WTR_WHOLE }, count: counts.browser, after: ['engines'] },
    { name: 'hosts, WebKitGTK', command: `${screen} ${hosts}`, env: { ENGINE: 'webkit' }, count: counts.node, after: ['engines', 'build'] },
    { name: 'hosts, Firefox', command: hosts, env: { ENGINE: 'firefox' }, count: counts.node, after: ['engines', 'build'] },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    installEngines();
  } catch (problem) {
    console.error(problem.message);
    process.exit(1);
  }
}
