import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { freeCorner } from '../../view/chart.js';
import type { StageHandlers } from './chart-controller.js';
import { momentWords, type ProjectionContext } from './context.js';
import { projectionKey } from './projection-key.js';
import { readOut } from './read-out.js';

interface StageOptions {
  /** Row in hand; null at rest, when the due date is read out. */
  readonly row: number | null;
  /** Laid over the picture, in its own pixels; it shrinks and grows with it where a printer does. */
  readonly over?: { readonly content: SVGTemplateResult; readonly width: number; readonly height: number } | null;
  /** Said under the picture. */
  readonly note?: string;
}

/** The picture with its read-out and key; its moments are walked by keyboard through a range that cannot be seen. */
export function stage(context: ProjectionContext, { row: inHand, over, note }: StageOptions, on: StageHandlers): TemplateResult {
  const { rows, model, name, province, lines, texts } = context;
  if (!model) return html`<p class="empty">${texts.nothingToDraw}</p>`;
  const row = inHand ?? Math.max(0, rows.findIndex(({ due }) => due));
  const current = rows[row];
  const corner = freeCorner(model);
  const walked = rows.length > 1;
  return html`<div class="chart" part="chart">
    <div class="stage lines-${lines.length} ${corner ? `corner-${corner}` : ''}" @pointermove=${on.point} @pointerdown=${on.point} @pointerleave=${on.leave}>
      <div class="picture"><canvas role="img" aria-label=${texts.chartOf(name, province)}></canvas>
        ${walked && current ? html`<input class="walk" type="range" min="0" max=${rows.length - 1} step="1" .value=${String(row)} aria-label=${texts.walk} aria-valuetext=${momentWords(current, context)}
          @input=${(event: InputEvent) => on.row(Number((event.target as HTMLInputElement).value))} @focus=${() => on.row(row)} @blur=${() => on.row(null)} />` : nothing}
        ${over ? html`<svg class="over" viewBox="0 0 ${over.width} ${over.height}" preserveAspectRatio="none" focusable="false">${over.content}</svg>` : nothing}</div>
      ${readOut(current, inHand === null, context)}
    </div>
    ${walked ? html`<p class="hint" aria-hidden="true"><kbd>←</kbd> <kbd>→</kbd> ${texts.keyArrows}, <kbd>Home</kbd> <kbd>End</kbd> ${texts.keyEnds}, <kbd>Esc</kbd> ${texts.keyEscape}</p>` : nothing}
    ${note ? html`<p class="quiet">${note}</p>` : nothing}
    ${projectionKey(context)}</div>`;
}

/** What stands while the data is on its way, of about the final height. */
export function skeleton(): TemplateResult {
  return html`<div aria-hidden="true"><span class="bone half"></span><span class="bone long"></span><span class="bone half"></span><span class="bone plot"></span></div>`;
}

/** A mistake of the page, in words; its own content stays. */
export function mistake(words: string): TemplateResult {
  return html`<div class="notice" part="error" role="alert"><p>${words}</p></div><slot></slot>`;
}
