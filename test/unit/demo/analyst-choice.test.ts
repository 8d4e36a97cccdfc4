import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIRST, firstIndicator } from '../../../demo/analyst/choice.js';
import { PROVINCES } from '../../../demo/shared/provinces.js';
import { parseConcepts, parseDataset } from '../../../src/model/index.js';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));

describe('the indicator that the analysts’ page begins with', () => {
  it.each(PROVINCES)('is known before the data of %s are read', (slug) => {
    const concepts = parseConcepts(read('concepts'));
    const parsed = parseDataset(read(slug), concepts.ok ? concepts.concepts : []);
    expect(FIRST[slug]).toBe(parsed.ok && firstIndicator(parsed.dataset));
  });
});
