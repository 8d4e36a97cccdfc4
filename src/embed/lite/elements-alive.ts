/** When English arrives the elements on the page are rendered again. */
import { alive } from './lit/element.js';

/** Renders every element; what depends on the language alone, a number that a reader typed, is not there before the second file. */
export function renderAgain(): void {
  for (const element of alive) element.requestUpdate();
}
