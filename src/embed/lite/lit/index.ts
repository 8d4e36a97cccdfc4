/** Stands in the place of `lit` in `chiso-lite.js` and its second file. */
export { css, type CSSResult, unsafeCSS } from './css.js';
export { LitElement } from './element.js';
export { html, nothing, svg, type TemplateResult } from './template.js';
