import { describe, expect, it } from 'vitest';
import { fallbackTable, type FallbackOptions } from '../../../src/elements/shared/fallback-table.js';
import { PROVINCES, type Slug } from '../model/provinces.js';

const caption = (slug: Slug, options: Partial<FallbackOptions> = {}) => fallbackTable(PROVINCES[slug], { language: 'vi', asOf: '2026-11-22', ...options }).caption;

describe('a target in the table', () => {
  it('says that its number is read from words where the text prints none', () => {
    const cell = (slug: Slug, indicator: string, language: FallbackOptions['language'] = 'vi') => fallbackTable(PROVINCES[slug], { language, asOf: '2026-11-22', indicators: [indicator] }).rows[0]?.[2];
    expect(cell('dong-nai', 'smartphone-adults-rate')).toBe('100% (trên người trưởng thành, không ghi năm, suy từ lời văn, không in số)');
    expect(cell('gia-lai', '5g-coverage', 'en')).toContain('the end of 2030, read from words, no number printed)');
    expect(cell('lam-dong', 'digital-economy-share-grdp')).toBe('30% (trên GRDP, hết năm 2030)');
  });
});

describe('the caption of the table in the code', () => {
  it('names the version of the data, which a correction changes, and none where it is not known', () => {
    expect(caption('lam-dong', { release: '1d8cfd81b3' })).toBe('Lâm Đồng. Số liệu đến ngày 19 tháng 6 năm 2026, phiên bản số liệu 1d8cfd81b3; trạng thái xét ngày 22 tháng 11 năm 2026.');
    expect(caption('lam-dong', { release: '1d8cfd81b3', language: 'en' })).toBe('Lâm Đồng. Figures up to 19 June 2026, data version 1d8cfd81b3; states as on 22 November 2026.');
    expect(caption('lam-dong')).not.toContain('phiên bản');
  });

  it('dates the figures by the newest that the table shows', () => {
    expect(caption('lam-dong', { indicators: ['digital-economy-share-grdp'] })).toMatch(/^Lâm Đồng\. Số liệu đến năm 2025;/);
    expect(caption('dong-nai')).toMatch(/^Đồng Nai\. Số liệu đến năm 2025;/);
  });

  it('speaks of the document where the table shows no figure at all', () => {
    expect(caption('gia-lai')).toMatch(/^Gia Lai\. Theo văn bản năm 2020;/);
    expect(caption('gia-lai', { language: 'en' })).toMatch(/^Gia Lai\. By the document of 2020;/);
    expect(caption('dak-lak')).toMatch(/^Đắk Lắk\. Văn bản không ghi ngày;/);
    expect(caption('lam-dong', { of: 'tasks' })).toMatch(/^Lâm Đồng\. Theo văn bản ngày 19 tháng 6 năm 2026;/);
  });
});
