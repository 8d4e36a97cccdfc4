import { css, type CSSResult, unsafeCSS } from 'lit';

/**
 * The design tokens. A page sets `--chiso-ink` and its kin on any ancestor; inside, everything reads the private `--_ink`, which falls back to the theme.
 * So a page's tokens win over ours without a specificity fight, and `theme` changes only the fallbacks.
 */
export const lightTokens = {
  ink: '#1b2430', 'ink-2': '#4a5768', line: '#d5dbe3', 'line-strong': '#7b8797', surface: '#ffffff', 'surface-2': '#f5f7fa',
  accent: '#0b57a4', 'accent-soft': '#dce9f7', good: '#00694f', warn: '#8a5200', bad: '#a8321f', wait: '#5b6472',
  'series-1': '#0b57a4', 'series-2': '#b35a00', 'series-3': '#00735c', 'series-4': '#8a3d78',
};

const dark: typeof lightTokens = {
  ink: '#e6ebf1', 'ink-2': '#a7b3c2', line: '#34404e', 'line-strong': '#76859a', surface: '#12171e', 'surface-2': '#1a212b',
  accent: '#7cb7f5', 'accent-soft': '#1c3350', good: '#63c9a6', warn: '#eeb15c', bad: '#ff978a', wait: '#aab4c1',
  'series-1': '#7cb7f5', 'series-2': '#f0a458', 'series-3': '#5fceb0', 'series-4': '#e29bd1',
};

/** Only constants of this file reach `unsafeCSS`. */
const declarations = (theme: typeof lightTokens): CSSResult =>
  unsafeCSS(Object.entries(theme).map(([name, colour]) => `--_${name}: var(--chiso-${name}, ${colour});`).join(' '));

export const tokens = css`
  :host { display: block; }
  :host([hidden]) { display: none; }
  [part~='base'] {
    --_font: var(--chiso-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif);
    --_size-0: var(--chiso-size-0, 13px); --_size-1: var(--chiso-size-1, 15px); --_size-2: var(--chiso-size-2, 17px);
    --_size-number: var(--chiso-size-number, 20px); --_size-3: var(--chiso-size-3, 22px); --_size-4: var(--chiso-size-4, 32px);
    ${declarations(lightTokens)}
    container-type: inline-size;
    background: var(--_surface);
    color: var(--_ink);
    color-scheme: light;
    font: 400 var(--_size-1) / 20px var(--_font);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
  }
  :host([theme='dark']) [part~='base'] { ${declarations(dark)} color-scheme: dark; }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) [part~='base'] { ${declarations(dark)} color-scheme: dark; }
  }
  @media print {
    :host [part~='base'][part~='base'] { ${declarations(lightTokens)} color-scheme: light; }
  }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, h4, h5, h6, p, dl, dd, ul, ol, figure, table { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  button, input, select { font: inherit; color: inherit; font-variant-numeric: inherit; letter-spacing: inherit; }
  button { background: none; border: 0; padding: 0; text-align: inherit; cursor: pointer; }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: 2px; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .mark { width: 16px; height: 16px; flex: none; }
  .tone-good { color: var(--_good); } .tone-warn { color: var(--_warn); } .tone-bad { color: var(--_bad); }
  .tone-wait { color: var(--_wait); } .tone-accent { color: var(--_accent); }
  @media (forced-colors: active) {
    :focus-visible { outline-color: Highlight; }
  }
`;
