// 5: a scorecard of 480 rows against a plain table of the same cells.
import { dataset } from './generated.mjs';
import { empty, modular } from './pages.mjs';
import { cell, inTurns, judge, median, standing } from './stats.mjs';
import { AS_OF, cellsOf } from './words.mjs';

const ROWS = 480;
const QUERIES = ['nhóm 47', '', 'nhóm 3', 'nhóm 479', '', 'người dân', 'nhóm 12', ''];

/** Runs in the page: our scorecard with the data, until it is on the screen. */
async function showOurs({ data, asOf }) {
  await customElements.whenDefined('chiso-scorecard');
  const element = Object.assign(document.createElement('chiso-scorecard'), { asOf, data });
  const loaded = new Promise((resolve, reject) => {
    element.addEventListener('chiso-load', resolve);
    element.addEventListener('chiso-error', ({ detail }) => reject(new Error(JSON.stringify(detail.issues.slice(0, 2)))));
  });
  const began = performance.now();
  document.querySelector('main').append(element);
  await loaded;
  await element.updateComplete;
  const shown = (await bench.afterFrame()) - began;
  Object.assign(bench, { search: element.shadowRoot.querySelector('input[type=search]'), rows: () => [...element.shadowRoot.querySelectorAll('tr.row')] });
  return shown;
}

/** Runs in the page: the plain table of the same words. */
async function showPlain(words) {
  const began = performance.now();
  const box = plain.show(words);
  const shown = (await bench.afterFrame()) - began;
  Object.assign(bench, { search: box.querySelector('input'), rows: () => [...box.querySelectorAll('tbody tr')] });
  return shown;
}

/** Runs in the page: from the key to the frame with the rows that are left, for each query. */
async function filter(queries) {
  const all = [];
  for (const query of queries) {
    const began = performance.now();
    bench.search.value = query;
    bench.search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    all.push((await bench.afterFrame()) - began);
    await bench.wait(30);
  }
  return all;
}

const visible = (page) => page.evaluate(() => bench.rows().filter((row) => row.getClientRects().length > 0).length);

/** Runs in the page: down to the end, a fifth of the screen in each frame, at most 180 frames. */
async function scroll() {
  const step = Math.max(180, document.documentElement.scrollHeight / 180);
  for (let at = 0; at < document.documentElement.scrollHeight - innerHeight; at += step) {
    scrollTo(0, at);
    await bench.afterFrame();
  }
}

const variants = [
  { name: 'chiso-scorecard', script: modular('scorecard'), ours: true },
  { name: 'plain table', script: modular('plain') },
];

export async function scorecard(bench) {
  const { browser, server } = bench;
  const data = dataset(ROWS);
  const slowest = [];
  let words = null;
  let findable = null;
  const found = await inTurns(bench.rounds, variants, async ({ name, script, ours }) => {
    server.give('/scorecard', empty(script));
    return browser.visit(`${server.origin}/scorecard`, {}, async (page) => {
      if (!ours) await page.waitForFunction(() => globalThis.plain);
      const shown = ours ? await page.evaluate(showOurs, { data, asOf: AS_OF }) : await page.evaluate(showPlain, words);
      if (ours) words ??= await page.locator('chiso-scorecard').evaluate(cellsOf);
      if ((await visible(page)) !== ROWS) throw new Error(`${name}: ${await visible(page)} rows instead of ${ROWS}`);
      const times = await page.evaluate(filter, QUERIES);
      await page.evaluate(filter, ['nhóm 479']);
      if ((await visible(page)) !== 1) throw new Error(`${name}: the filter left ${await visible(page)} rows instead of 1`);
      await page.evaluate(filter, ['']);
      await page.evaluate(() => scrollTo(0, 0));
      const { wall, cpu, inside } = await browser.traced(page, () => page.evaluate(`bench.between(${scroll})`));
      if (ours) {
        slowest.push({ wall, inside });
        findable = await page.evaluate(() => { getSelection().removeAllRanges(); scrollTo(0, 0); return find('thường xuyên, nhóm 471') && scrollY > 0; });
      }
      return { shown, filter: median(times), worst: Math.max(...times), wall, cpu };
    });
  });
  const worst = slowest.reduce((a, b) => (b.wall > a.wall ? b : a));
  return {
    title: `Scorecard of ${ROWS} generated rows`,
    note: `ms: from placing it to the frame with its rows; from a key in the search to the frame with the rows left, median and longest of ${QUERIES.length} queries a round; longest task of the main thread while scrolling to the end, by the clock and in CPU time. The plain table has the same words, ready-made, and no filter but the search.`,
    head: ['table', 'shown', 'filter', 'longest filter', 'longest task, scrolling', 'of it CPU', 'budget (filter)', 'budget (scrolling)', 'budget (scrolling, CPU time)'],
    rows: variants.map(({ name, ours }) => {
      const numbers = found.get(name);
      return [name, cell(numbers.shown, 0), cell(numbers.filter), cell(numbers.worst), cell(numbers.wall), cell(numbers.cpu), ...(ours ? [judge(numbers.filter, 50, 'ms'), judge(numbers.wall, 50, 'ms'), judge(numbers.cpu, 50, 'ms')] : ['', '', ''])];
    }),
    standing: [
      ...standing(found, 'shown', { ours: ['chiso-scorecard'], peers: ['plain table'], what: 'Shown', why: 'Ours parses and judges every row and builds bars, marks and buttons in it; the plain table writes ready-made words. Nearer: rows built as they come near.' }),
      ...standing(found, 'filter', { ours: ['chiso-scorecard'], peers: ['plain table'], what: 'Filter', why: 'Ours also counts states and pillars anew, moves the pillars’ cells and tells the screen reader. Nearer: those counts and words a frame later than the rows.' }),
      ...standing(found, 'wall', { ours: ['chiso-scorecard'], peers: ['plain table'], what: 'Longest task while scrolling', why: 'Rows of ours are laid out only when they come near, so that the first frame is early; the plain table is laid out whole before. Nearer: rows laid out ahead while the page is idle, and fewer boxes a row.' }),
    ],
    details: [`Find in page finds a row out of sight: ${findable ? 'yes' : 'no'}.`, `Longest task while scrolling in the slowest round, ${worst.wall.toFixed(1)} ms: ${worst.inside.join('; ')}`],
  };
}
