// The classic files for any page: a head, and inside it two functions that are spliced in after minifying (the body with Lit and the elements; the
// engine); beside it a second file with the elements that few pages need.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ascii, bundle, bundleTwo, splice } from './bundle.mjs';
import { plainTemplates } from './plain-templates.mjs';
import {
  deferredFunctions, keepEffects, limitsInPlace, litPolicy, packagesIn, partsOfSecond, replaceModule, replacePackages, staticImports, withoutTexts,
} from './plugins.mjs';
import { shortNames, withShortNames } from './short-names.mjs';
import { shorten } from './shorten.mjs';
import { shortTemplates } from './templates.mjs';
import { twoParsers } from './two-parsers.mjs';

/** The engine with both ends of its calls as the text of a function without free names: `(text)()` gives `{steps, remoteOf, serve}`. */
export async function engineFunction() {
  const code = await bundle({ entry: 'workers/engine-function.ts', name: 'engine', plugins: [replacePackages(/^comlink$/, 'src/embed/calls.ts')] });
  return (await shorten(`engine=function(){${code};return engine}`, { ecma: 2017 })).replace(/^engine=|;$/g, '');
}

/** `dist/projection.worker.js`: a classic script, so that it also serves where module workers fail. */
export async function workerFile(manifest) {
  return `${banner(manifest)}\n(${await engineFunction()})().serve(self);\n`;
}

/** What the files for any page do otherwise than the modules. */
const forPages = () => [
  replaceModule('src/runner/host.ts', 'src/embed/host.ts'),
  replaceModule('src/runner/errors.ts', 'src/embed/runner-errors.ts'),
  replaceModule('workers/remote.ts', 'src/embed/engine.ts'),
  replaceModule('src/runner/trusted-types.ts', 'src/embed/trusted-types.ts'),
  replaceModule('src/elements/shared/load-outside.ts', 'src/embed/load-outside.ts'),
  shortTemplates(),
  limitsInPlace(),
  staticImports(),
  keepEffects('src/embed'),
];

/**
 * A file for any page and its second file: a head with the body inside, and the elements that few pages need.
 *
 * @param {{name: string, later: string, body: string, more: string, banner: string, withEngine: boolean, plugins?: import('vite').Plugin[],
 *   headPlugins?: import('vite').Plugin[], finished: (code: string, packages: readonly string[]) => Promise<string>}} wish `finished` is given what
 *   is bundled of packages, too
 * @returns {Promise<Map<string, string>>} name → text
 */
async function twoFiles({ name, later, body, more, banner, withEngine, plugins = [], headPlugins = [], finished }) {
  const engine = withEngine ? await engineFunction() : '';
  const packages = [engine];
  const parts = await bundleTwo({ first: body, second: more, plugins: [...plugins, ...forPages(), packagesIn(packages)] });
  // The two files fit only each other: names that cross between them are made anew in every build.
  const chisoStamp = JSON.stringify(createHash('sha256').update([banner, engine, parts.first, parts.second].join('')).digest('hex').slice(0, 12));
  const frame = await bundle({ entry: 'src/embed/second.ts', name: 'second', define: { chisoStamp } });
  // Functions at the start of their scope pack better in the long files.
  const form = { ecma: 2017, hoist: withEngine };
  const done = async (code) => shorten(ascii(await finished(code, packages)), form);
  const file = (code) => `${banner}\n${code}\n`;
  const second = file(await done(splice(frame, 'chisoSecond', `function(chisoShared){${parts.second}}`)));
  const texts = { chisoFile: name, chisoLater: later, chisoIntegrity: integrity(second) };
  const define = { chisoStamp, ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, JSON.stringify(text)])), globalThis: 'self' };
  const head = await bundle({ entry: 'src/embed.ts', name: 'head', plugins: headPlugins, define });
  // In a second round names follow from the letters that the first one leaves, which packs better here; the second file would grow.
  const first = await shorten(await done(splice(head, 'chisoBody', `function(chisoInside){${parts.first}}`)), { ...form, arrows: true });
  // Spliced in last, so that it stays the text of the worker file to the letter.
  return new Map([[name, file(withEngine ? splice(first, 'chisoEngine', engine) : first)], [later, second]]);
}

