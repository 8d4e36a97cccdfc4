import { css, type CSSResult, unsafeCSS } from 'lit';
import { colour, type Palette, PALETTES, type Scheme, SCHEMES, TOKENS } from './themes.js';

/*
 * The design tokens. A page sets `--chiso-ink` and its kin on any ancestor; inside, everything reads the private `--_ink`, which falls back to the theme. So a page's
 * tokens win over ours without a specificity fight, and `theme` changes only the fallbacks. Each of them names every theme once, behind switches: `var(--_dark, #fff)` is
 * white where `--_dark` is `initial`, and nothing where it is blank. Only constants reach `unsafeCSS`, which also keeps the blanks from being shortened away.
 */
const switches = (names: readonly string[], on: string): string => names.map((name) => `--_${name}: ${name === on ? 'initial' : ' '};`).join(' ');
const scheme = (on: Scheme): CSSResult => unsafeCSS(`${switches(SCHEMES, on)} color-scheme: ${on};`);
const palette = (on: Palette): CSSResult => unsafeCSS(switches(PALETTES, on));
const colours = unsafeCSS(TOKENS.map((token) => `--_${token}: var(--chiso-${token}, ${PALETTES.map((name) =>
  `var(--_${name}, ${SCHEMES.map((each) => `var(--_${each}, ${colour(token, name, each)})`).join(' ')})`).join(' ')});`).join(' '));
/** The reader's own few colours, also for drawings, which a browser leaves as they are. */
const forced = unsafeCSS(TOKENS.map((token) => `--_${token}: ${/^surface|soft/.test(token) ? 'Canvas' : token === 'accent' ? 'Highlight' : token === 'line' ? 'GrayText' : 'CanvasText'};`).join(' '));

export const tokens = css`
  :host { display: block; }
  /* A width of its own for columns as wide as what they hold (floats, cells of tables, rows of flex boxes), which the base's containment leaves without: two words far apart, that wrap where there is less room. */
  :host::before { content: '. .'; display: block; height: 0; visibility: hidden; white-space: normal; word-spacing: 640px; }
  :host([hidden]) { display: none; }
  [part~='base'] {
    /* Nothing that a page's style sheet sets on its text comes in; what hides or freezes a part of a page does. */
    all: initial; display: block; box-sizing: border-box; visibility: inherit; pointer-events: inherit; -webkit-text-size-adjust: 100%;
    --_font: var(--chiso-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif);
    --_size-0: var(--chiso-size-0, 13px); --_size-1: var(--chiso-size-1, 15px); --_size-2: var(--chiso-size-2, 17px);
    --_size-number: var(--chiso-size-number, 20px); --_size-3: var(--chiso-size-3, 22px); --_size-4: var(--chiso-size-4, 32px);
    ${scheme('light')} ${palette('neutral')} ${colours}
    container-type: inline-size;
    background: var(--_surface);
    color: var(--_ink);
    direction: ltr;
    font: 400 var(--_size-1) / 20px var(--_font);
    font-variant-numeric: tabular-nums;
  }
  :host([theme~='blue']) [part~='base'] { ${palette('blue')} }
  :host([theme~='contrast']) [part~='base'] { ${palette('contrast')} }
  :host([theme~='dark']) [part~='base'] { ${scheme('dark')} }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme~='light'])) [part~='base'] { ${scheme('dark')} }
  }
  @media (prefers-contrast: more) {
    :host [part~='base'][part~='base'] { ${palette('contrast')} }
  }
  @media print {
    :host [part~='base'][part~='base'] { ${scheme('light')} }
  }
  @media (forced-colors: active) {
    :host [part~='base'][part~='base'] { ${forced} }
  }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, h4, h5, h6, p, dl, dd, ul, ol, figure, table { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  /* A table too: in a page without a doctype it takes no size and no height of lines from around it. */
  table, button, input, select { font: inherit; color: inherit; }
  button { background: none; border: 0; padding: 0; text-align: inherit; cursor: pointer; }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: 2px; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .mark { width: 16px; height: 16px; flex: none; }
  .tone-good { color: var(--_good); } .tone-warn { color: var(--_warn); } .tone-bad { color: var(--_bad); }
  .tone-wait { color: var(--_wait); } .tone-accent { color: var(--_accent); }
`;
