import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideColumn, decideRow, make, nothing, openQuestions, take } from '../../../demo/analyst/own-data/state.js';
import { EXAMPLE } from '../../../demo/analyst/own-data/texts.js';
import { datasetFile, openText, parseConceptsText, parseDataset, parseDatasetText } from '../../../src/model/index.js';

const read = (name: string) => readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8');
const parsedConcepts = parseConceptsText(read('concepts'));
const concepts = parsedConcepts.ok ? parsedConcepts.concepts : [];
const parsed = parseDatasetText(read('lam-dong'), concepts);
if (!parsed.ok) throw new Error('lam-dong');
const lamDong = parsed.dataset;
const opened = (text: string) => take(nothing, openText(text), concepts);

describe('one’s own table', () => {
  it('pasted with Vietnamese decimals becomes rows of their own, on top of the province or alone', () => {
    const own = opened(EXAMPLE);
    expect(openQuestions(own)).toEqual([]);
    const onTop = make(own, concepts, lamDong, datasetFile);
    if (!onTop?.ok) throw new Error(JSON.stringify(onTop));
    expect(onTop.dataset.indicators).toHaveLength(lamDong.indicators.length + 2);
    expect(onTop.dataset.indicators.at(-2)?.observations.map(({ value }) => value)).toEqual([71.4, 78.25, 84.6]);
    const alone = make({ ...own, use: 'alone' }, concepts, lamDong, datasetFile);
    if (!alone?.ok) throw new Error(JSON.stringify(alone));
    expect(alone.dataset.indicators.map(({ observations }) => observations.at(-1)?.value)).toEqual([84.6, 4105]);
    expect(parseDataset(JSON.parse(JSON.stringify(alone.file))).ok).toBe(true);
  });

  it('asks which mark is the decimal one, and waits for the answer', () => {
    const own = opened('Chỉ tiêu\tNăm 2024\tNăm 2025\nHồ sơ\t1.234\t2.345');
    expect(openQuestions(own).map(({ code, column }) => [code, column])).toEqual([['decimal-mark', 1], ['decimal-mark', 2]]);
    const answered = decideColumn(decideColumn(own, 1, { decimal: ',' }), 2, { role: null });
    expect(openQuestions(answered)).toEqual([]);
    const made = make({ ...answered, use: 'alone' }, concepts, null, datasetFile);
    expect(made?.ok && made.dataset.indicators[0]?.observations[0]?.value).toBe(1234);
  });

  it('takes the mark that all other columns prove for chosen, and lets it be changed', () => {
    const own = opened('Chỉ tiêu\tNăm 2024\tNăm 2025\nHồ sơ\t7,45\t1.234');
    expect(openQuestions(own)).toEqual([]);
    const last = (state: typeof own) => {
      const made = make({ ...state, use: 'alone' }, concepts, null, datasetFile);
      return made?.ok ? made.dataset.indicators[0]?.observations.at(-1)?.value : made;
    };
    expect(last(own)).toBe(1234);
    expect(last(decideColumn(own, 2, { decimal: '.' }))).toBe(1.234);
  });

  it('is joined with a concept only by decision, and a newer figure stands beside the printed one', () => {
    const own = opened('Chỉ tiêu\tĐơn vị\tNăm 2026\nTỷ trọng kinh tế số trong GRDP\t%\t9,1');
    const apart = make(own, concepts, lamDong, datasetFile);
    if (!apart?.ok) throw new Error(JSON.stringify(apart).slice(0, 600));
    expect(apart.dataset.indicators).toHaveLength(lamDong.indicators.length + 1);
    const row = own.inspection?.rows[0];
    const share = lamDong.indicators.find(({ id }) => id === 'digital-economy-share-grdp');
    const basis = share?.observations[0]?.basis ?? '';
    const joined = make(decideRow(own, row?.key ?? '', { concept: share?.concept ?? null, basis }), concepts, lamDong, datasetFile);
    if (!joined?.ok) throw new Error(JSON.stringify(joined));
    expect(joined.dataset.indicators).toHaveLength(lamDong.indicators.length);
    expect(joined.dataset.indicators.find(({ id }) => id === 'digital-economy-share-grdp')?.observations.map(({ value, basis: on }) => [value, on])).toEqual([[7.45, basis], [9.1, basis]]);
  });

  it('says row by row what could not be read and keeps the rest', () => {
    const made = make(opened('Chỉ tiêu\tNăm 2025\nPhủ sóng\tkhông rõ\nHồ sơ\t12'), concepts, null, datasetFile);
    if (!made || made.ok) throw new Error('expected issues');
    expect(made.issues[0]?.message.vi).toMatch(/[Hh]àng 2/);
    expect(made.rest?.dataset.indicators.map(({ name }) => name.vi)).toContain('Hồ sơ');
  });

  it('keeps nothing of a file that is no table', () => {
    expect(opened('<!doctype html><title>x</title>').issues).toHaveLength(1);
    expect(make(opened('{"a":'), concepts, lamDong, datasetFile)).toBeNull();
  });
});
