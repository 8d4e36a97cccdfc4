import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../src/model/index.js';
// @ts-expect-error Plain modules of the bench carry no types.
import * as generated from '../../bench/pages/generated.mjs';
// @ts-expect-error Plain modules of the bench carry no types.
import * as memory from '../../bench/pages/measure-memory.mjs';
// @ts-expect-error Plain modules of the bench carry no types.
import * as report from '../../bench/pages/report.mjs';
// @ts-expect-error Plain modules of the bench carry no types.
import * as stats from '../../bench/pages/stats.mjs';

const { cell, judge, median, standing } = stats as {
  cell: (values: readonly number[] | undefined, places?: number) => string;
  judge: (values: readonly number[] | undefined, limit: number, unit: string) => string;
  median: (values: readonly number[]) => number;
  standing: (found: ReadonlyMap<string, Readonly<Record<string, readonly number[]>>>, field: string, who: object) => string[];
};
const { dataset, provinces } = generated as { dataset: (rows: number) => unknown; provinces: (count: number, concepts: number) => unknown[] };

describe('the bench of pages', () => {
  it('takes the middle, not the mean', () => {
    expect([median([9, 1, 2]), median([4, 1, 2, 100])]).toEqual([2, 3]);
    expect([cell([1, 2, 100], 0), cell([5], 0), cell(undefined)]).toEqual(['2 (1–100)', '5', '–']);
  });

  it('keeps a budget up to its limit and not beyond; what was not measured is not kept', () => {
    expect([judge([50], 50, 'ms'), judge([50.01], 50, 'ms'), judge([0.02], 0.01, '')]).toEqual(['≤ 50 ms: ok', '≤ 50 ms: MISSED', '≤ 0.01: MISSED']);
    expect(judge(undefined, 50, 'ms')).toBe('≤ 50 ms: not measured');
  });

  it('says that ours are not first, with the reason, and only then', () => {
    const who = { ours: ['a'], peers: ['b', 'c'], what: 'Start', why: 'It is heavier.' };
    const found = (ours: number) => new Map([['a', { ms: [ours] }], ['b', { ms: [30] }], ['c', { ms: [20] }]]);
    expect(standing(found(40), 'ms', who)).toEqual(['Start: not first. a takes 2.00 times c. It is heavier.']);
    expect(standing(found(10), 'ms', who)).toEqual(['Start: first. a takes 0.50 of c.']);
  });

  it('has for each comparison that may be lost not only why, but what would bring ours nearer', () => {
    const folder = new URL('../../bench/pages/', import.meta.url);
    const sources = readdirSync(folder).filter((file) => /^measure-.*\.mjs$/.test(file)).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const given = sources.flatMap((text) => [...text.matchAll(/why: '([^']*)'/g)].map(([, why]) => why ?? ''));
    expect(given.length).toBeGreaterThan(6);
    expect(given.filter((why) => !/\S.* Nearer: \S|nearer: below/.test(why))).toEqual([]);
  });

  it('says of each element whose heap grows more than the peer’s why, and what would help', () => {
    const { standings } = memory as { standings: (found: ReadonlyMap<string, { readonly heap: readonly number[] }>) => readonly string[] };
    const said = standings(new Map([['chiso-tasks', { heap: [80] }], ['chiso-projection', { heap: [130] }], ['chiso-compare', { heap: [140] }], ['emoji-picker-element', { heap: [100] }]]));
    expect(said.map((line) => line.slice(0, 75))).toEqual([
      'Growth of the heap: not first. chiso-projection takes 1.30 times emoji-pick', 'Growth of the heap: not first. chiso-compare takes 1.40 times emoji-picker-',
    ]);
    expect(said.at(-1)).toMatch(/ so no element is kept; .* Nearer: a heap snapshot/);
  });

  it('says of each missed budget why, and what would help', () => {
    const { misses } = report as { misses: (missed: readonly { what: string; limit: string }[]) => readonly string[] };
    const [worker, other] = misses([{ what: '60 rows: first run of the page (starts the workers), first', limit: '≤ 60 ms' }, { what: 'Something new', limit: '≤ 1 ms' }]);
    expect(worker).toMatch(/^- 60 rows.*\(≤ 60 ms\)\. Why: the first row waits for a worker.* Nearer: start one/);
    expect(other).toMatch(/Why: not looked into yet\. Nearer: /);
  });

  it('generates data that the parser takes whole, the same each time', () => {
    const parsed = parseDataset(dataset(480));
    expect(parsed.ok && parsed.dataset.indicators.length).toBe(480);
    expect(dataset(60)).toEqual(dataset(60));
    for (const each of provinces(34, 60)) expect(parseDataset(each).ok).toBe(true);
  });
});
