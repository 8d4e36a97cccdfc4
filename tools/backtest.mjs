// `npm run backtest -- DIR [--write]`: the trend's figures beside the goals, by the honest protocol of docs/trend.md. Prints Markdown.
// `--write` also writes the measured skill of the method cards to src/engine/methods/skill.ts.
import { basename } from 'node:path';
import { TARGETS_BELOW, honestChances, honestFigures, isBounded, lengthsOf } from './honest.mjs';
import { loadSource, readPanels } from './panels.mjs';
import { measureSkill, writeSkill } from './skill.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('npm run backtest -- DIR: DIR holds <panel>.csv files with the columns geo, year, value.');
  process.exit(1);
}
const { reliabilityOf } = await loadSource('src/engine/calibrate-probability.ts');

/** Goals by what a file's name says; null where none is set. */
const goals = [
  { pattern: /internet/, meanError: 5.0, intervalScore: 27 },
  { pattern: /broadband/, meanError: 1.95, intervalScore: 11 },
  { pattern: /mobile(?!-coverage)/, meanError: 12.6, intervalScore: 66 },
  { pattern: /electricity/, meanError: 3.05, intervalScore: 17.5 },
];
const goalOf = (id) => goals.find(({ pattern }) => pattern.test(id)) ?? { meanError: null, intervalScore: null };

const panels = readPanels(folder);
const known = new Map();
const two = (value) => value.toFixed(2);
const beside = (value, goal, digits) => (goal === null ? value.toFixed(digits) : `${value.toFixed(digits)} (≤ ${goal})`);
const table = (head, rows) => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''].join('\n');

console.log(`# Backtest on ${basename(folder)}\n`);
const most = [];
for (const wanted of [5, 4, 3, 2]) {
  const rows = [];
  for (const panel of panels) {
    const { readings, horizon } = lengthsOf(panel);
    if (!readings.includes(wanted)) continue;
    const figures = honestFigures(panels, panel, { readings: wanted, horizon }, known);
    if (!figures) continue;
    const goal = wanted === readings[0] ? goalOf(panel.id) : { meanError: null, intervalScore: null };
    if (wanted === readings[0]) most.push(figures);
    rows.push([panel.id, figures.origins, two(figures.meanErrorOfLastValue), beside(figures.meanError, goal.meanError, 2), two(figures.cover80), two(figures.cover95),
      beside(figures.intervalScore, goal.intervalScore, 1), two(figures.below), two(figures.above), figures.ahead.map(({ cover80 }) => two(cover80)).join(' ')]);
  }
  if (!rows.length) continue;
  console.log(`## ${wanted} readings\n`);
  console.log(table(['panel', 'origins', 'last value, MAE', 'MAE', '80 % cover', '95 % cover', 'IS80', 'below', 'above', '80 % cover by years ahead'], rows));
}
const mean = (measure) => most.reduce((sum, figures) => sum + measure(figures), 0) / most.length;
console.log(`All panels, equal weight, most readings: 80 % cover ${two(mean(({ cover80 }) => cover80))} (0.77–0.84), 95 % cover ${two(mean(({ cover95 }) => cover95))} (0.92–0.97), `
  + `80 % cover one year ahead ${two(mean(({ ahead }) => ahead[0].cover80))}, at the last year ahead ${two(mean(({ ahead }) => ahead.at(-1).cover80))} (0.70–0.90).\n`);

for (const [title, thresholds] of [['below the last point', TARGETS_BELOW], ['at the bound (value ≥ 99.5)', [100]]]) {
  console.log(`## Probability of reaching a target ${title}\n`);
  for (const wanted of ['most', 5, 3, 2]) {
    const all = [];
    const rows = [];
    for (const panel of panels.filter(isBounded)) {
      const chances = honestChances(panels, panel, { readings: wanted === 'most' ? lengthsOf(panel).readings[0] : wanted, thresholds }, known);
      all.push(...chances);
      const { cases, brier, climatology } = reliabilityOf(chances);
      if (cases) rows.push([panel.id, cases, brier.toFixed(4), climatology.toFixed(4)]);
    }
    const { cases, bins, brier, climatology, holds } = reliabilityOf(all);
    rows.push(['all', cases, brier.toFixed(4), climatology.toFixed(4)]);
    console.log(`${wanted === 'most' ? 'Five readings, three for short panels (the cases of the goal)' : `${wanted} readings`}: the goal ${holds ? 'holds' : 'does not hold'}.\n`);
    console.log(table(['panel', 'forecasts', 'Brier', 'climatology'], rows));
    console.log(table(['mean p', ...bins.map(({ mean: p }) => two(p))], [['reached', ...bins.map(({ observed }) => two(observed))], ['forecasts', ...bins.map(({ cases: count }) => count)]]));
  }
}

console.log('## Method cards\n');
const measured = measureSkill(panels);
console.log(table(['card', 'says “on track”', 'reached when on track', 'reached otherwise', 'base rate', 'Brier skill', 'cases'],
  measured.map(({ id, skill, called }) => [id, two(called), two(skill.onTrack), two(skill.rest), two(skill.baseRate), two(skill.brierSkill), skill.cases])));
if (process.argv.includes('--write')) writeSkill(measured, panels.filter(isBounded).map(({ id }) => id).join(', '));
