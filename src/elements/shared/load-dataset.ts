import { type DatasetResult, parseConcepts, parseDataset, provided } from '../../model/index.js';
import { type FetchedJson, fetchJson, jsonOf } from './fetch-json.js';
import { loadFailed } from './load-issue.js';
import { loadOutside } from './load-outside.js';
import type { OutsideSource } from './outside.js';
import type { PageData } from './page-data.js';
import { datasetsFile } from './settings.js';

/** What an element asks for. */
export interface DatasetWish {
  /** Slug of the province. */
  readonly province: string;
  /** Address of a dataset file, or of CSV, TSV, XLSX, JSON records, JSON-stat or a CKAN datastore, instead of the province's own file. */
  readonly src?: string;
  /** A dataset object; it wins over everything else. */
  readonly data?: unknown;
  /** Data inside the element on the page; it comes next. */
  readonly page?: PageData | null;
  /** `summary`: the headline rows are enough to begin with, a twentieth of the bytes. */
  readonly extent?: 'summary' | 'whole';
}

/** One request for a file serves every element of the page; one that failed or gave what cannot be read is forgotten, so that a retry asks again. */
const requests = new Map<string, Promise<FetchedJson>>();

function fetchShared(url: string): Promise<FetchedJson> {
  let request = requests.get(url);
  if (!request) {
    request = fetchJson(url, new AbortController().signal);
    requests.set(url, request);
    void request.then((result) => { if (!result.ok) requests.delete(url); });
  }
  return request;
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An address in full; null for what is none, and for a name beside a blob: or data: address. */
function fullAddress(address: string, base: string): string | null {
  try {
    return new URL(address, base).href;
  } catch {
    return null;
  }
}

/** Addresses of tables: by the ending of the file, or by the name of CKAN's action. */
const TABLES = /^(?!data:)[^?#]*(?:\.(?:csv|tsv|txt|xlsx?)|\/datastore_search)(?:[?#]|$)/i;

/** Either data of this library to be parsed, or something else that is read apart. */
type Found = FetchedJson | { readonly outside: OutsideSource };

/** A dataset has indicators; JSON of others has none, or is JSON-stat, which has a class: lists of records, alone or wrapped, answers of CKAN. */
function judged(json: FetchedJson): Found {
  if (!json.ok) return json;
  const value = Object(json.value) as object;
  return 'class' in value || !('indicators' in value) ? { outside: { kind: 'json', value: json.value } } : json;
}

async function find({ province, src, data, extent, page }: DatasetWish, signal: AbortSignal): Promise<Found> {
  if (data) return { ok: true, value: data };
  if (page) return 'rows' in page ? { outside: { kind: 'table', table: page } } : judged(await jsonOf(page.textContent, 'script'));
  if (src) {
    const url = fullAddress(src, document.baseURI);
    if (url === null) return loadFailed('bad-address', 'src', src.slice(0, 60));
    return TABLES.test(url) ? { outside: { kind: 'address', url } } : judged(await fetchJson(url, signal));
  }
  const registered = provided(province);
  if (registered !== undefined) return { ok: true, value: registered };
  if (!slugPattern.test(province)) return loadFailed('bad-province', 'province', province.slice(0, 60));
  return fetchShared(datasetsFile(extent === 'summary' ? `${province}.summary.json` : `${province}.json`));
}

/** True when the data brings the concepts its indicators inherit from, or needs none, or cannot be looked into: the parser says why. */
function standsAlone(data: unknown): boolean {
  try {
    if (typeof data !== 'object' || data === null || 'concepts' in data) return true;
    const indicators: unknown = 'indicators' in data ? data.indicators : null;
    return !Array.isArray(indicators) || !indicators.some((row: unknown) => typeof row === 'object' && row !== null && 'concept' in row && row.concept);
  } catch {
    return true;
  }
}

async function parse(value: unknown, src: string | undefined): Promise<DatasetResult> {
  if (standsAlone(value)) return parseDataset(value);
  const fetched = await fetchShared((src ? fullAddress('concepts.json', fullAddress(src, document.baseURI) ?? '') : null) ?? datasetsFile('concepts.json'));
  if (!fetched.ok) return { ...fetched, partial: null };
  // In `chiso-lite.js` this takes a moment.
  const concepts = await Promise.resolve(parseConcepts(fetched.value));
  return concepts.ok ? parseDataset(value, concepts.concepts) : { ...concepts, partial: null };
}

async function readElse(source: OutsideSource, { province, src }: DatasetWish, signal: AbortSignal): Promise<DatasetResult> {
  const reader = await loadOutside();
  if (!reader) return { ...await loadFailed('no-reader', ''), partial: null };
  const read = await reader(source, { province, concepts: datasetsFile('concepts.json'), signal });
  return 'raw' in read ? parse(read.raw, src) : read.result;
}

/**
 * Gets a dataset in the order of trust: the given object, what stands inside the element, a file that the page names, what a classic script registered, then the province's
 * file. Never rejects for what data or a network does; an aborted `signal` means that nobody listens any more.
 */
export async function loadDataset(wish: DatasetWish, signal: AbortSignal): Promise<DatasetResult> {
  const found = await find(wish, signal);
  let result: DatasetResult;
  if ('outside' in found) result = await readElse(found.outside, wish, signal);
  else result = found.ok ? await parse(found.value, wish.src) : { ...found, partial: null };
  if (!result.ok) requests.clear();
  return result;
}
