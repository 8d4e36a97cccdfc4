import { css } from 'lit';

const head = css`
  [part~='base'] { border-top: 3px solid var(--_ink); padding-top: 12px; }
  [part~='base'] p { text-wrap: pretty; overflow-wrap: anywhere; }
  b { font-weight: 600; }
  .quiet { font-size: var(--_size-0); line-height: 20px; color: var(--_ink-2); max-width: 76ch; }
  .head { display: flex; flex-wrap: wrap; gap: 12px 24px; justify-content: space-between; align-items: flex-end; margin-bottom: 16px; }
  .names { flex: 1 1 420px; min-width: 0; }
  .title { font-size: var(--_size-3); line-height: 28px; font-weight: 600; letter-spacing: -0.01em; }
  [part~='base'] .title { text-wrap: balance; } .head .quiet { max-width: 120ch; }
  .state { display: flex; gap: 8px; align-items: flex-start; font-weight: 600; margin-top: 6px; }
  .state .mark { margin-top: 2px; }
  .mark .cut { stroke: var(--_surface); }
  .tabs { display: flex; gap: 16px; }
  .tabs button { min-height: 36px; padding: 0 2px; border-bottom: 3px solid transparent; color: var(--_accent); }
  .tabs button:hover { text-decoration: underline; text-underline-offset: 3px; }
  .tabs [aria-selected='true'] { color: var(--_ink); border-color: var(--_accent); font-weight: 600; }
  .figures { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); border: solid var(--_line); border-width: 1px 0; margin-bottom: 16px; }
  .figures > div { padding: 12px 16px; border-left: 1px solid var(--_line); min-width: 0; overflow-wrap: anywhere; }
  .figures > div:first-child { padding-left: 0; border-left: 0; }
  .figures dt, .figures .s { font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); }
  .figures .v { font-size: var(--_size-4); line-height: 38px; font-weight: 600; letter-spacing: -0.01em; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 6px; }
  .figures .v small { line-height: 1; font-size: var(--_size-1); font-weight: 400; letter-spacing: normal; }
  .figures .v .u { line-height: 20px; }
  .figures .v .none { font-size: var(--_size-1); font-weight: 400; letter-spacing: normal; line-height: 20px; display: block; padding: 9px 0; }
  .figures .entry { letter-spacing: normal; font-weight: 400; min-height: 38px; }
  .figures .v .problem, .figures .v .basis { display: block; letter-spacing: normal; font-size: var(--_size-0); font-weight: 400; line-height: 18px; }
  .yours { display: block; }
  .none { color: var(--_ink-2); }
  .link, .foot button { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; min-height: 24px; font-size: var(--_size-0); }
  .declared { display: flex; gap: 10px; align-items: flex-start; border: 1px solid var(--_warn); border-left-width: 4px; border-radius: 2px; padding: 8px 12px; margin-bottom: 16px; max-width: 110ch; }
  .declared svg { width: 20px; height: 20px; flex: none; fill: none; stroke: var(--_warn); stroke-width: 1.75; }
  .declared circle { stroke-dasharray: 3 2.3; }
`;

const chart = css`
  .stage { position: relative; }
  .picture { position: relative; height: 440px; touch-action: pan-y; }
  .picture canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
  .picture input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; pointer-events: none; }
  .picture:has(input:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 2px; border-radius: 2px; }
  @supports not selector(:has(a)) { .picture:focus-within { outline: 3px solid var(--_accent); outline-offset: 2px; border-radius: 2px; } }
  .read-out { border: 1px solid var(--_line-strong); border-radius: 3px; background: var(--_surface); padding: 6px 12px; margin-top: 8px; min-height: 34px; font-size: var(--_size-0); line-height: 20px; }
  .resting { border-color: transparent; padding-left: 0; padding-right: 0; }
  .read-out dl, .read-out dl > *, .read-out .when { display: inline; }
  .read-out dd + dt::before { content: ' · '; } .read-out .when::after { content: ': '; } .read-out :is(dt, dd)::after { content: ' '; }
  .read-out dt, .read-out .when { font-weight: 600; } .read-out dt.long { font-weight: 400; color: var(--_ink-2); }
  .hint { display: none; margin-top: 6px; font-size: var(--_size-0); line-height: 24px; color: var(--_ink-2); }
  .chart:focus-within .hint { display: block; }
  .hint kbd { font: inherit; font-size: 12px; border: 1px solid var(--_line-strong); border-radius: 4px; padding: 0 5px; color: var(--_ink); }
  .key { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: var(--_size-0); line-height: 20px; color: var(--_ink-2); margin: 8px 0 0; }
  .key span { display: inline-flex; align-items: center; gap: 6px; }
  .swatch { width: 34px; height: 14px; flex: none; overflow: visible; --_s: var(--_ink); }
  .series-1 { --_s: var(--_series-1); } .series-2 { --_s: var(--_series-2); } .series-3 { --_s: var(--_series-3); } .series-4 { --_s: var(--_series-4); }
  .reading { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 4fr); gap: 8px 48px; align-items: start; margin: 16px 0 20px; }
  .says { display: grid; gap: 8px; max-width: 80ch; }
  .says p { font-size: var(--_size-2); line-height: 26px; }
  .note { border-left: 3px solid var(--_line-strong); padding: 2px 0 2px 12px; max-width: 80ch; }
  .says .try { font-size: var(--_size-1); line-height: 24px; }
  .problem { color: var(--_bad); }
  [part='error']:first-child { border: 0; padding: 0; }
  .empty { padding: 16px 0; color: var(--_ink-2); }
`;

