/** Stands in the place of `lit` in `chiso-lite.js` and its second file. */
export { css, type CSSResult, unsafeCSS } from './css.js';
export { LitElement } from './element.js';
// The build marks the elements of SVG themselves.
export { html, html as svg, nothing, type TemplateResult } from './template.js';
