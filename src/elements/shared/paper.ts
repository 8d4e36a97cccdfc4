import { colour, PALETTES, type Token, TOKENS } from './themes.js';

/**
 * The tokens and the little that every printed copy needs: outside its element nothing else defines them. Paper is light, in the colours of the theme.
 * @param theme As the attribute has it.
 */
export function paper(theme: string): string {
  const palette = PALETTES.find((name) => theme.split(/\s+/).includes(name)) ?? 'neutral';
  const colours = TOKENS.map((token: Token) => `--_${token}: ${colour(token, palette, 'light')};`).join(' ');
  return `:root, [part~='base'][part~='base'] { ${colours} --_font: system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif; color-scheme: light; }
* { box-sizing: border-box; } h1, h2, h3, p, ul, table, dl, dd { margin: 0; padding: 0; list-style: none; }
.tone-good { color: var(--_good); } .tone-warn { color: var(--_warn); } .tone-bad { color: var(--_bad); } .tone-wait { color: var(--_wait); } .tone-accent { color: var(--_accent); }`;
}
