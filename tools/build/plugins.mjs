// What the single file does otherwise than the modules.
import { dirname, resolve } from 'node:path';

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

/**
 * Lit makes a policy `lit-html` while it is loaded, which throws on a page whose list lacks that name or where another Lit was faster. In the single file
 * it takes ours, `chiso`, made when the first template is rendered.
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
 * In one file there is nothing to load later: `import('./x.js')` becomes an ordinary import, which spares every module that both parts share a wrapper
 * (2 KiB gzipped in all).
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

/** `sideEffects` in package.json speaks of the package; a file of `folder` that is imported for its effect alone has one all the same. */
export function keepEffects(folder) {
  return {
    name: 'chiso-keep-effects',
    transform: (code, id) => (id.startsWith(resolve(folder)) ? { code, map: null, moduleSideEffects: true } : null),
  };
}

/**
 * Leaves texts out of the two dictionaries that a build never shows; fails where one of its modules names such a group after all. (A bundler cannot tell,
 * because dictionaries are chosen by language while the page runs.)
 */
export function withoutTexts(groups) {
  const named = new RegExp(`(?:[.{,]\\s*)(?:${groups.join('|')})\\b`);
  return {
    name: 'chiso-without-texts',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id)) return null;
      if (!/[\\/]i18n[\\/](?:vi|en)\.ts$/.test(id)) {
        const found = /[\\/](?:elements|i18n|embed)[\\/]/.test(id) && named.exec(code.replace(/\/\*[^]*?\*\/|\/\/.*/g, ''));
        if (found) throw new Error(`${id} names texts that this build leaves out: ${found[0]}`);
        return null;
      }
      return { code: groups.reduce((text, group) => text.replace(new RegExp(`^  ${group}: \\{[^]*?^  \\},\\n`, 'm'), ''), code), map: null };
    },
  };
}
