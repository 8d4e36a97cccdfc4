// Fails on an import against the direction of layers, so that the engine stays free of the page and a change stays where it is made.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Layer → what it may import besides itself. `types` allows `import type` only. */
const layers = {
  model: { imports: [], types: [], packages: [] },
  engine: { imports: ['model'], types: [], packages: [] },
  workers: { imports: ['engine', 'model'], types: [], packages: ['comlink'] },
  view: { imports: ['model'], types: ['engine'], packages: [] },
  i18n: { imports: ['model'], types: ['view', 'engine'], packages: [] },
  runner: { imports: ['model', 'engine', 'workers'], types: [], packages: ['comlink'] },
  elements: { imports: ['model', 'view', 'i18n', 'runner'], types: ['engine'], packages: ['lit'] },
  define: { imports: ['elements', 'index'], types: [], packages: [] },
  index: { imports: ['elements', 'model', 'view', 'i18n', 'runner', 'engine'], types: [], packages: [] },
  // The last in the chain; the smaller file puts modules of its own in the place of some of every layer but the engine.
  embed: { imports: ['define', 'elements', 'i18n', 'view', 'model', 'runner', 'index'], types: [], packages: ['lit'] },
};

const layerOf = (file) => {
  const [top, next] = file.split(sep);
  return top === 'workers' ? 'workers' : top === 'src' ? next?.replace(/\.ts$/, '') : null;
};

/** Every import of a source text: its specifier, and whether only types cross. */
export function importsOf(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern = /(?:^|[;\n}])\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g;
  return [...code.matchAll(pattern)].map((match) => ({ specifier: match[3] ?? match[4] ?? match[5], typeOnly: Boolean(match[2]) }));
}

/** The complaint about one import, or null when the layers allow it. `file` is relative to the project. */
export function complaint(file, { specifier, typeOnly }) {
  const layer = layerOf(file);
  const rule = layers[layer];
  if (!rule) return `${file}: no layer is known for it; add it to tools/check-imports.mjs`;
  if (!specifier.startsWith('.')) {
    const name = specifier.split('/')[0];
    if (specifier.startsWith('virtual:')) return null;
    return rule.packages.includes(name) ? null : `${file}: ${layer} must not import the package "${specifier}"`;
  }
  const target = layerOf(relative('.', resolve(dirname(file), specifier.replace(/\?.*$/, ''))).replace(/\.js$/, '.ts'));
  if (target === layer || target === null || target === 'datasets') return null;
  if (rule.imports.includes(target) || (typeOnly && rule.types.includes(target))) return null;
  return `${file}: ${layer} must not import ${target} ("${specifier}")`;
}

/** What pages and stories stand on: the entries that users of the package have too. */
const PUBLIC = /^src\/(index|define|engine\/index|model\/index|define\/[a-z-]+)\.ts$/;

/** The complaint about an import of a demo page or a story, or null when it names a public entry or a file of its own folder. */
export function outsideComplaint(file, { specifier }) {
  if (!specifier.startsWith('.')) return null;
  const target = relative('.', resolve(dirname(file), specifier)).replace(/\.js$/, '.ts');
  return target.startsWith('src') && !PUBLIC.test(target.split(sep).join('/')) ? `${file}: pages and stories use public entries, not ${target}` : null;
}

const filesIn = (folder) => readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map((entry) => join(entry.parentPath ?? entry.path, entry.name));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const complaints = [...filesIn('src'), ...filesIn('workers')]
    .flatMap((file) => importsOf(readFileSync(file, 'utf8')).map((found) => complaint(file, found)).filter(Boolean));
  for (const file of [...filesIn('demo'), ...filesIn('stories')]) complaints.push(...importsOf(readFileSync(file, 'utf8')).map((found) => outsideComplaint(file, found)).filter(Boolean));
  for (const line of complaints) console.error(line);
  if (complaints.length) process.exit(1);
  console.log('imports follow the layers');
}
