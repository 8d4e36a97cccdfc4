/** The interval of a trend at the due date, which is drawn only where there is an engine. */
import { css, svg, type SVGTemplateResult } from 'lit';

export const aheadShape = ({ x, width }: { readonly x: number; readonly width: number }): SVGTemplateResult => svg`<rect class="ahead" x="${x}%" y="10.5" height="7" width="${width}%" />`;

export const aheadStyles = css`.track .ahead { fill: var(--_accent-soft); stroke: var(--_accent); stroke-width: 1; }`;
