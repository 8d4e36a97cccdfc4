import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differences, identityCases } from '../../fixtures/engine-identity.js';

const file = new URL('../../fixtures/engine-identity.json', import.meta.url);
// After a change that is meant to change numbers: UPDATE_FIXTURES=1 npx vitest run test/unit/engine/identity.test.ts
if (process.env['UPDATE_FIXTURES']) writeFileSync(file, `${JSON.stringify(identityCases(), null, 1)}\n`);

describe('the numbers that browsers are compared with', () => {
  it('are those of this engine', () => {
    expect(differences(identityCases(), JSON.parse(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('come out the same, to the last bit, when computed again', () => {
    expect(identityCases()).toEqual(identityCases());
  });

  it('would be found to differ by a part in a hundred thousand millions', () => {
    const changed = JSON.parse(readFileSync(file, 'utf8')) as { points: { projection: { median: number[] } } };
    changed.points.projection.median[3]! *= 1 + 1e-11;
    expect(differences(identityCases(), changed)).toHaveLength(1);
  });
});
