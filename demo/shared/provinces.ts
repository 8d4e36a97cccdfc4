/** The provinces that the demo has data of, in the order of its lists. */
export const PROVINCES = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'] as const;
export type Province = (typeof PROVINCES)[number];

/** Their names, the same in both languages. */
export const PROVINCE_NAMES: Readonly<Record<string, string>> = { 'lam-dong': 'Lâm Đồng', 'dak-lak': 'Đắk Lắk', 'dong-nai': 'Đồng Nai', 'gia-lai': 'Gia Lai' };
