// The figures as a table on the console and as docs/bench-pages.md.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/** How much of a core a busy loop of half a second gets: the rest went to other work on the machine. */
export function share() {
  const [began, used] = [performance.now(), process.cpuUsage()];
  while (performance.now() - began < 500);
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000 / (performance.now() - began);
}

export const load = () => loadavg()[0].toFixed(1);

const widths = (table) => table[0].map((_, column) => Math.max(...table.map((row) => String(row[column]).length)));

/** Prints one part of the bench. */
export function print({ title, note, head, rows, standing, details = [] }) {
  const table = [head, ...rows];
  const wide = widths(table);
  console.log(`\n${title}\n${note}\n`);
  table.forEach((row, at) => {
    console.log(row.map((text, column) => (column ? String(text).padStart(wide[column]) : String(text).padEnd(wide[column]))).join('  '));
    if (at === 0) console.log(wide.map((width) => '─'.repeat(width)).join('  '));
  });
  for (const line of [...standing, ...details]) console.log(`· ${line}`);
}

const line = (cells) => `| ${cells.map((text) => String(text).replaceAll('|', '\\|').replace('MISSED', '**MISSED**')).join(' | ')} |`;

function part({ title, note, head, rows, standing, details = [] }) {
  const notes = [...standing, ...details].map((text) => `- ${text}`);
  return [`## ${title}`, '', note, '', line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line), ...(notes.length ? ['', ...notes] : []), ''].join('\n');
}

/** Every budget that was judged, and whether it was kept. */
export const verdicts = (parts) => parts.flatMap(({ title, head, rows }) => rows.flatMap((row) => row.flatMap((text, column) => {
  const found = /^(.*): (ok|MISSED)$/.exec(String(text));
  return found ? [{ what: `${title}: ${row[0]}, ${head[column].replace(/^budget \((.*)\)$/, '$1')}`, limit: found[1], kept: found[2] === 'ok' }] : [];
})));

/** Why a budget is missed where it is, and what would help. */
const reasons = [
  [/starts the workers/, 'Why: the first row waits for a worker to be started and its text compiled; with workers that run already it takes a tenth. Nearer: start one when the element is shown, before the first question.'],
  [/^Weight /, 'Why: the scripts of that page weigh more than planned. Nearer: what no row needs to be shown goes to the second file (`DEFERRED` in `tools/build/embed.mjs`); `node tools/sizes.mjs` holds each file to its budget.'],
  [/slow|4 ×|4×/i, 'Why: on a slow CPU every step takes four times as long, evaluation of the script first. Nearer: a smaller first file, the rest behind the first rows.'],
];
const OTHER = 'Why: not looked into yet. Nearer: the profile of that visit, on an idle machine.';

/** The missed budgets as lines, each with its reason. */
export const misses = (missed) => missed.map(({ what, limit }) => `- ${what} (${limit}). ${reasons.find(([form]) => form.test(what))?.[1] ?? OTHER}`);

export function commit() {
  try {
    const git = (...parameters) => execFileSync('git', parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', 'src', 'workers', 'tools/build') ? ' with changes' : ''}`;
  } catch {
    return 'without git';
  }
}

/** What the figures were taken with. */
export function circumstances({ browser, restarts, peers, rounds, began, ended }) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return [
    `Date: ${new Date().toISOString().slice(0, 10)}. chiso ${version} (${commit()}), Node ${process.versions.node}, Chromium ${browser}, ${availableParallelism()} cores.`,
    `Peers: ${peers.join(', ')}.`,
    `Rounds: ${rounds}; the variants of a table take turns within a round, so that ratios hold on any machine. Load average ${began.load} at the start, ${ended.load} at the end; a busy loop got ${Math.round(100 * began.share)} % and ${Math.round(100 * ended.share)} % of a core: the less, the longer every time by the clock.${restarts ? ` The browser went away ${restarts} times and was started again; those visits were made once more.` : ''}`,
  ];
}

/** Writes docs/bench-pages.md. */
export function write(parts, about) {
  const all = verdicts(parts);
  const missed = all.filter(({ kept }) => !kept);
  const text = `# Pages measured

Written by \`npm run bench -- pages\`; do not edit. That one command installs the peers beside the bench, builds everything and measures in Chromium. \`--rounds 2\` tries it
quickly, \`start\`, \`slider\` … measure one part; only a whole run of at least 7 rounds writes this file.

${about.map((each) => `- ${each}`).join('\n')}

Each cell: median (least–most) of the rounds. Budgets are those of the design. ${all.length - missed.length} of ${all.length} are kept${missed.length ? `; missed in this run:\n\n${misses(missed).join('\n')}` : '.'}

${parts.map(part).join('\n')}`;
  writeFileSync('docs/bench-pages.md', `${text.trimEnd()}\n`);
}
