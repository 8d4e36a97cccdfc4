/** Defines `<chiso-tasks>` alone; a tag that is taken already stays as it is. */
import { ChisoTasks } from '../elements/tasks/tasks.js';

if (!customElements.get('chiso-tasks')) customElements.define('chiso-tasks', ChisoTasks);

declare global {
  interface HTMLElementTagNameMap {
    'chiso-tasks': ChisoTasks;
  }
}
