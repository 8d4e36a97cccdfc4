import { type DatasetResult, type Issue, parseConcepts, parseDataset, provided } from '../../model/index.js';
import { type FetchedJson, fetchJson } from './fetch-json.js';
import { datasetsFile } from './settings.js';

/** What an element asks for. */
export interface DatasetWish {
  /** Slug of the province. */
  readonly province: string;
  /** Address of a dataset file, instead of the province's own. */
  readonly src?: string;
  /** A dataset object; it wins over everything else. */
  readonly data?: unknown;
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

function badProvince(province: string): Issue {
  const name = province.slice(0, 60);
  return {
    code: 'bad-province', path: 'province',
    message: {
      vi: `Tên tỉnh “${name}” không đúng dạng. Dùng chữ thường không dấu, nối bằng gạch ngang, ví dụ lam-dong.`,
      en: `“${name}” is not a province name. Use small letters joined by hyphens, such as lam-dong.`,
    },
  };
}

function badAddress(src: string): Issue {
  const address = src.slice(0, 60);
  return {
    code: 'bad-address', path: 'src',
    message: {
      vi: `Địa chỉ “${address}” ở thuộc tính src không đúng dạng. Ghi đường dẫn tới tệp JSON, ví dụ du-lieu/lam-dong.json.`,
      en: `“${address}” in the attribute src is not an address. Give the path of a JSON file, such as data/lam-dong.json.`,
    },
  };
}

/** An address in full; null for what is none, and for a name beside a blob: or data: address. */
function fullAddress(address: string, base: string): string | null {
  try {
    return new URL(address, base).href;
  } catch {
    return null;
  }
}

async function find({ province, src, data, extent }: DatasetWish, signal: AbortSignal): Promise<FetchedJson> {
  if (data) return { ok: true, value: data };
  if (src) {
    const url = fullAddress(src, document.baseURI);
    return url === null ? { ok: false, issues: [badAddress(src)] } : fetchJson(url, signal);
  }
  const registered = provided(province);
  if (registered !== undefined) return { ok: true, value: registered };
  if (!slugPattern.test(province)) return { ok: false, issues: [badProvince(province)] };
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
  const concepts = parseConcepts(fetched.value);
  return concepts.ok ? parseDataset(value, concepts.concepts) : { ...concepts, partial: null };
}

/**
 * Gets a dataset in the order of trust: the given object, what a classic script registered, then a file.
 * Never rejects for what data or a network does; an aborted `signal` means that nobody listens any more.
 */
export async function loadDataset(wish: DatasetWish, signal: AbortSignal): Promise<DatasetResult> {
  const found = await find(wish, signal);
  const result: DatasetResult = found.ok ? await parse(found.value, wish.src) : { ...found, partial: null };
  if (!result.ok) requests.clear();
  return result;
}
