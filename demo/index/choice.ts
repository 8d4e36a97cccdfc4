/** What an editor chooses on the page, and its place in the address. */
import type { Dataset } from '../../src/model/index.js';
import { comparedField, type Province, PROVINCES } from '../shared/provinces.js';
import { type Fields, flag, ID, list, oneOf, text } from '../shared/address.js';
import { type Language, type Site, siteFields } from '../shared/site.js';

export const ELEMENTS = ['scorecard', 'indicator', 'projection', 'scenario', 'compare', 'tasks', 'brief'] as const;
export type ElementName = (typeof ELEMENTS)[number];

/** The portal's situation in its editor's words. */
export const SITUATIONS = ['open', 'own-scripts', 'no-fetch', 'strips-tags', 'only-frames', 'unsure'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Colours of the element, as `theme` names them; the first is neutral. */
export const COLOURS = ['', 'blue', 'contrast'] as const;

export const WIDTHS = ['phone', 'column', 'page'] as const;
export type PreviewWidth = (typeof WIDTHS)[number];

export interface Choice extends Site {
  readonly show: ElementName;
  readonly province: Province;
  /** For the comparison. */
  readonly provinces: readonly string[];
  /** Of a comparison; none for all main contents. */
  readonly concepts: readonly string[];
  /** Of a tile and a projection. */
  readonly indicator: string;
  /** Of a scenario. */
  readonly indicators: readonly string[];
  /** Language of the element; `lang` is that of this page. */
  readonly words: Language;
  readonly colours: (typeof COLOURS)[number];
  readonly look: '' | 'light' | 'dark';
  readonly heading: '2' | '3' | '4' | '5' | '6';
  readonly host: Situation;
  /** Where the files lie on the portal: a path or an address that ends in `/`. */
  readonly folder: string;
  /** The server of the files is another one, and known to let the portal's pages read them (CORS). */
  readonly cors: boolean;
  /** The portal's policy is known to let the page fetch from there. */
  readonly fetches: boolean;
  /** The data as they are today, whatever is put in the folder later; or always those of the folder. */
  readonly data: 'pinned' | 'live';
  readonly table: boolean;
  readonly downloads: boolean;
  /** The page is not in UTF-8: letters beyond ASCII are written as numbers. */
  readonly legacy: boolean;
  /** A frame takes the height of its content, by a small script that the portal has on the page. */
  readonly grows: boolean;
  readonly width: PreviewWidth;
}

/** A path from the root or an https address, ending in a slash; nothing that could leave an attribute. */
export const FOLDER = /^(?:https:\/\/[a-z0-9.-]+(?::\d{1,5})?)?\/(?:[\w.~@-]+\/)*$/i;

/** The fields of the page's address; `version` names the folder that is proposed. */
export const fieldsOf = (version: string): Fields<Choice> => ({
  ...siteFields,
  show: oneOf(ELEMENTS, 'scorecard'),
  province: oneOf(PROVINCES, 'lam-dong'),
  provinces: comparedField,
  concepts: list(ID, 40),
  indicator: text(ID, 'digital-economy-share-grdp'),
  indicators: list(ID, 8, ['digital-economy-share-grdp']),
  words: oneOf(['vi', 'en'], 'vi'),
  colours: oneOf(COLOURS, ''),
  look: oneOf(['', 'light', 'dark'], ''),
  heading: oneOf(['2', '3', '4', '5', '6'], '2'),
  host: oneOf(SITUATIONS, 'open'),
  folder: text(FOLDER, `/chiso/${version}/`),
  cors: flag(false),
  fetches: flag(false),
  data: oneOf(['pinned', 'live'], 'pinned'),
  table: flag(true),
  downloads: flag(true),
  legacy: flag(false),
  grows: flag(false),
  width: oneOf(WIDTHS, 'column'),
});

/** The files lie on another server than the page, or the editor wrote the portal's own address in full. */
export const liesElsewhere = ({ folder }: Choice): boolean => !folder.startsWith('/');

/** The provinces whose data the element needs. */
export function provincesOf({ show, province, provinces }: Choice): readonly string[] {
  return show === 'compare' ? provinces : [province];
}

/** The indicators that the element names; none where it shows a province's headline rows. */
export function indicatorsOf({ show, indicator, indicators }: Choice): readonly string[] {
  if (show === 'indicator' || show === 'projection') return [indicator];
  return show === 'scenario' ? indicators : [];
}

/** What at least two of the datasets have among their headline rows, by concept, with its name: what a comparison can be narrowed to. */
export function sharedContents(datasets: readonly Dataset[], language: Language): ReadonlyMap<string, string> {
  const named = datasets.map(({ indicators }) => new Map(indicators.flatMap(({ concept, conceptName, headline, name }): [string, string][] => {
    const words = conceptName ?? name;
    return concept && headline ? [[concept, words[language] ?? words.vi ?? concept]] : [];
  })));
  const all = named.flatMap((names) => [...names]);
  return new Map(all.filter(([concept]) => named.filter((names) => names.has(concept)).length > 1));
}

/** The elements of `chiso.js` itself; the others lie in a second file that it loads when one of them is on the page. */
export const inSecondFile = (show: ElementName): boolean => show === 'compare' || show === 'tasks' || show === 'scenario' || show === 'brief';
