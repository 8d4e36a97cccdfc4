/** What the tests of a tile need: an element on the page, and ways into it. */
import '../../../src/define.js';
import type { ChisoIndicator } from '../../../src/index.js';
import { place as placeAt, placeUntil } from './place.js';
import { all, AS_OF, one, root, words } from './scorecard.js';

export const SHARE = 'digital-economy-share-grdp';
export const IDENTITY = 'eid-accounts-rate';
export const CLOUD = 'cloud-systems-rate';
export const STATIONS = 'bts-sites-new-or-optimised';

export type Settings = Partial<Pick<ChisoIndicator, 'province' | 'indicator' | 'src' | 'data' | 'lang' | 'theme' | 'asOf' | 'headingLevel'>>;

export function make(settings: Settings): ChisoIndicator {
  return Object.assign(document.createElement('chiso-indicator'), { asOf: AS_OF, ...settings });
}

export const place = (element: ChisoIndicator, width = 600) => placeAt(element, width);

export async function loaded(settings: Settings, width = 600): Promise<ChisoIndicator> {
  const element = make(settings.data || settings.src ? settings : { province: 'lam-dong', ...settings });
  await placeUntil('chiso-load', element, width);
  return element;
}

export async function failed(settings: Settings): Promise<ChisoIndicator> {
  const element = make(settings);
  await placeUntil('chiso-error', element, 600);
  return element;
}

export const text = (element: ChisoIndicator) => words(one(root(element), '[part~="base"]'));
export const shown = (element: ChisoIndicator, selector: string) => all(root(element), selector).filter((each) => each.getClientRects().length > 0);
export const state = (element: ChisoIndicator) => shown(element, '.state').map(words).join(' | ');
export const why = (element: ChisoIndicator) => shown(element, '.why').map(words).join(' | ');
export const field = (element: ChisoIndicator) => one<HTMLInputElement>(root(element), '.entry input');
export const details = (element: ChisoIndicator) => one<HTMLButtonElement>(root(element), '.sources .link');
