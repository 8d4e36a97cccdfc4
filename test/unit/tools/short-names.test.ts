import { describe, expect, it } from 'vitest';
// @ts-expect-error: a tool in plain JavaScript
import { shortNames, withShortNames } from '../../../tools/build/short-names.mjs';

interface Texts { dictionaries: readonly string[]; classes: readonly string[]; sources: readonly string[]; shapes: readonly string[]; others: readonly string[] }
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
    ['a text', "units['perDay']"], ['a field of something else', 'interface Pace { readonly timesFaster: number }'], ['a function', 'function rowsOf(rows) {}'], ['a class’s field', 'noYear = false;'],
  ])('are not given to what %s is called', (_, source) => {
    expect(names({ dictionaries: [dictionary], sources: [source], others: [] }).size).toBe(3);
  });

  it('are not given to what data or a browser calls something', () => {
    expect(names({ dictionaries: [dictionary], sources: [], others: ['{"noYear": 1, "unit": "perDay"}', 'interface Element { rowsOf(): void }'] }).size).toBe(1);
  });

  it('are given to what a class keeps to itself, unless data, an element or what is made of data has such a name', () => {
    const element = "class A extends B {\n  @property({ type: Boolean }) openRow = false;\n  @state() private findingsOpen = false;\n  protected readonly loader = 1;\n  protected override updated(): void {}\n  private async fetchAll() {}\n}";
    expect([...names({ classes: [element] }).keys()]).toEqual(['fetchAll', 'findingsOpen', 'loader']);
    expect([...names({ classes: [element], shapes: ['export interface Row { readonly loader: string }'], others: ['{"fetchAll": 1}'] }).keys()]).toEqual(['findingsOpen']);
    expect([...names({ classes: [element], sources: ["changed.has('findingsOpen')"] }).keys()]).toEqual(['fetchAll', 'loader']);
  });

  it('stand in the script at every place of a name, and in no text', async () => {
    const code = await shorten('(function(texts, other){ return texts.noYear + other["noYear"] + "noYear" + ({ noYear: 1 }).noYear })(self, self);', new Map([['noYear', '$0']]), true);
    // What is asked for by a text keeps its name, and such a name is therefore never chosen.
    expect(code.match(/\$0/g)).toHaveLength(3);
    expect(code.match(/noYear/g)).toHaveLength(2);
  });
});
