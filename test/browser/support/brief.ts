/** What the tests of the leader's page need: an element on the page, and ways into it. */
import { aTimeout, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/define.js';
import type { ChisoBrief } from '../../../src/index.js';
import { all, AS_OF, one, root, words } from './scorecard.js';

export const PROVINCES = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'] as const;
export const LANGUAGES = ['vi', 'en'] as const;

export type Settings = Partial<Pick<ChisoBrief, 'province' | 'src' | 'data' | 'lang' | 'theme' | 'asOf' | 'headingLevel'>>;

export function make(settings: Settings): ChisoBrief {
  return Object.assign(document.createElement('chiso-brief'), { asOf: AS_OF, ...settings });
}

export async function place(element: ChisoBrief, width = 1000): Promise<ChisoBrief> {
  const container = document.createElement('div');
  container.style.width = `${width}px`;
  await fixture(html`${element}`, { parentNode: document.body.appendChild(container) });
  return element;
}

export async function loaded(settings: Settings = { province: 'lam-dong' }, width = 1000): Promise<ChisoBrief> {
  const element = make(settings);
  const load = oneEvent(element, 'chiso-load');
  await place(element, width);
  await load;
  await element.updateComplete;
  // The sheet is fitted when its size is known.
  await aTimeout(20);
  return element;
}

export async function failed(settings: Settings): Promise<ChisoBrief> {
  const element = make(settings);
  const error = oneEvent(element, 'chiso-error');
  await place(element);
  await error;
  await element.updateComplete;
  return element;
}

export const sheet = (element: ChisoBrief) => one(root(element), '.sheet');
export const text = (element: ChisoBrief) => words(one(root(element), '[part~="base"]'));
export const buttons = (element: ChisoBrief) => all<HTMLButtonElement>(root(element), '.tools button');
export const said = (element: ChisoBrief) => words(one(root(element), '[role="status"]'));
export const press = (element: ChisoBrief, which: 'copy' | 'print') => buttons(element)[which === 'copy' ? 0 : 1]?.click();

/** Words of each section by its heading. */
export function section(element: ChisoBrief, number: number): string {
  const heading = all(root(element), '.section')[number - 1];
  const parts: string[] = [];
  for (let next = heading?.nextElementSibling; next && !next.matches('.section, .sources'); next = next.nextElementSibling) parts.push(words(next));
  return parts.filter(Boolean).join(' ');
}
