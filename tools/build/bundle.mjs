// Modules and all they need as classic scripts, in memory.
import { resolve } from 'node:path';
import { build } from 'vite';
import { noteLicences } from './licences.mjs';
import { olderSyntax } from './older-syntax.mjs';

// The demo's server starts builds with `development`, for which packages give other modules than those that pages are to get.
process.env.NODE_ENV = 'production';

/**
 * The syntax of every file for pages, so that a browser of 2017 reads it to the end and leaves the page's fallback in peace instead of reporting an error; whether the
 * rest can work there is asked when it runs.
 */
const TARGET = 'es2017';

const options = ({ plugins, define }) => ({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [olderSyntax(), ...plugins, noteLicences()],
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': 'undefined', 'Array.from': '$list', 'Document.prototype': 'document', ...define },
});

/**
 * `Array.from` under a name of our own: Prototype and MooTools put a function in its place that takes no sets, calls no second argument, or makes a list of one of a set.
 */
const LIST = '$list=(from,each)=>{from=from[Symbol.iterator]?[...from]:Array.apply(0,from);return each?from.map(each):from}';

/** Puts it into the function that the whole script is; all that is spliced in afterwards finds it there. */
function withList(code) {
  const start = /^(?:var \w+=)?\(function\([\w$,]*\)\{(?:"use strict";|`use strict`;)?/.exec(code);
  if (!start) throw new Error(`A script that is no function: ${code.slice(0, 80)}`);
  return `${start[0]}var ${LIST.replace(/\b(from|each)\b/g, (name) => name[0])};${code.slice(start[0].length)}`;
}
const output = { write: false, target: TARGET, minify: true, modulePreload: false };

/** Numbers and words that modules share stand where they are used. */
export const optimization = { inlineConst: { mode: 'all', pass: 3 } };

/**
 * Bundles `entry` into the text of an immediately called function that puts the exports of the module into a variable `name`.
 *
 * @param {{entry: string, name: string, plugins?: import('vite').Plugin[], define?: Record<string, string>}} wish
 * @returns {Promise<string>} minified, pure ASCII, without a trailing line break
 */
export async function bundle({ entry, name, plugins = [], define = {} }) {
  const result = await build({ ...options({ plugins, define }), build: { ...output, rolldownOptions: { optimization }, lib: { entry, formats: ['iife'], name } } });
  const chunks = [result].flat().flatMap((part) => part.output);
  if (chunks.length !== 1) throw new Error(`${entry}: expected one file, got ${chunks.map(({ fileName }) => fileName).join(', ')}`);
  const code = chunks[0].code.trim();
  return ascii(ownKeys(/\$list\b|\bchiso(?:Body|Second)\b/.test(code) ? withList(code) : code));
}

/**
 * Bundles two modules into two scripts without a module in both: what both need is in the first one, which hands it over.
 *
 * @param {{first: string, second: string, plugins?: import('vite').Plugin[]}} wish
 * @returns {Promise<{first: string, second: string}>} bodies of functions: the first returns what the second takes as `chisoShared`
 */
export async function bundleTwo({ first, second, plugins = [] }) {
  // Imports the first, so that everything the first needs is counted as its own.
  const both = '\0chiso-second';
  const entry = {
    name: 'chiso-second',
    resolveId: (id) => (id === both ? both : null),
    load: (id) => (id === both ? [first, second].map((file) => `import ${JSON.stringify(resolve(file))};`).join('') : null),
  };
  const result = await build({
    ...options({ plugins: [entry, bindingsStay(), ...plugins], define: {} }),
    build: {
      ...output,
      rolldownOptions: {
        input: { first, second: both },
        preserveEntrySignatures: 'allow-extension',
        optimization,
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  const chunks = new Map([result].flat().flatMap((part) => part.output).map((chunk) => [chunk.name, chunk]));
  if (chunks.size !== 2) throw new Error(`Expected two files, got ${[...chunks.keys()].join(', ')}`);
  const { body, names } = givingAway(chunks.get('first'));
  return { first: ascii(ownKeys(body)), second: ascii(ownKeys(taking(chunks.get('second'), names))) };
}

const pairs = (list) => list.split(',').filter(Boolean).map((one) => one.trim().split(/\s+as\s+/)).map(([from, to = from]) => [from, to]);

/** `export{a as b}` at the end of a module as `return[a]`, and the names in their order. */
function givingAway({ code, imports }) {
  if (imports.length) throw new Error(`The first file imports ${imports.join(', ')}`);
  const found = /export\s*\{([^}]*)\};?\s*$/.exec(code);
  const body = found ? code.slice(0, found.index) : code;
  noModuleSyntax(body);
  // In the order of their short names, in which a list packs better.
  const given = pairs(found?.[1] ?? '').sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return { body: `${body.trim().replace(/;$/, '')};return[${given.map(([from]) => from).join(',')}]`, names: given.map(([, to]) => to) };
}

/** `import{b as a}from"./first.js"` at the start of a module as `var[a]=chisoShared`, each at the place that its name has in the first file. */
function taking({ code, exports }, names) {
  if (exports.length) throw new Error(`The second file exports ${exports.join(', ')}`);
  const taken = [];
  const body = code.trim().replace(/^(?:import\s*(?:\{([^}]*)\}\s*from\s*)?["'`]\.\/first\.js["'`];?\s*)+/, (head) => {
    for (const [, list] of head.matchAll(/import\s*\{([^}]*)\}/g)) taken.push(...pairs(list));
    return '';
  });
  noModuleSyntax(body);
  const lost = taken.filter(([from]) => !names.includes(from));
  if (lost.length) throw new Error(`The first file does not give ${lost.join(', ')}`);
  return `var[${names.map((name) => taken.find(([from]) => from === name)?.[1] ?? '').join(',')}]=chisoShared;${body}`;
}

function noModuleSyntax(code) {
  const left = /(?:^|;)\s*(?:import|export)\b[\s{*"'`]/.exec(code);
  if (left) throw new Error(`Left of a module: ${code.slice(left.index, left.index + 80)}`);
}

/** What crosses from the first file into the second is read once; a variable that changes later would stay behind. */
function bindingsStay() {
  return {
    name: 'chiso-bindings-stay',
    transform(code, id) {
      if (/[\\/]src[\\/].*\.ts$/.test(id) && /^export\s+(?:let|var)\b/m.test(code)) throw new Error(`${id} exports a variable; export a function that gives its value.`);
      return null;
    },
  };
}

/**
 * The same script in ASCII, so that it survives being read as windows-1258, TCVN or anything else: outside comments, a character beyond ASCII stands only
 * in strings, templates, regular expressions and names, and there `\uXXXX` means the same. (`String.raw` would tell the difference; nothing uses it.)
 */
export function ascii(code) {
  const escaped = /(?<!\\)(?:\\\\)*\\[^\x00-\x7f]/.exec(code);
  if (escaped) throw new Error(`A backslash before a character beyond ASCII: ${code.slice(Math.max(0, escaped.index - 40), escaped.index + 40)}`);
  if (/String\.raw\b/.test(code)) throw new Error('String.raw cannot be written in ASCII without changing its meaning.');
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The bundler's helper for `import * as` walks over inherited keys, too, and throws where a page has put anything but a function on `Object.prototype`. Here it takes an
 * object's own; any other walk without that question is an error of this build.
 */
export function ownKeys(code) {
  const own = code.replace(/for\(var (\w+) in (\w+)\)(\w+\(\w+,\1,\{get:\2\[\1\],enumerable:!0\}\));/g, 'Object.keys($2).forEach($1=>$3);');
  const left = /for\s*\((?:var|let|const)\s+([\w$]+) in [\w$]+\)(?!if\(\{\}\.hasOwnProperty\.call\([\w$]+,\1\)\)).{0,60}/.exec(own);
  if (left) throw new Error(`A walk over inherited keys: ${left[0]}`);
  return own;
}

/** Puts `text` where the free name `placeholder` stands in `code`: exactly once, or something went wrong on the way. */
export function splice(code, placeholder, text) {
  const parts = code.split(new RegExp(`(?<![\\w$])${placeholder}(?![\\w$])`));
  if (parts.length !== 2) throw new Error(`${placeholder} stands ${parts.length - 1} times in the bundle, not once.`);
  return parts.join(text);
}
