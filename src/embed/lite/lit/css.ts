/**
 * Style sheets as Lit has them, for `chiso-lite.js`, which defines nothing where style sheets cannot be adopted: so what copies them into
 * `<style>`, reads sheets of a page's own making, or says what a template may not hold is left out. Our templates hold nothing but sheets of ours.
 */
export class CSSResult {
  #sheet: CSSStyleSheet | undefined;

  constructor(readonly cssText: string) {}

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const unsafeCSS = (text: string): CSSResult => new CSSResult(text);

export const css = (strings: readonly string[], ...values: readonly CSSResult[]): CSSResult => (
  unsafeCSS(strings.reduce((text, next, index) => `${text}${String(values[index - 1])}${next}`))
);

export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
}
