// What is true of the built files themselves, without a browser.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { parse } from 'acorn';
import { saidSizes, sizes } from './sizes-table.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const text = (file) => readFileSync(join(dist, file), 'utf8');
const scripts = [
  ...readdirSync(join(dist, 'embed')).filter((file) => file.endsWith('.js')).map((file) => `embed/${file}`),
  ...readdirSync(join(dist, 'embed/data')).filter((file) => file.endsWith('.js')).map((file) => `embed/data/${file}`),
];
const slugs = JSON.parse(text('datasets/index.json')).provinces.map(({ slug }) => slug);

describe('every script for pages', () => {
  for (const file of scripts) {
    it(`${file} is pure ASCII and a classic script`, () => {
      const code = text(file);
      assert.doesNotMatch(code, /[^\x00-\x7f]/);
      new vm.Script(code, { filename: file });
      assert.doesNotMatch(code, /\bimport\.meta\b|\beval\(|new Function\b/);
    });
  }

  for (const file of scripts) {
    it(`${file} is read to the end by a browser of 2017`, () => {
      assert.doesNotThrow(() => parse(text(file), { ecmaVersion: 2017, sourceType: 'script' }));
    });
  }

  it('has its hash in integrity.json, those of the data too', () => {
    const { files } = JSON.parse(text('embed/integrity.json'));
    for (const slug of slugs) assert.ok(files[`data/${slug}.js`], slug);
    assert.deepEqual(files, Object.fromEntries(scripts.map((file) => [file.replace('embed/', ''), `sha384-${createHash('sha384').update(text(file)).digest('base64')}`])));
  });

  it('names no host but those of namespaces and documentation', () => {
    const allowed = /^https?:\/\/(www\.w3\.org|lit\.dev|json-schema\.org)\//;
    const found = scripts.filter((file) => !file.includes('/data/')).flatMap((file) => text(file).match(/https?:\/\/[^\s"'`)]+/g) ?? []);
    assert.deepEqual(found.filter((url) => !allowed.test(url)), []);
  });
});

describe('the engine in the worker file', () => {
  /** The function's text in a context that has only what every worker has: a name from outside it would throw. */
  const engineText = text('projection.worker.js').replace(/^\/\*![^]*?\*\/\n/, '').replace(/\(\)\.serve\(self\);\n$/, '');
  const alone = vm.runInNewContext(`${engineText}()`, { performance, MessageChannel });
  const run = (request) => {
    const work = alone.steps(request);
    for (;;) {
      const { done, value } = work.next();
      if (done) return structuredClone(value);
    }
  };
  const ratio = {
    key: 'digital-economy', observations: [{ time: 2026, value: 7.45 }], kind: 'ratio-of-two', bounds: [0, 100], horizon: 2031,
    targets: [{ id: 'plan', time: 2031, value: 30 }],
    assumption: { kind: 'ratio', numerator: { low: 15, high: 35, shape: 'uniform' }, denominator: 10 },
  };

  it('runs from its text alone and gives the numbers of the ES module, bit for bit', async () => {
    const { project, simulate } = await import(join(dist, 'engine/index.js'));
    const result = run(ratio);
    assert.equal(result.ok, true);
    assert.deepEqual(result, structuredClone(project(ratio)));
    const scenario = { drivers: { grdp: { growth: { low: 8, high: 12, shape: 'uniform' } } }, indicators: [{ ...ratio, assumption: { kind: 'ratio', numerator: 30, denominator: { driver: 'grdp' } } }] };
    assert.deepEqual(run(scenario), structuredClone(simulate(scenario)));
  });

  it('stands in the single file once, as the same text', () => {
    const inner = engineText.slice(1, -1);
    assert.equal(text('embed/chiso.js').split(inner).length - 1, 1);
    // A multiplier of its hash: an element that imported the engine's own modules would bring a second copy.
    const constant = /2246822507|-2048144789/g;
    assert.ok(inner.match(constant));
    assert.equal(text('embed/chiso.js').match(constant).length, inner.match(constant).length);
  });

  it('is not in the second file, nor is Lit: both are taken from the first', () => {
    const second = text('embed/chiso-more.js');
    assert.doesNotMatch(second, /2246822507|-2048144789|lit\$/);
    assert.match(text('embed/chiso.js'), /lit\$/);
  });

  it('answers an impossible request with issues', () => {
    assert.equal(run({ observations: [], horizon: Number.NaN }).ok, false);
  });
});

/** What data scripts have left in a page, asked for inside of it. */
const registered = (page) => vm.runInContext('this[Symbol.for("chiso.provided")].datasets', page);

describe('the data scripts', () => {
  for (const slug of slugs) {
    it(`${slug}.js hands its dataset to a chiso that is there`, () => {
      const given = [];
      vm.runInNewContext(text(`embed/data/${slug}.js`), { chiso: { provide: (dataset) => given.push(dataset) } });
      assert.deepEqual(structuredClone(given), [JSON.parse(text(`datasets/${slug}.json`))]);
    });

    it(`${slug}.js leaves its dataset for a chiso that comes later`, () => {
      const page = vm.createContext({});
      const other = slug === slugs[0] ? slugs[1] : slugs[0];
      for (const name of [slug, other]) vm.runInContext(text(`embed/data/${name}.js`), page);
      const datasets = registered(page);
      assert.deepEqual([...datasets.keys()], [slug, other]);
      assert.deepEqual(structuredClone(datasets.get(slug)), JSON.parse(text(`datasets/${slug}.json`)));
    });

    it(`${slug}.js makes no variable, and stumbles over none of the page's`, () => {
      for (const own of ['', 'const chiso = 5', 'var chiso = { mine: 1 }', 'var chiso = null', 'let chiso']) {
        const page = vm.createContext({});
        vm.runInContext(own, page);
        const before = Object.keys(page);
        vm.runInContext(text(`embed/data/${slug}.js`), page);
        assert.deepEqual(Object.keys(page), before);
        assert.ok(registered(page).has(slug));
      }
    });
  }

  it('carry a dataset and the concepts it inherits from, which the model accepts without another file', async () => {
    const { parseConcepts, parseDataset } = await import(join(dist, 'model/index.js'));
    for (const slug of slugs) {
      for (const file of [`${slug}.json`, `${slug}.summary.json`]) {
        const data = JSON.parse(text(`datasets/${file}`));
        const concepts = parseConcepts({ concepts: data.concepts });
        assert.equal(concepts.ok, true, file);
        const result = parseDataset(data, concepts.concepts);
        assert.deepEqual(result.issues ?? [], [], file);
      }
    }
  });

  it('summaries hold every headline row with its values and targets, and nothing else but what these need', async () => {
    for (const slug of slugs) {
      const whole = JSON.parse(text(`datasets/${slug}.json`));
      const summary = JSON.parse(text(`datasets/${slug}.summary.json`));
      const headline = whole.indicators.filter((row) => row.headline);
      assert.deepEqual(summary.indicators.filter((row) => row.headline).map(({ id, observations, targets }) => ({ id, observations, targets })),
        headline.map(({ id, observations, targets }) => ({ id, observations, targets })));
      assert.deepEqual(summary.summary, { indicators: whole.indicators.length, tasks: whole.tasks.length, findings: whole.findings.length });
    }
  });
});

describe('docs/hosts.md', () => {
  it('tells the sizes of today, within 2 % (else: node test/embed/sizes-table.mjs)', () => {
    const [built, said] = [sizes(), saidSizes()];
    assert.deepEqual(said.map(({ name }) => name), built.map(({ name }) => name));
    const off = built.filter(({ raw, gzipped }, k) => [[raw, said[k].raw], [gzipped, said[k].gzipped]].some(([is, was]) => Math.abs(is - was) > Math.max(0.02 * is, 102)));
    assert.deepEqual(off.map(({ name }) => name), []);
  });
});

describe('index.json', () => {
  const provincesIn = (folder) => JSON.parse(text(`${folder}/index.json`)).provinces;

  it('names every province and its files', () => {
    for (const folder of ['datasets', 'embed/data']) {
      assert.deepEqual(provincesIn(folder).map(({ slug, file, summary }) => [slug, file, summary]), slugs.map((slug) => [slug, `${slug}.json`, `${slug}.summary.json`]));
    }
    assert.deepEqual(provincesIn('datasets'), provincesIn('embed/data').map(({ immutable: _, ...province }) => province));
  });

  it('names, among the files for pages, the same under names that hold a hash of the content', () => {
    for (const { file, summary, immutable } of provincesIn('embed/data')) {
      for (const [plain, hashed] of [[file, immutable.file], [summary, immutable.summary]]) {
        const content = text(`embed/data/${hashed}`);
        assert.equal(content, text(`embed/data/${plain}`));
        assert.equal(content, text(`datasets/${plain}`));
        assert.equal(hashed, plain.replace('.json', `.${createHash('sha256').update(JSON.stringify(JSON.parse(content))).digest('hex').slice(0, 10)}.json`));
      }
    }
  });
});

describe('the ES modules', () => {
  it('chiso/engine and chiso/model load in plain Node', async () => {
    const engine = await import(join(dist, 'engine/index.js'));
    const model = await import(join(dist, 'model/index.js'));
    assert.equal(typeof engine.project, 'function');
    assert.equal(typeof model.parseDataset, 'function');
  });

  it('the runner computes inline in plain Node, with the engine\'s numbers', async () => {
    const { createRunner } = await import(join(dist, 'runner/index.js'));
    const { project } = await import(join(dist, 'engine/index.js'));
    const request = { observations: [{ time: 2026, value: 40 }], bounds: [0, 100], horizon: 2031, assumption: { kind: 'pace', perYear: { low: 1, high: 5, shape: 'uniform' }, unit: 'points' } };
    const runner = createRunner();
    assert.deepEqual(await runner.run(request), project(request));
    assert.deepEqual(runner.where, { mode: 'inline', cause: 'no-worker-here', refused: [] });
    runner.dispose();
  });

  it('say the version of the package', async () => {
    const { VERSION } = await import(join(dist, 'model/index.js'));
    assert.equal(VERSION, JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8')).version);
  });

  it('point at no file that is not there', () => {
    const files = readdirSync(dist, { recursive: true }).filter((file) => /\.(js|d\.ts)$/.test(file) && !file.startsWith('embed'));
    const broken = files.flatMap((file) => [...text(file).replace(/\/\*[^]*?\*\//g, '').matchAll(/(?:from|import\(|import|new URL\()\s*['"](\.[^'"]+)['"]/g)]
      .filter(([, target]) => !/\/$/.test(target) && !existsIn(file, target)).map(([, target]) => `${file} → ${target}`));
    assert.deepEqual(broken, []);
  });
});

function existsIn(file, target) {
  const path = new URL(target, new URL(file, 'file:///')).pathname.slice(1);
  return existing.has(path) || existing.has(path.replace(/\.js$/, '.d.ts'));
}
const existing = new Set(readdirSync(dist, { recursive: true }));
