/** What the tests of the leader's page need: an element on the page, and ways into it. */
import { aTimeout } from '@open-wc/testing';
import '../../../src/define.js';
import type { ChisoBrief } from '../../../src/index.js';
import { place as placeAt, placeUntil } from './place.js';
import { all, AS_OF, one, root, words } from './scorecard.js';

export const PROVINCES = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'] as const;
export const LANGUAGES = ['vi', 'en'] as const;

export type Settings = Partial<Pick<ChisoBrief, 'province' | 'src' | 'data' | 'lang' | 'theme' | 'asOf' | 'headingLevel'>>;

export function make(settings: Settings): ChisoBrief {
  return Object.assign(document.createElement('chiso-brief'), { asOf: AS_OF, ...settings });
}

export const place = (element: ChisoBrief, width = 1000) => placeAt(element, width);

export async function loaded(settings: Settings = { province: 'lam-dong' }, width = 1000): Promise<ChisoBrief> {
  const element = make(settings);
  await placeUntil('chiso-load', element, width);
  // The sheet is fitted when its size is known.
  await aTimeout(20);
  return element;
}

export async function failed(settings: Settings): Promise<ChisoBrief> {
  const element = make(settings);
  await placeUntil('chiso-error', element, 1000);
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
