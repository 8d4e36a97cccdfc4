/** The sheet as a word processor takes it: headings, paragraphs, lists and a table, without what only the page needs. */

const UNWRAPPED = /^(?:article|div|header|span)$/;

/** "<h3>4. Nhiệm vụ cần theo dõi</h3><p>…": with the words between the pieces of a line, but without those at the edge of a cell. */
export function richText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  if (!(node instanceof Element) || node.matches('svg, [hidden], .edge')) return '';
  const inside = Array.from(node.childNodes, richText).join('');
  const tag = node.matches('.title') ? 'h2' : node.matches('.section') ? 'h3' : node.localName;
  // Word draws no lines in a table that asks for none.
  return UNWRAPPED.test(tag) ? inside : `<${tag}${tag === 'table' ? ' border="1"' : ''}>${inside}</${tag}>`;
}
