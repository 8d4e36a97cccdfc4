/**
 * Whether the elements can work in this browser. All files for pages are written in the syntax of 2017, so that older browsers read them without an error;
 * this asks for what the oldest supported ones (Chrome 109, Safari 16.4, Firefox 115) have and the code relies on. Where something is missing nothing is
 * defined, and the page keeps its own tables.
 */
export function supported(): boolean {
  // The newest of what is used, so that the rest follows: shadow trees, array ends, own keys, copies of data, observers, adopted sheets, container queries of the style sheets.
  return 'attachShadow' in Element.prototype && 'at' in Array.prototype && 'hasOwn' in Object && 'structuredClone' in self && 'ResizeObserver' in self
    && 'adoptedStyleSheets' in Document.prototype && CSS.supports('container-type', 'inline-size');
}
