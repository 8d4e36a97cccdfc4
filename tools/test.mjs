// `npm test`: everything CI runs, on a fresh clone with Node and nothing else. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { checkNode, installPackages, root } from './install.mjs';

checkNode();
installPackages();
const { findBrowser } = await import('./browser.mjs');
try {
  process.env.CHROME_PATH = await findBrowser();
} catch (problem) {
  console.error(problem.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** Each step: its command, and how many tests its output reports as [passed, failed]; a step without a count of its own is one check. */
const steps = [
  { name: 'typecheck', command: 'npm run typecheck --silent' },
  { name: 'lint', command: 'npm run lint --silent' },
  { name: 'unused code', command: 'npm run unused --silent' },
  { name: 'unit', command: 'npx vitest run', count: counter(/^\s*Tests\s.*?(\d+) passed/m, /^\s*Tests\s.*?(\d+) failed/m) },
  { name: 'build', command: 'npm run build --silent' },
  { name: 'sizes', command: 'node tools/sizes.mjs' },
  { name: 'browser', command: 'npx web-test-runner', count: counter(/(\d+) passed/g, /(\d+) failed/g) },
  { name: 'built files', command: 'npm run test:embed --silent', count: counter(/^(?:# |ℹ )pass (\d+)/m, /^(?:# |ℹ )fail (\d+)/m) },
  { name: 'package', command: 'npm run test:package --silent', count: counter(/^(?:# |ℹ )pass (\d+)/m, /^(?:# |ℹ )fail (\d+)/m) },
];

function counter(passed, failed) {
  const last = (text, pattern) => Number([...text.matchAll(new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))].at(-1)?.[1] ?? 0);
  return (output) => [last(output, passed), last(output, failed)];
}

function run({ command }) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => { output += chunk; process.stdout.write(chunk); });
    }
    child.on('close', (code) => resolve({ code, output }));
  });
}

const only = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
for (const step of steps) {
  if (only.length && !only.includes(step.name)) continue;
  console.log(`\n— ${step.name}`);
  const started = Date.now();
  const { code, output } = await run(step);
  const [passed, failed] = step.count?.(output) ?? [code === 0 ? 1 : 0, 0];
  totals.passed += passed;
  // A step that fails without a failing test (a crash, no test found) still counts as one failure.
  totals.failed += code === 0 && (!step.count || passed > 0) ? failed : Math.max(failed, 1);
  console.log(`— ${step.name}: ${code === 0 ? 'ok' : `failed (exit ${code})`} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (step.name === 'build' && !existsSync(`${root}dist`)) break;
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);
