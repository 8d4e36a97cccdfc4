/** Reads documents, and the places in them that every number points to. */
import { LIMITS } from './limits.js';
import { at, boolean, type Fields, fieldsOf, get, has, oneOf, range, type ReadAlone, text, wrong } from './reading.js';
import { entries, filled, group, localText, localTextOrNone, maybeLocalText, optional, or, shape } from './shape.js';
import { periodEnd, periodStart } from './time.js';
import type { Source, SourceDocument } from './types.js';
import { DOCUMENT_KINDS, TERRITORIES } from './vocabulary.js';

/** A period text that must be there and name real days. */
export const period: ReadAlone<string> = (fields, key) => {
  const value = get(fields, key);
  if (typeof value === 'string' && periodEnd(value) !== null) return value;
  wrong(fields, key, 'period', 'bad-date');
  return '';
};

/** Whether a period begins before another ends; one that could not be read is no reason to complain again. */
export const beginsBefore = (from: string, to: string): boolean => (periodStart(from) ?? 0) < (periodEnd(to) ?? Infinity);

type Covers = NonNullable<SourceDocument['covers']>;

const covers = shape<Covers>({
  from: period,
  to: (fields, key, { from }) => {
    const to = period(fields, key);
    if (!beginsBefore(from, to)) wrong(fields, key, 'not-before', 'bad-date', from);
    return to;
  },
});

/** Only web addresses: anything else that a page could follow (`javascript:`) is refused. */
const address: ReadAlone<string | null> = (fields, key) => {
  const url = text(fields, key);
  if (/^https?:\/\/[^\s]+$/i.test(url)) return url;
  wrong(fields, key, 'address', 'bad-address');
  return null;
};

const territoryFields = shape<SourceDocument['territory']>({ id: oneOf(TERRITORIES), name: localTextOrNone });
const territory: ReadAlone<SourceDocument['territory']> = (fields, key) => {
  const inner = fieldsOf(get(fields, key) ?? {}, at(fields, key), fields.log);
  return inner === null ? { id: 'since-2025-07', name: {} } : territoryFields(inner);
};

/** The documents of a dataset. */
export const documents = entries(shape<SourceDocument>({
  id: text,
  title: localText,
  issuer: localTextOrNone,
  kind: oneOf(DOCUMENT_KINDS),
  issued: optional(period),
  covers: optional(group(covers)),
  number: optional(text),
  draft: boolean,
  url: optional(address),
  file: or(text, ''),
  territory,
  periodCovered: maybeLocalText,
  note: maybeLocalText,
}), LIMITS.documents);

const lines: ReadAlone<Source['lines']> = (fields, key) => {
  const found = range(fields, key);
  if (found === null || found.every((line) => Number.isInteger(line) && line >= 1)) return found;
  wrong(fields, key, 'lines');
  return null;
};

/** The id of a document that the dataset lists. */
export const documentId: ReadAlone<string> = (fields, key) => {
  const id = text(fields, key);
  if (id !== '' && !fields.log.documents.has(id)) wrong(fields, key, 'document', 'unknown-document');
  return id;
};

const place = shape<Source>({ document: documentId, section: optional(text), lines });
const inPlace = group(place);
const NOWHERE: Source = { document: '', section: null, lines: null };

/** The `source` of an entry: every number leads to its document. */
export function source(fields: Fields, key: string): Source {
  if (has(fields, key)) return inPlace(fields, key, null) ?? NOWHERE;
  wrong(fields, key, 'source');
  return NOWHERE;
}

/** A list of places in documents; left out when there is none, as in files. */
export const places = filled(entries(place));