const tables = css`
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: end; vertical-align: baseline; padding: 6px 12px; border-bottom: 1px solid var(--_line); font-weight: 400; }
  thead th { color: var(--_ink-2); font-size: var(--_size-0); line-height: 18px; vertical-align: bottom; border-bottom-color: var(--_line-strong); }
  thead th span { display: block; }
  th:first-child, td:first-child, .words { text-align: start; }
  th:first-child { padding-left: 0; } td:last-child, th:last-child { padding-right: 0; }
  .small { display: block; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); }
  .scenarios { margin-bottom: 12px; }
  .scenarios thead th:not(.words) { white-space: nowrap; }
  .scenarios td, .scenarios tbody th { vertical-align: top; }
  .scenarios .words { min-width: 180px; text-wrap: pretty; overflow-wrap: anywhere; }
  .scenarios button, .who { display: inline-flex; align-items: center; gap: 8px; min-height: 24px; white-space: nowrap; }
  .scenarios button { text-decoration: underline; text-underline-offset: 3px; text-decoration-thickness: 1px; }
  .scenarios button[aria-pressed='true'] { text-decoration: none; box-shadow: inset 0 -3px var(--_accent); padding-bottom: 3px; }
  .label { display: none; }
  .problem-cell { color: var(--_ink-2); }
  .note-line { font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); margin-bottom: 8px; }
  .note-line b { display: block; color: var(--_warn); }
  .numbers { font-size: var(--_size-1); }
  .numbers thead tr:not(:last-child) th { border-bottom: 0; }
  .numbers thead tr:not(:last-child) .group { border-bottom: 1px solid var(--_line); text-align: start; padding-left: 24px; color: var(--_ink); font-weight: 600; }
  .numbers .first { padding-left: 24px; }
  .numbers td { white-space: nowrap; }
  .numbers .small { white-space: normal; }
  .numbers .none { color: var(--_ink-2); font-size: var(--_size-0); }
  .numbers .due > * { background: var(--_surface-2); border-bottom-color: var(--_line-strong); }
  .whole { display: none; }
  .pick { display: flex; gap: 8px; align-items: center; margin-bottom: 8px; }
  select { min-height: 32px; padding: 0 8px; border: 1px solid var(--_line-strong); border-radius: 4px; background: var(--_surface); }
  .narrow-numbers td { white-space: normal; }
  .printed { margin-top: 24px; }
  .printed caption { text-align: start; font-weight: 600; padding-bottom: 4px; }
  .printed th:first-child { white-space: nowrap; } .printed td:last-child, .printed thead th:last-child { text-align: start; overflow-wrap: anywhere; } .printed td:nth-child(2) { white-space: nowrap; }
  .printed td:last-child { width: 64%; }
  .foot { border-top: 1px solid var(--_line); margin-top: 16px; padding-top: 12px; display: grid; gap: 6px; font-size: var(--_size-0); line-height: 20px; color: var(--_ink-2); }
  .foot p { max-width: 110ch; }
  .foot b { color: var(--_ink); }
  .foot .finding { color: var(--_warn); } .found { display: block; }
  .foot summary { cursor: pointer; min-height: 24px; color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; width: fit-content; }
  .downloads { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; }
  .bone { display: block; background: var(--_line); border-radius: 2px; height: 16px; margin: 8px 0; }
  .bone.long { width: 60%; height: 24px; } .bone.half { width: 40%; } .bone.plot { height: 420px; background: var(--_surface-2); }
`;

