/** Defines `<chiso-scenario>` alone; a tag that is taken already stays as it is. */
import { ChisoScenario } from '../elements/scenario/scenario.js';

if (!customElements.get('chiso-scenario')) customElements.define('chiso-scenario', ChisoScenario);

declare global {
  interface HTMLElementTagNameMap {
    'chiso-scenario': ChisoScenario;
  }
}
