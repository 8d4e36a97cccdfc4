// What the single file does otherwise than the modules.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** Puts one source file in the place of another, whoever imports it, except the substitute and `unless`. */
export function replaceModule(from, to, unless = to) {
  const [target, substitute, spared] = [from, to, unless].map((file) => resolve(file));
  return {
    name: 'chiso-replace-module',
    enforce: 'pre',
    // Without asking other plug-ins: several of this kind would ask each other in every order.
    resolveId(source, importer) {
      if (!source.startsWith('.') || !importer || [substitute, spared].includes(importer)) return null;
      return resolve(dirname(importer), source.replace(/\.js$/, '.ts')) === target ? substitute : null;
    },
  };
}

/** Puts one source file in the place of modules of packages. */
export function replacePackages(form, to) {
  return { name: 'chiso-replace-packages', enforce: 'pre', resolveId: (source) => (form.test(source) ? resolve(to) : null) };
}

/** Adds the text of each module of a package in the bundle to `texts`: what is called there is not ours to name. */
export function packagesIn(texts) {
  return {
    name: 'chiso-packages-in',
    // As the packages are, before others write paths of this folder into them.
    transform: { order: 'pre', handler: (code, id) => {
      if (/[\\/]node_modules[\\/]/.test(id)) texts.push(code);
      return null;
    } },
  };
}

/**
 * Lit makes a policy `lit-html` while it is loaded, which throws on a page whose list lacks that name or where another Lit was faster. In the single
 * file it takes ours, `chiso`, made when the first template is rendered.
 */
export function litPolicy(policyModule) {
  const form = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/;
  let found = 0;
  return {
    name: 'chiso-lit-policy',
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      if (!form.test(code)) throw new Error('lit-html makes its Trusted Types policy in a form that this plug-in does not know.');
      found += 1;
      return { code: `import { litPolicy } from ${JSON.stringify(resolve(policyModule))};\n${code.replace(form, '$1?litPolicy:void 0')}`, map: null };
    },
    buildEnd(error) {
      if (!error && found !== 1) throw new Error(`The bundle holds lit-html ${found} times.`);
    },
  };
}

/**
 * In one file there is nothing to load later: `import('./x.js')` becomes an ordinary import, which spares every module that both parts share a
 * wrapper (2 KiB gzipped in all).
 */
export function staticImports() {
  return {
    name: 'chiso-static-imports',
    transform(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id) || !code.includes('import(')) return null;
      const imports = [];
      const next = code.replace(/\bimport\((['"][^'"]+['"])\)/g, (_, target) => {
        const name = `chisoLater${imports.length}`;
        imports.push(`import * as ${name} from ${target};`);
        return `Promise.resolve(${name})`;
      });
      return { code: imports.join('') + next, map: null };
    },
  };
}

/** `import('./x.js')` of one of `modules` becomes a question to the second file, which brings them; `helper` asks it. */
export function partsOfSecond({ helper, modules }) {
  const names = new Map(modules.map((module) => [resolve(module), basename(module, '.ts')]));
  return {
    name: 'chiso-parts-of-second',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id) || !code.includes('import(')) return null;
      const next = code.replace(/\bimport\(['"](\.[^'"]+)['"]\)/g, (whole, target) => {
        const name = names.get(resolve(dirname(id), target.replace(/\.js$/, '.ts')));
        return name ? `chisoPart('${name}')` : whole;
      });
      return next === code ? null : { code: `import { part as chisoPart } from ${JSON.stringify(resolve(helper))};\n${next}`, map: null };
    },
  };
}

/**
 * The functions of `modules` are taken from `helper`, which has them when the second file is there; only `unless`, which is part of that file, gets
 * the modules themselves.
 */
export function deferredFunctions({ helper, modules, unless }) {
  const names = new Map(modules.map((module) => {
    const code = readFileSync(module, 'utf8');
    const all = [...code.matchAll(/^export (?!type\b|interface\b)(?:async )?(?:function|const) (\w+)( = (?:async )?\(|[(<])?/gm)];
    const other = all.find(([, , form]) => !form) ?? /^export (?:\{|\*|default|class|let)/m.exec(code);
    if (other) throw new Error(`${module} exports something else than functions: ${other[0]}`);
    return [resolve(module), all.map(([, name]) => name)];
  }));
  const twice = [...names.values()].flat().find((name, index, list) => list.indexOf(name) !== index);
  if (twice) throw new Error(`Two functions of the second file are named ${twice}.`);
  const mark = '\0chiso-deferred:';
  return {
    name: 'chiso-deferred-functions',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !importer || importer === resolve(unless)) return null;
      const target = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
      return names.has(target) ? mark + target : null;
    },
    load(id) {
      const list = id.startsWith(mark) && names.get(id.slice(mark.length));
      if (!list) return null;
      const functions = list.map((name) => `export const ${name} = /* @__PURE__ */ deferred('${name}');`);
      return [`import { deferred } from ${JSON.stringify(resolve(helper))};`, ...functions].join('\n');
    },
  };
}

/** Writes the numbers of `LIMITS` where they are asked for: a minifier does not look into an object that modules share. */
export function limitsInPlace(file = 'src/model/limits.ts') {
  const lines = readFileSync(file, 'utf8').matchAll(/^  (\w+): ([\d *]+),$/gm);
  const numbers = new Map([...lines].map(([, name, factors]) => [name, factors.split('*').reduce((product, factor) => product * Number(factor), 1)]));
  return {
    name: 'chiso-limits-in-place',
    enforce: 'pre',
    transform: (code, id) => (/[\\/]src[\\/].*\.ts$/.test(id) && code.includes('LIMITS.') ? {
      code: code.replace(/(?<![\w.])LIMITS\.(\w+)/g, (whole, name) => {
        if (!numbers.has(name)) throw new Error(`${file} has no number for ${whole} in the form that this build reads.`);
        return String(numbers.get(name));
      }),
      map: null,
    } : null),
  };
}

/** `sideEffects` in package.json speaks of the package; a file of `folder` that is imported for its effect alone has one all the same. */
export function keepEffects(folder) {
  return {
    name: 'chiso-keep-effects',
    transform: (code, id) => (id.startsWith(resolve(folder)) ? { code, map: null, moduleSideEffects: true } : null),
  };
}

/**
 * Leaves texts out of the two dictionaries that a build never shows; fails where one of its modules names such a group after all. (A bundler cannot
 * tell, because dictionaries are chosen by language while the page runs.)
 */
export function withoutTexts(groups) {
  const named = new RegExp(`(?:[.{,]\\s*)(?:${groups.join('|')})\\b`);
  return {
    name: 'chiso-without-texts',
    enforce: 'pre',
    // Before any other step changes the form of a dictionary.
    transform: { order: 'pre', handler(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id)) return null;
      if (!/[\\/]i18n[\\/](?:vi|en)\.ts$/.test(id)) {
        const found = /[\\/](?:elements|i18n|embed)[\\/]/.test(id) && named.exec(code.replace(/\/\*[^]*?\*\/|\/\/.*/g, ''));
        if (found) throw new Error(`${id} names texts that this build leaves out: ${found[0]}`);
        return null;
      }
      return { code: groups.reduce((text, group) => {
        const short = text.replace(new RegExp(`^  ${group}: \\{[^]*?^  \\},\\n`, 'm'), '');
        if (short === text) throw new Error(`${id} has no texts "${group}" in the form that this build leaves out.`);
        return short;
      }, code), map: null };
    } },
  };
}
