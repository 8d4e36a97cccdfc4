/** The part of the page with one's own data: open, look, decide, use. Nothing of it leaves the browser. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { type Concept, type Dataset, datasetFile, type Issue, type Mapping, openBytes, type Opened, openText } from '../../../src/model/index.js';
import { save } from '../../shared/save.js';
import { today } from '../../shared/today.js';
import { fetchCkan } from './ckan.js';
import { joins } from './joins.js';
import { said } from './issues.js';
import { preview } from './preview.js';
import {
  decideColumn, decideHead, decideRow, decideTie, describeTable, holds, look, type Made, make, nothing as noOwn, type Own, openQuestions, type SameMoment, take, tiesOf, type Use,
} from './state.js';
import { EXAMPLE, ownTexts } from './texts.js';

/** The demo's own server speaks CKAN's API; elsewhere the address is one to be replaced. */
const EXAMPLE_CKAN = new URL('ckan/api/3/action/datastore_search?resource_id=chi-tieu-mau', document.baseURI).href;

/** A longer table is read, but not shown in the field. */
const LONGEST_SHOWN = 200_000;
/** Time for the browser to paint what stands there. */
const PAINTED_MS = 30;

/** What the page shows instead of the province's own data. */
export interface OwnDataset {
  readonly dataset: Dataset;
  /** As the elements take it. */
  readonly file: unknown;
  /** Indicators of the table, and those among the province's that its rows are laid over. */
  readonly count: number;
  readonly touched: readonly string[];
  /** What of the table could not be read, and so is not in the dataset. */
  readonly unread: readonly Issue[];
}

/** The panel as it stood before its table went, for one step back. */
interface Before {
  readonly own: Own;
  readonly pasted: string;
  readonly long: number;
  readonly used: boolean;
  readonly applied: OwnDataset | null;
  /** What took the table away. */
  readonly by: 'cleared' | 'exampleIn';
}

/** A portal that is asked: how far it is, and the way to stop. */
interface Fetching {
  readonly stop: AbortController;
  records: number;
  total: number | null;
}

export class OwnDataPanel {
  #own: Own = noOwn;
  #pasted = '';
  #address = EXAMPLE_CKAN;
  #fetching: Fetching | null = null;
  /** About the last table of a portal. */
  #aside = '';
  /** Letters of a pasted table that is too long to be shown again. */
  #long = 0;
  #reading = false;
  #openings = 0;
  /** Whether the page shows what the decisions here give, and whether it shows any data of one's own at all. */
  #used = false;
  #applied: OwnDataset | null = null;
  #before: Before | null = null;
  #seen: readonly unknown[] = [];
  #made: Made | null = null;
  #lang: 'vi' | 'en' = 'vi';
  #province: Dataset | null = null;
  #concepts: readonly Concept[] = [];

  constructor(private readonly place: HTMLElement, private readonly known: () => Promise<readonly Concept[]>, private readonly use: (own: OwnDataset | null) => void) {}

