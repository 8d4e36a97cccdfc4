/** docs/mutation.md as data and back, so that a run of some files changes what it says of these and leaves the others as they were measured. */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';

/**
 * What is known of a file. `measured` is a day and the first letters of git's name for the content that was changed (`git hash-object`); `survivors` the
 * paragraphs about it, empty where there are none.
 *
 * @typedef {{found: number, all: number, same: number, measured: string, survivors: string}} Measured
 */

/** Git's name for a content, short. */
export function contentId(text) {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex').slice(0, 7);
}

const percent = (found, all) => (all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`);

function row(name, list, measured = '') {
  const [found, all, same] = list.reduce(([a, b, c], one) => [a + one.found, b + one.all, c + one.same], [0, 0, 0]);
  return `| ${name} | ${found} | ${all} | ${percent(found, all)} | ${same} | ${measured} |`;
}

/**
 * What the document says of each file.
 *
 * @returns {Map<string, Measured>}
 */
export function readDocument(text) {
  const known = new Map();
  let folder = '';
  for (const line of text.split('\n')) {
    const [, name, found, all, , same, measured = ''] = /^\| (\S+) \| (\d+) \| (\d+) \| ([^|]+) \| (\d+) \| (?:([^|]*) \|)?$/.exec(line) ?? [];
    if (!name) continue;
    if (name.startsWith('**')) folder = name.replaceAll('**', '');
    else known.set(`${folder}/${name}`, { found: Number(found), all: Number(all), same: Number(same), measured: measured.trim(), survivors: '' });
  }
  for (const part of (text.split('\n## Survivors\n')[1] ?? '').trimEnd().split(/\n\n(?=\*\*src\/)/)) {
    const file = /^\*\*(src\/[^*]+)\*\*/.exec(part)?.[1];
    if (known.has(file)) known.get(file).survivors = part;
  }
  return known;
}

/** Files of which the document says that they hold nothing to change. */
export const nothingIn = (text) => [.../^Nothing to change, types and exports alone: (.*)\.$/m.exec(text)?.[1].matchAll(/`([^`]+)`/g) ?? []].map(([, name]) => `src/${name}`);

/** Files in a sentence, without the folder that all of them share. */
const names = (files) => files.map((file) => `\`${file.slice(4)}\``).join(', ');

/**
 * The document.
 *
 * @param {Map<string, Measured>} known
 * @param {Map<string, string>} contents every file that there is to measure → its content now, null where it holds nothing to change
 * @param {string} written with what the last run was made
 */
export function writeDocument(known, contents, written) {
  const files = [...known.keys()].filter((file) => contents.has(file)).sort();
  const waiting = [...contents].filter(([file, content]) => content !== null && !known.has(file)).map(([file]) => file).sort();
  const nothing = [...contents].filter(([, content]) => content === null).map(([file]) => file).sort();
  const changed = files.filter((file) => !known.get(file).measured.endsWith(contentId(contents.get(file) ?? '')));
  const of = (list) => list.map((file) => known.get(file));
  const all = files.reduce((total, file) => total + known.get(file).all, 0);
  const folders = [...new Set(files.map((file) => dirname(file)))];
  return [
    '# Mutation testing of model and engine',
    '',
    '`npm run mutation` changes the code in one place after the other, a `<` to `<=`, a condition to `true`, a block to nothing, and runs the unit tests of model or engine that pass that place.',
    'A change that no test notices, a survivor, is a piece of behaviour that nobody checks, or code that does nothing. `npm run mutation -- src/engine/curves src/model/time.ts` does parts, and',
    'changes here only what is said of them; results stay in `coverage/mutation`, so that what was noticed in code that is as it was is not done again (without that folder all is). The whole is',
    `about ${Math.round(all / 500) * 500} changes: some four hours of an idle processor.`,
    '',
    '- Not changed: sentences for people, types, and the tables that `npm run calibrate` and `npm run backtest` write.',
    '- The tests run in one process (`tools/mutation/runner.mjs`), with every module anew for each change: a start of vitest for each would take days.',
    '- The score is a lower bound. The comparison of the engine with its own recorded numbers (`identity.test.ts`) does not take part, because it notices everything and proves nothing;',
    '  nor do tests that take long (million draws, long inputs), nor those of other folders. A change gets some seconds of tests, those first that noticed changes of the same file before, then quick',
    '  ones (`MUTATION_SECONDS`, 3 unless set); then it counts as a survivor.',
    '- A change that makes a test run on without end counts as noticed.',
    '',
    `${written} Asked for: 80 %.`,
    '',
    `“Measured” is the day and the content of the file then, as \`git hash-object\` names it. Files with a result: ${files.length}, of which ${changed.length} had changed since when this was written${changed.length ? `: ${names(changed)}` : ''}.`,
    ...(nothing.length ? ['', `Nothing to change, types and exports alone: ${names(nothing)}.`] : []),
    ...(waiting.length ? ['', `Without a result: ${names(waiting)}.`] : []),
    '',
    '| folder or file | noticed | changes | score | survivors judged to change nothing | measured |',
    '|---|---|---|---|---|---|',
    row('**all that was run**', of(files)),
    ...folders.flatMap((folder) => {
      const inside = files.filter((file) => dirname(file) === folder);
      return [row(`**${folder}**`, of(inside)), ...inside.map((file) => row(file.slice(folder.length + 1), of([file]), known.get(file).measured))];
    }),
    '',
    '## Survivors',
    '',
    'Line and column, code, and what it became unnoticed, where a part stands for the whole: what is left out (…) stayed. “Not reached”: no test that takes part',
    'passes there. In lists: where it was judged, why nobody can notice. Places are those of the content that was measured.',
    ...files.map((file) => known.get(file).survivors).filter(Boolean).flatMap((part) => ['', part]),
    '',
  ].join('\n');
}
