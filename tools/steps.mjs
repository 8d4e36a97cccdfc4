// Runs the steps of `npm test` and `npm run test:engines` one after the other and counts their tests; the last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { root } from './install.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {Record<string, string>} [env]
 * @property {(output: string) => [number, number]} [count] How many tests the output reports as passed and failed; without it the step is one check.
 * @property {() => boolean} [enough] Asked after the step: false ends the whole, because the next ones would say the same.
 */

const counter = (passed, failed) => (output) => [passed, failed].map((pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0));
/** How each kind of runner reports its numbers; the last report of an output counts. */
export const counts = {
  vitest: counter(/^\s*Tests\s.*?(\d+) passed/gm, /^\s*Tests\s.*?(\d+) failed/gm),
  browser: counter(/(\d+) passed/g, /(\d+) failed/g),
  node: counter(/^(?:# |ℹ )pass (\d+)/gm, /^(?:# |ℹ )fail (\d+)/gm),
};

function run({ command, env }) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => { output += chunk; process.stdout.write(chunk); });
    }
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Prints a sentence, the last line with one failure, and leaves. */
export function giveUp(sentence) {
  console.error(sentence);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}

/**
 * Runs the steps and leaves the process with 0 when nothing failed.
 *
 * @param {readonly Step[]} steps
 * @param {readonly string[]} only Names of the steps to run; all of them when empty.
 */
export async function runSteps(steps, only = []) {
  const unknown = only.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length) giveUp(`No step is named ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  const totals = { passed: 0, failed: 0 };
  const table = [];
  for (const step of steps) {
    if (only.length && !only.includes(step.name)) continue;
    console.log(`\n— ${step.name}`);
    const started = Date.now();
    const { code, output } = await run(step);
    const [passed, reported] = step.count?.(output) ?? [code === 0 ? 1 : 0, 0];
    // A step that fails without a failing test (a crash, no test found) still counts as one failure.
    const failed = code === 0 && (!step.count || passed > 0) ? reported : Math.max(reported, 1);
    totals.passed += passed;
    totals.failed += failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    table.push(`${step.name.padEnd(20)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.padStart(7)} s`);
    console.log(`— ${step.name}: ${code === 0 ? 'ok' : `failed (exit ${code})`} in ${seconds} s`);
    if (step.enough?.() === false) break;
  }
  console.log(`\n${table.join('\n')}\n\n${totals.passed} passed, ${totals.failed} failed`);
  process.exit(totals.failed ? 1 : 0);
}
