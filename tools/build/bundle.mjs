// One module and all it needs as one classic script, in memory.
import { build } from 'vite';

/**
 * Bundles `entry` into the text of an immediately called function that puts the exports of the module into a variable `name`.
 *
 * @param {{entry: string, name: string, plugins?: import('vite').Plugin[]}} options
 * @returns {Promise<string>} ES2022, minified, pure ASCII, without a trailing line break
 */
export async function bundle({ entry, name, plugins = [] }) {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': 'undefined' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name },
    },
  });
  const chunks = [output].flat().flatMap((part) => part.output);
  if (chunks.length !== 1) throw new Error(`${entry}: expected one file, got ${chunks.map(({ fileName }) => fileName).join(', ')}`);
  return ascii(chunks[0].code.trim());
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

/** Puts `text` where the free name `placeholder` stands in `code`: exactly once, or something went wrong on the way. */
export function splice(code, placeholder, text) {
  const parts = code.split(new RegExp(`(?<![\\w$])${placeholder}(?![\\w$])`));
  if (parts.length !== 2) throw new Error(`${placeholder} stands ${parts.length - 1} times in the bundle, not once.`);
  return parts.join(text);
}
