import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error Plain modules of the tools carry no types.
import * as texts from '../../../tools/release/texts.mjs';

const { forZip, unwritten } = texts as {
  forZip: (text: string, folder: { readonly name: string; readonly version: string; readonly beside: readonly string[] }) => string;
  unwritten: (state: { readonly version: string; readonly changelog: string; readonly changesets: readonly string[] }) => readonly string[];
};
const folder = { name: 'chiso', version: '0.2.0', beside: ['CHANGELOG.md', 'embedding.md', 'embedding.vi.md', 'elements.md', 'elements.vi.md'] };

describe('a release', () => {
  it('waits for changesets and for the heading of its version', () => {
    const changelog = '# Changes\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n';
    expect(unwritten({ version: '0.2.0', changelog, changesets: ['README.md', 'config.json'] })).toEqual([]);
    expect(unwritten({ version: '0.2.0', changelog, changesets: ['README.md', 'blue-rows.md'] })).toEqual([expect.stringContaining('blue-rows.md')]);
    for (const version of ['0.2.1', '0.2', '0.2.00', '1.0.2.0']) expect(unwritten({ version, changelog, changesets: [] })).toEqual([`CHANGELOG.md has no heading for ${version}`]);
  });
});

describe('a document in the ZIP', () => {
  it('names the folder of its version and links only to what is beside it', () => {
    const said = forZip('Copy `dist/embed/` to `/chiso/0.1.0/`: [guide](docs/data-guide.md), [embedding](docs/embedding.md#5-frame), [web](https://example.vn/a.md), [here](#x).', folder);
    expect(said).toBe('Copy `chiso/0.2.0/` to `/chiso/0.2.0/`: guide, [embedding](embedding.md#5-frame), [web](https://example.vn/a.md), [here](#x).');
  });

  it.each(['CHANGELOG.md', 'docs/embedding.md', 'docs/embedding.vi.md', 'docs/elements.md', 'docs/elements.vi.md'])('%s leads nowhere that the ZIP has not', (file) => {
    const said = forZip(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'), folder);
    const targets = [...said.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target);
    expect(targets.filter((target) => !folder.beside.includes(target ?? ''))).toEqual([]);
    if (file.startsWith('docs/embedding')) expect(said).not.toMatch(/Copy the whole folder `dist|\/chiso\/0\.1\.0/);
  });
});
