import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Dataset, type DatasetResult, type Issue, parseConcepts, parseDataset } from '../../model/index.js';
import { onProvide, provided } from '../../model/registry.js';
import { type FetchedJson, fetchJson } from './fetch-json.js';
import { datasetsFile } from './settings.js';

/** What an element that shows a province's data tells its controller. */
export interface DatasetHost extends ReactiveControllerHost {
  readonly province: string;
  /** Address of a dataset, instead of the province's own file. */
  readonly src: string;
  /** A dataset given by script; it wins over everything else. */
  readonly data: unknown;
}

export type DatasetStatus = 'idle' | 'loading' | 'ready' | 'error';

/** One request for the shared concepts serves every element of the page; a failed one is forgotten, so that a retry asks again. */
const conceptRequests = new Map<string, Promise<FetchedJson>>();

function fetchConcepts(url: string): Promise<FetchedJson> {
  let request = conceptRequests.get(url);
  if (!request) {
    request = fetchJson(url, new AbortController().signal).then((result) => {
      if (!result.ok) conceptRequests.delete(url);
      return result;
    });
    conceptRequests.set(url, request);
  }
  return request;
}

/** True when no indicator of the data inherits from a concept. */
function needsNoConcepts(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return true;
  const indicators: unknown = 'indicators' in data ? data.indicators : null;
  return !Array.isArray(indicators) || !indicators.some((row: unknown) => typeof row === 'object' && row !== null && 'concept' in row && row.concept);
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Gets an element its dataset: its property, else what a classic script registered, else a file. The newest wish wins: an answer to an older one is dropped.
 * When a load fails, what was shown stays and `issues` says why.
 */
export class DatasetController implements ReactiveController {
  status: DatasetStatus = 'idle';
  dataset: Dataset | null = null;
  issues: readonly Issue[] = [];

  #abort: AbortController | null = null;
  #wish = '';
  #given: unknown = null;
  #stopListening: (() => void) | null = null;

  constructor(
    private readonly host: DatasetHost,
    /** Told after every load that ended, well or not. */
    private readonly onEnd: (controller: DatasetController) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopListening = onProvide((slug) => {
      if (slug === this.host.province && this.status !== 'ready') this.reload();
    });
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#abort?.abort();
    if (this.status === 'loading') this.#wish = '';
  }

  hostUpdate(): void {
    const { province, src, data } = this.host;
    const wish = `${province}\n${src}`;
    if (wish === this.#wish && data === this.#given) return;
    this.#wish = wish;
    this.#given = data;
    void this.#load();
  }

  /** Asks again, also for what is already there. */
  reload(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const { province, src, data } = this.host;
    if (!province && !src && !data) {
      this.#settle('idle', []);
      return;
    }
    this.status = 'loading';
    this.host.requestUpdate();
    try {
      const found: FetchedJson = data ? { ok: true, value: data } : await this.#find(province, src, abort.signal);
      const parsed = found.ok ? await this.#parse(found.value, src) : { ...found, partial: null };
      if (abort.signal.aborted) return;
      if (parsed.ok) {
        this.dataset = parsed.dataset;
        this.#settle('ready', []);
      } else {
        // Rows that could be read live on beside the message; another province's rows never stand under this one's name.
        const kept = this.dataset?.province.slug === province ? this.dataset : null;
        this.dataset = parsed.partial ?? kept;
        this.#settle('error', parsed.issues);
      }
      this.onEnd(this);
    } catch (problem) {
      if (!abort.signal.aborted) throw problem;
    }
  }

  #settle(status: DatasetStatus, issues: readonly Issue[]): void {
    this.status = status;
    this.issues = issues;
    this.host.requestUpdate();
  }

  async #find(province: string, src: string, signal: AbortSignal): Promise<FetchedJson> {
    if (src) return fetchJson(new URL(src, document.baseURI).href, signal);
    const registered = provided(province);
    if (registered !== undefined) return { ok: true, value: registered };
    if (!slugPattern.test(province)) {
      return {
        ok: false,
        issues: [{
          code: 'bad-province', path: 'province',
          message: {
            vi: `Tên tỉnh “${province.slice(0, 60)}” không đúng dạng. Dùng chữ thường không dấu, nối bằng gạch ngang, ví dụ lam-dong.`,
            en: `“${province.slice(0, 60)}” is not a province name. Use small letters joined by hyphens, such as lam-dong.`,
          },
        }],
      };
    }
    return fetchJson(datasetsFile(`${province}.json`), signal);
  }

  async #parse(value: unknown, src: string): Promise<DatasetResult> {
    if (needsNoConcepts(value)) return parseDataset(value);
    // Built files bring the concepts they inherit from; the sources have them in a file of their own.
    const own = typeof value === 'object' && value !== null && 'concepts' in value ? value : null;
    const url = src ? new URL('concepts.json', new URL(src, document.baseURI)).href : datasetsFile('concepts.json');
    const fetched: FetchedJson = own ? { ok: true, value: own } : await fetchConcepts(url);
    if (!fetched.ok) return { ...fetched, partial: null };
    const concepts = parseConcepts(fetched.value);
    if (!concepts.ok) return { ...concepts, partial: null };
    return parseDataset(value, concepts.concepts);
  }
}
