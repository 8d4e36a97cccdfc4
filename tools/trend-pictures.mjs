// `node tools/trend-pictures.mjs DIR`: draws the pictures of docs/trend.md into docs/images. DIR holds the panels, as for `npm run backtest`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TARGETS_BELOW, honestChances, honestFigures, isBounded, lengthsOf } from './honest.mjs';
import { loadSource, readPanels } from './panels.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('node tools/trend-pictures.mjs DIR: DIR holds <panel>.csv files with the columns geo, year, value.');
  process.exit(1);
}
const { reliabilityOf } = await loadSource('src/engine/calibrate-probability.ts');
const { forecastTrend } = await loadSource('src/engine/trend.ts');
const { trendAttainment } = await loadSource('src/engine/trend-attainment.ts');
const images = new URL('../docs/images/', import.meta.url);
mkdirSync(images, { recursive: true });

const INK = '#1f2933';
const QUIET = '#5b6770';
const GRID = '#dde2e6';
const ACCENT = '#0b5cad';
const MARKS = ['#0b5cad', '#a23b00', '#1b7a43', '#7a3fa0', '#6b5b00'];
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '4 2'];

const number = (value) => Number(value.toFixed(2));
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const label = (x, y, text, { size = 12, anchor = 'middle', fill = INK, weight = 400 } = {}) =>
  `<text x="${number(x)}" y="${number(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}" font-weight="${weight}">${escape(text)}</text>`;
const line = (points, stroke, more = '') => `<polyline points="${points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')}" fill="none" stroke="${stroke}" ${more}/>`;

/** One panel of a picture: axes, ticks, a title, and what to draw in data units. */
function chart({ left, top, width, height, x, y, title, xTicks, yTicks, xText, yText, draw }) {
  const px = (value) => left + ((value - x[0]) / (x[1] - x[0])) * width;
  const py = (value) => top + height - ((value - y[0]) / (y[1] - y[0])) * height;
  return [
    label(left, top - 12, title, { anchor: 'start', size: 13, weight: 600 }),
    ...yTicks.map((tick) => line([[left, py(tick)], [left + width, py(tick)]], GRID) + label(left - 6, py(tick) + 4, yText(tick), { anchor: 'end', fill: QUIET, size: 11 })),
    ...xTicks.map((tick) => label(px(tick), top + height + 16, xText(tick), { fill: QUIET, size: 11 })),
    draw(px, py),
  ].join('');
}

function save(name, width, height, title, body) {
  writeFileSync(fileURLToPath(new URL(name, images)),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif">`
    + `<title>${escape(title)}</title><rect width="${width}" height="${height}" fill="#fff"/>${body}</svg>\n`);
  console.log(`docs/images/${name}`);
}

const percent = (value) => `${Math.round(value * 100)} %`;
const panels = readPanels(folder);
const known = new Map();

// 1. Coverage by years ahead.
const covered = panels.map((panel) => {
  const { readings: [readings], horizon } = lengthsOf(panel);
  return { panel, figures: honestFigures(panels, panel, { readings, horizon }, known) };
}).filter(({ figures }) => figures);
const coverage = (left, title, goal, low, measure) => chart({
  left, top: 44, width: 250, height: 220, x: [0.7, 5.3], y: [low, 1], title, xTicks: [1, 2, 3, 4, 5], yTicks: [low, (low + 1) / 2, 1], xText: String, yText: percent,
  draw: (px, py) => line([[px(0.7), py(goal)], [px(5.3), py(goal)]], INK, 'stroke-width="1.5"') + label(px(5.3) + 4, py(goal) + 4, percent(goal), { anchor: 'start', size: 11 })
    + covered.map(({ figures }, index) => line(figures.ahead.map((each, ahead) => [px(ahead + 1), py(measure(each))]), MARKS[index % 5], `stroke-width="2" stroke-dasharray="${DASHES[index % 5]}"`)
      + figures.ahead.map((each, ahead) => `<circle cx="${number(px(ahead + 1))}" cy="${number(py(measure(each)))}" r="3" fill="${MARKS[index % 5]}"/>`).join('')).join(''),
});
save('trend-coverage.svg', 720, 340, 'Share of outcomes inside the 80 % and the 95 % band, by years ahead, for each panel',
  coverage(52, 'Inside the 80 % band', 0.8, 0.5, ({ cover80 }) => cover80) + coverage(390, 'Inside the 95 % band', 0.95, 0.5, ({ cover95 }) => cover95)
  + label(177, 298, 'years ahead', { fill: QUIET, size: 11 }) + label(515, 298, 'years ahead', { fill: QUIET, size: 11 })
  + covered.map(({ panel }, index) => line([[14 + index * 142, 322], [40 + index * 142, 322]], MARKS[index % 5], `stroke-width="2" stroke-dasharray="${DASHES[index % 5]}"`)
    + label(44 + index * 142, 326, panel.id.replace('-subscriptions', ' subscr.').replace('-', ' '), { anchor: 'start', size: 11 })).join(''));

