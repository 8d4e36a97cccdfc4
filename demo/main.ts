import '../src/define.js';
import type { ChisoScorecard } from '../src/index.js';
import { texts, type TextKey } from './texts.js';

type Language = keyof typeof texts;

const scorecard = document.querySelector<ChisoScorecard>('chiso-scorecard');
const choices = document.querySelector<HTMLFormElement>('#choices');
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-province]')];

const known = links.map((link) => link.dataset.province ?? '');

/** The page's choices live in its address, so that a link shows what its sender saw. */
function choicesOfAddress(): { province: string; lang: Language; theme: '' | 'light' | 'dark' } {
  const parameters = new URLSearchParams(location.search);
  const theme = parameters.get('theme');
  const wanted = parameters.get('province') ?? '';
  return {
    province: known.includes(wanted) ? wanted : 'lam-dong',
    lang: parameters.get('lang') === 'en' ? 'en' : 'vi',
    theme: theme === 'light' || theme === 'dark' ? theme : '',
  };
}

function show(): void {
  const { province, lang, theme } = choicesOfAddress();
  const root = document.documentElement;
  root.lang = lang;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) place.textContent = texts[lang][place.dataset.text as TextKey];
  for (const place of document.querySelectorAll<HTMLElement>('[data-label]')) place.ariaLabel = texts[lang][place.dataset.label as TextKey];
  for (const link of links) {
    link.href = address({ province: link.dataset.province ?? '' });
    if (link.dataset.province === province) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = `${links.find((link) => link.dataset.province === province)?.textContent ?? province}: ${texts[lang].title}`;
  if (choices) {
    (choices.elements.namedItem('lang') as HTMLSelectElement).value = lang;
    (choices.elements.namedItem('theme') as HTMLSelectElement).value = theme;
  }
  if (scorecard) {
    scorecard.province = province;
    scorecard.lang = lang;
    scorecard.theme = theme;
  }
}

function address(change: Record<string, string>): string {
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  return `?${parameters.toString()}`;
}

function go(to: string): void {
  history.pushState(null, '', to);
  show();
}

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(link.href);
  });
}
choices?.addEventListener('change', (event) => {
  const select = event.target as HTMLSelectElement;
  go(address({ [select.name]: select.name === 'lang' && select.value === 'vi' ? '' : select.value }));
});
addEventListener('popstate', show);
show();
