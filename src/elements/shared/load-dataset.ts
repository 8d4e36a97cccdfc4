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

/** One request for a file serves every element of the page; a failed one is forgotten, so that a retry asks again. */
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

async function find({ province, src, data, extent }: DatasetWish, signal: AbortSignal): Promise<FetchedJson> {
  if (data) return { ok: true, value: data };
  if (src) return fetchJson(new URL(src, document.baseURI).href, signal);
  const registered = provided(province);
  if (registered !== undefined) return { ok: true, value: registered };
  if (!slugPattern.test(province)) return { ok: false, issues: [badProvince(province)] };
  return fetchShared(datasetsFile(extent === 'summary' ? `${province}.summary.json` : `${province}.json`));
}

/** True when the data brings the concepts its indicators inherit from, or needs none. */
function standsAlone(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || 'concepts' in data) return true;
  const indicators: unknown = 'indicators' in data ? data.indicators : null;
  return !Array.isArray(indicators) || !indicators.some((row: unknown) => typeof row === 'object' && row !== null && 'concept' in row && row.concept);
}

async function parse(value: unknown, src: string | undefined): Promise<DatasetResult> {
  if (standsAlone(value)) return parseDataset(value);
  const fetched = await fetchShared(src ? new URL('concepts.json', new URL(src, document.baseURI)).href : datasetsFile('concepts.json'));
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
  return found.ok ? parse(found.value, wish.src) : { ...found, partial: null };
}
