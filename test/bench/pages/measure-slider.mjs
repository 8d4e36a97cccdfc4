// 3: a slider is moved, and the new band is on the screen. Ours with a worker, ours on the page's thread, and Squiggle in a worker with the same ratio.
import { classic, empty, modular } from './pages.mjs';
import { cell, inTurns, judge, median, number, standing } from './stats.mjs';
import { AS_OF, INDICATOR, PROVINCE } from './words.mjs';

const MOVES = 24;
const FRAMES = 60;
const range = (low, mode, high) => ({ low, mode, high });
/** One scenario of the digital economy: triangles over growth of both sides. */
const value = { scenarios: [{ name: '', plans: { [INDICATOR]: { kind: 'ratio', numerator: range(30, 37.5, 45) } }, drivers: { grdp: range(8, 9, 10) } }] };

const variants = [
  { name: 'chiso, worker', script: classic('chiso.js'), mode: 'worker' },
  { name: 'chiso, on the page (data-worker="none")', script: classic('chiso.js').replace('<script', '<script data-worker="none"'), mode: 'inline' },
  { name: 'Squiggle, worker', script: modular('squiggle') },
];

/** Runs in the page: puts the scenario there and waits for its first band. */
async function begin({ province, indicator, asOf, scenarios }) {
  await customElements.whenDefined('chiso-scorecard');
  const element = Object.assign(document.createElement('chiso-scenario'), { province, asOf, indicators: indicator });
  const project = new Promise((resolve) => { element.addEventListener('chiso-project', ({ detail }) => resolve(detail.mode)); });
  document.querySelector('main').append(element);
  await customElements.whenDefined('chiso-scenario');
  element.value = scenarios;
  const mode = await project;
  await bench.nextChart().catch(() => null);
  const path = `[data-path="plans.${indicator}.numerator.mode.slider"]`;
  const shift = (to) => {
    const input = element.shadowRoot.querySelector(path);
    input.value = String(to);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const move = async (to) => {
    const answered = new Promise((resolve) => { element.addEventListener('chiso-project', resolve, { once: true }); });
    const began = performance.now();
    shift(to);
    await answered;
    return (await bench.nextChart()) - began;
  };
  const picture = () => element.shadowRoot.querySelector('canvas').toDataURL();
  Object.assign(bench, { shift, move, picture });
  return mode;
}

/** Runs in the page: the same for Squiggle's page. */
async function beginPeer() {
  const move = async (to) => {
    const began = performance.now();
    await squiggle.ask(to);
    return (await bench.afterFrame()) - began;
  };
  await move(37);
  Object.assign(bench, { move, shift: (to) => void squiggle.ask(to), picture: () => document.querySelector('canvas').toDataURL() });
}

/** Runs in the page: each move waits for the band of the one before. */
async function moveOneByOne(count) {
  const all = [];
  for (let k = 0; k < count; k++) {
    all.push(await bench.move(35 + ((k * 7) % 12) / 2));
    await bench.wait(30);
  }
  return all;
}

/** Runs in the page: a hand that moves in every frame and waits for nothing. */
async function drag(frames) {
  for (let k = 0; k < frames; k++) {
    bench.shift(34 + 6 * Math.abs(Math.sin(k / 9)));
    await bench.afterFrame();
  }
  await bench.wait(400);
}

export async function slider(bench) {
  const { browser, server } = bench;
  const inside = new Map();
  const found = await inTurns(bench.rounds, variants, async (variant) => {
    server.give('/slider', empty(variant.script));
    return browser.visit(`${server.origin}/slider`, {}, async (page) => {
      if (variant.mode) {
        const mode = await page.evaluate(begin, { province: PROVINCE, indicator: INDICATOR, asOf: AS_OF, scenarios: value });
        if (mode !== variant.mode) throw new Error(`${variant.name} computed in ${mode}`);
      } else {
        await page.waitForFunction(() => globalThis.squiggle);
        await page.evaluate(beginPeer);
      }
      const changed = await page.evaluate(async () => {
        await bench.move(36);
        const before = bench.picture();
        await bench.move(41);
        return before !== bench.picture();
      });
      if (!changed) throw new Error(`${variant.name}: the picture did not change with the slider.`);
      const latency = median(await page.evaluate(moveOneByOne, MOVES));
      const { wall, cpu, inside: longest } = await browser.traced(page, () => page.evaluate(`bench.between(() => (${drag})(${FRAMES}))`));
      inside.set(variant.name, [...(inside.get(variant.name) ?? []), { wall, longest }]);
      return { latency, wall, cpu };
    });
  });
  const name = variants[0].name;
  const worst = inside.get(name).reduce((a, b) => (b.wall > a.wall ? b : a));
  return {
    title: 'Slider moved → new band on the screen, 10 000 draws',
    note: `ms from the input event to the frame with the new band, median of ${MOVES} moves a round; longest task of the main thread while the slider moves in each of ${FRAMES} frames, by the clock and in CPU time.`,
    head: ['page', 'slider → band', 'longest task', 'of it CPU', 'budget (latency)', 'budget (task)', 'budget (task, CPU time)'],
    rows: variants.map((variant) => {
      const { latency, wall, cpu } = found.get(variant.name);
      return [variant.name, cell(latency), cell(wall), cell(cpu), ...(variant.mode ? [judge(latency, 50, 'ms'), judge(wall, 16, 'ms'), judge(cpu, 16, 'ms')] : ['', '', ''])];
    }),
    standing: [
      ...standing(found, 'latency', { ours: [name], peers: [variants[1].name], what: 'Slider → band, the worker against the same engine on the page', why: 'The worker adds two messages and a change of thread to a short calculation; it pays by leaving the page free. Nearer: what is asked first answered without the copy that a message makes.' }),
      ...standing(found, 'latency', { ours: [name], peers: [variants[2].name], what: 'Slider → band against Squiggle', why: 'Ours also words the result and draws target, milestones and paths. Nearer: the band first, the words a frame later.' }),
      ...standing(found, 'wall', { ours: [name], peers: [variants[2].name], what: 'Longest task while dragging, against Squiggle', why: 'Squiggle’s page paints one canvas by hand; ours renders sentences, fields, tables and the picture anew. Nearer: in a drag only the picture and the sentence under it in each frame, fields and tables when the hand rests.' }),
    ],
    details: [`Longest task of ${name} in its slowest round, ${number(worst.wall)} ms: ${worst.longest.join('; ')}`],
  };
}
