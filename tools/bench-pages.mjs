// `npm run bench -- pages`: pages in Chromium, ours and the peers', against the budgets of the design. `--rounds N`, names of parts to measure only those, `--strict` fails on a miss.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll, installPeers } from '../test/bench/pages/build.mjs';
import { slow, startBrowser } from '../test/bench/pages/chromium.mjs';
import { compare, growth } from '../test/bench/pages/measure-compare.mjs';
import { memory } from '../test/bench/pages/measure-memory.mjs';
import { draws, rows } from '../test/bench/pages/measure-rows.mjs';
import { scorecard } from '../test/bench/pages/measure-scorecard.mjs';
import { slider } from '../test/bench/pages/measure-slider.mjs';
import { shifts, start, weight } from '../test/bench/pages/measure-start.mjs';
import { circumstances, load, print, share, verdicts, write } from '../test/bench/pages/report.mjs';
import { startServer } from '../test/bench/pages/server.mjs';
import { words } from '../test/bench/pages/words.mjs';

/** Medians of fewer say little. */
const LEAST_ROUNDS = 7;

const measures = {
  weight: [weight],
  start: [1, 12].flatMap((count) => [null, slow].map((throttle) => (bench) => start(bench, count, throttle))),
  shifts: [shifts],
  slider: [slider],
  rows: [rows, draws],
  scorecard: [scorecard],
  compare: [compare, growth],
  memory: [memory],
};

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: String(LEAST_ROUNDS) }, strict: { type: 'boolean' }, built: { type: 'boolean' }, write: { type: 'boolean' }, alone: { type: 'boolean' } } });
const names = positionals.filter((name) => name !== 'pages');
const unknown = names.filter((name) => !(name in measures));
const rounds = Number(values.rounds);
if (unknown.length || !(rounds >= 1)) {
  console.error(unknown.length ? `No part is named ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}.` : '--rounds takes a number from 1.');
  process.exit(2);
}

const peers = installPeers();
if (!values.built) await buildAll();
const [server, browser] = await Promise.all([startServer(), startBrowser()]);
const began = { load: load(), share: share() };
const parts = [];
try {
  const bench = { browser, server, rounds };
  server.give('/page.json', JSON.stringify(await words(browser, server)));
  for (const [name, list] of Object.entries(measures)) {
    if (names.length && !names.includes(name)) continue;
    for (const measure of list) {
      const found = await measure(bench);
      print(found);
      parts.push(found);
    }
  }
} finally {
  await Promise.allSettled([browser.close(), server.close()]);
}
const about = circumstances({ browser: browser.version, restarts: browser.restarts(), peers, rounds, began, ended: { load: load(), share: share() } });
console.log(`\n${about.join('\n')}`);
const missed = verdicts(parts).filter(({ kept }) => !kept);
for (const { what, limit } of missed) console.log(`MISSED  ${what} (${limit})`);
if (!names.length && rounds >= LEAST_ROUNDS) {
  write(parts, about);
  console.log('written to docs/bench-pages.md');
} else {
  console.log('not written to docs/bench-pages.md: that takes a run of all parts and at least 7 rounds');
}
if (values.strict && missed.length) process.exit(1);
