/** What the build writes in the place of Lit's decorators in the files for pages: one table of the fields of a class, after it. */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

export function fields(element: typeof ReactiveElement, table: Readonly<Record<string, PropertyDeclaration>>): void {
  for (const [name, options] of Object.entries(table)) element.createProperty(name, options);
}
