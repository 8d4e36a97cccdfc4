import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Dataset, type Issue, onProvide } from '../../model/index.js';
import { loadDataset } from '../shared/load-dataset.js';
import { warnAgain } from '../shared/warn.js';

/** Provinces that one comparison takes: there are 34. */
export const MOST_PROVINCES = 34;

/** One province of a comparison and what became of its data. */
export interface ProvinceColumn {
  readonly key: string;
  /** Slug asked for; empty for a dataset that the page gave and that is not read yet. */
  readonly slug: string;
  /** Place in the list, from 1: the only name of a dataset that could not be read. */
  readonly place: number;
  readonly status: 'loading' | 'ready' | 'error';
  readonly dataset: Dataset | null;
  readonly issues: readonly Issue[];
}

export interface ProvincesHost extends ReactiveControllerHost {
  /** Slugs in order, each once; they follow the dataset objects. */
  readonly slugs: readonly string[];
  /** Dataset objects. */
  readonly datasets: readonly unknown[];
  readonly extent: 'summary' | 'whole';
}

interface Load {
  readonly slug: string;
  readonly data: unknown;
  readonly extent: 'summary' | 'whole';
  readonly abort: AbortController;
  column: ProvinceColumn;
}

/** Slugs of an attribute such as `lam-dong dak-lak, gia-lai`: parted by spaces or commas, each once, at most 34. */
export function parseList(text: unknown): readonly string[] {
  return typeof text === 'string' ? [...new Set(text.slice(0, 4000).split(/[\s,;]+/).filter(Boolean))] : [];
}

function duplicate(slug: string): Issue {
  return { code: 'duplicate-province', path: 'datasets', message: { vi: `Tỉnh “${slug}” đã có trong bảng so sánh.`, en: `The province “${slug}” is in the comparison already.` } };
}

/**
 * Keeps a comparison supplied with its provinces: each loads and fails on its own, the newest list wins, and what is loaded is not asked for again when the
 * list changes around it.
 */
export class ProvincesController implements ReactiveController {
  #loads = new Map<string, Load>();
  #stopListening: (() => void) | null = null;
  #connected = false;

  constructor(
    private readonly host: ProvincesHost,
    /** Told when the last of the provinces asked for has answered, well or not. */
    private readonly onEnd: (columns: readonly ProvinceColumn[]) => void,
  ) {
    host.addController(this);
  }

  /** The provinces in the page's order. A second dataset of one province is an error of its own column. */
  get columns(): readonly ProvinceColumn[] {
    const seen = new Set<string>();
    return [...this.#loads.values()].map(({ column }) => {
      const slug = column.dataset?.province.slug;
      if (slug === undefined) return column;
      if (seen.has(slug)) return { ...column, status: 'error', dataset: null, issues: [duplicate(slug)] };
      seen.add(slug);
      return column;
    });
  }

  get waiting(): boolean {
    return [...this.#loads.values()].some(({ column }) => column.status === 'loading');
  }

  hostConnected(): void {
    this.#connected = true;
    this.#stopListening = onProvide((slug) => {
      const load = this.#loads.get(slug);
      if (load && load.column.status !== 'ready') this.reload(slug);
    });
    // Removed while loading: those loads were dropped, so being back asks again.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stopListening?.();
    for (const [key, { abort, column }] of [...this.#loads]) {
      if (column.status !== 'loading') continue;
      abort.abort();
      this.#loads.delete(key);
    }
  }

  hostUpdate(): void {
    // An update that was still due when the element left the page starts no request; being back asks for another.
    if (!this.#connected) return;
    const { slugs, datasets, extent } = this.host;
    const wishes = [
      ...datasets.map((data, index) => ({ key: `data-${index}`, slug: '', data })), ...slugs.map((slug) => ({ key: slug, slug, data: undefined })),
    ].slice(0, MOST_PROVINCES);
    const before = this.#loads;
    this.#loads = new Map();
    const begun: Load[] = [];
    wishes.forEach(({ key, slug, data }, index) => {
      const old = before.get(key);
      const enough = old && old.data === data && (old.extent === extent || old.extent === 'whole' || data !== undefined);
      if (enough) {
        if (old.column.place !== index + 1) old.column = { ...old.column, place: index + 1 };
        this.#loads.set(key, old);
        before.delete(key);
      } else {
        // What is shown stays while more of the same province is on its way.
        const kept = old?.data === data ? (old?.column.dataset ?? null) : null;
        const column: ProvinceColumn = { key, slug, place: index + 1, status: 'loading', dataset: kept, issues: [] };
        const load: Load = { slug, data, extent, abort: new AbortController(), column };
        this.#loads.set(key, load);
        begun.push(load);
      }
    });
    for (const { abort } of before.values()) abort.abort();
    for (const load of begun) void this.#load(load);
  }

  /** Asks again for one province. */
  reload(key: string): void {
    warnAgain();
    const old = this.#loads.get(key);
    if (!old) return;
    old.abort.abort();
    const load: Load = { ...old, abort: new AbortController(), column: { ...old.column, status: 'loading', issues: [] } };
    this.#loads.set(key, load);
    this.host.requestUpdate();
    void this.#load(load);
  }

  async #load(load: Load): Promise<void> {
    const { slug, data, extent, abort } = load;
    const wish = data === undefined ? { province: slug, extent } : { province: '', data: data ?? {}, extent };
    const result = await loadDataset(wish, abort.signal).catch((problem: unknown) => {
      if (abort.signal.aborted) return null;
      throw problem;
    });
    if (!result || abort.signal.aborted) return;
    load.column = result.ok
      ? { ...load.column, status: 'ready', dataset: result.dataset, issues: [] }
      : { ...load.column, status: 'error', dataset: result.partial ?? load.column.dataset, issues: result.issues };
    this.host.requestUpdate();
    if (!this.waiting) this.onEnd(this.columns);
  }
}
