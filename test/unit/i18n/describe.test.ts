import { describe, expect, it } from 'vitest';
import { withoutLines } from '../../../src/i18n/without-lines.js';

describe('a text that names lines of a transcript', () => {
  it('gets numbered passages in their place, and tells apart where they stand', () => {
    expect(withoutLines('Số cũ hơn (dòng 263); dòng 667 ghi 47. Dòng 263 in 82,2%.', 'vi')).toEqual({
      text: 'Số cũ hơn [1]; đoạn [2] ghi 47. Đoạn [1] in 82,2%.', places: ['[1] dòng 263', '[2] dòng 667'],
    });
    expect(withoutLines('Line 263 prints 82.2% (lines 683 and 699).', 'en')).toEqual({
      text: 'Passage [1] prints 82.2% [2].', places: ['[1] line 263', '[2] lines 683 and 699'],
    });
  });

  it('keeps other words of a parenthesis, and takes a list as one place', () => {
    expect(withoutLines('trên 119.000 lượt (dòng 745, nửa sau Báo cáo); nhắc lại ở các dòng 459, 475 và 573.', 'vi').text)
      .toBe('trên 119.000 lượt (đoạn [1], nửa sau Báo cáo); nhắc lại ở các đoạn [2].');
  });

  it('is left alone where it names none', () => {
    for (const text of ['', 'Không nêu.', 'dòng tiền 5 tỷ', 'online 48 of 50']) {
      expect(withoutLines(text, /[a-z] of/.test(text) ? 'en' : 'vi')).toEqual({ text, places: [] });
    }
  });
});
