/** Numbers of a row in words, and the one reason that its state gives. */
import { describe, expect, it } from 'vitest';
import { targetWords, whyText } from '../../../src/i18n/describe.js';
import { messages } from '../../../src/i18n/index.js';
import { assess, assessWithBaseline } from '../../../src/model/index.js';
import { type Fields, indicatorOf, target, value } from '../model/build.js';
import { indicatorIn, type Slug } from '../model/provinces.js';

describe('a target in words', () => {
  const words = (slug: Slug, id: string, by: string, language: 'vi' | 'en' = 'vi') => {
    const indicator = indicatorIn(slug, id);
    const found = indicator.targets.find((each) => each.by === by);
    return found && targetWords(indicator, found, language);
  };

  it('keeps what stands before its number, its unit and its form, whichever its date', () => {
    expect(words('dak-lak', 'digital-economy-share-grdp', '2030')).toBe('khoảng 30%');
    expect(words('dak-lak', 'digital-economy-share-grdp', '2030', 'en')).toBe('about 30%');
    expect([words('dak-lak', 'labour-productivity-growth', '2025'), words('gia-lai', 'labour-productivity-growth', '2025')]).toEqual(['7%/năm', '5–10%/năm']);
    expect([words('dak-lak', 'cybersecurity-class-a', '2025'), words('dak-lak', 'dti-rank', '2025')]).toEqual(['Có', 'thứ 20 trở lên']);
    expect(words('dak-lak', 'households-fibre-coverage', '2025')).toBe('> 90%');
  });
});

describe('the reason of a state', () => {
  const missing = { what: { vi: 'Thiếu tỷ lệ hồ sơ', en: 'No share of files' }, supplier: null };
  const reason = ({ observations, targets }: Readonly<Record<'observations' | 'targets', readonly Fields[]>>) => {
    const indicator = indicatorOf(observations, targets, { missing });
    const assessment = assess(indicator, '2026-11-22');
    return [assessment.state, whyText(indicator, assessment, 'vi').map(({ text }) => text).join('')];
  };
  const source = { document: 'report' };
  const old = target('2030', 100, { source: { document: 'old-plan' } });

  it('is the other territory of the value, not that a value is missing', () => {
    expect(reason({ observations: [value('2026-05', 97, { source })], targets: [old] })).toEqual(['needs-same-basis', 'Số liệu và đích thuộc hai địa bàn khác nhau']);
  });

  it('is what the documents lack where bases differ or there is no value', () => {
    expect(reason({ observations: [value('2026-05', 97, { source, basis: 'adults' })], targets: [target('2030', 100, { source })] })).toEqual(['needs-same-basis', 'Thiếu tỷ lệ hồ sơ']);
    expect(reason({ observations: [], targets: [old] })).toEqual(['needs-baseline', 'Thiếu tỷ lệ hồ sơ']);
  });

  it('of an undated target that is reached is its missing deadline alone', () => {
    expect(reason({ observations: [value('2026-05', 97, { source })], targets: [target(null, 90, { source })] })).toEqual(['undated-target', 'Đích không ghi hạn']);
  });
});

describe('what lies between two numbers', () => {
  const source = { document: 'report' };
  const said = (observations: readonly Fields[], targets: readonly Fields[], language: 'vi' | 'en' = 'vi', typed?: number) => {
    const indicator = indicatorOf(observations, targets);
    const assessment = typed === undefined ? assess(indicator, '2026-11-22') : assessWithBaseline(indicator, '2026-11-22', { value: typed, time: '2026-06' });
    return whyText(indicator, assessment, language).map(({ text }) => text).join('');
  };

  it('is no more exact than they are: where one is approximate, so is the difference, and the pace', () => {
    const about = { approx: 'about', source };
    expect(said([value('2026-05', 86, about)], [target(null, 100, { source })])).toBe('Còn khoảng 14 điểm phần trăm; đích không ghi hạn');
    expect(said([value('2026-05', 86, { source })], [target(null, 100, { source })])).toBe('Còn 14 điểm phần trăm; đích không ghi hạn');
    expect(said([value('2025', 86, about)], [target('2025', 100, { source })])).toBe('Thiếu khoảng 14 điểm phần trăm');
    expect(said([value('2025', 86, { ...about, approx: 'over' })], [target('2030', 100, { source })], 'en')).toBe('Needs about 2.8 percentage points a year');
    expect(said([], [target('2030', 30, { flags: ['approximate'] })], 'vi', 12)).toContain('cần tăng khoảng 4 điểm phần trăm mỗi năm');
    expect(said([value('2025', 12, about)], [target('2030', 30)], 'vi', 12)).toContain('cần tăng 4 điểm phần trăm mỗi năm');
  });

  it('between contradicting values has three digits where one of them is approximate', () => {
    const indicator = indicatorIn('lam-dong', 'digital-literacy-participants');
    const words = (language: 'vi' | 'en') => whyText(indicator, assess(indicator, '2026-11-22'), language).map(({ text }) => text).join('');
    expect([words('vi'), words('en')]).toEqual(['Chênh khoảng 98.000 lượt người; cần cơ quan ban hành xác nhận', 'Apart by about 98,000 person-times; the issuing body should confirm']);
  });

  it('is never said to be 0: counts tell apart what is printed alike, and equal is no more than equal', () => {
    const counts = (numerator: number) => ({ source, numerator, denominator: 10_000 });
    expect(said([value('2025', 90, counts(8996))], [target('2025', 90, { source })])).toBe('Thiếu 0,04 điểm phần trăm');
    expect(said([value('2025', 85, counts(8560))], [target('2025', 85, { source })])).toBe('Hơn đích 0,6 điểm phần trăm');
    const strict = { source, comparator: '>' };
    expect(said([value('2025', 90, { source })], [target('2025', 90, strict)])).toBe('Đúng mức đích');
    expect(said([value('2025', 90, { source })], [target('2030', 90, strict)])).toBe('Đúng mức đích');
    expect(said([value('2025', 85, { source, approx: 'under' })], [target('2025', 85, { source })])).toBe('');
  });
});

describe('a pace beside the one so far', () => {
  it('is never called once as fast', () => {
    const said = (ratio: string, more: boolean, language: 'vi' | 'en' = 'vi') => messages(language).pace.timesFaster(ratio, more);
    expect([said('1', false), said('1', true), said('0,21', false), said('1,04', true)])
      .toEqual(['bằng tốc độ thực tế', 'bằng tốc độ thực tế', 'bằng 0,21 lần tốc độ thực tế', 'cần nhanh gấp 1,04 lần tốc độ thực tế']);
    expect([said('1', false, 'en'), said('2', true, 'en')]).toEqual(['the same as the pace so far', '2 times the pace so far']);
  });
});
