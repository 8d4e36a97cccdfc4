/** The list of provinces that a reader may add: those of the datasets' folder, and those that the page brought along. */
import { html, nothing, type TemplateResult } from 'lit';
import { compareTexts } from '../../i18n/compare-texts.js';
import { compareText, type Language, messages, pickText } from '../../i18n/index.js';
import { type LocalText, provided, providedSlugs } from '../../model/index.js';
import { fetchJson } from '../shared/fetch-json.js';
import { datasetsFile } from '../shared/settings.js';

export interface ListedProvince {
  readonly slug: string;
  readonly name: LocalText;
}

/** `loading` from the first opening on, `failed` where neither list nor registered data is there. */
export type ProvinceList = 'unasked' | 'loading' | 'failed' | readonly ListedProvince[];

/** More than this is no list of provinces. */
const MOST_LISTED = 100;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const field = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined);

function listed(slug: unknown, name: unknown): ListedProvince | null {
  if (typeof slug !== 'string' || slug.length > 60 || !SLUG.test(slug)) return null;
  const text = (language: Language) => { const words = field(name, language); return typeof words === 'string' ? words.slice(0, 60) : undefined; };
  const [vi, en] = [text('vi'), text('en')];
  return { slug, name: { ...(vi ? { vi } : {}), ...(en ? { en } : {}) } };
}

/** Never rejects but by `signal`; what is no province in the list is left out. */
export async function listProvinces(signal: AbortSignal): Promise<ProvinceList> {
  const own = providedSlugs().map((slug) => listed(slug, field(field(provided(slug), 'province'), 'name')));
  const fetched = await fetchJson(datasetsFile('index.json'), signal);
  const entries = fetched.ok ? field(fetched.value, 'provinces') : null;
  const found = Array.isArray(entries) ? entries.slice(0, MOST_LISTED).map((entry: unknown) => listed(field(entry, 'slug'), field(entry, 'name'))) : [];
  const all = [...own, ...found].flatMap((one) => one ?? []);
  return all.length ? [...new Map(all.map((one) => [one.slug, one])).values()] : 'failed';
}

export interface ChooserContext {
  readonly list: ProvinceList;
  /** Slugs in the comparison. */
  readonly taken: ReadonlySet<string>;
  readonly full: boolean;
  readonly language: Language;
  readonly onOpen: () => void;
  readonly onAdd: (slug: string) => void;
}

export function chooser({ list, taken, full, language, onOpen, onAdd }: ChooserContext): TemplateResult {
  const texts = compareTexts(language);
  const name = (one: ListedProvince) => pickText(one.name, language).text || one.slug;
  const left = typeof list === 'string' ? [] : list.filter(({ slug }) => !taken.has(slug)).sort((a, b) => compareText(name(a), name(b), language));
  const words = list === 'failed' ? texts.listFailed : typeof list === 'string' ? messages(language).loading : full ? texts.listFull : texts.listEmpty;
  return html`<details class="chooser" @toggle=${(event: Event) => { if ((event.target as HTMLDetailsElement).open) onOpen(); }}><summary>${texts.add}</summary>
    ${list === 'unasked' ? nothing : left.length && !full ? html`<ul class="chips">${left.map((one) => html`<li><button type="button" class="add" @click=${() => onAdd(one.slug)}>${name(one)}</button></li>`)}</ul>`
      : html`<p class="small">${words} ${list === 'failed' ? html`<button type="button" class="link" @click=${onOpen}>${messages(language).retry}</button>` : nothing}</p>`}</details>`;
}
