import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { SCALE_END, type ScaleTrack } from '../../view/compare-track.js';

/** Below this share of the width a bar is drawn 2 px wide: a real 0 is seen, and is no missing value. */
const THIN = 1.5;

/** A province's place on its row's scale; the cell says the same in words, so it is hidden from assistive technology. */
export function scaleTrackTemplate({ value, rest, flag, hollow, due, level }: ScaleTrack): TemplateResult {
  const known = value !== null;
  return html`<svg class="scale" width="100%" height="24" aria-hidden="true" focusable="false">
    <line class="axis" x1="${known || flag === null ? 0 : flag}%" x2="${SCALE_END}%" y1="18.5" y2="18.5" />
    ${svg`<line class="zero" x1="0.5" x2="0.5" y1="12" y2="23" />`}
    ${!known && flag !== null ? svg`<line class="unknown" x1="1" x2="${flag}%" y1="18" y2="18" />` : nothing}
    ${rest ? svg`<rect class="rest" x="${rest.from}%" y="14.5" height="8" width="${rest.to - rest.from}%" />` : nothing}
    ${known ? svg`<rect class="bar" x="0" y="14" height="9" width=${value < THIN ? '2' : `${value}%`} />` : nothing}
    ${level === null ? nothing : svg`<line class="level" x1="${level}%" x2="${level}%" y1="3" y2="24" />`}
    ${due && flag !== null ? svg`<svg x="${flag}%" overflow="visible"><line class="due" x1="14" x2="14" y1="11" y2="23" /></svg>` : nothing}
    ${flag === null ? nothing : svg`<svg x="${flag}%" overflow="visible"><path class="flag ${hollow ? 'hollow' : ''}" d="M0 23V3L10 6.75 0 10.5" /></svg>`}
  </svg>`;
}

export const scaleTrackStyles = css`
  .scale { display: block; overflow: visible; forced-color-adjust: none; }
  .scale .axis, .scale .zero { stroke: var(--_line-strong); stroke-width: 1; }
  .scale .unknown { stroke: var(--_line-strong); stroke-width: 2; stroke-dasharray: 4 4; }
  .scale .bar { fill: var(--_accent); }
  .scale .rest { fill: var(--_surface); stroke: var(--_accent); stroke-width: 1; }
  .scale .flag { fill: var(--_ink); stroke: var(--_ink); stroke-width: 1.75; }
  .scale .flag.hollow { fill: var(--_surface); stroke-width: 1.5; }
  .scale .level { stroke: var(--_series-2); stroke-width: 2; stroke-dasharray: 3 2; }
  .scale .due { stroke: var(--_warn); stroke-width: 2; }
  @media print { .scale * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
