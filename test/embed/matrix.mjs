// `node test/embed/matrix.mjs` runs the host matrix and the fault table in Chromium, Firefox and WebKitGTK, one after the other, and writes docs/hosts.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyOf } from '../../demo/hosts/page.mjs';
import { hosts } from '../../demo/hosts/table.mjs';
import { installEngines } from '../../tools/engines.mjs';
import { root } from '../../tools/install.mjs';
import { xvfb } from '../../tools/webkit-driver.mjs';
import { sizeRows } from './sizes-table.mjs';

/** The faults that must have a test in vitest and in every engine, as the titles of the tests name them. */
const faults = ['never ready', 'throws on load', 'script is HTML', '404', 'wrong version', 'garbage', 'dies mid-job', 'never answers', 'works long', 'late', 'twice', 'clone failure', 'abort', '1000 requests', 'dispose in flight', 'bfcache return', 'nothing asked'];
const engines = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };
const folder = mkdtempSync(join(tmpdir(), 'chiso-'));
const file = (name) => join(folder, name);

function run(engine, command, parameters, env) {
  const onScreen = engine === 'webkit' ? ['xvfb-run', ...xvfb] : [];
  const [first, ...rest] = [...onScreen, command, ...parameters];
  console.log(`— ${engine}: ${command} ${parameters.join(' ')}`);
  try {
    execFileSync(first, rest, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 });
  } catch (error) {
    console.error(String(error.stdout));
    throw new Error(`${command} ${parameters.join(' ')} failed in ${engine}: no page is written from a run that failed.`);
  }
}

/** Titles that name a fault, with their outcome in words. */
const named = (tests, fault) => tests.filter(({ title }) => title.includes(`[${fault}]`)).map(({ title, passed }) => ({ passed, text: title.slice(title.lastIndexOf(`[${fault}]`) + fault.length + 2).trim() }));

installEngines();
const outcomes = {};
for (const engine of Object.keys(engines)) {
  run(engine, process.execPath, ['--test', engine === 'chromium' ? 'test/embed/hosts.test.mjs' : 'test/embed/engines.mjs'], { ENGINE: engine, CHISO_MEASURED: file('measured') });
  run(engine, 'npx', ['web-test-runner', '--config', 'test/embed/faults.config.mjs'], { WTR_BROWSERS: engine, CHISO_FAULTS: file(engine) });
  outcomes[engine] = JSON.parse(readFileSync(file(engine), 'utf8'));
}
run('vitest', 'npx', ['vitest', 'run', 'test/unit/runner', '--reporter=json', `--outputFile=${file('vitest')}`], {});
const unit = JSON.parse(readFileSync(file('vitest'), 'utf8')).testResults.flatMap(({ assertionResults }) => assertionResults).map(({ fullName, status }) => ({ title: fullName, passed: status === 'passed' }));

const lacking = faults.flatMap((fault) => Object.entries({ vitest: unit, ...outcomes }).filter(([, tests]) => named(tests, fault).length === 0 || named(tests, fault).some(({ passed }) => !passed)).map(([where]) => `${fault} in ${where}`));
if (lacking.length) throw new Error(`Without a passing test: ${lacking.join(', ')}.`);

const measured = readFileSync(file('measured'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });
const at = (engine, host) => measured.find((one) => one.engine === engine && one.host === host.id);
const milliseconds = (one) => (one.lines === null ? '–' : `${one.lines} / ${one.row}`);
const where = (one) => (one.mode === null ? 'fallback' : one.mode === 'none' ? 'table' : `${one.mode}, ${one.cause}`);
const same = (list) => (new Set(list).size === 1 ? list[0] : list.join('; '));
const hostRow = (host) => {
  const seen = Object.keys(engines).map((engine) => at(engine, host));
  const policy = policyOf(host.make({ a: '', b: 'B' }));
  return `| ${host.name.en} (\`${host.id}\`) | ${policy ? `\`${policy}\`` : '–'} | ${same(seen.map(where))} | ${seen.map(milliseconds).join(' | ')} | ${same(seen.map(({ reports }) => reports))} |`;
};
const faultRow = (fault) => `| ${fault} | ${[...new Set(named(outcomes.chromium, fault).map(({ text }) => text))].join('; ')} | ${[unit, ...Object.values(outcomes)].map((tests) => named(tests, fault).length).join(' | ')} |`;

writeFileSync(`${root}docs/hosts.md`, `# Where it runs, and what happens when a worker fails

Written by \`node test/embed/matrix.mjs\` from a run in which every test passed; \`npm run hosts\` shows the pages. The table of hosts is in \`demo/hosts/table.mjs\`;
tests, pages and this file come from it. On every page scorecard, projection and opened row print the same, nothing of ours stands on the console but what the
table says, and when the elements are gone no worker and no address of a blob is left.

## Hosts

Where is computed and why there (\`mode\`, \`cause\` of \`chiso-project\`; more than one where the engines differ); milliseconds from the page's start to the first result of its projection /
from opening a row to its result, on ${cpus().length} cores shared with other work (load ${loadavg()[2].toFixed(0)}); reports of the browser itself about refused rungs.

| host | policy | computed in | ${Object.values(engines).map((name) => `${name}, ms`).join(' | ')} | reports |
|---|---|---|---|---|---|---|
${hosts.map(hostRow).join('\n')}

## Faults

Each fault is played to the runner by a fake endpoint (vitest) and by real workers in three engines. After each test no worker, port, address of a blob,
listener or timer is left. Numbers: how many tests.

| fault | what comes of it | vitest | ${Object.values(engines).join(' | ')} |
|---|---|---|---|---|---|
${faults.map(faultRow).join('\n')}

## Old libraries, and names that a page has taken

Libraries that put functions of their own in the place of the browser's: with Prototype 1.6.1 and 1.7 and MooTools 1.2.4 to 1.5.2 rows, opened rows and projections were the same as without
(tried by hand with the libraries in Chromium; \`test/embed/old-pages.test.mjs\` plays what they replace: \`Array.from\`, \`entries\` of arrays, \`bind\`, \`Object.keys\`, methods on every element, and
\`Event\`, \`Request\`, \`Document\`, \`Element\` as classes of their own). Not with Prototype before 1.6.1 nor MooTools before 1.2.3: these change objects and JSON so that no data can be read, and the page's own
table stays. Prototype 1.6 also writes lists into JSON as texts: a file in JSON from such a page is not to be relied on. What has been added to \`Object.prototype\` does no harm.

Data scripts make no variable. A variable, an element, a form or a frame that is called \`chiso\` hides nothing from them; beside a variable of the page's own \`chiso.provide\` and \`chiso.scan\` are
found as \`self[Symbol.for('chiso')]\`. A script from a \`blob:\` has no folder: its files are looked for beside the page, so give it its data by script.

## Sizes

| file for pages | KiB | KiB, gzip |
|---|---|---|
${sizeRows()}
`);
console.log(`docs/hosts.md: ${hosts.length} hosts × ${Object.keys(engines).length} engines, ${faults.length} faults`);
