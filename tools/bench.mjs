// `npm run bench`: times of the engine, medians of one run, and what each may take. Ratios count: they hold on any machine; `--strict` fails on a miss.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { bundle } from './build/bundle.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { cases } = runInThisContext(`${await bundle({ entry: 'test/bench/cases.ts', name: 'bench' })};bench`);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const measured = new Map(cases.map(({ name }) => [name, []]));
for (const { run, warm } of cases) for (let k = 0; k < warm; k++) run();
// In turns, so that what else the machine does falls on all alike.
for (let turn = 0; turn < Math.max(...cases.map(({ times }) => times)); turn++) {
  for (const { name, run, times } of cases) {
    if (turn >= times) continue;
    const start = performance.now();
    run();
    measured.get(name).push(performance.now() - start);
  }
}
const took = new Map([...measured].map(([name, times]) => [name, median(times)]));

let missed = 0;
const row = (...cells) => console.log(cells.map((cell, k) => (k ? String(cell).padStart(k === 3 ? 34 : 12) : String(cell).padEnd(40))).join(''));
row('10 000 draws, 10 years unless said', 'median ms', 'runs', 'budget');
for (const { name, times, budget } of cases) {
  const time = took.get(name);
  const limit = typeof budget === 'object' ? budget.share * took.get(budget.of) : budget;
  const share = typeof budget === 'object' ? `${(time / took.get(budget.of)).toFixed(2)} of ${budget.of} (≤ ${budget.share.toFixed(2)})` : budget ? `≤ ${budget} ms` : '';
  if (limit !== undefined && time > limit) missed += 1;
  row(name, time.toFixed(3), times, share + (limit !== undefined && time > limit ? '  MISSED' : ''));
}
const each = (draws) => ((took.get(`${draws} draws`) / Number(draws.replaceAll(' ', ''))) * 1e6).toFixed(0);
console.log(`\nper draw: ${((took.get('ratio') / 1e4) * 1e6).toFixed(0)} ns at 10 000, ${each('100 000')} ns at 100 000, ${each('1 000 000')} ns at 1 000 000`);
const size = async (entry) => (gzipSync(await bundle({ entry, name: 'engine' }), { level: 9 }).length / 1024).toFixed(1);
console.log(`gzip: ${await size('workers/api.ts')} KiB what a page or worker carries, ${await size('src/engine/index.ts')} KiB with every export`);
if (process.argv.includes('--strict') && missed > 0) process.exit(1);
