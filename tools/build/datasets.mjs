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

/** Writes `<slug>.json`, `<slug>.summary.json` (each also under a name with a hash), `index.json` and `concepts.json` to each folder of `folders`, and `<slug>.js` to `scripts`. */
export function buildDatasets({ source, folders, scripts }) {
  const { concepts } = read(join(source, 'concepts.json'));
  const files = new Map([['concepts.json', read(join(source, 'concepts.json'))]]);
  const index = [];
  for (const name of readdirSync(source).filter((file) => file.endsWith('.json') && file !== 'concepts.json').sort()) {
    const dataset = read(join(source, name));
    const slug = basename(name, '.json');
    const whole = standAlone(dataset, concepts);
    files.set(name, whole);
    files.set(`${slug}.summary.json`, summaryOf(dataset, concepts));
    // Two names for one content: the plain one changes with each release (serve it with `no-cache`), the one with a hash never does.
    const names = [name, `${slug}.summary.json`].map((plain) => [plain, plain.replace(/\.json$/, `.${hashOf(files.get(plain))}.json`)]);
    for (const [plain, immutable] of names) files.set(immutable, files.get(plain));
    const [[file, fileImmutable], [summary, summaryImmutable]] = names;
    index.push({ slug, name: dataset.province.name, file, summary, immutable: { file: fileImmutable, summary: summaryImmutable } });
    mkdirSync(scripts, { recursive: true });
    writeFileSync(join(scripts, `${slug}.js`), dataScript(whole));
  }
  files.set('index.json', { version: 1, provinces: index });
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(folder, name), `${ascii(JSON.stringify(content))}\n`);
  }
}
