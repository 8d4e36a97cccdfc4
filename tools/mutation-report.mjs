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
const files = Object.entries(report.files)
  .map(([file, { mutants, source }]) => ({ file, source: source.split('\n'), mutants: mutants.filter(({ status }) => FOUND.has(status) || MISSED.has(status)), all: mutants }))
  .filter(({ mutants }) => mutants.length > 0)
  .sort((a, b) => (a.file < b.file ? -1 : 1));

function textAt(lines, { start, end }) {
  const cut = lines.slice(start.line - 1, end.line);
  cut[cut.length - 1] = cut.at(-1).slice(0, end.column - 1);
  cut[0] = cut[0].slice(start.column - 1);
  return cut.join(' ');
}
const short = (text) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 45)} … ${line.slice(-20)}` : line;
};
const code = (text) => (text === '' ? 'nothing' : text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
const percent = (found, all) => (all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`);

const counted = files.map((each) => {
  const found = each.mutants.filter(({ status }) => FOUND.has(status)).length;
  const missed = each.mutants
    .filter(({ status }) => MISSED.has(status))
    .map((mutant) => {
      const [was, is] = [short(textAt(each.source, mutant.location)), short(mutant.replacement ?? '')];
      const reason = judged.find((one) => one.file === each.file && one.was === was && one.is.includes(is))?.why;
      return { line: mutant.location.start.line, was, is, isCovered: mutant.status === 'Survived', reason };
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
const waiting = filesIn().filter((file) => !(file in report.files));
const out = [
  '# Mutation testing of model and engine',
  '',
  '`npm run mutation` changes the code in one place after the other, a `<` to `<=`, a condition to `true`, a block to nothing, and runs the unit tests of model or engine that pass that place.',
  'A change that no test notices, a survivor, is a piece of behaviour that nobody checks, or code that does nothing. `npm run mutation -- src/engine/curves src/model/time.ts` does parts;',
  'results stay in `coverage/mutation`, so that what was noticed in code that is as it was is not done again (without that folder all is). The whole is about 11 500 changes: one to two hours of an idle processor.',
  '',
  '- Not changed: sentences for people, types, and the tables that `npm run calibrate` and `npm run backtest` write.',
  '- The tests run in one process (`tools/mutation/runner.mjs`), with every module anew for each change: a start of vitest for each would take days.',
  '- The score is a lower bound. The comparison of the engine with its own recorded numbers (`identity.test.ts`) does not take part, because it notices everything and proves nothing;',
  '  nor do tests that take long (million draws, long inputs), nor those of other folders. A change gets some seconds of tests, quick ones first (`MUTATION_SECONDS`, 3 unless set); then it counts',
  '  as a survivor.',
  '- A change that makes a test run on without end counts as noticed.',
  '',
  `Written ${new Date().toISOString().slice(0, 10)} with Stryker ${versionOf('@stryker-mutator/core')}, vitest ${versionOf('vitest')}, Node ${process.versions.node}. Asked for: 80 %.`,
  '',
  ...(waiting.length === 0 ? ['Every file of model and engine was run.'] : [`Run: ${files.length} files. Not run yet: ${waiting.map((file) => `\`${file.slice(4)}\``).join(', ')}.`]),
  '',
  '| run | files | seconds of tests a change | minutes, beside other work |',
  '|---|---|---|---|',
  ...runs.map(({ date, files: names, seconds, minutes }) => `| ${date} | ${names} | ${seconds} | ${minutes} |`),
  '',
  '| folder or file | noticed | changes | score | survivors judged to change nothing |',
  '|---|---|---|---|---|',
  row('**all that was run**', counted),
  ...folders.flatMap((folder) => [row(`**${folder}**`, counted.filter(({ file }) => dirname(file) === folder)), ...counted.filter(({ file }) => dirname(file) === folder).map((each) => row(each.file.slice(folder.length + 1), [each]))]),
  '',
  '## Survivors',
  '',
  'Line, code, and what it became unnoticed; where it was judged, why nobody can notice. “Not reached”: no test that takes part passes there.',
];
for (const { file, missed } of counted) {
  if (missed.length === 0) continue;
  out.push('', `**${file}**`, '');
  const groups = new Map();
  for (const each of missed) {
    const key = JSON.stringify([each.line, each.was, each.isCovered, each.reason]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const group of groups.values()) {
    const [{ line, was, isCovered, reason }] = group;
    out.push(`- ${line}: ${code(was)} → ${group.map(({ is }) => code(is)).join(', ')}${isCovered ? '' : ' (not reached)'}${reason ? `. ${reason}` : ''}`);
  }
}
writeFileSync('docs/mutation.md', `${out.join('\n')}\n`);
const score = counted.reduce((all, { found }) => all + found, 0) / counted.reduce((all, { mutants }) => all + mutants.length, 0);
console.log(`docs/mutation.md: ${(100 * score).toFixed(1)} % of the changes are noticed`);
if (score < 0.8) process.exitCode = 1;
