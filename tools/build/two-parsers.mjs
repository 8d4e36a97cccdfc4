// The parser of data twice: in the first file of chiso-lite.js without the words about what is wrong, in its second file whole.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

// TypeScript is CommonJS, and only its parser is wanted.
const ts = createRequire(import.meta.url)('typescript');

/** Of a report only the place stays. */
const REPORTS = { wrong: [0, 1], error: [1] };
/** What a log that gives up at the first error always says, and what it does of a warning: nothing. */
const ALWAYS = { count: '0', overLimit: 'false', warnings: '[]', 'list()': '[]', 'warn()': 'undefined' };

const ofLog = (node) => (ts.isPropertyAccessExpression(node) && /\blog$/.test(node.expression.getText()) ? node.name.text : '');

/** Leaves out of a parser's module what it says about data that it refuses, beside the place. */
export function withoutWords(code, fileName = 'module.ts') {
  const edits = [];
  const instead = (node, text) => edits.push({ start: node.getStart(), end: node.end, text });
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      const name = ts.isIdentifier(expression) ? expression.text : ofLog(expression);
      if (Object.hasOwn(REPORTS, name)) {
        const places = REPORTS[name].map((at) => node.arguments[at].getText());
        return instead(node, `${expression.getText()}(${places.join(', ')})`);
      }
      if (Object.hasOwn(ALWAYS, `${ofLog(expression)}()`)) return instead(node, ALWAYS[`${ofLog(expression)}()`]);
    }
    if (Object.hasOwn(ALWAYS, ofLog(node))) return instead(node, ALWAYS[ofLog(node)]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2022, true));
  return edits.reverse().reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** Plug-ins: whoever imports one of `modules` gets it without words, but `whole` and what it gets from there get it as it is. */
export function twoParsers({ modules, whole }) {
  const files = modules.map((module) => resolve(module));
  const plainOf = (id) => id.replace(/\.whole\.ts$/, '.ts');
  return [{
    name: 'chiso-whole-parser',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !importer || (importer !== resolve(whole) && plainOf(importer) === importer)) return null;
      const target = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
      return files.includes(target) ? target.replace(/\.ts$/, '.whole.ts') : null;
    },
    load: (id) => (plainOf(id) === id ? null : readFileSync(plainOf(id), 'utf8')),
  }, {
    name: 'chiso-parser-without-words',
    enforce: 'pre',
    transform: { order: 'pre', handler: (code, id) => (files.includes(id) ? { code: withoutWords(code, id), map: null } : null) },
  }];
}
