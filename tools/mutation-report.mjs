/**
 * Puts into docs/mutation.md what `npm run mutation` found: scores by folder and file, and every change that no test noticed. Files of which nothing was
 * found here stay as the document has them. Gives on the console what the run was asked for.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { contentId, nothingIn, readDocument, writeDocument } from './mutation/document.mjs';
import { filesIn } from './mutation/files.mjs';

const DOCUMENT = 'docs/mutation.md';

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
  .map(([file, { mutants, source }]) => ({ file, text: source, source: source.split('\n'), mutants: mutants.filter(({ status }) => FOUND.has(status) || MISSED.has(status)) }))
  .filter(({ mutants }) => mutants.length > 0);

function textAt(lines, { start, end }) {
  const cut = lines.slice(start.line - 1, end.line);
  cut[cut.length - 1] = cut.at(-1).slice(0, end.column - 1);
  cut[0] = cut[0].slice(start.column - 1);
  return cut.join(' ');
}
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const short = (line) => (line.length > 70 ? `${line.slice(0, 45)} … ${line.slice(-20)}` : line);
const code = (text) => (text === '' ? 'nothing' : text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

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
/** What is said of the survivors of a file. */
function survivors({ file, missed, mutants }) {
  if (missed.length === 0) return '';
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
  byReason.delete('');
  const lines = [`**${file}**: ${missed.length} of ${mutants.length}${open.length > 0 ? '. ' : ''}${open.join(' · ')}`];
  if (byReason.size > 0) lines.push('', ...[...byReason].map(([reason, list]) => `- ${reason} ${list.join(' · ')}`));
  return lines.join('\n');
}

const old = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : '';
const before = readDocument(old);
/** Files of types or exports alone were run and have nothing to change. */
const empty = new Set([...nothingIn(old), ...runs.flatMap(({ ran = [] }) => ran), ...Object.keys(report.files)].filter((file) => !files.some((one) => one.file === file)));
const contents = new Map(present.map((file) => [file, empty.has(file) ? null : readFileSync(file, 'utf8')]));
const known = new Map(before);
for (const each of counted) {
  // What lies here may be older than what the document was written from: only what was measured of the file as it is now goes before it.
  if (before.has(each.file) && each.text !== contents.get(each.file)) continue;
  const day = runs.findLast(({ ran = [] }) => ran.includes(each.file))?.date ?? runs.at(-1).date;
  const same = each.missed.filter(({ reason }) => reason).length;
  known.set(each.file, { found: each.found, all: each.mutants.length, same, measured: `${day} ${contentId(each.text)}`, survivors: survivors(each) });
}
const written = `Written ${new Date().toISOString().slice(0, 10)} with Stryker ${versionOf('@stryker-mutator/core')}, vitest ${versionOf('vitest')}, Node ${process.versions.node}.`;
writeFileSync(DOCUMENT, writeDocument(known, contents, written));

const asked = filesIn(process.argv.slice(2)).filter((file) => known.has(file));
for (const file of asked.length < known.size ? asked : []) {
  const { found, all, survivors: words } = known.get(file);
  console.log(`\n${file}: ${found} of ${all} changes noticed${words ? `\n${words.split('\n').slice(0, 12).join('\n')}` : ''}`);
}
const [found, all] = asked.reduce(([a, b], file) => [a + known.get(file).found, b + known.get(file).all], [0, 0]);
console.log(`\n${DOCUMENT}: ${((100 * found) / all).toFixed(1)} % of the changes of ${asked.length} files are noticed`);
if (found / all < 0.8) process.exitCode = 1;
