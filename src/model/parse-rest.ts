/** Reads the rest of what rows show: the province and findings. */
import { documentId, period, places, source } from './parse-document.js';
import { say } from './parse-words.js';
import { at, keysOf, number, oneOf, type ReadAlone, text, texts, wordsOf, wrong } from './reading.js';
import { entries, filled, group, localText, localTextOrNone, maybe, maybeLocalText, optional, or, shape } from './shape.js';
import type { Finding, Province, ProvinceFact } from './types.js';
import { FINDING_KINDS } from './vocabulary.js';

const facts = entries(shape<ProvinceFact>({
  value: optional(number),
  unit: text,
  period: optional(period),
  flags: filled(wordsOf(['estimate'])),
  note: maybeLocalText,
  source,
}));

const units = group((fields): Province['units'] => Object.fromEntries(keysOf(fields).map((key) => [key, facts(fields, key, null)])));
const noUnits: Province['units'] = {};

/** Who the data is of. */
export const province = group(shape<Province>({
  slug: (fields, key) => {
    const slug = text(fields, key);
    if (slug !== '' && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) wrong(fields, key, 'slug', 'bad-slug');
    return slug;
  },
  name: localText,
  mergedFrom: texts,
  units: or(units, noUnits),
  mergerAt: places,
  notes: filled(entries(shape<NonNullable<Province['notes']>[number]>({ document: documentId, text: localText }))),
  gathers: maybeLocalText,
}));

/** Ids that exist in the list of this name; the others are left out with a warning, because they break no number. */
export const references: ReadAlone<readonly string[]> = (fields, key) => texts(fields, key).filter((id, index) => {
  const known = fields.log.ids[key]?.has(id) ?? false;
  if (!known) fields.log.warn('unknown-reference', `${at(fields, key)}[${index}]`, say('unknown-link', id));
  return known;
});

export const readFinding = shape<Finding>({
  id: text,
  what: localText,
  detail: localTextOrNone,
  indicators: references,
  tasks: filled(references),
  kind: maybe(oneOf(FINDING_KINDS)),
  source,
  alsoAt: places,
});
