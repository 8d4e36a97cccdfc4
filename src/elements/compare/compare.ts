import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { compareText } from '../../i18n/index.js';
import { type ApartRow, compareProvinces, type Comparison, type SharedRow } from '../../view/compare.js';
import { isPerRow, orderProvinces, type ProvinceOrder } from '../../view/compare-level.js';
import { safely } from '../../view/projection-scenarios.js';
import { noticeStyles } from '../shared/notice.js';
import { tokens } from '../shared/tokens.styles.js';
import { trackStyles } from '../shared/track.js';
import { roomStyles } from '../shared/trend-room.js';
import { TrendsElement } from '../trends-element.js';
import { warn } from '../shared/warn.js';
import { apartPart } from './compare-apart.js';
import { beforeComparison } from './compare-before.js';
import { chooser, listProvinces, type ProvinceList } from './compare-chooser.js';
import { compareFoot, type FileKind } from './compare-foot.js';
import { compareHead, type PartName } from './compare-head.js';
import { ownPart, singlePart } from './compare-own.js';
import { saveFile } from './compare-save.js';
import type { ManyView } from './compare-row.js';
import { sharedPart, usualView } from './compare-shared.js';
import { rowSourcesStyles } from './compare-sources.js';
import { stripStyles } from './compare-strip.js';
import { columnName } from './compare-words.js';
import { heatStyles } from './compare-heat.js';
import { compareStyles } from './compare.styles.js';
import { Levels } from './levels.js';
import { MOST_PROVINCES, parseList, type ProvinceColumn, ProvincesController, type ProvincesHost } from './provinces-controller.js';
import { RanksController } from './ranks-controller.js';
import { scaleTrackStyles } from './scale-track.js';

/** What a choice changed is spoken once, this long after the last one. */
const ANNOUNCE_MS = 500;

/**
 * Provinces side by side, from two to 34: first what may be compared (one indicator, one stated base, one kind of territory), then each province against its own
 * target, then what may not be compared and why, last what one province alone sets itself. Ranks stand only where the engine allows them, as intervals, and a
 * missing value is never drawn as 0. From six provinces on the reader chooses: dots on a scale, a heat table of distances, or each province in its place.
 *
 * A province that cannot be loaded leaves the others standing. `province` names the one that stands first; `src` and `data` are not used here.
 *
 * @csspart base - The whole. @csspart header - Title, provinces, summary. @csspart title - The heading. @csspart table - The comparable indicators.
 * @csspart sources - The documents. @csspart actions - Order, yardstick, download. @csspart error - What could not be loaded.
 * @cssproperty [--chiso-sticky-top=0px] - Height of the page's own fixed header, under which the table's header stays.
 * @fires {CustomEvent<CompareLoadDetail>} chiso-load - Every province has answered; `detail` has their slugs and the number of indicators.
 * @fires {CustomEvent<ErrorDetail>} chiso-error - At least one province could not be read; `detail` has their slugs and the issues.
 * @fires {CustomEvent<CompareChange>} chiso-change - The reader chose provinces, order, yardstick or level; `detail` has all of them.
 * @fires {CustomEvent<ProjectDetail>} chiso-project - The trend of a row was computed; `detail` has indicator, mode (worker or inline) and cause.
 * @fires {CustomEvent<ProgressDetail>} chiso-progress - Trends or ranks are being computed; `detail` has how many are done and how many were asked for.
 * @fires {CustomEvent<ContentSelect>} chiso-select - The reader opened or closed an indicator; `detail` has concept, basis and open.
 */
export class ChisoCompare extends TrendsElement implements ProvincesHost {
  static override styles = [tokens, noticeStyles, trackStyles, scaleTrackStyles, rowSourcesStyles, stripStyles, ...compareStyles, heatStyles, roomStyles];

