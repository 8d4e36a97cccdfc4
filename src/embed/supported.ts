/**
 * Whether the elements can work in this browser. All files for pages are written in the syntax of 2017, so that older browsers read them without an error;
 * this asks for what the oldest supported ones (Chrome 109, Safari 16.4, Firefox 115) have and the code relies on. Where something is missing nothing is
 * defined, and the page keeps its own tables.
 */
export function supported(): boolean {
  // The newest of what is used, so that the rest follows: shadow trees, array ends, own keys, copies of data, observers, adopted sheets, container queries of the style sheets.
  // Of the document itself, because MooTools puts classes of its own in the place of the browser's.
  return 'attachShadow' in document.documentElement && 'at' in Array.prototype && 'hasOwn' in Object && 'structuredClone' in self && 'ResizeObserver' in self
    && 'adoptedStyleSheets' in document && CSS.supports('container-type', 'inline-size');
}
