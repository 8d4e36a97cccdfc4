/** Defines `<chiso-indicator>` alone; a tag that is taken already stays as it is. */
import { ChisoIndicator } from '../elements/indicator/indicator.js';

if (!customElements.get('chiso-indicator')) customElements.define('chiso-indicator', ChisoIndicator);

declare global {
  interface HTMLElementTagNameMap {
    'chiso-indicator': ChisoIndicator;
  }
}