  /** Slugs of the provinces, parted by spaces or commas. */
  @property({ reflect: true, useDefault: true }) provinces = '';
  /** Ids of the concepts to compare, parted by spaces or commas; default those of the headline rows. */
  @property({ useDefault: true }) concepts = '';
  /** Every row that belongs to a shared concept, instead of the headline rows. */
  @property({ type: Boolean, reflect: true }) all = false;
  /** Dataset objects instead of files; each is checked like any outside data. */
  @property({ attribute: false }) datasets: readonly unknown[] = [];
  /** Leaves out the downloads. */
  @property({ type: Boolean, attribute: 'no-download' }) noDownload = false;
  @state() private order: ProvinceOrder = 'given';
  @state() private hiddenKeys: ReadonlySet<string> = new Set();
  @state() private pinnedKey: string | null = null;
  @state() private common = false;
  @state() private levels = new Levels();
  /** Provinces that the reader added. */
  @state() private added: readonly string[] = [];
  @state() private list: ProvinceList = 'unasked';
  /** How the reader wants many provinces shown; null for what is usual. */
  @state() private chosenView: ManyView | null = null;
  @state() private openRow: string | null = null;
  /** Provinces whose own rows are open, where each is one line. */
  @state() private openPlaces: ReadonlySet<string> = new Set();
  @state() private spoken = '';
  @state() private downloadFailed = false;

