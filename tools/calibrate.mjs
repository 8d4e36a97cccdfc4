// `npm run calibrate -- DIR`: makes the table that the package ships from a folder of panels, and writes src/engine/reference-table.ts and class-paces-table.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TARGETS_BELOW, honestChances, isBounded, lengthsOf } from './honest.mjs';
import { loadSource, readPanels } from './panels.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('npm run calibrate -- DIR [--source "one line"]: DIR holds <panel>.csv files with the columns geo, year, value.');
  process.exit(1);
}
const given = process.argv.indexOf('--source');
/** For the head of the files. */
const source =
  given > 0 ? process.argv[given + 1] : 'Gapminder Systema Globalis from ITU and World Bank, March 2026, CC BY 4.0; UN SDG database, indicator 9.c.1, as of March 2024';

const { calibrate } = await loadSource('src/engine/calibrate.ts');
const { reliabilityOf } = await loadSource('src/engine/calibrate-probability.ts');
const panels = readPanels(folder);
const before = Math.max(...panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ time }) => time))));
const made = calibrate(panels, { before });

// Probabilities are shown only when they hold out of sample, by the goal of methods §5 to the letter and on its cases: five readings, three for short panels.
const known = new Map();
const holds = (thresholds) =>
  reliabilityOf(panels.filter(isBounded).flatMap((panel) => honestChances(panels, panel, { readings: lengthsOf(panel).readings[0], thresholds }, known))).holds;
const reliable = { below: holds(TARGETS_BELOW), near: holds([100]) };

const rows = made.quantiles.map((row) => `    [${row.map((value) => Math.round(value * 1000) / 1000).join(', ')}],`).join('\n');
const paces = (name) => {
  const ranges = made.paces[name].map((range) => (range ? `[${range.join(', ')}]` : 'null'));
  return `[\n    ${ranges.slice(0, 5).join(', ')},\n    ${ranges.slice(5).join(', ')},\n  ]`;
};
const three = (value) => Math.round(value * 1000) / 1000;
const write = (file, what, text) => writeFileSync(fileURLToPath(new URL(`../src/engine/${file}`, import.meta.url)), `/**
 * ${what} shipped with the package; written by \`npm run calibrate -- DIR\`, not by hand.
 *
 * Derived numbers only, from: ${source.split('; ').join(';\n * ')}.
 * Panels: ${panels.map(({ id }) => id).join(', ')}; ${made.cases} forecasts beside outcomes up to ${before}.
 */
${text}`);
write('reference-table.ts', 'The calibration', `import type { TrendReference } from './reference.js';

export const shippedReference: TrendReference = {
  quantiles: [
${rows}
  ],
  reliable: { below: ${reliable.below}, near: ${reliable.near} },
};
`);
write('class-paces-table.ts', 'The class paces of the calibration', `import type { Reference } from './reference.js';

export const shippedPaces: Reference['paces'] = {
  coverage: ${paces('coverage')},
  adoption: ${paces('adoption')},
};
`);
console.log(`${made.cases} outcomes up to ${before}; probabilities hold out of sample: below the bound ${reliable.below}, at the bound ${reliable.near}.`);
