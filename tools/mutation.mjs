/**
 * `npm run mutation`, or `npm run mutation -- src/engine/curves src/model/time.ts` for a part: changes the code, sees whether a test notices, and writes
 * docs/mutation.md. Results are kept in coverage/mutation after every few files, so that a run that was ended goes on where it was.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { filesIn } from './mutation/files.mjs';

/** Files of one run of Stryker: each begins with a run of all tests that counts what they touch, each ends with results that are kept. */
const LOT = 12;
const RUNS = 'coverage/mutation/runs.json';
const KEPT = 'coverage/mutation/incremental.json';

const files = filesIn(process.argv.slice(2));
if (files.length === 0) {
  console.error('No file of src/model or src/engine has such a name.');
  process.exit(1);
}
mkdirSync('coverage/mutation', { recursive: true });
/** How many changes of a source file the tests of a file noticed before: asked first, they spare the others. */
function killsBefore(sources) {
  if (!existsSync(KEPT)) return {};
  const { files: kept, testFiles } = JSON.parse(readFileSync(KEPT, 'utf8'));
  const names = new Map(Object.values(testFiles ?? {}).flatMap(({ tests }) => tests.map(({ id, name }) => [id, name.slice(0, name.indexOf('#'))])));
  const counts = {};
  for (const [file, { mutants }] of Object.entries(kept).filter(([name]) => sources.includes(name))) {
    for (const id of mutants.flatMap(({ killedBy = [] }) => killedBy)) counts[`${file} ${names.get(id)}`] = (counts[`${file} ${names.get(id)}`] ?? 0) + 1;
  }
  return counts;
}

const runs = existsSync(RUNS) ? JSON.parse(readFileSync(RUNS, 'utf8')) : [];
for (let first = 0; first < files.length; first += LOT) {
  const lot = files.slice(first, first + LOT);
  const start = performance.now();
  process.env['MUTATION_KILLS'] = JSON.stringify(killsBefore(lot));
  await new Stryker({ mutate: lot }).runMutationTest();
  runs.push({
    date: new Date().toISOString().slice(0, 10),
    ran: lot,
    seconds: process.env['MUTATION_SECONDS'] ?? 3,
    minutes: Math.round((performance.now() - start) / 60_000),
  });
  writeFileSync(RUNS, JSON.stringify(runs, null, 1));
}
await import('./mutation-report.mjs');
