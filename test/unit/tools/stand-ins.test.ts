import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const build = read('tools/build/embed.mjs');

/** What a module exports at run time. */
function exportsOf(file: string): readonly string[] {
  const names: string[] = [];
  for (const statement of ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest).statements) {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      names.push(...statement.exportClause.elements.filter((each) => !each.isTypeOnly).map((each) => each.name.text));
    } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
      if (ts.isVariableStatement(statement)) names.push(...statement.declarationList.declarations.map(({ name }) => (ts.isIdentifier(name) ? name.text : '')));
      else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) names.push(statement.name.text);
    }
  }
  return names;
}

const embedded = readdirSync(new URL('../../../src/embed/', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => `src/embed/${file.replaceAll('\\', '/')}`);

const pairs = [
  ...[...build.matchAll(/replaceModule\('(src\/[^']+|workers\/[^']+)', '([^']+)'/g)].map(([, whole = '', standIn = '']) => [whole, standIn] as const),
  ...['issue-log', 'migrate', 'parse-task'].map((name) => [`src/model/${name}.ts`, `src/embed/lite/${name}.ts`] as const),
  ...['tags', 'needs-policy'].map((name) => [`src/embed/${name}.ts`, `src/embed/lite/${name}.ts`] as const),
];

describe('a module that the build puts in the place of another', () => {
  it('is found by this test', () => {
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.flat().filter((file) => !existsSync(new URL(`../../../${file}`, import.meta.url)))).toEqual([]);
  });

  it.each(pairs)('%s: %s exports nothing else, but for what its own files use', (whole, standIn) => {
    const known = new Set(exportsOf(whole));
    const own = embedded.filter((file) => file !== standIn).map(read).join('\n');
    expect(exportsOf(standIn).filter((name) => !known.has(name) && !new RegExp(`\\b${name}\\b`).test(own))).toEqual([]);
  });
});
