/** Where the words of an element stand on the screen: what sticks out of it, is cut off, or lies on something else. */
import { all, root, words } from './scorecard.js';

export type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'width' | 'height', number>>;

interface Line {
  readonly text: string;
  readonly box: Box;
  readonly node: Node;
}

/** Pixels by which rounding may differ. */
const SLACK = 1;

/** Plain numbers: those of a DOMRect are counted anew each time they are read, and each line is held against its neighbours. */
export const plain = ({ left, right, top, bottom, width, height }: DOMRect): Box => ({ left, right, top, bottom, width, height });

/** What only a screen reader gets, and what is folded away. */
function unseen(node: Node): boolean {
  const name = node.nodeName.toLowerCase();
  if (name === 'option' || (name !== 'summary' && node.parentElement?.matches('details:not([open])'))) return true;
  if (!(node instanceof Element)) return false;
  const { clipPath, visibility } = getComputedStyle(node);
  return clipPath === 'inset(50%)' || visibility === 'hidden';
}

/** Every painted line of text. */
function painted(element: Element): Line[] {
  const walker = document.createTreeWalker(root(element), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (unseen(node)) return NodeFilter.FILTER_REJECT;
    return node instanceof Text && node.parentElement && node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const found: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 0) found.push({ text: (node.textContent ?? '').trim(), box: plain(box), node });
  }
  return found;
}

/** Each line with its place in the element, for comparing two moments. */
export function places(element: Element): string[] {
  const host = element.getBoundingClientRect();
  return painted(element).map(({ text, box }) => `${text.slice(0, 40)} @ ${[box.left - host.left, box.top - host.top, box.width, box.height].map(Math.round).join(' ')}`);
}

/**
 * Lines and drawings that stick out of the host, boxes that hide a part of their words, and lines that lie on other lines.
 * @param drawn Selector of drawings that must stay inside too.
 */
export function trouble(element: Element, drawn = ''): string[] {
  const host = plain(element.getBoundingClientRect());
  const found = painted(element);
  const beyond = (box: Box, slack: number) => box.right > host.right + slack || box.left < host.left - slack;
  const out = found.filter(({ box }) => beyond(box, SLACK)).map(({ text }) => `sticks out: ${text}`);
  const marks = (drawn ? all(root(element), drawn) : []).map((mark) => mark.getBoundingClientRect()).filter((box) => box.width > 0 && beyond(box, 2)).map(() => 'a mark sticks out');
  const cut = all(root(element), '*').filter((each) => each.clientWidth > 1 && !/^(input|canvas|svg)$/.test(each.localName) && /hidden|clip/.test(getComputedStyle(each).overflow)
    && (each.scrollWidth > each.clientWidth + SLACK || each.scrollHeight > each.clientHeight + SLACK)).map((each) => `cut off: ${each.localName}.${each.className} ${words(each).slice(0, 40)}`);
  const on = found.flatMap(({ text, box, node }, index) => found.slice(index + 1, index + 60).flatMap((other) => {
    const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
    const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
    // Line boxes of a dense table may touch; letters may not.
    return node !== other.node && across > SLACK && down > Math.min(box.height, other.box.height) / 3 ? [`"${text.slice(0, 40)}" on "${other.text.slice(0, 40)}"`] : [];
  }));
  return [...out, ...marks, ...cut, ...on];
}
