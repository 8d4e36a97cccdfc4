/** Defines `<chiso-projection>` alone; a tag that is taken already stays as it is. */
import { ChisoProjection } from '../elements/projection/projection.js';

if (!customElements.get('chiso-projection')) customElements.define('chiso-projection', ChisoProjection);

declare global {
  interface HTMLElementTagNameMap {
    'chiso-projection': ChisoProjection;
  }
}
