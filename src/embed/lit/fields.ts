/** What the build writes in the place of Lit's decorators in the files for pages: one table of the fields of a class, after it. */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Options of a property; or of a field that is looked for, its selector. */
export function fields(element: typeof ReactiveElement, table: Readonly<Record<string, PropertyDeclaration | string>>): void {
  for (const [name, options] of Object.entries(table)) {
    if (typeof options !== 'string') element.createProperty(name, options);
    else Object.defineProperty(element.prototype, name, { get(this: ReactiveElement): Element | null { return this.shadowRoot?.querySelector(options) ?? null; } });
  }
}
