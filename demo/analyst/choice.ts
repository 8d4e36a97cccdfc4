/** What the analysts' page shows, and its place in the address. */
import { type Fields, ID, list, oneOf, text } from '../shared/address.js';
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
  on: text(/^\d{4}-\d{2}-\d{2}$/),
};
