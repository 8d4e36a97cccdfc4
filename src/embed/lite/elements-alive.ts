/** Which elements are on the page: when English arrives they are rendered again. */
import type { ReactiveElement } from 'lit';
import { ChisoElement } from '../../elements/base-element.js';

const alive = new Set<ReactiveElement>();

ChisoElement.addInitializer((element) => {
  element.addController({ hostConnected: () => void alive.add(element), hostDisconnected: () => void alive.delete(element) });
});

/** Renders every element; what depends on the language alone, a number that a reader typed, is not there before the second file. */
export function renderAgain(): void {
  for (const element of alive) element.requestUpdate();
}
