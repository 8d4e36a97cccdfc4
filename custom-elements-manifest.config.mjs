// What `cem analyze` reads: the element classes, and how their comments become the public description. `tools/manifest.mjs` runs it.
import { readFileSync } from 'node:fs';

/** Tags of a class comment that describe the element from outside; several may stand on one line. */
const KINDS = { csspart: 'cssParts', cssprop: 'cssProperties', cssproperty: 'cssProperties', fires: 'events', slot: 'slots' };

/** The entries of one class comment by kind: `@fires {Type} name - Description.`, `@cssproperty [--name=value] - Description.` */
export function entriesOf(comment) {
  const text = comment.replace(/^\/\*\*|\*\/$/g, '').replace(/^\s*\* ?/gm, '');
  const [, ...tags] = text.split(/(?=@(?:csspart|cssprop|cssproperty|fires|slot)\b)/);
  const entries = { cssParts: [], cssProperties: [], events: [], slots: [] };
  for (const tag of tags) {
    const found = /^@(\w+)\s+(?:\{([^}]+)\}\s+)?(?:\[(\S+?)=([^\]]*)\]|(\S*?))\s*- ([^]*)$/.exec(tag.trim());
    if (!found) throw new Error(`A tag of another form: ${tag.trim()}`);
    const [, kind, type, withDefault, value, name = withDefault, description] = found;
    entries[KINDS[kind]].push({ ...(kind === 'fires' ? { type: { text: type ?? 'CustomEvent' } } : {}), ...(value ? { default: value } : {}), name, description: description.replace(/\s+/g, ' ').trim() });
  }
  return entries;
}

/** What each class says of itself, which inheritance must not overwrite. */
const own = new Map();

/** The class comment instead of what the analyser makes of it and of `dispatchEvent` calls. */
const classComments = {
  name: 'chiso-class-comments',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node) || !node.jsDoc) return;
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
    const entries = entriesOf(node.jsDoc.at(-1).getText());
    own.set(declaration.name, entries);
    for (const [kind, list] of Object.entries(entries)) {
      if (list.length) declaration[kind] = list;
      else delete declaration[kind];
    }
    declaration.description = declaration.description?.replace(/\s*\n\s*(?=\S)/g, ' ').trim();
  },
};

/** Values of the neutral light theme, by token. */
function tokenDefaults() {
  const source = (name) => readFileSync(new URL(`src/elements/shared/${name}.ts`, import.meta.url), 'utf8');
  return new Map([
    ...[...`${source('themes')}\n${source('themes-series')}`.matchAll(/^  '?([\w-]+)'?: '(#[0-9a-f]{6}) /gm)].map(([, name, value]) => [`--chiso-${name}`, value]),
    ...[...source('tokens.styles').matchAll(/var\((--chiso-[\w-]+), ([^;$]+)\);/g)].map(([, name, value]) => [name, value]),
  ]);
}

/** Only what a page can use, with the paths of the package. */
const publicOnly = {
  name: 'chiso-public-only',
  packageLinkPhase({ customElementsManifest }) {
    const defaults = tokenDefaults();
    const packaged = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
    for (const module of customElementsManifest.modules) {
      module.path = packaged(module.path);
      module.declarations = module.declarations.filter(({ kind, customElement, privacy }) => kind === 'class' && customElement && !privacy);
      for (const declaration of module.declarations) {
        // What can only be read serves the element's own controllers.
        declaration.members = declaration.members?.filter((member) => !member.privacy && !member.static && !member.readonly && member.kind === 'field');
        for (const [kind, list] of Object.entries(own.get(declaration.name) ?? {})) {
          for (const entry of list) Object.assign(declaration[kind].find(({ name }) => name === entry.name), entry);
        }
        for (const property of declaration.cssProperties ?? []) if (defaults.has(property.name)) property.default = defaults.get(property.name);
        for (const kind of ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties']) {
          for (const entry of declaration[kind] ?? []) if (entry.inheritedFrom) entry.inheritedFrom.module = packaged(entry.inheritedFrom.module);
        }
        if (declaration.superclass?.module) declaration.superclass.module = packaged(declaration.superclass.module);
      }
      const kept = new Set(module.declarations.map(({ name }) => name));
      module.exports = (module.exports ?? []).filter(({ kind, declaration }) => kind === 'custom-element-definition' || kept.has(declaration?.name));
      for (const { declaration } of module.exports) if (declaration?.module) declaration.module = packaged(declaration.module);
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations, exports }) => declarations.length || exports.length);
  },
};

export default {
  globs: ['src/elements/base-element.ts', 'src/elements/trends-element.ts', 'src/elements/*/*.ts', 'src/define/*.ts'],
  exclude: ['src/elements/shared/**', 'src/elements/row-detail/**', '**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  // In order of their names, whatever the order of the folder: two builds give the same bytes.
  overrideModuleCreation: ({ ts, globs }) => globs.sort().map((file) => ts.createSourceFile(file, readFileSync(new URL(file, import.meta.url), 'utf8'), ts.ScriptTarget.ES2015, true)),
  plugins: [classComments, publicOnly],
};
