import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HEAT_OPACITY } from '../../../src/elements/compare/compare-heat.js';
import { colour, type Palette, PALETTES, type Scheme, SCHEMES, type Token, TOKENS } from '../../../src/elements/shared/themes.js';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['surface', 'surface-2', 'accent-soft'] as const;
/** Words are set in these, on every ground. */
const TEXT: readonly Token[] = ['ink', 'ink-2', 'accent', 'good', 'warn', 'bad', 'wait'];
/** Lines, borders of fields and marks; `line-strong` does not stand on the soft fill of a theme other than high contrast. */
const MARKS: readonly Token[] = [...TEXT, 'line-strong', 'series-1', 'series-2', 'series-3', 'series-4'];
const themes = PALETTES.flatMap((palette) => SCHEMES.map((scheme) => ({ palette, scheme })));

function lowest(tokens: readonly Token[], grounds: readonly Token[], palette: Palette, scheme: Scheme): number {
  return Math.min(...tokens.flatMap((token) => grounds.map((ground) => contrast(colour(token, palette, scheme), colour(ground, palette, scheme)))));
}

describe.each(themes)('the theme $palette, $scheme', ({ palette, scheme }) => {
  const high = palette === 'contrast';

  it('has every colour in full', () => {
    expect(TOKENS.filter((token) => !/^#[0-9a-f]{6}$/.test(colour(token, palette, scheme)))).toEqual([]);
  });

  it('sets text off from every ground', () => {
    expect(lowest(TEXT, GROUNDS, palette, scheme)).toBeGreaterThanOrEqual(high ? 7 : 4.5);
  });

  it('sets the words of a filled button and of a chosen switch off from their fill', () => {
    expect(lowest(['surface'], ['accent', 'ink'], palette, scheme)).toBeGreaterThanOrEqual(high ? 7 : 4.5);
  });

  it('sets the words of a heat table off from its deepest colour', () => {
    const [over, under] = (['warn', 'surface'] as const).map((token) => [1, 3, 5].map((place) => parseInt(colour(token, palette, scheme).slice(place, place + 2), 16)));
    const mixed = (over ?? []).map((part, index) => Math.round(part * HEAT_OPACITY[4] + (under?.[index] ?? 0) * (1 - HEAT_OPACITY[4])).toString(16).padStart(2, '0'));
    expect(contrast(colour('ink', palette, scheme), `#${mixed.join('')}`)).toBeGreaterThanOrEqual(high ? 7 : 4.5);
  });

  it('sets lines and marks off from the grounds that they stand on', () => {
    expect(lowest(MARKS, ['surface', 'surface-2'], palette, scheme)).toBeGreaterThanOrEqual(high ? 4.5 : 3);
    expect(lowest(['accent', 'ink', 'ink-2'], ['accent-soft'], palette, scheme)).toBeGreaterThanOrEqual(high ? 4.5 : 3);
  });

  it('keeps hairlines visible where contrast is asked for', () => {
    if (high) expect(lowest(['line', 'line-strong'], GROUNDS, palette, scheme)).toBeGreaterThanOrEqual(3);
    else expect(lowest(['line'], ['surface'], palette, scheme)).toBeGreaterThan(1.3);
  });
});

describe('the page about themes', () => {
  const page = readFileSync('docs/themes.md', 'utf8');

  it.each(TOKENS)('gives the colours of --chiso-%s', (token) => {
    const cells = themes.map(({ palette, scheme }) => `\`${colour(token, palette, scheme)}\``).join(' | ');
    expect(page).toMatch(new RegExp(`^\\| \`--chiso-${token}\` \\| [^|]+ \\| ${cells} \\|$`, 'm'));
  });

  it.each(MARKS)('gives the contrast of --chiso-%s on the surface and on groups', (token) => {
    const cells = themes.map(({ palette, scheme }) =>
      (['surface', 'surface-2'] as const).map((ground) => contrast(colour(token, palette, scheme), colour(ground, palette, scheme)).toFixed(1)).join(' / ')).join(' | ');
    expect(page).toContain(`| \`--chiso-${token}\` | ${cells} |\n`);
  });
});
