/**
 * Stands in the place of three directives of Lit in `chiso-lite.js`, which has little that could lose its place: rows of a scorecard that change
 * their order are written anew where they stand, and its fields hold what was last rendered into them.
 */
import type { TemplateResult } from './template.js';

export const repeat = <Item>(items: readonly Item[], _key: unknown, template: (item: Item) => TemplateResult): readonly TemplateResult[] => (
  items.map(template)
);

export const live = <Value>(value: Value): Value => value;

const made = new WeakMap<object, { readonly on: readonly unknown[]; readonly result: TemplateResult }>();

/** Asks for the template anew when one of `on` is another; its first is an object of which there is one template. */
export function guard(on: readonly [object, ...unknown[]], template: () => TemplateResult): TemplateResult {
  const before = made.get(on[0]);
  if (before?.on.every((each, index) => each === on[index])) return before.result;
  const result = template();
  made.set(on[0], { on, result });
  return result;
}
