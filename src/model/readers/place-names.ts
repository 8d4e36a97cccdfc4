/** The 34 provinces and cities since 1 July 2025, for pages that give a slug alone. */
import { slugOf } from './words.js';

const NAMES = 'An Giang|Bắc Ninh|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Nội|Hà Tĩnh|Hải Phòng|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hòa|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Nghệ An|Ninh Bình|Phú Thọ|'
  + 'Quảng Ngãi|Quảng Ninh|Quảng Trị|Sơn La|Tây Ninh|Thái Nguyên|Thanh Hóa|Tuyên Quang|Vĩnh Long';

/**
 * Name of the province or city of a slug; null for any other.
 * @example placeName('gia-lai') // 'Gia Lai'
 */
export function placeName(slug: string): string | null {
  return NAMES.split('|').find((name) => slugOf(name) === slug) ?? null;
}

/**
 * Name of the province or city that a text names; null for any other text.
 * @example placeNamed('Tỉnh Gia Lai') // 'Gia Lai'
 */
export function placeNamed(text: string): string | null {
  return placeName(slugOf(text.replace(/^\s*(?:tỉnh|thành phố|tp\.?)\s+/i, '')));
}
