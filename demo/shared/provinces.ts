import { type Field, ID, list } from './address.js';

/** The provinces that the demo has data of, in the order of its lists. */
export const PROVINCES = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'] as const;
export type Province = (typeof PROVINCES)[number];

/** Their names, the same in both languages. */
export const PROVINCE_NAMES: Readonly<Record<string, string>> = { 'lam-dong': 'Lâm Đồng', 'dak-lak': 'Đắk Lắk', 'dong-nai': 'Đồng Nai', 'gia-lai': 'Gia Lai' };

/** Names of provinces as a title lists them. */
export const namesOf = (slugs: readonly string[]): string => slugs.map((slug) => PROVINCE_NAMES[slug] ?? slug).join(', ');

const isKnown = (slug: string): slug is Province => PROVINCES.some((one) => one === slug);

/** Provinces of a comparison in an address: two at least, in its order; names that the demo has no data of are left out. */
export const comparedField: Field<readonly string[]> = {
  ...list(ID, PROVINCES.length, PROVINCES),
  read: (value) => {
    const known = [...new Set(value.split(','))].filter(isKnown);
    return known.length >= 2 ? known : null;
  },
};
