import { describe, expect, it } from 'vitest';
import { briefTexts, placeName } from '../../../src/i18n/brief-texts.js';

describe('the heading of the leader’s page', () => {
  it.each([
    ['Lâm Đồng', 'tỉnh Lâm Đồng'], ['Huế', 'thành phố Huế'], ['Hồ Chí Minh', 'thành phố Hồ Chí Minh'], ['Tỉnh Mẫu', 'tỉnh Mẫu'], ['Thành phố Hải Phòng', 'thành phố Hải Phòng'],
    ['TP. Hồ Chí Minh', 'TP. Hồ Chí Minh'], ['Tây Ninh', 'tỉnh Tây Ninh'],
  ])('%s is called %s', (name, called) => { expect(placeName(name)).toBe(called); });

  it('is for the leaders of a province or of a city', () => {
    expect(briefTexts('vi').subtitle('Huế', 'ngày 19 tháng 6 năm 2026', 'thành phố Huế')).toBe('Phục vụ lãnh đạo thành phố. Tính đến ngày 19 tháng 6 năm 2026; thành phố Huế.');
    expect(briefTexts('vi').subtitle('Tỉnh Mẫu', 'hôm nay', 'tỉnh Mẫu')).toMatch(/^Phục vụ lãnh đạo tỉnh\./);
  });
});
