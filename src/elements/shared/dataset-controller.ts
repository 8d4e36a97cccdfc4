import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Dataset, type Issue, onProvide } from '../../model/index.js';
import { loadDataset } from './load-dataset.js';
import { isMarked, pageData, type PageData } from './page-data.js';
import { warnAgain } from './warn.js';

/** What an element that shows a province's data tells its controller. */
export interface DatasetHost extends ReactiveControllerHost, Pick<HTMLElement, 'querySelector'> {
  readonly province: string;
  readonly src: string;
  readonly data: unknown;
  /** How much of the dataset the element needs now; a change to `whole` loads the rest. */
  readonly extent: 'summary' | 'whole';
}

export type DatasetStatus = 'idle' | 'loading' | 'ready' | 'error';

/**
 * Keeps an element supplied with its dataset. The newest wish wins: an answer to an older one is dropped. When a load fails, what was shown stays and
 * `issues` says why.
 */
export class DatasetController implements ReactiveController {
  status: DatasetStatus = 'idle';
  dataset: Dataset | null = null;
  issues: readonly Issue[] = [];
  /** Whether the data holds more than could be read. */
  partly = false;

  #abort: AbortController | null = null;
  #wish = '';
  #given: unknown = null;
  #page: PageData | null = null;
  #extent = '';
  #observer: MutationObserver | null = null;
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
      if (slug === this.host.province && this.status !== 'ready') void this.reload();
    });
    // A script in the head upgrades an element before its content is parsed.
    this.#observer = new MutationObserver(() => this.host.requestUpdate());
    this.#observer.observe(this.host as unknown as Node, { childList: true, subtree: true });
    // Removed while loading: the wish was forgotten, so being back asks again.
    if (this.#wish === '') this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#observer?.disconnect();
    this.#abort?.abort();
    if (this.status === 'loading') this.#wish = '';
  }

  hostUpdate(): void {
    const { province, src, data, extent } = this.host;
    const page = data ? null : pageData(this.host, !province && !src);
    const wish = [province, src, page?.textContent].join('\n');
    const same = wish === this.#wish && Object.is(data, this.#given) && page === this.#page;
    if (same && extent === this.#extent) return;
    // What is there already is whole: a registered or given dataset, a page's own file, or one loaded before the reader went back to the headline rows.
    const whole = this.dataset !== null && !this.dataset.summary && this.status !== 'loading';
    const enough = same && (whole || (extent === 'summary' && this.status === 'ready'));
    this.#wish = wish;
    this.#extent = extent;
    this.#given = data;
    this.#page = page;
    if (!enough) void this.#load();
  }

  /** Asks again, also for what is already there; resolves when the answer is in. */
  reload(): Promise<void> {
    warnAgain();
    return this.#load();
  }

  async #load(): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const { province, src, data, extent } = this.host;
    const page = this.#page;
    if (!province && !src && !data && !page) {
      this.#nothing();
      return;
    }
    this.status = 'loading';
    this.host.requestUpdate();
    const result = await loadDataset({ province, src, data, page, extent }, abort.signal).catch((problem: unknown) => {
      if (abort.signal.aborted) return null;
      throw problem;
    });
    if (!result || abort.signal.aborted) return;
    // A table that nobody called data and that has no columns of ours is just a table.
    if (!result.ok && !result.partial && page && !isMarked(page)) {
      this.#nothing();
      return;
    }
    this.partly = !result.ok && Boolean(result.partial);
    if (result.ok) {
      this.dataset = result.dataset;
      this.#settle('ready', []);
    } else {
      // Rows that could be read live on beside the message; another province's rows never stand under this one's name.
      const kept = this.dataset?.province.slug === province ? this.dataset : null;
      this.dataset = result.partial ?? kept;
      this.#settle('error', result.issues);
    }
    this.onEnd(this);
  }

  #nothing(): void {
    this.dataset = null;
    this.#settle('idle', []);
  }

  #settle(status: DatasetStatus, issues: readonly Issue[]): void {
    this.status = status;
    this.issues = issues;
    this.host.requestUpdate();
  }
}
