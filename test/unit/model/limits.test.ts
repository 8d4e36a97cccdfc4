import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceedsBytes } from '../../../src/model/index.js';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

describe('the bytes of a text', () => {
  it.each(['', 'a', '\u007f', '\u0080', '\u07ff', '\u0800', 'số', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}', '😀', 'a😀ố'])('are counted as UTF-8 has them: %j', (text) => {
    const bytes = bytesOf(text);
    expect([bytes - 1, bytes, bytes + 1, 3 * text.length].map((limit) => exceedsBytes(text, limit))).toEqual([true, false, false, false]);
  });

  it('are those of the encoder for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: -2, max: 2 }), (text, more) => {
      const bytes = bytesOf(text);
      expect(exceedsBytes(text, bytes + more)).toBe(more < 0);
    }));
  });
});