// 2. Reliability of probabilities.
const reliability = (left, title, thresholds) => {
  const chances = panels.filter(isBounded).flatMap((panel) => honestChances(panels, panel, { readings: lengthsOf(panel).readings[0], thresholds }, known));
  const { bins, cases, brier, climatology } = reliabilityOf(chances);
  return chart({
    left, top: 44, width: 250, height: 250, x: [0, 1], y: [0, 1], title, xTicks: [0, 0.25, 0.5, 0.75, 1], yTicks: [0, 0.25, 0.5, 0.75, 1], xText: percent, yText: percent,
    draw: (px, py) => `<polygon points="${px(0)},${py(0.1)} ${px(0.9)},${py(1)} ${px(1)},${py(1)} ${px(1)},${py(0.9)} ${px(0.1)},${py(0)} ${px(0)},${py(0)}" fill="#eef3f8"/>`
      + line([[px(0), py(0)], [px(1), py(1)]], QUIET, 'stroke-dasharray="4 3"')
      + bins.map(({ mean, observed, cases: count }) => `<circle cx="${number(px(mean))}" cy="${number(py(observed))}" r="${number(2.5 + Math.sqrt(count) / 14)}" fill="${ACCENT}" fill-opacity="0.85"/>`).join('')
      + label(px(0.98), py(0.11), `${cases} forecasts; Brier ${brier.toFixed(3)}, climatology ${climatology.toFixed(3)}`, { anchor: 'end', size: 10.5, fill: INK }),
  });
};
save('trend-reliability.svg', 720, 340, 'What was said against what came: mean probability and share reached, in tenths',
  reliability(60, 'Targets below the last point', TARGETS_BELOW) + reliability(420, 'Targets at 100 (value ≥ 99.5)', [100])
  + label(185, 328, 'probability said', { fill: QUIET, size: 11 }) + label(545, 328, 'probability said', { fill: QUIET, size: 11 }));

// 3. Bands of four made-up series, and of one that jumped.
const fans = [
  { title: 'A steady rise', values: [42, 46, 49, 54, 58] },
  { title: 'Near the ceiling', values: [84, 89, 92, 94, 95.5] },
  { title: 'A noisy survey', values: [42, 50, 45, 54, 51] },
  { title: 'A jump: 4G in Viet Nam, 5 % in 2016', values: [0, 0, 5], came: [2017, 95] },
];
const fan = ({ title, values, came }, index) => {
  const years = values.map((_, place) => 2016 - values.length + 1 + place);
  const times = Float64Array.from({ length: 33 }, (_, quarter) => 2016 + quarter / 4);
  const forecast = forecastTrend({ points: values.map((value, place) => ({ time: years[place], value })), kind: 'saturating-rate', direction: 'higher', bounds: [0, 100] }, times);
  const clip = (value) => Math.min(100, Math.max(0, value));
  const path = (level) => Array.from(times, (time, at) => [time, clip(forecast.rows[at][level])]);
  const target = 80;
  const p = values.at(-1) < target ? trendAttainment(forecast, { value: target, time: 2021 }).probability : null;
  return chart({
    left: 48 + (index % 2) * 350, top: 44 + Math.floor(index / 2) * 260, width: 290, height: 180, x: [2012, 2024], y: [0, 100], title,
    xTicks: [2012, 2016, 2020, 2024], yTicks: [0, 50, 100], xText: String, yText: (value) => `${value} %`,
    draw: (px, py) => {
      const area = (from, to, fill) => `<polygon points="${[...path(from), ...path(to).reverse()].map(([x, y]) => `${number(px(x))},${number(py(y))}`).join(' ')}" fill="${fill}"/>`;
      return area(0, 6, '#e3edf7') + area(1, 5, '#b9d3ec') + line(path(3).map(([x, y]) => [px(x), py(y)]), ACCENT, 'stroke-width="2" stroke-dasharray="5 3"')
        + line(values.map((value, place) => [px(years[place]), py(value)]), INK, 'stroke-width="2"')
        + values.map((value, place) => `<circle cx="${number(px(years[place]))}" cy="${number(py(value))}" r="3" fill="${INK}"/>`).join('')
        + (came ? `<circle cx="${number(px(came[0]))}" cy="${number(py(came[1]))}" r="5" fill="none" stroke="#a23b00" stroke-width="2"/>${label(px(came[0]) + 9, py(came[1]) + 4, `what came: ${came[1]} % a year later`, { anchor: 'start', size: 11, fill: '#a23b00' })}` : '')
        + (p === null ? '' : label(px(2023.9), py(4), `P(≥ ${target} % by 2021) = ${p < 0.025 ? 'under 5' : Math.round(p * 20) * 5} %`, { anchor: 'end', size: 11 }));
    },
  });
};
save('trend-bands.svg', 720, 540, 'Median, 80 % and 95 % bands of four series', fans.map(fan).join('')
  + label(360, 528, 'dashed: median; dark and light: 80 % and 95 % band, clipped to 0–100 %', { size: 11, fill: QUIET }));
