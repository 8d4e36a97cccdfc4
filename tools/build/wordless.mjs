// The parser twice: without the words of its messages in the first file of a build, whole in the second, which alone needs to say what is wrong.
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

// TypeScript is CommonJS, and only its parser is wanted.
const ts = createRequire(import.meta.url)('typescript');

const SPEAKING = /[\\/]src[\\/]model[\\/](?:reading|migrate|parse(?:-[a-z]+)?)\.ts$/;

const isWords = (node) => ts.isObjectLiteralExpression(node) && node.properties.length === 2
  && node.properties.every((property, index) => ts.isPropertyAssignment(property) && property.name.getText() === ['vi', 'en'][index]);
/** `message: {…}` keeps its path; `{ vi: undefined }` and the like are data. */
const isSpoken = (node) => isWords(node) && node.properties.every(({ initializer }) => ts.isStringLiteralLike(initializer) || ts.isTemplateExpression(initializer))
  && !ts.isPropertyAssignment(node.parent);

/** Puts one sentence, the export `words` of the module `sentence`, in the place of every message, and lets functions that make messages return it. */
export function wordless(code, sentence, fileName = 'module.ts') {
  const edits = [];
  const visit = (node) => {
    if (ts.isFunctionDeclaration(node) && node.type?.getText() === 'Words' && node.body) {
      edits.push({ start: node.body.getStart(), end: node.body.end, text: '{ return chisoWords; }' });
      return;
    }
    if (isSpoken(node)) {
      edits.push({ start: node.getStart(), end: node.end, text: 'chisoWords' });
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2022, true));
  if (edits.length === 0) return code;
  return `import { words as chisoWords } from ${JSON.stringify(sentence)};\n` + edits.sort((a, b) => b.start - a.start).reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** Modules of the parser lose their words (`sentence` has what is left), except where `speaker` imports them. */
export function wordlessParser({ speaker, sentence }) {
  const whole = '?worded';
  return {
    name: 'chiso-wordless',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (!source.startsWith('.') || !(importer.endsWith(whole) || importer === resolve(speaker))) return null;
      const id = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
      return SPEAKING.test(id) ? id + whole : null;
    },
    transform: (code, id) => (SPEAKING.test(id) ? { code: wordless(code, resolve(sentence), id), map: null } : null),
  };
}
