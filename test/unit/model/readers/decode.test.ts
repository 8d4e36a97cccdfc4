import { describe, expect, it } from 'vitest';
import { decodeText, LIMITS } from '../../../../src/model/index.js';

const bytes = (...list: readonly number[]) => new Uint8Array(list);
const utf8 = (text: string) => new TextEncoder().encode(text);
const code = (input: Uint8Array) => {
  const result = decodeText(input);
  return result.ok ? `text ${result.text}` : result.issues[0]?.code;
};

describe('the bytes of a text file', () => {
  it('are UTF-8, with or without a byte order mark', () => {
    expect([code(utf8('Chỉ tiêu')), code(utf8('\ufeffChỉ tiêu'))]).toEqual(['text Chỉ tiêu', 'text Chỉ tiêu']);
  });

  it('are UTF-16 where a byte order mark says so, as "Unicode text" of spreadsheets is', () => {
    expect(code(bytes(0xff, 0xfe, 0x35, 0, 0x47, 0))).toBe('text 5G');
    expect(code(bytes(0xfe, 0xff, 0, 0x35, 0, 0x47))).toBe('text 5G');
  });

  it('in a charset of the past are refused with what to do, never guessed', () => {
    // "Chỉ tiêu" in windows-1258.
    const result = decodeText(bytes(0x43, 0x68, 0x69, 0xd2, 0x20, 0x74, 0x69, 0xea, 0x75));
    expect(result.ok ? '' : result.issues[0]?.code).toBe('not-utf8');
    expect(result.ok ? '' : result.issues[0]?.message.vi).toContain('CSV UTF-8');
  });

  it('are refused where the letters had been damaged before', () => {
    expect(code(utf8('Há»“ Chí Minh;Ä\u2018á»“ng'))).toBe('garbled-text');
  });

  it('with capital letters before a space that does not break are no damage', () => {
    expect(code(utf8('XÃ\u00a0HỘI SỐ'))).toBe('text XÃ\u00a0HỘI SỐ');
  });

  it('that are no text are refused, and so are too many', () => {
    expect(code(bytes(0x35, 0, 0, 1))).toBe('binary-file');
    // The first bytes of a PNG.
    const picture = decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d));
    expect(picture.ok ? [] : picture.issues.map((each) => [each.code, each.message.vi])).toEqual([['binary-file', expect.stringMatching(/không phải bảng số liệu.*ảnh/)]]);
    expect(code(new Uint8Array(LIMITS.fileBytes + 1))).toBe('file-too-large');
  });
});
