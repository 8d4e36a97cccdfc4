/** Defines `<chiso-scorecard>` alone; a tag that is taken already stays as it is. */
import { ChisoScorecard } from '../elements/scorecard/scorecard.js';

if (!customElements.get('chiso-scorecard')) customElements.define('chiso-scorecard', ChisoScorecard);

declare global {
  interface HTMLElementTagNameMap {
    'chiso-scorecard': ChisoScorecard;
  }
}