const widths = css`
  @container (min-width: 560px) { .lines-0 .whole, .lines-1 .whole { display: table; } .lines-0 .narrow-numbers, .lines-1 .narrow-numbers { display: none; } }
  @container (min-width: 760px) { .lines-2 .whole { display: table; } .lines-2 .narrow-numbers { display: none; } }
  @container (min-width: 920px) { .lines-3 .whole { display: table; } .lines-3 .narrow-numbers { display: none; } }
  @container (min-width: 1120px) { :is(.lines-4, .lines-5) .whole { display: table; } :is(.lines-4, .lines-5) .narrow-numbers { display: none; } :is(.lines-4, .lines-5) .numbers :is(th, td):not(:first-child) { padding-left: 6px; padding-right: 6px; } }
  @container (max-width: 959px) {
    .picture { height: 380px; }
    .lines-2 .read-out, .lines-3 .read-out, :is(.lines-4, .lines-5) .read-out { min-height: 54px; }
  }
  @container (min-width: 960px) {
    .scenarios td:not(.words) { white-space: nowrap; }
  }
  /* The free corner is the last third of the plot: on less width the box would reach out of it, over the points that it tells of. */
  @container (min-width: 1200px) {
    [class*='corner'] .read-out { position: absolute; right: 268px; margin: 0; min-width: 220px; max-width: 300px; padding: 8px 12px; }
    .lines-0[class*='corner'] .read-out { right: 48px; }
    .corner-low .read-out { bottom: 70px; } .corner-high .read-out { top: 48px; }
    [class*='corner'] .resting { display: none; }
    [class*='corner'] dl { display: grid; grid-template-columns: auto auto 1fr; gap: 0 16px; }
    [class*='corner'] dl > * { display: block; }
    [class*='corner'] .when { display: block; }
    [class*='corner'] :is(dt, dd, .when)::before, [class*='corner'] :is(dt, dd, .when)::after { content: none; }
    [class*='corner'] dt.long { grid-column: 1 / span 2; } [class*='corner'] dt.long + dd { text-align: end; }
  }
  @container (max-width: 819px) {
    .scenarios thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .scenarios, .scenarios tbody { display: block; }
    .scenarios tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2px 32px; padding: 12px 0; border-bottom: 1px solid var(--_line); }
    .scenarios th, .scenarios td { padding: 0; border: 0; } .scenarios :is(th, .words, .problem-cell) { grid-column: 1 / -1; }
    .scenarios td:not(.words) { display: flex; justify-content: space-between; gap: 12px; align-items: baseline; text-align: start; }
    .scenarios td:not(.words) > span:last-child { white-space: nowrap; }
    .scenarios .label { display: inline; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); }
    .scenarios .words { padding-bottom: 4px; }
  }
  @container (max-width: 760px) {
    .figures { grid-auto-flow: row; grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .figures > div:nth-child(odd) { padding-left: 0; border-left: 0; }
    .figures > div:nth-child(n + 3) { border-top: 1px solid var(--_line); }
    .reading { grid-template-columns: minmax(0, 1fr); gap: 12px; }
  }
  @container (max-width: 559px) {
    .picture { height: 320px; }
    .lines-1 .read-out { min-height: 54px; } .lines-2 .read-out { min-height: 74px; } .lines-3 .read-out { min-height: 94px; } :is(.lines-4, .lines-5) .read-out { min-height: 114px; }
    .figures > div { padding: 12px 0; } .figures > div:nth-child(even) { padding-left: 12px; }
    .figures .v { font-size: 26px; line-height: 32px; }
    .figures .v .u { font-size: var(--_size-0); line-height: 18px; }
    .says p { font-size: var(--_size-1); line-height: 24px; }
    .key { flex-direction: column; }
    .scenarios tr { grid-template-columns: minmax(0, 1fr); }
    .label { display: inline; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); }
    .numbers th, .numbers td { padding-left: 6px; padding-right: 6px; } .numbers th:first-child { padding-left: 0; } .numbers td:last-child, .numbers th:last-child { padding-right: 0; }
    .printed th, .printed td { padding-left: 6px; padding-right: 6px; } .printed th:first-child { padding-left: 0; white-space: normal; }
  }
  @media (forced-colors: active) {
    .swatch { forced-color-adjust: none; } .swatch [opacity] { display: none; }
    .tabs button, .resting { border-color: Canvas; } .tabs [aria-selected='true'] { border-color: Highlight; }
  }
  @media print {
    .tabs, .downloads, .entry, .hint, .read-out { display: none; }
    .picture { height: auto; } .picture canvas { position: static; display: block; height: auto; }
    .picture, .figures, tr { break-inside: avoid; }
  }
`;

export const projectionStyles = [head, chart, tables, widths];
