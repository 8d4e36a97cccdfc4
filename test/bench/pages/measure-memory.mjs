// 7: each element is added and removed a hundred times; what the page keeps after forced garbage collection.
import { classic, empty, modular } from './pages.mjs';
import { cell, judge, median, standing } from './stats.mjs';
import { AS_OF, INDICATOR, PROVINCE } from './words.mjs';

const WARM = 20;
const CYCLES = 100;
const spread = (low, mode, high) => ({ low, mode, high, shape: 'triangular' });
const scenarios = [{ id: 'a', name: '', assumption: { kind: 'ratio', numerator: spread(30, 37.5, 45), denominator: spread(8, 9, 10) } }];
const one = { province: PROVINCE, asOf: AS_OF };

/** The element, what is set on it, and the event after which it has done its work. */
const ours = [
  { tag: 'chiso-scorecard', fields: one },
  { tag: 'chiso-indicator', fields: { ...one, indicator: INDICATOR } },
  { tag: 'chiso-projection', fields: { ...one, indicator: INDICATOR, scenarios }, until: 'chiso-project', chart: true },
  { tag: 'chiso-scenario', fields: { ...one, indicators: INDICATOR }, chart: true },
  { tag: 'chiso-compare', fields: { provinces: 'lam-dong dak-lak dong-nai gia-lai', asOf: AS_OF } },
  { tag: 'chiso-tasks', fields: one },
  { tag: 'chiso-brief', fields: one },
].map((each) => ({ until: 'chiso-load', ...each, name: each.tag, script: classic('chiso.js') }));
const peer = { tag: 'emoji-picker', name: 'emoji-picker-element', fields: { dataSource: '/emoji/data.json', locale: 'en' }, script: modular('emoji') };

/** Runs in the page: so many times in and out. */
async function cycles({ tag, fields, until, chart, count }) {
  const main = document.querySelector('main');
  for (let k = 0; k < count; k++) {
    const element = Object.assign(document.createElement(tag), fields);
    const done = until ? new Promise((resolve) => { element.addEventListener(until, resolve, { once: true }); }) : null;
    const drawn = chart && customElements.get(tag) ? bench.nextChart() : null;
    main.append(element);
    if (done) {
      await customElements.whenDefined(tag);
      await done;
      await element.updateComplete;
      await drawn;
    } else {
      while (!element.shadowRoot?.querySelector('.emoji')) await bench.afterFrame();
    }
    await bench.afterFrame();
    element.remove();
    await bench.afterFrame();
  }
  await bench.wait(200);
}

async function kept(page, session) {
  // More than once: what a finaliser lets go is collected by the next.
  for (let k = 0; k < 4; k++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(50);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
  const { workers, observers } = await page.evaluate(() => bench.alive);
  return { heap: usedSize / 1024, nodes, listeners: jsEventListeners, documents, workers, observers };
}

/** Leaves one of each behind on purpose: counts that do not see it would be worth nothing. */
async function counterCheck(page, session, before) {
  await page.evaluate(() => {
    addEventListener('bench:left', () => {});
    const observer = new ResizeObserver(() => {});
    observer.observe(document.body);
    globalThis.left = [observer, new Worker('data:text/javascript,1'), document.createElement('div')];
  });
  const after = await kept(page, session);
  const blind = ['listeners', 'observers', 'workers', 'nodes'].filter((name) => after[name] !== before[name] + 1);
  if (blind.length) throw new Error(`The counts did not see what was left behind on purpose: ${blind.join(', ')}`);
}

async function measure({ browser, server }, { name, tag, fields, until, chart, script }) {
  server.give(`/memory-${name}`, empty(script));
  return browser.visit(`${server.origin}/memory-${name}`, {}, async (page, session) => {
    await session.send('HeapProfiler.enable');
    const wish = { tag, fields, until, chart };
    await page.evaluate(cycles, { ...wish, count: WARM });
    const before = await kept(page, session);
    await page.evaluate(cycles, { ...wish, count: CYCLES });
    const after = await kept(page, session);
    await counterCheck(page, session, after);
    return Object.fromEntries(Object.keys(after).flatMap((key) => [[key, after[key] - before[key]], [`${key}After`, after[key]]]));
  });
}

/** Where each of ours stands against the peer: those that grow more say why. */
export function standings(found) {
  const why = `Elements, nodes, listeners, observers and workers of ours do not grow (see the columns), so no element is kept; the heap that is measured also holds the code
    that the browser compiles as it goes on, of which an element that computes and draws has more than a list of pictures:
    with the optimising compilers switched off (--js-flags="--no-opt --no-sparkplug --no-maglev") a scenario keeps 5 KiB. Nearer: a heap snapshot of cycle ${WARM} held against one of cycle ${WARM + CYCLES}.`.replace(/\s+/g, ' ');
  const behind = [...found.keys()].filter((name) => name !== peer.name && median(found.get(name).heap) > median(found.get(peer.name).heap));
  return behind.flatMap((name, index) => standing(found, 'heap', { ours: [name], peers: [peer.name], what: 'Growth of the heap', why: index === behind.length - 1 ? why : 'Why and nearer: below.' }));
}

export async function memory(bench) {
  const variants = [...ours, peer];
  const found = new Map(variants.map(({ name }) => [name, {}]));
  // Nothing here is timed, so four pages at once; they wait for frames most of the time.
  const queue = Array.from({ length: bench.rounds }, () => variants).flat();
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let variant = queue.shift(); variant; variant = queue.shift()) {
      const numbers = await measure(bench, variant);
      for (const [field, value] of Object.entries(numbers)) (found.get(variant.name)[field] ??= []).push(value);
      process.stdout.write('.');
    }
  }));
  process.stdout.write('\n');
  const COUNTS = ['workers', 'observers', 'listeners', 'nodes'];
  const counts = (numbers) => COUNTS.map((name) => `${median(numbers[name]) > 0 ? '+' : ''}${median(numbers[name])}`).join(' / ');
  const equal = (numbers) => COUNTS.every((name) => numbers[name].every((value) => value <= 0)) ? 'equal: ok' : 'equal: MISSED';
  const heaps = new Map([...found].map(([name, { heap }]) => [name, median(heap)]));
  const rank = [...heaps].sort((a, b) => a[1] - b[1]).map(([name, kib]) => `${name} ${kib.toFixed(0)}`).join(', ');
  return {
    title: `Memory: each element added and removed, cycles ${WARM} to ${WARM + CYCLES}`,
    note: 'Growth of the heap after forced garbage collection, KiB; growth of workers / observers / event listeners / DOM nodes over the same cycles, and how many of the first three are alive at the end.',
    head: ['element', 'heap, KiB', 'workers / observers / listeners / nodes', 'alive at the end', 'budget (heap)', 'budget (counts)'],
    rows: variants.map(({ name }) => {
      const numbers = found.get(name);
      const alive = COUNTS.slice(0, 3).map((key) => median(numbers[`${key}After`])).join(' / ');
      return [name, cell(numbers.heap, 0), counts(numbers), alive, ...(name === peer.name ? ['', ''] : [judge(numbers.heap, 200, 'KiB'), equal(numbers)])];
    }),
    standing: [`Growth of the heap from the least to the most: ${rank}.`, ...standings(found)],
  };
}
