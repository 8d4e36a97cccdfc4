/** A text of the page: strings as they are, finite numbers as text, everything else, such as the `undefined` of a framework, as no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : Number.isFinite(value) ? String(value) : '';
}
