// The datasets as files to fetch and as classic scripts to include.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ascii } from './bundle.mjs';

const hashOf = (content) => createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The dataset with the concepts that it inherits from, so that one file is enough. */
export function standAlone(dataset, concepts) {
  const used = new Set(dataset.indicators.map((indicator) => indicator.concept).filter(Boolean));
  return { ...dataset, concepts: concepts.filter((concept) => used.has(concept.id)) };
}

/**
 * What the first screen needs, within 12 KiB gzipped: the headline rows (and the rows they take a number from), the documents and their growth assumptions, the
 * bases that these rows count on, and the findings about them by name. What a reader opens (details of findings, other wordings, all rows, tasks) is in the whole file;
 * `summary` says how much that is.
 */
export function summaryOf(dataset, concepts) {
  const shown = new Set(dataset.indicators.filter((indicator) => indicator.headline).flatMap((indicator) => [indicator.id, indicator.shows?.indicator]));
  const indicators = dataset.indicators.filter((indicator) => shown.has(indicator.id));
  const counted = new Set(indicators.flatMap(({ observations = [], targets = [] }) => [...observations, ...targets].map(({ basis }) => basis)));
  const { $schema, version, province, documents, growthAssumptions = [] } = dataset;
  const summary = {
    $schema, version, province, documents, growthAssumptions,
    indicators: indicators.map(({ alsoWorded: _, ...indicator }) => indicator),
    findings: dataset.findings.filter((finding) => finding.indicators?.some((id) => shown.has(id)))
      .map(({ detail: _, ...finding }) => ({ ...finding, indicators: finding.indicators.filter((id) => shown.has(id)) })),
    summary: { indicators: dataset.indicators.length, tasks: dataset.tasks?.length ?? 0, findings: dataset.findings.length },
  };
  return standAlone(summary, concepts.map(({ definition, ...concept }) => ({
    ...concept,
    bases: (concept.bases ?? []).filter(({ id }) => counted.has(id)),
    // A row that words it anew never shows the concept's own words.
    ...(indicators.some((indicator) => indicator.concept === concept.id && !indicator.definition) ? { definition } : {}),
  })));
}

/**
 * The text of `data/<slug>.js`: works before and after chiso.js, in any charset. It makes no variable and finds chiso under its symbol, because the page may use that name for
 * something else: a variable of its own, an element, a frame.
 */
export function dataScript(dataset) {
  const find = 'var place=Symbol.for("chiso.provided"),chiso=page[Symbol.for("chiso")]||{}.hasOwnProperty.call(page,"chiso")&&page.chiso;'
    + 'if(!chiso||typeof chiso.provide!="function")chiso={provide:function(d){'
    // As src/model/registry.ts has it.
    + 'var all=page[place]=page[place]||{datasets:new Map,listeners:new Set};all.datasets.set(d.province.slug,d);all.listeners.forEach(function(tell){tell(d.province.slug)})}};';
  return `(function(page){${find}chiso.provide(${ascii(JSON.stringify(dataset))})})(this||self);\n`;
}

/**
 * Writes `<slug>.json`, `<slug>.summary.json`, `index.json` and `concepts.json` to each folder of `folders` (a bundler gives names of its own to what it takes from there) and of
 * `pages`; to the latter also `<slug>.js`, and each dataset file under a name with its hash.
 */
export function buildDatasets({ source, folders = [], pages = [] }) {
  const { concepts } = read(join(source, 'concepts.json'));
  const plain = new Map([['concepts.json', `${ascii(JSON.stringify(read(join(source, 'concepts.json'))))}\n`]]);
  const more = new Map();
  const [index, indexOfPages] = [[], []];
  for (const name of readdirSync(source).filter((file) => file.endsWith('.json') && file !== 'concepts.json').sort()) {
    const dataset = read(join(source, name));
    const slug = basename(name, '.json');
    const whole = standAlone(dataset, concepts);
    const contents = [whole, summaryOf(dataset, concepts)];
    const [file, summary] = [name, `${slug}.summary.json`];
    // Two names for one content: the plain one changes with each release (serve it with `no-cache`), the one with a hash never does.
    const hashed = [file, summary].map((one, at) => one.replace(/\.json$/, `.${hashOf(contents[at])}.json`));
    contents.forEach((content, at) => {
      const text = `${ascii(JSON.stringify(content))}\n`;
      plain.set([file, summary][at], text);
      more.set(hashed[at], text);
    });
    more.set(`${slug}.js`, dataScript(whole));
    index.push({ slug, name: dataset.province.name, file, summary });
    indexOfPages.push({ ...index.at(-1), immutable: { file: hashed[0], summary: hashed[1] } });
  }
  const write = (folder, files, provinces) => {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of [...files, ['index.json', `${ascii(JSON.stringify({ version: 1, provinces }))}\n`]]) writeFileSync(join(folder, name), text);
  };
  for (const folder of folders) write(folder, plain, index);
  for (const folder of pages) write(folder, [...plain, ...more], indexOfPages);
}