  readonly #provinces: ProvincesController;
  readonly #ranks = new RanksController(this);
  #listing: AbortController | null = null;
  #comparison: Comparison | null = null;
  #comparedFor: readonly unknown[] = [];
  /** Content has been shown: from then on provinces come and go one by one. */
  #shown = false;
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    // The base element's controller is for one province; this one keeps a list of them.
    this.removeController(this.loader);
    this.#provinces = new ProvincesController(this, (columns) => this.#report(columns));
  }

  get slugs(): readonly string[] {
    return [...new Set([...(this.datasets.length > 0 ? [] : parseList(this.provinces)), ...this.added])];
  }

  override get extent(): 'summary' | 'whole' {
    // Rows that are no headline rows, and the details of findings, are in the whole file only.
    return this.all || this.#concepts.length > 0 || this.openRow !== null ? 'whole' : 'summary';
  }

  get #concepts(): readonly string[] {
    return parseList(this.concepts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcement);
    this.#listing?.abort();
    if (this.list === 'loading') this.list = 'unasked';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!safely(() => Array.isArray(this.datasets), false)) this.datasets = [];
    if (changed.has('province')) this.pinnedKey = null;
    if (changed.has('lang') && this.hasUpdated) this.levels = this.levels.inLanguage(this.language);
    if ((changed.has('provinces') || changed.has('datasets')) && this.hasUpdated) {
      this.added = [];
      if (changed.has('provinces')) this.hiddenKeys = new Set();
      this.#hush();
    }
  }

  protected override updated(): void {
    if (this.#shown) this.markFirstRows();
  }

  /** After the controller has taken over a changed list, and before anything is drawn. */
  protected override update(changed: PropertyValues<this>): void {
    this.#compare();
    this.#ranks.ask(this.#comparison);
    super.update(changed);
  }

  #compare(): void {
    const columns = this.#shownColumns;
    const ready = columns.flatMap(({ key, dataset }) => (dataset ? [{ key, dataset }] : []));
    const wanted = [this.today, this.concepts, this.all, this.noProjection, this.trends.version, ...ready.flatMap(({ key, dataset }) => [key, dataset])];
    if (wanted.length !== this.#comparedFor.length || wanted.some((value, index) => value !== this.#comparedFor[index])) {
      this.#comparedFor = wanted;
      this.#comparison = compareProvinces(ready, this.today, { concepts: this.#concepts, all: this.all, judged: (rows) => this.judged(rows) });
    }
    // The first time all are waited for, so that the counts do not jump; later each comes by itself.
    if (!this.#provinces.waiting || ready.length === 0) this.#shown = ready.length > 0;
  }

  get #pinned(): string | null {
    const columns = this.#provinces.columns;
    const isNamed = ({ slug, dataset }: ProvinceColumn) => this.province !== '' && (slug === this.province || dataset?.province.slug === this.province);
    const key = this.pinnedKey ?? columns.find(isNamed)?.key ?? null;
    return key !== null && columns.some((column) => column.key === key) && !this.hiddenKeys.has(key) ? key : null;
  }

  /** The provinces in the reader's order, without those that were taken out. */
  get #shownColumns(): readonly ProvinceColumn[] {
    const names = (a: ProvinceColumn, b: ProvinceColumn) => compareText(columnName(a, this.language), columnName(b, this.language), this.language);
    return orderProvinces(this.#provinces.columns.filter(({ key }) => !this.hiddenKeys.has(key)), this.order, this.#pinned, names);
  }

  #report(columns: readonly ProvinceColumn[]): void {
    const failed = columns.filter(({ status }) => status === 'error');
    const ready = columns.flatMap(({ dataset }) => dataset ?? []);
    if (failed.length > 0) {
      const issues = failed.flatMap((column) => column.issues);
      warn(issues, this.language);
      this.emit('chiso-error', { issues, provinces: failed.map(({ slug, dataset }) => dataset?.province.slug ?? slug) });
    }
    if (ready.length > 0) {
      this.emit('chiso-load', { provinces: ready.map(({ province }) => province.slug), indicators: ready.reduce((sum, { indicators }) => sum + indicators.length, 0) });
    }
  }

  /** What was said is about provinces that are gone. */
  #hush(): void {
    clearTimeout(this.#announcement);
    this.spoken = '';
  }

  #changed(): void {
    const shown = this.#shownColumns;
    const slugs = (columns: readonly ProvinceColumn[]) => columns.map(({ slug, dataset }) => dataset?.province.slug ?? slug);
    this.emit('chiso-change', {
      provinces: slugs(shown), pinned: slugs(shown.filter(({ key }) => key === this.#pinned))[0] ?? null, order: this.order, common: this.common,
      levels: this.levels.values,
    });
    this.#hush();
    this.#announcement = setTimeout(() => {
      const counts = this.#comparison?.counts;
      this.spoken = counts ? compareTexts(this.language).spoken(counts.compared, counts.apart) : '';
    }, ANNOUNCE_MS);
  }

  #show(key: string, shown: boolean): void {
    const hidden = new Set(this.hiddenKeys);
    if (shown) hidden.delete(key);
    else hidden.add(key);
    this.hiddenKeys = hidden;
    this.#changed();
  }

  /** A table has one order of provinces for all its rows. */
  #view(view: ManyView): void {
    this.chosenView = view;
    if (view === 'heat' && isPerRow(this.order)) {
      this.order = 'given';
      this.#changed();
    }
  }

  #typeLevel(row: SharedRow, text: string | null): void {
    this.levels = this.levels.with(row, text, this.language);
    this.#changed();
    if (text === null) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`.shared-row[data-row="${CSS.escape(row.id)}"] .level-entry input`)?.focus());
  }

  async #openList(): Promise<void> {
    if (this.list === 'loading' || typeof this.list !== 'string') return;
    this.list = 'loading';
    const { signal } = (this.#listing = new AbortController());
    const list = await listProvinces(signal).catch(() => null);
    if (list) this.list = list;
  }

  /** The button goes with the province that it adds, so the focus moves to the list. */
  #add(slug: string): void {
    this.added = [...this.added, slug];
    void this.updateComplete.then(() => {
      // Only now it is among the columns.
      this.#changed();
      this.renderRoot.querySelector<HTMLElement>('.chooser summary')?.focus();
    });
  }

  #toggle(row: { readonly id: string; readonly concept: string; readonly basis: string | null }): void {
    const open = this.openRow !== row.id;
    this.openRow = open ? row.id : null;
    this.emit('chiso-select', { concept: row.concept, basis: row.basis, open });
  }

  #togglePlace(key: string): void {
    const open = new Set(this.openPlaces);
    if (!open.delete(key)) open.add(key);
    this.openPlaces = open;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || this.openRow === null) return;
    const inside = (event.target as Element).closest<HTMLElement>('.open-row, .shared-row, .apart-row');
    const id = this.openRow;
    if (!inside || (inside.id !== 'open-row' && inside.dataset.row !== id)) return;
    const [concept = '', basis = null] = id.split('/');
    this.openRow = null;
    this.emit('chiso-select', { concept, basis, open: false });
    this.renderRoot.querySelector<HTMLElement>(`button.name[data-row="${CSS.escape(id)}"]`)?.focus();
  }

  /** What the sticky header would cover is brought below it. */
  #onFocus(event: FocusEvent): void {
    const target = event.target as HTMLElement;
    const covers = target.closest('.grid')?.querySelector<HTMLElement>('thead th');
    const header = covers && covers.offsetHeight > 0 ? covers : target.closest('.shared-row, .apart-row')?.querySelector<HTMLElement>('.content');
    if (!header || header.contains(target)) return;
    const [own, cover] = [target.getBoundingClientRect(), header.getBoundingClientRect()];
    if (own.top < cover.bottom && own.bottom > cover.top) target.scrollIntoView({ block: 'center' });
  }

  #goTo(part: PartName): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#part-${part}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }

  async #download(kind: FileKind, comparison: Comparison): Promise<void> {
    const base = this.renderRoot.querySelector('[part~="base"]');
    if (!base) return;
    this.downloadFailed = false;
    this.downloadFailed = !(await saveFile(kind, {
      comparison, columns: this.#shownColumns, levelOf: (row) => (this.common ? this.levels.of(row) : null), ranks: this.#ranks.ranks, chosen: this.#concepts.length > 0,
      today: this.today, language: this.language,
    }, base));
  }

  #content(columns: readonly ProvinceColumn[], comparison: Comparison): TemplateResult {
    const { language, openRow, common, order, list } = this;
    const texts = compareTexts(language);
    const usual = usualView(columns);
    const view = usual && (this.chosenView ?? usual);
    const ready = columns.filter(({ dataset }) => dataset);
    const isComparison = ready.length >= 2;
    const parts: PartName[] = [
      ...(isComparison ? ['shared' as const] : []), 'own', ...(comparison.apart.length ? ['apart' as const] : []), ...(isComparison && comparison.single.length ? ['single' as const] : []),
    ];
    const heading = (part: PartName) => html`<p class="part-title" role="heading" aria-level=${Math.min(6, this.level + 1)} id="part-${part}"
      tabindex="-1">${texts.parts[part]}</p>`;
    return html`
      ${compareHead({
        columns: this.#provinces.columns, comparison, hidden: this.hiddenKeys, pinned: this.#pinned, order, common, chosen: this.#concepts.length > 0,
        tooMany: this.datasets.length + this.slugs.length > MOST_PROVINCES, view,
        chooser: chooser({
          list, taken: new Set(this.#provinces.columns.flatMap(({ slug, dataset }) => dataset?.province.slug ?? slug)), full: this.#provinces.columns.length >= MOST_PROVINCES, language,
          onOpen: () => void this.#openList(), onAdd: (slug) => this.#add(slug),
        }), parts, today: this.today, level: this.level, language,
        choose: {
          show: (key, shown) => this.#show(key, shown),
          // An empty key is no province: the page's own choice is undone by it.
          pin: (key) => { this.pinnedKey = key ?? ''; this.#changed(); },
          order: (chosen) => { this.order = chosen; this.#changed(); },
          common: (chosen) => { this.common = chosen; this.#changed(); },
          view: (chosen) => this.#view(chosen),
          part: (part) => this.#goTo(part),
          reload: (key) => this.#provinces.reload(key),
        },
      })}
      ${parts.includes('shared') ? sharedPart(comparison.shared, {
        columns, order, pinned: this.#pinned, common, levels: this.levels, ranks: this.#ranks.ranks, view: view ?? 'each', openRow, language,
        onToggle: (row) => this.#toggle(row), onLevel: (row, text) => this.#typeLevel(row, text),
      }, heading('shared')) : nothing}
      ${ownPart(comparison.own, { columns: ready, folded: view === 'dots' || view === 'heat', open: this.openPlaces, language, onPlace: (key) => this.#togglePlace(key) }, heading('own'))}
      ${parts.includes('apart') ? apartPart(comparison.apart, { columns: ready, openRow, language, onToggle: (row: ApartRow) => this.#toggle(row) }, heading('apart')) : nothing}
      ${parts.includes('single') ? singlePart(comparison.single, ready, language, heading('single')) : nothing}
      <p class="visually-hidden" role="status">${this.spoken}</p>
      ${compareFoot(ready, this.downloadFailed, language, this.noDownload ? null : (kind) => void this.#download(kind, comparison))}`;
  }

  protected override render(): TemplateResult {
    const columns = this.#shownColumns;
    const comparison = this.#comparison;
    const content = this.#shown && comparison ? this.#content(columns, comparison) : beforeComparison({
      columns: this.#provinces.columns, waiting: this.#provinces.waiting, rows: this.rows, ownContent: this.childElementCount > 0, language: this.language,
      onReload: (key) => this.#provinces.reload(key),
    });
    return html`<section part="base" lang=${this.language} @keydown=${this.#onKey} @focusin=${this.#onFocus}>${content}</section>`;
  }
}

