import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { dueText, isPercent, targetPieces } from '../../i18n/describe.js';
import { formatFixed, formatNumber, type Language, messages, pickText } from '../../i18n/index.js';
import { indicatorTexts } from '../../i18n/indicator-texts.js';
import type { Dataset } from '../../model/index.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import type { TileMark, TilePicture } from '../../view/tile.js';
import { localText } from '../shared/phrases.js';

const segment = (kind: string, a: TileMark, b: TileMark) => svg`<line class=${kind} x1="${a.x}%" y1=${a.y} x2="${b.x}%" y2=${b.y} />`;
const at = ({ x, y }: TileMark, content: SVGTemplateResult) => svg`<svg x="${x}%" y=${y} overflow="visible">${content}</svg>`;

/** Corners of a line or an area, in a drawing as wide as its parent. */
const corners = (marks: readonly TileMark[]) => marks.map(({ x, y }) => `${x},${y}`).join(' ');

/** Who has what is missing; the past, the required path and the trend of a large tile, in SVG: places in per cent, lettering in pixels. */
export function tilePictureTemplate(picture: TilePicture, { indicator, assessment: { state, reader, target: wanted } }: ScorecardRow, { province }: Dataset, language: Language): TemplateResult | typeof nothing {
  if (!wanted) return nothing;
  const texts = indicatorTexts(language);
  const label = texts.pictureOf(pickText(indicator.name, language).text, pickText(province.name, language).text);
  const supplier = state === 'needs-baseline' && !reader ? indicator.missing?.supplier : null;
  const { start, target, path, faint, years, grid, past, fan, height } = picture;
  const [before, aim] = targetPieces(indicator, wanted, language);
  const percent = isPercent(indicator.unit) ? '%' : '';
  const number = (value: number) => `${formatNumber(value, language)}${percent}`;
  const ahead = fan ? texts.fan(dueText(wanted.by ?? '', language), `${formatFixed(fan.low, 1, language)}–${formatFixed(fan.high, 1, language)}${percent}`) : '';
  const way = start ? [start, ...path, target] : [];
  return html`<div class="large" part="chart">${supplier ? html`<p class="words">${messages(language).detail.supplierLabel}: ${localText(supplier, language)}.</p>` : nothing}<svg class="picture" width="100%" height=${height} role="img" aria-label=${ahead ? `${label}. ${ahead}` : label}>
    ${grid.map(({ value, y }) => svg`<line class=${value === 0 ? 'axis' : 'grid'} x1="7%" x2="78%" y1=${y} y2=${y} /><svg x="7%" overflow="visible"><text x="-8" y=${y + 4} text-anchor="end">${formatNumber(value, language)}</text></svg>`)}
    ${years.map(({ year, x }) => svg`<text x="${x}%" y="180" text-anchor="middle">${year}</text>`)}
    <svg viewBox=${`0 0 100 ${height}`} width="100%" height=${height} preserveAspectRatio="none">${fan ? svg`<polygon class="fan" points=${corners(fan.outline)} />` : nothing}<polyline class="past" points=${corners(past)} /></svg>
    ${ahead ? svg`<text x="7%" y="14">${ahead}</text>` : nothing}
    ${past.slice(0, -1).map((mark) => at(mark, svg`<circle class="value" r="3.5" />`))}
    ${segment('target', { x: 7, y: target.y }, target)}
    ${faint.map((from) => segment('faint', from, target))}
    ${way.slice(1).map((to, index) => segment('path', way[index] ?? to, to))}
    ${path.map((mark) => at(mark, svg`<path class="milestone" d="M0-5 5 0 0 5-5 0z" />`))}
    ${start ? at(start, svg`<circle class="value" r="5" /><text class="strong" x="6" y="20">${number(start.value)}</text>`)
      : svg`<svg x="7%" overflow="visible"><text x="8" y="22">${texts.noPath}</text></svg>`}
    ${at(target, svg`<path class="flag" d="M0 0V-18L11-13.5 0-9" /><text class="strong large" x="14" y="-2">${before ? `${before} ` : ''}${aim}${percent}</text><text x="14" y="15">${texts.target}</text>`)}
  </svg></div>`;
}

export const tilePictureStyles = css`
  .picture { display: block; overflow: visible; margin-top: 8px; }
  .picture text { font: 400 13px/1 var(--_font); fill: var(--_ink-2); }
  .picture .strong { font-weight: 600; fill: var(--_ink); }
  .picture .large { font-size: 17px; }
  .picture .grid { stroke: var(--_line); }
  .picture .axis { stroke: var(--_line-strong); }
  .picture .target { stroke: var(--_ink-2); stroke-width: 1.5; stroke-dasharray: 1.5 2.5; }
  .picture .path { stroke: var(--_ink-2); stroke-width: 1.5; stroke-dasharray: 6 4; }
  .picture .faint { stroke: var(--_ink-2); stroke-width: 1.5; stroke-dasharray: 1.5 5; }
  .picture .past { fill: none; stroke: var(--_ink); stroke-width: 1.75; vector-effect: non-scaling-stroke; }
  .picture .fan { fill: var(--_ink); fill-opacity: 0.12; stroke: var(--_ink-2); vector-effect: non-scaling-stroke; }
  .picture .milestone { fill: var(--_surface); stroke: var(--_ink-2); stroke-width: 1.5; }
  .picture .value { fill: var(--_ink); stroke: var(--_surface); stroke-width: 2; }
  .picture .flag { fill: var(--_ink); stroke: var(--_ink); stroke-width: 1.5; }
`;
