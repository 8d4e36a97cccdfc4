/** A sum that a document states: its total and the rows that should add up to it. */
import { valueOf, type Slug } from './files.js';

export interface Sum {
  readonly slug: Slug;
  readonly name: string;
  readonly total: () => number;
  readonly parts: () => readonly number[];
}

/** Total and parts are observations of one province; `period` where they have several. */
export function rows(slug: Slug, name: string, total: string, parts: readonly string[], period?: string): Sum {
  return { slug, name, total: () => valueOf(slug, total, period), parts: () => parts.map((id) => valueOf(slug, id, period)) };
}