  /** The page's language and the province that is shown without one's own data. */
  show(lang: 'vi' | 'en', province: Dataset | null): void {
    const moved = this.#province !== null && this.#province.province.slug !== province?.province.slug;
    this.#lang = lang;
    this.#province = province;
    // What was laid over the first province is nothing about another.
    if (moved && this.#before) this.#before = { ...this.#before, used: false, applied: null };
    if (moved && this.#applied) this.#stop();
    this.#paint();
  }

  /** Says above the elements that they show one's own data. */
  banner({ count, unread }: OwnDataset, link: string): TemplateResult {
    const words = ownTexts[this.#lang];
    return html`<section class="using"><h2 tabindex="-1">${words.applied(count)}</h2>
      ${unread.length ? html`<p>${words.notTaken(this.#problems(unread))}</p>` : nothing}<p class="small">${words.appliedHelp} <a href="#own">${link}</a></p></section>`;
  }

  #problems(issues: readonly Issue[]): string {
    return ownTexts[this.#lang].problems(issues.length, issues.at(-1)?.code !== 'more-issues');
  }

  /** Reads what `open` gives, pasted or not, unless something else is opened meanwhile. */
  async #open(open: () => Promise<Opened> | Opened, isPasted = false): Promise<void> {
    this.#openings += 1;
    const mine = this.#openings;
    this.#reading = true;
    this.#paint();
    // A long table takes a second: that it is being read stands on the page before.
    await new Promise((resolve) => { setTimeout(resolve, PAINTED_MS); });
    if (this.#concepts.length === 0) this.#concepts = await this.known();
    const opened = mine === this.#openings ? await open() : null;
    if (!opened || mine !== this.#openings) return;
    this.#reading = false;
    this.#own = take(this.#own, opened, this.#concepts);
    if (opened.ok) this.#used = false;
    if (opened.ok && !isPasted) {
      this.#before = null;
      this.#pasted = '';
      this.#long = 0;
    }
    this.#paint();
  }

  #paste(text: string): void {
    if (text.trim()) this.#before = null;
    else this.#keep('cleared');
    this.#long = text.length > LONGEST_SHOWN ? text.length : 0;
    this.#pasted = this.#long ? '' : text;
    if (text.trim()) void this.#open(() => openText(text), true);
    else this.#clear();
  }

  /** A field with megabytes in it would hold the page up for seconds; the table is read without it. */
  #pasteLong(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= LONGEST_SHOWN) return;
    event.preventDefault();
    this.#paste(text);
  }

  #clear(): void {
    this.#openings += 1;
    this.#reading = false;
    this.#long = 0;
    this.#pasted = '';
    this.#own = { ...noOwn, use: this.#own.use };
    if (this.#applied) this.#stop();
    this.#paint();
  }

  /** Keeps what stands here for one step back, where there is anything. */
  #keep(by: Before['by']): void {
    this.#before = this.#holds ? { own: this.#own, pasted: this.#pasted, long: this.#long, used: this.#used, applied: this.#applied, by } : null;
  }

  get #holds(): boolean {
    return holds(this.#own) || this.#own.issues.length > 0 || this.#pasted !== '' || this.#long > 0;
  }

  #clearTable(): void {
    this.#keep('cleared');
    this.#clear();
    // The button that was pressed is gone.
    this.place.querySelector<HTMLElement>('button.undo')?.focus();
  }

  #fillExample(): void {
    this.#keep('exampleIn');
    const before = this.#before;
    this.#paste(EXAMPLE);
    this.#before = before;
    this.#paint();
  }

  #undo({ own, pasted, long, used, applied }: Before): void {
    this.#openings += 1;
    this.#reading = false;
    this.#before = null;
    this.#own = own;
    this.#pasted = pasted;
    this.#long = long;
    this.#used = used;
    if (applied && !this.#applied) {
      this.#applied = applied;
      this.use(applied);
    }
    this.#paint();
    this.place.querySelector<HTMLElement>('button.clear')?.focus();
  }

  /** Takes a file that was chosen here, or dropped anywhere on the page. */
  async readFile(file: File | undefined): Promise<void> {
    if (!file) return;
    await this.#open(async () => openBytes(new Uint8Array(await file.arrayBuffer()), file.name));
  }

