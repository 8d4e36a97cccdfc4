import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error Plain modules of the tools carry no types.
import * as texts from '../../../tools/release/texts.mjs';

const { forZip, isFirst, released, unwritten, ZIP_GUIDES } = texts as {
  ZIP_GUIDES: readonly string[];
  forZip: (text: string, folder: { readonly name: string; readonly version: string; readonly beside: readonly string[] }) => string;
  released: (changelog: string, release: { readonly version: string; readonly day: string }) => string;
  isFirst: (changelog: string) => boolean;
  unwritten: (state: { readonly version: string; readonly changelog: string; readonly changesets: readonly string[]; readonly documents?: Readonly<Record<string, string>> }) => readonly string[];
};
const textOf = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const folder = { name: 'chiso', version: '0.2.0', beside: ['CHANGELOG.md', ...ZIP_GUIDES] };

describe('a release', () => {
  it('waits for changesets and for the heading of its version', () => {
    const changelog = '# Changes\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n';
    expect(unwritten({ version: '0.2.0', changelog, changesets: ['README.md', 'config.json'] })).toEqual([]);
    expect(unwritten({ version: '0.2.0', changelog, changesets: ['README.md', 'blue-rows.md'] })).toEqual([expect.stringContaining('blue-rows.md')]);
    for (const version of ['0.2.1', '0.2', '0.2.00', '1.0.2.0']) expect(unwritten({ version, changelog, changesets: [] })).toEqual([`CHANGELOG.md has no heading for ${version}`]);
  });

  it('is the first one while the changes say that nothing has been released, and no longer once it is made', () => {
    const before = '# Changes\n\nNothing has been released yet.\n\n## Unreleased\n';
    expect([isFirst(before), isFirst(released(before, { version: '0.1.0', day: '2026-12-01' }))]).toEqual([true, false]);
  });

  it('puts what is under "Unreleased" under its heading, and takes away the sentence that nothing has been released', () => {
    const before = '# Changes\n\nThe form is [that](https://example.org/1.1.0/). Nothing has been released yet.\n\n## Unreleased\n\n- Agencies that have not released figures.\n';
    const after = '# Changes\n\nThe form is [that](https://example.org/1.1.0/).\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n- Agencies that have not released figures.\n';
    expect(released(before, { version: '0.2.0', day: '2026-12-01' })).toBe(after);
    expect(released(after, { version: '0.2.1', day: '2026-12-02' })).toBe(after.replace('## Unreleased', '## Unreleased\n\n## 0.2.1 (2026-12-02)'));
    expect(unwritten({ version: '0.2.0', changelog: after, changesets: [] })).toEqual([]);
  });

  it('is refused while a document says that there has been none', () => {
    const changelog = '# Changes\n\nNothing has been released yet.\n\n## 0.2.0\n';
    const documents = { 'SECURITY.md': 'Nothing has been\nreleased yet: wait.', 'README.md': 'Bản này chưa được phát hành.', 'docs/a.md': 'A document that was not released.' };
    expect(unwritten({ version: '0.2.0', changelog, changesets: [], documents })).toEqual(
      [expect.stringContaining('SECURITY.md says'), expect.stringContaining('README.md says'), expect.stringContaining('CHANGELOG.md says')]);
  });

  it('leaves only true words in this project', () => {
    const changelog = released(textOf('CHANGELOG.md'), { version: '9.9.9', day: '2099-01-01' });
    const documents = Object.fromEntries(['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'docs/release.md'].map((file) => [file, textOf(file)]));
    expect(unwritten({ version: '9.9.9', changelog, changesets: [], documents })).toEqual([]);
    expect(changelog).toMatch(/semver\.org\/\)\.\n\n## Unreleased\n\n## 9\.9\.9 \(2099-01-01\)\n/);
  });
});

describe('a document in the ZIP', () => {
  it('names the folder of its version and links only to what is beside it', () => {
    const said = forZip('Copy `dist/embed/` to `/chiso/0.1.0/`: [guide](docs/themes.md), [embedding](docs/embedding.md#5-frame), [web](https://example.vn/a.md), [here](#x).', folder);
    expect(said).toBe('Copy `chiso/0.2.0/` to `/chiso/0.2.0/`: guide, [embedding](embedding.md#5-frame), [web](https://example.vn/a.md), [here](#x).');
  });

  it('leaves out what is marked to be of the project alone', () => {
    const said = forZip('A.\n\n<!-- not in the ZIP -->See `src/a.ts`.\n\nAnd more.<!-- so far -->\n\nB<!-- not in the ZIP --> (`npm test`)<!-- so far -->.\n', folder);
    expect(said).toBe('A.\n\nB.\n');
  });

  it.each(['CHANGELOG.md', ...ZIP_GUIDES.map((file) => `docs/${file}`)])('%s leads nowhere that the ZIP has not', (file) => {
    const said = forZip(textOf(file), folder);
    const targets = [...said.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target);
    expect(targets.filter((target) => !folder.beside.includes(target ?? ''))).toEqual([]);
    if (file.startsWith('docs/embedding')) expect(said).not.toMatch(/Copy the whole folder `dist|\/chiso\/0\.1\.0/);
  });

  // The log of changes is that of the whole project.
  it.each(ZIP_GUIDES)('%s names no file and no command that the ZIP has not', (file) => {
    const said = forZip(textOf(`docs/${file}`), folder);
    expect(said).not.toMatch(/\bnpm |\bnpx |\b(?:src|test|tools|docs|dist|demo)\/|not in the ZIP|so far -->/);
    const [words, code] = [said.replace(/```[^]*?```|`[^`\n]*`/g, ''), [...said.replace(/```[^]*?```/g, '').matchAll(/`([^`\n]*)`/g)].map(([, text = '']) => text)];
    expect([...words.matchAll(/[\w.-]+\.(?:md|mjs|ts|js|json|html|css|txt)\b/g)].map(([name]) => name).filter((name) => !folder.beside.includes(name))).toEqual([]);
    const there = /^(?:\/chiso\/)?(?:chiso(?:-\w+)*\.js|embed\.html|(?:data\/)?(?:integrity|index|concepts)\.json|(?:data\/)?(?:<(?:province|tỉnh)>|lam-dong)(?:\.summary|\.<(?:hash|mã)>)?\.js(?:on)?)$/;
    expect(code.filter((text) => /^[\w/<>ỉã.-]+\.(?:md|mjs|ts|js|json|html|css|txt)$/.test(text) && !there.test(text))).toEqual([]);
  });
});