const textsIn = (folder, form) => readdirSync(folder, { recursive: true }).filter((file) => form.test(file))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

/** What the elements call their texts and keep to themselves, short. */
const ownNames = (dictionaries, packages) => shortNames({
  dictionaries: textsIn('src/i18n', dictionaries),
  classes: textsIn('src/elements', /\.ts$/),
  sources: [...textsIn('src', /^(?!i18n[\\/](?:vi|vi-later|en|[\w-]+-texts)\.ts$).*\.ts$/), ...textsIn('workers', /\.ts$/)],
  shapes: textsIn('src', /^(?:model|view|engine|runner)[\\/].*\.ts$|events\.ts$/),
  others: [...packages, ...textsIn('src', /\.json$/), ...textsIn('node_modules/typescript/lib', /^lib\..*\.d\.ts$/)],
});

/** `chiso.js` and `chiso-more.js`. */
export const wholeFiles = (manifest) => twoFiles({
  name: 'chiso.js', later: 'chiso-more.js', body: 'src/embed/body.ts', more: 'src/embed/more.ts', banner: banner(manifest, ['lit']), withEngine: true,
  plugins: [litPolicy('src/embed/lit-policy.ts')],
  finished: (code, packages) => withShortNames(code, ownNames(/^(?:vi|vi-later|[\w-]+-texts)\.ts$/, packages), false),
});

/** What no row needs to be shown: in `chiso-lite.js` these functions come with the second file. */
const DEFERRED = [
  'elements/scorecard/scorecard-asked', 'elements/scorecard/scorecard-spark', 'elements/scorecard/scorecard-tools', 'elements/shared/entry-typed',
  'elements/shared/load-words', 'i18n/format-english', 'i18n/readers-pace', 'model/assess-typed', 'model/bad-date', 'view/fold',
  'view/scorecard-typed',
].map((name) => `src/${name}.ts`);

/** What reads data: in `chiso-lite.js` without words about what is wrong, whole in the second file. */
const PARSER = [
  'issue-log', 'migrate', 'parse', 'parse-concept', 'parse-document', 'parse-indicator', 'parse-rest', 'parse-task', 'parse-words', 'reading',
  'shape',
].map((name) => `src/model/${name}.ts`);

const plainParserPlugins = () => [
  ...twoParsers({ modules: PARSER, whole: 'src/embed/lite/more.ts' }),
  ...['issue-log', 'migrate', 'parse-task'].map((name) => replaceModule(`src/model/${name}.ts`, `src/embed/lite/${name}.ts`)),
];

/** The parser of the first file by itself, for its test: a script that leaves it in the variable `plain`. */
export const plainParser = () => bundle({ entry: 'src/model/parse.ts', name: 'plain', plugins: plainParserPlugins() });

