/** Defines every element under its own tag; a tag that is taken already stays as it is. */
import { ChisoBrief } from './elements/brief/brief.js';
import { ChisoIndicator } from './elements/indicator/indicator.js';
import { ChisoProjection } from './elements/projection/projection.js';
import { ChisoScorecard } from './elements/scorecard/scorecard.js';

const elements = { 'chiso-brief': ChisoBrief, 'chiso-scorecard': ChisoScorecard, 'chiso-indicator': ChisoIndicator, 'chiso-projection': ChisoProjection } as const;

for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'chiso-brief': ChisoBrief;
    'chiso-indicator': ChisoIndicator;
    'chiso-projection': ChisoProjection;
    'chiso-scorecard': ChisoScorecard;
  }
}
