import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Projection } from '../../engine/types.js';
import { type Language, messages } from '../../i18n/index.js';
import { isTrend } from './result-words.js';

const swatch = (drawing: SVGTemplateResult, words: string) => html`<span><svg viewBox="0 0 26 12" aria-hidden="true" focusable="false">${drawing}</svg>${words}</span>`;
const line = (kind: string, words: string) => swatch(svg`<line class="key-${kind}" x1="0" x2="26" y1="6" y2="6" />`, words);

/**
 * The key of an opened row's picture.
 * @param ahead What is computed of the years ahead, with its fan. @param typed Whether it starts at a number of the reader.
 */
export function pictureKey(ahead: Projection | null, typed: boolean, language: Language): TemplateResult {
  const { simulation: texts, readersShort } = messages(language);
  const [kind, name, bands] = isTrend(ahead) ? ['trend', texts.trend, texts.trendBands] as const : ['', texts.assumption, texts.bands] as const;
  const band = (level: number) => swatch(svg`<rect class="key-band ${kind} b${level}" x="-1" y="1" width="28" height="10" />`, bands(level));
  return html`<p class="keys">${line('required', texts.requiredPath)}${line('target', texts.target)}${ahead ? html`${line(`median ${kind}`, name)}${band(50)}${band(80)}` : nothing}
    ${typed ? swatch(svg`<circle class="key-typed" cx="13" cy="6" r="5" />`, readersShort) : nothing}</p>`;
}