  async #fetchCkan(): Promise<void> {
    const fetching: Fetching = { stop: new AbortController(), records: 0, total: null };
    this.#fetching = fetching;
    this.#aside = '';
    this.#paint();
    const found = await fetchCkan(this.#address, fetching.stop.signal, (records, total) => {
      Object.assign(fetching, { records, total });
      this.#paint();
    });
    if (this.#fetching !== fetching) return;
    this.#fetching = null;
    this.#aside = found ? (found.short?.message[this.#lang] ?? '') : ownTexts[this.#lang].cancelled;
    if (found) await this.#open(() => found.opened);
    else this.#paint();
  }

  #decide(own: Own): void {
    this.#before = null;
    this.#own = { ...own, issues: [] };
    this.#used = false;
    this.#paint();
  }

  #apply(made: Extract<Made, { ok: true }>, unread: readonly Issue[]): void {
    this.#before = null;
    this.#used = true;
    this.#applied = { dataset: made.dataset, file: made.file, count: made.own, touched: [...tiesOf(this.#own, this.#province).values()].map(({ indicator }) => indicator.id), unread };
    this.use(this.#applied);
    this.#paint();
  }

  /** Back to the province's own data; what was read stays. */
  #leave(): void {
    this.#stop();
    this.#paint();
    this.place.querySelector<HTMLElement>('button.primary')?.focus();
  }

  #stop(): void {
    this.#used = false;
    this.#applied = null;
    this.use(null);
  }

  #issues(issues: readonly Issue[]): TemplateResult {
    const words = ownTexts[this.#lang];
    const { lines, more } = said(issues, this.#lang);
    return html`<ul class="issues">${lines.map((line) => html`<li>${line}</li>`)}</ul>${more > 0 ? html`<p class="small">${words.more(more)}</p>` : nothing}`;
  }

  #sources(): TemplateResult {
    const words = ownTexts[this.#lang];
    const fetching = this.#fetching;
    const before = this.#before;
    return html`<div class="sources">
      <label class="field wide-field"><span>${words.paste}</span>
        <textarea rows="4" spellcheck="false" .value=${this.#pasted} @input=${(event: Event) => this.#paste((event.target as HTMLTextAreaElement).value)}
          @paste=${(event: ClipboardEvent) => this.#pasteLong(event)}></textarea></label>
      <p class="told"><span role="status">${this.#reading ? words.reading : before ? words[before.by] : this.#long ? words.longPaste(this.#long) : ''}</span>
        ${before ? html`<button class="undo" type="button" @click=${() => this.#undo(before)}>${words.undo}</button>` : nothing}</p>
      <div class="tools">
        <label class="button">${words.file}<input type="file" accept=".csv,.tsv,.txt,.json,.xlsx" @change=${(event: Event) => {
          const field = event.target as HTMLInputElement;
          void this.readFile(field.files?.[0]).then(() => { field.value = ''; });
        }}></label>
        <button type="button" @click=${() => this.#fillExample()}>${words.example}</button>
        ${this.#holds ? html`<button class="clear" type="button" @click=${() => this.#clearTable()}>${words.clear}</button>` : nothing}
      </div>
      <details class="ckan"><summary>${words.ckan}</summary><div class="tools"><label class="field"><span>${words.address}</span>
        <input type="text" inputmode="url" placeholder="https://…/api/3/action/datastore_search?resource_id=…" .value=${this.#address} @input=${(event: Event) => { this.#address = (event.target as HTMLInputElement).value.trim(); }}></label>
        <button type="button" @click=${() => { if (fetching) fetching.stop.abort(); else void this.#fetchCkan(); }}>${fetching ? words.cancel : words.fetch}</button></div>
        <p class="small">${words.addressHelp}</p><p class="told" role="status">${fetching ? words.fetching(fetching.records, fetching.total) : this.#aside}</p></details>
    </div>`;
  }

  #choices(): TemplateResult {
    const own = this.#own;
    const words = ownTexts[this.#lang];
    const radio = <T extends Use | SameMoment>(name: string, value: T, chosen: T, label: string, help: string, pick: (value: T) => void) => html`<label class="choice"><input type="radio" name=${name} .checked=${value === chosen} @change=${() => pick(value)}>
      <span>${label}${help ? html` <span class="small">(${help})</span>` : nothing}</span></label>`;
    const province = this.#province?.province.name[this.#lang] ?? '';
    return html`<fieldset class="use"><legend>${words.use}</legend>
      ${province ? radio('own-use', 'on-top', own.use, words.onTop(province), words.onTopHelp, (use: Use) => this.#decide({ ...own, use })) : nothing}
      ${own.use === 'on-top' && province ? html`<div class="under">
        ${radio('own-same', 'correction', own.sameMoment, words.correction, '', (sameMoment: SameMoment) => this.#decide({ ...own, sameMoment }))}
        ${radio('own-same', 'conflict', own.sameMoment, words.conflict, '', (sameMoment: SameMoment) => this.#decide({ ...own, sameMoment }))}</div>` : nothing}
      ${radio('own-use', 'alone', own.use, words.alone, '', (use: Use) => this.#decide({ ...own, use }))}</fieldset>`;
  }

  #about(mapping: Mapping): TemplateResult {
    const words = ownTexts[this.#lang];
    const territories = Object.entries(words.territories) as [Mapping['territory'], string][];
    return html`<div class="said">
      <label class="field"><span>${words.source}</span><input type="text" maxlength="300" .value=${mapping.document.title.vi ?? ''}
        @change=${(event: Event) => this.#decide(describeTable(this.#own, { title: (event.target as HTMLInputElement).value }))}></label>
      <label class="field"><span>${words.territory}</span><select .value=${mapping.territory}
        @change=${(event: Event) => this.#decide(describeTable(this.#own, { territory: (event.target as HTMLSelectElement).value as Mapping['territory'] }))}>
        ${territories.map(([value, label]) => html`<option value=${value} ?selected=${value === mapping.territory}>${label}</option>`)}</select>
        <span class="small">${words.territoryHelp}</span></label></div>`;
  }

  #result(made: Made): TemplateResult {
    const words = ownTexts[this.#lang];
    const usable = made.ok ? made : made.rest;
    return html`${made.ok ? nothing : html`<div class="problem" role="alert"><p><b>${this.#problems(made.issues)}</b></p>${this.#issues(made.issues)}</div>`}
      ${usable ? html`${this.#choices()}
        <div class="tools">${this.#used ? nothing : html`<button class="primary" type="button" @click=${() => this.#apply(usable, made.ok ? [] : made.issues)}>${words.apply}</button>`}
          ${this.#applied ? html`<button type="button" @click=${() => this.#leave()}>${words.stop}</button>` : nothing}
          <button type="button" @click=${() => save(`${JSON.stringify(usable.file, null, 2)}\n`, `${usable.dataset.province.slug}-${today()}.json`, 'application/json')}>${words.export}</button></div>
        <p class="told" role="status">${this.#used ? words.applied(usable.own) : ''}</p>
        ${usable.notes.length ? html`<details><summary>${words.notes} (${usable.notes.length})</summary>${this.#issues(usable.notes)}</details>` : nothing}`
      : html`${!made.ok && made.alone ? this.#choices() : nothing}<p class="small">${words.nothing}</p>`}`;
  }

  /** What the decisions make; the page paints more often than anybody decides, and a long table takes seconds. */
  #make(): Made | null {
    const seen = [this.#own, this.#concepts, this.#province];
    if (seen.some((each, index) => each !== this.#seen[index])) {
      this.#seen = seen;
      this.#made = make(this.#own, this.#concepts, this.#province, datasetFile, today());
    }
    return this.#made;
  }

  #paint(): void {
    const own = this.#own;
    const words = ownTexts[this.#lang];
    const table = own.tables[own.at];
    const questions = openQuestions(own);
    const made = this.#make();
    render(html`${this.#sources()}
      ${own.issues.length ? html`<div class="problem" role="alert">${this.#issues(own.issues)}${holds(own) ? html`<p>${words.kept}</p>` : nothing}</div>` : nothing}
      ${own.tables.length > 1 ? html`<label class="field table"><span>${words.table}</span><select .value=${String(own.at)} @change=${(event: Event) => this.#decide(look(own, Number((event.target as HTMLSelectElement).value), this.#concepts))}>
        ${own.tables.map(({ name }, index) => html`<option value=${index} ?selected=${index === own.at}>${name || index + 1}</option>`)}</select></label>` : nothing}
      ${table && own.inspection && own.mapping ? html`
        ${questions.length ? html`<div class="asking"><h3>${words.questions}</h3>${this.#issues(questions)}</div>` : nothing}
        ${preview({ table, inspection: own.inspection, mapping: own.mapping, lang: this.#lang, words, decide: (index, part) => this.#decide(decideColumn(own, index, part)), decideHead: (head) => this.#decide(decideHead(own, head)) })}
        ${own.inspection.rows.length === 0 ? nothing : html`${joins({
          inspection: own.inspection, mapping: own.mapping, concepts: this.#concepts, province: own.use === 'on-top' ? this.#province : null, ties: tiesOf(own, this.#province), lang: this.#lang, words,
          decide: (key, part) => this.#decide(decideRow(own, key, part)), tie: (key, id) => this.#decide(decideTie(own, key, id)),
        })}
        ${this.#about(own.mapping)}`}` : nothing}
      ${made && questions.length === 0 ? this.#result(made) : nothing}`, this.place);
  }
}
