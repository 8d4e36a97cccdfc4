import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseConcepts, parseDataset } from '../../../src/model/index.js';

const file = (name: string) => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8')) as object;

it('a dataset that brings its concepts reads the same as one given them', () => {
  const concepts = parseConcepts(file('concepts'));
  const given = parseDataset(file('gia-lai'), concepts.ok ? concepts.concepts : []);
  const alone = parseDataset({ ...file('gia-lai'), concepts: (file('concepts') as { concepts: unknown }).concepts });
  expect(given.ok).toBe(true);
  expect(alone).toEqual(given);
});
