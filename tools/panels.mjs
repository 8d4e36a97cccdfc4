// Reads a folder of `geo,year,value` files into the panels that `calibrate` and `backtest` take.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * What is known of a file by its name: bounds and class. A file of another name is taken as a percentage of a whole, [0, 100], adoption.
 * Subscriptions per 100 people have no upper bound.
 */
const KNOWN = [
  { pattern: /subscription|per-100|mobile(?!-coverage)|broadband/, bounds: [0, Infinity], referenceClass: 'adoption' },
  { pattern: /coverage|electricity/, bounds: [0, 100], referenceClass: 'coverage' },
];

/** A yearly value for year Y stands at the end of it: time Y + 1. Empty values are left out; a later line for the same year wins. */
export function readPanel(file) {
  const id = basename(file, '.csv');
  const [header, ...lines] = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim());
  const columns = header.split(',').map((name) => name.trim());
  const [geo, year, value] = ['geo', 'year', 'value'].map((name) => columns.indexOf(name));
  if (geo < 0 || year < 0 || value < 0) throw new Error(`${file}: the first line must name the columns geo, year and value.`);
  const series = new Map();
  for (const line of lines) {
    const cells = (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"'));
    const number = Number(cells[value]);
    if (!cells[value]?.trim() || !Number.isFinite(number) || !Number.isFinite(Number(cells[year]))) continue;
    const points = series.get(cells[geo]) ?? new Map();
    points.set(Number(cells[year]) + 1, number);
    series.set(cells[geo], points);
  }
  const { bounds, referenceClass } = KNOWN.find(({ pattern }) => pattern.test(id)) ?? { bounds: [0, 100], referenceClass: 'adoption' };
  return {
    id,
    bounds,
    referenceClass,
    series: [...series].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, points]) => ({ geo: name, points: [...points].map(([time, at]) => ({ time, value: at })).sort((a, b) => a.time - b.time) })),
  };
}

export function readPanels(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv')).sort();
  if (!files.length) throw new Error(`No .csv file in ${folder}.`);
  return files.map((name) => readPanel(join(folder, name)));
}

/** Half of a panel's geographies: every second one, from the first (0) or the second (1). */
export const half = (panel, parity) => ({ ...panel, series: panel.series.filter((_, index) => index % 2 === parity) });

/** A TypeScript module of `src`, run as it stands. */
export async function loadSource(path) {
  const { runnerImport } = await import('vite');
  return (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
}
