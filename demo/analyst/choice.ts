/** What the analysts' page shows, and its place in the address. */
import type { Dataset } from '../../src/model/index.js';
import { day, type Fields, ID, list, oneOf, text } from '../shared/address.js';
import { PROVINCES, type Province } from '../shared/provinces.js';
import { type Site, siteFields } from '../shared/site.js';

export const MOST_INDICATORS = 8;

export interface Choice extends Site {
  readonly province: Province;
  readonly indicators: readonly string[];
  /** Scenarios in the form of version 1; empty where nothing was assumed. */
  readonly s1: string;
  /** A day to judge on instead of today. */
  readonly on: string;
}

export const fields: Fields<Choice> = {
  ...siteFields,
  province: oneOf(PROVINCES, 'lam-dong'),
  indicators: list(ID, MOST_INDICATORS),
  s1: text(/^[\w-]{1,8000}$/),
  on: day,
};

/** The main indicator that shows most of what can be tried: one with a number to start from, best a ratio of two. */
export function firstIndicator({ indicators }: Dataset): string | null {
  const headline = indicators.filter((row) => row.headline && row.targets.some(({ due }) => due !== null));
  const first = headline.find(({ kind, observations }) => kind === 'ratio-of-two' && observations.length) ?? headline.find(({ observations }) => observations.length) ?? headline[0];
  return first?.id ?? null;
}

/** What the page's title begins with: the first of the indicators, how many more there are, and whose data they are. */
export function aboutOf(dataset: Dataset | null, [first, ...others]: readonly string[], lang: Site['lang'], whose: string, andMore: string): string {
  const name = dataset?.indicators.find(({ id }) => id === first)?.name;
  const words = name?.[lang] ?? name?.vi ?? '';
  return [others.length && words ? `${words} ${andMore.replace('{n}', String(others.length))}` : words, whose].filter(Boolean).join(', ');
}

/** That of each province, so that the page can ask for it before it has read the data. */
export const FIRST: Readonly<Record<Province, string>> = { 'lam-dong': 'digital-economy-share-grdp', 'dak-lak': 'households-fibre-coverage', 'dong-nai': 'households-fibre-rate', 'gia-lai': 'households-fibre-rate' };

/** Whether a dataset has the indicator of an id. */
export const isIn = (data: Dataset | null) => (id: string): boolean => data?.indicators.some((row) => row.id === id) ?? false;
