import { describe, expect, it } from 'vitest';
// @ts-expect-error: a tool in plain JavaScript
import { packagesIn } from '../../../tools/build/plugins.mjs';
// @ts-expect-error: a tool in plain JavaScript
import { shortNames, withShortNames } from '../../../tools/build/short-names.mjs';

type Texts = Record<'dictionaries' | 'classes' | 'sources' | 'shapes' | 'others', readonly string[]>;
const short = shortNames as (texts: Texts) => Map<string, string>;
const names = (texts: Partial<Texts>): Map<string, string> => short({ dictionaries: [], classes: [], sources: [], shapes: [], others: [], ...texts });

const shorten = withShortNames as (code: string, names: Map<string, string>, again: boolean) => Promise<string>;
const dictionary = `export const vi = {
  noYear: 'không ghi năm', rowsOf: (count: number) => \`\${count} chỉ tiêu\`,
  units: { percent: '%', perDay: 'mỗi ngày' },
  pace: { timesFaster: (ratio: string) => ratio },
};`;

describe('short names of texts', () => {
  it('are given to names with a capital inside that nothing else has', () => {
    const found = names({ dictionaries: [dictionary], sources: ['texts.noYear; const { rowsOf } = texts;'], others: ['onclick: null'] });
    expect([...found.keys()]).toEqual(['noYear', 'perDay', 'rowsOf', 'timesFaster']);
    expect(new Set(found.values()).size).toBe(4);
  });

  it.each([
    ['a text', "units['perDay']"],
    ['a field of something else', 'interface Pace { readonly timesFaster: number }'],
    ['a function', 'function rowsOf(rows) {}'],
    ['a class’s field', 'noYear = false;'],
  ])('are not given to what %s is called', (_, source) => {
    expect(names({ dictionaries: [dictionary], sources: [source], others: [] }).size).toBe(3);
  });

  it('are not given to what data or a browser calls something', () => {
    const others = ['{"noYear": 1, "unit": "perDay"}', 'interface Element { rowsOf(): void }'];
    expect(names({ dictionaries: [dictionary], sources: [], others }).size).toBe(1);
  });

  it('are not given to what a package in the same file calls something', () => {
    const texts: string[] = [];
    const { transform } = (packagesIn as (found: string[]) => { transform: { handler(code: string, id: string): null } })(texts);
    expect(transform.handler('export const noYear = 1;', '/x/src/own.ts')).toBe(null);
    expect(transform.handler('class Page{rowsOf(){}}', '/x/node_modules/lit/page.js')).toBe(null);
    expect([...names({ dictionaries: [dictionary], others: texts }).keys()]).toEqual(['noYear', 'perDay', 'timesFaster']);
  });

  it('are given to what a class keeps to itself, unless data, an element or what is made of data has such a name', () => {
    const element = `class A extends B {
  @property({ type: Boolean }) openRow = false;
  @state() private findingsOpen = false;
  protected readonly loader = 1;
  protected override updated(): void {}
  private async fetchAll() {}
}`;
    expect([...names({ classes: [element] }).keys()]).toEqual(['fetchAll', 'findingsOpen', 'loader']);
    const taken = { shapes: ['export interface Row { readonly loader: string }'], others: ['{"fetchAll": 1}'] };
    expect([...names({ classes: [element], ...taken }).keys()]).toEqual(['findingsOpen']);
    expect([...names({ classes: [element], sources: ["changed.has('findingsOpen')"] }).keys()]).toEqual(['fetchAll', 'loader']);
  });

  it('stand in the script at every place of a name, and in no text', async () => {
    const script = '(function(texts, other){ return texts.noYear + other["noYear"] + "noYear" + ({ noYear: 1 }).noYear })(self, self);';
    const code = await shorten(script, new Map([['noYear', '$0']]), true);
    // What is asked for by a text keeps its name, and such a name is therefore never chosen.
    expect(code.match(/\$0/g)).toHaveLength(3);
    expect(code.match(/noYear/g)).toHaveLength(2);
  });
});
