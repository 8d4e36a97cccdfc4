/** A task's time as a drawing in percent of its cell; the same is said in the cell's words, so it is hidden from assistive technology. */
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { placeOf, type TaskMark, type YearAxis, yearsOf } from '../../view/tasks-time.js';

const HALF = 6;
/** Marks are drawn around the middle of the cell, whatever its height. */
const middle = (content: unknown, x = '0') => svg`<svg x=${x} y="50%" overflow="visible">${content}</svg>`;

/** A bar; an end that is inferred has no edge, so that it is not read as a date. */
function bar({ x, width, fill, openStart, openEnd }: Extract<TaskMark, { kind: 'bar' }>): SVGTemplateResult {
  if (!openStart && !openEnd) return svg`<rect class="b-${fill}" x="${x}%" width="${width}%" y=${-HALF} height=${2 * HALF} />`;
  const [from, to] = [`${x}%`, `${x + width}%`];
  const edge = (x1: string, x2: string, y1: number, y2: number) => svg`<line class="e-${fill}" x1=${x1} x2=${x2} y1=${y1} y2=${y2} />`;
  return svg`<rect class="b-${fill} bare" x=${from} width="${width}%" y=${-HALF} height=${2 * HALF} />
    ${edge(from, to, -HALF, -HALF)}${edge(from, to, HALF, HALF)}${openStart ? nothing : edge(from, from, -HALF, HALF)}${openEnd ? nothing : edge(to, to, -HALF, HALF)}`;
}

function shape(mark: TaskMark, words: string): SVGTemplateResult {
  switch (mark.kind) {
    case 'bar': return middle(bar(mark));
    case 'lead-in': return middle(svg`<line class="lead-in" x1="${mark.x1}%" x2="${mark.x2}%" y1="0" y2="0" />`);
    case 'since': return middle(svg`<line class="since" x1="${mark.x1}%" x2="${mark.x2}%" y1="0" y2="0" />`);
    case 'cap': return middle(svg`<line class="cap" x1="${mark.x}%" x2="${mark.x}%" y1="-10" y2="10" />`);
    case 'earlier': return middle(svg`<path class="off" d="M9 -5 4 0l5 5" />`);
    case 'later': return middle(svg`<path class="off" d="M-9 -5l5 5-5 5" />`, '100%');
    case 'before': return middle(svg`<path class="off" d="M8 -5 2 0l6 5" /><text x="14" y="4">${words}</text>`);
    case 'after': return middle(svg`<path class="off" d="M-8 -5l6 5-6 5" /><text x="-14" y="4" text-anchor="end">${words}</text>`, '100%');
  }
}

/**
 * Year lines, marks and the line of the day of judgement, filling a cell.
 * @param words The task's period, drawn where it lies wholly outside the axis.
 * @param today Decimal time of the day of judgement; its line is left out where it lies outside.
 */
export function timeBar(marks: readonly TaskMark[], axis: YearAxis, today: number, words: string): TemplateResult {
  const now = placeOf(today, axis);
  const lines = [...yearsOf(axis), axis.last + 1].map((year) => `${placeOf(year, axis)}%`);
  return html`<svg class="bar" width="100%" height="100%" aria-hidden="true" focusable="false">
    ${lines.map((x) => svg`<line class="year" x1=${x} x2=${x} y1="0" y2="100%" />`)}
    ${marks.map((mark) => shape(mark, words))}
    ${now > 0 && now <= 100 ? svg`<line class="now" x1="${now}%" x2="${now}%" y1="0" y2="100%" />` : nothing}</svg>`;
}

/** The words over the line of the day of judgement, kept inside the column at its ends. */
export function todayLabel(axis: YearAxis, today: number, words: string): TemplateResult | typeof nothing {
  const now = placeOf(today, axis);
  if (now <= 0 || now > 100) return nothing;
  const anchor = now < 15 ? 'start' : now > 85 ? 'end' : 'middle';
  return html`<svg class="today" width="100%" height="18" aria-hidden="true" focusable="false"><text x="${now}%" y="12" text-anchor=${anchor}>${words}</text></svg>`;
}

