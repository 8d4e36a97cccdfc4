/** What is just good enough, beside what is not: fields whose limits no document tries. */
import { describe, expect, it } from 'vitest';
import { parseDataset, parseDatasetText, type DatasetResult } from '../../../src/model/index.js';
import { jsonErrorOffset } from '../../../src/model/json-text.js';
import { PLAN, datasetFields, datasetOf, indicatorFields, value } from './build.js';

const codesOf = (result: DatasetResult): readonly string[] => (result.ok ? result.warnings : result.issues).map(({ code, path }) => `${code} ${path}`);
const withUrl = (url: string): DatasetResult => parseDataset(datasetFields([], { documents: [{ ...PLAN, url }] }));

describe('an address', () => {
  it.each(['https://so-lieu.example.vn/a?b=c#d', 'http://x', 'HTTPS://X'])('may be %s', (url) => {
    expect(datasetOf(withUrl(url)).documents[0]?.url).toBe(url);
  });

  it.each(['https://', 'https:// x', 'https://x y', ' https://x', 'see https://x', 'ftp://x', '//x', 'x'])('may not be %j', (url) => {
    expect(codesOf(withUrl(url))).toEqual(['bad-address documents[0].url']);
  });
});

describe('bounds', () => {
  const withBounds = (bounds: unknown): readonly string[] => codesOf(parseDataset(datasetFields([indicatorFields({ bounds })])));

  it('are two numbers, the first not above the second', () => {
    expect([[0, 100], [5, 5], [-1.5, 0]].map(withBounds)).toEqual([[], [], []]);
    for (const odd of [[100, 0], [0], [0, 50, 100], [0, null], [null, 100], ['0', 100], '01', { length: 2, 0: 0, 1: 9 }, []]) {
      expect(withBounds(odd), JSON.stringify(odd)).toHaveLength(1);
    }
  });

  it('hold their own ends, and nothing beyond', () => {
    const indicator = indicatorFields({ observations: [0, 100, 100.1, -0.1].map((number, at) => value(`202${at}`, number)) });
    const [read] = datasetOf(parseDataset(datasetFields([indicator]))).indicators;
    expect(read?.observations.map(({ flags }) => flags.includes('implausible'))).toEqual([false, false, true, true]);
  });
});

describe('lines of a source', () => {
  const withLines = (lines: unknown): readonly string[] =>
    codesOf(parseDataset(datasetFields([indicatorFields({ observations: [value('2025', 50, { source: { document: 'plan', lines } })] })])));

  it('are whole numbers from 1', () => {
    expect([withLines([1, 1]), withLines([3, 9])]).toEqual([[], []]);
    for (const odd of [[0, 3], [1.5, 3], [9, 3], [1], 'x']) expect(withLines(odd).length, JSON.stringify(odd)).toBeGreaterThan(0);
  });
});

describe('text that is no JSON', () => {
  const told = (text: string) => {
    const result = parseDatasetText(text);
    return result.ok ? undefined : result.issues[0]?.message;
  };

  it('is empty, or has its error at a place', () => {
    for (const empty of ['', ' \n\t', '\ufeff']) expect(told(empty)?.en).toContain('the file is empty at line ');
    expect(told('{\n  "a": }')?.en).toContain('a syntax error at line 2, column 8');
    expect(told('{\n  "a": }')?.vi).toContain('sai cú pháp ở dòng 2, cột 8');
  });

  it.each([
    ['{"a":}', 5], ['[1,]', 3], ['[1 2]', 3], ['{"a" 1}', 5], ['{a:1}', 1], ['{"a":1,}', 7], ['{1:2}', 1], ['{"a":1 "b":2}', 7], ['[1}', 2], ['{"a":1]', 6], ['1 2', 2], ['1,', 1], ['[', 1],
    ['"\\x"', 0], ['"\\u12G4"', 0], ['"\\u12"', 0], ['["ok", "a\nb"]', 7], ['"open', 0], ['"\\', 0], ['[1.5e+10, 1.5E-3, -0.25, 1e5, x]', 30], ['[12.345, 1.e5]', 10], ['[01]', 2], ['["\\u00e9\\n\\"\\\\\\/", tru]', 19], [':', 0], ['{,}', 1], ['[,]', 1], ['{"a"}', 4],
  ])('%s stops being JSON at %i', (text, offset) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonErrorOffset(text)).toBe(offset);
  });
});
