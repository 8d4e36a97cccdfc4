// Runs the steps of `npm test` and `npm run test:engines`, as many side by side as there are cores, and counts their tests; the last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from './install.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {Record<string, string>} [env]
 * @property {(output: string) => [number, number]} [count] How many tests the output reports as passed and failed; without it the step is one check.
 * @property {readonly string[]} [after] Steps whose work this one needs: it waits for those that are run too, and fails unrun when one of them left nothing to work with.
 * @property {() => boolean} [enough] Asked after the step: false when it left nothing to work with.
 */

const counter = (passed, failed) => (output) => [passed, failed].map((pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0));
/** How each kind of runner reports its numbers; the last report of an output counts. */
export const counts = {
  vitest: counter(/^\s*Tests\s.*?(\d+) passed/gm, /^\s*Tests\s.*?(\d+) failed/gm),
  browser: counter(/(\d+) passed/g, /(\d+) failed/g),
  node: counter(/^(?:# |ℹ )pass (\d+)/gm, /^(?:# |ℹ )fail (\d+)/gm),
};

/** One step a core: with more of them tests would only miss their time limits. Four suites of browsers are as much as a usual machine's memory holds. */
const SIDE_BY_SIDE = Math.min(4, availableParallelism());

function run({ command, env }, print) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => { output += chunk; print(chunk); });
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

/** Runs one step: how many tests passed and failed in how many seconds, and whether the next ones can build on it. */
async function outcome(step, live) {
  const started = Date.now();
  const { code, output } = await run(step, live ? (chunk) => process.stdout.write(chunk) : () => undefined);
  const [passed, reported] = step.count?.(output) ?? [code === 0 ? 1 : 0, 0];
  // A step that fails without a failing test (a crash, no test found) still counts as one failure.
  const failed = code === 0 && (!step.count || passed > 0) ? reported : Math.max(reported, 1);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  // One whole report after the other: two that are printed as they come cannot be read.
  if (!live) process.stdout.write(`\n— ${step.name}\n${output}`);
  console.log(`— ${step.name}: ${code === 0 ? 'ok' : `failed (exit ${code})`} in ${seconds} s`);
  return { passed, failed, seconds, enough: step.enough?.() !== false };
}

/**
 * Runs the steps, each as early as its turn in the list and `after` allow, and leaves the process with 0 when nothing failed.
 *
 * @param {readonly Step[]} steps
 * @param {readonly string[]} only Names of the steps to run; all of them when empty.
 */
export async function runSteps(steps, only = []) {
  const unknown = only.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length) giveUp(`No step is named ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  const chosen = steps.filter(({ name }) => !only.length || only.includes(name));
  const live = chosen.length === 1 || SIDE_BY_SIDE === 1;
  const done = new Map();
  const running = new Map();
  const waiting = [...chosen];
  const needed = ({ after = [] }) => after.filter((name) => chosen.some((step) => step.name === name));

  while (done.size < chosen.length) {
    for (const step of [...waiting]) {
      const lacking = needed(step).find((name) => done.get(name)?.enough === false);
      const ready = needed(step).every((name) => done.has(name));
      if (!lacking && (!ready || running.size >= SIDE_BY_SIDE)) continue;
      waiting.splice(waiting.indexOf(step), 1);
      if (lacking) {
        console.log(`\n— ${step.name}: not run, because "${lacking}" failed`);
        done.set(step.name, { passed: 0, failed: 1, seconds: '0.0', enough: false });
      } else {
        console.log(live ? `\n— ${step.name}` : `… ${step.name}`);
        running.set(step.name, outcome(step, live).then((result) => { done.set(step.name, result); running.delete(step.name); }));
      }
    }
    if (running.size) await Promise.race(running.values());
  }

  const sum = (field) => chosen.reduce((total, { name }) => total + done.get(name)[field], 0);
  const line = ({ name }) => {
    const { passed, failed, seconds } = done.get(name);
    return `${name.padEnd(20)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.padStart(7)} s`;
  };
  console.log(`\n${chosen.map(line).join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') ? 1 : 0);
}
