import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error Plain modules of the tools carry no types.
import * as document from '../../../tools/mutation/document.mjs';
// @ts-expect-error Plain modules of the tools carry no types.
import { filesIn } from '../../../tools/mutation/files.mjs';

interface Measured { readonly found: number; readonly all: number; readonly same: number; readonly measured: string; readonly survivors: string }
const { contentId, nothingIn, readDocument, writeDocument } = document as {
  contentId: (text: string) => string;
  nothingIn: (text: string) => readonly string[];
  readDocument: (text: string) => Map<string, Measured>;
  writeDocument: (known: ReadonlyMap<string, Measured>, contents: ReadonlyMap<string, string | null>, written: string) => string;
};

const pace: Measured = { found: 8, all: 10, same: 1, measured: `2026-11-20 ${contentId('pace')}`, survivors: '**src/model/pace.ts**: 2 of 10. 3:4 `<` → `<=`\n\n- Never. 5:6 `a` → `b`' };
const curve: Measured = { found: 3, all: 3, same: 0, measured: `2026-11-21 ${contentId('curve')}`, survivors: '' };
const known = new Map([['src/engine/curves/curve.ts', curve], ['src/model/pace.ts', pace]]);
const contents = new Map([['src/engine/curves/curve.ts', 'curve'], ['src/model/pace.ts', 'pace']]);
const written = 'Written 2026-11-22.';

describe('the document of mutation testing', () => {
  it('is read back as it was written, so that a run of one file leaves what it says of the others', () => {
    const text = writeDocument(known, contents, written);
    expect(readDocument(text)).toEqual(known);
    expect(writeDocument(readDocument(text), contents, written)).toBe(text);
    const after = writeDocument(new Map([...readDocument(text), ['src/engine/curves/curve.ts', { ...curve, found: 2 }]]), contents, written);
    const [old, now] = [text, after].map((one) => one.split('\n'));
    expect(now?.filter((line, index) => line !== old?.[index]).map((line) => line.split(' | ')[0])).toEqual(['| **all that was run**', '| **src/engine/curves**', '| curve.ts']);
  });

  it('names the files that were changed since and those without a result; files with nothing to change are apart', () => {
    const text = writeDocument(known, new Map<string, string | null>([...contents, ['src/model/pace.ts', 'other'], ['src/model/new.ts', 'x'], ['src/model/types.ts', null]]), written);
    expect(text).toContain('Files with a result: 2, of which 1 had changed since when this was written: `model/pace.ts`.');
    expect(text).toContain('Without a result: `model/new.ts`.');
    expect(text).toContain('Nothing to change, types and exports alone: `model/types.ts`.');
    expect(nothingIn(text)).toEqual(['src/model/types.ts']);
    expect(nothingIn(writeDocument(known, contents, written))).toEqual([]);
    expect(writeDocument(known, contents, written)).toContain('of which 0 had changed since when this was written.');
    expect(writeDocument(known, contents, written)).not.toContain('Without a result');
  });

  it('forgets files that are gone', () => {
    expect(writeDocument(known, new Map([['src/model/pace.ts', 'pace']]), written)).not.toContain('curve.ts');
  });

  it('knows contents by the names that git has for them', () => {
    // printf 'hello\n' | git hash-object --stdin
    expect(contentId('hello\n')).toBe('ce01362');
  });

  it('as it lies in docs can be read: every file that it names has its day, its content and, where something survived, its paragraph', () => {
    const read = readDocument(readFileSync(new URL('../../../docs/mutation.md', import.meta.url), 'utf8'));
    expect(read.size).toBeGreaterThan(90);
    const present = (filesIn as () => readonly string[])();
    for (const [file, { found, all, measured, survivors }] of read) {
      expect([file, measured]).toEqual([file, expect.stringMatching(/^\d{4}-\d\d-\d\d [0-9a-f]{7}$/)]);
      expect([file, survivors.startsWith(`**${file}**: ${String(all - found)} of ${String(all)}`)]).toEqual([file, found < all]);
    }
    expect([...read.keys()].filter((file) => present.includes(file)).length).toBeGreaterThan(80);
  });
});
