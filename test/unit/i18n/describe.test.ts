import { describe, expect, it } from 'vitest';
import { whenText } from '../../../src/i18n/describe.js';
import { briefTexts } from '../../../src/i18n/brief-texts.js';
import { formatComputed, formatFixed, messages } from '../../../src/i18n/index.js';
import { withoutLines } from '../../../src/i18n/without-lines.js';
import type { Observation } from '../../../src/model/index.js';

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

describe('what the rest of a whole does', () => {
  it('is never told as 0,0 %', () => {
    const said = (rest: number, language: 'vi' | 'en') => messages(language).simulation.rest(2030, formatFixed(Math.abs(rest) * 100, 1, language), rest).replace(/^.*(kinh tế|would) |\.$/g, '');
    expect([-0.004, -0.0006, -0.0004, 0, 0.0004, 0.033].map((rest) => said(rest, 'vi'))).toEqual(['giảm 0,4%', 'giảm 0,1%', 'gần như không tăng', 'gần như không tăng', 'gần như không tăng', 'tăng 3,3%']);
    expect([-0.004, 0.0004].map((rest) => said(rest, 'en'))).toEqual(['shrink by 0.4%', 'hardly grow']);
    const brief = (rest: number, language: 'vi' | 'en') => briefTexts(language).rest(2030, formatFixed(Math.abs(rest) * 100, 1, language), rest);
    expect([brief(-0.0004, 'vi'), brief(0.002, 'vi'), brief(-0.0004, 'en')]).toEqual([
      '; riêng năm 2030, phần còn lại của GRDP gần như không tăng.', '; riêng năm 2030, phần còn lại của GRDP chỉ tăng 0,2%.', '; in 2030 the rest of GRDP would hardly grow.',
    ]);
  });
});

describe('a pace beside the one so far', () => {
  it('is a multiple of it, and equal to it where the two read alike', () => {
    const said = (language: 'vi' | 'en') => [1.31, 0.8, 1].map((ratio) => messages(language).pace.timesFaster(formatComputed(ratio, language), ratio > 1));
    expect(said('vi')).toEqual(['cần nhanh gấp 1,31 lần tốc độ thực tế', 'bằng 0,8 lần tốc độ thực tế', 'bằng tốc độ thực tế']);
    expect(said('en')).toEqual(['1.31 times the pace so far', '0.8 times the pace so far', 'the same as the pace so far']);
  });
});

describe('the moment beside an estimate', () => {
  it('says that it is one, wherever the moment is said', () => {
    const at = (flags: Observation['flags'], since: string | null = null) => (['vi', 'en'] as const).map((language) => whenText({ period: '2025', since, flags } as Observation, language));
    expect(at(['estimate'])).toEqual(['2025, số ước', '2025, estimate']);
    expect(at(['undated', 'estimate'])).toEqual(['không ghi ngày, số ước', 'date not stated, estimate']);
    expect(at(['stale'])).toEqual(['2025', '2025']);
  });
});

describe('the place of a number', () => {
  it('is a line of the transcript of a document, and a line of the table that a reader brought', () => {
    const said = (language: 'vi' | 'en', to: number, file?: string) => messages(language).detail.line(5, to, file);
    expect([said('vi', 5), said('vi', 7, '000_5e46.txt'), said('vi', 5, 'Số liệu bổ sung'), said('vi', 6, 'Số liệu bổ sung')])
      .toEqual(['Dòng 5 trong bản trích', 'Dòng 5–7 trong bản trích', 'Dòng 5 trong bảng', 'Dòng 5–6 trong bảng']);
    expect([said('en', 5), said('en', 7), said('en', 5, 'My figures')]).toEqual(['Line 5 of the transcript', 'Lines 5–7 of the transcript', 'Line 5 of the table']);
  });
});
