// 4 and a part of 6: many rows through the runner, and how its time grows with the draws.
import { requests } from './generated.mjs';
import { empty, modular } from './pages.mjs';
import { cell, inTurns, judge, median, number } from './stats.mjs';

/** Runs in the page: one run of all requests; when the first and the last result were there. */
async function run(wishes) {
  const runner = own.createRunner();
  const began = performance.now();
  let first = null;
  const results = await runner.run(wishes, { onProgress: () => { first ??= performance.now() - began; } });
  const whole = performance.now() - began;
  const { mode } = runner;
  const band = results[0].ok && results[0].projection.bands[0];
  const isSpread = Boolean(band) && band.upper.at(-1) > band.lower.at(-1);
  runner.dispose();
  return { first, whole, mode, isSpread, ok: results.every(({ ok }) => ok) };
}

async function checked(page, wishes) {
  const result = await page.evaluate(run, wishes);
  if (!result.ok || !result.isSpread || result.mode !== 'worker') throw new Error(`The rows were not projected as wished: ${JSON.stringify(result)}`);
  return result;
}

const ready = (page) => page.waitForFunction(() => globalThis.own);

export async function rows(bench) {
  const { browser, server } = bench;
  server.give('/rows', empty(modular('runner')));
  const variants = [{ name: 'first run of the page (starts the workers)' }, { name: 'later run (starts the workers again)' }, { name: 'with workers that run already', kept: true }];
  const found = await inTurns(bench.rounds, [{ name: 'all' }], () => browser.visit(`${server.origin}/rows`, {}, async (page) => {
    await ready(page);
    const wishes = requests(60);
    const [cold, again] = [await checked(page, wishes), await checked(page, wishes)];
    // A second runner keeps the page's workers.
    await page.evaluate(async (wish) => { globalThis.keeper = own.createRunner(); await keeper.run(wish); }, requests(8));
    const warm = await checked(page, wishes);
    return { coldFirst: cold.first, coldWhole: cold.whole, againFirst: again.first, againWhole: again.whole, warmFirst: warm.first, warmWhole: warm.whole };
  }));
  const all = found.get('all');
  const fields = ['cold', 'again', 'warm'];
  return {
    title: '60 rows × 10 000 draws × 10 years with spreads, through the runner',
    note: 'ms from the call to the first and to the last result in the page, in workers.',
    head: ['run', 'first row', 'whole', 'budget (first)', 'budget (whole)'],
    rows: variants.map(({ name }, k) => [name, cell(all[`${fields[k]}First`]), cell(all[`${fields[k]}Whole`]), judge(all[`${fields[k]}First`], 60, 'ms'), judge(all[`${fields[k]}Whole`], 1000, 'ms')]),
    standing: [],
  };
}

export async function draws(bench) {
  const { browser, server } = bench;
  server.give('/rows', empty(modular('runner')));
  const sizes = [1e4, 1e5, 1e6];
  const found = await inTurns(bench.rounds, [{ name: 'all' }], () => browser.visit(`${server.origin}/rows`, {}, async (page) => {
    await ready(page);
    await page.evaluate(async (wish) => { globalThis.keeper = own.createRunner(); await keeper.run(wish); }, requests(4));
    const times = {};
    for (const size of sizes) times[size] = (await checked(page, requests(1, size))).whole;
    return times;
  }));
  const all = found.get('all');
  return {
    title: 'Cost of one row by draws, through the runner',
    note: 'ms from the call to the result, 10 years, in a worker that runs already.',
    head: ['draws', 'ms', 'ns a draw', 'times the row before'],
    rows: sizes.map((size, k) => [size.toLocaleString('en-GB').replaceAll(',', ' '), cell(all[size]), number((median(all[size]) / size) * 1e6, 0), k ? number(median(all[size]) / median(all[sizes[k - 1]]), 1) : '']),
    standing: [],
  };
}
