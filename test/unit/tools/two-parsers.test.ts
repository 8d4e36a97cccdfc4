import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDataset as parseWhole } from '../../../src/model/parse.js';
// @ts-expect-error: a tool in plain JavaScript
import { summaryOf } from '../../../tools/build/datasets.mjs';
// @ts-expect-error: a tool in plain JavaScript
import { plainParser } from '../../../tools/build/embed.mjs';
// @ts-expect-error: a tool in plain JavaScript
import { withoutWords } from '../../../tools/build/two-parsers.mjs';

type Parse = typeof parseWhole;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const root = fileURLToPath(new URL('../../..', import.meta.url));
const shorten = withoutWords as (code: string) => string;
const summarise = summaryOf as (dataset: Json, concepts: Json) => Json;
const read = (name: string): Json => JSON.parse(readFileSync(`${root}src/datasets/${name}`, 'utf8')) as Json;
const { concepts } = read('concepts.json') as { concepts: Json };
const provinces = readdirSync(`${root}src/datasets`).filter((name) => name.endsWith('.json') && name !== 'concepts.json');

/** What no row shows, and the parser of the first file only counts. */
const UNREAD = ['tasks', 'budgets', 'growthAssumptions', 'composites', 'monitoring', 'context', 'qualitativeTargets'];

let parsePlain: Parse;

beforeAll(async () => {
  const text = await (plainParser as () => Promise<string>)();
  // The parser of chiso-lite.js, as the build makes it.
  // eslint-disable-next-line no-restricted-syntax, @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  parsePlain = (new Function(`${text};return plain`)() as { parseDataset: Parse }).parseDataset;
}, 60_000);

/** What a row can show of a result. */
function shown(result: ReturnType<Parse>): unknown {
  if (!result.ok) return 'refused';
  const { findings, ...dataset } = result.dataset;
  const read = Object.fromEntries(Object.entries(dataset).filter(([key]) => !UNREAD.includes(key)));
  return { ...read, findings: findings.map(({ tasks: _, ...finding }) => finding) };
}

/** The places of everything in some data, but for what is not read. */
function placesIn(value: Json, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value).filter((key) => !UNREAD.includes(key));
  return keys.flatMap((key) => [[...at, key], ...placesIn((value as Record<string | number, Json>)[key] ?? null, [...at, key])]);
}

/** A copy with something else at one place; `undefined` takes it away. */
function damaged(data: Json, place: readonly (string | number)[], by: Json | undefined): Json {
  const copy = structuredClone(data);
  let inner = copy as Record<string | number, Json>;
  for (const key of place.slice(0, -1)) inner = inner[key] as Record<string | number, Json>;
  const last = place.at(-1) ?? '';
  if (by !== undefined) inner[last] = by;
  else if (Array.isArray(inner)) inner.splice(Number(last), 1);
  else Reflect.deleteProperty(inner, last);
  return copy;
}

describe('the parser of chiso-lite.js', () => {
  it.each(provinces)('reads %s as the whole one does', (name) => {
    const summary = summarise(read(name), concepts);
    expect(shown(parsePlain(summary))).toEqual(shown(parseWhole(summary)));
    expect(parsePlain(summary).ok).toBe(true);
  });

  it('refuses all that the whole one refuses, and reads alike what that one reads', () => {
    const summary = summarise(read('dong-nai.json'), concepts);
    const wrong: readonly (Json | undefined)[] = [undefined, null, 7, -1e9, '', 'x', '2026-02-31', 'a'.repeat(4001), true, [], ['x'], {}, { vi: 7 }];
    const places = placesIn(summary);
    const told = places.filter((_, index) => index % 3 === 0).map((place, index) => {
      const data = damaged(summary, place, wrong[index % wrong.length]);
      expect(shown(parsePlain(data)), place.join('.')).toEqual(shown(parseWhole(data)));
      return parseWhole(data).ok;
    });
    expect(told).toContain(true);
    expect(told).toContain(false);
  }, 60_000);

  it('says where it gave up, and never throws', () => {
    const result = parsePlain({ version: 1, province: { slug: 'x', name: 'X' }, documents: [], indicators: [{ id: 7 }] });
    expect(result).toMatchObject({ ok: false, issues: [{ path: 'indicators[0].id' }] });
    const closed = new Proxy({}, { getOwnPropertyDescriptor: () => { throw new Error('closed'); } });
    for (const data of [null, 7, 'x', [], {}, { version: 2 }, closed]) expect(parsePlain(data).ok).toBe(false);
  });
});

describe('a parser without words', () => {
  it('keeps the place of a report', () => {
    expect(shorten("wrong(fields, key, 'text', 'bad-date', a(b));")).toBe('wrong(fields, key);');
    expect(shorten("fields.log.error('limit', `${at(fields, key)}[0]`, say('too-many', 5));")).toBe('fields.log.error(`${at(fields, key)}[0]`);');
  });

  it('knows what a log says that gives up at the first error', () => {
    expect(shorten("if (log.count > before || root.log.overLimit) log.warn('x', path, words); return log.list();"))
      .toBe('if (0 > before || false) undefined; return [];');
  });

  it('leaves alone what is called like a report and is none', () => {
    const code = "console.error('a', 'b'); catalog.counts; items.warn('x'); other.count;";
    expect(shorten(code)).toBe(code);
  });
});
