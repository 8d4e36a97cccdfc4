/** What every page of the demo has: its language and background, kept in the address and carried from page to page. */
import { type Fields, oneOf } from './address.js';
import { siteTexts } from './site-texts.js';

export type Language = 'vi' | 'en';

export interface Site {
  readonly lang: Language;
  readonly theme: '' | 'light' | 'dark';
}

export const siteFields: Fields<Site> = {
  lang: oneOf(['vi', 'en'], 'vi'),
  theme: oneOf(['', 'light', 'dark'], ''),
};

/** Words of the static parts of a page: `data-text` holds the key of an element's text, `data-label` that of its accessible name. */
export type PageTexts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The part of an address that takes language and background along to another page; empty for the defaults. */
export function carriedSearch({ lang, theme }: Site): string {
  const search = new URLSearchParams({ ...(lang === 'vi' ? {} : { lang }), ...(theme ? { theme } : {}) }).toString();
  return search && `?${search}`;
}

/**
 * Writes language and background into the page.
 * @param about What the page shows now, which its title begins with: tabs, bookmarks and steps back are told apart by it.
 */
export function dress({ lang, theme }: Site, texts: PageTexts, about: string): void {
  const root = document.documentElement;
  root.lang = lang;
  root.classList.remove('dressing');
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  const words = { ...siteTexts[lang], ...texts[lang] };
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = words[place.dataset.text ?? ''];
    // A text that is there already stays the same node: writing it anew would count as painting the page again.
    if (text !== undefined && text !== place.textContent) place.textContent = text;
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-label]')) place.ariaLabel = words[place.dataset.label ?? ''] ?? place.ariaLabel;
  document.title = [about, words.title].filter(Boolean).join(' – ');
  const carried = carriedSearch({ lang, theme });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.pages a[data-page], .brand a')) link.search = carried;
  const other = document.querySelector<HTMLSelectElement>('.settings select[name="lang"]');
  if (other) other.value = lang;
  const background = document.querySelector<HTMLSelectElement>('.settings select[name="theme"]');
  if (background) background.value = theme;
}

/** Calls `change` with what the reader picks in the page's head. */
export function onSiteChange(change: (site: Partial<Site>) => void): void {
  document.querySelector('.settings')?.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) change({ [target.name]: target.value });
  });
}
