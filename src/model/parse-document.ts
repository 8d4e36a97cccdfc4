/** Reads documents, and the places in them that every number points to. */
import { LIMITS } from './limits.js';
import { isNewId } from './parse-concept.js';
import { Fields, readGroups } from './reading.js';
import { periodEnd, periodStart } from './time.js';
import type { Source, SourceDocument } from './types.js';
import { DOCUMENT_KINDS, TERRITORIES } from './vocabulary.js';

/** Documents of one dataset by id. */
export type Documents = ReadonlyMap<string, SourceDocument>;

const PERIOD_WORDS = {
  vi: 'mốc thời gian dạng 2030, 2030-06, 2030-06-19, 2030-Q2 hoặc 2030-H1',
  en: 'a date such as 2030, 2030-06, 2030-06-19, 2030-Q2 or 2030-H1',
} as const;

/** A period text that must be there and name real days. */
export function readPeriod(fields: Fields, key: string): string {
  const value = fields.get(key);
  if (typeof value === 'string' && periodEnd(value) !== null) return value;
  fields.wrong(key, PERIOD_WORDS, 'bad-date');
  return '';
}

/** A period text, or null when absent. */
export function readOptionalPeriod(fields: Fields, key: string): string | null {
  return fields.has(key) ? readPeriod(fields, key) : null;
}

function readCovers(fields: Fields): SourceDocument['covers'] {
  if (!fields.has('covers')) return null;
  const covers = Fields.of(fields.get('covers'), fields.at('covers'), fields.log);
  if (covers === null) return null;
  const from = readPeriod(covers, 'from');
  const to = readPeriod(covers, 'to');
  if ((periodStart(from) ?? 0) >= (periodEnd(to) ?? Infinity)) {
    covers.wrong('to', { vi: `mốc không sớm hơn “${from}”`, en: `a date not before "${from}"` }, 'bad-date');
  }
  return { from, to };
}

/** Only web addresses: anything else that a page could follow (`javascript:`) is refused. */
function readUrl(fields: Fields): string | null {
  const url = fields.optionalText('url');
  if (url === null || /^https?:\/\/[^\s]+$/i.test(url)) return url;
  fields.wrong('url', { vi: 'địa chỉ bắt đầu bằng https:// hoặc http://', en: 'an address that begins with https:// or http://' }, 'bad-address');
  return null;
}

function readTerritory(fields: Fields): SourceDocument['territory'] {
  const territory = Fields.of(fields.get('territory') ?? {}, fields.at('territory'), fields.log);
  if (territory === null) return { id: 'since-2025-07', name: {} };
  return { id: territory.oneOf('id', TERRITORIES), name: territory.optionalLocalText('name') ?? {} };
}

function readDocument(fields: Fields): SourceDocument {
  const periodCovered = fields.optionalLocalText('periodCovered');
  const note = fields.optionalLocalText('note');
  return {
    id: fields.text('id'),
    title: fields.localText('title'),
    issuer: fields.optionalLocalText('issuer') ?? {},
    kind: fields.oneOf('kind', DOCUMENT_KINDS),
    issued: readOptionalPeriod(fields, 'issued'),
    covers: readCovers(fields),
    number: fields.optionalText('number'),
    draft: fields.boolean('draft'),
    url: readUrl(fields),
    file: fields.optionalText('file') ?? '',
    territory: readTerritory(fields),
    ...(periodCovered === null ? {} : { periodCovered }),
    ...(note === null ? {} : { note }),
  };
}

/** Reads the documents of a dataset. */
export function readDocuments(root: Fields): readonly SourceDocument[] {
  const seen = new Set<string>();
  const documents: SourceDocument[] = [];
  for (const { value, path } of root.list('documents', LIMITS.documents)) {
    const fields = Fields.of(value, path, root.log);
    if (fields === null) continue;
    const document = readDocument(fields);
    if (isNewId(fields, document.id, seen)) documents.push(document);
  }
  return documents;
}

function readLines(fields: Fields): readonly [number, number] | null {
  const lines = fields.range('lines');
  if (lines === null || lines.every((line) => Number.isInteger(line) && line >= 1)) return lines;
  fields.wrong('lines', { vi: 'hai số dòng nguyên, từ 1', en: 'two whole line numbers, from 1' });
  return null;
}

/** Reads the id of a document that the dataset lists. */
export function readDocumentId(fields: Fields, documents: Documents): string {
  const document = fields.text('document');
  if (document !== '' && !documents.has(document)) {
    fields.wrong('document', {
      vi: 'mã của một văn bản có trong danh sách documents',
      en: 'the id of a document that is listed under documents',
    }, 'unknown-document');
  }
  return document;
}

function readPlace(fields: Fields, documents: Documents): Source {
  return { document: readDocumentId(fields, documents), section: fields.optionalText('section'), lines: readLines(fields) };
}

const NOWHERE: Source = { document: '', section: null, lines: null };

/** Reads the `source` of an entry: every number leads to its document. */
export function readSource(fields: Fields, documents: Documents, key = 'source'): Source {
  if (!fields.has(key)) {
    fields.wrong(key, { vi: 'nguồn, ví dụ {"document": "…"}', en: 'its source, such as {"document": "…"}' });
    return NOWHERE;
  }
  const source = Fields.of(fields.get(key), fields.at(key), fields.log);
  return source === null ? NOWHERE : readPlace(source, documents);
}

/** Reads a list of places in documents; undefined when there is none, as in files. */
export function readPlaces(fields: Fields, key: string, documents: Documents): readonly Source[] | undefined {
  const places = readGroups(fields, key, (place) => readPlace(place, documents));
  return places.length === 0 ? undefined : places;
}
