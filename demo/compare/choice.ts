/** What the comparison's page shows, and its place in the address. */
import { day, type Fields, ID, list, oneOf } from '../shared/address.js';
import { comparedField, PROVINCES } from '../shared/provinces.js';
import { type Site, siteFields } from '../shared/site.js';

export interface Choice extends Site {
  readonly provinces: readonly string[];
  /** The province that stands first. */
  readonly pinned: '' | (typeof PROVINCES)[number];
  /** Ids of concepts; none means those of the headline rows. */
  readonly concepts: readonly string[];
  /** The province whose brief is open. */
  readonly brief: '' | (typeof PROVINCES)[number];
  /** A day to judge on instead of today, so that a shared link shows what its sender saw. */
  readonly on: string;
}

export const fields: Fields<Choice> = {
  ...siteFields,
  provinces: comparedField,
  pinned: oneOf(['', ...PROVINCES], ''),
  concepts: list(ID, 60),
  brief: oneOf(['', ...PROVINCES], ''),
  on: day,
};
