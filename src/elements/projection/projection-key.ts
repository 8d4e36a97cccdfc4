import { html, nothing, svg, type TemplateResult } from 'lit';
import { lowerFirst } from '../../i18n/lower-first.js';
import type { HistoryMark } from '../../view/chart.js';
import { lineForm } from '../../view/projection.js';
import type { ProjectionContext } from './context.js';
import { type Colour, forms, line, marks, type Shape } from './key-marks.js';

const token = (colour: Colour | undefined) => (colour ? `var(--_${colour})` : 'none');

const swatch = (shapes: readonly Shape[], series: number): TemplateResult => html`<svg class="swatch series-${series}" viewBox="0 0 34 14" width="34" height="14" aria-hidden="true" focusable="false">${shapes.map(({ d, fill, stroke, width, dash, opacity }) => svg`<path d=${d} fill=${token(fill)} stroke=${token(stroke)} stroke-width=${width ?? nothing} stroke-dasharray=${dash?.join(' ') ?? nothing} opacity=${opacity ?? nothing} />`)}</svg>`;

/** A scenario's line with the point of its own form. */
export function lineSwatch(letter: string): TemplateResult {
  const { form, series } = lineForm(letter);
  return swatch([line, forms[form]], series);
}

export interface KeyEntry {
  readonly shapes: readonly Shape[];
  readonly words: string;
  /** Of the scenario, 1 to 4; 0 is the trend's. */
  readonly series: number;
}

/** What the marks of the picture mean; only those that stand in it. */
export function keyOf({ model, texts, inHand, lines }: ProjectionContext): readonly KeyEntry[] {
  if (!model) return [];
  const contradicted = ({ against }: HistoryMark) => against !== undefined;
  const has = (kind: string) => model.history.some((mark) => mark.kind === kind && !mark.typed && (kind !== 'point' || (mark.main && !contradicted(mark))));
  const others = model.history.some((mark) => mark.kind === 'point' && !mark.typed && !mark.main && !contradicted(mark));
  const hand = lines.find(({ id }) => id === inHand);
  const fan = model.scenarios.some(({ inHand: held, bands }) => held && bands.some((band) => (band.upper.at(-1)?.value ?? 0) > (band.lower.at(-1)?.value ?? 0)));
  const entries: readonly (readonly [is: boolean, kind: keyof typeof marks, words: string])[] = [
    [has('point'), 'value', texts.value],
    [others, 'otherValue', texts.keyOtherValue],
    [model.history.some(({ typed }) => typed), 'typed', texts.keyTyped],
    [has('undated'), 'undated', texts.keyUndated],
    [has('period'), 'period', texts.keyPeriod],
    [model.history.some(contradicted), 'conflict', texts.keyConflict],
    [model.required.length > 0, 'required', texts.keyRequired],
    [model.targets.some(({ hollow }) => !hollow), 'target', texts.target],
    [model.targets.some(({ hollow }) => hollow), 'otherTarget', texts.keyOtherTarget],
    [hand !== undefined && fan, 'fan', texts.keyFan(hand?.letter || lowerFirst(texts.trend))],
  ];
  return entries.flatMap(([is, kind, words]) => (is ? [{ shapes: marks[kind], words, series: lineForm(hand?.letter ?? '').series }] : []));
}

export function projectionKey(context: ProjectionContext): TemplateResult | typeof nothing {
  return context.model ? html`<p class="key">${keyOf(context).map(({ shapes, words, series }) => html`<span>${swatch(shapes, series)}${words}</span>`)}</p>` : nothing;
}
