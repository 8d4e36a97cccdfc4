/** Writes docs/mutation.md from what `npm run mutation` found: scores by folder and file, and every mutant that no test noticed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesIn } from './mutation/files.mjs';

const report = JSON.parse(readFileSync('coverage/mutation/incremental.json', 'utf8'));
/** What was judged about survivors: the code, what it became, and why nobody can notice. */
const judged = JSON.parse(readFileSync('tools/mutation/judged.json', 'utf8'));
const runs = JSON.parse(readFileSync('coverage/mutation/runs.json', 'utf8'));
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;

const FOUND = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);
const present = filesIn();
const files = Object.entries(report.files)
  .filter(([file]) => present.includes(file))
  .map(([file, { mutants, source }]) => ({ file, source: source.split('\n'), mutants: mutants.filter(({ status }) => FOUND.has(status) || MISSED.has(status)), all: mutants }))
  .filter(({ mutants }) => mutants.length > 0)
  .sort((a, b) => (a.file < b.file ? -1 : 1));

function textAt(lines, { start, end }) {
  const cut = lines.slice(start.line - 1, end.line);
  cut[cut.length - 1] = cut.at(-1).slice(0, end.column - 1);
  cut[0] = cut[0].slice(start.column - 1);
  return cut.join(' ');
}
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const short = (line) => (line.length > 70 ? `${line.slice(0, 45)} … ${line.slice(-20)}` : line);
const code = (text) => (text === '' ? 'nothing' : text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
const percent = (found, all) => (all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`);

/** Whether a text may be cut at a place: not within a word, nor within a sign such as `<=`. */
const mayCut = (text, at) => !/^(?:\w\w|[<>=!&|?+*/-]{2})$/.test(text.slice(Math.max(0, at - 1), at + 1));

/** What differs of a text that a change made: its beginning and end as far as they stayed are left out. */
function changed(was, is) {
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  while (start > 0 && !(mayCut(is, start) && mayCut(was, start))) start -= 1;
  while (end > 0 && !(mayCut(is, is.length - end) && mayCut(was, was.length - end))) end -= 1;
  const part = is.slice(start, is.length - end).trim();
  const cut = `${start > 2 ? '… ' : is.slice(0, start)}${part}${end > 2 ? ' …' : is.slice(is.length - end)}`;
  return part === '' || cut.length >= is.length ? is : cut;
}

const counted = files.map((each) => {
  const found = each.mutants.filter(({ status }) => FOUND.has(status)).length;
  const missed = each.mutants
    .filter(({ status }) => MISSED.has(status))
    .map((mutant) => {
      const [before, after] = [oneLine(textAt(each.source, mutant.location)), oneLine(mutant.replacement ?? '')];
      const [was, is] = [short(before), short(after)];
      const reason = judged.find((one) => one.file === each.file && one.was === was && one.is.includes(is))?.why;
      return { place: `${mutant.location.start.line}:${mutant.location.start.column}`, was, became: short(changed(before, after)), isCovered: mutant.status === 'Survived', reason };
    });
  return { ...each, found, missed };
});
const sum = (list) => {
  const [found, all] = list.reduce(([a, b], { found: one, mutants }) => [a + one, b + mutants.length], [0, 0]);
  const same = list.flatMap(({ missed }) => missed).filter(({ reason }) => reason).length;
  return `${found} | ${all} | ${percent(found, all)} | ${same}`;
};
const row = (name, list) => `| ${name} | ${sum(list)} |`;

const folders = [...new Set(counted.map(({ file }) => dirname(file)))];
/** Files of types or exports alone have nothing to change, and no place in the report. */
const ran = new Set([...Object.keys(report.files), ...runs.flatMap(({ ran: lot = [] }) => lot)]);
const waiting = present.filter((file) => !ran.has(file));
const all = counted.reduce((total, { mutants }) => total + mutants.length, 0);
const seconds = runs.map(({ seconds: each }) => Number(each));
const out = [
  '# Mutation testing of model and engine',
  '',
  '`npm run mutation` changes the code in one place after the other, a `<` to `<=`, a condition to `true`, a block to nothing, and runs the unit tests of model or engine that pass that place.',
  'A change that no test notices, a survivor, is a piece of behaviour that nobody checks, or code that does nothing. `npm run mutation -- src/engine/curves src/model/time.ts` does parts;',
  `results stay in \`coverage/mutation\`, so that what was noticed in code that is as it was is not done again (without that folder all is). The whole is about ${Math.round(all / 500) * 500} changes: an hour of an idle processor.`,
  '',
  '- Not changed: sentences for people, types, and the tables that `npm run calibrate` and `npm run backtest` write.',
  '- The tests run in one process (`tools/mutation/runner.mjs`), with every module anew for each change: a start of vitest for each would take days.',
  '- The score is a lower bound. The comparison of the engine with its own recorded numbers (`identity.test.ts`) does not take part, because it notices everything and proves nothing;',
  '  nor do tests that take long (million draws, long inputs), nor those of other folders. A change gets some seconds of tests, those first that noticed changes of the same file before, then quick',
  '  ones (`MUTATION_SECONDS`, 3 unless set); then it counts as a survivor.',
  '- A change that makes a test run on without end counts as noticed.',
  '',
  `Written ${new Date().toISOString().slice(0, 10)} with Stryker ${versionOf('@stryker-mutator/core')}, vitest ${versionOf('vitest')}, Node ${process.versions.node}. Asked for: 80 %.`,
  '',
  ...(waiting.length === 0 ? ['Every file of model and engine was run.'] : [`Run: ${present.length - waiting.length} files. Not run yet: ${waiting.map((file) => `\`${file.slice(4)}\``).join(', ')}.`]),
  '',
  `Run on ${[...new Set(runs.map(({ date }) => date))].join(', ')}, in parts, ${Math.min(...seconds)} to ${Math.max(...seconds)} seconds of tests a change.`,
  '',
  '| folder or file | noticed | changes | score | survivors judged to change nothing |',
  '|---|---|---|---|---|',
  row('**all that was run**', counted),
  ...folders.flatMap((folder) => [row(`**${folder}**`, counted.filter(({ file }) => dirname(file) === folder)), ...counted.filter(({ file }) => dirname(file) === folder).map((each) => row(each.file.slice(folder.length + 1), [each]))]),
  '',
  '## Survivors',
  '',
  'Line and column, code, and what it became unnoticed, where a part stands for the whole: what is left out (…) stayed. “Not reached”: no test that takes part',
  'passes there. In lists: where it was judged, why nobody can notice.',
];

for (const { file, missed, mutants } of counted) {
  if (missed.length === 0) continue;
  const groups = new Map();
  for (const each of missed) {
    const key = JSON.stringify([each.place, each.was, each.isCovered, each.reason]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const byReason = new Map();
  for (const group of groups.values()) {
    const [{ place, was, isCovered, reason = '' }] = group;
    const text = `${place} ${code(was)} → ${group.map(({ became }) => code(became)).join(', ')}${isCovered ? '' : ' (not reached)'}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), text]);
  }
  const open = byReason.get('') ?? [];
  out.push('', `**${file}**: ${missed.length} of ${mutants.length}${open.length > 0 ? '. ' : ''}${open.join(' · ')}`);
  byReason.delete('');
  if (byReason.size > 0) out.push('', ...[...byReason].map(([reason, list]) => `- ${reason} ${list.join(' · ')}`));
}
writeFileSync('docs/mutation.md', `${out.join('\n')}\n`);
const score = counted.reduce((total, { found }) => total + found, 0) / all;
console.log(`docs/mutation.md: ${(100 * score).toFixed(1)} % of the changes are noticed`);
if (score < 0.8) process.exitCode = 1;
