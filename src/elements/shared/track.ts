import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { TrackMark } from '../../view/track.js';

const at = (x: number, content: SVGTemplateResult) => svg`<svg x="${x}%" overflow="visible">${content}</svg>`;

function shape(mark: TrackMark): SVGTemplateResult {
  switch (mark.kind) {
    case 'fill': return svg`<rect class="fill" x="${mark.x}%" y="11" height="6" width="${mark.width}%" />`;
    case 'rest': return svg`<rect class="rest" x="${mark.x}%" y="11.5" height="5" width="${mark.width}%" />`;
    case 'reader': return svg`<rect class="reader" x="1" y="10.5" height="7" width="${mark.width}%" />`;
    case 'line': return svg`<line class="line" x1="${mark.x1}%" x2="${mark.x2}%" y1="14" y2="14" />`;
    case 'dash': case 'dots': case 'fade': return svg`<line class="line ${mark.kind}" x1="${mark.x1}%" x2="${mark.x2}%" y1="14" y2="14" />`;
    case 'ring': return at(mark.x, svg`<circle class="ring" cx="4" cy="14" r="4" />`);
    case 'not-equal': return at(mark.x, svg`<path class="not-equal" d="M-5 12h10M-5 16h10M3.5 8.5l-7 11" />`);
    case 'cross': return at(mark.x, svg`<path class="not-equal" d="M1.5 11.5l5 5m0-5l-5 5" />`);
    case 'due': return svg`<line class="due" x1="${mark.x}%" x2="${mark.x}%" y1="6" y2="18" />`;
    case 'flag': return at(mark.x, svg`<path class="flag ${mark.hollow ? 'hollow' : ''}" d="M0 18.5V2L9 5.5 0 9" />`);
  }
}

/** A row's track as a drawing; the same is said in the row's words, so it is hidden from assistive technology. */
export function track(marks: readonly TrackMark[]): TemplateResult {
  return html`<svg class="track" width="100%" height="20" aria-hidden="true" focusable="false">${marks.map(shape)}</svg>`;
}

export const trackStyles = css`
  .track { display: block; overflow: visible; forced-color-adjust: none; }
  .track .line { stroke: var(--_line-strong); stroke-width: 2; }
  .track .dash { stroke-dasharray: 4 4; }
  .track .dots { stroke-dasharray: 2 6; }
  .track .fade { stroke-dasharray: 1 4; }
  .track .fill { fill: var(--_accent); }
  .track .rest { fill: var(--_surface); stroke: var(--_accent); stroke-width: 1; }
  .track .reader { fill: var(--_accent-soft); stroke: var(--_accent); stroke-width: 1.5; stroke-dasharray: 4 2; }
  .track .flag { fill: var(--_ink); stroke: var(--_ink); stroke-width: 2; }
  .track .flag.hollow { fill: var(--_surface); stroke-width: 1.6; }
  .track .ring { fill: var(--_surface); stroke: var(--_ink-2); stroke-width: 2; }
  .track .not-equal { fill: none; stroke: var(--_warn); stroke-width: 2; }
  .track .due { stroke: var(--_warn); stroke-width: 2; }
  @media print { .track * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
