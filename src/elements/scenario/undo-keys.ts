import type { ScenarioEditor } from './editor.js';

/** Fields with a history of their own, which the browser steps back in. */
const isTextField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['range', 'checkbox', 'radio'].includes(target.type));

/** Steps back and forth by the keys that other programs have for it, wherever in the element the focus is but in a text. */
export function stepByKeys(event: KeyboardEvent, editor: ScenarioEditor): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || isTextField(event.composedPath()[0])) return;
  const step = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' && !event.shiftKey ? 'redo' : null;
  if (step === null) return;
  // Also where nothing is left: the browser would step back in a text elsewhere on the page.
  event.preventDefault();
  editor.step(step);
}
