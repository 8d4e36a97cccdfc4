/** The element's own attributes: what else a place or an address could smuggle in (an event handler, a style) stays data. */
export function attributesOf(tag: string): readonly string[] {
  const element = customElements.get(tag) as { readonly observedAttributes?: readonly string[] } | undefined;
  return element?.observedAttributes ?? [];
}
