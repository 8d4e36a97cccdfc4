/** Defines `<chiso-compare>` alone; a tag that is taken already stays as it is. */
import { ChisoCompare } from '../elements/compare/compare.js';

if (!customElements.get('chiso-compare')) customElements.define('chiso-compare', ChisoCompare);

declare global {
  interface HTMLElementTagNameMap {
    'chiso-compare': ChisoCompare;
  }
}