export type KeyMark = 'none' | 'doing' | 'done' | 'planned' | 'annual' | 'inferred' | 'leadIn' | 'past';

const keys: Readonly<Record<KeyMark, SVGTemplateResult>> = {
  none: svg`<rect class="b-none" x="1" y="4" width="38" height="12" />`,
  doing: svg`<rect class="b-doing" x="1" y="4" width="38" height="12" />`,
  done: svg`<rect class="b-done" x="1" y="4" width="38" height="12" />`,
  planned: svg`<rect class="b-planned" x="1" y="4" width="38" height="12" />`,
  annual: svg`<rect class="b-none" x="1" y="4" width="11" height="12" /><rect class="b-none" x="14.5" y="4" width="11" height="12" /><rect class="b-none" x="28" y="4" width="11" height="12" />`,
  inferred: svg`<line class="e-none" x1="1" x2="39" y1="4" y2="4" /><line class="e-none" x1="1" x2="39" y1="16" y2="16" />`,
  leadIn: svg`<line class="lead-in" x1="1" x2="26" y1="10" y2="10" /><rect class="b-none" x="26" y="4" width="13" height="12" />`,
  past: svg`<rect class="b-none" x="1" y="4" width="16" height="12" /><line class="cap" x1="18" x2="18" y1="0" y2="20" /><line class="since" x1="18" x2="38" y1="10" y2="10" />`,
};

export function keyMark(name: KeyMark): TemplateResult {
  return html`<svg class="key-mark" width="40" height="20" aria-hidden="true" focusable="false">${keys[name]}</svg>`;
}

export const barStyles = css`
  .bar { position: absolute; inset: 0; overflow: visible; }
  .key-mark { flex: none; }
  .bar text, .today text { font: 400 13px/1 var(--_font); fill: var(--_ink-2); }
  .today { display: block; overflow: visible; }
  .today text { fill: var(--_accent); }
  .year { stroke: var(--_line); }
  .now { stroke: var(--_accent); stroke-width: 2; }
  .b-none { fill: var(--_surface); stroke: var(--_line-strong); stroke-width: 1.5; }
  .b-doing { fill: var(--_accent-soft); stroke: var(--_accent); stroke-width: 1.5; }
  .b-done { fill: var(--_good); stroke: var(--_good); stroke-width: 1.5; }
  .b-planned { fill: var(--_surface); stroke: var(--_ink-2); stroke-width: 1.5; stroke-dasharray: 3 3; }
  .bare { stroke: none; }
  .e-none { stroke: var(--_line-strong); stroke-width: 1.5; }
  .e-doing { stroke: var(--_accent); stroke-width: 1.5; }
  .e-done { stroke: var(--_good); stroke-width: 1.5; }
  .e-planned { stroke: var(--_ink-2); stroke-width: 1.5; stroke-dasharray: 3 3; }
  .cap { stroke: var(--_warn); stroke-width: 3; }
  .since { stroke: var(--_warn); stroke-width: 2; stroke-dasharray: 2 3; }
  .lead-in { stroke: var(--_line-strong); stroke-width: 1.5; stroke-dasharray: 2 4; }
  .off { fill: none; stroke: var(--_ink-2); stroke-width: 2; }
  .mark .cut { stroke: var(--_surface); }
  @media (forced-colors: active) {
    .bar, .key-mark { forced-color-adjust: none; }
    .bar .year { stroke: GrayText; } .bar .now { stroke: Highlight; }
    .b-none, .b-planned, .e-none, .e-planned { stroke: CanvasText; } .b-none, .b-planned { fill: Canvas; }
    .b-doing { fill: Canvas; stroke: Highlight; } .e-doing { stroke: Highlight; } .b-done { fill: CanvasText; stroke: CanvasText; } .e-done { stroke: CanvasText; }
    .bare { stroke: none; } .cap, .since, .lead-in, .off { stroke: CanvasText; } .bar text { fill: CanvasText; }
  }
  @media print { .bar *, .key-mark *, .mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
