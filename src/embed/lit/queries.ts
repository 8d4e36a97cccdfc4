/** What the build writes in the place of Lit's decorator `@query`: a table of selectors of what an element looks for in itself. */
import type { ReactiveElement } from 'lit';

export function queries(element: typeof ReactiveElement, table: Readonly<Record<string, string>>): void {
  for (const [name, selector] of Object.entries(table)) {
    Object.defineProperty(element.prototype, name, {
      get(this: ReactiveElement): Element | null { return this.shadowRoot?.querySelector(selector) ?? null; },
    });
  }
}
