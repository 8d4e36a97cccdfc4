// Steps from the syntax of 2022 to that of 2017 that the bundler takes at greater length: `#private` names become plain short properties instead of a WeakMap each
// (4 KiB gzipped in all), `{...a, b}` becomes Object.assign instead of a helper with symbols and descriptors (0.8 KiB), `f() ?? null` a call instead of a variable (0.7 KiB).
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// TypeScript is CommonJS, and only its parser is wanted.
const ts = createRequire(import.meta.url)('typescript');

const parse = (code, fileName) => ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2022, true);

/** Names of the classes in `folders` that others extend: their members share an object with members of their subclasses. */
export function extendedClasses(folders) {
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts')).map((file) => join(folder, file)));
  const found = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bclass\b[^{]*?\bextends\s+(\w+)/g)].map(([, name]) => name));
  return [...new Set(found)].sort();
}

/**
 * Renames the private names of every class in a module: `_0`, `_1` … in a class that nobody extends, with letters of its own before the number in one of `extended`, so
 * that no two classes of one object meet. What an outside library keeps on its objects starts otherwise (`_$` in Lit).
 */
export function plainNames(code, extended, fileName = 'module.ts') {
  const edits = [];
  const prefixOf = (node) => {
    const at = extended.indexOf(node.name?.text ?? '');
    return at < 0 ? '_' : `_${String.fromCharCode(97 + at)}`;
  };
  const namesOf = (node) => {
    const prefix = prefixOf(node);
    const names = new Map();
    for (const { name } of node.members) {
      if (name && ts.isPrivateIdentifier(name) && !names.has(name.text)) names.set(name.text, prefix + names.size);
    }
    return names;
  };
  const visit = (node, scopes) => {
    if (ts.isPrivateIdentifier(node)) {
      if (ts.isBinaryExpression(node.parent)) throw new Error(`${fileName}: "${node.text} in …" has no plain form.`);
      const name = scopes.map((names) => names.get(node.text)).find(Boolean);
      if (!name) throw new Error(`${fileName}: no class around ${node.text} declares it.`);
      edits.push({ start: node.getStart(), end: node.end, text: name });
    }
    const inner = ts.isClassLike(node) ? [namesOf(node), ...scopes] : scopes;
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(parse(code, fileName), []);
  return edited(code, edits);
}

/** Writes object literals with spreads as calls of Object.assign on a fresh object. */
export function assigned(code, fileName = 'module.ts') {
  const edits = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node) && node.properties.some(ts.isSpreadAssignment)) {
      if (ts.isBinaryExpression(node.parent) && node.parent.left === node) throw new Error(`${fileName}: a rest in an assignment has no such form.`);
      let end = node.getStart();
      let before = null;
      for (const property of node.properties) {
        const spread = ts.isSpreadAssignment(property);
        const gap = before === null ? `Object.assign({${spread ? '},' : ''}` : before ? (spread ? ',' : ',{') : spread ? '},' : ',';
        const start = spread ? property.expression.getStart() : property.getStart();
        edits.push({ start: end, end: start, text: gap });
        ({ end } = property);
        before = spread;
      }
      edits.push({ start: end, end: node.end, text: before ? ')' : '})' });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(code, fileName));
  return edited(code, edits);
}

const PLAIN = /^(?:null|true|false|-?[\d.]+|'[^']*'|nothing)$/;

/** Writes `left ?? right` as `chisoOr(left, right)` where `right` costs nothing to evaluate; a lone name on the left is short enough as it is. */
export function called(code, helper, fileName = 'module.ts') {
  const edits = [];
  const visit = (node) => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken && !ts.isIdentifier(node.left) && PLAIN.test(node.right.getText())) {
      edits.push({ start: node.getStart(), end: node.getStart(), text: 'chisoOr(' }, { start: node.left.end, end: node.right.getStart(), text: ', ' }, { start: node.end, end: node.end, text: ')' });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(code, fileName));
  return edits.length ? `import { or as chisoOr } from ${JSON.stringify(helper)};\n${edited(code, edits)}` : code;
}

/** What can be read twice: a name, `this`, or a path of fields from there. */
const isPath = (node) => ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword || (ts.isPropertyAccessExpression(node) && !node.questionDotToken && isPath(node.expression));
/** Fields that an empty text, 0 or false has, too. */
const OF_PRIMITIVES = new Set([String, Number, Boolean].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)).filter((name) => name !== 'constructor'));
const goesOn = (node) => (ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent) || ts.isCallExpression(node.parent) || ts.isNonNullExpression(node.parent))
  && node.parent.expression === node && !node.parent.questionDotToken;

/**
 * Writes `value?.field` at the end of a chain as `(value || chisoNone).field`, and the statements `path?.method()`, `path.method?.()` as `path && path.method()`. Objects and
 * nothing are told apart, as everywhere in our code: of an empty text, 0 or false only fields are asked that these have not.
 */
