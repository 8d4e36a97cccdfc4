import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { lowerFirst } from '../../i18n/lower-first.js';
import type { Form, HistoryMark } from '../../view/chart.js';
import { lineForm } from '../../view/projection.js';
import type { ProjectionContext } from './context.js';

const forms: Readonly<Record<Form, SVGTemplateResult>> = {
  disc: svg`<circle class="point" cx="17" cy="7" r="4.6" />`,
  square: svg`<rect class="point" x="12.7" y="2.7" width="8.6" height="8.6" />`,
  triangle: svg`<path class="point" d="M17 1.6 22.2 11H11.8z" />`,
  cross: svg`<path class="cross" d="m12.7 2.7 8.6 8.6m0-8.6-8.6 8.6" />`,
  ring: svg`<circle class="ring" cx="17" cy="7" r="4.2" />`,
};

const swatch = (content: SVGTemplateResult, kind = ''): TemplateResult => html`<svg class="swatch ${kind}" viewBox="0 0 34 14" width="34" height="14" aria-hidden="true" focusable="false">${content}</svg>`;

/** A scenario's line with the point of its own form. */
export function lineSwatch(letter: string): TemplateResult {
  const { form, series } = lineForm(letter);
  return swatch(svg`<path class="stroke" d="M1 7h32" />${forms[form]}`, `series-${series}`);
}

/** What the marks of the picture mean; only those that stand in it. */
export function projectionKey({ model, texts, inHand, lines }: ProjectionContext): TemplateResult | typeof nothing {
  if (!model) return nothing;
  const contradicted = ({ against }: HistoryMark) => against !== undefined;
  const has = (kind: string) => model.history.some((mark) => mark.kind === kind && !mark.typed && (kind !== 'point' || (mark.main && !contradicted(mark))));
  const others = model.history.some((mark) => mark.kind === 'point' && !mark.typed && !mark.main && !contradicted(mark));
  const entry = (picture: SVGTemplateResult, words: string) => html`<span>${swatch(picture)}${words}</span>`;
  const hand = lines.find(({ id }) => id === inHand);
  const fan = hand && model.scenarios.some((line) => line.inHand && line.bands.some((band) => (band.upper.at(-1)?.value ?? 0) > (band.lower.at(-1)?.value ?? 0)));
  const { series } = lineForm(hand?.letter ?? '');
  return html`<p class="key">
    ${has('point') ? entry(svg`<circle class="value" cx="17" cy="7" r="4.6" />`, texts.value) : nothing}
    ${others ? entry(svg`<circle class="hollow" cx="17" cy="7" r="4" />`, texts.keyOtherValue) : nothing}
    ${model.history.some(({ typed }) => typed) ? entry(svg`<circle class="typed" cx="17" cy="7" r="4.6" />`, texts.keyTyped) : nothing}
    ${has('undated') ? entry(svg`<path class="undated" d="M2 7h28" /><path class="tick" d="M2 3v8M30 3v8" />`, texts.keyUndated) : nothing}
    ${has('period') ? entry(svg`<path class="period" d="M3 7h28" /><path class="tick" d="M3 3v8M31 3v8" />`, texts.keyPeriod) : nothing}
    ${model.history.some(contradicted) ? entry(svg`<path class="against" d="M17 13V6" /><circle class="hollow" cx="17" cy="4.5" r="3.6" />`, texts.keyConflict) : nothing}
    ${model.required.length ? entry(svg`<path class="path" d="M1 7h32" /><path class="diamond" d="m17 2 5 5-5 5-5-5z" />`, texts.keyRequired) : nothing}
    ${model.targets.some(({ hollow }) => !hollow) ? entry(svg`<path class="level" d="M1 13h14" /><path class="pole" d="M14 13V1l11 4.2L14 9.4" />`, texts.target) : nothing}
    ${model.targets.some(({ hollow }) => hollow) ? entry(svg`<path class="pole hollow" d="M14 13V1l11 4.2L14 9.4" />`, texts.keyOtherTarget) : nothing}
    ${fan ? html`<span>${swatch(svg`<rect class="band-3" width="34" height="14" /><rect class="band-2" y="2.5" width="34" height="9" /><rect class="band-1" y="5" width="34" height="4" /><path class="edge" d="M0 5h34M0 9h34" /><path class="edge e2" d="M0 2.7h34M0 11.3h34" /><path class="edge e3" d="M0 .6h34M0 13.4h34" />`, `series-${series}`)}${texts.keyFan(hand.letter || lowerFirst(texts.trend))}</span>` : nothing}
  </p>`;
}
