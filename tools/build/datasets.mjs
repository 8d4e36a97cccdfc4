// The datasets as files to fetch and as classic scripts to include.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ascii } from './bundle.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The dataset with the concepts that it inherits from, so that one file is enough. */
export function standAlone(dataset, concepts) {
  const used = new Set(dataset.indicators.map((indicator) => indicator.concept).filter(Boolean));
  return { ...dataset, concepts: concepts.filter((concept) => used.has(concept.id)) };
}

/**
 * What the first screen needs: the headline rows (and the rows they take a number from), the documents these cite, and the findings about them. `summary` tells how much more the
 * whole file holds.
 */
export function summaryOf(dataset) {
  const shown = new Set(dataset.indicators.filter((indicator) => indicator.headline).flatMap((indicator) => [indicator.id, indicator.shows?.indicator]));
  const indicators = dataset.indicators.filter((indicator) => shown.has(indicator.id));
  const findings = dataset.findings.filter((finding) => finding.indicators?.some((id) => shown.has(id)));
  const { $schema, version, province, documents } = dataset;
  return {
    $schema, version, province, documents, indicators,
    findings: findings.map((finding) => ({ ...finding, indicators: finding.indicators.filter((id) => shown.has(id)) })),
    summary: { indicators: dataset.indicators.length, tasks: dataset.tasks?.length ?? 0, findings: dataset.findings.length },
  };
}

/** The text of `data/<slug>.js`: works before and after chiso.js, in any charset. */
export function dataScript(dataset) {
  const stub = 'var chiso=chiso||{early:[],provide:function(d){this.early.push(d)}};';
  return `${stub}chiso.provide(${ascii(JSON.stringify(dataset))});\n`;
}

/** Writes `<slug>.json`, `<slug>.summary.json`, `index.json` and `concepts.json` to each folder of `folders`, and `<slug>.js` to `scripts`. */
export function buildDatasets({ source, folders, scripts }) {
  const { concepts } = read(join(source, 'concepts.json'));
  const files = new Map([['concepts.json', read(join(source, 'concepts.json'))]]);
  const index = [];
  for (const name of readdirSync(source).filter((file) => file.endsWith('.json') && file !== 'concepts.json').sort()) {
    const dataset = read(join(source, name));
    const slug = basename(name, '.json');
    const whole = standAlone(dataset, concepts);
    files.set(name, whole);
    files.set(`${slug}.summary.json`, standAlone(summaryOf(dataset), concepts));
    index.push({ slug, name: dataset.province.name, file: name, summary: `${slug}.summary.json` });
    mkdirSync(scripts, { recursive: true });
    writeFileSync(join(scripts, `${slug}.js`), dataScript(whole));
  }
  files.set('index.json', { version: 1, provinces: index });
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(folder, name), `${JSON.stringify(content)}\n`);
  }
}
