/**
 * The colours of the three themes, each light and dark. Contrast of every pair that meets on a page is held by a test (`docs/themes.md` prints it):
 * text at least 4.5:1, marks and lines that carry meaning 3:1; high contrast 7:1 and 4.5:1.
 */

import { series } from './themes-series.js';

/** Words of the attribute `theme`: at most one of each list, none for neutral and for the reader's own scheme. */
export const PALETTES = ['neutral', 'blue', 'contrast'] as const;
export const SCHEMES = ['light', 'dark'] as const;

export type Palette = (typeof PALETTES)[number];
export type Scheme = (typeof SCHEMES)[number];

/** Six colours a token: neutral light and dark, government blue light and dark, high contrast light and dark. */
const table = {
  ink: '#1b2430 #e6ebf1 #0b2a55 #e6effa #000000 #ffffff',
  'ink-2': '#4a5768 #a7b3c2 #3f5675 #a9c1de #2b2b2b #e3e3e3',
  line: '#d5dbe3 #34404e #c0d2e8 #2a4a75 #767676 #8c8c8c',
  'line-strong': '#7b8797 #76859a #6581a4 #7496c2 #404040 #d0d0d0',
  surface: '#ffffff #12171e #ffffff #0a1a30 #ffffff #000000',
  'surface-2': '#f5f7fa #1a212b #eef4fb #102646 #f2f2f2 #141414',
  accent: '#0b57a4 #7cb7f5 #0053ad #86c1ff #003a8c #8fd0ff',
  'accent-soft': '#dce9f7 #1c3350 #d6e6fa #163a69 #e3eeff #06294d',
  good: '#00694f #63c9a6 #00674e #63c9a6 #004c38 #84e8c4',
  warn: '#8a5200 #eeb15c #875000 #eeb15c #5f3600 #ffcf87',
  bad: '#a8321f #ff978a #a8321f #ff9d91 #8a1505 #ffb9b0',
  wait: '#5b6472 #aab4c1 #506482 #aabfd9 #333333 #dadada',
  ...series,
} as const;

export type Token = keyof typeof table;
export const TOKENS = Object.keys(table) as readonly Token[];

/**
 * The colour of a token in one theme.
 *
 * @example colour('accent', 'neutral', 'light') // '#0b57a4'
 */
export function colour(token: Token, palette: Palette, scheme: Scheme): string {
  return table[token].split(' ')[PALETTES.indexOf(palette) * 2 + SCHEMES.indexOf(scheme)] ?? '';
}
