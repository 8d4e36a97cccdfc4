// 1 and 2: what a page loads, and when its first rows and first chart are there.
import { slow } from './chromium.mjs';
import { pages, shifting } from './pages.mjs';
import { cell, inTurns, judge, number, standing } from './stats.mjs';
import { AS_OF, PROVINCE } from './words.mjs';

const OURS = ['chiso.js', 'chiso modules'];
const PEERS = ['Chart.js', 'Observable Plot', 'echarts'];

async function load({ browser, server }, variant, settings) {
  server.give('/page', variant.body);
  server.taken();
  const seen = await browser.visit(`${server.origin}/page`, settings, async (page) => {
    await page.waitForFunction(({ mark, charts }) => performance.getEntriesByName(mark).length > 0 && bench.charts.length >= charts, variant, { timeout: 60_000 });
    // What comes late may still push.
    await page.waitForTimeout(settings.throttle ? 1000 : 300);
    return page.evaluate(({ mark, charts }) => ({
      rows: performance.getEntriesByName(mark)[0].startTime, chart: charts > 0 ? Math.min(...bench.charts) : null, all: charts > 0 ? Math.max(...bench.charts) : null, cls: bench.cls(), elements: bench.elements(),
    }), variant);
  });
  const files = server.taken().filter(({ path }) => path !== '/page' && path !== '/favicon.ico');
  const sum = (ending) => files.filter(({ path }) => path.endsWith(ending)).reduce((total, { bytes }) => total + bytes, 0) / 1024;
  return { seen, files: files.length, script: sum('.js'), data: sum('.json') };
}

/** 1. Scripts and data as answered to a page until its chart is on the screen. */
export async function weight(bench) {
  const found = new Map();
  for (const variant of pages(1)) {
    const { files, script, data } = await load(bench, variant, {});
    found.set(variant.name, { files: [files], script: [script], data: [data], total: [script + data] });
  }
  const limits = { 'chiso.js': 120, 'chiso-lite.js (table only)': 32 };
  const at = (name, field) => found.get(name)[field][0];
  return {
    title: 'Weight of a page with one table and one chart',
    note: 'KiB gzipped (level 9), counted at the server: scripts, data, requests without the page itself. chiso-lite.js has no charts.',
    head: ['page', 'scripts, KiB', 'data, KiB', 'both, KiB', 'requests', 'budget (scripts)'],
    rows: [...found.keys()].map((name) => [name, number(at(name, 'script'), 1), number(at(name, 'data'), 1), number(at(name, 'total'), 1), at(name, 'files'), limits[name] ? judge([at(name, 'script')], limits[name], 'KiB') : '']),
    standing: standing(found, 'script', {
      ours: OURS, peers: PEERS, what: 'Scripts',
      why: 'Peers draw numbers that somebody has judged and worded beforehand; ours carries the parser, the judgement of states, comparability, both languages, sources and the keyboard with it. Nearer: words and judgement of rows done when the summary file is built, and one language a file.',
    }),
  };
}

/** 2. Marks and frames since the page was asked for. */
export async function start(bench, count, throttle) {
  const variants = pages(count);
  const found = await inTurns(bench.rounds, variants, async (variant) => {
    const { seen: { rows, chart, all, elements } } = await load(bench, variant, { throttle });
    return { rows, elements, ...(chart === null ? {} : { chart, all }) };
  });
  const more = count > 1 ? 'All elements of ours are rendered in one go before the first picture, each with its sentences, buttons, key and tables (see the column of elements); nearer: what is out of sight later.' : '';
  const why = throttle
    ? `The weight above takes its time on the network and on the slow CPU. Nearer: a first file with the table alone, the rest behind the first rows. ${more}`
    : `The larger script is evaluated and the rows are judged on the page; peers write ready-made words. Nearer: judgement when the summary file is built. ${more}`;
  return {
    title: `Start, ${count} on a page${throttle ? `, CPU ${throttle.cpu}× slower, ${throttle.bitsPerSecond / 1e6} Mb/s, ${throttle.latency} ms` : ''}`,
    note: 'ms since the page was asked for, cold, gzip: mark of the first rows; first chart, and the last of all charts, on the screen. Elements: of the whole page, those in shadow trees too.',
    head: ['page', 'first rows', 'first chart', ...(count > 1 ? ['last chart'] : []), 'elements', ...(throttle && count === 1 ? ['budget (first rows)'] : [])],
    rows: variants.map(({ name, ours }) => {
      const { rows, chart, all, elements } = found.get(name);
      return [name, cell(rows, 0), cell(chart, 0), ...(count > 1 ? [cell(all, 0)] : []), cell(elements, 0), ...(throttle && count === 1 ? [ours ? judge(rows, 2000, 'ms') : ''] : [])];
    }),
    standing: [
      ...standing(found, 'rows', { ours: [...OURS, 'chiso-lite.js (table only)'], peers: PEERS, what: 'First rows', why }),
      ...standing(found, 'chart', { ours: OURS, peers: PEERS, what: 'First chart', why }),
    ],
  };
}

/** The table that an editor copies, as our own function writes it. */
async function fallback({ browser, server }) {
  server.give('/own', '<!doctype html><meta charset="utf-8"><script type="module" src="/runner/page.js"></script>');
  const table = await browser.visit(`${server.origin}/own`, {}, async (page) => {
    await page.waitForFunction(() => globalThis.own);
    return page.evaluate(async ({ province, asOf }) => {
      const parsed = own.parseDataset(await (await fetch(`/data/${province}.json`)).json());
      return own.fallbackTable(parsed.dataset, { language: 'vi', asOf });
    }, { province: PROVINCE, asOf: AS_OF });
  });
  const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
  const row = ([name, ...cells]) => `<tr><th scope="row">${escaped(name)}</th>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  return {
    html: `<table><caption>${escaped(table.caption)}</caption><thead><tr>${table.head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead><tbody>${table.rows.map(row).join('')}</tbody></table>`,
    rows: table.rows.length,
  };
}

/** What jumps while our table arrives, on a desk and on a telephone. */
export async function shifts(bench) {
  const { html, rows } = await fallback(bench);
  const screens = { desk: { width: 1280, height: 900 }, telephone: { width: 360, height: 740 } };
  const variants = Object.entries(screens).flatMap(([screen, viewport]) => shifting(html, rows).map((variant) => ({ ...variant, name: `${variant.name}, ${screen}`, viewport })));
  const found = await inTurns(bench.rounds, variants, async (variant) => {
    const { seen } = await load(bench, variant, { throttle: slow, viewport: variant.viewport });
    return { rows: seen.rows, cls: seen.cls };
  });
  return {
    title: 'Shifts of the layout with a table inside or with rows, slow',
    note: `Cumulative layout shift of the page while the table arrives, CPU ${slow.cpu}× slower, ${slow.bitsPerSecond / 1e6} Mb/s; screens of 1280 × 900 and 360 × 740.`,
    head: ['page', 'first rows, ms', 'CLS', 'budget (CLS)'],
    rows: variants.map(({ name }) => [name, cell(found.get(name).rows, 0), cell(found.get(name).cls, 4), judge(found.get(name).cls, 0.01, '')]),
    standing: [],
  };
}
