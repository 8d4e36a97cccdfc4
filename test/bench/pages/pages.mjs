// The pages that are measured: a heading, the table and the chart once or twelve times, and a sentence behind them that must not jump.
import { AS_OF, INDICATOR, PROVINCE } from './words.mjs';

const page = (script, body) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chuyển đổi số</title><link rel="icon" href="data:,">
<style>
body { max-width: 1100px; margin: 0 auto; padding: 16px; font: 16px/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; width: 100%; } th, td { padding: 8px 12px; border-bottom: 1px solid #d5dbe3; text-align: left; vertical-align: top; font-weight: 400; }
.chart { height: 320px; }
</style>
${script}</head><body><h1>Chuyển đổi số</h1><p>Số liệu của tỉnh.</p>
${body}
<p>Cuối trang.</p></body></html>`;

const times = (count, text) => Array.from({ length: count }, () => text).join('\n');
const scorecard = (more = '', inside = '') => `<chiso-scorecard province="${PROVINCE}" as-of="${AS_OF}"${more}>${inside}</chiso-scorecard>`;
const projection = `<chiso-projection province="${PROVINCE}" indicator="${INDICATOR}" as-of="${AS_OF}"></chiso-projection>`;
const classic = (file) => `<script src="/chiso/${file}" defer></script>`;
const modular = (name) => `<script type="module" src="/${name}/page.js"></script>`;
const boxes = '<div class="table"></div><div class="chart"></div>';

/** name, what is on the page, how many tables and charts, and the mark of the first rows. */
const own = (name, count, body, charts = count) => ({ name, body, charts, mark: 'chiso:first-rows', ours: true });
const peer = (name, folder, count) => ({ name, body: page(modular(folder), times(count, boxes)), charts: count, mark: 'bench:rows', ours: false });

/** The same table and chart, `count` times. */
export const pages = (count) => [
  own('chiso.js', count, page(classic('chiso.js'), times(count, `${scorecard()}\n${projection}`))),
  own('chiso modules', count, page(modular('modules'), times(count, `${scorecard()}\n${projection}`))),
  own('chiso-lite.js (table only)', count, page(classic('chiso-lite.js'), times(count, scorecard())), 0),
  peer('Chart.js', 'chartjs', count),
  peer('Observable Plot', 'plot', count),
  peer('echarts', 'echarts', count),
];

/** What a portal adds to its style sheet for elements without a table inside (docs/embedding.md). */
const undefinedYet = '<style>chiso-scorecard:not(:defined) { display: block; min-height: 100vh; }</style>';

/** Our table as editors place it, for what jumps while it arrives. `fallback` is the table that an editor copies. */
export const shifting = (fallback, rows) => [
  own('chiso.js, light DOM', 1, page(classic('chiso.js'), scorecard('', fallback)), 0),
  own('chiso.js, rows', 1, page(undefinedYet + classic('chiso.js'), scorecard(` rows="${rows}"`)), 0),
  own('chiso-lite.js, light DOM', 1, page(classic('chiso-lite.js'), scorecard('', fallback)), 0),
  own('chiso-lite.js, rows', 1, page(undefinedYet + classic('chiso-lite.js'), scorecard(` rows="${rows}"`)), 0),
];

/** A page with a script alone, for measurements that make their elements themselves. */
export const empty = (script) => page(script, '<main></main>');
export { classic, modular };
