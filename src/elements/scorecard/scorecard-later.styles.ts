import { css } from 'lit';

/** What a scorecard shows only when its reader asks for it. */
export const laterStyles = css`
  .name[aria-expanded='true'] { font-weight: 600; }
  .name[aria-expanded='true']::before { transform: rotate(45deg); top: 4px; border-color: var(--_accent); }
  .spark { display: block; margin: 2px 0 0 -3px; overflow: visible; }
  .spark polyline { fill: none; stroke: var(--_ink-2); stroke-width: 1.5; stroke-linejoin: round; }
  .spark circle { fill: var(--_accent); }
  .tools select, .tools input { height: 28px; border: 1px solid var(--_line-strong); border-radius: 4px; background: var(--_surface); padding: 0 8px; }
  .tools input { width: 168px; }
  .tools input::placeholder { color: var(--_ink-2); opacity: 1; }
  .scope { display: inline-flex; border: 1px solid var(--_line-strong); border-radius: 4px; }
  .scope button { padding: 5px 12px; min-height: 26px; }
  .scope button + button { border-left: 1px solid var(--_line-strong); }
  .scope [aria-pressed='true'] { background: var(--_ink); color: var(--_surface); }
  .all-findings ul { display: grid; gap: 8px; margin-top: 8px; max-width: 100ch; }
  .all-findings b { color: var(--_ink); font-weight: 600; }
  .all-findings li details { display: inline; }
  .empty { padding: 24px 0; color: var(--_ink-2); display: flex; gap: 16px; align-items: baseline; }
  .detail > td { margin-left: 9.6%; }
  .flat .detail > td { margin-left: 0; }
  @container (max-width: 1079px) {
    .detail > td { margin-left: 0; }
  }
  @container (max-width: 639px) {
    .tools { width: 100%; display: grid; grid-template-columns: 1fr 1fr; }
    .tools select, .tools input { width: 100%; }
    .tools label:last-child { grid-column: 1 / -1; }
    .scope { grid-column: 1 / -1; }
    .scope button { flex: 1; text-align: center; }
  }
  @media (forced-colors: active) {
    .scope [aria-pressed='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
  @media print {
    .all-findings { break-inside: avoid; }
    .detail { break-before: avoid; }
  }
`;