/** `chiso-lite.js` and `chiso-lite-more.js`: no charts, engine or worker. */
export const liteFiles = (manifest) => twoFiles({
  name: 'chiso-lite.js', later: 'chiso-lite-more.js', body: 'src/embed/lite/body.ts', more: 'src/embed/lite/more.ts', banner: banner(manifest), withEngine: false,
  plugins: [
    ...plainParserPlugins(),
    withoutTexts(['simulation']),
    plainTemplates(),
    replacePackages(/^lit$/, 'src/embed/lite/lit/index.ts'),
    replacePackages(/^lit\/directives\/(?:guard|live|repeat)\.js$/, 'src/embed/lite/lit/directives.ts'),
    partsOfSecond({
      helper: 'src/embed/lite/parts.ts',
      modules: ['src/elements/row-detail/row-detail.ts', 'src/elements/scorecard/scorecard-files.ts'],
    }),
    deferredFunctions({ helper: 'src/embed/lite/later-functions.ts', modules: DEFERRED, unless: 'src/embed/lite/more.ts' }),
    replaceModule('src/elements/shared/when-there.ts', 'src/embed/lite/when-there.ts'),
    replaceModule('src/elements/indicator/tile-picture.ts', 'src/embed/lite/tile-picture.ts'),
    replaceModule('src/view/tile.ts', 'src/embed/lite/tile.ts'),
    replaceModule('src/elements/shared/themes-series.ts', 'src/embed/lite/themes-series.ts'),
    replaceModule('src/elements/shared/marks-elsewhere.ts', 'src/embed/lite/marks-elsewhere.ts'),
    replaceModule('src/i18n/dictionaries.ts', 'src/embed/lite/dictionaries.ts'),
    // No engine, no trends.
    replaceModule('src/model/trend-chance.ts', 'src/embed/lite/trend-chance.ts'),
    replaceModule('src/i18n/trend-describe.ts', 'src/embed/lite/trend-describe.ts'),
    replaceModule('src/elements/shared/trend-room.ts', 'src/embed/lite/trend-room.ts'),
    replaceModule('src/elements/trends-element.ts', 'src/embed/lite/trends-element.ts'),
    replaceModule('src/elements/scorecard/scorecard-later.styles.ts', 'src/embed/lite/scorecard-later.styles.ts', 'src/embed/lite/more.ts'),
    replaceModule('src/elements/shared/typed.styles.ts', 'src/embed/lite/typed.styles.ts', 'src/embed/lite/more.ts'),
    // The second file brings these to the first.
    replaceModule('src/i18n/vi-later.ts', 'src/embed/lite/vi-later.ts', 'src/embed/lite/more.ts'),
    replaceModule('src/model/parse.ts', 'src/embed/lite/parse.ts'),
  ],
  headPlugins: ['tags', 'needs-policy'].map((name) => replaceModule(`src/embed/${name}.ts`, `src/embed/lite/${name}.ts`)),
  finished: (code, packages) => withShortNames(code, ownNames(/^(?:vi|vi-later)\.ts$/, packages), true),
});

/**
 * `chiso-tables.js`: readers of tables, CSV, XLSX, JSON-stat and CKAN, for pages whose data is no dataset file. It shares nothing with the others but
 * a place to be found.
 */
export const tablesFile = async (manifest) => `${banner(manifest)}\n${await bundle({
  entry: 'src/embed/tables.ts',
  name: 'tables',
  plugins: [
    replaceModule('src/model/readers/load-xlsx.ts', 'src/embed/load-xlsx.ts'),
    ...['check-mapping', 'column-questions'].map((name) => replaceModule(`src/model/readers/${name}.ts`, `src/embed/${name}.ts`)),
    // No table holds tasks or is of an older form; a dataset file is handed on unread.
    replaceModule('src/model/migrate.ts', 'src/embed/migrate.ts'),
    replaceModule('src/model/parse-task.ts', 'src/embed/lite/parse-task.ts'),
    keepEffects('src/embed'),
  ],
  define: { globalThis: 'self' },
})}\n`;

/**
 * The files for an iframe: `embed.html` with its script and style, and `chiso-frame.js` for the page around it.
 *
 * @returns {Promise<Map<string, string>>} name → text
 */
export async function frameFiles() {
  return new Map([
    ['chiso-frame.js', `${await bundle({ entry: 'src/embed/frame.ts', name: 'frame' })}\n`],
    ['embed-page.js', `${await bundle({ entry: 'src/embed/frame-page.ts', name: 'framePage' })}\n`],
    ...['embed.html', 'embed.css'].map((name) => [name, readFileSync(`src/embed/${name}`, 'utf8')]),
  ]);
}

/** What a page writes into `integrity` when it names a file by a path that holds the version; a path that does not must not have one. */
export const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Names and licences of what the file carries, for its first line. */
function banner({ name, version, license }, parts = []) {
  const list = parts.map((part) => {
    const its = JSON.parse(readFileSync(`node_modules/${part}/package.json`, 'utf8'));
    return `${part} ${its.version} (${its.license})`;
  });
  return `/*! ${name} ${version} (${license})${list.length ? `; contains ${list.join(', ')}` : ''} */`;
}
