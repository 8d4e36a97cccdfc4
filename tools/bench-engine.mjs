// `npm run bench -- engine`: times of the engine, medians of one run, and what each may take; beside them two libraries that do comparable work.
// Ratios count: they hold on any machine. `--strict` fails on a miss, `--alone` leaves the other libraries out; a whole run writes docs/bench.md.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { commit } from '../test/bench/pages/report.mjs';
import { others } from './bench-others.mjs';
import { bundle } from './build/bundle.mjs';
import { moduleText, weigh } from './build/weigh.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const asked = (name) => process.argv.includes(`--${name}`);
const { cases: own, tenYears } = await import(`data:text/javascript,${encodeURIComponent(await moduleText({ entry: 'test/bench/cases.ts' }))}`);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Median times of cases that take turns, each spread evenly over the whole, so that what else the machine does falls on all alike. */
async function measure(cases) {
  const taken = new Map(cases.map(({ name }) => [name, []]));
  for (const { run, warm } of cases) for (let k = 0; k < warm; k++) await run();
  const turns = Math.max(...cases.map(({ times }) => times));
  for (let turn = 0; turn < turns; turn++) {
    for (const { name, run, times } of cases) {
      if (Math.floor(((turn + 1) * times) / turns) === Math.floor((turn * times) / turns)) continue;
      const start = performance.now();
      const answer = run();
      if (answer instanceof Promise) await answer;
      taken.get(name).push(performance.now() - start);
    }
  }
  return new Map([...taken].map(([name, times]) => [name, median(times)]));
}

/** Why a budget may be missed, and what helps. */
const HELP = 'Cases take turns, so a slow machine alone is no reason for a missed share; look for the first commit with it by this bench, and at the profile of the case. Where commits miss it that once kept it (9e2aff8: 0.27 on 2026-11-22, 0.40 on 2026-11-24), the processor differs: its Math.random, memory and integer units share otherwise.';

const took = await measure(own);
const beside = asked('alone') ? { packages: {}, cases: [], missing: [] } : await others(tenYears);
// Each with its counterpart once more, in one run of their own.
const both = await measure([...beside.cases, ...own.filter(({ name }) => beside.cases.some((each) => each.beside === name))]);

const missed = [];
const rows = own.map(({ name, times, budget, of }) => {
  const time = took.get(name);
  const limit = typeof budget === 'object' ? budget.share * took.get(budget.of) : budget;
  const isMissed = limit !== undefined && time > limit;
  if (isMissed) missed.push(`- ${name}: ${time.toFixed(3)} ms instead of ${limit.toFixed(3)}. ${HELP}`);
  const share = typeof budget === 'object' ? `${(time / took.get(budget.of)).toFixed(2)} of ${budget.of} (≤ ${budget.share.toFixed(2)})` : budget ? `≤ ${budget} ms` : `no budget${of ? ` (${(time / took.get(of)).toFixed(2)} of ${of})` : ''}`;
  return [name, time.toFixed(3), times, share + (isMissed ? ' **missed**' : '')];
});
const perDraw = (name, draws) => `${((took.get(name) / draws) * 1e6).toFixed(0)} ns`;
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
const whole = await weigh({ entry: 'src/engine/index.ts' });
const carried = gzipSync(await bundle({ entry: 'workers/api.ts', name: 'engine' }), { level: 9 }).length;
const compared = beside.cases.map(({ name, beside: ours, weight }) => [
  name, both.get(name).toFixed(2), `${ours}: ${both.get(ours).toFixed(2)}`, `${(both.get(name) / both.get(ours)).toFixed(0)} ×`, kib(weight.gzip), kib(whole.gzip),
]);

const table = (head, lines) => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...lines.map((line) => `| ${line.join(' | ')} |`)].join('\n');
const versions = Object.entries(beside.packages).map(([name, version]) => `${name} ${version}`);
const report = `## Times

10 000 draws and 10 years unless said; milliseconds, medians of one run in which all cases take turns.

${table(['case', 'median', 'runs', 'budget'], rows)}

${missed.length ? `Missed in this run:\n\n${missed.join('\n')}` : 'Every budget is kept.'} The design names no budget for the rows that say so.

Per draw: ${perDraw('ratio', 1e4)} at 10 000, ${perDraw('100 000 draws', 1e5)} at 100 000, ${perDraw('1 000 000 draws', 1e6)} at 1 000 000 (${(took.get('1 000 000 draws') / 100 / took.get('ratio')).toFixed(2)} × the first; 1 is linear).

"plain" is the program that anyone would write first (\`test/bench/plain.ts\`): draw with \`Math.random\`, run each draw through the years, sort each year.

## Weight

\`chiso/engine\` with every export and its table: ${kib(whole.gzip)} gzipped (≤ 18 KiB), bundled and minified as an ES2022 module in ASCII. What the single file carries for its worker, in
the syntax of 2017 and without comlink: ${kib(carried)}.

## Beside other libraries

${beside.cases.length ? table(['library', 'median', 'ours', 'time over ours', 'its weight, gzip', 'ours'], compared) : ''}
${beside.missing.map((line) => `\n- ${line}`).join('')}

What is compared, and what is not:

- **@quri/squiggle-lang** is a language for estimates. It is given the ratio above in its own words (sample sets of 10 000, ten years, the same seven quantiles a year), parses them and runs them. It knows nothing of
  targets, bounds, first passage or required pace, which our time includes; ours cannot run other people's formulae, which is what Squiggle is for. Its weight is \`run\` with what that imports.
- **@bsull/augurs** fits exponential smoothing (AutoETS, \`ZZN\`, five years ahead, one 80 % interval) to ten yearly values, the fewest round number that it accepts: five, the ordinary case of a province, it refuses. Ours reads the last five
  of the same ten, gives three bands and the chance and time of reaching a target. Its intervals are those of the fitted model; ours were measured on other series ([trend](trend.md)). Its weight is script and WebAssembly of
  \`@bsull/augurs/ets\`; a page whose policy forbids WebAssembly cannot run it.
- Neither is a dependency: \`npm run bench -- engine\` installs both into \`.bench/\`.
`;
console.log(report);
if (!asked('alone') && beside.missing.length === 0) {
  const head = `# How fast and how heavy the engine is\n\nWritten by \`npm run bench -- engine\` on ${new Date().toISOString().slice(0, 10)} (${commit()}): Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform} ${process.arch}${versions.length ? `, ${versions.join(', ')}` : ''}. Times hold for that machine, ratios for any.\n\n`;
  writeFileSync('docs/bench.md', head + report.replace(/\n{3,}/g, '\n\n'));
  console.log('written to docs/bench.md');
} else {
  console.log('not written to docs/bench.md: that takes a run beside the other libraries');
}
if (asked('strict') && missed.length > 0) process.exit(1);