export function asked(code, helper, fileName = 'module.ts') {
  const edits = [];
  let none = false;
  const visit = (node) => {
    const call = ts.isExpressionStatement(node) && ts.isCallExpression(node.expression) ? node.expression : null;
    const method = call && ts.isPropertyAccessExpression(call.expression) ? call.expression : null;
    const question = call?.questionDotToken ?? method?.questionDotToken;
    const path = call?.questionDotToken ? call.expression : method?.expression;
    if (question && isPath(path)) {
      edits.push({ start: path.getStart(), end: path.getStart(), text: `${path.getText()} && ` });
      edits.push({ start: question.getStart(), end: question.end, text: call.questionDotToken ? '' : '.' });
      call.arguments.forEach(visit);
      return;
    }
    const isField = ts.isPropertyAccessExpression(node) && !OF_PRIMITIVES.has(node.name.text);
    if ((isField || (ts.isElementAccessExpression(node) && !/^Symbol\b/.test(node.argumentExpression.getText()))) && node.questionDotToken && !goesOn(node)) {
      none = true;
      edits.push({ start: node.getStart(), end: node.getStart(), text: '(' });
      edits.push({ start: node.questionDotToken.getStart(), end: node.questionDotToken.end, text: ` || chisoNone)${isField ? '.' : ''}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(code, fileName));
  return edits.length ? `${none ? `import { none as chisoNone } from ${JSON.stringify(helper)};\n` : ''}${edited(code, edits)}` : code;
}

/** Writes `list.entries()` as a call of the build's own `$list`: Prototype up to 1.7 puts a method that gives the items alone in the place of the browser's. Maps are walked over without it. */
export function paired(code, fileName = 'module.ts') {
  const edits = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'entries' && node.arguments.length === 0) {
      edits.push({ start: node.getStart(), end: node.getStart(), text: '$list(' }, { start: node.expression.expression.end, end: node.end, text: ', (value, index) => [index, value])' });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(code, fileName));
  return edited(code, edits);
}

const FORMS = { property: (options) => options ?? '{}', state: () => '{ state: true }', query: (selector) => selector };

/**
 * Writes Lit's decorators of a class as a call of `chisoFields` after it, with one table instead of a call for each field; what is looked for as a call of `chisoQueries`,
 * which few elements need.
 */
export function tabled(code, { fields, queries }, fileName = 'module.ts') {
  const edits = [];
  const imports = new Set();
  const call = (name, module, element, table) => {
    if (!table.length) return '';
    imports.add(`import { ${name} as chiso${name[0].toUpperCase()}${name.slice(1)} } from ${JSON.stringify(module)};`);
    return `\nchiso${name[0].toUpperCase()}${name.slice(1)}(${element}, { ${table.join(', ')} });`;
  };
  const visit = (node) => {
    if (ts.isClassDeclaration(node)) {
      const table = node.members.flatMap((member) => (ts.getDecorators(member) ?? []).map((decorator) => {
        const { expression: { expression: called, arguments: [options] } } = decorator;
        const form = FORMS[called.getText()];
        if (!form) throw new Error(`${fileName}: no form for @${called.getText()}`);
        edits.push({ start: decorator.getStart(), end: decorator.end, text: '' });
        return [called.getText(), `${member.name.getText()}: ${form(options?.getText())}`];
      }));
      const [asked, kept] = [table.filter(([kind]) => kind === 'query'), table.filter(([kind]) => kind !== 'query')].map((part) => part.map(([, entry]) => entry));
      edits.push({ start: node.end, end: node.end, text: call('fields', fields, node.name?.text, kept) + call('queries', queries, node.name?.text, asked) });
    }
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.text === 'lit/decorators.js') edits.push({ start: node.getStart(), end: node.end, text: '' });
    ts.forEachChild(node, visit);
  };
  visit(parse(code, fileName));
  return imports.size ? `${[...imports].join('\n')}\n${edited(code, edits)}` : code;
}

/** From the last to the first; where two begin at one place, the longer goes first and then the inner one, so that an outer opening stands before an inner one. */
const edited = (code, edits) => edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => b.start - a.start || b.end - a.end || b.order - a.order)
  .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);

/** All as a step of a build, for the sources of `folders`; Lit has no private names left. */
export function olderSyntax(folders = ['src', 'workers']) {
  const extended = extendedClasses(folders);
  const helper = resolve('src/embed/or.ts');
  return {
    name: 'chiso-older-syntax',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/](?:src|workers)[\\/].*\.ts$|[\\/]node_modules[\\/](?:@lit|lit-\w+)[\\/].*\.js$/.test(id)) return null;
      const fields = /\.ts$/.test(id) && code.includes('lit/decorators.js') ? tabled(code, { fields: resolve('src/embed/lit/fields.ts'), queries: resolve('src/embed/lit/queries.ts') }, id) : code;
      const pairs = /\.ts$/.test(id) && fields.includes('.entries()') ? paired(fields, id) : fields;
      const named = /\.ts$/.test(id) && /#\w/.test(pairs) ? plainNames(pairs, extended, id) : pairs;
      const spread = /\.\.\./.test(named) ? assigned(named, id) : named;
      const either = /\.ts$/.test(id) && /\?\?/.test(spread) ? called(spread, helper, id) : spread;
      return { code: /\?\./.test(either) ? asked(either, helper, id) : either, map: null };
    },
  };
}
