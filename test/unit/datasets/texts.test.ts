import { describe, expect, it } from 'vitest';
import { DATASETS, readJson, readText, SLUGS } from './files.js';

const FILES = ['concepts', ...SLUGS] as const;
const LANGUAGE_KEYS = new Set(['vi', 'en']);

interface Found {
  readonly path: string;
  readonly text: Readonly<Record<string, string>>;
}

/** Every {vi, en} with the path to it. */
function textsIn(value: unknown, path = ''): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(inner, `${path}/${String(index)}`));
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => LANGUAGE_KEYS.has(key))) return [{ path, text: value as Record<string, string> }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
}

/** Paths of values that say no more than their absence: null, false, empty lists. */
function defaultsIn(value: unknown, path = ''): readonly string[] {
  if (value === null || value === false || (Array.isArray(value) && value.length === 0)) return [path];
  if (typeof value !== 'object') return [];
  if (!Array.isArray(value) && Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, inner]) => defaultsIn(inner, `${path}/${key}`));
}

describe.each(FILES)('%s.json', (name) => {
  const data = readJson(`src/datasets/${name}.json`);
  const texts = textsIn(data);

  it('has every text in Vietnamese and in English', () => {
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(({ text }) => !text['vi']?.trim() || !text['en']?.trim()).map(({ path }) => path)).toEqual([]);
  });

  it('has Vietnamese that is Vietnamese: long texts carry diacritics and differ from the English', () => {
    const plain = texts.filter(({ text }) => (text['vi'] ?? '').length > 40 && (!/[À-ỹ]/.test(text['vi'] ?? '') || text['vi'] === text['en']));
    expect(plain.map(({ path }) => path)).toEqual([]);
  });

  it('has texts without stray spaces, doubled punctuation or unfinished marks', () => {
    const odd = texts.flatMap(({ path, text }) =>
      Object.values(text)
        .filter((words) => /^\s|\s$|\s{2}|\s[,;]|\s\.(?!vn\b)|[,;]\.|\.\.(?!\.)|^[.,;]/.test(words))
        .map((words) => `${path}: ${words}`),
    );
    expect(odd).toEqual([]);
  });

  it('leaves defaults out, save a null that overrides the concept', () => {
    expect(defaultsIn(data).filter((path) => !/^\/indicators\/\d+\/(bounds|referenceClass)$/.test(path))).toEqual([]);
  });

  it('is written for people to read: two spaces, no tabs, a last line break, no byte order mark', () => {
    const text = readText(`src/datasets/${name}.json`);
    expect(text.startsWith('{\n  "$schema": "../model/dataset.schema.json",\n')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
    expect(text).not.toContain('\t');
    expect(text.normalize('NFC')).toBe(text);
  });
});

describe('missing', () => {
  it('says for every headline row without a comparable pair what is missing, in a line', () => {
    const rows = SLUGS.flatMap((slug) => DATASETS[slug].indicators.filter((each) => each.headline === true));
    expect(
      rows
        .filter((row) => row.missing === undefined)
        .map((row) => row.id)
        .sort(),
    ).toEqual([
      'bts-sites-new-or-optimised',
      'commune-service-centres-1gbps',
      'digital-economy-share-grdp',
      'households-fibre-rate',
      'smartphone-adults-rate',
    ]);
    expect(rows.filter((row) => (row.missing?.what.vi ?? '').length > 80).map((row) => row.id)).toEqual([]);
  });
});
