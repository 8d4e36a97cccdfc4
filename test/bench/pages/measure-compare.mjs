// 6: generated provinces side by side, and how the cost of our tables grows with rows and provinces.
import { dataset, provinces } from './generated.mjs';
import { classic, empty, modular } from './pages.mjs';
import { cell, inTurns, median, number } from './stats.mjs';
import { AS_OF } from './words.mjs';

/** Runs in the page: an element with its data, from placing it to the frame with its rows; then it goes. */
async function show({ tag, fields }) {
  const element = Object.assign(document.createElement(tag), fields);
  const loaded = new Promise((resolve, reject) => {
    element.addEventListener('chiso-load', resolve);
    element.addEventListener('chiso-error', ({ detail }) => reject(new Error(JSON.stringify(detail.issues.slice(0, 2)))));
  });
  const began = performance.now();
  document.querySelector('main').append(element);
  await loaded;
  await element.updateComplete;
  const shown = (await bench.afterFrame()) - began;
  const rows = element.shadowRoot.querySelectorAll(tag === 'chiso-compare' ? '.shared-row' : 'tr.row').length;
  const size = element.shadowRoot.querySelectorAll('*').length;
  element.remove();
  await bench.wait(50);
  return { shown, rows, size };
}

const wait = (page, tag) => page.evaluate(async (name) => {
  if (!customElements.get(name)) document.querySelector('main').append(document.createElement(name));
  await customElements.whenDefined(name);
  document.querySelector('main').replaceChildren();
}, tag);

async function sizes(bench, { tag, script, fieldsOf, all }) {
  const { browser, server } = bench;
  server.give('/grow', empty(script));
  const counted = new Map();
  const found = await inTurns(bench.rounds, [{ name: 'all' }], () => browser.visit(`${server.origin}/grow`, {}, async (page) => {
    await wait(page, tag);
    // Once unmeasured, so that the first size does not pay for the page's first run of everything.
    await page.evaluate(show, { tag, fields: fieldsOf(all[0]) });
    const times = {};
    for (const size of all) {
      const { shown, rows, size: elements } = await page.evaluate(show, { tag, fields: fieldsOf(size) });
      if (rows === 0) throw new Error(`${tag} showed no rows for ${JSON.stringify(size)}`);
      counted.set(JSON.stringify(size), { rows, elements });
      times[JSON.stringify(size)] = shown;
    }
    return times;
  }));
  return { times: found.get('all'), counted };
}

export async function compare(bench) {
  const all = [{ places: 4, concepts: 60 }, { places: 17, concepts: 60 }, { places: 34, concepts: 60 }, { places: 4, concepts: 240 }, { places: 4, concepts: 480 }];
  const { times, counted } = await sizes(bench, { tag: 'chiso-compare', script: classic('chiso.js'), fieldsOf: ({ places, concepts }) => ({ datasets: provinces(places, concepts), asOf: AS_OF }), all });
  return {
    title: 'Comparison of generated provinces',
    note: 'ms from placing <chiso-compare> with its datasets as objects to the frame with its rows: parsing, judging and comparing included. Two rows of ten have no value; where provinces are many, the element folds each one’s own rows into a line.',
    head: ['provinces × concepts', 'ms', 'µs a cell (province × concept)', 'rows compared', 'elements made'],
    rows: all.map((size) => {
      const key = JSON.stringify(size);
      return [`${size.places} × ${size.concepts}`, cell(times[key], 0), number((median(times[key]) * 1000) / (size.places * size.concepts), 0), counted.get(key).rows, counted.get(key).elements];
    }),
    standing: [],
  };
}

export async function growth(bench) {
  const all = [60, 240, 480].map((rows) => ({ rows }));
  const { times, counted } = await sizes(bench, { tag: 'chiso-scorecard', script: modular('scorecard'), fieldsOf: ({ rows }) => ({ data: dataset(rows), asOf: AS_OF }), all });
  return {
    title: 'Cost of the scorecard by rows',
    note: 'ms from placing <chiso-scorecard> with its dataset as an object to the frame with its rows.',
    head: ['rows', 'ms', 'µs a row', 'elements made'],
    rows: all.map((size) => {
      const key = JSON.stringify(size);
      return [size.rows, cell(times[key], 0), number((median(times[key]) * 1000) / size.rows, 0), counted.get(key).elements];
    }),
    standing: [],
  };
}
