/**
 * Finds what the page wants: `<div data-chiso="scorecard" data-province="lam-dong">`, for editors that strip unknown tags, gets the element put inside; an element of
 * the second file makes it be fetched.
 */
import { attributesOf } from './attributes.js';
import { arrived, want } from './later.js';
import { laterTags, tags } from './tags.js';

const done = new WeakSet<Element>();
const wanted = ['[data-chiso]', ...laterTags].join();

function upgrade(place: Element): void {
  const tag = `chiso-${place.getAttribute('data-chiso')}`;
  if (done.has(place) || !(tags.includes(tag) || laterTags.includes(tag))) return;
  // On a page whose policy kept the elements from being defined the place stays as its author wrote it.
  if (!customElements.get(tag)) return want(tag, place);
  done.add(place);
  if (place.querySelector(tag)) return;
  const element = document.createElement(tag);
  for (const name of attributesOf(tag)) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  if (place instanceof HTMLElement && place.lang && !element.hasAttribute('lang')) element.lang = place.lang;
  // The fallback table goes along: it is the element's light DOM, and stays readable until the element paints.
  element.append(...place.childNodes);
  place.append(element);
}

function visit(element: Element): void {
  if (element.hasAttribute('data-chiso')) upgrade(element);
  else want(element.localName, element);
}

/** Upgrades every marked place in `root`, `root` itself included, and asks for the second file where it is needed. Calling it again does nothing for places that were done. */
export function scan(root: ParentNode = document): void {
  if (root instanceof Element && root.matches(wanted)) visit(root);
  for (const element of root.querySelectorAll(wanted)) visit(element);
}

/** The second file has defined its elements: those in the page are upgraded by now, the marked places follow. */
export function scanWaiting(): void {
  for (const element of arrived()) if (element.hasAttribute('data-chiso')) upgrade(element);
}

/** Scans when the document is complete, and whatever is put into it later. */
export function keepScanning(): void {
  const start = () => {
    scan();
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) scan(node);
    }).observe(document.documentElement, { childList: true, subtree: true });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
