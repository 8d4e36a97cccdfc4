/** Defines `<chiso-brief>` alone; a tag that is taken already stays as it is. */
import { ChisoBrief } from '../elements/brief/brief.js';

if (!customElements.get('chiso-brief')) customElements.define('chiso-brief', ChisoBrief);

declare global {
  interface HTMLElementTagNameMap {
    'chiso-brief': ChisoBrief;
  }
}
