import { svg, type SVGTemplateResult, html, type TemplateResult } from 'lit';
import type { RowState } from '../../model/index.js';
import { shapesElsewhere, tonesElsewhere } from './marks-elsewhere.js';

/** A state's tone: colour never stands alone, the shape differs too. */
export type Tone = 'good' | 'warn' | 'bad' | 'wait' | 'accent';
export type MarkName = RowState | 'loading' | 'error' | 'all';

export const tones: Readonly<Record<MarkName, Tone>> = {
  exceeded: 'good', met: 'good', reached: 'good', missed: 'bad', error: 'bad',
  'past-no-data': 'warn', 'needs-same-basis': 'warn', conflicting: 'warn', 'one-observation': 'accent',
  'needs-baseline': 'wait', 'no-target': 'wait', 'undated-target': 'wait', qualitative: 'wait', all: 'wait',
  ...tonesElsewhere,
};

const ring = (dashes?: string) => svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray=${dashes ?? 'none'} />`;
const stroke = (path: string, width = 2) => svg`<path d=${path} fill="none" stroke="currentColor" stroke-width=${width} stroke-linejoin="round" />`;
const cut = (path: string) => svg`<path d=${path} fill="none" class="cut" stroke-width="2" />`;

const shapes: Readonly<Record<MarkName, SVGTemplateResult>> = {
  exceeded: svg`<path d="M8 1.5 15 14H1z" fill="currentColor" />`,
  met: svg`<circle cx="8" cy="8" r="7" fill="currentColor" />${cut('m4.6 8.2 2.4 2.4 4.4-4.8')}`,
  missed: svg`<rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" />${cut('M4.5 8h7')}`,
  'past-no-data': svg`<rect x="2" y="2" width="12" height="12" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.6 2.4" stroke-dashoffset="1.8" />`,
  reached: svg`${ring()}<circle cx="8" cy="8" r="2.75" fill="currentColor" />`,
  'one-observation': svg`<circle cx="4.5" cy="8" r="4.25" fill="currentColor" />${stroke('M10 8h2.25M13.75 8H16')}`,
  'needs-baseline': ring('3.4 2.88'),
  'needs-same-basis': stroke('M2 5.75h12M2 10.25h12M11.25 1.5l-6.5 13'),
  conflicting: svg`<circle cx="5.5" cy="8" r="4.4" fill="none" stroke="currentColor" stroke-width="1.8" /><circle cx="10.5" cy="8" r="4.4" fill="none" stroke="currentColor" stroke-width="1.8" />`,
  'no-target': svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6" />${stroke('M5 8h6', 1.6)}`,
  'undated-target': stroke('M3.5 15.5V1.75l10 3.75-10 3.75', 1.7),
  qualitative: stroke('M2 4h12M2 8h12M2 12h7', 1.8),
  error: svg`${stroke('M8 2 14.8 14H1.2z', 1.7)}${stroke('M8 6.2v4M8 11.2v1.6', 1.7)}`,
  all: stroke('M2 3.5h12M2 8h12M2 12.5h12'),
  ...shapesElsewhere,
};

/** The 16 px mark of a state, in the colour of its surroundings; decoration only, the words always stand beside it. */
export function mark(name: MarkName): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}
