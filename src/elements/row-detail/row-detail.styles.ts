import { css } from 'lit';

export const rowDetailStyles = css`
  :host { display: block; container-type: inline-size; font-size: var(--_size-1); line-height: 20px; }
  .open { display: grid; grid-template-columns: minmax(0, 300px) minmax(0, 1fr); gap: 16px 40px; border-left: 3px solid var(--_accent); padding: 8px 0 12px 14px; margin: 0 0 16px; }
  .open.plain { grid-template-columns: minmax(0, 1fr); }
  .heading { font-size: var(--_size-1); line-height: 20px; font-weight: 600; }
  .lead { line-height: 36px; overflow-wrap: anywhere; }
  .lead b { font-size: var(--_size-4); font-weight: 600; letter-spacing: -0.02em; }
  .steps { width: 100%; border-collapse: collapse; margin: 8px 0 12px; }
  .steps caption { text-align: start; font-size: var(--_size-0); color: var(--_ink-2); }
  .steps th, .steps td { text-align: start; font-weight: 400; padding: 3px 0; border-top: 1px solid var(--_line); line-height: 18px; }
  .steps td { text-align: end; }
  .steps tbody tr:last-child > * { font-weight: 600; }
  .steps thead th { font-size: var(--_size-0); color: var(--_ink-2); border-top: 0; }
  .steps thead th + th { text-align: end; }
  .words { text-wrap: pretty; }
  .words b, .note b { font-weight: 600; color: var(--_ink); }
  .note { font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); margin-top: 8px; text-wrap: pretty; }
  figure { min-width: 0; }
  .typed { font-size: var(--_size-0); color: var(--_accent); }
  .picture { position: relative; height: 236px; border-radius: 2px; }
  .picture.tall { height: 340px; }
  .picture canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
  .waiting canvas { opacity: 0.35; transition: opacity 0s 100ms; }
  .picture:focus-within { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .picture input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: crosshair; }
  .read-out { min-height: 18px; font-size: var(--_size-0); line-height: 18px; margin-top: 4px; color: var(--_ink); }
  .keys { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); margin-top: 4px; }
  .keys span { display: inline-flex; align-items: center; gap: 6px; }
  .keys svg { width: 26px; height: 12px; flex: none; }
  .key-required { stroke: var(--_ink-2); stroke-width: 1.5; stroke-dasharray: 6 4; }
  .key-target { stroke: var(--_ink-2); stroke-width: 1.5; stroke-dasharray: 1.5 2.5; }
  .key-median { stroke: var(--_accent); stroke-width: 2.5; }
  .key-band { fill: var(--_accent); fill-opacity: 0.32; stroke: var(--_accent); }
  .key-band.b80 { fill-opacity: 0.2; stroke-dasharray: 6 3; }
  .key-median.trend, .key-band.trend { stroke: var(--_ink); fill: var(--_ink); }
  .key-typed { fill: var(--_surface); stroke: var(--_accent); stroke-width: 2; stroke-dasharray: 3 2; }
  .assumptions { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: flex-end; margin: 12px 0 0; padding: 0; border: 0; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); }
  .assumptions legend { padding: 0; margin-bottom: 4px; color: var(--_ink-2); }
  .assumptions .side { display: flex; align-items: flex-end; gap: 8px; }
  .assumptions .side > span { color: var(--_ink); min-height: 28px; display: inline-flex; align-items: center; }
  .assumptions label { display: inline-flex; flex-direction: column; gap: 2px; }
  .assumptions input { width: 64px; height: 28px; padding: 0 6px; border: 1px solid var(--_line-strong); border-radius: 4px; background: var(--_surface); color: var(--_ink); font-size: var(--_size-1); text-align: end; }
  .assumptions input[aria-invalid='true'] { border: 2px solid var(--_bad); }
  .problem { color: var(--_bad); font-size: var(--_size-0); line-height: 18px; }
  .actions { display: flex; flex-wrap: wrap; gap: 0 20px; margin-top: 4px; }
  .actions button { color: var(--_accent); min-height: 28px; font-size: var(--_size-0); text-decoration: underline; text-underline-offset: 3px; }
  @container (max-width: 899px) {
    .open { grid-template-columns: minmax(0, 1fr); }
  }
  @container (max-width: 599px) {
    .open { padding-left: 13px; }
    .picture, .picture.tall { height: 280px; }
  }
  @media print {
    .assumptions, .actions, .read-out { display: none; }
    /* In its own shape, whatever the width of the paper. */
    .heading { break-after: avoid; } .picture { break-inside: avoid; } .picture canvas { object-fit: contain; object-position: 0 0; }
  }
`;
