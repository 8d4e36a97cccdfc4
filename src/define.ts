/** Defines every element under its own tag; a tag that is taken already stays as it is. */
import { ChisoIndicator } from './elements/indicator/indicator.js';
import { ChisoScorecard } from './elements/scorecard/scorecard.js';

const elements = { 'chiso-scorecard': ChisoScorecard, 'chiso-indicator': ChisoIndicator } as const;

for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'chiso-indicator': ChisoIndicator;
    'chiso-scorecard': ChisoScorecard;
  }
}
